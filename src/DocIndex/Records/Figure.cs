namespace DocIndex.Records;

/// <summary>A number cell that is not kroner: årsværk, cases, per cent, unit prices.</summary>
/// <param name="Unit">As the table says, or null.</param>
public sealed record Figure(string Table, string Label, int? Year, decimal Value, string? Unit, SourceLocation Source);
