using DocIndex.Layout.Grids;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// Tables that go on over page breaks: the last of a page and the first of the next are one where nothing but running lines stands between and their
/// columns lie above each other, or the second prints the header of the first again. Must not join two tables of which the second has a caption or another header of periods.
/// </summary>
internal static class GridJoiner
{
    private const double SameEdge = 14;

    /// <summary>Which tables belong together, each list in order of pages; tables that stand alone make a list of one.</summary>
    public static List<List<PageGrid>> Join(IReadOnlyList<List<SheetLine>> pages)
    {
        var chains = new List<List<PageGrid>>();
        for (var p = 0; p < pages.Count; p++)
        {
            var own = pages[p].Where(l => l.Role is null or BlockRole.Footnote).ToList();
            foreach (var line in own.Where(l => l.Grid is not null))
            {
                var grid = line.Grid!;
                if (own[0] == line && chains.Count > 0 && chains[^1][^1] is var before && before.Page == grid.Page - 1 && EndsPage(pages[p - 1], before) && (SameColumns(before, grid) || RepeatsHeader(chains[^1][0], grid))) chains[^1].Add(grid);
                else chains.Add([grid]);
            }
        }
        return chains;
    }

    private static bool EndsPage(List<SheetLine> page, PageGrid grid) => page.FindLast(l => l.Role is null)?.Grid == grid;

    /// <summary>True where the first row is the first table's again, word for word; its columns may then be set otherwise. Must not match rows of figures.</summary>
    private static bool RepeatsHeader(PageGrid first, PageGrid grid) => first.Columns == grid.Columns && FirstRow(first) is { Count: >= FewestHeaders } row && row.SequenceEqual(FirstRow(grid));

    private const int FewestHeaders = 3;

    private static List<string> FirstRow(PageGrid grid) => [.. grid.Cells.Where(c => c.Row == 0).OrderBy(c => c.Column).Select(c => c.Text)];

    private static bool SameColumns(PageGrid a, PageGrid b)
    {
        if (a.Columns != b.Columns) return false;
        for (var c = 0; c < a.Columns; c++)
            if (Extent(a, c) is var (left, right) && Extent(b, c) is var (otherLeft, otherRight) && Math.Abs(left - otherLeft) > SameEdge && Math.Abs(right - otherRight) > SameEdge
                && Math.Abs(left + right - otherLeft - otherRight) / 2 > SameEdge) return false;
        return true;
    }

    private static (double Left, double Right)? Extent(PageGrid grid, int column)
    {
        var cells = grid.Cells.Where(c => c.Column == column && c.ColumnSpan == 1).Select(c => c.Box).ToList();
        return cells.Count == 0 ? null : (cells.Min(b => b.X0), cells.Max(b => b.X1));
    }
}
