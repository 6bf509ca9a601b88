using System.Collections.Immutable;
using DocIndex.Records;

namespace DocIndex.Searching;

/// <summary>A piece of text as it was printed.</summary>
/// <param name="Highlighted">It is a word, or a run of words, that was searched for.</param>
public readonly record struct SnippetPart(string Text, bool Highlighted);

/// <summary>Another passage of a document that answers.</summary>
/// <param name="Section">Heading that the passage stands under, or null.</param>
/// <param name="Snippet">As in <see cref="SearchHit"/>.</param>
public sealed record FurtherPassage(string? Section, ImmutableArray<SnippetPart> Snippet, SourceLocation Source);

/// <summary>Another document of a note that was found.</summary>
/// <param name="IsMarked">It carries a mark (<see cref="SearchHit.Marks"/>), and so has no page on the site.</param>
public sealed record HitVersion(string Id, string File, bool IsMarked);

/// <summary>A document that was found, with the passages that answer best.</summary>
/// <param name="Title">The document's title, or its file's name where it has none.</param>
/// <param name="Year">Budget year, or null.</param>
/// <param name="InTitle">All that was asked for stands in the title.</param>
/// <param name="Score">BM25; comparable within one result only.</param>
/// <param name="Section">Heading that the passage stands under, or null.</param>
/// <param name="Snippet">From the passage; put together, the parts are a run of its text, with "…" where it goes on.</param>
/// <param name="Source">Where the passage stands. Where only metadata or the file's name was found, the passage is the document's beginning and
/// nothing in it is highlighted; null where the document has no text.</param>
/// <param name="Further">The next best passages, at most two, best first.</param>
public sealed record SearchHit(
    string Id, string File, string? Code, string Title, DocumentKind Kind, string? Municipality, int? Year, bool InTitle, double Score,
    string? Section, ImmutableArray<SnippetPart> Snippet, SourceLocation? Source, ImmutableArray<FurtherPassage> Further, ImmutableArray<SearchAmount> Amounts)
{
    /// <summary>What speaks against publishing the document: udkast, fortrolig, lukket, cpr. A document with a mark has no page on the site.</summary>
    public ImmutableArray<string> Marks { get; init; } = [];

    /// <summary>The note's other formats and versions, where they are not hits of their own.</summary>
    public ImmutableArray<HitVersion> Versions { get; init; } = [];

    /// <summary>What the document came as.</summary>
    public DocumentFormat Format { get; init; }
}
