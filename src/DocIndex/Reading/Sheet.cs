using System.Collections.Immutable;

namespace DocIndex.Reading;

/// <summary>A page as it was drawn, upright. Coordinates are PDF points from the page's top left.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Words">Row by row from top to bottom and left to right.</param>
/// <param name="Rulings">Straight horizontal and vertical lines that can be seen.</param>
/// <param name="Shades">Filled rectangles in the order they are painted.</param>
public sealed record Sheet(
    int Number, double Width, double Height, ImmutableArray<SheetWord> Words, ImmutableArray<SheetRuling> Rulings, ImmutableArray<SheetShade> Shades)
{
    /// <summary>The words by lines in reading order, one column of prose after the other; a table's rows stay whole. Offsets into <see cref="Words"/>.</summary>
    public ImmutableArray<ImmutableArray<int>> Lines { get; init; } = [];
}

/// <summary>A word on a sheet.</summary>
/// <param name="Baseline">The line that it stands on; for turned text the x or y of its beginning.</param>
/// <param name="Size">Of the font, in points.</param>
/// <param name="Rotation">Of the baseline in degrees clockwise, 0 for upright text.</param>
public sealed record SheetWord(string Text, Box Box, double Baseline, string Font, double Size, bool IsBold, double Rotation)
{
    /// <summary>0 to 1 where the word was recognised in an image of the page, 1 where the file is damaged; null where a sound file holds it as text.</summary>
    public double? Confidence { get; init; }

    /// <summary>The heading level, list, table or other element that a tagged file puts the word in; null where it does not.</summary>
    public string? Tag { get; init; }

    /// <summary>True for what the file marks as no part of its text.</summary>
    public bool IsArtifact { get; init; }
}

/// <summary>A straight line: horizontal where <paramref name="Y0"/> equals <paramref name="Y1"/>, else vertical.</summary>
public readonly record struct SheetRuling(double X0, double Y0, double X1, double Y1, double Thickness)
{
    /// <summary>True when it runs from left to right.</summary>
    public bool IsHorizontal => Y0 == Y1;

    /// <summary>In points.</summary>
    public double Length => IsHorizontal ? X1 - X0 : Y1 - Y0;
}

/// <summary>A filled rectangle.</summary>
/// <param name="Luminance">0 black to 1 white.</param>
/// <param name="Colour">0xRRGGBB.</param>
public readonly record struct SheetShade(Box Box, double Luminance, int Colour);
