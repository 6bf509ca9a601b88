using System.Collections.Immutable;
using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Publishing;
using DocIndex.Storing;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex site --out DIR</c>: the static comparison site.</summary>
internal static class SiteCommand
{
    public static CommandDefinition Define(Language language)
    {
        var output = new Option<string>("--out")
        {
            Required = true, HelpName = language.Say("MAPPE", "DIR"), Description = language.Say("Hvor siderne skrives", "Where the pages are written"),
        };
        var title = new Option<string?>("--title") { HelpName = language.Say("TITEL", "TITLE"), Description = language.Say("Navn på siderne", "Name of the site") };
        var originals = new Option<string?>("--with-originals")
        {
            HelpName = language.Say("MAPPE", "DIR"),
            Description = language.Say(
                "Læg de oprindelige filer ved siderne; MAPPE er den, der blev læst ind", "Put the original files beside the pages; DIR is the folder that was ingested"),
        };
        var publish = new Option<string[]>("--publish")
        {
            HelpName = language.Say("DOKUMENT", "DOCUMENT"), Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true,
            Description = language.Say(
                "Offentliggør et dokument, der er mærket som udkast, fortroligt eller lukket, eller har CPR-numre", "Publish a document that is marked as a draft, confidential or closed, or holds CPR numbers"),
        };
        var command = new Command("site", language.Say(
            "Skriver biblioteket som sider, der åbnes uden server.", "Writes the library as pages that open without a server."))
        {
            output, title, originals, publish,
        };
        return new(command, "docindex site --out sider --title \"Budget 2026\"\ndocindex site --out sider --with-originals notater --publish BI24", (session, arguments) =>
        {
            using var library = StoredDocuments.Open(session);
            var folder = arguments.GetValue(originals);
            if (folder is not null && !Directory.Exists(folder))
                throw new CommandFailure(session.Say($"Mappen '{folder}' findes ikke.", $"There is no folder '{folder}'."));
            var options = new SiteOptions
            {
                Language = session.Language.Say("da", "en"), Title = arguments.GetValue(title), Settings = LibraryFiles.Site(session.LibraryFolder), OriginalsFrom = folder,
                PublishMarked = [.. (arguments.GetValue(publish) ?? []).Select(name => (StoredDocuments.Find(session, library, name) ?? throw StoredDocuments.Missing(session, name)).Record.Id)],
            };
            var summary = Site.Write(SettledDocuments.Of(library), arguments.GetValue(output)!, options);
            SiteRuns.Remember(session, library, arguments.GetValue(output)!, options);
            Write(session, summary);
            return ExitStatus.Done;
        });
    }

    private static void Write(Session session, SiteSummary summary)
    {
        if (session.Json)
        {
            DataOutput.Write(session, summary);
            return;
        }

        foreach (var left in summary.LeftOut)
        {
            session.Note(session.Say($"{left.File}: ikke offentliggjort", $"{left.File}: not published") + $" ({string.Join(", ", left.Marks)}).");
        }

        foreach (var id in summary.WithoutOriginal)
        {
            session.Note(session.Say(
                $"{id}: den oprindelige fil er ikke lagt ved (flyttet, ændret, med CPR-numre, ikke undersøgt helt eller en webside).",
                $"{id}: the original file is not given out (moved, changed, with CPR numbers, not searched as a whole, or a web page)."));
        }

        if (!summary.HasSearch)
        {
            session.Note(session.Say(
                "Siderne har ingen søgning: programmet er bygget uden npm.", "The site has no search: the program was built without npm."));
        }

        var documents = session.Language.Count(summary.Documents, ("dokument", "dokumenter"), ("document", "documents"));
        if (summary.Notes != summary.Documents)
        {
            var notes = session.Language.Count(summary.Notes, ("notat", "notater"), ("note", "notes"));
            documents = $"{notes} ({documents})";
        }

        session.Report.Line(session.Say(
            $"{documents}, {summary.Files.Count} filer, {summary.FilesChanged} skrevet.", $"{documents}, {summary.Files.Count} files, {summary.FilesChanged} written."));
        session.Report.Unbroken(summary.FrontPage);
    }
}
