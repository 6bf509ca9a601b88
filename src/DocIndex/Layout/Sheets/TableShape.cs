using DocIndex.Amounts;
using DocIndex.Layout.Grids;

namespace DocIndex.Layout.Sheets;

/// <summary>How a line fits under a table.</summary>
internal enum RowFit
{
    /// <summary>It is no row of it.</summary>
    None,

    /// <summary>Words where the labels stand, and nothing else.</summary>
    Label,

    /// <summary>Figures below the table's figures.</summary>
    Figures,
}

/// <summary>Where a table's labels and figures stand across the page.</summary>
internal sealed class TableShape
{
    private const double Gap = 0.95;

    /// <summary>Figures of one column begin, end or stand centred so close to each other.</summary>
    private const double SameEdge = 14;

    private const double SameSize = 0.6;

    private readonly List<(double Left, double Right)> _figures;
    private readonly double _left;
    private readonly double _labelsEnd;
    private readonly double _size;
    private List<(double Left, double Right)> _texts = [];

    private TableShape(List<(double Left, double Right)> figures, double left, double labelsEnd, double size) =>
        (_figures, _left, _labelsEnd, _size) = (figures, left, labelsEnd, size);

    /// <summary>The columns of figures, left to right, each from its leftmost to its rightmost edge.</summary>
    public IReadOnlyList<(double Left, double Right)> Figures => _figures;

    /// <summary>The shape of the parts of one table; null where it has no figures.</summary>
    public static TableShape? Of(IReadOnlyList<PageGrid> parts)
    {
        var cells = parts.SelectMany(p => p.Cells.Where(c => c.Row >= p.HeaderRows && c.ColumnSpan == 1)).ToList();
        var columns = cells.GroupBy(c => c.Column).OrderBy(g => g.Key)
            .Select(g => (Column: g.Key, Figures: g.Where(IsFigure).ToList(), All: g.ToList())).ToList();
        var figures = columns.Where(c => c.Column > 0 && AreMost(c.Figures, c.All)).ToList();
        if (figures.Count == 0 || cells.Count == 0) return null;
        var texts = columns.Where(c => !figures.Contains(c))
            .Select(c => (c.All.Min(x => x.Box.X0), c.All.Max(x => x.Box.X1))).ToList();
        var labels = cells.Where(c => c.Column < figures[0].Column).ToList();
        var left = labels.Concat(cells).Select(c => c.Box.X0).Min();
        return new TableShape(
            figures.ConvertAll(c => (c.Figures.Min(f => f.Box.X0), c.Figures.Max(f => f.Box.X1))), left,
            labels.Select(c => c.Box.X1).DefaultIfEmpty(left).Max(),
            cells.SelectMany(c => c.Words).GroupBy(w => w.Size).MaxBy(g => g.Count())!.Key) { _texts = texts };
    }

    /// <summary>Of what stands in the rows of a column, dashes and its header left out.</summary>
    private static bool AreMost(List<PageCell> figures, List<PageCell> all) => figures.Count > 0
        && figures.Count * 2 > all.Count(c => c.Row >= figures[0].Row && !IsNone(c));

    private static bool IsNone(PageCell cell) => !cell.Text.Any(char.IsLetterOrDigit);

    /// <summary>
    /// The shape of a header whose rows all stand on the next page: figures are looked for below its texts. What stands
    /// first is over the labels, unless those begin further left. Null where none names a period.
    /// </summary>
    /// <param name="leftOfRows">Where the lines on the next page begin.</param>
    public static TableShape? OfHeader(PageGrid header, double leftOfRows)
    {
        var cells = header.Cells.Where(c => c.ColumnSpan == 1).ToList();
        var left = cells.Min(c => c.Box.X0);
        var hasStub = leftOfRows > left - SameEdge;
        var heads = cells.Where(c => c.Column > 0 || !hasStub).GroupBy(c => c.Column).OrderBy(g => g.Key).ToList();
        if (!heads.Exists(h => h.Any(c => HeaderGrammar.FindRun(c.Text, 1).Count > 0))) return null;
        left = Math.Min(left, leftOfRows);
        return new TableShape(heads.ConvertAll(h => (h.Min(c => c.Box.X0), h.Max(c => c.Box.X1))), left,
            cells.Where(c => c.Column == 0 && hasStub).Select(c => c.Box.X1).DefaultIfEmpty(left).Max(),
            cells[0].Lines[0][0].Size);
    }

    /// <summary>Whether and how a line fits under the table.</summary>
    public RowFit FitOf(TextRow row)
    {
        if (Math.Abs(row.Size - _size) > SameSize || row.Left < _left - SameEdge
            || Caption.Begins(row.Text)) return RowFit.None;
        var fit = RowFit.Label;
        foreach (var segment in Segment.Of(row, Gap, []))
        {
            if (segment.IsFigure && _figures.Exists(f => IsBelow(f, (segment.X0, segment.X1)))) fit = RowFit.Figures;
            else if (!StandsAmongTexts(segment)) return RowFit.None;
        }

        return fit;
    }

    /// <summary>True for a line with a figure below each of the table's columns of figures, which are two or more.</summary>
    public bool IsFilledBy(TextRow row)
    {
        var figures = Segment.Of(row, Gap, []).FindAll(s => s.IsFigure);
        return _figures.Count > 1 && FitOf(row) == RowFit.Figures
            && _figures.TrueForAll(f => figures.Exists(s => IsBelow(f, (s.X0, s.X1))));
    }

    /// <summary>True for two columns of figures that stand below each other.</summary>
    public static bool IsBelow((double Left, double Right) a, (double Left, double Right) b) =>
        Math.Abs(a.Left - b.Left) <= SameEdge || Math.Abs(a.Right - b.Right) <= SameEdge
            || Math.Abs(a.Left + a.Right - b.Left - b.Right) / 2 <= SameEdge;

    private bool StandsAmongTexts(Segment segment) =>
        segment.X1 <= Math.Max(_labelsEnd + SameEdge, _figures[0].Left) || segment.X0 >= _figures[^1].Right
            || !segment.IsFigure && (_texts.Exists(t => segment.X0 > t.Left - SameEdge && segment.X1 < t.Right + SameEdge)
            || segment.Words.Count == 1 && _figures.Exists(f => IsBelow(f, (segment.X0, segment.X1))));

    private static bool IsFigure(PageCell cell) => cell.Text.AsSpan().ContainsAnyInRange('0', '9') && cell.IsFigure;
}
