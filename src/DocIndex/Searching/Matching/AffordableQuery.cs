using System.Collections.Immutable;
using DocIndex.Searching.Queries;

namespace DocIndex.Searching.Matching;

/// <summary>
/// Keeps a query from taking longer than people wait: it foretells by the index's own counts what each part costs, and
/// leaves out the dearest, which are the words that tell least, of equal ones the last, until the others come to no
/// more than a search may look at. The same index and query give the same answer, which a clock would not.
/// </summary>
/// <remarks>
/// Costs are in postings. Must not touch what people write: eight words that every document has stay whole, however
/// many documents there are, and in a small library everything does but tens of misspelt words.
/// </remarks>
/// <param name="documents">How many the index has.</param>
internal sealed class AffordableQuery(QueryCompiler compiler, int documents)
{
    /// <summary>A search for all parts looks at no more postings than so many words of every document have.</summary>
    public const int MostForAll = 8;

    /// <summary>
    /// So many where any of several words will do, since none has all: each is counted for itself before, and ranked
    /// by twice.
    /// </summary>
    public const int MostForAny = 2;

    /// <summary>
    /// Finding the words of the index that are spelt nearly alike takes as long as so many words of every document, and
    /// among few documents, which have not few words, as among so many.
    /// </summary>
    private const int NearWordsCost = 2, FewestForNearWords = 25_000;

    /// <summary>Parts of what a word of every document costs: words that begin or end so; a property.</summary>
    private const int LookupShare = 2, FilterShare = 8;

    /// <summary>Fewer documents are searched so quickly that no more has to be left out for them.</summary>
    private const int FewDocuments = 100_000;

    /// <summary>The query without what is too much.</summary>
    /// <param name="mostWords"><see cref="MostForAll"/> or <see cref="MostForAny"/>.</param>
    /// <param name="leftOut">What was left out, in the order in which it stands; empty for nearly every query.</param>
    public QueryNode Of(QueryNode root, int mostWords, out ImmutableArray<QueryNode> leftOut)
    {
        var costs = Parts(root).Select(part => (Part: part, Cost: Cost(part))).ToList();
        var sum = costs.Sum(part => part.Cost);
        var most = mostWords * (long)Math.Max(FewDocuments, documents);
        var asked = Asked(root).ToHashSet(ReferenceEqualityComparer.Instance);
        var kept = costs.OrderBy(part => part.Cost).FirstOrDefault(part => asked.Contains(part.Part)).Part;
        var without = new HashSet<QueryNode>(ReferenceEqualityComparer.Instance);
        var dearest = costs.AsEnumerable().Reverse().OrderByDescending(part => part.Cost);
        foreach (var (part, cost) in dearest.TakeWhile(_ => sum > most))
        {
            if (ReferenceEquals(part, kept) || !without.Add(part)) continue;
            sum -= cost;
        }

        var rest = without.Count == 0 ? root : Without(root, without) ?? root;
        var left = Parts(rest).ToHashSet(ReferenceEqualityComparer.Instance);
        leftOut = [.. costs.Select(part => part.Part).Where(part => !left.Contains(part))];
        return rest;
    }

    private static IEnumerable<QueryNode> Parts(QueryNode node) =>
        node is GroupNode group ? group.Members.SelectMany(member => Parts(member.Node)) : [node];

    /// <summary>The parts that may be there, not those that must not.</summary>
    private static IEnumerable<QueryNode> Asked(QueryNode node) => node is GroupNode group
        ? group.Members.Where(member => member.Occur != Occur.Not).SelectMany(member => Asked(member.Node))
        : [node];

    /// <summary>Null where nothing is left, or only what must not be there: that would be all others.</summary>
    private static QueryNode? Without(QueryNode node, HashSet<QueryNode> parts)
    {
        if (node is not GroupNode group) return parts.Contains(node) ? null : node;
        var members = group.Members.Select(member => (member.Occur, Node: Without(member.Node, parts)!))
            .Where(member => member.Node is not null).ToImmutableArray();
        var asked = group.Members.Any(member => member.Occur != Occur.Not);
        return members.IsEmpty || (asked && members.All(member => member.Occur == Occur.Not)) ? null
            : group with { Members = members };
    }

    private long Cost(QueryNode part) => part switch
    {
        TextNode { Clause: { Edits: > 0 } clause } =>
            (NearWordsCost * (long)Math.Max(FewestForNearWords, documents)) + Cost(clause.Words[0]),
        TextNode { Clause: var clause } when clause.Words.Length == 1 => Cost(clause.Words[0]),
        TextNode { Clause: var clause } => 2 * clause.Words.DistinctBy(word => word.Text).Sum(Cost),
        _ => documents / FilterShare,
    };

    private long Cost(QueryWord word) => compiler.Cost(word) + (word.Patterns.IsEmpty ? 0 : documents / LookupShare);
}
