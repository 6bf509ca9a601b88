using System.CommandLine;
using System.CommandLine.Invocation;
using DocIndex.Cli.Output;

namespace DocIndex.Cli.CommandLine;

/// <summary>Writes what a command does, what it takes, and an example of it.</summary>
internal sealed class HelpText(Terminal terminal, Language language, IReadOnlyDictionary<Command, string> examples)
    : SynchronousCommandLineAction
{
    public override bool Terminating => true;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.RootCommandResult.Command, new Report(terminal.Results));
        return (int)ExitStatus.Done;
    }

    /// <summary>Writes the help of a command.</summary>
    public void Write(Command command, Command root, Report report)
    {
        report.Line(command.Description ?? "");
        report.Blank();
        report.Heading(language.Say("Brug", "Usage"));
        report.Line(Usage(command, root), 2);
        Section(report, language.Say("Kommandoer", "Commands"), command.Subcommands.Where(c => !c.Hidden).Select(c => (Usage(c, null), c.Description)));
        Section(report, language.Say("Argumenter", "Arguments"), command.Arguments.Select(a => (a.HelpName ?? a.Name, a.Description)));
        Section(report, language.Say("Valgmuligheder", "Options"), command.Options.Where(o => !o.Hidden).Select(o => (Label(o), o.Description)));
        if (command != root)
        {
            var shared = root.Options.Where(o => o.Recursive && !o.Hidden).Select(o => (Label(o), o.Description));
            Section(report, language.Say("For alle kommandoer", "For all commands"), shared);
        }

        report.Blank();
        report.Heading(language.Say("Eksempel", "Example"));
        foreach (var line in examples[command].Split('\n')) report.Line(line, 2);
    }

    private static void Section(Report report, string title, IEnumerable<(string Label, string? Text)> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0) return;
        report.Blank();
        report.Heading(title);
        report.Definitions(all.Select(r => (r.Label, r.Text ?? "")), 2);
    }

    private string Usage(Command command, Command? root)
    {
        var arguments = command.Arguments.Select(a => (a.Arity.MinimumNumberOfValues, a.Arity.MaximumNumberOfValues, a.HelpName) switch
        {
            (0, > 1, var n) => $"[{n}…]",
            (_, > 1, var n) => $"{n}…",
            (0, _, var n) => $"[{n}]",
            var (_, _, n) => n!,
        });
        var required = command.Options.Where(o => o.Required).Select(Label);
        string[] start = root is null ? [command.Name] : command == root ? ["docindex", language.Say("KOMMANDO", "COMMAND")] : ["docindex", command.Name];
        string[] end = root is null ? [] : ["[…]"];
        return string.Join(' ', [.. start, .. arguments, .. required, .. end]);
    }

    private static string Label(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(a => a.StartsWith('-') && a != option.Name && a.Length == 2).Append(option.Name));
        return option.HelpName is { } value && option.ValueType != typeof(bool) ? $"{names} {value}" : names;
    }
}
