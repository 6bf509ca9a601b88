using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Searching;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex similar DOCUMENT</c>: the documents that speak of the same things.</summary>
internal static class SimilarCommand
{
    public static CommandDefinition Define(Language language)
    {
        var document = new Argument<string>("document") { HelpName = language.Say("DOKUMENT", "DOCUMENT"), Description = language.Say("Id, kode eller fil", "Id, code or file") };
        var limit = new Option<int>("--limit")
        {
            HelpName = language.Say("ANTAL", "COUNT"), DefaultValueFactory = _ => 10, Description = language.Say("Højst så mange (10)", "At most so many (10)"),
        };
        limit.AllowRange(language, 1, 1_000);
        var command = new Command("similar", language.Say(
            "Finder dokumenter om det samme som et dokument.", "Finds documents about the same things as a document."))
        {
            document, limit,
        };
        return new(command, "docindex similar BI24", (session, arguments) =>
        {
            using var library = StoredDocuments.Open(session);
            var name = arguments.GetValue(document)!;
            var id = StoredDocuments.Note(session, library, name).Record.Id;
            var result = SimilarDocuments.Of(library, id, arguments.GetValue(limit))!;
            IndexRemarks.Write(session, library);
            if (session.Json) DataOutput.Write(session, result);
            else SearchText.Hits(session, result);
            return result.Hits.IsEmpty ? ExitStatus.Attention : ExitStatus.Done;
        });
    }
}
