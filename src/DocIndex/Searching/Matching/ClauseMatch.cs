using DocIndex.Indexing;
using DocIndex.Indexing.Analysis;
using DocIndex.Searching.Queries;
using DocIndex.Storing;

namespace DocIndex.Searching.Matching;

/// <summary>Where one clause stands, without what may stand in its place.</summary>
/// <param name="Documents">With the weight of its rarest word there.</param>
/// <param name="InTitle">Those of them that have the whole clause in their title.</param>
internal sealed record ClauseMatch(DocumentSet Documents, DocumentSet InTitle)
{
    /// <summary>A word is looked up in the lists of terms; where words have to stand side by side or in one field, the full text tells which documents hold them.</summary>
    /// <param name="column">The column that the clause has to stand in; null for any.</param>
    public static ClauseMatch Of(QueryClause clause, string? column, Library library, Collection collection)
    {
        var words = clause.Words.Select(word => collection.Holding(word.Terms, word.Prefixes)).ToArray();
        if (words is [var word])
        {
            var titles = word.InTitle();
            if (column is null or "title") return new ClauseMatch(column is null ? word : titles, titles);
        }

        var alone = clause with { Others = [] };
        var shorter = Shorter(clause, library, collection);
        var found = Found(column);
        var mayBeInTitle = (column is null or "title") && DocumentSet.All([.. words.Select(part => part.InTitle())]).Count() > 0;
        var inTitle = mayBeInTitle ? Found("title") : new DocumentSet(collection.Blocks.Length);
        Weigh(found, words, collection.Blocks.Length);
        return new ClauseMatch(found, inTitle);

        // The full text holds stems: whether a word begins so as it is written, the lists of terms tell.
        DocumentSet Found(string? column)
        {
            if (shorter is null) return collection.Numbered(library.Index.Numbers(MatchExpression.Of(new TextNode(alone, column))!));
            var near = collection.Numbered(library.Index.Numbers(MatchExpression.Beginning(alone, column, shorter)));
            return DocumentSet.All([near, column == "title" ? words[^1].InTitle() : words[^1]]);
        }
    }

    /// <summary>For each stem that is shorter than the beginning that a clause ends in, a word that begins so and has it; null where it ends in none.</summary>
    private static List<string>? Shorter(QueryClause clause, Library library, Collection collection)
    {
        if (clause.Words[^1].Prefixes is not { IsEmpty: false } prefixes) return null;
        return
        [
            .. collection.FormsFrom(prefixes).Select(form => (Form: form, Terms: library.Analyzer.Terms(form, TermUse.Document)))
                .Where(word => !word.Terms.Any(term => prefixes.Any(prefix => term.StartsWith(prefix, StringComparison.Ordinal))))
                .GroupBy(word => word.Terms[0], StringComparer.Ordinal).Select(words => words.Min(word => word.Form)!).Order(StringComparer.Ordinal),
        ];
    }

    private static void Weigh(DocumentSet found, DocumentSet[] words, int blocks)
    {
        for (var block = 0; block < blocks; block++)
        {
            if (found[block] is not { } places) continue;
            for (var i = 0; i < places.Length; i++)
            {
                if (places[i] == 0) continue;
                var least = TermWeight.Most;
                foreach (var word in words) least = Math.Min(least, word[block] is { } weights && weights[i] != 0 ? TermWeight.Of(weights[i]) : 1);
                places[i] = (byte)least;
            }
        }
    }
}
