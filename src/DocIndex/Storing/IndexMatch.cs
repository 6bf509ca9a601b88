namespace DocIndex.Storing;

/// <summary>A document that matches.</summary>
/// <param name="Tier">Sum of the weights of the tiers that it matches.</param>
/// <param name="Score">BM25 over title, headings, about and body; larger is better, never negative.</param>
internal readonly record struct IndexMatch(long Number, double Tier, double Score);

/// <summary>What a document is the better for, whatever its score.</summary>
/// <param name="Expression">In the syntax of FTS5.</param>
/// <param name="Weight">Positive.</param>
internal readonly record struct IndexTier(string Expression, double Weight);

/// <summary>What comes first.</summary>
internal enum IndexOrder
{
    Relevance, Year, Amount,
}
