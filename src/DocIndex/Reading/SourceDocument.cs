using System.Collections.Immutable;

namespace DocIndex.Reading;

/// <summary>A document as it was read, before any interpretation.</summary>
/// <param name="Id">See <see cref="DocumentId"/>.</param>
/// <param name="File">Path relative to what was ingested, forward slashes.</param>
/// <param name="Sha256">Of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Pages">Number of pages; 1 where nothing tells of page breaks.</param>
/// <param name="Lines">All lines in the file's order, blank ones included, so that <c>Lines[n - 1].Number == n</c>.</param>
public sealed record SourceDocument(
    string Id, string File, string Sha256, DocumentFormat Format, int Pages, ImmutableArray<SourceLine> Lines)
{
    /// <summary>The pages as drawn, for formats with positions; else empty. <see cref="Lines"/> is then empty until the layout has put the words in order.</summary>
    public ImmutableArray<Sheet> Sheets { get; init; } = [];

    /// <summary>
    /// True where a part does not agree with the file's own checksum: what was read may be another than what was
    /// written, and no figure of it is called verified or read.
    /// A diagnostic names the part.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDamaged { get; init; }

    /// <summary>The pieces in the document's order, for formats whose markup tells them; else empty.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public ImmutableArray<MarkupElement> Elements { get; init; } = [];

    /// <summary>True where the file holds CPR numbers: in its text, in which they are overwritten, or in a part that is not read.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)]
    public bool HoldsPersonalNumbers { get; init; }

    /// <summary>True where every part of the file was looked at for them; else it may hold some that nobody knows of.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsSearchedWhole { get; init; }
}
