using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace DocIndex.Checks;

/// <summary>Figures that a rule could not check, and why (a Danish sentence fragment for people).</summary>
public sealed record NotChecked(string Reason, int Count)
{
    /// <summary>The reason in English.</summary>
    [JsonIgnore]
    public string ReasonInEnglish => CheckReasons.InEnglish(Reason);
}

/// <summary>How often a rule was applied in a document.</summary>
public sealed record RuleCount(string Document, string Rule, int Passed, int Failed, ImmutableArray<NotChecked> NotChecked);

/// <summary>What checking one document gave.</summary>
public sealed record CheckResult(ImmutableArray<Finding> Findings, ImmutableArray<RuleCount> Counts);
