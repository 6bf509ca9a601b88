using System.CommandLine;
using System.CommandLine.Help;
using DocIndex.Cli.Commands;
using DocIndex.Cli.Output;

namespace DocIndex.Cli.CommandLine;

/// <summary>All commands, ready to parse arguments in one language.</summary>
internal sealed class CommandTree
{
    private readonly Terminal _terminal;
    private readonly Language _language;

    public CommandTree(Terminal terminal, Language language)
    {
        (_terminal, _language) = (terminal, language);
        var options = new GlobalOptions(language);
        Root = new RootCommand(language.Say(
            "Læser budgetnotater, kontrollerer beløbene, og gør det hele søgbart.",
            "Reads budget notes, checks their amounts, and makes them searchable."))
        {
            options.Library, options.Lang, options.Quiet, options.Json,
        };
        var examples = new Dictionary<Command, string> { [Root] = "docindex ingest notater\ndocindex search \"lavere sagsstammer\"" };
        foreach (var command in (CommandDefinition[])
            [
                IngestCommand.Define(language), SearchCommand.Define(language), SimilarCommand.Define(language), ShowCommand.Define(language), CheckCommand.Define(language),
                AcceptCommand.Define(language), LinksCommand.Define(language), DiffCommand.Define(language),
                    CompareCommand.Define(language),
                SiteCommand.Define(language), ExportCommand.Define(language), EvalCommand.Define(language), CorrectCommand.Define(language),
                SchemaCommand.Define(language), VocabularyCommand.Define(language), DoctorCommand.Define(language), DiagnosticsCommand.Define(language), VerifyCommand.Define(language), RebuildCommand.Define(language), ForgetCommand.Define(language),
                ServeCommand.Define(language), ReadCommand.Define(language), TablesCommand.Define(language),
            ])
        {
            Root.Add(command.Command);
            examples.Add(command.Command, command.Example);
            command.Command.SetAction(arguments => (int)command.Run(options.Open(arguments, terminal), arguments));
        }

        Help = new HelpText(terminal, language, examples);
        var help = Root.Options.OfType<HelpOption>().Single();
        (help.Action, help.Description) = (Help, language.Say("Viser denne hjælp", "Shows this help"));
        var version = Root.Options.OfType<VersionOption>().Single();
        version.Description = language.Say("Viser programmets version", "Shows the program's version");
    }

    /// <summary>The root command.</summary>
    public RootCommand Root { get; }

    /// <summary>Help for any of the commands.</summary>
    public HelpText Help { get; }

    /// <summary>Parses the arguments and carries out what they ask for.</summary>
    public ExitStatus Run(string[] args)
    {
        if (args.Length == 0)
        {
            Help.Write(Root, Root, new Report(_terminal.Notes));
            return ExitStatus.Failed;
        }

        var arguments = Root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var wrong = arguments.Action is HelpText ? [] : UsageErrors.Of(arguments, _language);
        if (wrong.Count == 0)
        {
            return (ExitStatus)arguments.Invoke(new InvocationConfiguration
            {
                Output = _terminal.Data, Error = _terminal.Notes.Profile.Out.Writer, EnableDefaultExceptionHandler = false,
            });
        }

        var session = new Session(_terminal, _language, "", Quiet: false, Json: false);
        foreach (var line in wrong) session.Error($"docindex: {line}", null);
        var name = arguments.CommandResult.Command == Root ? "" : $" {arguments.CommandResult.Command.Name}";
        session.Error(_language.Say($"Se 'docindex{name} --help'.", $"See 'docindex{name} --help --lang en'."), null);
        return ExitStatus.Failed;
    }
}
