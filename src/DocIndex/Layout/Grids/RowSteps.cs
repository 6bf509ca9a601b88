using DocIndex.Amounts;

namespace DocIndex.Layout.Grids;

/// <summary>
/// Tells the lines that one row wraps over from the lines of the next row by the white between them: rows that are set
/// apart have more of it than the lines within them. How much parts them is taken from the table itself, and only
/// where it explains every line: no row may then hold two figures of one column, or a figure below a period. Must not
/// tell anything where rows stand as close as lines do, or where no figures do.
/// </summary>
internal static class RowSteps
{
    /// <summary>White that differs by less is the same, in points.</summary>
    private const double LeastDifference = 1.2;

    /// <summary>The white above a line, in points; negative where it stands beside the line before.</summary>
    public static double WhiteAbove(IReadOnlyList<TextRow> lines, int line) => lines[line].Top - lines[line - 1].Bottom;

    /// <summary>The most white between lines of one row; null where it does not tell.</summary>
    /// <param name="lines">From top to bottom.</param>
    /// <param name="texts">The texts of each line that stand beside its label.</param>
    public static double? WidestWithin(IReadOnlyList<TextRow> lines, IReadOnlyList<IReadOnlyList<Segment>> texts)
    {
        if (lines.Count < 2) return null;
        var marked = texts.Select(line => line.Select(s => (Text: s, Sort: SortOf(s)))
            .Where(m => m.Sort != Sort.Other).ToList()).ToList();
        var sorted = Enumerable.Range(1, lines.Count - 1).Select(i => WhiteAbove(lines, i)).Order().ToList();
        if (Explains(double.MaxValue)) return null;
        return sorted.Zip(sorted.Skip(1), (low, high) => (Low: low, High: high))
            .Where(gap => gap.High - gap.Low >= LeastDifference && Explains((gap.Low + gap.High) / 2))
            .Select(gap => (double?)((gap.Low + gap.High) / 2)).LastOrDefault();

        bool Explains(double widest)
        {
            var seen = new List<(Segment Text, Sort Sort)>();
            for (var i = 0; i < lines.Count; i++)
            {
                if (i == 0 || WhiteAbove(lines, i) > widest) seen.Clear();
                if (marked[i].Exists(m => seen.Exists(s => s.Text.Overlap(m.Text) > 0
                    && (s.Sort == Sort.Figure || m.Sort == Sort.Figure)))) return false;
                seen.AddRange(marked[i]);
            }

            return true;
        }
    }

    private enum Sort { Other, Figure, Period }

    private static Sort SortOf(Segment text) => Segment.IsYear(text.Text) ? Sort.Period
        : text.IsFigure ? Sort.Figure : HeaderGrammar.FindRun(text.Text, 1).Count > 0 ? Sort.Period : Sort.Other;
}
