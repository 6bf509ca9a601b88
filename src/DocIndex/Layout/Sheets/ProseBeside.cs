using DocIndex.Layout.Grids;
using DocIndex.Reading;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// Prose beside a table of figures, as on a slide: its lines are read by themselves, after the table. Must not take
/// the labels or the remarks of the rows, whose lines stand level with the figures, have a header above them, or share
/// rulings or grounds with them.
/// </summary>
internal static class ProseBeside
{
    private const double LeastGap = 1.4;
    private const double WidestStep = 4;
    private const double StepOfProse = 3.2;
    private const double SameEdge = 4;
    private const double Level = 0.25;
    private const int FewestRows = 3;
    private const int FewestLines = 2;
    private const int FewestWords = 6;

    /// <summary>The page with the lines of such prose apart from those of the table.</summary>
    public static Sheet Apart(Sheet sheet)
    {
        var words = sheet.Words.Where(w => w.Rotation == 0).ToList();
        foreach (var rows in Clusters(TextRow.Of(words)))
            if (Find(sheet, words, rows) is { } box) sheet = sheet with { Lines = FactBoxes.LinesWithout(sheet, box) };
        return sheet;
    }

    /// <summary>Rows of figures that stand below each other.</summary>
    private static IEnumerable<List<TextRow>> Clusters(List<TextRow> rows)
    {
        var cluster = new List<TextRow>();
        foreach (var row in rows.Where(HoldsFigures))
        {
            if (cluster.Count > 0 && row.Baseline - cluster[^1].Baseline > WidestStep * row.Size)
            {
                if (cluster.Count >= FewestRows) yield return cluster;
                cluster = [];
            }

            cluster.Add(row);
        }

        if (cluster.Count >= FewestRows) yield return cluster;
    }

    private static bool HoldsFigures(TextRow row) =>
        Segment.Of(row, LeastGap, []).Count(s => s.IsFigure) > 1;

    /// <summary>Around the prose beside some rows, as high as both; null where there is none.</summary>
    private static Box? Find(Sheet sheet, List<SheetWord> words, List<TextRow> rows)
    {
        var (top, bottom) = (rows[0].Top, rows[^1].Bottom);
        var band = words.FindAll(w => w.Box.Y1 > top && w.Box.Y0 < bottom);
        foreach (var at in Gaps(band, rows[0].Size))
        {
            var right = words.FindAll(w => w.Box.X0 >= at);
            var left = words.FindAll(w => w.Box.X1 <= at);
            foreach (var (prose, table) in new[] { (right, left), (left, right) })
            {
                var lines = LinesBeside(prose, top, bottom);
                var beside = TextRow.Of(table);
                if (IsTable(beside, top, bottom) && IsProse(lines) && IsApart(sheet, lines, beside))
                    return Boxes.Around(lines.SelectMany(l => l.Words).Select(w => w.Box)) is var box
                        ? box with { Y0 = Math.Min(box.Y0, top), Y1 = Math.Max(box.Y1, bottom) } : null;
            }
        }

        return null;
    }

    /// <summary>Where nothing of the band stands, as wide as columns are apart.</summary>
    private static IEnumerable<double> Gaps(List<SheetWord> band, double size)
    {
        var reach = double.MaxValue;
        foreach (var word in band.OrderBy(w => w.Box.X0))
        {
            if (word.Box.X0 - reach > LeastGap * size) yield return (word.Box.X0 + reach) / 2;
            reach = reach == double.MaxValue ? word.Box.X1 : Math.Max(reach, word.Box.X1);
        }
    }

    /// <summary>The lines of a band, and those that go on above and below it.</summary>
    private static List<TextRow> LinesBeside(List<SheetWord> words, double top, double bottom)
    {
        var rows = TextRow.Of(words);
        var first = rows.FindIndex(r => r.Bottom > top);
        var last = rows.FindLastIndex(r => r.Top < bottom);
        if (first < 0 || last < first) return [];
        var left = rows[first].Left;
        while (first > 0 && GoesOn(rows[first - 1], rows[first], left)) first--;
        while (last + 1 < rows.Count && GoesOn(rows[last], rows[last + 1], left)) last++;
        return rows.GetRange(first, last - first + 1);
    }

    private static bool GoesOn(TextRow above, TextRow below, double left) =>
        below.Baseline - above.Baseline < 1.6 * below.Size
        && Math.Abs(above.Left - left) < SameEdge && Math.Abs(below.Left - left) < SameEdge;

    private static bool IsTable(List<TextRow> rows, double top, double bottom) =>
        rows.Count(r => r.Bottom > top && r.Top < bottom && HoldsFigures(r)) >= FewestRows;

    /// <summary>Lines of one left edge that make sentences, one of which goes on from line to line.</summary>
    private static bool IsProse(List<TextRow> lines)
    {
        if (lines.Count < FewestLines || lines.Exists(l => Math.Abs(l.Left - lines[0].Left) > SameEdge)
            || lines.Zip(lines.Skip(1)).Any(p => AreParted(p.First, p.Second))) return false;
        var words = lines.SelectMany(l => l.Words).ToList();
        var text = string.Join(' ', words.Select(w => w.Text));
        return words.Count(w => w.Text.Any(char.IsLetter)) >= FewestWords
            && words.Count(Segment.IsNumber) * 3 < words.Count && LineText.EndsSentence(text)
            && lines.Skip(1).Any(l => LineText.StartsLower(l.Text));
    }

    private static bool AreParted(TextRow above, TextRow below) =>
        below.Baseline - above.Baseline > StepOfProse * above.Size;

    /// <summary>
    /// A line that stands level with none of the table's, none level with its header, and nothing drawn from the one
    /// into the other.
    /// </summary>
    private static bool IsApart(Sheet sheet, List<TextRow> lines, List<TextRow> table)
    {
        var firstFigures = table.First(HoldsFigures);
        var head = table.FindAll(r => r.Baseline < firstFigures.Baseline && Segment.Of(r, LeastGap, []).Count > 1);
        if (lines.Exists(l => head.Exists(h => IsLevel(h, l)))
            || !lines.Exists(l => !table.Exists(r => IsLevel(r, l)))) return false;
        var box = Boxes.Around(lines.SelectMany(l => l.Words).Select(w => w.Box));
        var other = Boxes.Around(table.Where(HoldsFigures).SelectMany(r => r.Words).Select(w => w.Box));
        return !sheet.Rulings.Any(r => r.IsHorizontal && r.Y0 > box.Y0 - 2 && r.Y0 < box.Y1 + 2
                && Joins(r.X0, r.X1, box, other))
            && !sheet.Shades.Any(s => s.Luminance < Paper && s.Box.Y1 - s.Box.Y0 < box.Y1 - box.Y0
                && s.Box.Y0 < box.Y1 && box.Y0 < s.Box.Y1 && Joins(s.Box.X0, s.Box.X1, box, other));
    }

    private const double Paper = 0.985;

    private static bool IsLevel(TextRow a, TextRow b) =>
        Math.Abs(a.Baseline - b.Baseline) < Level * Math.Max(a.Size, b.Size);

    private static bool Joins(double x0, double x1, Box one, Box other) =>
        x0 < Math.Min(one.X1, other.X1) && x1 > Math.Max(one.X0, other.X0);
}
