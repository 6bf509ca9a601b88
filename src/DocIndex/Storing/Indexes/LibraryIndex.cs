using System.Diagnostics;
using System.Text.Json;
using DocIndex.Indexing.FullText;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DocIndex.Storing.Indexes;

/// <summary>
/// A library's index of words, in a folder beside the database. The database is the truth and the index follows it by revision: a commit says how far it is, and what
/// is missing is put in before the next search, by whichever process gets the lock; others read the last commit. What does not belong to the library or cannot be
/// read is made anew. Used by one thread at a time.
/// </summary>
internal sealed class LibraryIndex : IDisposable
{
    private const double WriterMegabytes = 32;
    private const int RowsAtOnce = 5_000;
    private const int MostAttempts = 2;

    private static readonly TimeSpan s_betweenCommits = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_mostWaiting = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly Library _library;
    private readonly LibrarySearchers _searchers;
    private readonly bool _ownsSearchers;

    /// <summary>Documents that were stored through this library and are not indexed yet, by revision.</summary>
    private readonly Dictionary<long, StoredText> _recent = [];

    private IndexWriter? _writer;
    private IndexState _reached;
    private long _committed;

    /// <summary>Nothing was in the index when it was begun, so that nothing has to be replaced.</summary>
    private bool _isEmpty;

    public LibraryIndex(Library library, LibrarySearchers? shared)
    {
        _library = library;
        _ownsSearchers = shared is null;
        _searchers = shared ?? new LibrarySearchers(library.Directory);
        Files = new IndexFiles(_searchers.Directory);
        _reached = Wanted() with { Revision = 0, Documents = 0 };
    }

    /// <summary>Why the index was made anew since the library was opened; null where it was not.</summary>
    public IndexRenewal? Renewal { get; private set; }

    /// <summary>True while this library holds the index for writing.</summary>
    public bool IsHeld => _writer is not null;

    /// <summary>The files that it consists of.</summary>
    public IndexFiles Files { get; }

    /// <summary>
    /// Leads the index to the library's revision, where that is possible now, and reads from it; where it turns out to be damaged, it is made anew once. Where another
    /// process holds it, which may be making it anew just now, what it has made is waited for.
    /// </summary>
    public T Reading<T>(Func<IndexView, T> read)
    {
        var waited = Stopwatch.StartNew();
        for (var isRenewed = false; ;)
        {
            try
            {
                using var view = View();
                return read(view);
            }
            catch (Exception e) when (!isRenewed && IndexTrouble.IsDamage(e))
            {
                isRenewed = CatchUp(IndexRenewal.Damaged);
                if (!isRenewed && (_library.IsReadOnly || waited.Elapsed > s_mostWaiting)) throw IndexTrouble.Describe(e, _library.Directory);
                if (!isRenewed) Thread.Sleep(s_pause);
                _searchers.Reset();
            }
        }
    }

    /// <summary>
    /// Holds the index for writing, so that what is stored meanwhile goes into it at once, and is committed every few seconds and at the end. Where another process
    /// has it, that one or a later one puts it in.
    /// </summary>
    public IDisposable Hold()
    {
        Guarded(() => TryHold(null));
        return new Holding(this);
    }

    /// <summary>Remembers what was stored, so that it need not be read again.</summary>
    public void Remember(long revision, StoredText text)
    {
        if (IsHeld) _recent[revision] = text;
    }

    /// <summary>Puts into a held index what was stored, and commits it where that is due.</summary>
    public void Advance() => Guarded(() =>
    {
        Follow();
        if (Stopwatch.GetElapsedTime(_committed) > s_betweenCommits) Commit();
    });

    /// <summary>Makes a held index anew after another way of parting compounds was learnt.</summary>
    public void Renew() => Guarded(() => IsHeld && TryHold(null));

    /// <summary>The revision that the last commit is right for, and what it holds of each document; nothing where there is none of this library and analysis.</summary>
    public (long Revision, Dictionary<string, (long Revision, ulong Terms)> Documents) Contents()
    {
        var searcher = _searchers.Acquire();
        if (searcher is null) return (0, []);
        try
        {
            return StateOf(searcher) is { } state && state.LeadsTo(Wanted()) ? (state.Revision, IndexContents.Of(searcher.IndexReader)) : (0, []);
        }
        finally
        {
            LibrarySearchers.Release(searcher);
        }
    }

    public void Dispose()
    {
        Release();
        if (_ownsSearchers) _searchers.Dispose();
    }

    private IndexState Wanted() => new(_library.Identity, IndexFields.Format, _library.IndexVersion, _library.Revision, 0);

    private static IndexState? StateOf(IndexSearcher? searcher) => searcher is null ? null : IndexState.Read(((DirectoryReader)searcher.IndexReader).IndexCommit.UserData);

    private bool IsUpToDate(IndexState? state, IndexState wanted) => state is not null && state.LeadsTo(wanted) && state.Revision == wanted.Revision && !Files.IsMarked;

    private IndexView View()
    {
        if (IsHeld) Guarded(() =>
        {
            Follow();
            Commit();
        });
        var waited = Stopwatch.StartNew();
        for (var attempt = 1; ; attempt++)
        {
            var wanted = Wanted();
            var searcher = _searchers.Acquire();
            var state = StateOf(searcher);
            if (IsUpToDate(state, wanted)) return new IndexView(searcher, []);

            // What opens for a writer and not for a reader is damaged.
            var isCaughtUp = attempt <= MostAttempts && CatchUp(attempt == MostAttempts && searcher is null ? IndexRenewal.Damaged : null);
            if (!isCaughtUp && state?.IsReadableAs(wanted) == true) return new IndexView(searcher, Outdated(state.Revision));
            if (searcher is not null) LibrarySearchers.Release(searcher);
            _searchers.Reset();
            if (isCaughtUp) continue;
            if (_library.Table.Count() == 0) return new IndexView(null, []);
            if (_library.IsReadOnly || waited.Elapsed > s_mostWaiting) throw NoIndex();
            Thread.Sleep(s_pause);
        }
    }

    private LibraryException NoIndex() => _library.IsReadOnly
        ? new($"The library {_library.Directory} has no search index, and none can be made where it lies.", "Run docindex search once where the folder may be written, or copy the library there.")
        : new($"The search index of {_library.Directory} is being made by another process.", "Wait until it is done, and try again.");

    private List<string> Outdated(long revision) => _library.Connection.Rows(
        "SELECT id FROM documents WHERE revision > $revision UNION SELECT id FROM removals WHERE revision > $revision", row => row.GetString(0), ("$revision", revision));

    /// <summary>Leads the index on; false where another process holds it, or it may not be written.</summary>
    private bool CatchUp(IndexRenewal? because) => Guarded(() =>
    {
        var isHeld = IsHeld;
        if (!TryHold(because)) return false;
        if (!isHeld) Release();
        return true;
    });

    private bool TryHold(IndexRenewal? because)
    {
        if (IsHeld) Abandon();
        if (_library.IsReadOnly) return false;
        _library.ForgetParts();
        var wanted = Wanted();
        because ??= Files.IsMarked ? IndexRenewal.Damaged : null;
        try
        {
            var isThere = because != IndexRenewal.Damaged && DirectoryReader.IndexExists(_searchers.Directory);
            if (!isThere)
            {
                _searchers.Reset();
                if (!Files.TryWipe()) return false;
            }

            _writer = Writer();
            var state = isThere ? IndexState.Read(_writer.CommitData) : null;
            if (state?.LeadsTo(wanted) == true)
            {
                _reached = state;
            }
            else
            {
                because ??= !isThere ? IndexRenewal.Missing : state?.Library == wanted.Library && state.Revision <= wanted.Revision ? IndexRenewal.OtherAnalysis : IndexRenewal.OtherLibrary;
                _writer.DeleteAll();
                (_reached, _isEmpty) = (wanted with { Revision = 0, Documents = 0 }, true);
            }

            FollowWhole(because, state is not null && state.LeadsTo(wanted with { Analyzer = state.Analyzer }) && Library.AnalysisOf(state.Analyzer) == _library.Analyzer.Version);
            return true;
        }
        catch (Lucene.Net.Store.LockObtainFailedException)
        {
            Abandon();
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            Abandon();
            return false;
        }
        catch (Exception e) when (because != IndexRenewal.Damaged && IndexTrouble.IsDamage(e))
        {
            Abandon();
            return TryHold(IndexRenewal.Damaged);
        }
    }

    private IndexWriter Writer() => new(_searchers.Directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _library.Analyzer)
    {
        OpenMode = OpenMode.CREATE_OR_APPEND, RAMBufferSizeMB = WriterMegabytes, Similarity = new LengthSimilarity(), MergeScheduler = new SerialMergeScheduler(),
        CheckIntegrityAtMerge = true, WriteLockTimeout = 0,
    });

    /// <param name="isLearnt">It is made anew for words that the library learnt, which nobody needs to be told.</param>
    /// <summary>Leads the index to the library and looks whether it has as many documents then; where not, what was before is given up.</summary>
    private void FollowWhole(IndexRenewal? because, bool isLearnt)
    {
        Follow();
        Commit();
        if (_writer!.NumDocs != _reached.Documents && because is null)
        {
            because = IndexRenewal.OtherLibrary;
            _writer.DeleteAll();
            (_reached, _isEmpty) = (_reached with { Revision = 0 }, true);
            Follow();
            Commit();
        }

        _isEmpty = false;
        if (because is not null && _reached.Documents > 0 && !isLearnt) Renewal = because;
    }

    private void Follow()
    {
        if (!IsHeld) return;
        while (_library.InSnapshot(FollowSome))
        {
        }
    }

    /// <summary>Takes some of the documents that come next.</summary>
    /// <returns>False where there are no more.</returns>
    private bool FollowSome()
    {
        var wanted = Wanted();
        if (wanted.Revision == _reached.Revision) return false;
        foreach (var id in _isEmpty ? [] : _library.Connection.Rows("SELECT id FROM removals WHERE revision > $revision", row => row.GetString(0), ("$revision", _reached.Revision)))
            _writer!.DeleteDocuments(new Term(IndexFields.Id, id));

        var rows = _library.Connection.Rows(
            "SELECT number, id, revision FROM documents WHERE revision > $revision ORDER BY revision LIMIT $most",
            row => (Number: row.GetInt64(0), Id: row.GetString(1), Revision: row.GetInt64(2)), ("$revision", _reached.Revision), ("$most", RowsAtOnce));
        foreach (var (number, id, revision) in rows)
        {
            var text = _recent.Remove(revision, out var known) ? known : Stored(number, revision);
            var document = text is { Shown: var (record, passages) }
                ? IndexedDocument.Of(number, revision, record, passages, _library.Analyzer) : IndexedDocument.Empty(id, number, revision);
            if (text is not { Replaces: false } && !_isEmpty) _writer!.UpdateDocument(new Term(IndexFields.Id, id), document);
            else _writer!.AddDocument(document);
        }

        var isLast = rows.Count < RowsAtOnce;
        _reached = _reached with { Revision = isLast ? wanted.Revision : rows[^1].Revision, Documents = _library.Table.Count() };
        if (isLast) _recent.Clear();
        return !isLast;
    }

    /// <summary>A document as it is stored; null where its content cannot be read, which is not to keep others from being found.</summary>
    private StoredText? Stored(long number, long revision)
    {
        try
        {
            return new StoredText(_library.Table.Shown(number, revision)!.Value, Replaces: true);
        }
        catch (LibraryException e) when (e.InnerException is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    private void Commit()
    {
        _committed = Stopwatch.GetTimestamp();
        if (!IsHeld) return;
        _writer!.SetCommitData(_reached.ToData());
        _writer.Commit();
        _library.ForgetRemovals(_reached.Revision);
    }

    private void Release()
    {
        if (!IsHeld) return;
        Guarded(() =>
        {
            Follow();
            Commit();
        });
        _writer?.Dispose();
        _writer = null;
    }

    /// <summary>Lets go of the index without what was not committed.</summary>
    private void Abandon()
    {
        var writer = _writer;
        _writer = null;
        try
        {
            writer?.Rollback();
        }
        catch (Exception e) when (IndexTrouble.IsDamage(e) || IndexTrouble.IsFullDisk(e))
        {
            // What cannot be given up in order is given up by the next writer.
        }
    }

    private void Guarded(Action work) => Guarded(() =>
    {
        work();
        return true;
    });

    /// <summary>Does something with a writer: a damaged index is made anew, other trouble is told.</summary>
    private bool Guarded(Func<bool> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (IsHeld && IndexTrouble.IsDamage(e))
        {
            Abandon();
            try
            {
                return TryHold(IndexRenewal.Damaged);
            }
            catch (Exception again) when (again is not LibraryException)
            {
                Abandon();
                throw IndexTrouble.Describe(again, _library.Directory);
            }
        }
        catch (Exception e) when (e is not LibraryException)
        {
            Abandon();
            throw IndexTrouble.Describe(e, _library.Directory);
        }
    }

    private sealed class Holding(LibraryIndex index) : IDisposable
    {
        public void Dispose() => index.Release();
    }
}
