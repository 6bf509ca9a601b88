using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace DocIndex.Indexing.FullText;

/// <summary>
/// BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) with the usual constants, and with lengths that are right to some two per cent: sixteen
/// classes of them to every doubling, where Lucene's own has two.
/// </summary>
/// <param name="meanLength">Words of a document, on the average; deleted ones do not count, which Lucene's own would count.</param>
internal sealed class LengthSimilarity(double meanLength = 1) : BM25Similarity(UsualK1, UsualB)
{
    private const float UsualK1 = 1.2f, UsualB = 0.75f;

    private static readonly float[] s_words = [.. Enumerable.Range(-1, 256).Select(c => (float)Math.Max(0, Math.Pow(2, c / 16.0) - 1))];

    private readonly float[] _damping =
        [.. Enumerable.Range(0, 256).Select(length => UsualK1 * (1 - UsualB + (UsualB * s_words[length] / (float)Math.Max(1, meanLength))))];

    /// <summary>The words of a document of a class.</summary>
    public static double Words(byte lengthClass) => s_words[lengthClass];

    /// <summary>The inverse document frequency in the form that is positive for words of every document, too.</summary>
    public static double Rarity(long documents, long found) => Math.Log(1 + ((documents - found + 0.5) / (found + 0.5)));

    /// <summary>How much a weight counts in a document of a class: less, the more there is, and the longer the document.</summary>
    public float Saturated(int weight, byte lengthClass) => weight * (UsualK1 + 1) / (weight + _damping[lengthClass]);

    protected override float AvgFieldLength(CollectionStatistics collectionStats) => (float)Math.Max(1, meanLength);

    protected override byte EncodeNormValue(float boost, int fieldLength) => (byte)Math.Min(255, 1 + Math.Round(16 * Math.Log2(1 + fieldLength)));

    protected override float DecodeNormValue(byte b) => s_words[b];
}
