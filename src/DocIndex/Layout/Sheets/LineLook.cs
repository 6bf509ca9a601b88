namespace DocIndex.Layout.Sheets;

/// <summary>How a line looks on its page, and what its place there makes it.</summary>
/// <param name="Role">What it is for certain by its place; null where its words decide.</param>
/// <param name="Continues">True where it goes on with the line before, for lines with a role.</param>
/// <param name="Size">Of its letters, in parts of the document's usual size.</param>
/// <param name="IsBold">True where all its letters are bold.</param>
/// <param name="Width">Of the line, in parts of its column's width.</param>
internal sealed record LineLook(BlockRole? Role, bool Continues, double Size, bool IsBold, double Width)
{
    private const double Larger = 1.08;

    /// <summary>True where it stands out from running text.</summary>
    public bool IsProminent => Size >= Larger || IsBold && Size > 0.85;

    /// <summary>True for two lines that look alike.</summary>
    public bool IsLike(LineLook other) => Math.Abs(Size - other.Size) < 0.04 && IsBold == other.IsBold;
}
