using System.Collections.Immutable;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;

namespace DocIndex.Foundry.Parts;

internal enum SecondForm { None, PreviousFunds, OtherUnit, Adjacent, Midway, SideBySide, FullTime, FollowUp,
    Quantities }

/// <summary>Tables beside the main one.</summary>
internal static class SecondTable
{
    public static Dimension<SecondForm> Forms { get; } = new("second-table",
        ("none", SecondForm.None), ("previous-funds", SecondForm.PreviousFunds), ("other-unit", SecondForm.OtherUnit),
            ("adjacent-other-unit", SecondForm.Adjacent),
        ("unit-changes-midway", SecondForm.Midway), ("side-by-side", SecondForm.SideBySide),
            ("full-time", SecondForm.FullTime), ("follow-up", SecondForm.FollowUp),
            ("quantities", SecondForm.Quantities));

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
            : [.. Enumerable.Range(past ? years[0] - 3 : years[0], past ? 3 : form == SecondForm.Midway ? years.Length
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
