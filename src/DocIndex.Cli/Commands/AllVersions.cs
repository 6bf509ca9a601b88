using System.CommandLine;
using DocIndex.Cli.Output;

namespace DocIndex.Cli.Commands;

/// <summary>The option by which formats and versions of one note are each shown for themselves.</summary>
internal static class AllVersions
{
    public static Option<bool> Option(Language language) => new("--all-versions")
    {
        Description = language.Say("Vis hvert format og hver udgave af et notat for sig",
            "Show each format and version of a note for itself"),
    };
}
