using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>The cells of one table region, by its rulings where they enclose them, else by alignment.</summary>
internal static class PageGridBuilder
{
    /// <summary>The grid of a region; null where it has fewer than two columns or rows.</summary>
    public static PageGrid? Build(int page, IReadOnlyList<SheetWord> words, IReadOnlyList<SheetRuling> rulings, IReadOnlyList<SheetShade> shades)
    {
        (words, rulings) = DrawnWithLetters.Split(words, rulings);
        var lines = TextRow.Of(words);
        if (lines.Count < 2) return null;
        var box = Boxes.Around(words.Select(w => w.Box));
        var around = box.Grown(Math.Max(LeastPadding, lines[0].Size));
        var own = rulings.Where(r => r.Length > 4 && new Box(r.X0, r.Y0, r.X1, r.Y1).Meets(around)).ToList();
        var edges = own.Where(r => r.IsHorizontal).Concat(ShadeEdges(shades, box)).ToList();
        var vertical = own.Where(r => !r.IsHorizontal && r.X0 > box.X0 - 6 && r.X0 < box.X1 + 6).ToList();
        var cuts = Cuts(vertical, box);
        var aligned = AlignedGrid.Of(page, lines, edges, cuts);
        var lattice = LatticeGrid.Of(page, words, own, box);
        if (lattice is null) return aligned is { Rows: >= 2 } ? aligned : null;
        if (aligned is null) return lattice;
        if (HasTwoInOnePlace(lattice) && !HasTwoInOnePlace(aligned)) return aligned;
        if (lattice.Columns >= FewestRuled && !lattice.Cells.Exists(HoldsTwoFigures)) return lattice;
        return lattice.Columns >= aligned.Columns || lattice.Columns >= 3 && lattice.Cells.Count * 10 >= aligned.Cells.Count * 7 ? lattice : aligned;
    }

    /// <summary>Rulings stand no further from the words that they enclose, in points, unless the words are larger.</summary>
    private const double LeastPadding = 6;

    /// <summary>So many columns that rulings part are no frame around others.</summary>
    private const int FewestRuled = 3;

    /// <summary>True for a cell with texts of two columns on a line: the rulings do not part all of them.</summary>
    private static bool HoldsTwoFigures(PageCell cell) => cell.Lines.Exists(line =>
        Segment.Of(new TextRow(line), ColumnGap, []).Count(s => s.IsFigure) > 1);

    private const double ColumnGap = 0.95;

    /// <summary>The grid of a region by the alignment of its words; null where that makes fewer than two columns.</summary>
    public static PageGrid? Align(int page, IReadOnlyList<SheetWord> words, IReadOnlyList<SheetRuling> rulings, IReadOnlyList<SheetShade> shades)
    {
        var box = Boxes.Around(words.Select(w => w.Box));
        var own = rulings.Where(r => new Box(r.X0, r.Y0, r.X1, r.Y1).Meets(box.Grown(6))).ToList();
        var edges = own.Where(r => r.IsHorizontal).Concat(ShadeEdges(shades, box)).ToList();
        return AlignedGrid.Of(page, TextRow.Of(words), edges, Cuts([.. own.Where(r => !r.IsHorizontal)], box));
    }

    /// <summary>Tables stacked without a gap, with columns of their own, are no one grid of rulings: one of two cells that it puts in the same place would be lost.</summary>
    private static bool HasTwoInOnePlace(PageGrid grid) => grid.Cells.GroupBy(c => (c.Row, c.Column)).Any(place => place.Skip(1).Any());

    /// <summary>Where vertical lines run along at least a third of the region's height.</summary>
    private static List<double> Cuts(List<SheetRuling> vertical, Box box) =>
    [
        .. Lattice.Clusters(vertical.Select(r => r.X0)).Where(x =>
            vertical.Where(r => Math.Abs(r.X0 - x) <= Lattice.Tolerance).Sum(r => Math.Min(r.Y1, box.Y1) - Math.Max(r.Y0, box.Y0)) > (box.Y1 - box.Y0) / 3),
    ];

    /// <summary>Upper and lower edges of the grounds of rows.</summary>
    public static IEnumerable<SheetRuling> ShadeEdges(IReadOnlyList<SheetShade> shades, Box box)
    {
        foreach (var shade in shades)
        {
            if (shade.Luminance > 0.985 || !shade.Box.Meets(box) || shade.Box.Y1 - shade.Box.Y0 > 0.6 * (box.Y1 - box.Y0)) continue;
            if (!Continues(shades, shade, shade.Box.Y0)) yield return new SheetRuling(shade.Box.X0, shade.Box.Y0, shade.Box.X1, shade.Box.Y0, 0);
            if (!Continues(shades, shade, shade.Box.Y1)) yield return new SheetRuling(shade.Box.X0, shade.Box.Y1, shade.Box.X1, shade.Box.Y1, 0);
        }
    }

    /// <summary>True where the ground goes on in the same colour beyond an edge.</summary>
    private static bool Continues(IReadOnlyList<SheetShade> shades, SheetShade shade, double edge) => shades.Any(o =>
        o != shade && o.Colour == shade.Colour && o.Box.Y0 < edge + 1.5 && o.Box.Y1 > edge - 1.5 && (o.Box.Y0 < edge - 1.5 || o.Box.Y1 > edge + 1.5)
        && (edge == shade.Box.Y0 ? o.Box.Y0 < edge - 1.5 : o.Box.Y1 > edge + 1.5)
        && Math.Min(o.Box.X1, shade.Box.X1) - Math.Max(o.Box.X0, shade.Box.X0) > 0.5 * (shade.Box.X1 - shade.Box.X0));
}
