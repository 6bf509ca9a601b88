using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// What the rows of a table make together where no row prints it: all items of a table without a total, those of one
/// sign, and those of one control area. The text may speak of them, so that an amount that is theirs contradicts
/// nothing. They are never held against an amount as what it should be.
/// </summary>
internal static class WholeRows
{
    private const int NoRow = -1;

    /// <summary>The rows that a table leaves unprinted.</summary>
    public static IEnumerable<AmountRow> Of(AmountGrid grid)
    {
        var items = grid.Rows.Where(r => r.Sort == RowSort.Item).ToList();
        if (items.Count < 2) yield break;
        yield return Sum(items);
        var costs = items.FindAll(r => !IsNegative(r));
        if (costs.Count > 0 && costs.Count < items.Count)
        {
            yield return Sum(costs);
            yield return Sum(items.FindAll(IsNegative));
        }

        var areas = items.ToLookup(AreaOf, StringComparer.Ordinal);
        if (areas.Count < 2) yield break;
        foreach (var area in areas.Where(a => a.Key is not null && a.Skip(1).Any())) yield return Sum([.. area]);
    }

    /// <summary>True where a row prints what the items make.</summary>
    public static bool IsPrinted(AmountGrid grid) => grid.Rows.Any(r => r.Sort is RowSort.Total or RowSort.Net);

    private static bool IsNegative(AmountRow row) => row.ByColumn.Values.All(a => a.Value <= 0) && row.ByColumn.Values.Any(a => a.Value < 0);

    private static string? AreaOf(AmountRow row) =>
        row.ByColumn.Values.Select(a => a.ControlArea).Distinct().ToList() is [var only] ? only : null;

    private static AmountRow Sum(List<AmountRow> rows) => new(NoRow, "", RowSort.Total, rows
        .SelectMany(r => r.ByColumn).GroupBy(c => c.Key, c => c.Value)
        .ToImmutableSortedDictionary(c => c.Key, c => c.First() with
        {
            Value = c.Sum(a => a.Value), HalfWidth = c.Sum(a => a.HalfWidth), Standing = c.Max(a => a.Standing),
        }));
}
