using DocIndex.Indexing.FullText;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace DocIndex.Storing.Indexes;

/// <summary>
/// What reads a library's index: Lucene's manager of searchers, which several threads share and which follows what is
/// written, and what words are analyzed by. It takes no lock, so that it works beside a writer and on a disk that may
/// not be written.
/// </summary>
public sealed class LibrarySearchers : IDisposable
{
    /// <summary>The folder in a library's folder that the index is in.</summary>
    internal const string FolderName = "index";

    /// <summary>A folder that was written so long before somebody looked holds nothing new; file systems may tell times this coarsely.</summary>
    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(2);

    private readonly System.Threading.Lock _gate = new();
    private readonly string _folder;
    private readonly FSDirectory _directory;
    private SearcherManager? _searchers;
    private DateTime _looked;

    /// <summary>Reads the index of a library; nothing is opened before it is asked for.</summary>
    /// <param name="library">The library's folder.</param>
    public LibrarySearchers(string library)
    {
        _folder = Path.Combine(library, FolderName);
        _directory = FSDirectory.Open(new DirectoryInfo(_folder), new IndexLockFactory(_folder));
    }

    internal FSDirectory Directory => _directory;

    /// <summary>What the openings that share this analyze words by.</summary>
    internal KeptAnalyzers Analyzers { get; } = new();

    /// <summary>Forgets what is open.</summary>
    public void Dispose()
    {
        Reset();
        Analyzers.Dispose();
        _directory.Dispose();
    }

    /// <summary>A searcher for the last commit, which must be released; null where there is none that can be read.</summary>
    internal IndexSearcher? Acquire()
    {
        lock (_gate)
        {
            if (!System.IO.Directory.Exists(_folder)) return null;
            try
            {
                var (now, written) = (DateTime.UtcNow, System.IO.Directory.GetLastWriteTimeUtc(_folder));
                if (_searchers is null) _searchers = new SearcherManager(_directory, new Searchers());
                else if (written + s_step > _looked) _searchers.MaybeRefresh();
                _looked = now;
                return _searchers.Acquire();
            }
            catch (Exception e) when (IndexTrouble.IsDamage(e))
            {
                Close();
                return null;
            }
        }
    }

    internal static void Release(IndexSearcher searcher) => searcher.IndexReader.DecRef();

    /// <summary>Opens anew what comes next: another index may lie there.</summary>
    internal void Reset()
    {
        lock (_gate) Close();
    }

    private void Close()
    {
        _searchers?.Dispose();
        _searchers = null;
    }

    private sealed class Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new LengthSimilarity(MeanLength(reader)) };

        private static double MeanLength(IndexReader reader)
        {
            var sum = 0.0;
            foreach (var context in reader.Leaves)
            {
                var (leaf, live) = (context.AtomicReader, context.AtomicReader.LiveDocs);
                if (leaf.GetNormValues(IndexFields.All) is not { } lengths) continue;
                for (var document = 0; document < leaf.MaxDoc; document++)
                    if (live is null || live.Get(document)) sum += LengthSimilarity.Words((byte)lengths.Get(document));
            }

            return reader.NumDocs == 0 ? 1 : sum / reader.NumDocs;
        }
    }
}
