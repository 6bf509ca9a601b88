using System.Collections.Immutable;
using DocIndex.Indexing;
using DocIndex.Indexing.Analysis;
using DocIndex.Searching.Queries;
using DocIndex.Storing;

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
        return library.InSnapshot(() => library.Table.NumberOf(id) is { } number ? Of(library, number, id, limit) : null);
    }

    private static SearchResult Of(Library library, long number, string id, int limit)
    {
        var clauses = Telling(library, number);
        var query = new SearchQuery(string.Join(' ', clauses.Select(clause => clause.Text)), Limit: limit);
        if (clauses.IsEmpty) return new SearchResult(query, Interpretation.Nothing, false, [], 0, [], [], [], []);
        var parsed = new ParsedQuery(new GroupNode([.. clauses.Select(clause => (Occur.Should, (QueryNode)new TextNode(clause)))]), ReadAsWords: false);
        var others = new IndexQuery(
            MatchExpression.Of(parsed.Root!), "d.id <> $id", [("$match", MatchExpression.Of(parsed.Root!)), ("$id", id)]);
        var show = new HitView(library, parsed);
        var hits = library.Index.Best(others, [], IndexOrder.Relevance, limit, 0).Select(match => show.Of(match, inTitle: false));
        return new SearchResult(query, Interpretation.AnyTerm, false, [], library.Index.Count(others), [.. hits], [], [], []);
    }

    private static ImmutableArray<QueryClause> Telling(Library library, long number)
    {
        var counts = new Dictionary<string, (string Word, int Count)>(StringComparer.Ordinal);
        foreach (var passage in library.Table.Shown(number).Passages)
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

        var documents = library.Table.Count();
        return
        [
            .. counts.OrderByDescending(word => word.Value.Count).ThenBy(word => word.Key, StringComparer.Ordinal).Take(MostCandidates)
                .Select(word => (Clause: QueryClause.Of(word.Value.Word, endsInStar: false, library.Analyzer)!, word.Value.Count, word.Key))
                .Select(word => (word.Clause, Weight: Math.Sqrt(word.Count) * Rarity(library, documents, word.Clause), word.Key))
                .Where(word => word.Weight > 0).OrderByDescending(word => word.Weight).ThenBy(word => word.Key, StringComparer.Ordinal)
                .Take(MostWords).Select(word => word.Clause),
        ];
    }

    /// <summary>0 for a word that no other document has.</summary>
    private static double Rarity(Library library, long documents, QueryClause clause)
    {
        var match = MatchExpression.Of(clause);
        var found = library.Index.Count(new IndexQuery(match, "1", [("$match", match)]));
        return found < 2 ? 0 : Math.Log((double)documents / found + 1);
    }
}
