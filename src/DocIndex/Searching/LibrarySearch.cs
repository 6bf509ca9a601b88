using System.Collections.Immutable;
using DocIndex.Indexing;
using DocIndex.Storing;

namespace DocIndex.Searching;

/// <summary>Searches a library.</summary>
public static class LibrarySearch
{
    /// <summary>
    /// Finds the documents that hold all that is asked for, or, where none does, those that hold some of it. Stop words count within phrases,
    /// and where there is nothing else. The same library and query give the same result.
    /// </summary>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public static SearchResult Search(Library library, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(query);
        var parsed = QueryParser.Parse(query.Text, library.Analyzer);
        return parsed.Clauses.IsEmpty
            ? new SearchResult(query, Interpretation.Nothing, parsed.ReadAsWords, [], 0, [])
            : library.InSnapshot(() => Search(library, query, parsed));
    }

    private static SearchResult Search(Library library, SearchQuery query, ParsedQuery parsed)
    {
        var wanted = parsed.Wanted;
        var filter = new IndexFilter(query.Year, query.Kind?.ToString(), DocumentTable.MunicipalityKey(query.Municipality));
        var all = MatchExpression.All(wanted);
        var total = library.Index.Count(all, filter);
        if (total == 0 && wanted.Length > 1) return SearchAny(library, query, parsed, filter);

        var found = library.Index.Best(all, [new IndexTier(MatchExpression.InTitle(all), 1)], filter, query.Limit, query.Offset);
        var hits = found.Select(match => Show(library, match, inTitle: match.Tier > 0, wanted));
        return new SearchResult(query, Interpretation.AllTerms, parsed.ReadAsWords, [], total, [.. hits]);
    }

    /// <summary>Documents that hold some of what is asked for: those first whose words are more, and rarer.</summary>
    private static SearchResult SearchAny(Library library, SearchQuery query, ParsedQuery parsed, IndexFilter filter)
    {
        var wanted = parsed.Wanted;
        var documents = library.Table.Count();
        var clauses = wanted.Select(clause => (clause.Text, Expression: MatchExpression.Of(clause)))
            .Select(clause => (clause.Text, clause.Expression, Count: library.Index.Count(clause.Expression, filter))).ToList();
        var tiers = clauses.Where(clause => clause.Count > 0).Select(clause => new IndexTier(clause.Expression, Rarity(documents, clause.Count)));
        var any = MatchExpression.Any(wanted);
        var hits = library.Index.Best(any, [.. tiers], filter, query.Limit, query.Offset)
            .Select(match => Show(library, match, inTitle: false, wanted));
        return new SearchResult(
            query, Interpretation.AnyTerm, parsed.ReadAsWords, [.. clauses.Where(clause => clause.Count == 0).Select(clause => clause.Text)],
            library.Index.Count(any, filter), [.. hits]);
    }

    /// <summary>The inverse document frequency of BM25 in the form that is positive for words of every document, too.</summary>
    private static double Rarity(long documents, long found) => Math.Log(1 + (documents - found + 0.5) / (found + 0.5));

    private static SearchHit Show(Library library, IndexMatch match, bool inTitle, ImmutableArray<QueryClause> clauses)
    {
        var (record, passages) = library.Table.Shown(match.Number);
        var best = PassageMatch.Best(passages, clauses, library.Analyzer);
        var shown = best?.Passage ?? (passages.FirstOrDefault(passage => passage.Role == PassageRole.Text) ?? passages.FirstOrDefault());
        return new SearchHit(
            record.Id, record.File, record.Code, record.Title ?? record.File, record.Kind, record.Municipality, record.BudgetYear,
            inTitle, match.Score, shown?.Section, shown is null ? [] : Snippet.Cut(shown.Text, best?.Match.Spans ?? []), shown?.Source,
            MatchingAmounts.Of(record, best?.Passage, clauses, library.Analyzer));
    }
}
