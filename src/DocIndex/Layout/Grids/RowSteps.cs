namespace DocIndex.Layout.Grids;

/// <summary>
/// Tells the lines that one row wraps over from the lines of the next row by the distances of their baselines: rows
/// that are set apart stand wider than the lines within them. The distance that parts them is taken from the table
/// itself, and only where it explains every line: no row may then hold two figures of one column. Must not tell
/// anything where rows stand as close as lines do.
/// </summary>
internal static class RowSteps
{
    /// <summary>Distances that differ by less are the same, in points: raised marks move a line by as much.</summary>
    private const double LeastDifference = 1.2;

    /// <summary>The widest distance of lines of one row; null where the distances do not tell.</summary>
    /// <param name="lines">From top to bottom.</param>
    /// <param name="figures">For each line where its figures stand; those below each other are of one column.</param>
    public static double? WidestWithin(
        IReadOnlyList<TextRow> lines, IReadOnlyList<IReadOnlyList<(double X0, double X1)>> figures)
    {
        var steps = Enumerable.Range(1, Math.Max(0, lines.Count - 1))
            .Select(i => lines[i].Baseline - lines[i - 1].Baseline).ToList();
        var sorted = steps.Where(s => s > 0).Order().ToList();
        return sorted.Zip(sorted.Skip(1), (low, high) => (Low: low, High: high))
            .Where(gap => gap.High - gap.Low >= LeastDifference && Explains((gap.Low + gap.High) / 2))
            .OrderByDescending(gap => gap.High - gap.Low)
            .Select(gap => (double?)((gap.Low + gap.High) / 2)).FirstOrDefault();

        bool Explains(double widest)
        {
            var seen = new List<(double X0, double X1)>();
            for (var i = 0; i < lines.Count; i++)
            {
                if (i == 0 || steps[i - 1] > widest || steps[i - 1] <= 0) seen.Clear();
                if (figures[i].Any(f => seen.Exists(s => s.X0 < f.X1 && f.X0 < s.X1))) return false;
                seen.AddRange(figures[i]);
            }

            return true;
        }
    }
}
