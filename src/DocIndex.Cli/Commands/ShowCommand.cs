using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex show DOCUMENT</c>: one record, with where each figure came from.</summary>
internal static class ShowCommand
{
    public static CommandDefinition Define(Language language)
    {
        var document = new Argument<string>("document")
        {
            HelpName = language.Say("DOKUMENT", "DOCUMENT"),
            Description = language.Say("Dokumentets id, dets begyndelse, filens navn eller kode", "The document's id, its beginning, its file or code"),
        };
        var command = new Command("show", language.Say(
            "Viser ét dokument: hvad der blev fundet i det, hvor, og hvor sikkert.", "Shows one document: what was found in it, where, and how surely."))
        {
            document,
        };
        return new(command, "docindex show BI24\ndocindex show 000-360f2463238157fa-txt --json", (session, arguments) =>
        {
            using var library = StoredDocuments.Open(session);
            var name = arguments.GetValue(document)!;
            var found = StoredDocuments.Find(session, library, name) ?? throw StoredDocuments.Missing(session, name);
            var view = LibraryView.Of(session, library);
            var links = view.Links;
            found = view.Documents.First(d => d.Record.Id == found.Record.Id);
            var record = links.ResolvedReferences.TryGetValue(found.Record.Id, out var resolved) ? found.Record with { References = resolved } : found.Record;
            if (session.Json) DataOutput.Write(session, record);
            else new ShowText(session, record).Write(found.Checks);
            return ExitStatus.Done;
        });
    }
}
