using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Charts;
using DocIndex.Publishing.Markup;
using DocIndex.Reading;

namespace DocIndex.Publishing.Facsimile;

/// <summary>
/// A page of a document drawn from its own words, rulings and shades, for a page of the site: paper stays white in the dark, every place that something was
/// read from has an anchor, and every figure is a link back to where it is used.
/// </summary>
internal static class FacsimileDrawing
{
    private const double Margin = 1;

    /// <param name="label">What the drawing is, for those who do not see it.</param>
    public static HtmlElement Draw(Sheet sheet, string label, IEnumerable<FacsimileMark> marks)
    {
        var words = sheet.Words.Where(word => word.Text.Length > 0).Select(Word).ToArray();
        return Svg.El(
            "svg",
            [("viewBox", $"0 0 {Svg.Number(sheet.Width)} {Svg.Number(sheet.Height)}"), ("class", "sheet"), ("role", "group"), ("aria-label", label)],
            Svg.Rect("paper", 0, 0, sheet.Width, sheet.Height),
            Svg.El("g", [("aria-hidden", "true")], [
                .. sheet.Shades.Where(shade => shade.Luminance < 0.99).Select(Shade),
                .. sheet.Rulings.Select(Ruling), .. words]),
            Svg.El("g", [], [.. marks.Select(Mark)]));
    }

    private static HtmlNode Mark(FacsimileMark mark)
    {
        var outline = string.Concat(mark.Boxes.Select(b => string.Create(
            CultureInfo.InvariantCulture, $"M{Svg.Number(b.X0 - Margin)} {Svg.Number(b.Y0)}H{Svg.Number(b.X1 + Margin)}V{Svg.Number(b.Y1)}H{Svg.Number(b.X0 - Margin)}Z")));
        var box = Svg.El("path", [("id", mark.Anchor), ("class", "place " + mark.Class), ("d", outline)], Svg.El("title", [], mark.Words));
        return mark.Address is null ? box : Svg.El("a", [("href", mark.Address), ("aria-label", mark.Words)], box);
    }

    private static HtmlNode Shade(SheetShade shade)
    {
        var box = shade.Box;
        return Svg.El("rect", [
            ("x", Svg.Number(box.X0)), ("y", Svg.Number(box.Y0)), ("width", Svg.Number(Math.Max(0, box.X1 - box.X0))), ("height", Svg.Number(Math.Max(0, box.Y1 - box.Y0))),
            ("fill", "#" + shade.Colour.ToString("x6", CultureInfo.InvariantCulture))]);
    }

    private static HtmlNode Ruling(SheetRuling ruling) => Svg.El("line", [
        ("x1", Svg.Number(ruling.X0)), ("y1", Svg.Number(ruling.Y0)), ("x2", Svg.Number(ruling.X1)), ("y2", Svg.Number(ruling.Y1)),
        ("stroke-width", Svg.Number(Math.Clamp(ruling.Thickness, 0.3, 3)))]);

    private static HtmlNode Word(SheetWord word)
    {
        var turned = word.Rotation != 0;
        var (x, y) = !turned ? (word.Box.X0, word.Baseline)
            : word.Rotation is > 45 and < 135 ? (word.Box.X0 + (0.2 * word.Size), word.Box.Y0)
            : word.Rotation is > 225 and < 315 ? (word.Box.X0 + (0.8 * word.Size), word.Box.Y1)
            : (word.Box.X0, word.Box.Y1);
        return Svg.El("text", [
            ("x", turned ? null : Svg.Number(x)), ("y", turned ? null : Svg.Number(y)),
            ("transform", turned ? $"translate({Svg.Number(x)} {Svg.Number(y)}) rotate({Svg.Number(word.Rotation)})" : null),
            ("font-size", Svg.Number(word.Size)), ("font-weight", word.IsBold ? "bold" : null),
            ("textLength", turned ? null : Svg.Number(Math.Max(0.1, word.Box.X1 - word.Box.X0))), ("lengthAdjust", turned ? null : "spacingAndGlyphs")], word.Text);
    }
}

/// <summary>A place on a drawn page.</summary>
/// <param name="Boxes">One for each row of it.</param>
/// <param name="Class">Standing of the figure that was read there, or "other".</param>
/// <param name="Words">What was read there.</param>
/// <param name="Address">Where it is used, as seen from the page; null where nothing leads back.</param>
internal sealed record FacsimileMark(string Anchor, ImmutableArray<Box> Boxes, string Class, string Words, string? Address);
