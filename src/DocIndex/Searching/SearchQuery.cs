using System.Collections.Immutable;
using DocIndex.Records;

namespace DocIndex.Searching;

/// <summary>What documents that were found are sorted by.</summary>
public enum SearchSort
{
    /// <summary>How well they answer.</summary>
    Relevance,

    /// <summary>Budget year, the newest first.</summary>
    Year,

    /// <summary>The largest amount that is asked for, the largest first.</summary>
    Amount,
}

/// <summary>What somebody searches for.</summary>
/// <param name="Text">In the language that README.md describes under "Searching"; what follows the first 64 clauses is passed over. Empty text finds nothing, or all documents with what was chosen.</param>
/// <param name="Year">Budget year of the documents wanted, or null for all.</param>
/// <param name="Kind">Kind of the documents wanted, or null for all.</param>
/// <param name="Municipality">In any spelling (Aarhus, Århus); null for all.</param>
/// <param name="Limit">Most hits to give, at least 1.</param>
/// <param name="Offset">Hits to pass over, from 0.</param>
/// <param name="Sort">What comes first.</param>
public sealed record SearchQuery(
    string Text, int? Year = null, DocumentKind? Kind = null, string? Municipality = null, int Limit = 10, int Offset = 0,
    SearchSort Sort = SearchSort.Relevance)
{
    /// <inheritdoc cref="SearchQuery" path="/param[@name='Text']"/>
    public string Text { get; init; } = Text ?? throw new ArgumentNullException(nameof(Text));

    /// <inheritdoc cref="SearchQuery" path="/param[@name='Limit']"/>
    public int Limit { get; init; } = Limit > 0 ? Limit : throw new ArgumentOutOfRangeException(nameof(Limit), Limit, "At least one hit.");

    /// <inheritdoc cref="SearchQuery" path="/param[@name='Offset']"/>
    public int Offset { get; init; } = Offset >= 0 ? Offset : throw new ArgumentOutOfRangeException(nameof(Offset), Offset, "Not negative.");

    /// <summary>Values of facets that all documents wanted have.</summary>
    public ImmutableArray<FacetChoice> Chosen { get; init; } = [];

    /// <summary>Whether nothing else is to be searched for where nothing is found.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>Whether several formats and versions of one note are each a hit of their own.</summary>
    public bool AllVersions { get; init; }

    /// <summary>Whether to count what the documents found have in common.</summary>
    public bool WithFacets { get; init; }
}
