using System.Collections.Immutable;
using DocIndex.Checks;

namespace DocIndex.Works;

/// <summary>How often rules were applied in notes, each note counted once.</summary>
public static class CountsOfWorks
{
    /// <summary>
    /// Of each note and rule the count of the version in which most failed, and of those the one in which most was
    /// checked: what any
    /// version shows is not hidden by another, and nothing is counted twice.
    /// </summary>
    public static ImmutableArray<RuleCount> Of(NoteWorks works, IEnumerable<RuleCount> counts) =>
    [
        .. counts.GroupBy(count => (works.RepresentativeOf(count.Document), count.Rule))
            .Select(group => group.MaxBy(count => (count.Failed, count.Passed, count.NotChecked.Sum(left =>
                left.Count)))!),
    ];
}
