using System.CommandLine;
using System.Reflection;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Ingesting;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex read-isolated</c>, which no person calls: an ingestion starts it for a document that is to be read in a process of its own.</summary>
internal static class IsolatedCommand
{
    private const string Name = "read-isolated";

    public static CommandDefinition Define(Language language)
    {
        var (file, id, size) = (new Argument<string>("file") { HelpName = "FILE" }, new Argument<string>("id") { HelpName = "ID" }, new Argument<int>("size") { HelpName = "SIZE" });
        var command = new Command(Name, language.Say("Læser ét dokument for ingest.", "Reads one document for ingest.")) { file, id, size };
        command.Hidden = true;
        return new(command, "docindex read-isolated notat.txt notat-txt 100", (session, arguments) =>
        {
            using var output = Console.OpenStandardOutput();
            using var input = Console.OpenStandardInput();
            IsolatedReader.Serve(arguments.GetValue(file)!, arguments.GetValue(id)!, arguments.GetValue(size), LibraryOptions.Of(session), input, output);
            return ExitStatus.Done;
        });
    }

    /// <summary>A reader that starts this program anew for each document; null where it cannot be told how this program was started.</summary>
    public static IsolatedReader? ReaderFor(string library)
    {
        if (Environment.ProcessPath is not { } program) return null;
        string[] start = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [program, Assembly.GetEntryAssembly()!.Location] : [program];
        return new IsolatedReader([.. start, Name, "--library", library, "--"]);
    }
}
