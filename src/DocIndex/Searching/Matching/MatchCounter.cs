using DocIndex.Storing.Indexes;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DocIndex.Searching.Matching;

/// <summary>Goes through the documents that a query finds, but for those that the library has no longer as they were, and counts them.</summary>
internal class MatchCounter(IndexView view) : ICollector
{
    private FixedBitSet? _outdated;

    public int Total { get; protected set; }

    public bool AcceptsDocsOutOfOrder => false;

    public void Collect(int doc)
    {
        if (_outdated?.Get(doc) == true) return;
        Total++;
        Take(doc);
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        _outdated = view.Outdated(context.AtomicReader);
        Begin(context);
    }

    public virtual void SetScorer(Scorer scorer)
    {
    }

    protected virtual void Begin(AtomicReaderContext context)
    {
    }

    protected virtual void Take(int document)
    {
    }
}
