using System.Collections.Immutable;

namespace DocIndex.Linking;

/// <summary>That two documents belong together.</summary>
/// <param name="Kind">"continues", "repeats", "refers" or "sameWork".</param>
/// <param name="Evidence">What speaks for it, in words.</param>
public sealed record Link(string From, string To, string Kind, ImmutableArray<string> Evidence);

/// <summary>What linking all documents of a library gave.</summary>
/// <param name="ResolvedReferences">For each document id, the references of its record in order, resolved where the note is in the library.</param>
public sealed record LinkResult(
    ImmutableArray<Link> Links, ImmutableSortedDictionary<string, ImmutableArray<Records.Reference>> ResolvedReferences);
