using System.Collections.Immutable;
using DocIndex.Indexing.FullText;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DocIndex.Searching.Matching;

/// <summary>
/// The documents that have any of several terms, which stand for one word: they are ranked as if it were one term, by the largest of the weights and by how many
/// documents have any of them. What segments hold is looked up once, however often the query is run.
/// </summary>
internal sealed class UnionQuery(string name, ImmutableArray<string> terms, ImmutableArray<TermPattern> patterns) : Query
{
    private readonly Dictionary<AtomicReader, UnionPostings?> _segments = [];

    private string Field { get; } = name;

    public override Weight CreateWeight(IndexSearcher searcher) => new UnionWeight(this, searcher);

    public override string ToString(string defaultField) => $"{Field}:{string.Join('|', terms)}{(patterns.IsEmpty ? "" : "|*")}";

    /// <summary>How many postings the terms have, each counted for itself.</summary>
    public long Cost(IndexReader reader) => reader.Leaves.Sum(context => In(context.AtomicReader)?.Cost ?? 0);

    /// <summary>Null where no document of the segment has a term.</summary>
    private UnionPostings? In(AtomicReader segment)
    {
        if (_segments.TryGetValue(segment, out var known)) return known;
        return _segments[segment] = UnionPostings.Of(segment, Field, terms, patterns);
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
            query.In(context.AtomicReader) is { } postings
            ? new UnionScorer(this, postings, context.AtomicReader.GetNormValues(query.Field), acceptDocs)
            : null;

        public float Score(int weight, byte lengthClass) =>
            (_rarity ??= Rarity()) * _boost * _similarity.Saturated(weight, lengthClass);

        private float Rarity()
        {
            var found = searcher.IndexReader.Leaves.Sum(context => (long)(query.In(context.AtomicReader)?.Count ?? 0));
            return (float)LengthSimilarity.Rarity(searcher.IndexReader.NumDocs, found);
        }
    }

    /// <summary>Reads no postings before it is asked for a document: beside a phrase that nothing holds it never is.</summary>
    private sealed class UnionScorer(
        UnionWeight weight, UnionPostings postings, NumericDocValues? lengths, IBits? accepted) : Scorer(weight)
    {
        private int _document = -1;

        public override int DocID => _document;

        public override int Freq => postings.Weights[_document];

        public override long GetCost() => postings.Cost;

        public override float GetScore() =>
            weight.Score(postings.Weights[_document], (byte)(lengths?.Get(_document) ?? 0));

        public override int NextDoc() => Advance(_document + 1);

        public override int Advance(int target)
        {
            var weights = postings.Weights;
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
