using System.Collections.Immutable;

namespace DocIndex.Searching;

/// <summary>How a query was understood in the end.</summary>
public enum Interpretation
{
    /// <summary>Documents that hold all that was asked for.</summary>
    AllTerms,

    /// <summary>No document holds it all; these hold some of it.</summary>
    AnyTerm,

    /// <summary>The query holds no word to search for.</summary>
    Nothing,
}

/// <summary>A page of the documents that a search found.</summary>
/// <param name="ReadAsWords">The query has a quotation mark or a star that means nothing where it stands; it was read as words.</param>
/// <param name="NotFound">Words and phrases of the query that none of the documents wanted holds, as they were written; looked for only where <see cref="Interpretation.AnyTerm"/>.</param>
/// <param name="Total">How many documents were found, on all pages.</param>
/// <param name="Hits">Best first: of documents that hold all that was asked for, those that have it in the title; of others, those whose
/// words of it are more and rarer; then by score, then by id.</param>
public sealed record SearchResult(
    SearchQuery Query, Interpretation Interpretation, bool ReadAsWords, ImmutableArray<string> NotFound, int Total, ImmutableArray<SearchHit> Hits);
