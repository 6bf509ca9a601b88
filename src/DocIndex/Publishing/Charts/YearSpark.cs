using System.Collections.Immutable;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Publishing.Charts;

/// <summary>The years of one row as small bars. All rows of a table have one scale, so that they can be compared.</summary>
internal static class YearSpark
{
    private const double BarWidth = 9;
    private const double Gap = 3;
    private const double Height = 24;
    private const double LeastBar = 0.75;

    /// <summary>Lowest and highest figure of all rows, zero among them.</summary>
    public static (decimal Low, decimal High) ScaleOf(IEnumerable<YearRow> rows)
    {
        var (low, high) = (0m, 0m);
        foreach (var figure in rows.SelectMany(row => row.Years.Values))
        {
            low = Math.Min(low, figure.Kroner);
            high = Math.Max(high, figure.Kroner);
        }

        return (low, high);
    }

    public static HtmlElement Draw(ImmutableArray<int> years, YearRow row, (decimal Low, decimal High) scale)
    {
        var span = scale.High - scale.Low == 0 ? 1 : scale.High - scale.Low;
        var zero = Y(0);
        var width = (years.Length * (BarWidth + Gap)) - Gap;
        var parts = new List<HtmlNode> { Svg.Line("axis", 0, zero, width, zero) };
        foreach (var (year, index) in years.Select((year, index) => (year, index)))
        {
            if (!row.Years.TryGetValue(year, out var figure) || figure.Kroner == 0) continue;
            var end = Y(figure.Kroner);
            var (top, bottom) = (Math.Min(end, zero), Math.Max(end, zero));
            parts.Add(Svg.Rect(figure.Standing == Standing.Doubtful ? "bar doubt" : "bar", index * (BarWidth + Gap), top, BarWidth, Math.Max(LeastBar, bottom - top)));
        }

        return Svg.Silent("spark", width, Height, [.. parts]);

        double Y(decimal value) => 1 + ((Height - 2) * (double)((scale.High - value) / span));
    }
}
