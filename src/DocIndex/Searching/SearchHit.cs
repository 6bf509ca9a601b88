using System.Collections.Immutable;
using DocIndex.Records;

namespace DocIndex.Searching;

/// <summary>A piece of text as it was printed.</summary>
/// <param name="Highlighted">It is a word, or a run of words, that was searched for.</param>
public readonly record struct SnippetPart(string Text, bool Highlighted);

/// <summary>A document that was found, with the passage that answers best.</summary>
/// <param name="Title">The document's title, or its file's name where it has none.</param>
/// <param name="Year">Budget year, or null.</param>
/// <param name="InTitle">All that was asked for stands in the title.</param>
/// <param name="Score">BM25; comparable within one result only.</param>
/// <param name="Section">Heading that the passage stands under, or null.</param>
/// <param name="Snippet">From the passage; put together, the parts are a run of its text, with "…" where it goes on.</param>
/// <param name="Source">Where the passage stands. Where only metadata or the file's name was found, the passage is the document's beginning and
/// nothing in it is highlighted; null where the document has no text.</param>
public sealed record SearchHit(
    string Id, string File, string? Code, string Title, DocumentKind Kind, string? Municipality, int? Year, bool InTitle, double Score,
    string? Section, ImmutableArray<SnippetPart> Snippet, SourceLocation? Source, ImmutableArray<SearchAmount> Amounts);

/// <summary>Why an amount stands beside a hit.</summary>
public enum AmountRelevance
{
    /// <summary>Its label and year hold words of the query.</summary>
    Label,

    /// <summary>It stands in the passage that is shown.</summary>
    Passage,

    /// <summary>Nothing ties it to the query: it is the first year of what the document asks for.</summary>
    Request,
}

/// <summary>An amount of a document that was found.</summary>
/// <param name="Printed">As printed; null where no cell prints what the document asks for.</param>
/// <param name="Unit">Of what is printed: "kr.", "1.000 kr.", "mio. kr." or "mia. kr."; null where the document does not say.</param>
/// <param name="Year">Null where the figure is for no single year; <paramref name="Period"/> then says what it is for.</param>
/// <param name="Value">In kroner, with the sign as printed.</param>
public sealed record SearchAmount(
    AmountRelevance Relevance, string Label, string? Printed, string? Unit, int? Year, string? Period, decimal Value, Standing Standing, SourceLocation Source);
