using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DocIndex.Searching.Matching;

/// <summary>
/// The documents in one of whose fields words stand side by side, or near each other; all score alike. Lucene's own
/// queries count how often they do, which takes several times as long.
/// </summary>
/// <param name="name">The field, whose words have places.</param>
/// <param name="words">At least one; the terms that each may stand there as.</param>
/// <param name="slop">How many words may stand between, in any order; null for side by side.</param>
internal sealed class PlacedQuery(string name, ImmutableArray<ImmutableArray<string>> words, int? slop) : Query
{
    public override Weight CreateWeight(IndexSearcher searcher) => new PlacedWeight(this);

    public override string ToString(string defaultField) =>
        $"{name}:\"{string.Join(' ', words.Select(terms => string.Join('|', terms)))}\""
        + (slop is { } most ? $"~{most}" : "");

    private PlacedWords? In(AtomicReader segment) => PlacedWords.Of(segment, name, words, slop);

    private sealed class PlacedWeight(PlacedQuery query) : Weight
    {
        public override Query Query => query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost)
        {
        }

        public override Explanation Explain(AtomicReaderContext context, int doc) => new(0, query.ToString());

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) =>
            query.In(context.AtomicReader) is { } placed ? new PlacedScorer(this, placed) : null;
    }

    private sealed class PlacedScorer(Weight weight, PlacedWords placed) : Scorer(weight)
    {
        private int _document = -1;

        public override int DocID => _document;

        public override int Freq => 1;

        public override long GetCost() => placed.Cost;

        public override float GetScore() => 1;

        public override int NextDoc() => Advance(_document + 1);

        public override int Advance(int target) =>
            _document = target == NO_MORE_DOCS ? NO_MORE_DOCS : placed.Next(target);
    }
}
