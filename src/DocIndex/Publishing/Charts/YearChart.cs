using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Markup;
using DocIndex.Publishing.Wording;
using DocIndex.Records;

namespace DocIndex.Publishing.Charts;

/// <summary>
/// Amounts by year as bars beside each other, one pattern a series. The axis begins at zero and every bar carries its figure in mio. kr.; a doubtful one is
/// hatched and has a question mark.
/// </summary>
internal static class YearChart
{
    /// <summary>More series than this can't be told apart.</summary>
    public const int MostSeries = 5;

    private const double Width = 720;
    private const double Height = 250;
    private const double Left = 52;
    private const double Right = 8;
    private const double Top = 20;
    private const double Bottom = 26;
    private const int MostLabels = 32;
    private const int MostTicks = 5;
    private const decimal Million = 1_000_000;

    /// <summary>The chart; null where there is nothing to draw.</summary>
    /// <param name="id">Anchor of the chart on its page.</param>
    public static Chart? Draw(string id, string caption, SiteText text, ImmutableArray<ChartSeries> series)
    {
        series = [.. series.Where(s => s.Years.Values.Any(figure => figure.Kroner != 0)).Take(MostSeries)];
        if (series.IsEmpty) return null;
        ImmutableArray<int> years = [.. series.SelectMany(s => s.Years.Keys).Distinct().Order()];
        var scale = new Scale(series.SelectMany(s => s.Years.Values).Select(figure => figure.Kroner));
        var parts = new List<HtmlNode>();
        foreach (var tick in scale.Ticks)
        {
            parts.Add(Svg.Line(tick == 0 ? "axis" : "grid", Left, scale.Y(tick), Width - Right, scale.Y(tick)));
            parts.Add(Svg.Text("tick", Left - 6, scale.Y(tick) + 4, "end", text.Numbers.Print(tick / Million)));
        }

        parts.Add(Svg.Text("tick", Left - 6, Top - 8, "end", text.Unit("mio. kr.")));
        var place = (Width - Left - Right) / years.Length;
        var bar = Math.Min(46, place * 0.8 / series.Length);
        var labels = years.Length * series.Length <= MostLabels;
        foreach (var (year, at) in years.Select((year, at) => (year, at)))
        {
            var middle = Left + (place * (at + 0.5));
            parts.Add(Svg.Text("year", middle, Height - 8, "middle", year.ToString(CultureInfo.InvariantCulture)));
            foreach (var (one, index) in series.Select((one, index) => (one, index)))
            {
                if (!one.Years.TryGetValue(year, out var figure)) continue;
                Bar(parts, text, scale, figure, index, middle - (bar * series.Length / 2) + (bar * index), bar, labels);
            }
        }

        var drawing = Svg.El("svg", [("viewBox", $"0 0 {Svg.Number(Width)} {Svg.Number(Height)}"), ("class", "years"), ("focusable", "false"), ("aria-hidden", "true")], [.. parts]);
        return new Chart(id, caption, Alternative(text, series), [.. series.Select((one, index) => new ChartKey(Class(index), one.Words))], drawing);
    }

    private static void Bar(List<HtmlNode> parts, SiteText text, Scale scale, YearFigure figure, int index, double left, double width, bool label)
    {
        var (end, zero) = (scale.Y(figure.Kroner), scale.Y(0));
        var doubtful = figure.Standing == Standing.Doubtful;
        parts.Add(Svg.Rect(Class(index) + (doubtful ? " doubt" : ""), left + 1, Math.Min(end, zero), width - 2, Math.Abs(zero - end)));
        if (!label) return;
        var words = text.Numbers.Print(decimal.Round(figure.Kroner / Million, Math.Abs(figure.Kroner) < Million ? 2 : 1, MidpointRounding.AwayFromZero)) + (doubtful ? "?" : "");
        parts.Add(Svg.Text("value", left + (width / 2), figure.Kroner < 0 ? end + 13 : end - 4, "middle", words));
    }

    // Each series in a sentence: its first and last year, and its highest.
    private static string Alternative(SiteText text, ImmutableArray<ChartSeries> series) => string.Join(" ", series.Select(one =>
    {
        var (first, last) = (one.Years.First(), one.Years.Last());
        var peak = one.Years.MaxBy(year => Math.Abs(year.Value.Kroner));
        return text.SeriesInWords(
            Inlines.PlainText(one.Words), (first.Key, first.Value.Kroner / Million), (last.Key, last.Value.Kroner / Million), (peak.Key, peak.Value.Kroner / Million),
            one.Years.Values.Count(figure => figure.Standing == Standing.Doubtful));
    }));

    private static string Class(int index) => $"series s{index.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Kroner to height, with round numbers for lines.</summary>
    private sealed class Scale
    {
        private readonly decimal low;
        private readonly decimal high;

        public Scale(IEnumerable<decimal> values)
        {
            var all = values.Append(0m).ToList();
            var step = Step(all.Max() - all.Min());
            low = Math.Floor(all.Min() / step) * step;
            high = Math.Max(low + step, Math.Ceiling(all.Max() / step) * step);
            for (var tick = low; tick <= high; tick += step) Ticks.Add(tick);
        }

        public List<decimal> Ticks { get; } = [];

        public double Y(decimal kroner) => Top + ((Height - Top - Bottom) * (double)((high - kroner) / (high - low)));

        // 1, 2 or 5 times a power of ten, so that there are few lines.
        private static decimal Step(decimal span)
        {
            var step = 1m;
            while (step * 10 * MostTicks < span) step *= 10;
            foreach (var factor in (decimal[])[1, 2, 5, 10])
            {
                if (step * factor * MostTicks >= span) return step * factor;
            }

            return step * 10;
        }
    }
}
