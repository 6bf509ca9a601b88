using System.Collections.Immutable;
using DocIndex.Indexing;
using DocIndex.Storing.Terms;

namespace DocIndex.Searching.Matching;

/// <summary>
/// How well documents answer the clauses of a query: BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) over the weights that
/// terms have in them.
/// </summary>
internal sealed class Bm25
{
    /// <summary>How fast more of the same word counts less, and how much long documents are held back: the usual constants.</summary>
    private const double K1 = 1.2, B = 0.75;

    private readonly Collection _collection;
    private readonly ImmutableArray<(DocumentSet Documents, double Rarity)> _clauses;
    private readonly double[] _damping;

    public Bm25(Collection collection, IEnumerable<DocumentSet> clauses)
    {
        _collection = collection;
        _clauses = [.. clauses.Select(documents => (documents, Rarity(collection.Count, documents.Count())))];
        _damping = [.. Enumerable.Range(0, 256).Select(length => K1 * (1 - B + B * LengthClass.Words((byte)length) / collection.MeanLength))];
    }

    /// <summary>The inverse document frequency in the form that is positive for words of every document, too.</summary>
    public static double Rarity(long documents, long found) => Math.Log(1 + (documents - found + 0.5) / (found + 0.5));

    /// <summary>The scores of those documents of a block that are wanted, by their places; 0 for all others.</summary>
    public double[] Scores(int block, byte[] wanted)
    {
        var scores = new double[wanted.Length];
        var lengths = _collection.Blocks[block].Lengths;
        foreach (var (documents, rarity) in _clauses)
        {
            if (documents[block] is not { } weights) continue;
            for (var i = 0; i < wanted.Length; i++)
            {
                if (wanted[i] == 0 || weights[i] == 0) continue;
                double weight = TermWeight.Of(weights[i]);
                scores[i] += rarity * weight * (K1 + 1) / (weight + _damping[lengths[i]]);
            }
        }

        return scores;
    }
}
