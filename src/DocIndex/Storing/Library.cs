using System.Collections.Immutable;
using System.Reflection;
using DocIndex.Indexing;
using DocIndex.Indexing.Analysis;
using DocIndex.Indexing.Analysis.Compounds;
using DocIndex.Records;
using DocIndex.Storing.Terms;

namespace DocIndex.Storing;

/// <summary>
/// A folder with everything that was read from documents: records, what every stage made of them, and the index of their words.
/// It is used by one thread at a time; other processes may read while one writes, and writers wait for each other.
/// Every member throws <see cref="LibraryException"/> where the disk or the file does not allow what is asked.
/// </summary>
public sealed class Library : IDisposable
{
    private const string FileName = "library.db";

    /// <summary>How long another process may take from making a library's file until something is in it.</summary>
    private static readonly TimeSpan s_making = TimeSpan.FromSeconds(5);

    private readonly LibraryConnection _connection;
    private readonly DocumentTable _documents;
    private readonly FullTextIndex _index;
    private readonly LibraryCompounds? _compounds;
    private bool _isWriting;

    private Library(string directory, LibraryConnection connection, LibraryCompounds? compounds)
    {
        Directory = directory;
        _connection = connection;
        _documents = new DocumentTable(connection);
        _index = new FullTextIndex(connection);
        Terms = new TermTable(connection);
        Properties = new PropertyTable(connection);
        Words = new WordTable(connection);
        _compounds = compounds;
        if (compounds is not null) compounds.Own = Words.Own;
        Checks = new CheckTable(connection);
        Ledger = new Ledger(this, connection);
    }

    /// <summary>The folder as it was given.</summary>
    public string Directory { get; }

    /// <summary>
    /// The version of the program that wrote the documents; where several did, the one that wrote the oldest of them, so that it is this
    /// program's own only when nothing is left of an earlier one. This program's version where the library is empty.
    /// </summary>
    public string ProgramVersion => _documents.OldestProgram()?.Split('\n')[0] ?? ThisProgram;

    /// <summary>
    /// The version of this program, as it is written beside the documents: its number, and a hash of the code that documents are read with. A program that only
    /// searches or publishes otherwise has the same, and no document is read again for it.
    /// </summary>
    public static string ThisProgram { get; } =
        $"{typeof(Library).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0"} " +
        typeof(Library).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "ReadingCode").Value;

    /// <summary>Where the documents lie, and what ingestions did.</summary>
    public Ledger Ledger { get; }

    /// <summary>Tells this library from every other, also from one that is made anew in its place, whose revisions begin again.</summary>
    public string Identity => (string?)_connection.Scalar("SELECT value FROM settings WHERE name = 'identity'") ?? "";

    /// <summary>Grows with everything that is stored or removed; an index elsewhere can tell by it how far it lags.</summary>
    public long Revision => Convert.ToInt64(_connection.Scalar("SELECT value FROM settings WHERE name = 'revision'"), System.Globalization.CultureInfo.InvariantCulture);

    internal DanishAnalyzer Analyzer => _connection.Analyzer;

    internal LibraryConnection Connection => _connection;

    internal DocumentTable Table => _documents;

    internal FullTextIndex Index => _index;

    internal TermTable Terms { get; }

    internal PropertyTable Properties { get; }

    internal WordTable Words { get; }

    internal CheckTable Checks { get; }

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
    /// <exception cref="LibraryException">Also where there is none.</exception>
    public static Library OpenExisting(string directory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        if (!File.Exists(Path.Combine(directory, FileName)))
            throw new LibraryException($"There is no library in {directory}.", "Run docindex ingest first, or name the library's folder with --library.");
        RequireContent(Path.Combine(directory, FileName));
        return OpenWithCompounds(directory);
    }

    /// <summary>SHA-256 of the stored document's file, lower-case hexadecimal; null where there is no such document.</summary>
    public string? ContentHash(string id) => _documents.Sha256(id);

    /// <summary>What a document was read with, see <see cref="ProgramOf"/>; null where there is no such document.</summary>
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
            if (_documents.NumberOf(record.Id) is { } old) Delete(old);
            revision = _documents.NextRevision();
            var number = _documents.Add(document, revision, program);
            Checks.Add(number, document);
            AddToIndex(number, record, document.Passages);
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
            _documents.NextRevision();
            Delete(number);
            together();
            removed = true;
        });
        return removed;
    }

    /// <summary>
    /// Looks which words of the documents compounds are made of. Where words are parted otherwise by them than they were, the index is made anew.
    /// Called when documents have been stored, for their words are parts of those of others; nothing is done until the documents have a tenth more words
    /// than when it was last looked.
    /// </summary>
    /// <returns>True where the index was made anew.</returns>
    public bool LearnWords()
    {
        if (_compounds is null) return false;
        var known = Words.All();
        if (known.Count * 10 < Words.LearntFrom() * 11) return false;
        var own = OwnWords.Among(known);
        var (before, after) = (_compounds.Splitter, DanishAnalysis.Lists.SplitterWith(own));
        var changed = known.Exists(word => !before.Parts(word).SequenceEqual(after.Parts(word)));
        Written(() =>
        {
            Words.SetOwn(own, known.Count);
            ForgetParts();
            if (changed) Reindex();
        });
        return changed;
    }

    /// <summary>How the index was made: the way of counting, the analysis, and hashes of the word lists. Another is made anew when the library is opened.</summary>
    public string? IndexVersion => (string?)_connection.Scalar("SELECT value FROM settings WHERE name = 'analyzer'");

    /// <summary>The ids of all documents, in ordinal order.</summary>
    public ImmutableArray<string> Ids() => _documents.Ids();

    /// <summary>A document as it was stored, or null where there is none.</summary>
    public ProcessedDocument? Find(string id) => _documents.Find(id);

    /// <summary>All documents in ordinal order of their ids, a handful in memory at a time. One that is removed meanwhile is left out.</summary>
    public IEnumerable<ProcessedDocument> Documents() => ParallelUnpacking.All(Ids(), _documents.Packed, packed => packed.Unpack());

    /// <summary>The records and checks of all documents in ordinal order of their ids: much cheaper than the whole documents.</summary>
    public IEnumerable<CheckedRecord> CheckedRecords() => ParallelUnpacking.All(Ids(), _documents.PackedRecord, packed => packed.Unpack());

    /// <summary>What went wrong with documents and with files that could not be read, in ordinal order of the files.</summary>
    public ImmutableArray<Diagnostic> Diagnostics() => _documents.Diagnostics();

    public void Dispose() => _connection.Dispose();

    /// <summary>Several changes at once, all of them or none: much cheaper than one by one.</summary>
    internal void InTransaction(Action work) => Written(work);

    /// <summary>One state of the library for several reads, whatever others write meanwhile.</summary>
    internal T InSnapshot<T>(Func<T> read) => _connection.InSnapshot(read);

    /// <summary>Opens a library with an analysis; an index that another analysis made is made anew.</summary>
    internal static Library Open(string directory, DanishAnalyzer analyzer, LibraryCompounds? compounds = null)
    {
        var file = Path.Combine(directory, FileName);
        var connection = new LibraryConnection(file, analyzer);
        try
        {
            LibrarySchema.Prepare(connection, file);
            var library = new Library(directory, connection, compounds);
            library.RenewIndex();
            return library;
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

    private static Library OpenWithCompounds(string directory)
    {
        var compounds = new LibraryCompounds(DanishAnalysis.Lists);
        return Open(directory, DanishAnalysis.Create(compounds), compounds);
    }

    /// <summary>What a document that this program reads by a basis is marked with.</summary>
    /// <param name="basis">What <see cref="Put(ProcessedDocument, string)"/> is told.</param>
    public static string ProgramOf(string basis) => basis.Length == 0 ? ThisProgram : $"{ThisProgram}\n{basis}";

    /// <summary>Forgets the words of documents that are gone: the index and the words that compounds are parted by are made of those that are there.</summary>
    internal void ForgetWords()
    {
        Reindex();
        if (_compounds is null) return;
        var known = Words.All();
        Words.SetOwn(OwnWords.Among(known), known.Count);
        ForgetParts();
        Reindex();
    }

    private void RenewIndex()
    {
        if (IndexVersion == WantedIndex) return;
        Written(() =>
        {
            if (IndexVersion != WantedIndex) Reindex();
        });
    }

    private void Reindex()
    {
        _index.Clear();
        Terms.Clear();
        Properties.Clear();
        Words.Clear();
        foreach (var number in _documents.Numbers())
        {
            var (record, passages) = _documents.Shown(number);
            AddToIndex(number, record, passages);
        }

        _connection.Execute("UPDATE settings SET value = $version WHERE name = 'analyzer'", ("$version", WantedIndex));
    }

    private void Written(Action work)
    {
        if (_isWriting)
        {
            work();
            return;
        }

        try
        {
            _connection.InTransaction(() =>
            {
                _isWriting = true;
                work();
                Terms.Flush();
            });
        }
        catch
        {
            Terms.Discard();
            Properties.Reload();
            Words.Reload();
            ForgetParts();
            throw;
        }
        finally
        {
            _isWriting = false;
        }
    }

    private void ForgetParts()
    {
        _compounds?.Forget();
        Analyzer.Forget();
    }

    private string WantedIndex => $"{DocumentTerms.Version}+{Analyzer.Version}";

    /// <summary>Puts a stored document's words and properties into the index, within a transaction.</summary>
    internal void AddToIndex(long number, DocumentRecord record, ImmutableArray<Passage> passages)
    {
        var text = IndexedText.Of(record, passages);

        // Read before SQLite is in the midst of tokenizing: the words are in the same database.
        _ = _compounds?.Splitter;
        _index.Add(number, text);
        var terms = DocumentTerms.Of(text, Analyzer);
        foreach (var mark in PropertyTable.Marks(record)) terms.AddMark(mark);
        Terms.Add(number, terms);
        Properties.Add(number, record);
        Words.Add(terms.Words);
    }

    private void Delete(long number)
    {
        Terms.Delete(number);
        _index.Delete(number);
        Properties.Delete(number);
        Checks.Delete(number);
        _documents.Delete(number);
    }
}
