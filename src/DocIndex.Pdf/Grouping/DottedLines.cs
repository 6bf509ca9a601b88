namespace DocIndex.Pdf.Grouping;

/// <summary>
/// Lines that are painted as a row of dots, one after the other. Must not take a few dots, or dots that stand as far
/// apart as the marks of a chart.
/// </summary>
internal static class DottedLines
{
    /// <summary>Dots this close, in points, lie on one line.</summary>
    private const double Across = 0.3;

    /// <summary>White between two dots of a line, in points.</summary>
    private const double MaxGap = 2.5;

    private const int FewestDots = 8;

    /// <summary>The lines that dots make, across the page and down.</summary>
    public static IEnumerable<Ruling> Of(IReadOnlyList<(Box Box, Rgb Colour)> dots)
    {
        foreach (var row in Runs(dots, d => d.Box.Top + d.Box.Bottom, d => (d.Box.Left, d.Box.Right)))
            yield return new Ruling(row.From, row.At / 2, row.To, row.At / 2, row.Thickness, row.Colour);
        foreach (var column in Runs(dots, d => d.Box.Left + d.Box.Right, d => (d.Box.Top, d.Box.Bottom)))
            yield return new Ruling(column.At / 2, column.From, column.At / 2, column.To, column.Thickness, column.Colour);
    }

    private static IEnumerable<(double At, double From, double To, double Thickness, Rgb Colour)> Runs(
        IReadOnlyList<(Box Box, Rgb Colour)> dots, Func<(Box Box, Rgb Colour), double> at,
        Func<(Box Box, Rgb Colour), (double From, double To)> extent)
    {
        foreach (var line in dots.GroupBy(d => Math.Round(at(d) / (2 * Across))))
        {
            var (count, from, to, first) = (0, 0.0, 0.0, default((Box Box, Rgb Colour)));
            foreach (var dot in line.OrderBy(d => extent(d).From))
            {
                if (count > 0 && extent(dot).From - to <= MaxGap)
                {
                    (count, to) = (count + 1, Math.Max(to, extent(dot).To));
                    continue;
                }

                if (count >= FewestDots) yield return (at(first), from, to, first.Box.Height, first.Colour);
                (count, from, to, first) = (1, extent(dot).From, extent(dot).To, dot);
            }

            if (count >= FewestDots) yield return (at(first), from, to, first.Box.Height, first.Colour);
        }
    }
}
