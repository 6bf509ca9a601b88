namespace DocIndex.Indexing;

/// <summary>What a passage is in its document.</summary>
internal enum PassageRole
{
    Title, Heading, Text, TableRow,
}

/// <summary>A piece of a document that a search can show.</summary>
/// <param name="Section">Heading that it stands under; null before the first.</param>
/// <param name="Text">As printed, end-of-line hyphens mended, on one line; the cells of a table row are parted by " | ".</param>
/// <param name="Source">Where it stands.</param>
internal sealed record Passage(PassageRole Role, string? Section, string Text, SourceLocation Source);
