namespace DocIndex.Records;

/// <summary>Something that is to have happened by a date.</summary>
/// <param name="Date">Start of what is printed; null where it is no more exact than half a year or so.</param>
/// <param name="Printed">The date as printed.</param>
public sealed record Milestone(DateOnly? Date, string Printed, string Text, SourceLocation Source);
