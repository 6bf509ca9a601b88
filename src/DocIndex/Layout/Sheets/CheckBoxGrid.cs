using DocIndex.Layout.Grids;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// A ruled grid of options with a column for the tick. Must not take a table whose cells hold figures, or a matrix of several columns of ticks.
/// </summary>
internal static class CheckBoxGrid
{
    private const int LongestOption = 60;

    public static bool IsOne(PageGrid grid)
    {
        if (grid.Columns is < 1 or > 4 || grid.Cells.Count == 0) return false;
        var marks = grid.Cells.Where(IsMark).ToList();
        var options = grid.Cells.Where(c => !IsMark(c)).ToList();
        return marks.Count > 0 && options.Count > marks.Count && options.TrueForAll(c => c.Text.Length <= LongestOption && !Segment.IsFigureText(c.Text))
            && marks.TrueForAll(m => options.Exists(o => o.Row == m.Row)) && marks.Select(m => m.Column % 2).Distinct().Count() == 1 && options.Select(o => o.Column % 2).Distinct().Count() == 1;
    }

    /// <summary>The options, each with its mark behind it.</summary>
    public static IEnumerable<TextRow> Lines(PageGrid grid)
    {
        foreach (var option in grid.Cells.Where(c => !IsMark(c)).OrderBy(c => c.Row).ThenBy(c => c.Column))
        {
            var mark = grid.Cells.FirstOrDefault(m => IsMark(m) && m.Row == option.Row && Math.Abs(m.Column - option.Column) == 1);
            yield return new TextRow([.. option.Words, .. mark?.Words ?? []]);
        }
    }

    private static bool IsMark(PageCell cell) => cell.Text.Trim() is "x" or "X" or "✓" or "✔" or "☒" or "☑" or "☐" or "√";
}
