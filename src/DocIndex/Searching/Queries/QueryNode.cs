using System.Collections.Immutable;

namespace DocIndex.Searching.Queries;

/// <summary>A part of a query as it was understood.</summary>
internal abstract record QueryNode
{
    /// <summary>What it weighs, 1 unless told.</summary>
    public double Boost { get; init; } = 1;

    /// <summary>Where it stands in the query, with its sign; the end is not included.</summary>
    public (int From, int To) Written { get; init; }
}

/// <summary>Words in the text of a document.</summary>
/// <param name="Column">The field of the index that they are to stand in; null for any.</param>
internal sealed record TextNode(QueryClause Clause, string? Column = null) : QueryNode
{
    /// <summary>A plus or quotation marks say that it is wanted, even if it is a stop word.</summary>
    public bool Insists { get; init; }
}

/// <summary>A property that a document is to have.</summary>
/// <param name="Name">One of <see cref="QueryFields"/>, not a number.</param>
/// <param name="Value">Whole; or its words, where no document has just that.</param>
internal sealed record PropertyNode(string Name, string Value) : QueryNode
{
    /// <summary>The value begins so.</summary>
    public bool IsBeginning { get; init; }
}

/// <summary>A number that is to lie within bounds.</summary>
/// <param name="Name">
/// "budgetYear", the document's own; "year", any that it or one of its figures is of; "amount", of which the size is told; or "requested", which is negative for what lowers the budget.
/// </param>
/// <param name="From">Included; null for no bound.</param>
/// <param name="To">Included; null for no bound.</param>
internal sealed record RangeNode(string Name, decimal? From, decimal? To) : QueryNode
{
    /// <summary>True for money.</summary>
    public bool IsAmount => Name is "amount" or "requested";
}

/// <summary>Whether a part of a group has to be there.</summary>
internal enum Occur
{
    Must, Should, Not,
}

/// <summary>Parts of which all that must be are, none that must not be is, and, where none must be, one that should be is.</summary>
internal sealed record GroupNode(ImmutableArray<(Occur Occur, QueryNode Node)> Members) : QueryNode
{
    public IEnumerable<QueryNode> Of(Occur occur) => Members.Where(member => member.Occur == occur).Select(member => member.Node);
}
