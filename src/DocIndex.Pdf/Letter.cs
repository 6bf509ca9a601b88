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
    private readonly float left, top, right, bottom, x, y, advance, rotation;

    internal Letter(string text, LetterStyle style, Box box, Baseline baseline, bool isArtifact, int ground)
    {
        (Text, Style, IsArtifact, Ground) = (text, style, isArtifact, ground);
        (left, top, right, bottom) = ((float)box.Left, (float)box.Top, (float)box.Right, (float)box.Bottom);
        (x, y, advance, rotation) = ((float)baseline.X, (float)baseline.Y, (float)baseline.Advance, baseline.Rotation);
    }

    /// <summary>Where a letter begins, how far it leads, and in which direction.</summary>
    internal readonly record struct Baseline(double X, double Y, double Advance, float Rotation);

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

    /// <summary>True for what the file marks as no part of its text: running headers, page numbers, ornaments.</summary>
    public bool IsArtifact { get; }

    /// <summary>How many areas of the page had been painted before the letter.</summary>
    internal int Ground { get; }

    /// <summary>True for a space of any kind.</summary>
    public bool IsSpace => Text.Length == 1 && char.IsWhiteSpace(Text[0]);

    internal Letter With(string text, LetterStyle style) => new(text, style, Box, new(x, y, advance, rotation), IsArtifact, Ground);

    internal Letter With(string text, Box box, double at, double baseline, double length) =>
        new(text, Style, box, new(at, baseline, length, rotation), IsArtifact, Ground);

    /// <inheritdoc/>
    public bool Equals(Letter other) =>
        Text == other.Text && Style == other.Style && Box == other.Box
        && (x, y, advance, rotation, IsArtifact) == (other.x, other.y, other.advance, other.rotation, other.IsArtifact);

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
