using System.Collections.Immutable;

namespace DocIndex.Searching.Queries;

/// <summary>One figure of a document that lies within bounds and is of a year that is asked for beside them.</summary>
/// <param name="Amount">The bounds.</param>
/// <param name="Years">What the figure's year is to meet, all of it; empty where any year will do.</param>
internal sealed record RowNode(RangeNode Amount, ImmutableArray<QueryNode> Years) : QueryNode
{
    /// <summary>
    /// A group in which amounts and years that all have to be are put together: "år:2026 beløb:[16mio TO 18mio]" means one figure that is both. Years that must not be, or
    /// stand in another group, are those of the document.
    /// </summary>
    public static GroupNode Joined(GroupNode group)
    {
        var years = group.Of(Occur.Must).Where(node => IsEach(node, range => range.Name == "year")).ToImmutableArray();
        if (years.IsEmpty) return group;
        return group with
        {
            Members = [.. group.Members.Select(member => member.Occur == Occur.Must && IsEach(member.Node, range => range.IsAmount) ? (member.Occur, InYears(member.Node, years)) : member)],
        };
    }

    /// <summary>True where a figure of that year is asked for.</summary>
    public bool HoldsYear(int year) => Years.All(node => Holds(node, year));

    /// <summary>True for one range, or for several of which one has to be.</summary>
    private static bool IsEach(QueryNode node, Func<RangeNode, bool> isSuch) => node switch
    {
        RangeNode range => isSuch(range),
        GroupNode group => !group.Members.IsEmpty && group.Members.All(member => member.Occur == Occur.Should && IsEach(member.Node, isSuch)),
        _ => false,
    };

    private static QueryNode InYears(QueryNode node, ImmutableArray<QueryNode> years) => node switch
    {
        GroupNode group => group with { Members = [.. group.Members.Select(member => (member.Occur, InYears(member.Node, years)))] },
        RangeNode range => new RowNode(range, years) { Boost = node.Boost },
        _ => node,
    };

    private static bool Holds(QueryNode node, int year) => node is GroupNode group
        ? group.Members.Any(member => Holds(member.Node, year))
        : node is RangeNode range && !(year < range.From) && !(year > range.To);
}
