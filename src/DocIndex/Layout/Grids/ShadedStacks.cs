using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>
/// Places where shaded rows of one width lie below each other, as zebra tables without rulings have them. Must not take one shaded box, as around a
/// note, or the bars of a chart.
/// </summary>
internal static class ShadedStacks
{
    private const double Touch = 2.5;
    private const double NarrowestShare = 0.2;
    private const double HighestRow = 90;
    private const double Paper = 0.985;
    private const double ColumnGap = 1.2;

    /// <summary>Boxes around the stacks, each with the unshaded rows between and the one below.</summary>
    public static List<Box> Of(Sheet sheet)
    {
        var rows = Joined([.. sheet.Shades.Where(s => s.Luminance < Paper && s.Box.Y1 - s.Box.Y0 is > 4 and < HighestRow && s.Box.X1 - s.Box.X0 > 4).Select(s => s.Box)])
            .Where(b => b.X1 - b.X0 > NarrowestShare * sheet.Width).OrderBy(b => b.Y0).ToList();
        var stacks = new List<List<Box>>();
        foreach (var row in rows)
        {
            var stack = stacks.Find(s => Math.Abs(s[0].X0 - row.X0) < Touch && Math.Abs(s[0].X1 - row.X1) < Touch && row.Y0 - s[^1].Y1 < 1.5 * s.Max(b => b.Y1 - b.Y0) + Touch && row.Y0 > s[^1].Y1 - Touch);
            if (stack is null) stacks.Add([row]);
            else stack.Add(row);
        }
        return [.. stacks.Where(s => s.Count >= 2).Select(s => WithRowAbove(WithRowBelow(s, sheet), s, sheet))];
    }

    /// <summary>Boxes of one height that touch side by side are one row.</summary>
    private static List<Box> Joined(List<Box> boxes)
    {
        var joined = new List<Box>();
        foreach (var box in boxes.OrderBy(b => Math.Round(b.Y0)).ThenBy(b => b.X0))
        {
            var left = joined.FindLastIndex(b => Math.Abs(b.Y0 - box.Y0) < Touch && Math.Abs(b.Y1 - box.Y1) < Touch && box.X0 - b.X1 < Touch && box.X0 > b.X0 - 0.1);
            if (left < 0) joined.Add(box);
            else joined[left] = joined[left] with { X1 = Math.Max(joined[left].X1, box.X1) };
        }
        return joined;
    }

    /// <summary>The column headers above the first shaded row, where they are not shaded: texts that begin or end where those in the stack do, in at least two columns.</summary>
    private static Box WithRowAbove(Box box, List<Box> stack, Sheet sheet)
    {
        var inside = sheet.Words.Where(w => box.HoldsMiddle(w.Box)).Select(w => w.Box).ToList();
        var line = TextRow.Of(sheet.Words.Where(w => w.Rotation == 0 && (w.Box.Y0 + w.Box.Y1) / 2 < box.Y0 && w.Box.Y0 > box.Y0 - HighestRow && w.Box.X0 >= box.X0 - Touch && w.Box.X1 <= box.X1 + Touch)).LastOrDefault();
        if (line is null || line.Top < box.Y0 - (stack[0].Y1 - stack[0].Y0) - Touch) return box;
        var segments = Segment.Of(line, ColumnGap, []);
        return segments.Count >= 3 && segments.Count(s => inside.Exists(b => Math.Abs(b.X0 - s.X0) < Touch || Math.Abs(b.X1 - s.X1) < Touch)) * 3 >= segments.Count * 2 ? box with { Y0 = line.Top } : box;
    }

    /// <summary>
    /// Where every other row is shaded, the last may be an unshaded one: lines right below that begin or end where texts in the stack do, in at least two columns.
    /// </summary>
    private static Box WithRowBelow(List<Box> stack, Sheet sheet)
    {
        var box = Boxes.Around(stack);
        var inside = sheet.Words.Where(w => box.HoldsMiddle(w.Box)).Select(w => w.Box).ToList();
        var lines = TextRow.Of(sheet.Words.Where(w => w.Rotation == 0 && (w.Box.Y0 + w.Box.Y1) / 2 > box.Y1 && w.Box.Y0 < box.Y1 + HighestRow && w.Box.X0 >= box.X0 - Touch && w.Box.X1 <= box.X1 + Touch));
        var (bottom, row) = (box.Y1, stack[^1].Y1 - stack[^1].Y0);
        foreach (var line in lines)
        {
            var segments = Segment.Of(line, ColumnGap, []);
            var continues = bottom > box.Y1 && line.Top - bottom < 0.4 * line.Size;
            if (line.Bottom > box.Y1 + row + Touch || !continues && segments.Count < 2 || segments.Exists(s => !inside.Exists(b => Math.Abs(b.X0 - s.X0) < Touch || Math.Abs(b.X1 - s.X1) < Touch))) break;
            bottom = line.Bottom;
        }
        return box with { Y1 = bottom };
    }
}
