using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.PdfFonts;

namespace DocIndex.Pdf.Adapter;

/// <summary>What one character code shows.</summary>
/// <param name="Text">Its text; U+FFFD when unknown.</param>
/// <param name="Width">Advance along the line in parts of the size.</param>
/// <param name="IsWordSpace">True for the single-byte code 32, to which word spacing applies.</param>
internal sealed record Glyph(string Text, float Width, bool IsWordSpace);

/// <summary>Tells what the codes of one font show; each is worked out when it is first met.</summary>
/// <param name="text">The text of a code; null when nothing tells it.</param>
/// <param name="width">The width of a code in parts of the size.</param>
/// <param name="unreadable">Told once, when a code's text is unknown.</param>
internal sealed class PageFont(FontStyle style, Func<int, string?> text, Func<int, float> width, Action unreadable)
{
    private readonly Dictionary<int, Glyph> glyphs = [];
    private bool reported;

    public FontStyle Style { get; } = style;

    /// <summary>Cuts strings to codes of several bytes; null for a font whose codes are bytes.</summary>
    public IFont? Codes { get; init; }

    /// <summary>True where every code is two bytes.</summary>
    public bool HasPlainCodes { get; init; }

    /// <summary>True when lines run downward.</summary>
    public bool IsVertical { get; init; }

    /// <summary>The glyph of the code at a place of a string, which moves behind the code.</summary>
    public Glyph Next(ReadOnlyMemory<byte> bytes, ref int at)
    {
        if (Codes is null)
            return Of(bytes.Span[at++], 1);
        if (HasPlainCodes && at + 1 < bytes.Length)
        {
            var span = bytes.Span;
            var plain = span[at] << 8 | span[at + 1];
            at += 2;
            return Of(plain, 2);
        }
        var rest = new MemoryInputBytes(bytes[at..]);
        rest.MoveNext();
        var code = Codes.ReadCharacterCode(rest, out _);
        var length = Math.Clamp((int)rest.CurrentOffset, 1, bytes.Length - at);
        at += length;
        return Of(code, length);
    }

    private Glyph Of(int code, int length)
    {
        // Codes of different lengths are told apart by their length.
        var key = code ^ length << 28;
        if (glyphs.TryGetValue(key, out var known))
            return known;
        var found = text(code);
        if (found is null && !reported)
        {
            reported = true;
            unreadable();
        }
        return glyphs[key] = new Glyph(found ?? "\uFFFD", width(code), length == 1 && code == 32);
    }
}
