namespace DocIndex.Records;

/// <summary>Those whom the document is for.</summary>
/// <param name="Count">How many, or null.</param>
/// <param name="Unit">What is counted: "helårspersoner", "borgere"; or null.</param>
/// <param name="AsOf">When it was counted, as printed; or null.</param>
public sealed record TargetGroup(string Name, decimal? Count, string? Unit, string? AsOf, SourceLocation Source);
