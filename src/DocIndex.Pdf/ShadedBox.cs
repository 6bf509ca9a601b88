namespace DocIndex.Pdf;

/// <summary>A filled rectangle, like the ground of a table's row; white ones are kept.</summary>
/// <param name="Box">The visible part, in points from the page's top left.</param>
/// <param name="Colour">Of the filling.</param>
public readonly record struct ShadedBox(Box Box, Rgb Colour);
