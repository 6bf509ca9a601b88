namespace DocIndex;

/// <summary>
/// A rectangle on a page, in PDF points (1/72 inch) from the page's top left corner, as the page is seen upright.
/// <c>X0 &lt;= X1</c> and <c>Y0 &lt;= Y1</c>.
/// </summary>
public readonly record struct Box(double X0, double Y0, double X1, double Y1);
