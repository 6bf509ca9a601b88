namespace DocIndex.Pdf.Fonts;

/// <summary>A Type 0 font: codes of one to four bytes, mapped to character identifiers by a CMap (ISO 32000, 9.7).</summary>
/// <param name="text">The text of a code and its identifier; null when nothing tells it.</param>
internal sealed class CompositeFont(FontStyle style, CMap codes, CidWidths widths, Func<int, int, string?> text, Action unreadable) : Font(style)
{
    private readonly Dictionary<int, Glyph> glyphs = [];
    private bool reported;

    public override bool IsVertical => codes.IsVertical;

    public override Glyph Next(ref ReadOnlySpan<byte> bytes)
    {
        var code = codes.NextCode(ref bytes, out var length);
        // Codes of different lengths are told apart by their length.
        var key = code ^ length << 28;
        if (glyphs.TryGetValue(key, out var known))
            return known;
        var cid = codes.ToCid(code);
        var made = text(code, cid);
        if (made is null && !reported)
        {
            reported = true;
            unreadable();
        }
        var width = codes.IsVertical ? widths.Vertical(cid) : widths.Horizontal(cid);
        var glyph = new Glyph(made ?? "\uFFFD", width, length == 1 && code == 32);
        glyphs[key] = glyph;
        return glyph;
    }
}
