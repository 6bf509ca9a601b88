namespace DocIndex.Searching.Matching;

/// <summary>A document that was found, with what it is ranked by, most important first.</summary>
/// <param name="Key">What the result is sorted by, where that is not how well the document answers; else 0.</param>
/// <param name="Tier">What the document is the better for whatever its score: all that is asked for stands in its title, or words that were marked.</param>
/// <param name="Score">BM25 over title, headings, about and body; never negative.</param>
/// <param name="Number">The document's number in the library.</param>
/// <param name="Revision">The library's revision that it came with.</param>
internal readonly record struct RankedDocument(double Key, double Tier, double Score, long Number, long Revision, bool InTitle) : IComparable<RankedDocument>
{
    /// <summary>Larger is better; documents that answer equally well compare as equal.</summary>
    public int CompareTo(RankedDocument other) =>
        Key != other.Key ? Key.CompareTo(other.Key) : Tier != other.Tier ? Tier.CompareTo(other.Tier) : Score.CompareTo(other.Score);
}
