namespace DocIndex.Pdf.Fonts;

/// <summary>A font with single-byte codes: Type 1, TrueType and Type 3 (ISO 32000, 9.6).</summary>
/// <param name="text">The text of a code; null when nothing tells it.</param>
/// <param name="width">The width of a code in parts of the size.</param>
/// <param name="unreadable">Told once, when a code's text is unknown.</param>
internal sealed class SimpleFont(FontStyle style, Func<int, string?> text, Func<int, float> width, Action unreadable) : Font(style)
{
    private readonly Glyph?[] glyphs = new Glyph?[256];
    private bool reported;

    public override Glyph Next(ref ReadOnlySpan<byte> bytes)
    {
        var code = bytes[0];
        bytes = bytes[1..];
        return glyphs[code] ??= Make(code);
    }

    private Glyph Make(int code)
    {
        var known = text(code);
        if (known is null && !reported)
        {
            reported = true;
            unreadable();
        }
        return new Glyph(known ?? "\uFFFD", width(code), code == 32);
    }
}
