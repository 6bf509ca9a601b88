using DocIndex.Amounts;

namespace DocIndex.Layout.Grids;

/// <summary>
/// Tells the lines that one row wraps over from the lines of the next row by the distances of their baselines: rows
/// that are set apart stand wider than the lines within them. The distance that parts them is taken from the table
/// itself, and only where it explains every line: no row may then hold two figures of one column, or a figure below a
/// period. Must not tell anything where rows stand as close as lines do.
/// </summary>
internal static class RowSteps
{
    /// <summary>Distances that differ by less are the same, in points: raised marks move a line by as much.</summary>
    private const double LeastDifference = 1.2;

    /// <summary>Lines of one row may stand apart by so much more than the closest: raised marks move them.</summary>
    private const double MostSpread = 1.35;

    /// <summary>The widest distance of lines of one row; null where the distances do not tell.</summary>
    /// <param name="lines">From top to bottom.</param>
    /// <param name="texts">The texts of each line that stand beside its label.</param>
    public static double? WidestWithin(IReadOnlyList<TextRow> lines, IReadOnlyList<IReadOnlyList<Segment>> texts)
    {
        var steps = Enumerable.Range(1, Math.Max(0, lines.Count - 1))
            .Select(i => lines[i].Baseline - lines[i - 1].Baseline).ToList();
        var marked = texts.Select(line => line.Select(s => (Text: s, Sort: SortOf(s)))
            .Where(m => m.Sort != Sort.Other).ToList()).ToList();
        var sorted = steps.Where(s => s > 0).Order().ToList();
        return sorted.Zip(sorted.Skip(1), (low, high) => (Low: low, High: high))
            .Where(gap => gap.High - gap.Low >= LeastDifference && Explains((gap.Low + gap.High) / 2))
            .OrderByDescending(gap => gap.Low <= MostSpread * sorted[0] ? gap.Low : 0)
            .ThenByDescending(gap => gap.High - gap.Low)
            .Select(gap => (double?)((gap.Low + gap.High) / 2)).FirstOrDefault();

        bool Explains(double widest)
        {
            var seen = new List<(Segment Text, Sort Sort)>();
            for (var i = 0; i < lines.Count; i++)
            {
                if (i == 0 || steps[i - 1] > widest || steps[i - 1] <= 0) seen.Clear();
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
