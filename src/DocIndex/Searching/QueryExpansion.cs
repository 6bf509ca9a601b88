using System.Collections.Immutable;
using DocIndex.Indexing.Analysis;
using DocIndex.Searching.Queries;
using DocIndex.Storing;

namespace DocIndex.Searching;

/// <summary>Puts into a query's clauses what may stand in their place, and remembers what it put there.</summary>
internal sealed class QueryExpansion(Library library)
{
    private const int MostNearWords = 20;

    private readonly Synonyms _synonyms = new(library.Directory);

    /// <summary>Synonyms that documents hold, by the word of the query that they stand for.</summary>
    public List<WordAlternatives> Used { get; } = [];

    public QueryNode Expand(QueryNode node) => node switch
    {
        TextNode text => text with { Clause = Expand(text.Clause) },
        GroupNode group => new GroupNode([.. group.Members.Select(member => (member.Occur, Expand(member.Node)))]),
        PropertyNode { Name: "committee" } property => property with { Value = _synonyms.Of(property.Value) is [var name] ? name : property.Value },
        _ => node,
    };

    private QueryClause Expand(QueryClause clause)
    {
        if (clause.Edits > 0)
        {
            var near = library.Words.Near(Spelling.Plain(clause.Words[0].Text), clause.Edits, MostNearWords);
            return clause with { Others = Clauses(near) };
        }

        if (clause.Slop > 0 || !clause.Words[^1].Prefixes.IsEmpty) return clause;
        var synonyms = _synonyms.Of(clause.Text).Where(IsFound).ToImmutableArray();
        if (synonyms.IsEmpty) return clause;
        Used.Add(new WordAlternatives(clause.Text, synonyms));
        return clause with { Others = Clauses(synonyms) };
    }

    private bool IsFound(string text) =>
        QueryClause.Of(text, endsInStar: false, library.Analyzer) is { } clause && library.Index.Any(MatchExpression.Of(clause));

    private ImmutableArray<QueryClause> Clauses(IEnumerable<string> texts) =>
        [.. texts.Select(text => QueryClause.Of(text, endsInStar: false, library.Analyzer)).OfType<QueryClause>()];
}
