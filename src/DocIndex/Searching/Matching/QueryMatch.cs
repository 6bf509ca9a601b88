using System.Collections.Immutable;
using DocIndex.Searching.Queries;
using DocIndex.Storing;

namespace DocIndex.Searching.Matching;

/// <summary>Finds the documents that queries ask for. One for each search: what a clause was found in is kept.</summary>
internal sealed class QueryMatch(Library library)
{
    private readonly Dictionary<(QueryClause Clause, string? Column), ImmutableArray<ClauseMatch>> _clauses = [];

    public Collection Collection { get; } = new(library);

    /// <summary>The documents that a query asks for. In a group where something must be, what should be is not asked for.</summary>
    public DocumentSet Of(QueryNode node) => node switch
    {
        TextNode text => DocumentSet.Any([.. Clauses(text).Select(clause => clause.Documents)]),
        PropertyNode property => Collection.Having(property),
        RangeNode { Name: "year" } range => Collection.Numbered(library.Properties.WithYear((double?)range.From, (double?)range.To)),
        RangeNode range => Collection.Numbered(library.Properties.WithAmount((double?)range.From, (double?)range.To, range.Name == "requested")),
        GroupNode group => Of(group),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "No part of a query."),
    };

    /// <summary>The documents that have in their title all words that a query asks for; null where it asks for none.</summary>
    public DocumentSet? InTitle(QueryNode node)
    {
        if (node is TextNode text) return DocumentSet.Any([.. Clauses(text).Select(clause => clause.InTitle)]);
        if (node is not GroupNode group) return null;
        var must = group.Of(Occur.Must).Any();
        var sets = group.Of(must ? Occur.Must : Occur.Should).Select(InTitle).OfType<DocumentSet>().ToImmutableArray();
        return sets.IsEmpty ? null : must ? DocumentSet.All(sets) : DocumentSet.Any(sets);
    }

    /// <summary>A text's clause and what may stand in its place.</summary>
    public ImmutableArray<ClauseMatch> Clauses(TextNode text)
    {
        if (_clauses.TryGetValue((text.Clause, text.Column), out var known)) return known;
        return _clauses[(text.Clause, text.Column)] = [.. text.Clause.Others.Prepend(text.Clause).Select(clause => ClauseMatch.Of(clause, text.Column, library, Collection))];
    }

    private DocumentSet Of(GroupNode group)
    {
        var must = group.Of(Occur.Must).Select(Of).ToImmutableArray();
        var wanted = must.Length > 0 ? DocumentSet.All(must)
            : group.Of(Occur.Should).Select(Of).ToImmutableArray() is { Length: > 0 } should ? DocumentSet.Any(should)
            : Collection.Everything;
        var not = group.Of(Occur.Not).Select(Of).ToImmutableArray();
        return not.IsEmpty ? wanted : wanted.Without(DocumentSet.Any(not));
    }
}
