using System.CommandLine;
using DocIndex.Cli.Output;

namespace DocIndex.Cli.CommandLine;

/// <summary>The options that every command takes.</summary>
internal sealed class GlobalOptions
{
    private const string DefaultLibrary = ".docindex";
    private readonly Language _language;

    public GlobalOptions(Language language)
    {
        _language = language;
        Library = new Option<string?>("--library")
        {
            Recursive = true, HelpName = language.Say("MAPPE", "DIR"),
            Description = language.Say(
                "Biblioteket (ellers DOCINDEX_LIBRARY, ellers .docindex)", "The library (else DOCINDEX_LIBRARY, else .docindex)"),
        };
        Lang = new Option<string>("--lang")
        {
            Recursive = true, HelpName = "da|en", DefaultValueFactory = _ => "da",
            Description = language.Say("Programmets sprog", "The program's language"),
        };
        Lang.AllowOnly(language, "da", "en");
        Quiet = new Option<bool>("--quiet", "-q")
        {
            Recursive = true, Description = language.Say("Kun resultater og fejl", "Results and failures only"),
        };
        Json = new Option<bool>("--json")
        {
            Recursive = true, Description = language.Say("Resultatet som JSON", "The result as JSON"),
        };
    }

    public Option<string?> Library { get; }

    public Option<string> Lang { get; }

    public Option<bool> Quiet { get; }

    public Option<bool> Json { get; }

    /// <summary>The language that the arguments ask for, needed before they can be parsed: help and errors are written in it.</summary>
    public static Language LanguageOf(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] is "--lang=en" or "--lang:en" || (args[i] == "--lang" && i + 1 < args.Count && args[i + 1] == "en")) return Language.English;
        }

        return Language.Danish;
    }

    /// <summary>The library that the arguments mean, needed where a command has failed.</summary>
    public static string LibraryOf(IReadOnlyList<string> args)
    {
        var options = new GlobalOptions(Language.English);
        var command = new RootCommand { options.Library };
        command.TreatUnmatchedTokensAsErrors = false;
        return options.FolderOf(command.Parse(args));
    }

    /// <summary>Makes the session that the parsed options describe.</summary>
    public Session Open(ParseResult arguments, Terminal terminal)
    {
        return new Session(terminal, _language, FolderOf(arguments), arguments.GetValue(Quiet), arguments.GetValue(Json));
    }

    private string FolderOf(ParseResult arguments)
    {
        var fromEnvironment = Environment.GetEnvironmentVariable("DOCINDEX_LIBRARY");
        return arguments.GetValue(Library) ?? (string.IsNullOrEmpty(fromEnvironment) ? DefaultLibrary : fromEnvironment);
    }
}
