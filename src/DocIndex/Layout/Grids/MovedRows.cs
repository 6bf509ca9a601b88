using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>
/// Rows that go on with a table in columns set anew, as where it is typed as two tables: as many figures in each row as
/// above, but not below those. Their order tells the column. Must not match rows that leave a column of the table
/// empty, or rows below a header of their own.
/// </summary>
internal static class MovedRows
{
    private const double Gap = 0.95;

    private const int FewestFigures = 2;

    /// <summary>The table with such rows put into its columns; null where it has none.</summary>
    /// <param name="read">Reads lines whose columns are the same.</param>
    public static PageGrid? Find(List<TextRow> lines, Func<List<TextRow>, PageGrid?> read)
    {
        if (FirstMoved(lines) is not { } at) return null;
        if (read(lines[..at]) is not { } first || read(lines[at..]) is not { } second) return null;
        // A header over more columns than the rows fill leaves open which of them those below fill.
        if (!Enumerable.Range(0, first.Columns).All(c => Body(first).Any(cell => Covers(cell, c)))) return null;
        return first.Columns == second.Columns && Figures(first).SetEquals(Figures(second)) ? Under(first, second)
            : null;
    }

    private static IEnumerable<PageCell> Body(PageGrid grid) => grid.Cells.Where(c => c.Row >= grid.HeaderRows);

    private static bool Covers(PageCell cell, int column) =>
        cell.Column <= column && column < cell.Column + cell.ColumnSpan;

    private static HashSet<int> Figures(PageGrid grid) => Body(grid).Where(c => c is { Column: > 0, IsFigure: true })
        .Select(c => c.Column).ToHashSet();

    private static PageGrid Under(PageGrid first, PageGrid second) => first with
    {
        Rows = first.Rows + second.Rows,
        Box = Boxes.Around([first.Box, second.Box]),
        Cells = [.. first.Cells, .. second.Cells.Select(c => c with { Row = c.Row + first.Rows })],
    };

    /// <summary>The first line of the rows whose figures do not stand below those above; null where all do.</summary>
    private static int? FirstMoved(List<TextRow> lines)
    {
        var figures = lines.ConvertAll(FiguresOf);
        var most = figures.Max(f => f.Count);
        if (most < FewestFigures) return null;
        var full = Enumerable.Range(0, lines.Count).Where(i => figures[i].Count == most).ToList();
        var columns = figures[full[0]].ConvertAll(f => (f.X0, f.X1));
        for (var i = 1; i < full.Count; i++)
        {
            var own = figures[full[i]];
            var joined = columns.Zip(own, (c, f) => (X0: Math.Min(c.X0, f.X0), X1: Math.Max(c.X1, f.X1))).ToList();
            if (AreApart(joined)) columns = joined;
            else return HasHeader(lines, full[i - 1], full[i], own) ? null : WidestGap(lines, full[i - 1], full[i]);
        }

        return null;
    }

    /// <summary>
    /// The most figures side by side; a line of years, with the unit before them or without, has none.
    /// </summary>
    private static List<Segment> FiguresOf(TextRow line)
    {
        var segments = Segment.Of(line, Gap, []);
        var figures = segments.Skip(TableRuns.FirstOfFigures(segments)).TakeWhile(s => s.IsFigure).ToList();
        return figures.Skip(1).All(f => Segment.IsYear(f.Text)) ? [] : figures;
    }

    private static bool AreApart(List<(double X0, double X1)> columns) =>
        columns.Zip(columns.Skip(1)).All(p => p.First.X1 < p.Second.X0);

    /// <summary>True where a line between two rows has words over figures of the second.</summary>
    private static bool HasHeader(List<TextRow> lines, int above, int below, List<Segment> figures) =>
        lines.Skip(above + 1).Take(below - above - 1).SelectMany(l => Segment.Of(l, Gap, []))
            .Any(s => figures.Exists(f => f.Overlap(s) > 0));

    private static int WidestGap(List<TextRow> lines, int above, int below) =>
        Enumerable.Range(above + 1, below - above).Reverse().MaxBy(i => lines[i].Top - lines[i - 1].Bottom);
}
