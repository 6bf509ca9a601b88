using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Publishing;
using DocIndex.Records;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex export --format json|csv</c>: everything as data.</summary>
internal static class ExportCommand
{
    public static CommandDefinition Define(Language language)
    {
        var format = new Option<string>("--format")
        {
            HelpName = "json|csv", DefaultValueFactory = _ => "json",
            Description = language.Say(
                "json: alle oplysninger; csv: ét beløb pr. linje (json)", "json: everything; csv: one amount a line (json)"),
        };
        format.AllowOnly(language, "json", "csv");
        var command = new Command("export", language.Say("Skriver bibliotekets oplysninger som data.", "Writes what the library holds as data."))
        {
            format,
        };
        return new(command, "docindex export > bibliotek.json\ndocindex export --format csv > beløb.csv", (session, arguments) =>
        {
            using var library = StoredDocuments.Open(session);
            var view = LibraryView.Of(session, library);
            var export = Export.Of(view.Documents.Select(d => (WithVersions(d.Record, view), d.Checks)), view.Links);
            if (arguments.GetValue(format) == "csv") AmountsCsv.Write(export, session.Terminal.Data);
            else DataOutput.Write(session, export);
            return ExitStatus.Done;
        });
    }

    private static DocumentRecord WithVersions(DocumentRecord record, LibraryView view) =>
        record with { SameWorkAs = [.. view.Works.VersionsOf(record.Id).Where(id => id != record.Id)] };
}
