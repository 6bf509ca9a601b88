using System.Collections.Immutable;
using DocIndex.Indexing.Analysis;

namespace DocIndex.Searching.Queries;

/// <summary>A query that was read.</summary>
/// <param name="Root">Null where there is nothing to search for.</param>
/// <param name="ReadAsWords">A sign means nothing where it stands; no sign was heeded.</param>
internal sealed record ParsedQuery(QueryNode? Root, bool ReadAsWords)
{
    /// <summary>True where the text, or a phrase of it, goes on behind what was read.</summary>
    public bool IsCut { get; init; }

    /// <summary>Clauses that a document is to hold, in the query's order.</summary>
    public ImmutableArray<QueryClause> Clauses { get; } = [.. Positive(Root).Select(text => text.Clause)];

    /// <summary>The words of a query that is nothing but words, all of which are wanted; null for any other query.</summary>
    public ImmutableArray<TextNode>? Words { get; } = Root is not null && IsWords(Root) ? [.. Positive(Root)] : null;

    /// <summary>Text that is asked for, not what must not be there.</summary>
    public static IEnumerable<TextNode> Positive(QueryNode? node) => node switch
    {
        TextNode text => [text],
        GroupNode group => group.Members.Where(member => member.Occur != Occur.Not).SelectMany(member => Positive(member.Node)),
        _ => [],
    };

    /// <summary>What is asked for and marked with a weight of its own.</summary>
    public static IEnumerable<QueryNode> Boosted(QueryNode node)
    {
        if (node.Boost != 1) yield return node;
        if (node is not GroupNode group) yield break;
        foreach (var boosted in group.Members.Where(member => member.Occur != Occur.Not).SelectMany(member => Boosted(member.Node))) yield return boosted;
    }

    private static bool IsWords(QueryNode node) =>
        node is TextNode || (node is GroupNode group && group.Members.All(member => member.Occur == Occur.Must && IsWords(member.Node)));
}

/// <summary>
/// Reads what somebody wrote, in the language of Lucene's classic parser, where words side by side are all wanted. It never fails: what cannot be
/// read as a query is read as words. Stop words are wanted in phrases, in fields, behind a plus, and where there is nothing else.
/// </summary>
internal static class QueryParser
{
    /// <summary>More clauses are not read: a pasted page is no query.</summary>
    public const int MostClauses = 64;

    public static ParsedQuery Parse(string text, DanishAnalyzer analyzer)
    {
        var plain = text.Replace('“', '"').Replace('”', '"').Replace('„', '"').Replace('»', '"').Replace('«', '"').Replace(WordScanner.PassageBreak, ' ');
        var reading = new QueryReading(plain, analyzer);
        if (reading.TryRead(out var root))
            return new ParsedQuery(WithoutStopWords(root), ReadAsWords: false) { IsCut = reading.IsCut };
        var words = Words(plain, analyzer, out var isCut);
        return new ParsedQuery(WithoutStopWords(words), ReadAsWords: true) { IsCut = isCut };
    }

    private static GroupNode? Words(string text, DanishAnalyzer analyzer, out bool isCut)
    {
        isCut = false;
        var members = ImmutableArray.CreateBuilder<(Occur, QueryNode)>();
        foreach (var word in text.Split(QuerySigns.All, StringSplitOptions.RemoveEmptyEntries).SelectMany(run => run.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            isCut = members.Count == MostClauses;
            if (isCut) break;
            if (!QuerySigns.IsOperator(word) && QueryClause.Of(word, endsInStar: false, analyzer) is { } clause)
                members.Add((Occur.Must, new TextNode(clause)));
        }

        return members.Count == 0 ? null : new GroupNode(members.ToImmutable());
    }

    private static QueryNode? WithoutStopWords(QueryNode? root) => root is null ? null : Telling(root) ?? root;

    /// <summary>A part without the stop words that are not insisted on; null where it is nothing else.</summary>
    private static QueryNode? Telling(QueryNode node)
    {
        if (node is TextNode { Column: null, Insists: false, Clause.IsStopWord: true }) return null;
        if (node is not GroupNode group) return node;
        var telling = group.Members.Select(member => (member.Occur, Node: member.Occur == Occur.Not ? member.Node : Telling(member.Node)!)).Where(member => member.Node is not null).ToImmutableArray();
        if (telling.Length < group.Members.Length && telling.All(member => member.Occur == Occur.Not)) return null;
        return telling is [{ Occur: not Occur.Not, Node: var only }] ? only with { Boost = only.Boost * group.Boost } : group with { Members = telling };
    }
}
