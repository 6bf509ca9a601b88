using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// The row of a later table that goes on from what a table seems to ask for to what is asked for: a net for which
/// financing or costs are set against that sum, or the extra expense over the budget that there is, which the first
/// table shows beside it. Arithmetic tells, year by year, not words. Must not match a table that adds the sum to a
/// budget ("Budget efter forslaget"), the sum of its own rows that happens to be half of it, or a single year.
/// </summary>
internal static class RequestContinuation
{
    /// <summary>In one year figures may meet by chance.</summary>
    private const int FewestYears = 2;

    /// <summary>The table and its row; null where none goes on.</summary>
    /// <param name="asked">What the first table seems to ask for.</param>
    /// <param name="from">The first table.</param>
    /// <param name="grids">All tables of what is proposed.</param>
    /// <param name="amounts">All amounts, those of the budget that there is among them.</param>
    public static (AmountGrid Grid, AmountRow Row)? Find(
        List<Amount> asked, AmountGrid from, ImmutableArray<AmountGrid> grids, ImmutableArray<Amount> amounts)
    {
        var sums = ByYear(asked);
        if (sums.Count < FewestYears) return null;
        var present = PresentBudgets(asked, from, amounts);
        foreach (var grid in grids.Where(g => g.Table > from.Table))
        {
            var rows = grid.Rows.Where(r => r.Sort is RowSort.Item or RowSort.Total or RowSort.Net).ToList();
            if (rows.Count == 0 || !HasAllYears(rows[^1], sums)) continue;
            var last = ByYear(rows[^1].ByColumn.Values);
            if (IsNet(rows, last, sums) || present.Exists(budget => IsMore(last, sums, budget)))
                return (grid, rows[^1]);
        }

        return null;
    }

    /// <summary>
    /// True where a sentence says what figures come to in a year, or over all of them, and others do not.
    /// </summary>
    public static bool IsSaid(
        ImmutableArray<Statement> statements, List<Amount> figures, List<Amount> others)
    {
        var (own, unlike) = (ByYear(figures), ByYear(others));
        List<(int? Year, Interval Own, Interval Unlike)> said = [
            (null, Sum(own), Sum(unlike)), .. own.Select(o => ((int?)o.Key, o.Value, unlike.GetValueOrDefault(o.Key))),
        ];
        return statements.Any(s => s is { Scope: StatementScope.Proposal, Value: not 0 }
            && said.Exists(sum => (sum.Year is null || s.Period?.From == sum.Year)
                && Says(s, sum.Own) && !Says(s, sum.Unlike)));
    }

    private static Interval Sum(Dictionary<int, Interval> years) =>
        years.Values.Aggregate(default(Interval), (sum, year) => sum + year);

    private static bool Says(Statement said, Interval sum) =>
        Interval.Around(Math.Abs(said.Value), said.HalfWidth).Meets(sum.High < 0 ? -sum : sum);

    /// <summary>
    /// True for a last row that is the sum before it with the other rows of its table added, or taken off. It asks for
    /// less, unless it is called a net.
    /// </summary>
    private static bool IsNet(
        List<AmountRow> rows, Dictionary<int, Interval> last, Dictionary<int, Interval> sums)
    {
        var rest = rows[..^1].FindAll(r => !Meet(ByYear(r.ByColumn.Values), sums));
        var isRepeated = rest.Count < rows.Count - 1;
        var items = rest.FindAll(r => r.Sort == RowSort.Item);
        var against = ByYear((items.Count > 0 ? items : rest).SelectMany(r => r.ByColumn.Values));
        if (against.Values.All(IsNothing) || Meet(last, sums)) return false;
        // The total of a table's own rows is no net of another's.
        if (!isRepeated && Meet(last, against)) return false;
        var isLess = Math.Abs(last.Values.Sum(Middle)) <= Math.Abs(sums.Values.Sum(Middle));
        return (isLess || rows[^1].Sort == RowSort.Net)
            && (Meet(last, Added(sums, against, 1)) || Meet(last, Added(sums, against, -1)));
    }

    /// <summary>True for figures that are, in each year, what is asked for beyond one year's budget.</summary>
    private static bool IsMore(Dictionary<int, Interval> last, Dictionary<int, Interval> sums, Interval budget) =>
        sums.All(s => last[s.Key].Meets(s.Value + -budget));

    /// <summary>
    /// The budgets and accounts of earlier years in the very rows, one for each column that is not asked for.
    /// </summary>
    private static List<Interval> PresentBudgets(List<Amount> asked, AmountGrid from, ImmutableArray<Amount> amounts)
    {
        var first = asked.Min(a => a.Year);
        var rows = asked.Select(a => a.Source.Cell?.Row).ToHashSet();
        return [.. amounts.Where(a => a is { Kind: AmountKind.Other, Value: not 0, Source.Cell: { } cell }
                && cell.Table == from.Table && rows.Contains(cell.Row) && !(a.Year >= first))
            .GroupBy(a => a.Source.Cell!.Value.Column)
            .Select(g => g.Aggregate(default(Interval), (sum, a) => sum + AmountGrid.IntervalOf(a)))];
    }

    private static bool HasAllYears(AmountRow row, Dictionary<int, Interval> sums) =>
        sums.Keys.All(year => row.ByColumn.Values.Any(a => a.Year == year))
        && !AmountGrid.HasYearTwice(row.ByColumn.Values);

    private static Dictionary<int, Interval> ByYear(IEnumerable<Amount> amounts) =>
        amounts.Where(a => a.Year is not null).GroupBy(a => a.Year!.Value)
            .ToDictionary(g => g.Key, g => g.Aggregate(default(Interval), (sum, a) => sum + AmountGrid.IntervalOf(a)));

    private static Dictionary<int, Interval> Added(
        Dictionary<int, Interval> sums, Dictionary<int, Interval> others, int factor) =>
        sums.ToDictionary(s => s.Key, s => s.Value
            + (factor < 0 ? -others.GetValueOrDefault(s.Key) : others.GetValueOrDefault(s.Key)));

    /// <summary>True where figures are those of each year of others.</summary>
    private static bool Meet(Dictionary<int, Interval> figures, Dictionary<int, Interval> others) =>
        others.All(o => figures.GetValueOrDefault(o.Key).Meets(o.Value));

    private static bool IsNothing(Interval figure) => figure.Meets(default);

    private static decimal Middle(Interval figure) => (figure.Low + figure.High) / 2;
}
