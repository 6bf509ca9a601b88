using System.Collections.Immutable;
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
        return parsed.Root is null
            ? new SearchResult(query, Interpretation.Nothing, parsed.ReadAsWords, [], 0, [], [], [], [])
            : library.InSnapshot(() => Search(library, query, parsed));
    }

    private static SearchResult Search(Library library, SearchQuery query, ParsedQuery parsed)
    {
        var expansion = new QueryExpansion(library);
        var expanded = new ParsedQuery(expansion.Expand(parsed.Root!), parsed.ReadAsWords);
        var wanted = QueryCompiler.Compile(Filtered(query, expanded.Root!));
        var interpretation = Interpretation.AllTerms;
        var tiers = Tiers(wanted, expanded);
        ImmutableArray<string> notFound = [];
        var total = library.Index.Count(wanted);
        if (total == 0 && expanded.Words is { } words)
        {
            (var some, tiers, notFound) = Some(library, query, words);
            if (words.Length > 1) (interpretation, wanted, total) = (Interpretation.AnyTerm, some, library.Index.Count(some));
            else notFound = [];
        }

        var suggestions = total > 0 && notFound.IsEmpty ? [] : Suggestions(library, expanded, notFound);
        var order = query.Sort switch { SearchSort.Year => IndexOrder.Year, SearchSort.Amount => IndexOrder.Amount, _ => IndexOrder.Relevance };
        var hits = total == 0 ? [] : library.Index.Best(wanted, tiers, order, query.Limit, query.Offset);
        var show = new HitView(library, expanded);
        return new SearchResult(
            query, interpretation, parsed.ReadAsWords, notFound, total,
            [.. hits.Select(match => show.Of(match, inTitle: interpretation == Interpretation.AllTerms && match.Tier > 0))], [.. expansion.Used], suggestions,
            query.WithFacets && total > 0 ? Facets(library, wanted) : []);
    }

    private static GroupNode Filtered(SearchQuery query, QueryNode root)
    {
        var members = ImmutableArray.CreateBuilder<(Occur, QueryNode)>();
        members.Add((Occur.Must, root));
        if (query.Year is { } year) members.Add((Occur.Must, new RangeNode("year", year, year)));
        if (query.Kind is { } kind) members.Add((Occur.Must, new PropertyNode("kind", kind.ToString())));
        if (query.Municipality is { } municipality) members.Add((Occur.Must, new PropertyNode("municipality", municipality)));
        return new GroupNode(members.ToImmutable());
    }

    private static ImmutableArray<IndexTier> Tiers(IndexQuery query, ParsedQuery parsed)
    {
        if (query.Match is not { } match) return [];
        var boosted = ParsedQuery.Positive(parsed.Root).Where(text => text.Boost != 1);
        return [new IndexTier(MatchExpression.InTitle(match), 1), .. boosted.Select(text => new IndexTier(MatchExpression.Of(text)!, text.Boost - 1))];
    }

    /// <summary>Documents that hold some of what is asked for: those first whose words are more, and rarer.</summary>
    private static (IndexQuery Query, ImmutableArray<IndexTier> Tiers, ImmutableArray<string> NotFound) Some(
        Library library, SearchQuery query, ImmutableArray<TextNode> words)
    {
        var documents = library.Table.Count();
        var counted = words.Select(word => (word.Clause.Text, Expression: MatchExpression.Of(word)!, Node: word))
            .Select(word => (word.Text, word.Expression, Count: library.Index.Count(QueryCompiler.Compile(Filtered(query, word.Node))))).ToList();
        return (
            QueryCompiler.Compile(Filtered(query, new GroupNode([.. words.Select(word => (Occur.Should, (QueryNode)word))]))),
            [.. counted.Where(word => word.Count > 0).Select(word => new IndexTier(word.Expression, Rarity(documents, word.Count)))],
            [.. counted.Where(word => word.Count == 0).Select(word => word.Text)]);
    }

    /// <summary>The inverse document frequency of BM25 in the form that is positive for words of every document, too.</summary>
    private static double Rarity(long documents, long found) => Math.Log(1 + (documents - found + 0.5) / (found + 0.5));

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
            .Take(MostSuggestions),
    ];

    private static ImmutableArray<Facet> Facets(Library library, IndexQuery query) =>
    [
        .. library.Properties.Counts(query).GroupBy(count => count.Name, StringComparer.Ordinal)
            .Select(values => new Facet(values.Key, [.. values.Select(value => new FacetValue(value.Label, value.Count))])),
    ];
}
