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
        if (total > 0 || wanted.Length == 1)
        {
            var found = library.Index.Best(all, [MatchExpression.InTitle(all)], filter, query.Limit, query.Offset);
            var hits = found.Select(match => Show(library, match, inTitle: match.Tiers > 0, wanted));
            return new SearchResult(query, Interpretation.AllTerms, parsed.ReadAsWords, [], total, [.. hits]);
        }

        var each = wanted.Select(MatchExpression.Of).ToImmutableArray();
        var any = MatchExpression.Any(wanted);
        var notFound = wanted.Where((_, i) => library.Index.Count(each[i], filter) == 0).Select(clause => clause.Text);
        var some = library.Index.Best(any, each, filter, query.Limit, query.Offset);
        return new SearchResult(
            query, Interpretation.AnyTerm, parsed.ReadAsWords, [.. notFound], library.Index.Count(any, filter),
            [.. some.Select(match => Show(library, match, inTitle: false, wanted))]);
    }

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
