using DocIndex.Layout.Grids;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// Rows of a table that stand alone at the top of the next page, too few to be found as a table there: a total, or
/// the last rows. Each has a label where the labels of the table before begin,
/// and figures below its figures. Must not take prose, a row under another heading, or anything where the table
/// before does not end its page.
/// </summary>
internal static class LooseRows
{
    private const double Gap = 0.95;
    private const int MostRows = 4;
    private const double SameLeft = 14;

    /// <summary>Makes tables of such rows, in place.</summary>
    public static void Gather(IReadOnlyList<List<SheetLine>> pages)
    {
        for (var p = 1; p < pages.Count; p++)
        {
            var before = pages[p - 1].FindLast(l => l is { Role: null, Grid: not null })?.Grid;
            if (before is null || !GridJoiner.EndsPage(pages[p - 1], before)) continue;
            var first = pages[p].FindIndex(l => l.Role is null);
            if (first < 0) continue;
            var rows = new List<List<PageCell>>();
            while (rows.Count < MostRows && first + rows.Count < pages[p].Count
                && pages[p][first + rows.Count] is { Role: null, Grid: null } line
                && RowOf(line.Row, before, rows.Count) is { } cells) rows.Add(cells);
            if (rows.Count == 0 || first + rows.Count < pages[p].Count
                && pages[p][first + rows.Count].Grid is not null) continue;
            var all = rows.SelectMany(r => r).ToList();
            var grid = new PageGrid(pages[p][first].Page, Boxes.Around(all.Select(c => c.Box)), rows.Count,
                before.Columns, all) { IsRuled = before.IsRuled };
            pages[p][first] = pages[p][first] with { Grid = grid };
            pages[p].RemoveRange(first + 1, rows.Count - 1);
        }
    }

    /// <summary>The cells of a line in a table's columns; null where it is no row of it.</summary>
    private static List<PageCell>? RowOf(TextRow row, PageGrid table, int number)
    {
        var segments = Segment.Of(row, Gap, []);
        if (segments.Count < 2 || segments[0].IsFigure || !segments.Skip(1).All(s => s.IsFigure)) return null;
        var labels = table.Cells.Where(c => c.Column == 0 && c.ColumnSpan == 1).ToList();
        if (labels.Count == 0 || Math.Abs(labels.Min(c => c.Box.X0) - segments[0].X0) > SameLeft) return null;
        var columns = segments.Skip(1).Select(s => GridJoiner.ColumnOf(table, (s.X0, s.X1))).ToList();
        if (columns.Exists(c => c is null or 0)
            || columns.Zip(columns.Skip(1)).Any(p => p.First >= p.Second)) return null;
        return [new PageCell(number, 0, 1, 1, [segments[0].Words]), .. segments.Skip(1)
            .Select((s, i) => new PageCell(number, columns[i]!.Value, 1, 1, [s.Words]))];
    }
}
