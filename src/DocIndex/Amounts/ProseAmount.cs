namespace DocIndex.Amounts;

/// <summary>An amount of money found in running text.</summary>
/// <param name="Start">Offset of its first character, an approximation word included.</param>
/// <param name="Length">Length in characters, unit included.</param>
/// <param name="Value">In kroner, with its sign; the middle of a range.</param>
/// <param name="HalfWidth">Half a unit of the last printed digit, in kroner; for a range, half its width besides.</param>
/// <param name="Approximate">Said with "ca.", "op til", "mindst" and the like, or as a range.</param>
public readonly record struct ProseAmount(int Start, int Length, decimal Value, decimal HalfWidth, bool Approximate, MoneyUnit Unit)
{
    /// <summary>Offset just after the amount.</summary>
    public int End => Start + Length;
}
