using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex diagnostics</c>: what ingestions said of documents and files, as the library keeps it.</summary>
internal static class DiagnosticsCommand
{
    public static CommandDefinition Define(Language language)
    {
        var words = Enum.GetValues<Severity>().ToDictionary(s => s.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        var severity = new Option<string>("--severity")
        {
            HelpName = string.Join('|', words.Keys), DefaultValueFactory = _ => "info",
            Description = language.Say("Kun dette og det, der er alvorligere (info)", "Only this and what is more severe (info)"),
        };
        severity.AllowOnly(language, [.. words.Keys]);
        var code = new Option<string?>("--code") { HelpName = language.Say("KODE", "CODE"), Description = language.Say("Kun denne kode", "This code only") };
        var command = new Command("diagnostics", language.Say(
            "Viser, hvad indlæsningen sagde om dokumenterne, og hvilke filer der ikke kan læses.", "Shows what ingestion said of the documents, and which files cannot be read."))
        {
            severity, code,
        };
        return new(command, "docindex diagnostics\ndocindex diagnostics --severity error --json", (session, arguments) =>
        {
            using var library = StoredDocuments.Open(session);
            var least = words[arguments.GetValue(severity)!];
            var only = arguments.GetValue(code);
            var shown = library.Diagnostics().Where(d => d.Severity >= least && (only is null || string.Equals(d.Code, only, StringComparison.OrdinalIgnoreCase))).ToList();
            var runs = library.Ledger.Ingestions();
            if (session.Json) DataOutput.Write(session, new { Diagnostics = shown, Ingestions = runs });
            else
            {
                foreach (var diagnostic in shown) session.Report.Unbroken(DiagnosticLines.Of(session, diagnostic));
                if (shown.Count == 0) session.Report.Line(session.Say("Intet at melde.", "Nothing to report."));
                if (runs is [var last, ..]) session.Note(Last(session, last));
            }

            return shown.Exists(d => d.Severity == Severity.Error) ? ExitStatus.Attention : ExitStatus.Done;
        });
    }

    private static string Last(Session session, Storing.IngestionRecord run)
    {
        var counts = string.Join(", ", run.Counts.Select(count => $"{count.Key} {count.Value}"));
        return session.Say($"Sidst indlæst {run.Started:yyyy-MM-dd HH:mm} UTC: {counts}.", $"Last ingested {run.Started:yyyy-MM-dd HH:mm} UTC: {counts}.");
    }
}
