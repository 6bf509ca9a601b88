using System.Text.RegularExpressions;

namespace DocIndex.Amounts;

/// <summary>
/// Reads price levels (pris- og lønniveau): "2026 p/l", "2026-p/l", "p/l 2026", "2026-priser", "faste
/// 2026-priser", "løbende p/l", "løbende priser".
/// Must not take a bare year for one.
/// </summary>
public static partial class PriceLevelGrammar
{
    [GeneratedRegex(@"(?:\bfaste\s+)?(?<year>(?:19|20)[0-9][0-9])\s*[-–]?\s*(?:års?\s*[-–]?\s*)?" + GrammarWords.PriceLevel + "(?:[- ]?niveau)?" +
        @"|(?:\bp/l|\bpl|\bprisniveau|(?:\bpris-?\s?og\s?|\b)lønniveau|\bpriser)(?:\s*[-–:]?\s*(?:i\s+)?)(?<year>(?:19|20)[0-9][0-9])\b" +
        @"|(?<current>\b(?:løbende|årets)\s+(?:p/l|pl|priser|pris-?\s?og\s?lønniveau))" +
        @"|(?<fixed>\bfaste\s+priser)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CompiledLevel { get; }

    private static Regex Level => GrammarWords.Spoken(CompiledLevel);

    /// <summary>The first price level in a text, written "2026 p/l", "løbende p/l" or "faste priser"; null where there is none.</summary>
    public static string? Find(string text)
    {
        var match = Level.Match(text);
        return match.Success ? Name(match) : null;
    }

    /// <summary>The last price level in a text, written in the same way; null where there is none.</summary>
    public static string? FindLast(string text) => Level.Matches(text) is [.., var last] ? Name(last) : null;

    private static string Name(Match match) =>
        match.Groups["current"].Success ? "løbende p/l" : match.Groups["fixed"].Success ? "faste priser"
            : match.Groups["year"].Value + " p/l";

    /// <summary>The text without its price levels.</summary>
    public static string Remove(string text) => Level.Replace(text, " ");

    /// <summary>The text with its price levels overwritten by as many commas, so that their years are not read as columns and offsets stay.</summary>
    public static string Mask(string text) => Level.Replace(text, m => new string(',', m.Length));
}
