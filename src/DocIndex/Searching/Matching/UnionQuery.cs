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
    private readonly Dictionary<AtomicReader, (byte[] Weights, int Count)?> _segments = [];

    private string Field { get; } = name;

    private ImmutableArray<string> Terms { get; } = terms;

    private bool HasPatterns { get; } = !patterns.IsEmpty;

    public override Weight CreateWeight(IndexSearcher searcher) => new UnionWeight(this, searcher);

    public override string ToString(string defaultField) => $"{Field}:{string.Join('|', Terms)}{(HasPatterns ? "|*" : "")}";

    /// <summary>What a segment holds, which is looked up once however often the query is run; null where no document has a term.</summary>
    private (byte[] Weights, int Count)? In(AtomicReader segment)
    {
        if (_segments.TryGetValue(segment, out var known)) return known;
        return _segments[segment] = Weights(segment) is { } weights ? (weights, weights.Length - weights.AsSpan().Count((byte)0)) : null;
    }

    /// <summary>The larger weight of any of the terms in each document of a segment; 0 where it has none. Null where no document has one.</summary>
    private byte[]? Weights(AtomicReader segment)
    {
        if (segment.GetTerms(Field) is not { } known) return null;
        byte[]? weights = null;
        DocsEnum? documents = null;
        var exact = known.GetEnumerator();
        foreach (var term in Terms)
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

    private sealed class UnionWeight(UnionQuery query, IndexSearcher searcher) : Weight
    {
        private readonly LengthSimilarity _similarity = (LengthSimilarity)searcher.Similarity;
        private float _boost = 1;
        private float? _rarity;

        public override Query Query => query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost) => _boost = query.Boost * topLevelBoost;

        public override Explanation Explain(AtomicReaderContext context, int doc) => new(0, query.ToString());

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) =>
            context.AtomicReader.GetTerms(query.Field) is null ? null : new UnionScorer(this, context.AtomicReader, acceptDocs);

        public (byte[] Weights, int Count)? In(AtomicReader segment) => query.In(segment);

        /// <summary>The most documents of a segment that can have any of the terms.</summary>
        public long Cost(AtomicReader segment) => query.HasPatterns
            ? segment.MaxDoc
            : query.Terms.Sum(term => (long)segment.DocFreq(new Term(query.Field, term)));

        public NumericDocValues? Lengths(AtomicReader segment) => segment.GetNormValues(query.Field);

        public float Score(int weight, byte lengthClass) => (_rarity ??= Rarity()) * _boost * _similarity.Saturated(weight, lengthClass);

        private float Rarity()
        {
            var found = searcher.IndexReader.Leaves.Sum(context => (long)(In(context.AtomicReader)?.Count ?? 0));
            return (float)LengthSimilarity.Rarity(searcher.IndexReader.NumDocs, found);
        }
    }

    /// <summary>Looks nothing up before it is asked for a document: beside a phrase that nothing holds it never is.</summary>
    private sealed class UnionScorer(UnionWeight weight, AtomicReader segment, IBits? accepted) : Scorer(weight)
    {
        private readonly NumericDocValues? _lengths = weight.Lengths(segment);
        private byte[]? _weights;
        private int _document = -1;

        public override int DocID => _document;

        public override int Freq => _weights![_document];

        public override long GetCost() => weight.Cost(segment);

        public override float GetScore() => weight.Score(_weights![_document], (byte)(_lengths?.Get(_document) ?? 0));

        public override int NextDoc() => Advance(_document + 1);

        public override int Advance(int target)
        {
            _weights ??= weight.In(segment)?.Weights ?? [];
            for (var at = target; at < _weights.Length; at++)
            {
                var next = _weights.AsSpan(at).IndexOfAnyExcept((byte)0);
                if (next < 0) break;
                at += next;
                if (accepted is null || accepted.Get(at)) return _document = at;
            }

            return _document = NO_MORE_DOCS;
        }
    }
}
