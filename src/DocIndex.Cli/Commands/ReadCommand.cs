using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Layout;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex read FILE</c>: what was read, before any interpretation.</summary>
internal static class ReadCommand
{
    public static CommandDefinition Define(Language language)
    {
        var file = FileArgument.Define(language);
        var format = new Option<string>("--format") { HelpName = "text|json", DefaultValueFactory = _ => "text", Description = language.Say("Resultatets form (text)", "The result's form (text)") };
        format.AllowOnly(language, "text", "json");
        var command = new Command("read", language.Say(
            "Viser, hvad der er læst af en fil: ord, linjer og blokke, før de tolkes.", "Shows what was read of a file: words, lines and blocks, before they are interpreted."))
        {
            file, format,
        };
        return new(command, "docindex read notat.pdf\ndocindex read notat.pdf --format json > notat.json", (session, arguments) =>
        {
            if (FileArgument.Read(session, arguments.GetValue(file)!) is not { } document) return ExitStatus.Failed;
            if (session.Json || arguments.GetValue(format) == "json") DataOutput.Write(session, ReadJson.Document(document));
            else WriteText(session, document);
            return ExitStatus.Done;
        });
    }

    private static void WriteText(Session session, ProcessedDocument document)
    {
        var page = 0;
        foreach (var block in document.Blocks)
        {
            if (block.Page != page) session.Terminal.Data.WriteLine($"{(page == 0 ? "" : "\n")}=== {session.Language.Say("side", "page")} {page = block.Page}");
            session.Terminal.Data.WriteLine($"\n[{ReadJson.RoleOf(block)}]");
            foreach (var line in block.Role == BlockRole.Table ? block.Lines.Select(l => l.Text) : [block.Text]) session.Terminal.Data.WriteLine(VisibleText.Of(line));
        }
    }
}
