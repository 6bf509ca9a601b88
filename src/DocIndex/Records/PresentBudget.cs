using DocIndex.Amounts;
using DocIndex.Tables;

namespace DocIndex.Records;

/// <summary>
/// The budget that already is, told by what the rows of a table add up ("Budget 2018 | I alt | Budget 2019 | Budget
/// 2020", where the totals hold without 2018): the columns of the first years that they leave out. Must not take a
/// first year that one row's total needs, nor one that a single row leaves out.
/// </summary>
internal static class PresentBudget
{
    private const int FewestRows = 2;

    /// <summary>Fewer other years tell no sum from a figure printed twice.</summary>
    private const int FewestYears = 2;

    /// <summary>
    /// The columns of the years that the totals of the rows leave out; empty where they leave none out.
    /// </summary>
    public static IReadOnlySet<int> LeftOutOfTotals(Table table)
    {
        var numbers = Enumerable.Range(0, table.Columns.Length)
            .Where(c => table.Columns[c].Kind == ColumnKind.Number).ToList();
        var years = numbers.Where(c => table.Columns[c].Year is not null)
            .OrderBy(c => table.Columns[c].Year).ToList();
        if (numbers.Where(c => table.Columns[c].IsRowTotal).ToList() is not [var total]
            || years.Select(c => table.Columns[c].Year).Distinct().Count() < years.Count) return new HashSet<int>();
        for (var first = 1; first + FewestYears <= years.Count; first++)
            if (AreAddedUp(table, years[first..], years[first - 1], total)) return years[..first].ToHashSet();
        return new HashSet<int>();
    }

    /// <summary>
    /// True where the totals hold with these years in two rows, and in none with the year before, too.
    /// </summary>
    private static bool AreAddedUp(Table table, List<int> years, int before, int total)
    {
        var rows = Enumerable.Range(table.HeaderRows, table.Rows - table.HeaderRows)
            .Select(r => (Total: table.FigureAt(r, total), Before: table.FigureAt(r, before),
                Years: years.ConvertAll(c => table.FigureAt(r, c))))
            .Where(r => r is { Total: not null, Before: { } value } && value.Low + value.High != 0
                && r.Years.Exists(figure => figure is not null))
            .Select(r => (Total: r.Total!.Value, Before: r.Before!.Value,
                Sum: r.Years.Aggregate(default(Interval), (sum, figure) => sum + (figure ?? default)))).ToList();
        return rows.Count(r => r.Sum.Meets(r.Total)) >= FewestRows
            && !rows.Exists(r => (r.Sum + r.Before).Meets(r.Total));
    }
}
