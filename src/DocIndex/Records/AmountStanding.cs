using System.Collections.Immutable;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Raises what was read to verified where a printed total confirms it and none contradicts it, and names subtotals: totals among the rows that a
/// later total of the same table adds up.
/// </summary>
internal static class AmountStanding
{
    public static ImmutableArray<Amount> Confirm(ImmutableArray<Amount> amounts, DanishVocabulary vocabulary)
    {
        var confirmed = new HashSet<Amount>(ReferenceEqualityComparer.Instance);
        var contradicted = new HashSet<Amount>(ReferenceEqualityComparer.Instance);
        var subtotals = new HashSet<(int Table, int Row)>();
        foreach (var grid in AmountGrid.Of(amounts, vocabulary))
        {
            var checks = TableArithmetic.Check(grid).Where(c => c.Reason is null).ToList();
            foreach (var check in checks)
                (check.Agrees ? confirmed : contradicted).UnionWith(check.Addends.Select(a => a.Amount).Append(check.Target));
            subtotals.UnionWith(Subtotals(checks).Select(row => (grid.Table, row)));
        }
        return
        [
            .. amounts.Select(amount => amount with
            {
                Standing = amount.Standing == Standing.Read && confirmed.Contains(amount) && !contradicted.Contains(amount) ? Standing.Verified : amount.Standing,
                Role = amount.Source.Cell is { } cell && subtotals.Contains((cell.Table, cell.Row)) ? RowRole.Subtotal : amount.Role,
            }),
        ];
    }

    /// <summary>Rows whose items are all among those of a later total that holds in most of its columns.</summary>
    private static IEnumerable<int> Subtotals(List<SumCheck> checks)
    {
        var items = new SortedDictionary<int, HashSet<int>>();
        var holds = new HashSet<int>();
        foreach (var total in checks.Where(c => c.Kind == SumKind.Column).GroupBy(c => RowOf(c.Target)).OrderBy(g => g.Key))
        {
            items[total.Key] = [.. total.SelectMany(c => c.Addends).Select(a => RowOf(a.Amount)).SelectMany(row => items.TryGetValue(row, out var own) ? own : [row])];
            if (total.Count(c => c.Agrees) * 2 > total.Count()) holds.Add(total.Key);
        }
        return items.Keys.Where(row => items[row].Count > 0 && items.Keys.Any(later => later > row && holds.Contains(later) && items[row].IsProperSubsetOf(items[later])));
    }

    private static int RowOf(Amount amount) => amount.Source.Cell!.Value.Row;
}
