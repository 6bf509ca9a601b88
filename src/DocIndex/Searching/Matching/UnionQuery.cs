using System.Collections.Immutable;
using DocIndex.Indexing.FullText;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DocIndex.Searching.Matching;

/// <summary>
/// The documents that have any of several terms, which stand for one word: they are ranked as if it were one term, by the largest of the weights and by how many
/// documents have any of them.
/// </summary>
internal sealed class UnionQuery(string name, ImmutableArray<string> terms, ImmutableArray<TermPattern> patterns) : Query
{
    private string Field { get; } = name;

    public override Weight CreateWeight(IndexSearcher searcher) => new UnionWeight(this, searcher);

    public override string ToString(string defaultField) => $"{Field}:{string.Join('|', terms)}{(patterns.IsEmpty ? "" : "|*")}";

    /// <summary>The larger weight of any of the terms in each document of a segment; 0 where it has none. Null where no document has one.</summary>
    private byte[]? Weights(AtomicReader segment)
    {
        if (segment.GetTerms(Field) is not { } known) return null;
        byte[]? weights = null;
        DocsEnum? documents = null;
        var exact = known.GetEnumerator();
        foreach (var term in terms)
        {
            if (exact.SeekExact(new BytesRef(term))) Take(exact);
        }

        foreach (var pattern in patterns)
        {
            foreach (var term in pattern.In(known)) Take(term);
        }

        return weights;

        void Take(TermsEnum term)
        {
            weights ??= new byte[segment.MaxDoc];
            documents = term.Docs(segment.LiveDocs, documents, DocsFlags.FREQS);
            for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
                weights[document] = (byte)Math.Max(weights[document], Math.Min(byte.MaxValue, documents.Freq));
        }
    }

    private sealed class UnionWeight : Weight
    {
        private readonly UnionQuery _query;
        private readonly LengthSimilarity _similarity;
        private readonly Dictionary<int, (byte[] Weights, int Count)> _segments = [];
        private float _rarity;

        public UnionWeight(UnionQuery query, IndexSearcher searcher)
        {
            _query = query;
            _similarity = (LengthSimilarity)searcher.Similarity;
            foreach (var context in searcher.IndexReader.Leaves)
            {
                if (query.Weights(context.AtomicReader) is { } weights) _segments[context.Ord] = (weights, weights.Length - weights.AsSpan().Count((byte)0));
            }

            _rarity = (float)LengthSimilarity.Rarity(searcher.IndexReader.NumDocs, _segments.Values.Sum(segment => segment.Count));
        }

        public override Query Query => _query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost) => _rarity *= _query.Boost * topLevelBoost;

        public override Explanation Explain(AtomicReaderContext context, int doc) => new(0, _query.ToString());

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) => _segments.TryGetValue(context.Ord, out var segment)
            ? new UnionScorer(this, segment.Weights, segment.Count, context.AtomicReader.GetNormValues(_query.Field), acceptDocs, _similarity, _rarity) : null;
    }

    private sealed class UnionScorer(Weight weight, byte[] weights, int count, NumericDocValues? lengths, IBits? accepted, LengthSimilarity similarity, float rarity) : Scorer(weight)
    {
        private int _document = -1;

        public override int DocID => _document;

        public override int Freq => weights[_document];

        public override long GetCost() => count;

        public override float GetScore() => rarity * similarity.Saturated(weights[_document], lengths is null ? (byte)0 : (byte)lengths.Get(_document));

        public override int NextDoc() => Advance(_document + 1);

        public override int Advance(int target)
        {
            for (var at = target; at < weights.Length; at++)
            {
                var next = weights.AsSpan(at).IndexOfAnyExcept((byte)0);
                if (next < 0) break;
                at += next;
                if (accepted is null || accepted.Get(at)) return _document = at;
            }

            return _document = NO_MORE_DOCS;
        }
    }
}
