using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>Sentences that look as if they contradicted something, and do not.</summary>
internal static class NearMisses
{
    public static string OtherPrices(Draft draft)
    {
        var amount = Say(draft, Total(draft) * 0.87m);
        var year = draft.Case.Years[0] - 7;
        draft.Statements.Add(new(amount.Text, amount.Value, null, "context", amount.Approximate));
        return $"Omregnet til {year}-priser svarer det samlede beløb til {amount.Text} ({year} p/l).";
    }

    public static string Part(Draft draft)
    {
        var amount = Say(draft, Total(draft) * 0.61m);
        draft.Statements.Add(new(amount.Text, amount.Value, new(draft.Case.Years[0], draft.Case.Years[^1], false),
            "proposal", amount.Approximate));
        return $"Af det samlede beløb i perioden {draft.Case.Years[0]}-{draft.Case.Years[^1]} går {amount.Text} til " +
            $"løn.";
    }

    public static string Span(Draft draft)
    {
        var kroner = Math.Abs(draft.Case.Asked[0]) * 1000;
        var (low, high) = (Math.Floor(kroner / 500000) * 500000, Math.Floor(kroner / 500000) * 500000 + 1000000);
        // A span is no single amount: readers differ on whether it is one statement, two or none.
        return low == 0 ? ""
            : $"I den indledende fase blev udgiften i {draft.Case.Years[0]} anslået til mellem " +
            $"{MoneyWords.Number(low / 1000000)} og {MoneyWords.Number(high / 1000000)} mio. kr.";
    }

    public static string Whole(Draft draft)
    {
        var amount = Say(draft, Math.Abs(draft.Case.Asked[0]) * 1000 * 37);
        draft.Statements.Add(new(amount.Text, amount.Value, new(draft.Case.Years[0], draft.Case.Years[0], false),
            "context", amount.Approximate));
        return $"Kommunens samlede udgifter til området er budgetteret til {amount.Text} i {draft.Case.Years[0]}.";
    }

    public static string Share(Draft draft)
    {
        var lot = draft.Case.Lot("share");
        var (whole, percent) = (lot.Between(8, 90) * 10, lot.Between(5, 60));
        var part = (int)Math.Round(whole * percent / 100m);
        return $"I dag er {part} ud af {whole} {draft.Case.Subject.Groups[0].Unit} " +
            $"({Math.Round(100m * part / whole)} pct.) omfattet af en lignende ordning.";
    }

    public static string Points(Draft draft)
    {
        var lot = draft.Case.Lot("points");
        var (from, step) = (lot.Between(20, 60), lot.Between(3, 12));
        return $"Tilfredsheden er på tre år gået fra {from} til {from + step} pct., en stigning på {step} " +
            $"procentpoint.";
    }

    public static string Rounded(Draft draft)
    {
        var kroner = Math.Round(Math.Abs(Total(draft)) / 1000000);
        if (kroner < 3) return "";
        draft.Statements.Add(new($"{MoneyWords.Number(kroner)} mio. kr.", kroner * 1000000, null, "proposal", true));
        return $"Samlet set er der altså tale om omkring {MoneyWords.Number(kroner)} mio. kr.";
    }

    private static decimal Total(Draft draft) => Math.Abs(draft.Case.Asked.Sum()) * 1000;

    private static SaidAmount Say(Draft draft, decimal kroner) => draft.Choices.Of(MoneyWords.Amounts)(kroner);
}
