using System.Collections.Immutable;

namespace DocIndex.Reading;

/// <summary>A document as it was read, before any interpretation.</summary>
/// <param name="Id">Slug of <paramref name="File"/>.</param>
/// <param name="File">Path relative to what was ingested, forward slashes.</param>
/// <param name="Sha256">Of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Pages">Number of pages; 1 where nothing tells of page breaks.</param>
/// <param name="Lines">All lines in the file's order, blank ones included, so that <c>Lines[n - 1].Number == n</c>.</param>
public sealed record SourceDocument(
    string Id, string File, string Sha256, DocumentFormat Format, int Pages, ImmutableArray<SourceLine> Lines);
