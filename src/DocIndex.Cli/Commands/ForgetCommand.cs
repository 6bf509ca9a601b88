using System.Collections.Immutable;
using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Ingesting;
using DocIndex.Publishing;
using DocIndex.Storing;

namespace DocIndex.Cli.Commands;

/// <summary>
/// <c>docindex forget DOCUMENT</c>: erases a document, so that no byte of its text is left in the library or its sites.
/// </summary>
internal static class ForgetCommand
{
    public static CommandDefinition Define(Language language)
    {
        var name = new Argument<string>("document") { HelpName = language.Say("DOKUMENT", "DOCUMENT"), Description = language.Say("Id, kode eller fil", "Id, code or file") };
        var command = new Command("forget", language.Say(
            "Sletter et dokument, så intet af dets tekst er tilbage i biblioteket eller på siderne; filen selv slettes ikke.",
            "Erases a document, so that none of its text is left in the library or on the sites; the file itself is not deleted."))
        {
            name,
        };
        return new(command, "docindex forget BI24\ndocindex forget 2031-note-txt --library mit-bibliotek", (session, arguments) => Run(session, arguments.GetValue(name)!));
    }

    private static ExitStatus Run(Session session, string name)
    {
        if (!StoredDocuments.Exists(session)) StoredDocuments.Open(session).Dispose();
        using var held = IngestLock.Take(session.LibraryFolder);
        var (id, removed, files) = Erase(session, name);

        // The index is made anew of the documents that are left.
        Erasure.RemoveIndex(session.LibraryFolder);
        using var library = StoredDocuments.Open(session);
        library.LearnWords();
        LibraryWorks.Refresh(library);
        var (written, failed) = WriteSites(session, library);
        var forgotten = new ForgottenDocument(id, removed, written, failed, files);
        if (session.Json) DataOutput.Write(session, forgotten);
        else Say(session, forgotten);
        return failed.IsEmpty ? ExitStatus.Done : ExitStatus.Attention;
    }

    private static (string Id, ImmutableArray<string> Removed, ImmutableArray<string> Files) Erase(Session session, string name)
    {
        using var library = StoredDocuments.Open(session);
        var id = (StoredDocuments.Find(session, library, name) ?? throw StoredDocuments.Missing(session, name)).Record.Id;
        var finder = new PlaceFinder(session.LibraryFolder);
        ImmutableArray<string> files = [.. library.Ledger.Places().Where(p => p.Document == id).Select(finder.Find).OfType<SourceFile>().Select(f => f.Location)];
        var findings = LibraryView.Of(session, library).Findings.Where(f => f.Documents.Contains(id)).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        using var people = PeoplesLock.Wait(session.LibraryFolder);
        return (id, Erasure.Erase(library, people, id, findings), files);
    }

    /// <summary>Sites tell of a document on many pages, so they are written again.</summary>
    private static (ImmutableArray<string> Written, ImmutableArray<string> Failed) WriteSites(Session session, Library library)
    {
        var (written, failed) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        foreach (var run in library.Ledger.WrittenSites())
        {
            var folder = PlaceKey.Full(session.LibraryFolder, run.Folder);
            if (!Directory.Exists(folder)) continue;
            try
            {
                Site.Write(SettledDocuments.Of(library), folder, SiteRuns.OptionsOf(session.LibraryFolder, run));
                written.Add(folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                session.Note($"{folder}: {e.Message}");
                failed.Add(folder);
            }
        }

        return (written.ToImmutable(), failed.ToImmutable());
    }

    private static void Say(Session session, ForgottenDocument forgotten)
    {
        session.Report.Line(session.Say($"{forgotten.Id} er slettet fra biblioteket.", $"{forgotten.Id} is erased from the library."));
        foreach (var entry in forgotten.Removed) session.Report.Line(session.Say($"Fjernet: {entry}", $"Removed: {entry}"));
        foreach (var folder in forgotten.SitesWritten) session.Report.Line(session.Say($"Siderne er skrevet igen uden det: {folder}", $"The site is written again without it: {folder}"));
        foreach (var folder in forgotten.SitesLeft)
            session.Report.Line(session.Say($"Siderne har det endnu; kør 'docindex site --out {folder}'.", $"The site still has it; run 'docindex site --out {folder}'."));
        foreach (var file in forgotten.Files)
        {
            session.Report.Line(session.Say(
                $"Filen ligger der endnu, og næste 'docindex ingest' læser den igen, hvis den ikke slettes: {file}",
                $"The file is still there, and the next 'docindex ingest' reads it again unless it is deleted: {file}"));
        }
    }

    /// <summary>What was erased, and what is left to do.</summary>
    /// <param name="Removed">Entries of people's files and older copies.</param>
    /// <param name="SitesLeft">Folders whose site could not be written again.</param>
    /// <param name="Files">What the document was read from and is still there.</param>
    private sealed record ForgottenDocument(
        string Id, ImmutableArray<string> Removed, ImmutableArray<string> SitesWritten, ImmutableArray<string> SitesLeft, ImmutableArray<string> Files);
}
