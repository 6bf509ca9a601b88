using DocIndex.Checks;

namespace DocIndex.Publishing;

/// <summary>What a count says of a rule.</summary>
internal static class RuleCounts
{
    /// <summary>True where the rule met something that it could check, or that it should have been able to check.</summary>
    public static bool WasApplied(this RuleCount count) => count.Passed + count.Failed + count.NotChecked.Sum(n => n.Count) > 0;

    /// <summary>What two counts of one rule come to.</summary>
    public static RuleCount Plus(this RuleCount count, RuleCount other) => count with
    {
        Document = "", Passed = count.Passed + other.Passed, Failed = count.Failed + other.Failed,
        NotChecked = other.NotChecked.IsEmpty ? count.NotChecked
            : [.. count.NotChecked.Concat(other.NotChecked).GroupBy(n => n.Reason).Select(reason => new NotChecked(reason.Key, reason.Sum(n => n.Count)))],
    };
}
