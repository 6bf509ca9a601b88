using System.CommandLine;
using System.Diagnostics;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Ingesting;
using DocIndex.Ingesting.Workers;
using DocIndex.Storing;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex ingest PATH…</c>: reads, checks and indexes what is new or has changed.</summary>
internal sealed class IngestCommand
{
    private readonly Argument<string[]> _paths;
    private readonly Option<bool> _prune;
    private readonly Option<bool> _dryRun;
    private readonly Option<bool> _verbose;
    private readonly Option<int> _seconds;

    private IngestCommand(Language language)
    {
        _paths = new("path")
        {
            HelpName = language.Say("STI", "PATH"), Arity = ArgumentArity.OneOrMore,
            Description = language.Say(
                "Filer, zip-arkiver, mønstre ('noter/**/*.pdf') eller mapper med alt under dem; skjulte filer og byggeresultater springes over",
                "Files, zip archives, patterns ('notes/**/*.pdf') or folders with all below them; hidden files and build output are passed over"),
        };
        _prune = new("--prune") { Description = language.Say("Fjern dokumenter, hvis filer ikke længere findes i mapperne", "Take out documents whose files are no longer in the folders") };
        _dryRun = new("--dry-run") { Description = language.Say("Vis, hvad der ville ske; intet læses eller skrives", "Show what would be done; nothing is read or written") };
        _verbose = new("--verbose", "-v") { Description = language.Say("En linje for hvert dokument, når det er gemt", "A line for each document once it is stored") };
        _seconds = new("--document-seconds")
        {
            HelpName = language.Say("SEKUNDER", "SECONDS"), DefaultValueFactory = _ => (int)new WorkerProgram([]).DocumentTime.TotalSeconds,
            Description = language.Say("Længste tid til ét dokument (120)", "Longest time for one document (120)"),
        };
        _seconds.AllowRange(language, 1, 86_400);
    }

    public static CommandDefinition Define(Language language)
    {
        var ingest = new IngestCommand(language);
        var command = new Command("ingest", language.Say(
            "Læser dokumenter, kontrollerer deres beløb og gør dem søgbare; kun det, der er nyt eller ændret.",
            "Reads documents, checks their amounts and makes them searchable; only what is new or has changed."))
        {
            ingest._paths, ingest._prune, ingest._dryRun, ingest._verbose, ingest._seconds,
        };
        return new(command, "docindex ingest notater\ndocindex ingest notater --prune\ndocindex ingest notater/BI24.txt --library mit-bibliotek", ingest.Run);
    }

    private ExitStatus Run(Session session, ParseResult arguments)
    {
        var roots = RootsOf(session, arguments.GetValue(_paths)!);
        var isDryRun = arguments.GetValue(_dryRun);

        // What people wrote is read before anything is made: where it is wrong, nothing is touched.
        var options = LibraryOptions.Of(session);
        var run = new IngestRun(session, roots, new IngestOptions
        {
            Pipeline = options, Prune = arguments.GetValue(_prune), DryRun = isDryRun,
            Worker = WorkerCommand.Program(session.LibraryFolder, isBackground: true) with
            {
                DocumentTime = TimeSpan.FromSeconds(arguments.GetValue(_seconds)),
            },
        }, isDryRun || arguments.GetValue(_verbose));
        if (isDryRun)
        {
            using var existing = StoredDocuments.Exists(session) ? Library.OpenExisting(session.LibraryFolder) : null;
            var would = run.Go(existing);
            run.Report(null, would);
            return would;
        }

        using var held = IngestLock.Take(session.LibraryFolder);
        using var library = Library.Open(session.LibraryFolder);
        var status = run.Go(library);
        using var people = PeoplesLock.Wait(session.LibraryFolder);
        LateCorrections.Apply(people, library, options);
        run.Report(library, status);
        return status;
    }

    /// <summary>What the arguments mean; fails where one of them is not there.</summary>
    internal static IngestRoot[] RootsOf(Session session, IEnumerable<string> paths) =>
    [
        .. paths.Select(path => IngestRoot.Of(path) ?? throw new CommandFailure(
            session.Say($"'{path}' findes ikke.", $"'{path}' does not exist."), session.Say("Kontrollér stien.", "Check the path."))),
    ];
}
