using System.Collections.Immutable;

namespace DocIndex.Records;

/// <summary>What is said about a document as a whole, with where each value was read.</summary>
internal sealed record Metadata(
    DocumentKind Kind, string? Code, string? Title, string? Municipality, string? Administration, string? Committee,
    DateOnly? Date,
    ImmutableArray<string> Categories, ImmutableArray<string> Districts, ImmutableArray<string> Themes,
    ImmutableArray<string> Marks,
    ImmutableSortedDictionary<string, SourceLocation> Evidence);
