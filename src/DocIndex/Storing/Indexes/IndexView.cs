using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DocIndex.Storing.Indexes;

/// <summary>The index as one search sees it: a commit, and which of its documents the library has no longer as they were.</summary>
/// <param name="searcher">For all documents of the commit; null where there is none.</param>
/// <param name="outdated">Ids of documents that were removed or replaced since the commit.</param>
internal sealed class IndexView(IndexSearcher? searcher, IReadOnlyCollection<string> outdated) : IDisposable
{
    private static readonly MultiReader s_nothing = new();

    /// <summary>Searches the commit.</summary>
    public IndexSearcher Searcher { get; } = searcher ?? new IndexSearcher(s_nothing) { Similarity = new Indexing.FullText.LengthSimilarity() };

    public void Dispose()
    {
        if (searcher is not null) LibrarySearchers.Release(searcher);
    }

    /// <summary>The documents of a segment that are not to be shown; null where all are.</summary>
    public FixedBitSet? Outdated(AtomicReader segment)
    {
        if (outdated.Count == 0 || segment.GetTerms(Indexing.FullText.IndexFields.Id) is not { } ids) return null;
        var found = new FixedBitSet(segment.MaxDoc);
        var terms = ids.GetEnumerator();
        DocsEnum? documents = null;
        foreach (var id in outdated)
        {
            if (!terms.SeekExact(new BytesRef(id))) continue;
            documents = terms.Docs(null, documents, DocsFlags.NONE);
            while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS) found.Set(documents.DocID);
        }

        return found;
    }

    /// <summary>The different terms of a field, in the order of their bytes, as far as a condition goes on to be met from one term on.</summary>
    public ImmutableArray<string> Terms(string field, string from)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var context in Searcher.IndexReader.Leaves)
        {
            if (context.AtomicReader.GetTerms(field)?.GetEnumerator() is not { } terms || terms.SeekCeil(new BytesRef(from)) == TermsEnum.SeekStatus.END) continue;
            do
            {
                var term = terms.Term.Utf8ToString();
                if (!term.StartsWith(from, StringComparison.Ordinal)) break;
                found.Add(term);
            }
            while (terms.MoveNext());
        }

        return [.. found];
    }
}
