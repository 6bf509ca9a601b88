using System.Collections.Immutable;
using DocIndex.Indexing.FullText;
using DocIndex.Searching.Matching;
using DocIndex.Searching.Queries;
using DocIndex.Storing;
using DocIndex.Storing.Indexes;

namespace DocIndex.Searching;

/// <summary>Searches a library.</summary>
public static class LibrarySearch
{
    private const int SuggestionEdits = 2;
    private const int MostSuggestions = 3;

    /// <summary>
    /// For so many words others are sought that are spelt like them: a page of them is in another language.
    /// </summary>
    private const int MostMisspelt = 3;

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
            : library.Index.Reading(view => library.InSnapshot(() => Search(library, view, query, parsed)));
    }

    /// <summary>The documents of a page, with their order only; what a search costs before anything of them is shown.</summary>
    /// <param name="works">Documents that count as one; null for none.</param>
    internal static (Ranking Ranking, List<RankedDocument> Page) Rank(
        Library library, IndexView view, SearchQuery query, QueryNode wanted, bool titleFirst,
        WorkGroups? works = null) =>
        Rank(library, view, new QueryCompiler(view, library.Analyzer), query, wanted, titleFirst, works);

    private static (Ranking Ranking, List<RankedDocument> Page) Rank(
        Library library, IndexView view, QueryCompiler compiler, SearchQuery query, QueryNode wanted, bool titleFirst,
        WorkGroups? works)
    {
        var most = query.Offset + query.Limit;
        var ranking = new Ranking(view, compiler, wanted, titleFirst, query.Sort, most, query.WithFacets, works
            ?? WorkGroups.None);
        return (ranking, ranking.Run(compiler.Of(Filtered(query, wanted)), query.Offset, query.Limit, library.Table.IdsOf));
    }

    private static SearchResult Search(Library library, IndexView view, SearchQuery query, ParsedQuery parsed)
    {
        var compiler = new QueryCompiler(view, library.Analyzer);
        var limit = new AffordableQuery(compiler, view.Searcher.IndexReader.NumDocs);
        var affordable = limit.Of(parsed.Root!, AffordableQuery.MostForAll, out var leftOut);
        var expansion = new QueryExpansion(library, view, compiler);
        var expanded = parsed with { Root = expansion.Expand(affordable) };
        var interpretation = Interpretation.AllTerms;
        var works = query.AllVersions ? WorkGroups.None : WorkGroups.Of(library);
        ImmutableArray<string> notFound = [];
        var (ranking, page) = Rank(library, view, compiler, query, expanded.Root!, titleFirst: true, works);
        if (ranking.Total == 0 && !query.IsLiteral && Nearest(library, view, compiler, query, expanded) is { } nearest) return nearest;
        if (ranking.Total == 0 && expanded.Words is { Length: > 1 } all)
        {
            var any = new GroupNode([.. all.Select(word => (Occur.Should, (QueryNode)word))]);
            any = (GroupNode)limit.Of(any, AffordableQuery.MostForAny, out var alsoLeftOut);
            leftOut = leftOut.AddRange(alsoLeftOut);
            ImmutableArray<TextNode> words = [.. ParsedQuery.Positive(any)];
            (interpretation, var some, notFound) = Some(view, compiler, query, words);
            (ranking, page) = Rank(library, view, compiler, query, some, titleFirst: false, works);
        }

        var suggestions = ranking.Total > 0 && notFound.IsEmpty ? [] : Suggestions(library, view, compiler, expanded, notFound);
        var show = new HitView(library, expanded, works);
        return new SearchResult(
            query, interpretation, parsed.ReadAsWords, notFound, ranking.Total, [.. page.Select(show.Of).OfType<SearchHit>()], [.. expansion.Used], suggestions,
            ranking.Facets())
        {
            Understood = parsed.ReadAsWords ? [] : Understanding.Of(parsed with { Root = affordable }, query.Text,
                written => QueryParser.Parse(written, library.Analyzer)),
            LeftOut = [.. leftOut.Select(part => AsWritten(part, query.Text)).Distinct(StringComparer.Ordinal)],
            IsCut = parsed.IsCut,
            UnknownField = parsed.ReadAsWords ? QueryFields.Unknown(query.Text) : null,
        };
    }

    /// <summary>
    /// What is found where each word that no document holds gives way to the one that is spelt most like it; null where
    /// one has none, or nothing is found so either.
    /// </summary>
    private static SearchResult? Nearest(Library library, IndexView view, QueryCompiler compiler, SearchQuery query, ParsedQuery parsed)
    {
        if (parsed.ReadAsWords) return null;
        var text = query.Text;
        var missing = ParsedQuery.Positive(parsed.Root)
            .Where(node => IsPlainWord(node.Clause) && !compiler.Finds(node.Clause)).Take(MostMisspelt + 1).ToList();
        if (missing.Count > MostMisspelt) return null;
        foreach (var node in missing.OrderByDescending(node => node.Written.From))
        {
            var (from, to) = node.Written;
            if (node.Clause.Text.Length <= SuggestionEdits + 1 || text[from..to] != node.Clause.Text) return null;
            if (Suggestions(library, view, compiler, node.Clause.Text) is not [var near, ..]) return null;
            text = text[..from] + near + text[to..];
        }

        if (text == query.Text) return null;
        var found = Search(library, view, query with { Text = text, IsLiteral = true }, QueryParser.Parse(text, library.Analyzer));
        var isFound = found is { Total: > 0, Interpretation: Interpretation.AllTerms };
        return isFound ? found with { Query = query, Instead = text } : null;
    }

    private static string AsWritten(QueryNode part, string text) => part is TextNode words
        ? words.Clause.Text
        : text[part.Written.From..part.Written.To];

    private static bool IsPlainWord(QueryClause clause) => clause is { Words: [{ Patterns.IsEmpty: true }], Edits: 0 };

    private static GroupNode Filtered(SearchQuery query, QueryNode root)
    {
        var members = ImmutableArray.CreateBuilder<(Occur, QueryNode)>();
        members.Add((Occur.Must, root));
        if (query.Year is { } year) members.Add((Occur.Must, new RangeNode("budgetYear", year, year)));
        if (query.Kind is { } kind) members.Add((Occur.Must, new PropertyNode("kind", kind.ToString())));
        if (query.Municipality is { } municipality) members.Add((Occur.Must, new PropertyNode("municipality", municipality)));
        members.AddRange(query.Chosen.Select(chosen => (Occur.Must, (QueryNode)new PropertyNode(chosen.Name, chosen.Value))));
        return new GroupNode(members.ToImmutable());
    }

    /// <summary>Documents that hold some of what is asked for: those first whose words are more, and rarer.</summary>
    private static (Interpretation Interpretation, QueryNode Wanted, ImmutableArray<string> NotFound) Some(IndexView view, QueryCompiler compiler, SearchQuery query, ImmutableArray<TextNode> words)
    {
        var counted = words.Select(word => (Word: word, Count: compiler.Count(compiler.Of(Filtered(query, word))))).ToList();
        var some = counted.Select(word => (Occur.Should, (QueryNode)(word.Word with { Boost = 1 + LengthSimilarity.Rarity(view.Searcher.IndexReader.NumDocs, word.Count) })));
        return (Interpretation.AnyTerm, new GroupNode([.. some]), [.. counted.Where(word => word.Count == 0).Select(word => word.Word.Clause.Text)]);
    }

    private static ImmutableArray<WordAlternatives> Suggestions(Library library, IndexView view, QueryCompiler compiler, ParsedQuery parsed, ImmutableArray<string> notFound)
    {
        var missing = parsed.Clauses.Where(clause => IsPlainWord(clause) && (notFound.IsEmpty || notFound.Contains(clause.Text)));
        return
        [
            .. missing.Where(clause => clause.Text.Length > SuggestionEdits + 1 && !compiler.Finds(clause))
                .Take(MostMisspelt)
                .Select(clause => new WordAlternatives(clause.Text, Suggestions(library, view, compiler, clause.Text)))
                .Where(suggestion => !suggestion.Others.IsEmpty),
        ];
    }

    private static ImmutableArray<string> Suggestions(Library library, IndexView view, QueryCompiler compiler, string word) =>
    [
        .. NearWords.Of(view, Indexing.Analysis.Spelling.Plain(word), SuggestionEdits, MostSuggestions * 3)
            .Where(near => QueryClause.Of(near, endsInStar: false, library.Analyzer) is { } clause && compiler.Finds(clause))
            .DistinctBy(Indexing.Analysis.Spelling.Key).Take(MostSuggestions),
    ];
}
