using DocIndex.Reading;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// Tables drawn with letters on a page: bars below each other become vertical lines, rows of strokes and corners
/// horizontal ones. Must not take a bar between the parts of a letterhead or of a line of keys.
/// </summary>
internal static class TypedBars
{
    private const int FewestLines = 3;
    private const int FewestColumns = 2;
    private const double SameEdge = 2;

    /// <summary>The words that draw, and the lines that they draw; none where the page holds no such table.</summary>
    public static (IReadOnlyList<SheetWord> Words, IReadOnlyList<SheetRuling> Rulings) Find(Sheet sheet)
    {
        var columns = sheet.Words.Where(w => w.Rotation == 0 && TypedRules.WithPlainBars(w.Text) == "|")
            .GroupBy(w => Math.Round(MiddleOf(w) / SameEdge)).Where(g => g.Count() >= FewestLines).ToList();
        if (columns.Count < FewestColumns) return ([], []);
        var bars = columns.SelectMany(g => g).ToList();
        var rules = sheet.Words.Where(w => w.Rotation == 0
            && TypedRules.IsRule(w.Text) && TypedRules.HasJoint(w.Text)).ToList();
        return ([.. bars, .. rules],
            [.. columns.SelectMany(g => Joined(g.Select(b => Down(b, rules)))), .. rules.Select(Across)]);
    }

    /// <summary>The strokes of one column as lines, each as far as strokes meet.</summary>
    private static List<SheetRuling> Joined(IEnumerable<SheetRuling> strokes)
    {
        var lines = new List<SheetRuling>();
        foreach (var stroke in strokes.OrderBy(s => s.Y0))
            if (lines.Count > 0 && stroke.Y0 <= lines[^1].Y1 + SameEdge)
                lines[^1] = lines[^1] with { Y1 = Math.Max(lines[^1].Y1, stroke.Y1) };
            else lines.Add(stroke);
        return lines;
    }

    private static double MiddleOf(SheetWord word) => (word.Box.X0 + word.Box.X1) / 2;

    /// <summary>A line down to the rules above and below the bar, or half a line towards its neighbours.</summary>
    private static SheetRuling Down(SheetWord bar, List<SheetWord> rules)
    {
        var (x, height) = (MiddleOf(bar), bar.Box.Y1 - bar.Box.Y0);
        var crossed = rules.Where(r => r.Box.X0 <= x + SameEdge && r.Box.X1 >= x - SameEdge).Select(LevelOf).ToList();
        var top = crossed.Where(y => y < bar.Box.Y0 + SameEdge && y > bar.Box.Y0 - height)
            .DefaultIfEmpty(bar.Box.Y0 - height / 2).Max();
        var bottom = crossed.Where(y => y > bar.Box.Y1 - SameEdge && y < bar.Box.Y1 + height)
            .DefaultIfEmpty(bar.Box.Y1 + height / 2).Min();
        return new SheetRuling(x, top, x, bottom, 0.5);
    }

    private static double LevelOf(SheetWord rule) => (rule.Box.Y0 + rule.Box.Y1) / 2;

    private static SheetRuling Across(SheetWord rule) =>
        new(rule.Box.X0, LevelOf(rule), rule.Box.X1, LevelOf(rule), 0.5);
}
