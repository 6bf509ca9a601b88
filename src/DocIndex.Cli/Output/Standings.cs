using DocIndex.Records;

namespace DocIndex.Cli.Output;

/// <summary>How far a figure can be trusted, in words.</summary>
internal static class Standings
{
    public static string Word(Standing standing, Language language) => standing switch
    {
        Standing.Verified => language.Say("bekræftet", "verified"),
        Standing.Read => language.Say("læst", "read"),
        Standing.Inferred => language.Say("udledt", "inferred"),
        _ => language.Say("usikker", "doubtful"),
    };

    /// <summary>"12 bekræftet, 3 læst": every standing that occurs, from best to worst.</summary>
    public static string Tally(IEnumerable<Standing> standings, Language language)
    {
        var counts = standings.CountBy(s => s).OrderBy(c => c.Key).Select(c => $"{c.Value} {Word(c.Key, language)}").ToArray();
        return counts.Length == 0 ? language.Say("ingen", "none") : string.Join(", ", counts);
    }
}
