using System.Collections.Immutable;
using System.Reflection;
using DocIndex.Indexing;
using DocIndex.Indexing.Analysis;
using DocIndex.Indexing.FullText;
using DocIndex.Records;
using DocIndex.Storing.Indexes;

namespace DocIndex.Storing;

/// <summary>
/// A folder with everything that was read from documents: records, what every stage made of them, and the index of
/// their words. It is used by one thread at a time; other processes may read while one writes, and writers wait for
/// each other. Every member throws <see cref="LibraryException"/> where the disk or the file does not allow what is
/// asked.
/// </summary>
public sealed class Library : IDisposable
{
    private const string FileName = "library.db";
    private const string OwnMark = "+own-";

    /// <summary>How long another process may take from making a library's file until something is in it.</summary>
    private static readonly TimeSpan s_making = TimeSpan.FromSeconds(5);

    private readonly LibraryConnection _connection;
    private readonly DocumentTable _documents;
    private readonly LibraryAnalysis _analysis;
    private readonly KeptAnalyzers? _analyzers;
    private string _words;
    private bool _isWriting;

    /// <param name="analysis">Gives an analysis by the words of the library.</param>
    private Library(
        string directory, LibraryConnection connection, Func<string, LibraryAnalysis> analysis,
        LibrarySearchers? searchers)
    {
        Directory = directory;
        _connection = connection;
        _documents = new DocumentTable(connection);
        OwnWords = new OwnWordTable(connection);
        Checks = new CheckTable(connection);
        Works = new WorkTable(connection);
        Ledger = new Ledger(this, connection);
        Identity = (string)connection.Scalar("SELECT value FROM settings WHERE name = 'identity'")!;
        _words = Words();
        _analyzers = searchers?.Analyzers;
        _analysis = analysis(_words);
        if (_analysis.Compounds is { } compounds) compounds.Own = OwnWords.Stems;
        Index = new LibraryIndex(this, searchers);
    }

    /// <summary>The folder as it was given.</summary>
    public string Directory { get; }

    /// <summary>
    /// The version of the program that wrote the documents; where several did, the one that wrote the oldest of them,
    /// so that it is this program's own only when nothing is left of an earlier one. This program's version where the
    /// library is empty.
    /// </summary>
    public string ProgramVersion => _documents.OldestProgram()?.Split('\n')[0] ?? ThisProgram;

    /// <summary>
    /// The version of this program, as it is written beside the documents: its number, and a hash of the code that
    /// documents are read with. A program that only searches or publishes otherwise has the same, and no document is
    /// read again for it.
    /// </summary>
    public static string ThisProgram { get; } =
        $"{typeof(Library).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0"} " +
        typeof(Library).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "ReadingCode").Value;

    /// <summary>Where the documents lie, and what ingestions did.</summary>
    public Ledger Ledger { get; }

    /// <summary>
    /// Grows with everything that is stored or removed; an index elsewhere can tell by it how far it lags.
    /// </summary>
    public long Revision => Convert.ToInt64(_connection.Scalar("SELECT value FROM settings WHERE name = 'revision'"), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>
    /// Tells this library from every other, also from one that is made anew in its place, whose revisions begin again;
    /// 32 hexadecimal digits.
    /// </summary>
    public string Identity { get; }

    /// <summary>
    /// How words are indexed: the analysis, and hashes of the word lists. An index that was made otherwise is made
    /// anew.
    /// </summary>
    public string IndexVersion => OwnWords.Version is { Length: > 0 } own ? $"{Analyzer.Version}{OwnMark}{own}" : Analyzer.Version;

    /// <summary>Why the index was made anew since the library was opened; null where it was not.</summary>
    public IndexRenewal? Renewal => Index.Renewal;

    /// <summary>True where the library can be read only.</summary>
    public bool IsReadOnly => _connection.IsReadOnly;

    internal DanishAnalyzer Analyzer => _analysis.Analyzer;

    internal LibraryConnection Connection => _connection;

    internal DocumentTable Table => _documents;

    internal LibraryIndex Index { get; }

    internal OwnWordTable OwnWords { get; }

    internal CheckTable Checks { get; }

    internal WorkTable Works { get; }

    /// <summary>Opens the library in a folder; makes both where they are not there.</summary>
    public static Library Open(string directory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        try
        {
            System.IO.Directory.CreateDirectory(directory);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new LibraryException(
                $"The folder {directory} could not be made: {trouble.Message}", "Choose a folder that you may write.", trouble);
        }

        return OpenWithCompounds(directory);
    }

    /// <summary>Opens a library that is there.</summary>
    /// <param name="searchers">What reads its index, where several openings share that; they must outlive the library.</param>
    /// <exception cref="LibraryException">Also where there is none.</exception>
    public static Library OpenExisting(string directory, LibrarySearchers? searchers = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        if (!File.Exists(Path.Combine(directory, FileName)))
            throw new LibraryException($"There is no library in {directory}.", "Run docindex ingest first, or name the library's folder with --library.");
        RequireContent(Path.Combine(directory, FileName));
        return OpenWithCompounds(directory, searchers);
    }

    /// <summary>
    /// SHA-256 of the stored document's file, lower-case hexadecimal; null where there is no such document.
    /// </summary>
    public string? ContentHash(string id) => _documents.Sha256(id);

    /// <summary>
    /// What a document was read with, see <see cref="ProgramOf"/>; null where there is no such document.
    /// </summary>
    public string? ProgramOfDocument(string id) => _documents.ProgramOf(id);

    /// <summary>
    /// Stores a document with its passages and index entries, all or nothing, in place of one of the same id. A failure that was remembered
    /// for its file is forgotten.
    /// </summary>
    /// <param name="basis">What the record rests on beside the program and the file, as a fingerprint: words and corrections. Empty for none.</param>
    /// <returns>The document's revision: larger than that of anything stored or removed before.</returns>
    public long Put(ProcessedDocument document, string basis = "") => Put(document, basis, () => { });

    /// <summary>The same, with what else is to be written or left together with it.</summary>
    internal long Put(ProcessedDocument document, string basis, Action together) => PutAs(document, ProgramOf(basis), together);

    /// <summary>The same, under the name of the program that read the document.</summary>
    internal long PutAs(ProcessedDocument document, string program, Action? together = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return PutAs(DocumentForm.Of(document), program, together);
    }

    /// <summary>The same, of a document that is packed already.</summary>
    internal long PutAs(DocumentForm document, string program, Action? together = null)
    {
        var record = document.Record;
        var revision = 0L;
        Written(() =>
        {
            var old = _documents.NumberOf(record.Id);
            if (old is { } replaced) Delete(replaced);
            revision = _documents.NextRevision();
            var number = _documents.Add(document, revision, program);
            Checks.Add(number, document);
            Index.Remember(revision, new StoredText((record, document.Passages), Replaces: old is not null));
            _documents.ForgetFailure(record.File);
            together?.Invoke();
        });
        return revision;
    }

    /// <summary>Remembers that a file could not be read. What was read of it before stays; an empty list forgets the failure.</summary>
    /// <param name="file">Path relative to what is ingested, forward slashes.</param>
    public void PutFailure(string file, ImmutableArray<Diagnostic> diagnostics)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        _connection.InTransaction(() =>
        {
            if (diagnostics.IsDefaultOrEmpty) _documents.ForgetFailure(file);
            else _documents.RememberFailure(file, diagnostics);
        });
    }

    /// <summary>Takes a document out, with its index entries and what was remembered of its file.</summary>
    /// <returns>False where there was none.</returns>
    public bool Remove(string id) => Remove(id, () => { });

    /// <summary>The same, with what else is to go or stay together with it.</summary>
    internal bool Remove(string id, Action together)
    {
        var removed = false;
        Written(() =>
        {
            if (_documents.NumberOf(id) is not { } number) return;
            _documents.ForgetFailure(_documents.FileOf(id)!);
            _documents.NoteRemoval(id, _documents.NextRevision());
            Delete(number);
            together();
            removed = true;
        });
        return removed;
    }

    /// <summary>
    /// Looks which words of the documents compounds are made of. Where words are parted otherwise by them than they
    /// were, the index is made anew. Called when documents have been stored, for their words are parts of those of
    /// others; nothing is done until the documents have a tenth more words than when it was last looked.
    /// </summary>
    /// <returns>True where the index is made anew for it.</returns>
    public bool LearnWords()
    {
        if (_analysis.Compounds is not { } compounds) return false;
        var known = Index.Reading(view => view.Terms(IndexFields.All, DanishAnalyzer.FormMark.ToString())).Select(form => form[1..]).ToList();
        if (known.Count * 10 < OwnWords.LearntFrom() * 11) return false;
        var own = Indexing.Analysis.Compounds.OwnWords.Among(known);
        var (before, after) = (compounds.Splitter, DanishAnalysis.Lists.SplitterWith(own));
        var changed = known.Exists(word => !before.Parts(word).SequenceEqual(after.Parts(word)));
        _connection.InTransaction(() => OwnWords.Set(own, known.Count, changed));
        ForgetParts();
        if (changed) Index.Renew();
        return changed;
    }

    /// <summary>
    /// Holds the index for writing until what is given back is disposed of, so that documents go into it as they are
    /// stored. Without that, the next search puts them in.
    /// </summary>
    public IDisposable HoldIndex() => Index.Hold();

    /// <summary>The ids of all documents, in ordinal order.</summary>
    public ImmutableArray<string> Ids() => _documents.Ids();

    /// <summary>A document as it was stored, or null where there is none.</summary>
    public ProcessedDocument? Find(string id) => _documents.Find(id);

    /// <summary>
    /// All documents in ordinal order of their ids, a handful in memory at a time. One that is removed meanwhile is
    /// left out.
    /// </summary>
    public IEnumerable<ProcessedDocument> Documents() => ParallelUnpacking.All(Ids(), _documents.Packed, packed => packed.Unpack());

    /// <summary>
    /// The records and checks of all documents in ordinal order of their ids: much cheaper than the whole documents.
    /// </summary>
    public IEnumerable<CheckedRecord> CheckedRecords() => ParallelUnpacking.All(Ids(), _documents.PackedRecord, packed => packed.Unpack());

    /// <summary>
    /// What went wrong with documents and with files that could not be read, in ordinal order of the files.
    /// </summary>
    public ImmutableArray<Diagnostic> Diagnostics() => _documents.Diagnostics();

    public void Dispose()
    {
        try
        {
            Index.Dispose();
        }
        finally
        {
            if (_analyzers is null) Analyzer.Dispose();
            else _analyzers.Return(_words, _analysis);
            _connection.Dispose();
        }
    }

    /// <summary>Several changes at once, all of them or none: much cheaper than one by one.</summary>
    internal void InTransaction(Action work) => Written(work);

    /// <summary>One state of the library for several reads, whatever others write meanwhile.</summary>
    internal T InSnapshot<T>(Func<T> read) => _connection.InSnapshot(read);

    /// <summary>Opens a library with an analysis that parts no compounds by its words.</summary>
    internal static Library Open(string directory, DanishAnalyzer analyzer) =>
        Open(directory, _ => new LibraryAnalysis(null, analyzer), null);

    private static Library Open(string directory, Func<string, LibraryAnalysis> analysis, LibrarySearchers? searchers)
    {
        var file = Path.Combine(directory, FileName);
        var connection = new LibraryConnection(file);
        try
        {
            LibrarySchema.Prepare(connection, file);
            return new Library(directory, connection, analysis, searchers);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // A file that has just been made is empty for a moment.
    private static void RequireContent(string file)
    {
        if (!SpinWait.SpinUntil(() => new FileInfo(file) is not { Exists: true, Length: 0 }, s_making)) throw SqliteTrouble.Empty(file);
    }

    private static Library OpenWithCompounds(string directory, LibrarySearchers? searchers = null) =>
        Open(directory, words => searchers?.Analyzers.Take(words) ?? LibraryAnalysis.Create(), searchers);

    /// <summary>What a document that this program reads by a basis is marked with.</summary>
    /// <param name="basis">What <see cref="Put(ProcessedDocument, string)"/> is told.</param>
    public static string ProgramOf(string basis) => basis.Length == 0 ? ThisProgram : $"{ThisProgram}\n{basis}";

    /// <summary>
    /// Forgets removals that the index has followed: nothing of a document that was taken out is to be left.
    /// </summary>
    internal void ForgetRemovals(long revision)
    {
        if (_connection.Scalar("SELECT 1 FROM removals WHERE revision <= $revision LIMIT 1", ("$revision", revision)) is null) return;
        try
        {
            _connection.InTransaction(() => _connection.Execute("DELETE FROM removals WHERE revision <= $revision", ("$revision", revision)));
        }
        catch (LibraryException)
        {
            // Another process writes; they are forgotten the next time.
        }
    }

    /// <summary>The analysis of an <see cref="IndexVersion"/>, without the words that the library learnt.</summary>
    internal static string AnalysisOf(string indexVersion) => indexVersion.Split(OwnMark)[0];

    /// <summary>Forgets how compounds were parted, where other words are known by now.</summary>
    internal void ForgetParts()
    {
        var words = Words();
        if (words == _words) return;
        _words = words;
        _analysis.Forget();
    }

    /// <summary>Names the words that compounds are parted by.</summary>
    private string Words() => $"{Identity} {OwnWords.State}";

    private void Written(Action work)
    {
        if (_isWriting)
        {
            work();
            return;
        }

        _isWriting = true;
        try
        {
            _connection.InTransaction(work);
        }
        finally
        {
            _isWriting = false;
        }

        if (Index.IsHeld) Index.Advance();
    }

    private void Delete(long number)
    {
        Checks.Delete(number);
        _documents.Delete(number);
    }
}
