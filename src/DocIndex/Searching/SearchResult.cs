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

/// <summary>A word of a query with words that may stand for it.</summary>
/// <param name="Word">As it was written.</param>
public sealed record WordAlternatives(string Word, ImmutableArray<string> Others);

/// <summary>A value that documents have, and how many of those found have it.</summary>
public sealed record FacetValue(string Value, int Count);

/// <summary>A property of documents.</summary>
/// <param name="Name">"municipality", "year", "kind", "committee", "controlArea", "district" or "theme"; a field of the query language.</param>
/// <param name="Values">The most frequent first, then by value.</param>
public sealed record Facet(string Name, ImmutableArray<FacetValue> Values);

/// <summary>A name of a field that there is not.</summary>
/// <param name="Danish">The fields that there are, by their Danish names.</param>
/// <param name="English">The same by their English ones.</param>
public sealed record UnknownField(string Name, ImmutableArray<string> Danish, ImmutableArray<string> English);

/// <summary>A page of the documents that a search found.</summary>
/// <param name="ReadAsWords">A sign of the query means nothing where it stands; it was read as words.</param>
/// <param name="NotFound">Words and phrases of the query that none of the documents wanted holds, as they were written; looked for only where nothing was found by all of them.</param>
/// <param name="Total">How many notes were found, on all pages; documents, where all versions are asked for.</param>
/// <param name="Hits">Best first: of documents that hold all that was asked for, those that have it in the title; of others, those whose
/// words of it are more and rarer; then by score; then by id, or as they were stored where more than a hundred answer equally well.</param>
/// <param name="Synonyms">What was also searched for.</param>
/// <param name="Suggestions">For words that no document holds, words that documents hold and that are spelt nearly alike.</param>
/// <param name="Facets">Where they were asked for; counted over all documents found.</param>
public sealed record SearchResult(
    SearchQuery Query, Interpretation Interpretation, bool ReadAsWords, ImmutableArray<string> NotFound, int Total, ImmutableArray<SearchHit> Hits,
    ImmutableArray<WordAlternatives> Synonyms, ImmutableArray<WordAlternatives> Suggestions, ImmutableArray<Facet> Facets)
{
    /// <summary>The conditions on money, years and properties that the query was understood to hold.</summary>
    public ImmutableArray<UnderstoodPart> Understood { get; init; } = [];

    /// <summary>
    /// Parts of the query that were not searched for, as they were written: together they ask for more work than a
    /// search may take. Empty for nearly every query.
    /// </summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>True where the query, or a phrase of it, is so long that only its beginning was read.</summary>
    public bool IsCut { get; init; }

    /// <summary>The nearest query that finds something, whose documents these are; null where the query itself was searched for.</summary>
    public string? Instead { get; init; }

    /// <summary>Where the query was read as words since it names a field that there is not.</summary>
    public UnknownField? UnknownField { get; init; }
}
