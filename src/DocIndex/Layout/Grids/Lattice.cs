using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>
/// Cells that ruled lines enclose: edges, their crossings, the cells between. Two places with no edge between them are one cell.
/// </summary>
internal sealed class Lattice
{
    /// <summary>Rulings that end this close to another meet it, in points.</summary>
    public const double Tolerance = 3;

    private const double EdgeCover = 0.7;

    private Lattice(List<double> xs, List<double> ys, List<(int Row, int Column, int RowSpan, int ColumnSpan)> cells) => (Xs, Ys, Cells) = (xs, ys, cells);

    /// <summary>Vertical lines, left to right.</summary>
    public List<double> Xs { get; }

    /// <summary>Horizontal lines, top to bottom.</summary>
    public List<double> Ys { get; }

    public List<(int Row, int Column, int RowSpan, int ColumnSpan)> Cells { get; }

    public int Rows => Ys.Count - 1;

    public int Columns => Xs.Count - 1;

    public Box Box => new(Xs[0], Ys[0], Xs[^1], Ys[^1]);

    public Box BoxOf((int Row, int Column, int RowSpan, int ColumnSpan) cell) =>
        new(Xs[cell.Column], Ys[cell.Row], Xs[cell.Column + cell.ColumnSpan], Ys[cell.Row + cell.RowSpan]);

    /// <summary>The lattice of rulings that touch each other; null where they enclose fewer than two cells.</summary>
    /// <param name="openSides">True where missing outer verticals are put at the ends of the horizontals.</param>
    public static Lattice? Of(IReadOnlyList<SheetRuling> rulings, bool openSides)
    {
        var (horizontal, vertical) = (rulings.Where(r => r.IsHorizontal).ToList(), rulings.Where(r => !r.IsHorizontal).ToList());
        if (horizontal.Count < 2 || vertical.Count == 0) return null;
        var ys = Clusters(horizontal.Select(r => r.Y0));
        var xs = Clusters(vertical.Select(r => r.X0));
        if (openSides)
        {
            var (left, right) = (horizontal.Min(r => r.X0), horizontal.Max(r => r.X1));
            if (left < xs[0] - 8) { xs.Insert(0, left); vertical.Add(new SheetRuling(left, ys[0], left, ys[^1], 0)); }
            if (right > xs[^1] + 8) { xs.Add(right); vertical.Add(new SheetRuling(right, ys[0], right, ys[^1], 0)); }
        }
        if (openSides) CloseEnds(vertical, horizontal, xs, ys);
        if (xs.Count < 2 || ys.Count < 2) return null;
        var (rows, columns) = (ys.Count - 1, xs.Count - 1);
        var parent = Enumerable.Range(0, rows * columns).ToArray();
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
            {
                if (c + 1 < columns && !IsEdge(vertical, xs[c + 1], ys[r], ys[r + 1])) Join(parent, r * columns + c, r * columns + c + 1);
                if (r + 1 < rows && !IsEdge(horizontal, ys[r + 1], xs[c], xs[c + 1])) Join(parent, r * columns + c, (r + 1) * columns + c);
            }
        var cells = new List<(int, int, int, int)>();
        foreach (var group in Enumerable.Range(0, rows * columns).GroupBy(i => Find(parent, i)))
        {
            var (r0, r1, c0, c1) = (group.Min(i => i / columns), group.Max(i => i / columns), group.Min(i => i % columns), group.Max(i => i % columns));
            if (group.Count() == (r1 - r0 + 1) * (c1 - c0 + 1)) cells.Add((r0, c0, r1 - r0 + 1, c1 - c0 + 1));
            else cells.AddRange(group.Select(i => (i / columns, i % columns, 1, 1)));
        }
        return cells.Count < 2 ? null : new Lattice(xs, ys, [.. cells.Order()]);
    }

    /// <summary>
    /// A page break cuts a row where no line is drawn: what most lines down reach beyond the last line across is a row,
    /// too.
    /// </summary>
    private static void CloseEnds(
        List<SheetRuling> vertical, List<SheetRuling> horizontal, List<double> xs, List<double> ys)
    {
        foreach (var (end, isOpen) in (ReadOnlySpan<(double, bool)>)[
            (vertical.Min(r => r.Y0), vertical.Min(r => r.Y0) < ys[0] - LeastRow),
            (vertical.Max(r => r.Y1), vertical.Max(r => r.Y1) > ys[^1] + LeastRow)])
        {
            var reaching = vertical.Where(r => Math.Abs(r.Y0 - end) < Tolerance || Math.Abs(r.Y1 - end) < Tolerance);
            if (!isOpen || Clusters(reaching.Select(r => r.X0)).Count * 2 <= xs.Count) continue;
            ys.Insert(end < ys[0] ? 0 : ys.Count, end);
            horizontal.Add(new SheetRuling(xs[0], end, xs[^1], end, 0));
        }
    }

    private const double LeastRow = 8;

    /// <summary>Values that are closer than the tolerance are one.</summary>
    public static List<double> Clusters(IEnumerable<double> values)
    {
        var clusters = new List<List<double>>();
        foreach (var value in values.Order())
            if (clusters.Count > 0 && value - clusters[^1][^1] <= Tolerance) clusters[^1].Add(value);
            else clusters.Add([value]);
        return [.. clusters.Select(c => c.Average())];
    }

    /// <summary>True where rulings at a place cover most of the way between two crossings.</summary>
    private static bool IsEdge(List<SheetRuling> rulings, double at, double from, double to)
    {
        var covered = 0.0;
        foreach (var ruling in rulings)
        {
            var (place, low, high) = ruling.IsHorizontal ? (ruling.Y0, ruling.X0, ruling.X1) : (ruling.X0, ruling.Y0, ruling.Y1);
            if (Math.Abs(place - at) <= Tolerance) covered += Math.Max(0, Math.Min(high, to) - Math.Max(low, from));
        }
        return covered >= EdgeCover * (to - from);
    }

    private static int Find(int[] parent, int i)
    {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }

    private static void Join(int[] parent, int a, int b) => parent[Find(parent, a)] = Find(parent, b);
}
