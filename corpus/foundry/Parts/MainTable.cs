using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Foundry.Content;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>The table of what a note asks for.</summary>
internal static class MainTable
{
    /// <summary>Its rows, columns and words, before it is set.</summary>
    public static TableSpec Spec(Draft draft)
    {
        var (@case, choices) = (draft.Case, draft.Choices);
        var columns = WithExtras(@case, LedgerMaker.YearColumns(@case), choices.Of(TableDimensions.Extras));
        if (choices.Of(TableDimensions.Shapes) == Shape.TwoAreas)
            columns = [.. columns.Select(c => c with { Over = "Drift" }),
                .. columns.Select(c => c with { Over = "Anlæg" })];
        var form = choices.Of(TableDimensions.Groups);
        var lines = WithExtras(LedgerMaker.Lines(@case, columns, form, choices.Of(TableDimensions.Totals)), columns,
            @case);
        var level = choices.Of(TableDimensions.PriceLevels);
        var (name, caption) = Caption(draft,
            $"{(choices.Of(CaseDimensions.Stance).Saves ? "Besparelser" : "Udgifter")} ved forslaget");
        var place = choices.Of(TableDimensions.UnitPlaces);
        var spec = new TableSpec
        {
            Name = name, Caption = caption, Columns = columns, Lines = lines, UnitPlace = place,
            Figures = new Figures(choices.Of(Figures.Units), choices.Of(Figures.Digits), choices.Of(Figures.Negatives),
                choices.Of(Figures.Empties)),
            PriceLevel = level is null ? null : string.Format(CultureInfo.InvariantCulture, level, @case.BudgetYear),
            PriceLevelTruth = level is null ? null : $"{@case.BudgetYear} p/l",
            Header = choices.Of(TableDimensions.Headers), Marks = choices.Of(TableDimensions.Marks),
                Corner = draft.Case.Lot("corner").Pick(["", "Aktivitet", "Post", "Initiativ", "Beskrivelse"]),
            Over = "Budgetår", Words = Words(draft, form),
        };
        if (choices.Of(TableDimensions.Extras) == ExtraForm.FullTime)
            draft.Figures.AddRange(lines.Select((l, n) => (l, n)).Where(x => x.l.Role == "item")
                .Select(x => new FigureTruth(x.l.Label, null, 1 + x.n * 7 % 9 + x.n % 2 * 0.5m)));
        if (place == UnitPlace.Caption) spec = spec with { Caption = $"{spec.Caption} ({spec.UnitPhrase})" };
        return draft.Choices.Of(TruthForm.Forms).Table is { } change ? change(draft, spec) : spec;
    }

    /// <summary>Number and words of the next table.</summary>
    public static (string Name, string? Caption) Caption(Draft draft, string words)
    {
        draft.Tables++;
        var form = draft.Choices.Of(TableDimensions.Captions);
        if (form is null) return ($"table {draft.Tables}", null);
        var caption = string.Format(CultureInfo.InvariantCulture, form, draft.Tables, words);
        return (caption, caption);
    }

    /// <summary>Where the unit is said outside the table: a sentence before it, or an addition to the section's
    /// heading.</summary>
    public static string? Before(TableSpec spec) => spec.UnitPlace switch
    {
        UnitPlace.Before => $"Alle beløb i tabellen er angivet i " +
            $"{spec.Figures.Unit.Printed}{(spec.PriceLevel is { } p ? $" i {p}" : "")}.",
        UnitPlace.Corner or UnitPlace.Caption or UnitPlace.HeaderSpan or UnitPlace.Note or UnitPlace.Heading => null,
        _ => spec.PriceLevel is { } level ? $"Beløbene er i {level}." : null,
    };

    private static ImmutableArray<LedgerColumn> WithExtras(Case @case, ImmutableArray<LedgerColumn> columns,
        ExtraForm form)
    {
        var year = @case.BudgetYear;
        return form switch
        {
            ExtraForm.PresentBudget => [new($"Budget {year - 1}", year - 1, null, "other", "budget"), .. columns],
            ExtraForm.AccountAndBudget => [new($"Regnskab {year - 2}", year - 2, null, "other", "account"),
                new($"Budget {year - 1}", year - 1, null, "other", "budget"), .. columns],
            ExtraForm.BudgetSpentLeft =>
            [
                new($"Budget {year - 1}", year - 1, null, "other", "budget"), new($"Forbrug {year - 1}", year - 1,
                    null, "other"),
                new($"Rest {year - 1}", year - 1, null, "other"), .. columns,
            ],
            _ => columns,
        };
    }

    // What a row had before is a multiple of what it asks for, so that sums hold in these columns, too.
    private static ImmutableArray<LedgerLine> WithExtras(ImmutableArray<LedgerLine> lines,
        ImmutableArray<LedgerColumn> columns, Case @case)
    {
        var first = columns.ToList().FindIndex(c => c.Year == @case.BudgetYear);
        return [.. lines.Select(l => l with { Thousands = [.. columns.Select((c, n) => Of(l, c, n))] })];

        decimal? Of(LedgerLine line, LedgerColumn column, int n)
        {
            if (column.Over == "Anlæg") return line.Thousands[n] * Case.CapitalFactor;
            if (column.Kind != "other" || line.Thousands[first] is not { } asked) return line.Thousands[n];
            var factor = column.Head.Split(' ')[0] switch { "Regnskab" => 2, "Forbrug" => 3, "Rest" => 2, _ => 5 };
            return asked * factor;
        }
    }

    private static ImmutableArray<WordColumn> Words(Draft draft, GroupForm form)
    {
        var divisions = draft.Case.Purposes.ToDictionary(p => p.Label, p => p.Division, StringComparer.Ordinal);
        var words = new List<WordColumn>();
        if (form == GroupForm.FirstColumn) words.Add(new("Område", (l, _) => divisions.GetValueOrDefault(l.Label, ""),
            ColumnPlace.BeforeLabel));
        words.AddRange(draft.Choices.Of(TableDimensions.Extras) switch
        {
            ExtraForm.Stubs => [new("Udvalg", (l, _) => l.Role == "item" ? Short(draft) : ""),
                new("Bevilling", (l, n) => l.Role == "item" ? $"{3 + n % 3}.{10 + n}" : ""),
                new("U/I", (l, _) => l.Role == "item" ? "U" : "")],
            ExtraForm.ControlArea => [new("Styringsområde", (l, _) => l.Role == "item" ? "Service" : "")],
            ExtraForm.Remarks => [new("Bemærkninger", (l, n) => l.Role != "item" ? "" : n % 2 == 0
                ? $"{1 + n % 4} stillinger à {480 + 10 * n}" : $"Afvikles i {draft.Case.BudgetYear + 1}",
                ColumnPlace.AfterAmounts)],
            ExtraForm.FullTime => [new("Årsværk", (l, n) => l.Role == "item" ? $"{1 + n * 7 % 9},{n % 2 * 5}" : "",
                ColumnPlace.AfterAmounts)],
            ExtraForm.Number => new WordColumn[] { new("Nr.", (l, n) => l.Role == "item" ? $"{n + 1}" : "",
                ColumnPlace.BeforeLabel) },
            _ => [],
        });
        if (draft.Choices.Of(TableDimensions.UnitPlaces) == UnitPlace.UnitColumn)
            words.Add(new("Enhed", (_, _) => draft.Choices.Of(Figures.Units).Printed));
        return [.. words];
    }

    private static string Short(Draft draft) => string.Concat(draft.Case.Place.Committee.Split(' ', '-')
        .Where(w => w.Length > 3).Select(w => char.ToUpperInvariant(w[0]))) + "U";
}
