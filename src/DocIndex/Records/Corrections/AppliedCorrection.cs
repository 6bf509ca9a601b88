namespace DocIndex.Records.Corrections;

/// <summary>A correction that was made in a record.</summary>
/// <param name="Field">Which field or list, as the person named it.</param>
/// <param name="From">What was read, in one line; null where nothing was.</param>
/// <param name="To">What stands there now; null for what was removed.</param>
/// <param name="Why">The person's reason.</param>
/// <param name="Source">The place that was corrected; null where the document has none.</param>
public sealed record AppliedCorrection(
    string Field, CorrectionAction Action, string? From, string? To, string Why, SourceLocation? Source);
