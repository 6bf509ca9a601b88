using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>A figure of a row that a period speaks of: a cell, or the sum of several.</summary>
internal sealed record RowFigure(Interval Amount, Amount Printed);

/// <summary>A row, with the figures that a statement's period speaks of.</summary>
internal sealed record RowCandidate(AmountGrid Grid, AmountRow Row, ImmutableArray<RowFigure> Figures)
{
    /// <summary>True for rows that sum others.</summary>
    public bool IsWhole => Row.Sort is RowSort.Total or RowSort.Net;

    /// <summary>True for those of them that no other row of their table sums.</summary>
    public bool IsGrandWhole => IsWhole && Row.ByColumn.Values.All(a => a.Role is RowRole.Total or RowRole.Net);

    /// <summary>
    /// True for a sum that items stand above and below: it is that of a group, whatever it is called.
    /// </summary>
    public bool IsAmidItems => Grid.Rows.Any(r => r.Sort == RowSort.Item && r.Row < Row.Row)
        && Grid.Rows.Any(r => r.Sort == RowSort.Item && r.Row > Row.Row);

    /// <summary>The amounts as one text, to tell rows that say the same from others.</summary>
    public string Signature => string.Join('|', Figures.Select(f => f.Amount).Distinct());

    /// <summary>The rows of some tables that have figures for a period.</summary>
    public static List<RowCandidate> For(Period? period, IEnumerable<(AmountGrid Grid, AmountRow Row)> rows) =>
        [.. rows.Select(r => new RowCandidate(r.Grid, r.Row, [.. FiguresFor(period, r.Row)])).Where(c => !c.Figures.IsEmpty)];

    /// <summary>The years of a period, the sum over them or, where no period is said, the row as a whole.</summary>
    private static IEnumerable<RowFigure> FiguresFor(Period? period, AmountRow row)
    {
        var all = row.ByColumn.Values.Where(a => YearOf(a) is not null).ToList();
        var total = row.ByColumn.Values.FirstOrDefault(a => a is { Year: null, Period: "I alt" });
        var years = period is null ? all : all.Where(a => YearOf(a) is { } y && (period.From ?? y) <= y && y <= (period.To ?? y)).ToList();
        if (period is { Recurring: true } || period is { From: { } from } && from == period.To)
            return years.Select(Figure).Concat(OverAreas(years)).Concat(period.Recurring ? row.ByColumn.Values.Where(a => a is { Year: null, Period: "Varigt" }).Select(Figure) : []);
        if (total is not null && all.All(a => years.Contains(a) || a.Value == 0)) return [Figure(total)];
        if (years.Count == 0) return [];
        // Budget and account of one year are no sum; operation and capital, each with its budget year, are.
        if (years.GroupBy(a => a.Year).Any(y => y.Select(a => a.Basis).Distinct().Skip(1).Any()))
            return years.Select(Figure);
        var sum = default(Interval);
        foreach (var year in years) sum += AmountGrid.IntervalOf(year);
        return [new RowFigure(sum, years[0])];
    }

    /// <summary>The year of an amount, or the first of an open period: "2029 og frem" is what 2029 costs, too.</summary>
    private static int? YearOf(Amount amount) => amount.Year
        ?? (amount.Period is { } header && $"i {header}" is var period
            && PeriodGrammar.FirstIn(period, 0, period.Length) is { From: { } first, IsOpen: true } ? first : null);

    /// <summary>
    /// What a year costs in all where operation and capital stand side by side: the text may speak of both together.
    /// </summary>
    private static IEnumerable<RowFigure> OverAreas(IEnumerable<Amount> years) => years
        .GroupBy(a => (a.Year, a.Basis))
        .Where(g => g.Select(a => (a.ControlArea, a.Column)).Distinct().Count() == g.Count() && g.Skip(1).Any())
        .Select(g => new RowFigure(g.Select(AmountGrid.IntervalOf).Aggregate((sum, next) => sum + next), g.First()));

    private static RowFigure Figure(Amount amount) => new(AmountGrid.IntervalOf(amount), amount);
}
