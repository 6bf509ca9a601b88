namespace DocIndex.Records;

/// <summary>A section of a document, from its heading to the next.</summary>
/// <param name="Level">1 for the outermost headings.</param>
/// <param name="Source">The heading's place.</param>
public sealed record Section(string Heading, SectionRole Role, int Level, SourceLocation Source);
