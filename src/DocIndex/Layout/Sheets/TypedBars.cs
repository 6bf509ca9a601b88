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
        return ([.. bars, .. rules], [.. bars.Select(Down), .. rules.Select(Across)]);
    }

    private static double MiddleOf(SheetWord word) => (word.Box.X0 + word.Box.X1) / 2;

    /// <summary>Half a line longer at both ends, so that it meets the next.</summary>
    private static SheetRuling Down(SheetWord bar) =>
        new(MiddleOf(bar), bar.Box.Y0 - bar.Size / 2, MiddleOf(bar), bar.Box.Y1 + bar.Size / 2, 0.5);

    private static SheetRuling Across(SheetWord rule) =>
        new(rule.Box.X0, (rule.Box.Y0 + rule.Box.Y1) / 2, rule.Box.X1, (rule.Box.Y0 + rule.Box.Y1) / 2, 0.5);
}
