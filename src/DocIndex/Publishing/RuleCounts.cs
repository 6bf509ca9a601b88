using DocIndex.Checks;

namespace DocIndex.Publishing;

/// <summary>What a count says of a rule.</summary>
internal static class RuleCounts
{
    /// <summary>True where the rule met something that it could check, or that it should have been able to check.</summary>
    public static bool WasApplied(this RuleCount count) => count.Passed + count.Failed + count.NotChecked.Sum(n => n.Count) > 0;
}
