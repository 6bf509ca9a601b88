using System.Collections.Immutable;

namespace DocIndex.Reading;

/// <summary>
/// Check boxes that are drawn: small squares of four lines become the word ☐, or ☒ where a cross, a tick or a letter x stands in them. Must not take
/// the cells of a grid, the squares of a legend that are filled, or a digit in a box.
/// </summary>
internal static class DrawnBoxes
{
    private const double Smallest = 5;
    private const double Largest = 16;
    private const double Touch = 1.6;

    /// <summary>The sheet with a word for every drawn box.</summary>
    /// <param name="crosses">Boxes of short slanted strokes on the page, as crosses and ticks are.</param>
    public static Sheet Read(Sheet sheet, IReadOnlyList<Box> crosses)
    {
        var boxes = Squares(sheet);
        if (boxes.Count == 0) return sheet;
        var words = sheet.Words.ToList();
        var lines = sheet.Lines.Select(l => l.ToList()).ToList();
        foreach (var box in boxes)
        {
            var inside = Enumerable.Range(0, words.Count).Where(i => Holds(box, words[i].Box)).ToList();
            if (inside.Exists(i => words[i].Text.Trim() is not ("x" or "X" or "✓" or "✔" or "×" or "√"))) continue;
            if (inside.Count > 0) { words[inside[0]] = words[inside[0]] with { Text = "☒" }; continue; }
            var beside = Enumerable.Range(0, words.Count).Where(i => words[i].Rotation == 0 && words[i].Box.Y0 < Middle(box) && words[i].Box.Y1 > Middle(box)).ToList();
            var right = beside.Where(i => words[i].Box.X0 >= box.X1 - 1).OrderBy(i => words[i].Box.X0).Select(i => (int?)i).FirstOrDefault();
            var near = right ?? beside.OrderByDescending(i => words[i].Box.X1).Select(i => (int?)i).FirstOrDefault();
            if (near is not { } neighbour) continue;
            words.Add(words[neighbour] with { Text = crosses.Any(c => Holds(box, c)) ? "☒" : "☐", Box = box, IsBold = false });
            var line = lines.Find(l => l.Contains(neighbour));
            if (line is null) continue;
            line.Insert(right is null ? line.Count : line.IndexOf(neighbour), words.Count - 1);
        }
        return sheet with { Words = [.. words], Lines = [.. lines.Select(l => l.ToImmutableArray())] };
    }

    /// <summary>Squares whose sides are rulings of their own length, none of which goes on into a grid.</summary>
    private static List<Box> Squares(Sheet sheet)
    {
        var across = sheet.Rulings.Where(r => r.IsHorizontal && r.Length is >= Smallest and <= Largest).ToList();
        var down = sheet.Rulings.Where(r => !r.IsHorizontal && r.Length is >= Smallest and <= Largest).ToList();
        var boxes = new List<Box>();
        foreach (var top in across)
        {
            var left = down.FindIndex(v => Math.Abs(v.X0 - top.X0) < Touch && Math.Abs(v.Y0 - top.Y0) < Touch);
            var right = down.FindIndex(v => Math.Abs(v.X0 - top.X1) < Touch && Math.Abs(v.Y0 - top.Y0) < Touch);
            if (left < 0 || right < 0 || Math.Abs(down[left].Length - top.Length) > 0.35 * top.Length) continue;
            if (!across.Exists(b => Math.Abs(b.Y0 - down[left].Y1) < Touch && Math.Abs(b.X0 - top.X0) < Touch && Math.Abs(b.X1 - top.X1) < Touch)) continue;
            var box = new Box(top.X0, top.Y0, top.X1, down[left].Y1);
            if (!boxes.Exists(b => Math.Abs(b.X0 - box.X0) < Touch && Math.Abs(b.Y0 - box.Y0) < Touch)) boxes.Add(box);
        }
        return boxes;
    }

    private static double Middle(Box box) => (box.Y0 + box.Y1) / 2;

    private static bool Holds(Box box, Box inner) => (inner.X0 + inner.X1) / 2 is var x && x > box.X0 && x < box.X1 && Middle(inner) > box.Y0 - 1 && Middle(inner) < box.Y1 + 1;
}
