using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Publishing;

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
        var command = new Command("site", language.Say(
            "Skriver biblioteket som sider, der åbnes uden server.", "Writes the library as pages that open without a server."))
        {
            output, title,
        };
        return new(command, "docindex site --out sider --title \"Budget 2026\"", (session, arguments) =>
        {
            using var library = StoredDocuments.Open(session);
            var view = LibraryView.Of(session, library);
            var options = new SiteOptions { Language = session.Language.Say("da", "en"), Title = arguments.GetValue(title) };
            var summary = Site.Write(new SiteInput(view.Documents, view.Links), arguments.GetValue(output)!, options);
            if (session.Json)
            {
                DataOutput.Write(session, summary);
                return ExitStatus.Done;
            }

            foreach (var left in summary.LeftOut)
            {
                session.Note(session.Say($"{left.File}: ikke offentliggjort", $"{left.File}: not published") + $" ({string.Join(", ", left.Marks)}).");
            }

            session.Report.Line(session.Say(
                $"{session.Language.Count(summary.Documents, ("dokument", "dokumenter"), ("document", "documents"))}, {summary.Files.Length} filer, {summary.FilesChanged} skrevet.",
                $"{session.Language.Count(summary.Documents, ("dokument", "dokumenter"), ("document", "documents"))}, {summary.Files.Length} files, {summary.FilesChanged} written."));
            session.Report.Unbroken(summary.FrontPage);
            return ExitStatus.Done;
        });
    }
}
