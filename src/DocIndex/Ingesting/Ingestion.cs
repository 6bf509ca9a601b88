using System.Collections.Immutable;
using System.Security.Cryptography;
using DocIndex.Ingesting.Workers;
using DocIndex.Reading;
using DocIndex.Storing;

namespace DocIndex.Ingesting;

/// <summary>
/// Takes folders and files into a library: reads what is new or would come out differently, on all cores, and writes each document with its places and index
/// entries at once. What is written stays, however the run ends. Memory does not grow with what is read, but for a few hundred bytes a document.
/// </summary>
public sealed class Ingestion : IDisposable
{
    /// <summary>Enough that every core has work while one document is written, few enough that memory stays bounded.</summary>
    private static readonly int s_mostPending = 4 * Environment.ProcessorCount;

    /// <summary>How long documents that are being read may take once the run is cancelled.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(4);

    private readonly Library? _library;
    private readonly string _folder;
    private readonly IngestOptions _options;
    private readonly ReadingBasis _basis;
    private readonly PlaceIndex _index;
    private readonly IReadOnlyDictionary<string, ImmutableArray<Diagnostic>> _failures;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Places that could not be read in this run.</summary>
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    /// <summary>Places whose documents were new there in this run.</summary>
    private readonly HashSet<string> _arrived = new(StringComparer.Ordinal);

    /// <summary>Full paths of archives and folders that could not be read through, so that nothing can be said of what is in them.</summary>
    private readonly List<string> _unread = [];
    private readonly Dictionary<string, PendingDocument> _pendingById = new(StringComparer.Ordinal);
    private readonly Queue<PendingDocument> _pending = new();
    private readonly DocumentWorkers? _workers;
    private readonly CancellationToken _cancel;

    private Ingestion(Library? library, string folder, IngestOptions options, CancellationToken cancel)
    {
        (_library, _folder, _options, _cancel) = (library, folder, options, cancel);
        _basis = new ReadingBasis(options.Pipeline);
        _index = new PlaceIndex(library, options.Earlier);
        _failures = library?.Ledger.Failures() ?? ImmutableDictionary<string, ImmutableArray<Diagnostic>>.Empty;
        if (options.DryRun) return;
        _workers = options.Worker is { } worker
            ? DocumentWorkers.Processes(worker, grace: s_grace, stop: cancel) : DocumentWorkers.InProcess(options.Pipeline, cancel);
    }

    /// <summary>Ingests.</summary>
    /// <param name="library">The library; null, in a dry run only, where there is none yet.</param>
    /// <param name="folder">The library's folder.</param>
    /// <param name="cancel">Ends the run after the documents that are being read.</param>
    /// <returns>False where the run was cancelled.</returns>
    public static bool Run(Library? library, string folder, IReadOnlyList<IngestRoot> roots, IReadOnlyList<SourceFile> files, IngestOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (library is null && !options.DryRun) throw new ArgumentNullException(nameof(library), "Only a dry run goes without a library.");
        using var ingestion = new Ingestion(library, folder, options, cancel);
        return ingestion.Run(roots, files);
    }

    public void Dispose() => _workers?.Dispose();

    private bool Run(IReadOnlyList<IngestRoot> roots, IReadOnlyList<SourceFile> files)
    {
        using var indexing = _options.DryRun ? null : _library!.HoldIndex();
        for (var i = 0; i < files.Count && !_cancel.IsCancellationRequested; i++)
        {
            Take(files[i]);
            _options.Progress(i + 1, files.Count);
        }

        StoreAll();
        if (!_cancel.IsCancellationRequested)
        {
            foreach (var file in PartedCopies()) Take(file);
            StoreAll();
        }

        if (_cancel.IsCancellationRequested) return false;
        if (!_options.DryRun) _library!.LearnWords();
        new GonePlaces(_index, _library, _options, _folder, _seen, _arrived, _unread).Settle(roots);
        return true;
    }

    private void Take(SourceFile file)
    {
        var key = PlaceKey.Of(_folder, file.Location);
        if (!_seen.Add(key)) return;
        if (file.Trouble is { } trouble)
        {
            if (trouble.Code != DiagnosticCodes.LinkLeadsOut) _unread.Add(file.Location);
            RefuseUnseen(PlaceOf(key, file.Folder, file.Path), trouble);
            return;
        }

        var reading = _options.Pipeline.Reading;
        var isNamedArchive = file.Path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
        var (bytes, unreadable) = StableFile.Read(file.Location, file.Path, isNamedArchive ? reading.MaxArchiveFileBytes : reading.MaxFileBytes);
        if (bytes is null)
        {
            _unread.Add(file.Location);
            RefuseUnseen(PlaceOf(key, file.Folder, file.Path), unreadable!);
        }
        else if (ArchiveReader.IsArchive(file.Path, bytes))
        {
            TakeArchive(file, bytes);
        }
        else
        {
            Take(PlaceOf(key, file.Folder, file.Path), bytes);
        }
    }

    private void TakeArchive(SourceFile archive, byte[] bytes)
    {
        var above = archive.Location[..^archive.Path.Length];
        var isRefused = false;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in ArchiveReader.Members(archive.Path, bytes, _options.Pipeline.Reading))
        {
            if (_cancel.IsCancellationRequested) return;
            var isArchive = member.Name == archive.Path;
            var key = PlaceKey.Of(_folder, above + member.Name);
            var place = PlaceOf(key, archive.Folder, member.Name);
            if (!isArchive && !names.Add(member.Name))
            {
                Tell(IngestFate.Unreadable, place, null, [FileTrouble.SameName(place.Name)]);
                continue;
            }

            // An archive that is opened once more, for the sake of one of its members, has had the others already.
            if (!isArchive && !_seen.Add(key)) continue;
            if (member.Diagnostic is not { } refused)
            {
                Take(place, member.Bytes!);
                continue;
            }

            isRefused |= isArchive;
            if (isArchive) _unread.Add(archive.Location);
            RefuseUnseen(place, refused);
        }

        // What the archive's own place says is of a time when it was no archive, or a damaged one.
        if (!isRefused) _seen.Remove(PlaceKey.Of(_folder, archive.Location));
    }

    /// <summary>A place as it was, or a new one.</summary>
    private Place PlaceOf(string key, string folder, string path)
    {
        var masked = PersonalNumbers.Mask(path);
        return _index.Find(key) ?? new Place(key, PlaceKey.Relative(_folder, folder), masked, _index.NewName(folder, masked), null, "", "");
    }

    private void Take(Place place, byte[] bytes)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var own = _index.Document(place.Document);
        if (Remembered(place, sha256) is { } failure)
        {
            _failed.Add(place.Key);
            Tell(IngestFate.Unreadable, place, place.Document, failure);
            return;
        }

        var same = own?.Sha256 == sha256 ? own : _index.WithContent(sha256, place.Name);
        if (same is null)
        {
            Read(place, own is not null && IsItsOwn(place, own) ? own : null, sha256, bytes);
            return;
        }

        var found = place with { Document = same.Id, Sha256 = sha256, Program = same.Program ?? "" };
        if (_pendingById.TryGetValue(same.Id, out var pending))
        {
            Moved(place, own, same);
            _index.Put(found);
            pending.Places.Add(found);
        }
        else if (same.Program is { } program && _basis.IsCurrent(program, same.Id))
        {
            var isKnown = own?.Id == same.Id && place.Sha256 == sha256 && place.Program == program;
            if (!isKnown) Attach(place, own, found);
            Tell(own?.Id == same.Id ? IngestFate.Unchanged : IngestFate.Copy, found, same.Id, []);
        }
        else
        {
            Moved(place, own, same);
            Read(found, same, sha256, bytes);
        }
    }

    /// <summary>What was said of a file that could not be read and would not be now; null where that should be tried.</summary>
    private ImmutableArray<Diagnostic>? Remembered(Place place, string sha256) =>
        place.Sha256 == sha256 && _failures.TryGetValue(place.Name, out var diagnostics) && !diagnostics.Any(FileTrouble.MayPass)
            && _basis.IsCurrent(place.Program, place.Document ?? DocumentId.Of(place.Name)) ? diagnostics : null;

    /// <summary>True where a document changes with this place: it is named by it, or lies nowhere else.</summary>
    private bool IsItsOwn(Place place, KnownDocument document) => document.File == place.Name || _index.PlacesOf(document.Id).All(other => other.Key == place.Key);

    private void Attach(Place place, KnownDocument? own, Place found)
    {
        Moved(place, own, _index.Document(found.Document)!);
        _index.Put(found);
        if (!_options.DryRun) _library!.Ledger.Attach(found);
    }

    /// <summary>A place now holds another document; the one that it held goes where it lies nowhere else.</summary>
    private void Moved(Place place, KnownDocument? own, KnownDocument now)
    {
        if (own?.Id == now.Id) return;
        _arrived.Add(place.Key);
        if (own is null || _pendingById.ContainsKey(own.Id) || _index.PlacesOf(own.Id).Any(other => other.Key != place.Key)) return;
        _index.Remove(own);
        if (!_options.DryRun) _library!.Ledger.Remove(_index.StoredId(own.Id));
    }

    private void Read(Place place, KnownDocument? before, string sha256, byte[] bytes)
    {
        before ??= _index.Document(DocumentId.Of(place.Name)) is { } unplaced && !_index.PlacesOf(unplaced.Id).Any() ? unplaced : null;
        var id = before?.Id ?? DocumentId.Of(place.Name);
        var name = before?.File ?? place.Name;
        var known = new KnownDocument(id, name, sha256, null);
        var found = place with { Document = id, Sha256 = sha256 };
        if (before is null) _arrived.Add(place.Key);
        if (_options.DryRun)
        {
            _index.Put(known with { Program = Library.ProgramOf(_basis.Of(id, [])) });
            _index.Put(found);
            Tell(before is null ? IngestFate.New : IngestFate.Changed, found, id, []);
            return;
        }

        _index.Put(known);
        _index.Put(found);
        var pending = new PendingDocument(known, before, [found], _workers!.Start(name, bytes, id));
        _pending.Enqueue(pending);
        _pendingById[id] = pending;
        if (_pending.Count >= s_mostPending) StoreNext();
    }

    private void StoreAll()
    {
        while (_pending.Count > 0) StoreNext();
    }

    // Waits for the first document in the queue and stores it together with those after it that have been read meanwhile. Where they cannot be stored together they
    // are stored one by one, so that one that cannot be stored takes no other with it.
    private void StoreNext()
    {
        var read = new List<ReadDocument>();
        do
        {
            if (Finished(_pending.Dequeue()) is { } finished) read.Add(finished);
        }
        while (_pending.TryPeek(out var next) && next.Reading.IsCompleted);
        var isStored = read.Count > 1 && _library!.Ledger.TryTogether(() => read.ForEach(Put));
        foreach (var one in read)
        {
            if (!isStored) Put(one);
            Settle(one);
        }
    }

    /// <summary>
    /// Null where it was given up since the run was cancelled: nothing is known of it, and the next run reads it.
    /// </summary>
    private ReadDocument? Finished(PendingDocument pending)
    {
        if (pending.Reading.GetAwaiter().GetResult() is not { } result) return null;
        // Where the same document was put in the queue once more, with other content, that one counts.
        var isLatest = ReferenceEquals(_pendingById.GetValueOrDefault(pending.Known.Id), pending);
        if (isLatest) _pendingById.Remove(pending.Known.Id);
        var basis = result.Basis ?? _basis.Of(pending.Known.Id, result.Diagnostics);
        return new ReadDocument(pending, isLatest, result, basis, Library.ProgramOf(basis));
    }

    private void Put(ReadDocument read)
    {
        if (read.Result.Form is not { } document) return;
        _library!.InTransaction(() =>
        {
            _library.Ledger.Store(document, read.Basis, read.Places);
            if (_index.StoredId(document.Record.Id) is var old && old != document.Record.Id) _library.Ledger.Remove(old);
        });
    }

    private void Settle(ReadDocument read)
    {
        var (pending, isLatest, diagnostics) = (read.Pending, read.IsLatest, read.Result.Diagnostics);
        if (read.Result.Form is null)
        {
            Fail(pending, isLatest, diagnostics, read.Program);
        }
        else
        {
            _index.Renew(pending.Known.Id);
            if (isLatest) _index.Put(pending.Known with { Program = read.Program });
            foreach (var place in read.Places) _index.Put(place);
            Tell(pending.Before is { Program: not null } ? IngestFate.Changed : IngestFate.New, read.Places[0], pending.Known.Id, diagnostics);
            foreach (var place in read.Places.Skip(1)) Tell(_arrived.Contains(place.Key) ? IngestFate.Copy : IngestFate.Unchanged, place, pending.Known.Id, []);
        }
    }

    private void Fail(PendingDocument pending, bool isLatest, ImmutableArray<Diagnostic> diagnostics, string program)
    {
        if (isLatest) _index.Remove(pending.Known);
        if (isLatest && pending.Before is { } before) _index.Put(before);
        foreach (var place in pending.Places)
        {
            var failed = place with { Document = pending.Before is { Program: not null } kept ? kept.Id : null, Program = program };
            Refuse(failed, [.. diagnostics.Select(diagnostic => diagnostic with { File = place.Name })]);
        }
    }

    /// <summary>Refuses what lies in a place without having had its bytes, so that nothing can be concluded when they can be had again.</summary>
    private void RefuseUnseen(Place place, Diagnostic diagnostic) => Refuse(place with { Sha256 = "" }, diagnostic);

    private void Refuse(Place place, params ImmutableArray<Diagnostic> diagnostics)
    {
        _index.Put(place);
        _failed.Add(place.Key);
        if (!_options.DryRun) _library!.Ledger.Fail(place, diagnostics);
        Tell(diagnostics.All(d => d.Code == DiagnosticCodes.LinkLeadsOut) ? IngestFate.Refused : IngestFate.Unreadable, place, place.Document, diagnostics);
    }

    /// <summary>Files that held the same as another which has changed since, and must be read by themselves now.</summary>
    private List<SourceFile> PartedCopies()
    {
        var parted = new List<SourceFile>();
        var finder = new PlaceFinder(_folder);
        foreach (var place in _index.Places.Where(IsParted).ToList())
        {
            if (finder.Find(place) is not { } file) continue;
            _seen.RemoveWhere(key => key == place.Key || key == PlaceKey.Of(_folder, file.Location));
            parted.Add(file);
        }

        return parted;
    }

    private bool IsParted(Place place) =>
        _index.Document(place.Document) is { } document && document.Sha256 != place.Sha256
            && !_failed.Contains(place.Key) && (_seen.Contains(place.Key) || !_failures.ContainsKey(place.Name));

    private void Tell(IngestFate fate, Place place, string? document, ImmutableArray<Diagnostic> diagnostics) =>
        _options.Tell(new IngestEvent(fate, place.Name, document, diagnostics));
}
