namespace DocIndex.Pdf;

/// <summary>The looks of a run of letters; equal runs of a page share one instance.</summary>
/// <param name="FontName">Name of the font without a subset's tag; may be empty.</param>
/// <param name="Size">Height of the font in points as it stands on the page.</param>
/// <param name="IsBold">By the font's name or descriptor, or because the letters are also stroked or drawn twice.</param>
/// <param name="IsItalic">By the font's name or descriptor, or because the letters are slanted.</param>
/// <param name="Colour">Of the filling, or of the stroke where letters are only stroked.</param>
/// <param name="IsInvisible">True for text that is not painted, like the recognised text under a scan.</param>
public sealed record LetterStyle(string FontName, double Size, bool IsBold, bool IsItalic, Rgb Colour, bool IsInvisible);

/// <summary>One letter as it stands on an upright page. Coordinates are points from the page's top left, y downward.</summary>
public readonly struct Letter : IEquatable<Letter>
{
    private const int NoContent = -1;
    private const int Artifact = -2;

    private readonly float left, top, right, bottom, x, y, advance, rotation;
    private readonly int content;

    internal Letter(string text, LetterStyle style, float left, float top, float right, float bottom, float x, float y, float advance, float rotation, int? contentId, bool isArtifact)
        : this(text, style, left, top, right, bottom, x, y, advance, rotation, isArtifact ? Artifact : contentId ?? NoContent)
    {
    }

    private Letter(string text, LetterStyle style, float left, float top, float right, float bottom, float x, float y, float advance, float rotation, int content)
    {
        (Text, Style) = (text, style);
        (this.left, this.top, this.right, this.bottom) = (left, top, right, bottom);
        (this.x, this.y, this.advance, this.rotation, this.content) = (x, y, advance, rotation, content);
    }

    /// <summary>One character, with its surrogate or combining marks where the file gives them; U+FFFD when unknown. A ligature comes out as several letters.</summary>
    public string Text { get; }

    /// <summary>Font, size, weight and colour.</summary>
    public LetterStyle Style { get; }

    /// <summary>From the font's descent to its ascent and over the letter's advance; the letters of a ligature share one box.</summary>
    public Box Box => new(left, top, right, bottom);

    /// <summary>Where the letter begins on its baseline.</summary>
    public double X => x;

    /// <summary>Height of the baseline where the letter begins; for upright text the line it stands on.</summary>
    public double Y => y;

    /// <summary>Length along the baseline in points; 0 for the later letters of a ligature.</summary>
    public double Advance => advance;

    /// <summary>Direction of the baseline in degrees clockwise, 0 to 360: 0 runs to the right, 90 downward.</summary>
    public double Rotation => rotation;

    /// <summary>The marked content the letter belongs to, as named by <see cref="StructureContent.MarkedContentId"/>; null for none.</summary>
    public int? MarkedContentId => content >= 0 ? content : null;

    /// <summary>True for what the file marks as no part of its text: running headers, page numbers, ornaments.</summary>
    public bool IsArtifact => content == Artifact;

    /// <summary>True for a space of any kind.</summary>
    public bool IsSpace => Text.Length == 1 && char.IsWhiteSpace(Text[0]);

    internal Letter With(string text, LetterStyle style) => new(text, style, left, top, right, bottom, x, y, advance, rotation, content);

    internal Letter With(string text, Box box, double at, double baseline, double length) =>
        new(text, Style, (float)box.Left, (float)box.Top, (float)box.Right, (float)box.Bottom, (float)at, (float)baseline, (float)length, rotation, content);

    /// <inheritdoc/>
    public bool Equals(Letter other) =>
        Text == other.Text && Style == other.Style && Box == other.Box && (x, y, advance, rotation, content) == (other.x, other.y, other.advance, other.rotation, other.content);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Letter other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, x, y);

    /// <summary>Same text, style and place.</summary>
    public static bool operator ==(Letter one, Letter other) => one.Equals(other);

    /// <summary>Another text, style or place.</summary>
    public static bool operator !=(Letter one, Letter other) => !one.Equals(other);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
