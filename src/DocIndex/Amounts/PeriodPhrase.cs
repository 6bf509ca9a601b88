namespace DocIndex.Amounts;

/// <summary>A period said in prose.</summary>
/// <param name="Start">Offset in the text that was searched.</param>
/// <param name="Length">Length in characters.</param>
/// <param name="From">First year, or null where open or not said.</param>
/// <param name="To">Last year, or null where open or not said.</param>
/// <param name="Recurring">True for each year ("årligt", "fra 2027 og frem").</param>
/// <param name="Years">Number of years where only that is said ("over 2 år"), else null.</param>
/// <param name="List">The single years where the phrase lists them, in order; else empty.</param>
public sealed record PeriodPhrase(int Start, int Length, int? From, int? To, bool Recurring, int? Years, IReadOnlyList<int> List)
{
    /// <summary>True where the phrase itself says that there is no end ("fra 2027 og frem"), not only a beginning ("fra 2027").</summary>
    public bool IsOpen { get; init; }

    /// <summary>Offset just after the phrase.</summary>
    public int End => Start + Length;
}
