namespace DocIndex.Records;

/// <summary>What may go wrong, and what the document means to do about it.</summary>
/// <param name="Response">Null where the document gives none.</param>
public sealed record Risk(string Text, string? Response, SourceLocation Source);
