using DocIndex.Layout.Grids;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// Tables that go on over page breaks: the last of a page and the first of the next are one where nothing but running
/// lines and notes stands between and their
/// columns lie below each other, all or some of them, or the second prints the header of the first again. Must not
/// join two tables of which the second has a caption or another header of periods.
/// </summary>
internal static class GridJoiner
{
    private const double SameEdge = 14;

    private const int FewestHeaders = 3;

    private const int MostNoteLines = 4;

    /// <summary>Which tables belong together, each list in order of pages; tables that stand alone make a list of one.</summary>
    /// <param name="pages">The lines and tables of each page; parts of a table are put into its columns.</param>
    public static List<List<PageGrid>> Join(IReadOnlyList<List<SheetLine>> pages)
    {
        var chains = new List<List<PageGrid>>();
        for (var p = 0; p < pages.Count; p++)
        {
            var own = pages[p].Where(l => l.Role is null or BlockRole.Footnote).ToList();
            foreach (var line in own.Where(l => l.Grid is not null))
            {
                var grid = line.Grid!;
                var before = own[0] == line && chains.Count > 0 && chains[^1][^1].Page == grid.Page - 1
                    && EndsPage(pages[p - 1], chains[^1][^1]) ? chains[^1] : null;
                if (before is null) { chains.Add([grid]); continue; }
                if (SameColumns(before[0], grid) || SameColumns(before[^1], grid)
                    || RepeatsHeader(before[0], grid)) { before.Add(grid); continue; }
                if (InColumnsOf(before[0], grid) is not { } part) { chains.Add([grid]); continue; }
                pages[p][pages[p].IndexOf(line)] = line with { Grid = part };
                before.Add(part);
            }
        }
        return chains;
    }

    /// <summary>True where a table is the last on a page, notes to it left out of account.</summary>
    public static bool EndsPage(List<SheetLine> page, PageGrid grid)
    {
        var last = page.FindLastIndex(l => l.Role is null && l.Grid == grid);
        if (last < 0) return false;
        var after = page.Skip(last + 1).Where(l => l.Role is null).ToList();
        return after.Count == 0 || after.Count <= MostNoteLines && after.TrueForAll(l => l.Grid is null)
            && Footnotes.Begins(after[0].Row.Text);
    }

    /// <summary>
    /// A table in the columns of the one that it goes on with, where each of its columns stands in one of them and
    /// some are empty; null where it does not. Must not take a table with a header
    /// of periods.
    /// </summary>
    private static PageGrid? InColumnsOf(PageGrid first, PageGrid grid)
    {
        if (grid.Columns > first.Columns || grid.Columns < 2 || HasHeader(grid)) return null;
        var columns = Enumerable.Range(0, grid.Columns)
            .Select(c => Extent(grid, c) is { } own ? ColumnOf(first, own) : null).ToList();
        if (columns.Exists(c => c is null) || columns.Distinct().Count() != columns.Count
            || columns.Zip(columns.Skip(1)).Any(p => p.First > p.Second)) return null;
        return grid with { Columns = first.Columns,
            Cells = grid.Cells.ConvertAll(c =>
            c with { Column = columns[c.Column]!.Value,
            ColumnSpan = columns[c.Column + c.ColumnSpan - 1]!.Value - columns[c.Column]!.Value + 1 }) };
    }

    private static bool HasHeader(PageGrid grid) =>
        grid.Cells.Count(c => c.Row == 0 && Amounts.HeaderGrammar.FindAll(c.Text).Any()) >= 2;

    /// <summary>The column of a table that an extent begins, ends or stands centred with; null where none.</summary>
    public static int? ColumnOf(PageGrid grid, (double Left, double Right) own)
    {
        var fitting = Enumerable.Range(0, grid.Columns)
            .Where(c => Extent(grid, c) is { } extent && IsBelow(extent, own)).ToList();
        return fitting.Count == 0 ? null
            : fitting.MinBy(c => Extent(grid, c) is { } extent
            ? Math.Min(Math.Abs(extent.Left - own.Left), Math.Abs(extent.Right - own.Right)) : double.MaxValue);
    }

    /// <summary>True where the first row is the first table's again, word for word; its columns may then be set otherwise. Must not match rows of figures.</summary>
    private static bool RepeatsHeader(PageGrid first, PageGrid grid) => first.Columns == grid.Columns && FirstRow(first) is { Count: >= FewestHeaders } row && row.SequenceEqual(FirstRow(grid));

    private static List<string> FirstRow(PageGrid grid) => [.. grid.Cells.Where(c => c.Row == 0).OrderBy(c => c.Column).Select(c => c.Text)];

    private static bool SameColumns(PageGrid a, PageGrid b) =>
        a.Columns == b.Columns
            && Enumerable.Range(0, a.Columns).All(c => Extent(a, c) is not { } own || Extent(b, c) is not { } other
            || IsBelow(own, other));

    private static bool IsBelow((double Left, double Right) a, (double Left, double Right) b) =>
        Math.Abs(a.Left - b.Left) <= SameEdge || Math.Abs(a.Right - b.Right) <= SameEdge
            || Math.Abs(a.Left + a.Right - b.Left - b.Right) / 2 <= SameEdge;

    private static (double Left, double Right)? Extent(PageGrid grid, int column)
    {
        var cells = grid.Cells.Where(c => c.Column == column && c.ColumnSpan == 1).Select(c => c.Box).ToList();
        return cells.Count == 0 ? null : (cells.Min(b => b.X0), cells.Max(b => b.X1));
    }
}
