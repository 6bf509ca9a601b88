using System.Collections.Immutable;

namespace DocIndex.Checks;

/// <summary>What one rule found in one document, while the rules are still to be weighed against each other.</summary>
/// <param name="Suspects">One for every contradiction.</param>
/// <param name="Passed">Comparisons that agreed.</param>
/// <param name="NotChecked">For each reason, how many comparisons could not be made.</param>
internal sealed record RuleOutcome(CheckRule Rule, ImmutableArray<Suspect> Suspects, int Passed, ImmutableArray<NotChecked> NotChecked)
{
    /// <summary>The count for the export.</summary>
    public RuleCount Count(string document) => new(document, Rule.Name, Passed, Suspects.Length, NotChecked);

    /// <summary>Gathers reasons, most frequent first.</summary>
    public static ImmutableArray<NotChecked> Reasons(IEnumerable<string> reasons) =>
        [.. reasons.GroupBy(r => r, StringComparer.Ordinal).Select(g => new NotChecked(g.Key, g.Count())).OrderByDescending(n => n.Count).ThenBy(n => n.Reason, StringComparer.Ordinal)];
}
