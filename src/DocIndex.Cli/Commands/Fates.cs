using DocIndex.Cli.Output;
using DocIndex.Ingesting;

namespace DocIndex.Cli.Commands;

/// <summary>What became of a file, in a word.</summary>
internal static class Fates
{
    public static string Word(IngestFate fate, Language language) => fate switch
    {
        IngestFate.New => language.Say("nyt", "new"),
        IngestFate.Changed => language.Say("ændret", "changed"),
        IngestFate.Unchanged => language.Say("uændret", "unchanged"),
        IngestFate.Copy => language.Say("kopi", "copy"),
        IngestFate.Moved => language.Say("flyttet", "moved"),
        IngestFate.Unreadable => language.Say("ulæseligt", "unreadable"),
        IngestFate.Refused => language.Say("afvist link", "refused link"),
        IngestFate.Gone => language.Say("forsvundet", "gone"),
        _ => language.Say("fjernet", "removed"),
    };
}
