using System.Collections.Immutable;
using System.Diagnostics;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Ingesting;
using DocIndex.Storing;

namespace DocIndex.Cli.Commands;

/// <summary>One ingestion as a person sees it: how far it is, what became of each file, and the sum at its end.</summary>
/// <param name="listsAll">Whether each document has a line of its own.</param>
internal sealed class IngestRun(Session session, IReadOnlyList<IngestRoot> roots, IngestOptions options, bool listsAll)
{
    private readonly IngestTally _tally = new();

    /// <summary>Ingests into a library; null for a dry run where there is none yet.</summary>
    public ExitStatus Go(Library? library)
    {
        var found = roots.Select(SourceFiles.Of).ToList();
        _tally.Skipped = found.Sum(f => f.Leftovers);
        return Go(library, [.. found.SelectMany(f => f.Files)]);
    }

    /// <summary>Ingests certain files.</summary>
    public ExitStatus Go(Library? library, SourceFile[] files)
    {
        var (started, watch) = (DateTime.UtcNow, Stopwatch.StartNew());
        var outcome = "failed";
        try
        {
            using var interruption = new Interruption(EndLate);
            var isDone = false;
            IngestProgress.Show(session, files.Length, progress => isDone = Ingestion.Run(
                library, session.LibraryFolder, roots, files, options with { Tell = Tell, Progress = progress }, interruption.Token));
            outcome = isDone ? "done" : "interrupted";
        }
        finally
        {
            if (!options.DryRun) Keep(library!, new IngestionRecord(started, watch.Elapsed, outcome, _tally.Counts));
        }

        if (library is not null) IndexRemarks.Write(session, library);
        if (outcome == "done") return _tally.Unreadable > 0 ? ExitStatus.Attention : ExitStatus.Done;
        SayInterrupted();
        return ExitStatus.Failed;
    }

    private void EndLate()
    {
        SayInterrupted();
        Environment.Exit((int)ExitStatus.Failed);
    }

    private void SayInterrupted() => session.Error(session.Say(
        "docindex: Afbrudt. Det, der er læst, er gemt; kør igen for resten.", "docindex: Interrupted. What was read is kept; run it again for the rest."), null);

    // Where the disk gave the run its end, it cannot be kept either, and that trouble is the one to tell.
    private static void Keep(Library library, IngestionRecord record)
    {
        try
        {
            library.Ledger.Add(record);
        }
        catch (LibraryException)
        {
        }
    }

    private void Tell(IngestEvent what)
    {
        _tally.Add(what);
        if (!listsAll || what.Fate == IngestFate.Unchanged) return;
        var line = $"{Fates.Word(what.Fate, session.Language)}: {what.Name}";
        if (!options.DryRun) session.Note(line);
        else if (!session.Json) session.Report.Unbroken(line);
    }

    /// <summary>Tells what was met; called once, when the library is as the run leaves it.</summary>
    /// <param name="library">Null for a dry run.</param>
    /// <param name="status">How the run ended.</param>
    public void Report(Library? library, ExitStatus status)
    {
        foreach (var diagnostic in _tally.Diagnostics.OrderBy(d => d.File, StringComparer.Ordinal)) DiagnosticLines.Write(session, diagnostic);
        if (_tally.DiagnosticsLeftOut > 0)
            session.Note(session.Say($"Og {_tally.DiagnosticsLeftOut} mere: docindex diagnostics", $"And {_tally.DiagnosticsLeftOut} more: docindex diagnostics"));
        foreach (var name in _tally.KeptEarlier)
            session.Note(session.Say($"{name}: det, der tidligere blev læst, er beholdt.", $"{name}: what was read earlier is kept."));
        IngestSummary.Write(session, _tally, options.DryRun || library is null ? null
            : status == ExitStatus.Failed ? LibraryWorks.SumsOfDocuments(library, _tally.Ids)
            : LibraryWorks.Sums(library, _tally.Ids));
    }
}
