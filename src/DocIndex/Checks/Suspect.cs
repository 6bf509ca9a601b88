using System.Collections.Immutable;
using DocIndex.Amounts;

namespace DocIndex.Checks;

/// <summary>A figure that others contradict, as one rule sees it.</summary>
/// <param name="Figure">Place of the suspect figure.</param>
/// <param name="Expected">What the others say; null where the rule compares no figures.</param>
/// <param name="Others">Places of every other figure that took part.</param>
internal sealed record Suspect(
    CheckRule Rule, Severity Severity, SourceLocation Figure, LocalizedText Message, string? Fix,
    Interval? Expected, Interval? Found, ImmutableArray<SourceLocation> Others)
{
    /// <summary>Unit of both intervals: "kr." for money, a word for counts.</summary>
    public string Unit { get; init; } = "kr.";

    /// <summary>Places that the same slip shows at, too: they are told with it, and its id does not depend on them.</summary>
    public ImmutableArray<SourceLocation> Also { get; init; } = [];
}
