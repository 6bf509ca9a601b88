using System.Globalization;
using System.Xml.Linq;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Writing;

/// <summary>Drawings in a page: bar charts and check boxes.</summary>
internal static class HtmlChart
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    public static XElement Of(Chart chart)
    {
        const decimal width = 360, height = 150, left = 44, foot = 18;
        var top = chart.Ticks.Last();
        var svg = new XElement(s_svg + "svg", new XAttribute("viewBox", $"0 0 {width} {height + foot}"), Style($"width:{width}pt;height:{height + foot}pt"));
        foreach (var tick in chart.Ticks)
        {
            var y = 8 + (height - 8) * (1 - tick / top);
            svg.Add(Line(left, y, width, y, "#ccc"));
            svg.Add(Text(left - 4, y + 3, "end", tick.ToString("N0", CultureInfo.GetCultureInfo("")).Replace(',', '.')));
        }

        var step = (width - left) / chart.Bars.Length;
        for (var n = 0; n < chart.Bars.Length; n++)
        {
            var size = (height - 8) * chart.Bars[n] / top;
            svg.Add(new XElement(s_svg + "rect", Attribute("x", left + step * (n + 0.2m)), Attribute("y", height - size),
                Attribute("width", step * 0.6m), Attribute("height", size), new XAttribute("fill", "#4a6fa5")));
            svg.Add(Text(left + step * (n + 0.5m), height + 12, "middle", chart.Labels[n]));
        }

        svg.Add(Text(0, 7, "start", chart.AxisUnit));
        return svg;
    }

    public static XElement Box(bool marked)
    {
        var svg = new XElement(s_svg + "svg", new XAttribute("class", "box"), new XAttribute("viewBox", "0 0 10 10"),
            new XElement(s_svg + "rect", Attribute("x", 1), Attribute("y", 1), Attribute("width", 8), Attribute("height", 8),
                new XAttribute("fill", "none"), new XAttribute("stroke", "#000")));
        if (marked) svg.Add(Line(2, 2, 8, 8, "#000"), Line(2, 8, 8, 2, "#000"));
        return svg;
    }

    private static XElement Line(decimal x1, decimal y1, decimal x2, decimal y2, string color) =>
        new(s_svg + "line", Attribute("x1", x1), Attribute("y1", y1), Attribute("x2", x2), Attribute("y2", y2), new XAttribute("stroke", color));

    private static XElement Text(decimal x, decimal y, string anchor, string text) =>
        new(s_svg + "text", Attribute("x", x), Attribute("y", y), new XAttribute("text-anchor", anchor), new XAttribute("font-size", "7.5"), text);

    private static XAttribute Attribute(string name, decimal value) => new(name, Math.Round(value, 2).ToString(CultureInfo.InvariantCulture));

    private static XAttribute Style(string style) => new("style", style);
}
