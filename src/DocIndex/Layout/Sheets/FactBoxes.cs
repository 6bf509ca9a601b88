using System.Collections.Immutable;
using DocIndex.Layout.Grids;
using DocIndex.Reading;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// Boxes of text beside the running text, drawn as a ground of their own or a frame: their lines are read by
/// themselves, after the lines beside them. Must not take the cells of a table, a shaded column of
/// figures, a box over the whole width, or one that holds a table.
/// </summary>
internal static class FactBoxes
{
    private const double Paper = 0.985;
    private const double WidestShare = 0.62;
    private const double Touch = 3;
    private const int FewestLines = 2;

    /// <summary>The page with the lines of such boxes apart from those beside them.</summary>
    public static Sheet Apart(Sheet sheet)
    {
        foreach (var box in Grounds(sheet).Concat(Frames(sheet)).Distinct().OrderBy(b => b.Y0).ToList())
            if (IsBesideText(sheet, box)) sheet = sheet with { Lines = LinesWithout(sheet, box) };
        return sheet;
    }

    /// <summary>Shaded boxes that no other touches.</summary>
    private static IEnumerable<Box> Grounds(Sheet sheet)
    {
        var shades = sheet.Shades
            .Where(s => s.Luminance < Paper && s.Box.X1 - s.Box.X0 < WidestShare * sheet.Width
            && s.Box.Y1 - s.Box.Y0 > 20).Select(s => s.Box).ToList();
        return shades.Count > MostBoxes ? []
            : shades.Where(s => !shades.Exists(o => o != s && o.Grown(Touch).Meets(s)));
    }

    private const int MostBoxes = 40;

    /// <summary>Rulings that enclose a single cell.</summary>
    private static IEnumerable<Box> Frames(Sheet sheet) =>
        RulingComponents.Of(sheet).Select(c => Lattice.Of(c, openSides: false)).OfType<Lattice>()
            .Where(l => l is { Rows: 1, Columns: 1 } && l.Box.X1 - l.Box.X0 < WidestShare * sheet.Width)
            .Select(l => l.Box);

    /// <summary>Words in the box on several lines, none across its edge, and text beside at the same height.</summary>
    private static bool IsBesideText(Sheet sheet, Box box)
    {
        var inside = sheet.Words.Where(w => w.Rotation == 0 && box.Grown(1).HoldsMiddle(w.Box)).ToList();
        if (TextRow.Of(inside).Count < FewestLines
            || inside.Exists(w => w.Box.X0 < box.X0 - Touch || w.Box.X1 > box.X1 + Touch)) return false;
        if (inside.Count(Segment.IsNumber) * 2 > inside.Count) return false;
        var isAtRight = sheet.Lines.Any(l => l.Any(i => box.HoldsMiddle(sheet.Words[i].Box))
            && l.Count(i => sheet.Words[i].Box.X1 < box.X0 && !Segment.IsNumber(sheet.Words[i])) >= WordsOfText);
        return isAtRight || IsAtLeft(sheet, box, inside);
    }

    /// <summary>
    /// A box of many lines with lines of text to its right. Must not take the ground under a table's labels: there
    /// rulings go on past the box, or the lines on both sides stand on the same baselines and no label begins beside
    /// the midst of a sentence.
    /// </summary>
    private static bool IsAtLeft(Sheet sheet, Box box, List<SheetWord> inside)
    {
        var rows = TextRow.Of(inside);
        var beside = TextRow.Of(sheet.Words.Where(w => w.Rotation == 0 && w.Box.X0 > box.X1
            && (w.Box.Y0 + w.Box.Y1) / 2 is var middle && middle > box.Y0 && middle < box.Y1));
        var prose = beside.Where(r => r.Words.Count(w => !Segment.IsNumber(w)) >= WordsOfText).ToList();
        if (rows.Count < LinesAtLeft || prose.Count < LinesAtLeft || prose.Count * 2 < beside.Count) return false;
        var edge = new Box(box.X1, box.Y0, box.X1, box.Y1).Grown(Touch);
        if (sheet.Rulings.Any(r => r.IsHorizontal && r.X0 < edge.X0 && r.X1 > edge.X1
            && r.Y0 > edge.Y0 && r.Y0 < edge.Y1)) return false;
        var aligned = rows.SelectMany(r => beside.Where(b => Math.Abs(b.Baseline - r.Baseline) < SameBaseline).Take(1)
            .Select(b => (Row: r, Beside: b))).ToList();
        return aligned.Count * 3 < rows.Count * 2
            || aligned.Count(p => !LineText.StartsLower(p.Row.Text) && LineText.StartsLower(p.Beside.Text))
                >= FewestMisfits;
    }

    private const int WordsOfText = 4;
    private const int LinesAtLeft = 4;
    private const double SameBaseline = 1;
    private const int FewestMisfits = 2;

    /// <summary>The lines of a page with those of a box after what stands beside it.</summary>
    public static ImmutableArray<ImmutableArray<int>> LinesWithout(Sheet sheet, Box box)
    {
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var own = new List<ImmutableArray<int>>();
        var last = 0;
        foreach (var line in sheet.Lines)
        {
            var inside = line.Where(i => sheet.Words[i].Rotation == 0
                && box.Grown(1).HoldsMiddle(sheet.Words[i].Box)).ToImmutableArray();
            var outside = line.Except(inside).ToImmutableArray();
            if (inside.Length > 0) own.Add(inside);
            if (outside.Length > 0) lines.Add(outside);
            // What stands beside the box goes on under it only with the next line that is lower.
            if (inside.Length > 0 || outside.Length > 0 && sheet.Words[outside[0]].Box.Y0 < box.Y1) last = lines.Count;
        }

        lines.InsertRange(last, own);
        return lines.ToImmutable();
    }
}
