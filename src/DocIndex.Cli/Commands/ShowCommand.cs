using System.Collections.Immutable;
using System.CommandLine;
using DocIndex.Checks;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Publishing.Facsimile;
using DocIndex.Records;
using DocIndex.Storing;
using DocIndex.Works;

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
        var overlay = new Option<string>("--overlay")
        {
            HelpName = language.Say("MAPPE", "DIR"),
            Description = language.Say(
                "Skriver hver side som SVG: ord, streger, blokke, celler og beløb, som de er læst", "Writes each page as SVG: words, rulings, blocks, cells and amounts as they were read"),
        };
        var command = new Command("show", language.Say(
            "Viser ét dokument: hvad der blev fundet i det, hvor, og hvor sikkert.", "Shows one document: what was found in it, where, and how surely."))
        {
            document, overlay,
        };
        return new(command, "docindex show BI24\ndocindex show 000-360f2463238157fa-txt --json\ndocindex show notat-pdf --overlay sider", (session, arguments) =>
        {
            using var library = StoredDocuments.Open(session);
            var name = arguments.GetValue(document)!;
            var ids = StoredDocuments.FindNote(session, library, name) ?? throw StoredDocuments.Missing(session, name);
            var view = LibraryView.Of(session, library);
            var found = library.Find(ids[0])!;
            ImmutableArray<DocumentRecord> records = [.. view.Documents.Select(other => other.Record)];
            var links = view.Links;
            var record = links.ResolvedReferences.TryGetValue(found.Record.Id, out var resolved) ? found.Record with { References = resolved } : found.Record;
            if (arguments.GetValue(overlay) is { } folder) return WriteOverlay(session, found, folder);
            if (session.Json) DataOutput.Write(session, record);
            else new ShowText(session, record, library.Ledger.NamesOf(record.Id), Versions())
                .Write(Findings(), ids.Length == 1 ? record.Id : name);
            return ExitStatus.Done;

            // Those that a check of the same name tells.
            IEnumerable<Finding> Findings() => FindingOfWork.Of(view.Works, view.Documents
                .Where(document => ids.Contains(document.Record.Id)).SelectMany(document => document.Checks.Findings)
                .Concat(links.Findings.Where(finding => finding.Documents.Any(ids.Contains)))).Select(said => said.First);

            ImmutableArray<DocumentRecord> Versions()
            {
                var others = view.Works.VersionsOf(record.Id).Remove(record.Id);
                return [.. records.Where(other => others.Contains(other.Id)).OrderBy(other =>
                    others.IndexOf(other.Id))];
            }
        });
    }

    private static ExitStatus WriteOverlay(Session session, ProcessedDocument document, string folder)
    {
        if (document.Source.Sheets.IsEmpty)
            throw new CommandFailure(session.Language.Say($"{document.Record.File} har ingen sider at tegne.", $"{document.Record.File} has no pages to draw."), session.Language.Say("Kun PDF-filer har ord med plads på siden.", "Only PDF files have words with a place on the page."));
        Directory.CreateDirectory(folder);
        foreach (var (name, svg) in Overlay.Pages(document))
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, svg);
            session.Terminal.Data.WriteLine(path);
        }
        return ExitStatus.Done;
    }
}
