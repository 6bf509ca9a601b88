namespace DocIndex.Records;

/// <summary>A mention of another note.</summary>
/// <param name="DocumentId">The note in the library, or null where it is not there.</param>
public sealed record Reference(string Text, string? DocumentId, SourceLocation Source);
