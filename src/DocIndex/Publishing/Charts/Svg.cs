using System.Globalization;
using System.Runtime.InteropServices;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Charts;

/// <summary>Pieces of drawings. Colours are classes of the style sheet, so that drawings follow light, dark and paper.</summary>
internal static class Svg
{
    public static HtmlElement El(string name, (string Name, string? Value)[] attributes, params HtmlNode[] children) =>
        new(name, ImmutableCollectionsMarshal.AsImmutableArray(attributes),
            ImmutableCollectionsMarshal.AsImmutableArray(children));

    /// <summary>A drawing that says nothing by itself: its words stand beside it.</summary>
    public static HtmlElement Silent(string css, double width, double height, params HtmlNode[] children) => El(
        "svg",
        [
            ("class", css), ("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("width", Number(width)), ("height", Number(height)),
            ("aria-hidden", "true"), ("focusable", "false"),
        ],
        children);

    public static HtmlElement Rect(string css, double x, double y, double width, double height) => El(
        "rect", [("class", css), ("x", Number(x)), ("y", Number(y)), ("width", Number(Math.Max(0, width))), ("height", Number(Math.Max(0, height)))]);

    public static HtmlElement Line(string css, double x1, double y1, double x2, double y2) => El(
        "line", [("class", css), ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2))]);

    public static HtmlElement Circle(string css, double x, double y, double radius) =>
        El("circle", [("class", css), ("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius))]);

    /// <param name="anchor">"start", "middle" or "end".</param>
    public static HtmlElement Text(string css, double x, double y, string anchor, string words) =>
        El("text", [("class", css), ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor)], words);

    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
