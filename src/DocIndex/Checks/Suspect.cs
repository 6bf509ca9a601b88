using System.Collections.Immutable;
using DocIndex.Amounts;

namespace DocIndex.Checks;

/// <summary>A figure that others contradict, as one rule sees it.</summary>
/// <param name="Figure">Place of the suspect figure.</param>
/// <param name="Specificity">Of the rule: among suspects that are the same figure the highest is shown.</param>
/// <param name="Others">Places of every other figure that took part.</param>
internal sealed record Suspect(
    string Code, string Rule, Severity Severity, SourceLocation Figure, int Specificity, LocalizedText Message, string? Fix,
    Interval Expected, Interval Found, ImmutableArray<SourceLocation> Others);
