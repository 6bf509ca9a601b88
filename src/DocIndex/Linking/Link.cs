using System.Collections.Immutable;
using DocIndex.Checks;

namespace DocIndex.Linking;

/// <summary>That two documents belong together.</summary>
/// <param name="Kind">"continues", "repeats", "refers" or "sameWork".</param>
/// <param name="Evidence">What speaks for it, in words.</param>
public sealed record Link(string From, string To, string Kind, ImmutableArray<string> Evidence);

/// <summary>What linking all documents of a library gave.</summary>
/// <param name="ResolvedReferences">For each document id, the references of its record in order, resolved where the note is in the library.</param>
public sealed record LinkResult(
    ImmutableArray<Link> Links, ImmutableSortedDictionary<string, ImmutableArray<Records.Reference>> ResolvedReferences)
{
    /// <summary>What several documents contradict each other in, in ordinal order of the ids.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>How often each rule on several documents was applied.</summary>
    public ImmutableArray<RuleCount> Counts { get; init; } = [];
}
