using System.Collections.Immutable;
using DocIndex.Indexing;
using DocIndex.Indexing.Analysis;
using DocIndex.Indexing.FullText;
using DocIndex.Searching.Matching;
using DocIndex.Searching.Queries;
using DocIndex.Storing;
using DocIndex.Storing.Indexes;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Occur = DocIndex.Searching.Queries.Occur;

namespace DocIndex.Searching;

/// <summary>Finds documents that speak of what a document speaks of.</summary>
public static class SimilarDocuments
{
    private const int MostWords = 25;
    private const int MostCandidates = 80;
    private const int ShortestWord = 4;

    /// <summary>
    /// The documents that share most of the words that tell a document from others: words that it says often and few others say. Its title's words
    /// count twice. Null where there is no such document.
    /// </summary>
    /// <param name="limit">Most documents to give, at least 1.</param>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public static SearchResult? Of(Library library, string id, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return library.Index.Reading(view => library.InSnapshot(() => library.Table.NumberOf(id) is { } number ? Of(library, view, id, number, limit) : null));
    }

    private static SearchResult Of(Library library, IndexView view, string id, long number, int limit)
    {
        var clauses = Telling(library, view, number);
        var query = new SearchQuery(string.Join(' ', clauses.Select(clause => clause.Text)), Limit: limit);
        if (clauses.IsEmpty) return new SearchResult(query, Interpretation.Nothing, false, [], 0, [], [], [], []);
        var parsed = new ParsedQuery(new GroupNode([.. clauses.Select(clause => (Occur.Should, (QueryNode)new TextNode(clause)))]), ReadAsWords: false);
        var compiler = new QueryCompiler(view, library.Analyzer);
        var works = WorkGroups.Of(library);
        var others = new BooleanQuery { { compiler.Of(parsed.Root!), Lucene.Net.Search.Occur.MUST } };
        var own = library.Table.FilesOf(works.OthersOf(library.Table.VersionOf(id)!.Value)).Select(version =>
            version.Id).Prepend(id);
        foreach (var version in own) others.Add(new TermQuery(new Term(IndexFields.Id, version)),
            Lucene.Net.Search.Occur.MUST_NOT);
        var ranking = new Ranking(view, compiler, parsed.Root!, titleFirst: false, SearchSort.Relevance, limit,
            withFacets: false, works);
        var hits = ranking.Run(others, 0, limit, library.Table.IdsOf);
        var show = new HitView(library, parsed, works);
        return new SearchResult(query, Interpretation.AnyTerm, false, [], ranking.Total, [.. hits.Select(show.Of).OfType<SearchHit>()], [], [], []);
    }

    private static ImmutableArray<QueryClause> Telling(Library library, IndexView view, long number)
    {
        var counts = new Dictionary<string, (string Word, int Count)>(StringComparer.Ordinal);
        foreach (var passage in library.Table.Shown(number)!.Value.Passages)
        {
            var scanner = new WordScanner(passage.Text);
            while (scanner.TryNext(out var place))
            {
                if (place.Length < ShortestWord) continue;
                var word = passage.Text.Substring(place.Start, place.Length);
                if (StopWords.Contains(word) || !word.All(char.IsLetter)) continue;
                var term = library.Analyzer.Terms(word, TermUse.Query)[0];
                var (first, count) = counts.GetValueOrDefault(term, (word, 0));
                counts[term] = (first, count + (passage.Role == PassageRole.Title ? 2 : 1));
            }
        }

        return
        [
            .. counts.OrderByDescending(word => word.Value.Count).ThenBy(word => word.Key, StringComparer.Ordinal).Take(MostCandidates)
                .Select(word => (Clause: QueryClause.Of(word.Value.Word, endsInStar: false, library.Analyzer)!, word.Value.Count, word.Key))
                .Select(word => (word.Clause, Weight: Math.Sqrt(word.Count) * Rarity(view.Searcher.IndexReader, word.Clause), word.Key))
                .Where(word => word.Weight > 0).OrderByDescending(word => word.Weight).ThenBy(word => word.Key, StringComparer.Ordinal)
                .Take(MostWords).Select(word => word.Clause),
        ];
    }

    /// <summary>0 for a word that no other document has.</summary>
    private static double Rarity(IndexReader reader, QueryClause clause)
    {
        var found = DanishAnalyzer.Lookups(clause.Words[0].Terms).Sum(term => reader.DocFreq(new Term(IndexFields.All, term)));
        return found < 2 ? 0 : Math.Log((double)reader.NumDocs / found + 1);
    }
}
