namespace DocIndex.Pdf;

/// <summary>A rectangle on an upright page, in points from the page's top left corner: y grows downward.</summary>
/// <param name="Left">Smallest x.</param>
/// <param name="Top">Smallest y.</param>
/// <param name="Right">Largest x, never less than <paramref name="Left"/>.</param>
/// <param name="Bottom">Largest y, never less than <paramref name="Top"/>.</param>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>In points.</summary>
    public double Width => Right - Left;

    /// <summary>In points.</summary>
    public double Height => Bottom - Top;

    /// <summary>The smallest box that holds both.</summary>
    /// <param name="other">Any box of the same page.</param>
    public Box Union(Box other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>What both have in common; null when they do not even touch.</summary>
    /// <param name="other">Any box of the same page.</param>
    public Box? Intersect(Box other)
    {
        var common = new Box(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));
        return common.Left <= common.Right && common.Top <= common.Bottom ? common : null;
    }
}
