using System.Collections.Immutable;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;

namespace DocIndex.Foundry.Parts;

internal enum SecondForm { None, PreviousFunds, OtherUnit, Adjacent, Midway, SideBySide, FullTime, FollowUp,
    Quantities, SummedInProse }

/// <summary>Tables beside the main one.</summary>
internal static class SecondTable
{
    public static Dimension<SecondForm> Forms { get; } = new("second-table",
        ("none", SecondForm.None), ("previous-funds", SecondForm.PreviousFunds), ("other-unit", SecondForm.OtherUnit),
            ("adjacent-other-unit", SecondForm.Adjacent),
        ("unit-changes-midway", SecondForm.Midway), ("side-by-side", SecondForm.SideBySide),
            ("full-time", SecondForm.FullTime), ("follow-up", SecondForm.FollowUp),
            ("quantities", SecondForm.Quantities), ("summed-in-prose", SecondForm.SummedInProse));

    /// <summary>What the totals of the main table and of another make together in the first year, said in
    /// prose.</summary>
    public static string Sum(Draft draft, TableSpec other)
    {
        var year = draft.Case.Years[0];
        var kroner = (draft.Case.Asked[0] + other.Lines[^1].Thousands[0]!.Value) * 1000;
        var said = draft.Choices.Of(MoneyWords.Amounts)(kroner);
        draft.Statements.Add(new($"{said.Text} i {year}", said.Value, new(year, year, false), "proposal",
            said.Approximate) { SumsTables = true });
        var words = draft.Case.Lot("sum of tables").Pick(["De to tabeller giver tilsammen {0} i {1}.",
            "Lægges tabellernes totaler sammen, fås {0} i {1}.",
            "Drift og anlæg beløber sig under ét til {0} i {1}.",
            "For begge tabeller er den samlede udgift {0} i {1}.",
            "Når anlægsudgifterne lægges til driften, er der tale om {0} i {1}."]);
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, words, said.Text, year);
    }

    /// <summary>The main table's money in another unit, or other money, as a specification.</summary>
    public static TableSpec Of(Draft draft, TableSpec main, SecondForm form, string name, string? caption)
    {
        var years = draft.Case.Years;
        var other = Other(main.Figures.Unit);
        var figures = new Figures(form == SecondForm.PreviousFunds ? new("1.000 kr.", "1.000 kr.", 1000) : other,
            new(".", form == SecondForm.OtherUnit ? 3 : 2, 0), d => "-" + d, _ => "-");
        var lot = draft.Case.Lot("second table");
        var spec = main with
        {
            Name = name, Caption = caption, Figures = figures, UnitPlace = UnitPlace.Corner,
                Header = HeaderForm.OneRow, Words = [], Marks = MarkForm.None,
        };
        if (form == SecondForm.OtherUnit)
        {
            ImmutableArray<LedgerColumn> same = [.. years.Select(y => new LedgerColumn($"{y}", y, null))];
            return spec with { Columns = same, Lines = LedgerMaker.Lines(draft.Case, same, GroupForm.Flat,
                new TotalForm("I alt")) };
        }

        var past = form == SecondForm.PreviousFunds;
        ImmutableArray<LedgerColumn> columns = form == SecondForm.FollowUp
            ? [new($"Budget {years[0] - 1}", years[0] - 1, null, "other", "budget"), new($"Forbrug {years[0] - 1}",
                years[0] - 1, null, "other") { }, new("Afvigelse", years[0] - 1, null, "other") { Judged = false }]
            : [.. Enumerable.Range(past ? years[0] - 3 : years[0], past ? 3
                : form is SecondForm.Midway or SecondForm.SummedInProse ? years.Length
                : Math.Min(3, years.Length)).Select(y => new LedgerColumn($"{y}", y, null, past ? "previous" : ""))];
        string[] labels = form == SecondForm.FollowUp ? ["Ordinær drift", "Særlige puljer"] : past ? ["Budgetaftale",
            "Overførselssag"] : ["Nybyggeri", "Istandsættelse"];
        var lines = labels.Select(l => new LedgerLine(l, "item", RowSort.Item, Draw(form, columns.Length, lot,
            figures))).ToList();
        var sum = new LedgerLine(past ? "Afsatte midler i alt" : "I alt", "total", RowSort.Total,
            [.. columns.Select((_, c) => lines.Sum(l => l.Thousands[c]))]) { Bold = true };
        return spec with
        {
            Columns = columns, Lines = [.. lines, sum],
            PriceLevel = past ? "løbende p/l" : spec.PriceLevel, PriceLevelTruth = past ? "løbende p/l"
                : spec.PriceLevelTruth,
        };
    }

    private static ImmutableArray<decimal?> Draw(SecondForm form, int columns, Lot lot, Figures figures)
    {
        // In steps that the printed digits hold, so that the sums are exact.
        var step = figures.Unit.Factor == 1000000 ? 10m : 1m;
        decimal Amount() => Math.Round(lot.Between(300, 9000) / step) * step;
        if (form != SecondForm.FollowUp) return [.. Enumerable.Range(0, columns).Select(_ => (decimal?)Amount())];
        var (budget, spent) = (Amount(), Amount());
        return [budget, spent, budget - spent];
    }

    private static UnitWord Other(UnitWord unit) => unit.Factor == 1000000 ? new("1.000 kr.", "1.000 kr.", 1000)
        : new("mio. kr.", "mio. kr.", 1000000);
}
