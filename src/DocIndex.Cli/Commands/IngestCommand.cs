using System.Collections.Immutable;
using System.CommandLine;
using System.Security.Cryptography;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Reading;
using DocIndex.Storing;
using Spectre.Console;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex ingest PATH…</c>: reads, checks and indexes what is new or has changed.</summary>
internal sealed class IngestCommand
{
    /// <summary>Enough that every core has work while one document is written, few enough that memory stays bounded.</summary>
    private static readonly int MostPending = 2 * Environment.ProcessorCount;

    private readonly Session _session;
    private readonly Library _library;
    private readonly PipelineOptions _options;
    private readonly Dictionary<string, string> _takenIds = new(StringComparer.Ordinal);
    private readonly IngestTally _tally = new();

    /// <summary>Documents that are being processed, in the order of their files; one thread alone writes what comes out.</summary>
    private readonly Queue<PendingDocument> _pending = new();

    private IngestCommand(Session session, Library library, PipelineOptions options) => (_session, _library, _options) = (session, library, options);

    public static CommandDefinition Define(Language language)
    {
        var paths = new Argument<string[]>("path")
        {
            HelpName = language.Say("STI", "PATH"), Arity = ArgumentArity.OneOrMore,
            Description = language.Say(
                "Filer, zip-arkiver, eller mapper med alt under dem; skjulte filer og byggeresultater springes over",
                "Files, zip archives, or folders with all below them; hidden files and build output are passed over"),
        };
        var command = new Command("ingest", language.Say(
            "Læser dokumenter, kontrollerer deres beløb og gør dem søgbare; kun det, der er nyt eller ændret.",
            "Reads documents, checks their amounts and makes them searchable; only what is new or has changed."))
        {
            paths,
        };
        return new(command, "docindex ingest notater\ndocindex ingest notater/BI24.txt --library mit-bibliotek", (session, arguments) =>
        {
            var roots = arguments.GetValue(paths)!;
            foreach (var root in roots.Where(r => !Path.Exists(r)))
            {
                throw new CommandFailure(
                    session.Say($"'{root}' findes ikke.", $"'{root}' does not exist."),
                    session.Say("Kontrollér stien.", "Check the path."));
            }

            // What people wrote is read before anything is made: where it is wrong, nothing is touched.
            var options = LibraryOptions.Of(session);
            using var library = Library.Open(session.LibraryFolder);
            return new IngestCommand(session, library, options).Run(roots);
        });
    }

    private ExitStatus Run(IEnumerable<string> roots)
    {
        var files = roots.SelectMany(r => SourceFiles.Below(r, FolderUnreadable, () => _tally.Skipped++)).ToArray();
        if (!_session.Terminal.ShowsProgress || _session.Quiet)
        {
            foreach (var file in files) Take(file);
            StoreAll();
        }
        else
        {
            // Diagnostics come after the bar: it would draw over them.
            _session.Terminal.Notes.Progress().AutoClear(true).HideCompleted(true).Start(progress =>
            {
                var task = progress.AddTask(_session.Say("Læser", "Reading"), maxValue: Math.Max(files.Length, 1));
                foreach (var file in files)
                {
                    Take(file);
                    task.Increment(1);
                }

                StoreAll();
            });
        }

        if (_tally.New + _tally.Changed > 0) _library.LearnWords();
        foreach (var diagnostic in _tally.Diagnostics) DiagnosticLines.Write(_session, diagnostic);
        foreach (var name in _tally.KeptEarlier)
        {
            _session.Note(_session.Say($"{name}: det, der tidligere blev læst, er beholdt.", $"{name}: what was read earlier is kept."));
        }

        IngestSummary.Write(_session, _tally);
        return _tally.Unreadable > 0 ? ExitStatus.Attention : ExitStatus.Done;
    }

    private void Take(SourceFile file)
    {
        if (!_takenIds.TryAdd(Slug.Of(file.Name), file.Path))
        {
            var other = _takenIds[Slug.Of(file.Name)];
            if (Path.GetFullPath(other) == Path.GetFullPath(file.Path)) return;
            _tally.Unreadable++;
            _tally.Diagnostics.Add(NameTaken(file, other));
            return;
        }

        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Refuse(file.Name, Unreadable(file.Name, e));
            return;
        }

        if (ArchiveReader.IsArchive(file.Name, bytes)) TakeArchive(file, bytes);
        else Take(file.Name, bytes);
    }

    private void TakeArchive(SourceFile archive, byte[] bytes)
    {
        foreach (var member in ArchiveReader.Members(archive.Name, bytes, _options.Reading))
        {
            if (member.Diagnostic is { } refused) Refuse(member.Name, refused);
            else if (_takenIds.TryAdd(Slug.Of(member.Name), member.Name)) Take(member.Name, member.Bytes!);
            else
            {
                _tally.Unreadable++;
                _tally.Diagnostics.Add(NameTaken(new SourceFile(member.Name, member.Name), _takenIds[Slug.Of(member.Name)]));
            }
        }
    }

    private void Take(string name, byte[] bytes)
    {
        var id = Slug.Of(name);
        var known = _library.ContentHash(id);
        var basis = LibraryOptions.BasisOf(_options, name);
        if (_library.IsCurrent(id, Convert.ToHexStringLower(SHA256.HashData(bytes)), basis) && _library.Find(id) is { } stored)
        {
            _tally.Unchanged++;
            _tally.Add(stored);
            return;
        }

        _pending.Enqueue(new PendingDocument(name, basis, known is null, Task.Run(() => Pipeline.Process(name, bytes, _options))));
        if (_pending.Count >= MostPending) Store(_pending.Dequeue());
    }

    private void StoreAll()
    {
        while (_pending.TryDequeue(out var pending)) Store(pending);
    }

    private void Store(PendingDocument pending)
    {
        var result = pending.Processing.GetAwaiter().GetResult();
        if (result.Document is not { } document)
        {
            Refuse(pending.Name, [.. result.Diagnostics]);
            return;
        }

        _library.Put(document, pending.Basis);
        if (pending.IsNew) _tally.New++;
        else _tally.Changed++;
        _tally.Add(document);
        _tally.Diagnostics.AddRange(result.Diagnostics);
    }

    private void Refuse(string name, params ImmutableArray<Diagnostic> diagnostics)
    {
        _tally.Unreadable++;
        _tally.Diagnostics.AddRange(diagnostics);
        _library.PutFailure(name, diagnostics);
        if (_library.ContentHash(Slug.Of(name)) is not null) _tally.KeptEarlier.Add(name);
    }

    private void FolderUnreadable(string name, Exception reason)
    {
        _tally.Unreadable++;
        _tally.Diagnostics.Add(Unreadable(name, reason));
    }

    // The system's own message names the whole path, which has no place in a library.
    private static Diagnostic Unreadable(string name, Exception reason) => new(
        DiagnosticCodes.UnreadableFile, Severity.Error, name, null, null,
        reason switch
        {
            UnauthorizedAccessException => "It may not be read.",
            FileNotFoundException or DirectoryNotFoundException => "It cannot be found under this name.",
            _ => "It could not be read.",
        },
        "Check its name and permissions.");

    private static Diagnostic NameTaken(SourceFile file, string other) => new(
        DiagnosticCodes.NameTaken, Severity.Error, file.Name, null, null,
        $"Its name in the library is already taken by {PersonalNumbers.Mask(other)}.", "Name the folder above both, or rename one of them.");
}

/// <summary>A document that a worker processes.</summary>
/// <param name="Basis">What it is read with, as the library keeps it.</param>
/// <param name="IsNew">False where the library holds an earlier reading.</param>
internal sealed record PendingDocument(string Name, string Basis, bool IsNew, Task<PipelineResult> Processing);
