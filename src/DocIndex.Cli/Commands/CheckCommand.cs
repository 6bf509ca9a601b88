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
        var format = new Option<string>("--format") { HelpName = "text|json|csv|sarif", DefaultValueFactory = _ => "text", Description = language.Say("Resultatets form (text)", "The result's form (text)") };
        format.AllowOnly(language, "text", "json", "csv", "sarif");
        var failOn = new Option<string>("--fail-on")
        {
            HelpName = "error|warning|never", DefaultValueFactory = _ => "error",
            Description = language.Say("Hvilke åbne fund der giver slutkode 1 (error)", "Which open findings give exit status 1 (error)"),
        };
        failOn.AllowOnly(language, "error", "warning", "never");
        var sheet = new Option<string?>("--sheet")
        {
            HelpName = language.Say("FIL.html|.md", "FILE.html|.md"), Description = language.Say("Skriv også et tjekark til notatets forfatter", "Write a check sheet for the note's author, too"),
        };
        var versions = AllVersions.Option(language);
        var command = new Command("check", language.Say(
            "Viser, hvilke beløb der modsiger hinanden, og hvad der ikke kunne kontrolleres.",
            "Shows which amounts contradict each other, and what could not be checked."))
        {
            documents, format, failOn, sheet, versions,
        };
        return new(command, "docindex check\ndocindex check BI24\ndocindex check udkast/notat.txt --format json\ndocindex check notat.pdf --sheet tjekark.html", (session, arguments) =>
        {
            var input = CheckInput.Of(session, arguments.GetValue(documents)!);
            if (arguments.GetValue(versions)) input = input.OfAllVersions;
            switch (session.Json ? "json" : arguments.GetValue(format))
            {
                case "json" when arguments.GetValue(versions): CheckJson.WriteEach(session, input); break;
                case "json": CheckJson.Write(session, input); break;
                case "csv": CheckCsv.Write(input, session.Terminal.Data, language); break;
                case "sarif": CheckSarif.Write(input, session.Terminal.Data, language); break;
                default: CheckText.Write(session, input); break;
            }

            if (arguments.GetValue(sheet) is { } file) CheckSheet.Write(session, input, file);
            if (input.Unreadable > 0) return ExitStatus.Failed;
            return input.Findings.Any(f => Counts(f, arguments.GetValue(failOn)!)) ? ExitStatus.Attention : ExitStatus.Done;
        });
    }

    private static bool Counts(Finding finding, string failOn) =>
        finding.Status == "open" && failOn switch { "never" => false, "warning" => finding.Severity >= Severity.Warning, _ => finding.Severity == Severity.Error };
}
