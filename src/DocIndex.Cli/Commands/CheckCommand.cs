using System.Collections.Immutable;
using System.CommandLine;
using DocIndex.Checks;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex check [DOCUMENT…]</c>: what does not hold together, and how much was checked at all.</summary>
internal static class CheckCommand
{
    public static CommandDefinition Define(Language language)
    {
        var documents = new Argument<string[]>("document")
        {
            HelpName = language.Say("DOKUMENT", "DOCUMENT"), Arity = ArgumentArity.ZeroOrMore,
            Description = language.Say(
                "Id eller kode på et dokument i biblioteket, eller en fil uden for det; uden argument hele biblioteket",
                "Id or code of a document in the library, or a file outside it; the whole library if none is given"),
        };
        var format = new Option<string>("--format") { HelpName = "text|json", DefaultValueFactory = _ => "text", Description = language.Say("Resultatets form (text)", "The result's form (text)") };
        format.AllowOnly(language, "text", "json");
        var command = new Command("check", language.Say(
            "Viser, hvilke beløb der modsiger hinanden, og hvad der ikke kunne kontrolleres.",
            "Shows which amounts contradict each other, and what could not be checked."))
        {
            documents, format,
        };
        return new(command, "docindex check\ndocindex check BI24\ndocindex check udkast/notat.txt --format json", (session, arguments) =>
        {
            var names = arguments.GetValue(documents)!;
            var (found, unreadable) = names.Length == 0 ? (All(session), 0) : Named(session, names);
            if (session.Json || arguments.GetValue(format) == "json")
            {
                DataOutput.Write(session, new
                {
                    Findings = found.SelectMany(d => d.Checks.Findings), Checked = found.SelectMany(d => d.Checks.Counts),
                });
            }
            else
            {
                CheckText.Write(session, found);
            }

            if (unreadable > 0) return ExitStatus.Failed;
            return found.SelectMany(d => d.Checks.Findings).Any(IsOpenError) ? ExitStatus.Attention : ExitStatus.Done;
        });
    }

    private static bool IsOpenError(Finding finding) => finding is { Severity: Severity.Error, Status: "open" };

    private static ImmutableArray<ProcessedDocument> All(Session session)
    {
        using var library = StoredDocuments.Open(session);
        return [.. library.Documents()];
    }

    private static (ImmutableArray<ProcessedDocument> Found, int Unreadable) Named(Session session, IEnumerable<string> names)
    {
        using var library = StoredDocuments.Exists(session) ? StoredDocuments.Open(session) : null;
        var found = ImmutableArray.CreateBuilder<ProcessedDocument>();
        var unreadable = 0;
        var options = LibraryOptions.Of(session);
        foreach (var name in names)
        {
            if (library is not null && StoredDocuments.Find(session, library, name) is { } stored)
            {
                found.Add(stored);
            }
            else if (!File.Exists(name))
            {
                throw StoredDocuments.Missing(session, name);
            }
            else
            {
                var result = Pipeline.Process(name.Replace('\\', '/'), File.ReadAllBytes(name), options);
                foreach (var diagnostic in result.Diagnostics) DiagnosticLines.Write(session, diagnostic);
                if (result.Document is { } document) found.Add(document);
                else unreadable++;
            }
        }

        return (found.ToImmutable(), unreadable);
    }
}
