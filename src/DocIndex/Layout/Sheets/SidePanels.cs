using DocIndex.Layout.Grids;
using DocIndex.Reading;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// Panels beside the text: short lines in a narrow column of their own, set apart by white or a frame. Must not take a table's last column, a
/// second column of prose, or a date at the end of a letterhead line.
/// </summary>
internal static class SidePanels
{
    private const double WidestShare = 0.36;
    private const double LeastGap = 1.4;
    private const int FewestLines = 4;
    private const double AlignedWithin = 4;

    /// <summary>The words of a panel at the right or left of a page's text; empty where there is none.</summary>
    /// <param name="words">Those of no table and no running line.</param>
    public static List<SheetWord> Find(Sheet sheet, IReadOnlyList<SheetWord> words)
    {
        var rows = TextRow.Of(words);
        if (rows.Count < FewestLines) return [];
        var (left, right) = (words.Min(w => w.Box.X0), words.Max(w => w.Box.X1));
        return AtRight(rows, left, right) is { Count: > 0 } panel ? panel : [];
    }

    private static List<SheetWord> AtRight(List<TextRow> rows, double left, double right)
    {
        // Where the last parts of lines begin, and the text before them ends.
        var parts = rows.Select(r => (Row: r, Segments: Segment.Of(r, LeastGap, []))).ToList();
        var starts = parts.SelectMany(p => p.Segments.Select(s => s.X0)).Where(x => x > left + (1 - WidestShare - 0.1) * (right - left)).Order().ToList();
        foreach (var start in starts.GroupBy(x => Math.Round(x / AlignedWithin)).Where(g => g.Count() >= FewestLines).OrderByDescending(g => g.Count()).Select(g => g.Min()))
        {
            var inside = parts.Where(p => p.Segments.Exists(s => s.X0 >= start - AlignedWithin)).ToList();
            if (right - start > WidestShare * (right - left) || inside.Count < FewestLines) continue;
            var (top, bottom) = (inside.Min(p => p.Row.Top), inside.Max(p => p.Row.Bottom));
            var beside = parts.Where(p => p.Row.Top >= top - 2 && p.Row.Bottom <= bottom + 2).ToList();
            // Nothing of the main text reaches into the panel.
            if (beside.Exists(p => p.Segments.Exists(s => s.X0 < start - AlignedWithin && s.X1 > start - 4))) continue;
            var main = beside.Select(p => p.Segments.Where(s => s.X0 < start - AlignedWithin).ToList()).Where(s => s.Count > 0).ToList();
            var panel = inside.Select(p => p.Segments.Where(s => s.X0 >= start - AlignedWithin).ToList()).ToList();
            var prose = main.Count(m => m.Sum(s => s.Words.Count) >= 5);
            var shortTexts = panel.Count(p => p.Sum(s => s.Words.Count) <= 5);
            var figures = panel.Count(p => p.Exists(s => s.IsFigure && s.Text.Length > 1));
            if (prose < 3 || prose * 3 < main.Count || shortTexts * 5 < panel.Count * 4 || figures * 2 > panel.Count) continue;
            return [.. panel.SelectMany(p => p).SelectMany(s => s.Words)];
        }
        return [];
    }
}
