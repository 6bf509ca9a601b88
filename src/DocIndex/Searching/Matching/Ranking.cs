using System.Collections.Immutable;
using DocIndex.Searching.Queries;
using DocIndex.Storing;

namespace DocIndex.Searching.Matching;

/// <summary>Puts the documents that were found in order.</summary>
/// <param name="wanted">What is asked for.</param>
/// <param name="titleFirst">Documents that have all of it in their title come first.</param>
internal sealed class Ranking(Library library, QueryMatch match, QueryNode wanted, bool titleFirst)
{
    private readonly ImmutableArray<TextNode> _texts = [.. ParsedQuery.Positive(wanted)];

    /// <summary>
    /// A page of the documents found: by the key of the order, then by tier and by score, then as <see cref="BestDocuments"/> says.
    /// </summary>
    public List<RankedDocument> Best(DocumentSet found, SearchSort sort, int limit, int offset)
    {
        var keys = sort switch
        {
            SearchSort.Amount => library.Properties.LargestRequests(),
            SearchSort.Year => library.Properties.Years(),
            _ => _texts.IsEmpty ? library.Properties.Years() : null,
        };
        var best = new BestDocuments(offset + limit);
        ShowAll(found, keys, best);
        return best.Page(offset, limit, library.Table.IdsOf);
    }

    private void ShowAll(DocumentSet found, Dictionary<long, double>? keys, BestDocuments best)
    {
        var titles = titleFirst ? match.InTitle(wanted) : null;
        var boosts = ParsedQuery.Boosted(wanted).Select(node => (Documents: match.Of(node), node.Boost)).ToArray();
        var bm25 = new Bm25(match.Collection, _texts.SelectMany(text => match.Clauses(text)).Select(clause => clause.Documents));
        for (var block = 0; block < match.Collection.Blocks.Length; block++)
        {
            if (found[block] is not { } places) continue;
            var scores = bm25.Scores(block, places);
            var inTitle = titles?[block];
            for (var i = 0; i < places.Length; i++)
            {
                if (places[i] == 0) continue;
                var number = match.Collection.Blocks[block].First + i;
                var isInTitle = inTitle is not null && inTitle[i] != 0;
                var tier = isInTitle ? 1.0 : 0.0;
                foreach (var (documents, boost) in boosts) tier += documents[block] is { } marked && marked[i] != 0 ? boost - 1 : 0;
                best.Show(new RankedDocument(keys is null ? 0 : keys.GetValueOrDefault(number, double.MinValue), tier, scores[i], number, isInTitle));
            }
        }
    }
}
