using System.Collections.Immutable;
using DocIndex.Searching.Matching;
using DocIndex.Searching.Queries;
using DocIndex.Storing;

namespace DocIndex.Searching;

/// <summary>Searches a library.</summary>
public static class LibrarySearch
{
    private const int SuggestionEdits = 2;
    private const int MostSuggestions = 3;

    /// <summary>
    /// Finds the documents that hold all that is asked for, or, where words alone are asked for and no document has them all, those that hold some.
    /// Stop words count within phrases, and where there is nothing else. The same library and query give the same result.
    /// </summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public static SearchResult Search(Library library, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(query);
        var parsed = QueryParser.Parse(query.Text, library.Analyzer);
        if (parsed.Root is null && !query.Chosen.IsEmpty && string.IsNullOrWhiteSpace(query.Text)) parsed = parsed with { Root = new GroupNode([]) };
        return parsed.Root is null
            ? new SearchResult(query, Interpretation.Nothing, parsed.ReadAsWords, [], 0, [], [], [], [])
            : library.InSnapshot(() => Search(library, query, parsed));
    }

    private static SearchResult Search(Library library, SearchQuery query, ParsedQuery parsed)
    {
        var expansion = new QueryExpansion(library);
        var expanded = new ParsedQuery(expansion.Expand(parsed.Root!), parsed.ReadAsWords);
        var match = new QueryMatch(library);
        var wanted = expanded.Root!;
        var found = match.Of(Filtered(query, wanted));
        var total = found.Count();
        var interpretation = Interpretation.AllTerms;
        ImmutableArray<string> notFound = [];
        if (total == 0 && expanded.Words is { Length: > 1 } words)
        {
            (interpretation, wanted, notFound) = Some(match, query, words);
            found = match.Of(Filtered(query, wanted));
            total = found.Count();
        }

        var suggestions = total > 0 && notFound.IsEmpty ? [] : Suggestions(library, expanded, notFound);
        var hits = total == 0 ? [] : new Ranking(library, match, wanted, titleFirst: interpretation == Interpretation.AllTerms).Best(found, query.Sort, query.Limit, query.Offset);
        var show = new HitView(library, expanded);
        return new SearchResult(
            query, interpretation, parsed.ReadAsWords, notFound, total, [.. hits.Select(show.Of)], [.. expansion.Used], suggestions,
            query.WithFacets && total > 0 ? Facets(match.Collection.Properties(found)) : []);
    }

    private static GroupNode Filtered(SearchQuery query, QueryNode root)
    {
        var members = ImmutableArray.CreateBuilder<(Occur, QueryNode)>();
        members.Add((Occur.Must, root));
        if (query.Year is { } year) members.Add((Occur.Must, new RangeNode("year", year, year)));
        if (query.Kind is { } kind) members.Add((Occur.Must, new PropertyNode("kind", kind.ToString())));
        if (query.Municipality is { } municipality) members.Add((Occur.Must, new PropertyNode("municipality", municipality)));
        members.AddRange(query.Chosen.Select(chosen => (Occur.Must, (QueryNode)new PropertyNode(chosen.Name, chosen.Value))));
        return new GroupNode(members.ToImmutable());
    }

    /// <summary>Documents that hold some of what is asked for: those first whose words are more, and rarer.</summary>
    private static (Interpretation Interpretation, QueryNode Wanted, ImmutableArray<string> NotFound) Some(QueryMatch match, SearchQuery query, ImmutableArray<TextNode> words)
    {
        var counted = words.Select(word => (Word: word, Count: match.Of(Filtered(query, word)).Count())).ToList();
        var some = counted.Select(word => (Occur.Should, (QueryNode)(word.Word with { Boost = 1 + Bm25.Rarity(match.Collection.Count, word.Count) })));
        return (Interpretation.AnyTerm, new GroupNode([.. some]), [.. counted.Where(word => word.Count == 0).Select(word => word.Word.Clause.Text)]);
    }

    private static ImmutableArray<WordAlternatives> Suggestions(Library library, ParsedQuery parsed, ImmutableArray<string> notFound)
    {
        var missing = parsed.Clauses.Where(clause => clause is { Words: [{ Prefixes.IsEmpty: true }], Edits: 0 } && (notFound.IsEmpty || notFound.Contains(clause.Text)));
        return
        [
            .. missing.Where(clause => clause.Text.Length > SuggestionEdits + 1 && !library.Index.Any(MatchExpression.Of(clause)))
                .Select(clause => new WordAlternatives(clause.Text, Suggestions(library, clause.Text)))
                .Where(suggestion => !suggestion.Others.IsEmpty),
        ];
    }

    private static ImmutableArray<string> Suggestions(Library library, string word) =>
    [
        .. library.Words.Near(Indexing.Analysis.Spelling.Plain(word), SuggestionEdits, MostSuggestions * 3)
            .Where(near => QueryClause.Of(near, endsInStar: false, library.Analyzer) is { } clause && library.Index.Any(MatchExpression.Of(clause)))
            .DistinctBy(Indexing.Analysis.Spelling.Key).Take(MostSuggestions),
    ];

    private static ImmutableArray<Facet> Facets(ImmutableArray<(string Name, string Label, int Count)> properties) =>
    [
        .. properties.GroupBy(value => value.Name, StringComparer.Ordinal)
            .Select(values => new Facet(values.Key, [.. values.Select(value => new FacetValue(value.Label, value.Count))])),
    ];
}
