namespace DocIndex.Pdf.Fonts;

/// <summary>What one character code shows.</summary>
/// <param name="Text">Its text; U+FFFD when unknown, empty when it stands for nothing.</param>
/// <param name="Width">Advance along the line in parts of the size.</param>
/// <param name="IsWordSpace">True for the single-byte code 32, to which word spacing applies.</param>
internal sealed record Glyph(string Text, float Width, bool IsWordSpace);

/// <summary>The looks that letters of a font share.</summary>
internal sealed record FontStyle(string Name, bool IsBold, bool IsItalic, float Ascent, float Descent);

/// <summary>Splits shown strings into codes and tells what each shows. Glyphs are made once per code.</summary>
internal abstract class Font(FontStyle style)
{
    public FontStyle Style { get; } = style;

    /// <summary>True when lines run downward.</summary>
    public virtual bool IsVertical => false;

    /// <summary>The glyph of the code at the start of non-empty <paramref name="bytes"/>, which shrinks by the code's length.</summary>
    public abstract Glyph Next(ref ReadOnlySpan<byte> bytes);
}
