namespace DocIndex.Records;

/// <summary>Something that the document promises to reach.</summary>
/// <param name="Text">The goal as printed.</param>
/// <param name="Indicator">What is measured.</param>
/// <param name="Baseline">Where it stands now, in <paramref name="Unit"/>.</param>
/// <param name="Target">Where it is to be; the lower end of a range.</param>
/// <param name="TargetHigh">The upper end of a range, or null.</param>
/// <param name="Change">How much it is to change, negative for a fall.</param>
/// <param name="Unit">"pct.", "uger", "sager"; or null.</param>
/// <param name="Deadline">Year, month or day: 2019, 2019-05, 2019-05-01; or null.</param>
public sealed record Goal(
    string Text, string? Indicator, decimal? Baseline, decimal? Target, decimal? TargetHigh, decimal? Change,
    string? Unit,
    GoalDirection? Direction, string? Deadline, SourceLocation Source);
