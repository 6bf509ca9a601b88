using DocIndex.Amounts;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Rows that stand above the rows they add up and have a name for a label ("Etape 1", "Anlæg"), so that only the
/// figures tell. A printed total decides where there is one: it must hold without such rows in most columns, since the
/// document may have a wrong figure of its own, and with them in none. Where there is none, all items must fall into
/// such groups. Must not take an item that happens to be the sum of two below it.
/// </summary>
internal static class GroupSums
{
    private const int FewestOfGroup = 2;

    /// <summary>
    /// Rows of a table looked at below other rows, in all: any group of a table of 1,000 rows is found. Each row may
    /// head a group, and a table of 100,000 is to be read in time that grows with its rows.
    /// </summary>
    private const int MostLooks = 1_000_000;

    /// <summary>However large a table is, groups of so many rows are found in it.</summary>
    private const int LeastOfGroup = 100;

    /// <summary>The rows of a table that are such sums, and whether a printed total confirms them.</summary>
    public static (IReadOnlyCollection<int> Rows, bool IsConfirmed) Find(AmountGrid grid)
    {
        var rows = grid.Rows;
        var (heads, members, areParted) = (new HashSet<int>(), new HashSet<int>(), false);
        for (var i = 0; i < rows.Length; i++)
        {
            var count = rows[i].Sort == RowSort.Item ? SizeOf(grid, i, FewestOfGroup) : 0;
            if (count == 0) continue;
            heads.Add(i);
            for (var k = i + 1; k <= i + count; k++) members.Add(k);
            // One row beside rows of nothing repeats its figures, and parts none.
            areParted |= rows[(i + 1)..(i + 1 + count)].Count(r => r.ByColumn.Values.Any(a => a.Value != 0)) > 1;
            i += count;
        }

        if (heads.Count == 0) return ([], false);
        // Beside groups of several rows, one of a single row prints its figures twice.
        for (var i = 0; i + 1 < rows.Length; i++)
            if (rows[i].Sort == RowSort.Item && IsFree(i) && IsFree(i + 1) && SizeOf(grid, i, 1) == 1)
            {
                heads.Add(i);
                members.Add(i + 1);
            }

        var items = Enumerable.Range(0, rows.Length).Where(i => rows[i].Sort == RowSort.Item).ToList();
        var totals = rows.Where(r => r.Sort is RowSort.Total or RowSort.Net).ToList();
        var without = items.Where(i => !heads.Contains(i)).Select(i => rows[i]).ToList();
        List<AmountRow> all = [.. items.Select(i => rows[i])];
        var grouped = heads.Count + members.Count;
        var isUntotalled = totals.Count == 0 && areParted;
        var isConfirmed = totals.Exists(t => HoldsMostly(t, without) && !HoldsAnywhere(t, all))
            || isUntotalled && grouped + 1 == items.Count && IsWhole(rows[items[^1]], heads, without, all);
        var isComplete = isUntotalled && grouped == items.Count
            && heads.Any(h => rows[h].ByColumn.Values.Select(a => a.Value).Distinct().Count() > 1);
        IReadOnlyCollection<int> found = isConfirmed || isComplete ? heads.Select(h => rows[h].Row).ToHashSet() : [];
        return (found, isConfirmed);

        bool IsFree(int row) => !heads.Contains(row) && !members.Contains(row);
    }

    /// <summary>
    /// True for a last row that no word calls a total, but that adds up all rows but the groups' sums, in every column,
    /// beside two groups or in two columns. Must not match an item below groups that have no total.
    /// </summary>
    private static bool IsWhole(AmountRow last, HashSet<int> heads, List<AmountRow> without, List<AmountRow> all) =>
        Math.Max(heads.Count, last.ByColumn.Count) >= FewestOfGroup
            && Below(last, [.. without.Where(r => r != last)]).AddUp()
        && !HoldsAnywhere(last, [.. all.Where(r => r != last)]);

    /// <summary>How many rows below one add up to it in every column; 0 where none do that are looked at.</summary>
    private static int SizeOf(AmountGrid grid, int head, int fewest)
    {
        var below = new RowsBelow(grid.Rows[head]);
        var most = fewest == 1 ? 1 : Math.Max(LeastOfGroup, MostLooks / grid.Rows.Length);
        var end = Math.Min(grid.Rows.Length, head + 1 + most);
        for (var i = head + 1; i < end && grid.Rows[i].Sort == RowSort.Item; i++)
        {
            below.Add(grid.Rows[i]);
            if (i - head >= fewest && below.AddUp()) return i - head;
        }

        return 0;
    }

    private static bool HoldsMostly(AmountRow sum, List<AmountRow> rows) =>
        Below(sum, rows) is var below && (below.AddUp() || below.CountHolding() * 2 > sum.ByColumn.Count);

    private static bool HoldsAnywhere(AmountRow sum, List<AmountRow> rows) => Below(sum, rows).CountHolding() > 0;

    private static RowsBelow Below(AmountRow sum, List<AmountRow> rows)
    {
        var below = new RowsBelow(sum);
        rows.ForEach(below.Add);
        return below;
    }

    /// <summary>The sums so far, in the columns of a row that may be their total.</summary>
    private sealed class RowsBelow(AmountRow total)
    {
        private readonly Dictionary<int, Interval> _sums =
            total.ByColumn.Keys.ToDictionary(c => c, _ => default(Interval));
        private bool _hasOtherColumn;

        public void Add(AmountRow row)
        {
            foreach (var (column, amount) in row.ByColumn)
                if (_sums.TryGetValue(column, out var sum)) _sums[column] = sum + AmountGrid.IntervalOf(amount);
                else _hasOtherColumn = true;
        }

        /// <summary>Columns with a figure of the total that the rows add up to.</summary>
        public int CountHolding() => total.ByColumn
            .Count(c => c.Value.Value != 0 && _sums[c.Key].Meets(AmountGrid.IntervalOf(c.Value)));

        public bool AddUp() =>
            (total.ByColumn.Count >= FewestOfGroup || !_hasOtherColumn)
            && total.ByColumn.Values.Any(a => a.Value != 0)
            && total.ByColumn.All(c => _sums[c.Key].Meets(AmountGrid.IntervalOf(c.Value)));
    }
}
