using System.Globalization;
using System.Text;
using DocIndex.Reading;

namespace DocIndex.Publishing.Facsimile;

/// <summary>
/// A page drawn from its own words, rulings and shades as SVG, with room for marks upon it. One unit is one point; everything printed is escaped.
/// </summary>
internal sealed class PageDrawing
{
    private const double BaselineInBox = 0.8;

    private readonly StringBuilder _svg = new();

    public PageDrawing(Sheet sheet, string title, string style)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {sheet.Width:0.##} {sheet.Height:0.##}\" width=\"{sheet.Width:0.##}\" height=\"{sheet.Height:0.##}\" font-family=\"Liberation Sans, Arial, sans-serif\">\n");
        _svg.Append("<title>").Append(Escaped(title)).Append("</title>\n<style>").Append(style).Append("</style>\n");
        _svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"paper\" width=\"{sheet.Width:0.##}\" height=\"{sheet.Height:0.##}\" fill=\"#fff\"/>\n");
        foreach (var shade in sheet.Shades.Where(s => s.Luminance < 0.99))
            _svg.Append(CultureInfo.InvariantCulture, $"<rect {Place(shade.Box)} fill=\"#{shade.Colour:x6}\"/>\n");
        foreach (var r in sheet.Rulings)
            _svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{r.X0:0.##}\" y1=\"{r.Y0:0.##}\" x2=\"{r.X1:0.##}\" y2=\"{r.Y1:0.##}\" stroke=\"#555\" stroke-width=\"{Math.Clamp(r.Thickness, 0.3, 3):0.##}\"/>\n");
        foreach (var word in sheet.Words) Draw(word);
    }

    /// <summary>A rectangle with a class and a tooltip.</summary>
    public void Mark(Box box, string css, string tooltip, string? id = null)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<rect {Place(box)} class=\"{css}\"");
        if (id is not null) _svg.Append(" id=\"").Append(Escaped(id)).Append('"');
        _svg.Append("><title>").Append(Escaped(tooltip)).Append("</title></rect>\n");
    }

    /// <summary>A small text at a place.</summary>
    public void Label(double x, double y, string text, string css) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" class=\"{css}\">{Escaped(text)}</text>\n");

    public override string ToString() => _svg + "</svg>\n";

    private void Draw(SheetWord word)
    {
        var weight = word.IsBold ? " font-weight=\"bold\"" : "";
        if (word.Rotation == 0)
            _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{word.Box.X0:0.##}\" y=\"{word.Baseline:0.##}\" font-size=\"{word.Size:0.##}\"{weight} textLength=\"{Math.Max(0.1, word.Box.X1 - word.Box.X0):0.##}\" lengthAdjust=\"spacingAndGlyphs\">{Escaped(word.Text)}</text>\n");
        else
        {
            var (x, y) = word.Rotation is > 45 and < 135 ? (word.Box.X0 + 0.2 * word.Size, word.Box.Y0) : word.Rotation is > 225 and < 315 ? (word.Box.X0 + BaselineInBox * word.Size, word.Box.Y1) : (word.Box.X0, word.Box.Y1);
            _svg.Append(CultureInfo.InvariantCulture, $"<text transform=\"translate({x:0.##} {y:0.##}) rotate({word.Rotation:0.##})\" font-size=\"{word.Size:0.##}\"{weight}>{Escaped(word.Text)}</text>\n");
        }
    }

    private static string Place(Box box) => string.Create(CultureInfo.InvariantCulture, $"x=\"{box.X0:0.##}\" y=\"{box.Y0:0.##}\" width=\"{Math.Max(0, box.X1 - box.X0):0.##}\" height=\"{Math.Max(0, box.Y1 - box.Y0):0.##}\"");

    /// <summary>Text as XML; characters that XML does not allow become U+FFFD.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            escaped.Append(rune.Value switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\t' or '\n' or '\r' => " ",
                < 0x20 or 0xFFFE or 0xFFFF => "\uFFFD",
                _ => rune.ToString(),
            });
        return escaped.ToString();
    }
}
