using System.Collections.Immutable;
using DocIndex.Searching.Queries;
using DocIndex.Storing;

namespace DocIndex.Searching.Matching;

/// <summary>Puts the documents that were found in order.</summary>
/// <param name="wanted">What is asked for.</param>
/// <param name="titleFirst">Documents that have all of it in their title come first.</param>
internal sealed class Ranking(Library library, QueryMatch match, QueryNode wanted, bool titleFirst)
{
    /// <summary>Of documents that answer equally well, so many are put in order of their ids; of more, those that were stored first.</summary>
    private const int MostEqual = 1000;

    private readonly ImmutableArray<TextNode> _texts = [.. ParsedQuery.Positive(wanted)];

    /// <summary>A page of the documents found: by the key of the order, then by tier, by score and by id.</summary>
    public List<RankedDocument> Best(DocumentSet found, SearchSort sort, int limit, int offset)
    {
        var ranked = Ranked(found, sort);
        var top = Top(ranked, offset + limit);
        var ids = library.Table.IdsOf(top.Select(document => document.Number));
        return [.. top.OrderDescending().ThenBy(document => ids[document.Number], StringComparer.Ordinal).Skip(offset).Take(limit)];
    }

    private List<RankedDocument> Ranked(DocumentSet found, SearchSort sort)
    {
        var keys = sort switch
        {
            SearchSort.Amount => library.Properties.LargestRequests(),
            SearchSort.Year => library.Properties.Years(),
            _ => _texts.IsEmpty ? library.Properties.Years() : null,
        };
        var titles = titleFirst ? match.InTitle(wanted) : null;
        var boosts = _texts.Where(text => text.Boost != 1).Select(text => (Documents: match.Of(text), text.Boost)).ToList();
        var bm25 = new Bm25(match.Collection, _texts.SelectMany(text => match.Clauses(text)).Select(clause => clause.Documents));
        var ranked = new List<RankedDocument>(found.Count());
        for (var block = 0; block < match.Collection.Blocks.Length; block++)
        {
            if (found[block] is not { } places) continue;
            var scores = bm25.Scores(block, places);
            for (var i = 0; i < places.Length; i++)
            {
                if (places[i] == 0) continue;
                var number = match.Collection.Blocks[block].First + i;
                var inTitle = titles?[block] is { } title && title[i] != 0;
                var tier = inTitle ? 1.0 : 0.0;
                foreach (var (documents, boost) in boosts) tier += documents[block] is { } marked && marked[i] != 0 ? boost - 1 : 0;
                ranked.Add(new RankedDocument(keys is null ? 0 : keys.GetValueOrDefault(number, double.MinValue), tier, scores[i], number, inTitle));
            }
        }

        return ranked;
    }

    /// <summary>The best, and those that answer as well as the last of them.</summary>
    private static List<RankedDocument> Top(List<RankedDocument> ranked, int most)
    {
        if (ranked.Count <= most) return ranked;
        var best = new PriorityQueue<RankedDocument, RankedDocument>(most + 1);
        foreach (var document in ranked)
        {
            if (best.Count < most) best.Enqueue(document, document);
            else if (document.CompareTo(best.Peek()) > 0) best.DequeueEnqueue(document, document);
        }

        var last = best.Peek();
        var equal = 0;
        return ranked.FindAll(document => document.CompareTo(last) is var order && (order > 0 || (order == 0 && equal++ < MostEqual + most)));
    }
}
