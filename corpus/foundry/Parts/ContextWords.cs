using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>Money that a note speaks of without asking for it.</summary>
internal static class ContextWords
{
    public static Dimension<Func<Draft, Lot, string>> Context { get; } = new("context",
        ("none", (_, _) => ""),
        ("national", (d, lot) => Said(d, lot.Between(12, 300) * 10000000m, d.Case.Years[0], "context",
            "På landsplan er der med finansloven afsat {0} i {1} til området.")),
        ("frame", (d, lot) => Said(d, lot.Between(12000, 40000) * 100000m, d.Case.Years[0], "context",
            "Kommunens serviceramme udgør {0} i {1}.")),
        ("earlier", (d, lot) => Said(d, lot.Between(8, 60) * 100000m, d.Case.Years[0] - 2, "previous",
            "Med budgetaftalen blev der afsat {0} i {1} til en forsøgsordning.")),
        ("other-prices", (d, lot) => Said(d, lot.Between(8, 60) * 100000m, null, "previous",
            $"Ordningen blev i sin tid bevilget med {{0}} ({d.Case.Years[0] - 6}-priser).")),
        ("rates", (_, lot) => $"Taksten er {lot.Between(400, 3900)} kr. pr. døgn, og en time koster " +
            $"{lot.Between(210, 890)} kr. i timen."),
        ("in-words", (d, _) => InWords(d)),
        ("euro", (_, lot) => $"Der kan desuden søges op til {lot.Between(2, 9)}00.000 EUR i EU's programmer."),
        ("tender", (d, lot) => Said(d, lot.Between(6, 40) * 100000m, null, "context",
            "Et indhentet prisoverslag fra en leverandør lyder på {0}.")),
        ("per-cent", (_, lot) =>
            $"Området blev beskåret med {lot.Between(1, 3)} pct. i forbindelse med de seneste års budgetter uden at " +
            $"det er indregnet her."),
        ("neighbour", (d, lot) => Said(d, lot.Between(12, 90) * 100000m, d.Case.Years[0] - 1, "context",
            "En nabokommune brugte {0} på en lignende ordning i {1}.")),
        ("today", (d, lot) => Said(d, lot.Between(12, 90) * 100000m, d.Case.Years[0] - 1, "previous",
            "Det hidtidige budget til opgaven var {0} i {1}.")),
        ("pool", (d, lot) => Said(d, lot.Between(12, 90) * 1000000m, d.Case.Years[0], "context",
            "Ministeriet har en pulje på {0} i {1}, som alle kommuner kan søge.")),
        ("account-numbers", (_, lot) =>
            $"Udgiften konteres på funktion {lot.Between(3, 6)}.{lot.Between(22, 58)}.{lot.Between(10, 99)}, EAN " +
            $"57980{lot.Between(10000000, 99999999)}."));

    private static string InWords(Draft draft)
    {
        var year = draft.Case.Years[0] - 2;
        draft.Statements.Add(new("en halv million kroner", 500000, new(year, year, false), "previous"));
        return $"Til forarbejdet blev der brugt en halv million kroner i {year}.";
    }

    private static string Said(Draft draft, decimal kroner, int? year, string scope, string words)
    {
        var amount = draft.Choices.Of(MoneyWords.Amounts)(kroner);
        draft.Statements.Add(new(amount.Text, amount.Value, year is { } y ? new(y, y, false) : null, scope,
            amount.Approximate));
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, words, amount.Text, year);
    }
}
