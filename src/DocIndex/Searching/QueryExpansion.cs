using System.Collections.Immutable;
using DocIndex.Indexing.Analysis;
using DocIndex.Searching.Matching;
using DocIndex.Searching.Queries;
using DocIndex.Storing;
using DocIndex.Storing.Indexes;

namespace DocIndex.Searching;

/// <summary>Puts into a query's clauses what may stand in their place, and remembers what it put there.</summary>
internal sealed class QueryExpansion(Library library, IndexView view, QueryCompiler compiler)
{
    private const int MostNearWords = 20;

    private readonly Synonyms _synonyms = new(library.Directory);

    /// <summary>Synonyms that documents hold, by the word of the query that they stand for.</summary>
    public List<WordAlternatives> Used { get; } = [];

    public QueryNode Expand(QueryNode node) => node switch
    {
        TextNode text => text with { Clause = Expand(text.Clause) },
        GroupNode group => group with { Members = [.. WithCodes(group).Members.Select(member => (member.Occur, Expand(member.Node)))] },
        PropertyNode { Name: "committee", IsBeginning: false } property => property with { Value = _synonyms.Committee(property.Value) ?? property.Value },
        _ => node,
    };

    private QueryClause Expand(QueryClause clause)
    {
        if (clause.Edits > 0)
        {
            var near = NearWords.Of(view, Spelling.Plain(clause.Words[0].Text), clause.Edits, MostNearWords);
            var terms = Clauses(near).SelectMany(other => other.Words is [var only] ? only.Terms : []);
            var any = new QueryWord(clause.Text, [.. terms.Distinct(StringComparer.Ordinal)], []);
            return clause with { Others = near.IsEmpty ? [] : [new QueryClause(clause.Text, [any])] };
        }

        if (clause.Slop > 0 || !clause.Words[^1].Patterns.IsEmpty) return clause;
        if (clause.Words is [var letters, var figures] && Code(letters, figures) is { } code) return clause with { Others = [code] };
        var synonyms = _synonyms.Of(clause.Text).Where(IsFound).ToImmutableArray();
        if (synonyms.IsEmpty) return clause;
        Used.Add(new WordAlternatives(clause.Text, synonyms));
        return clause with { Others = clause.Others.AddRange(Clauses(synonyms)) };
    }

    /// <summary>A code in two words ("BI 24") may stand as one, which then answers to both.</summary>
    private GroupNode WithCodes(GroupNode group)
    {
        var members = group.Members.ToBuilder();
        for (var i = 0; i + 1 < members.Count; i++)
        {
            if (members[i] is not { Occur: Occur.Must, Node: TextNode { Clause: { Words: [var letters], Edits: 0 } } first }
                || members[i + 1] is not { Occur: Occur.Must, Node: TextNode { Clause: { Words: [var figures], Edits: 0 } } second } || Code(letters, figures) is not { } code) continue;
            members[i] = (Occur.Must, first with { Clause = first.Clause with { Others = [code] } });
            members[i + 1] = (Occur.Must, second with { Clause = second.Clause with { Others = [code] } });
        }

        return group with { Members = members.ToImmutable() };
    }

    /// <summary>The code that two words make: two to four letters, and one to three digits. Must not make one of a name and a year ("KL 2026").</summary>
    private QueryClause? Code(QueryWord letters, QueryWord figures) =>
        letters is { Text.Length: >= 2 and <= 4, Patterns.IsEmpty: true } && figures is { Text.Length: <= 3, Patterns.IsEmpty: true }
        && letters.Text.All(char.IsLetter) && figures.Text.All(char.IsAsciiDigit)
            ? QueryClause.Of(letters.Text + figures.Text, endsInStar: false, library.Analyzer)
            : null;

    private bool IsFound(string text) =>
        QueryClause.Of(text, endsInStar: false, library.Analyzer) is { } clause && compiler.Finds(clause);

    private ImmutableArray<QueryClause> Clauses(IEnumerable<string> texts) =>
        [.. texts.Select(text => QueryClause.Of(text, endsInStar: false, library.Analyzer)).OfType<QueryClause>()];
}
