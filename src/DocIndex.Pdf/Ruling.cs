namespace DocIndex.Pdf;

/// <summary>
/// A straight horizontal or vertical line: a stroke, or a filled rectangle too thin to be an area. Lines that touch
/// end to end are one. Coordinates are points from the page's top left.
/// </summary>
/// <param name="X1">Left end, or the line's x when vertical.</param>
/// <param name="Y1">Upper end, or the line's y when horizontal.</param>
/// <param name="X2">Right end; equal to <paramref name="X1"/> when vertical.</param>
/// <param name="Y2">Lower end; equal to <paramref name="Y1"/> when horizontal.</param>
/// <param name="Thickness">In points; 0 for a hairline.</param>
/// <param name="Colour">As painted; white lines are kept.</param>
public readonly record struct Ruling(double X1, double Y1, double X2, double Y2, double Thickness, Rgb Colour)
{
    /// <summary>True when it runs from left to right.</summary>
    public bool IsHorizontal => Y1 == Y2;

    /// <summary>In points.</summary>
    public double Length => IsHorizontal ? X2 - X1 : Y2 - Y1;
}
