using System.Collections.Immutable;

namespace DocIndex.Pdf;

/// <summary>A piece of a page's content that a structure element owns.</summary>
/// <param name="Page">1-based page number; null when the file does not tell.</param>
/// <param name="MarkedContentId">Matches <see cref="Letter.MarkedContentId"/> of the letters of that page.</param>
public readonly record struct StructureContent(int? Page, int MarkedContentId);

/// <summary>A node of the structure tree of a tagged file (ISO 32000, 14.7).</summary>
/// <param name="Type">Its standard type after the file's role map, like "H1", "P", "Table", "TR", "TH", "TD", "L", "LI"; else as written.</param>
/// <param name="Title">The title the author gave it; null for none.</param>
/// <param name="Language">Like "da-DK"; null when it is the parent's.</param>
/// <param name="AlternateText">What describes a figure; null for none.</param>
/// <param name="ActualText">The text that stands for its content; null for none.</param>
/// <param name="RowSpan">Rows a cell covers, at least 1.</param>
/// <param name="ColumnSpan">Columns a cell covers, at least 1.</param>
/// <param name="Content">Marked content it owns directly, in reading order.</param>
/// <param name="Children">Elements within it, in reading order.</param>
public sealed record StructureElement(
    string Type, string? Title, string? Language, string? AlternateText, string? ActualText, int RowSpan, int ColumnSpan,
    ImmutableArray<StructureContent> Content, ImmutableArray<StructureElement> Children);
