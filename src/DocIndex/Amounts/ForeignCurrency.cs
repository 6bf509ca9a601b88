using System.Text.RegularExpressions;

namespace DocIndex.Amounts;

/// <summary>
/// Money that is not Danish kroner, where a caption, a header or a note states it as the unit. Must not match what only begins like one ("Euro 6", "EU-tilskud",
/// "Eurovision"), or an amount in a sentence on something else.
/// </summary>
public static partial class ForeignCurrency
{
    private const string Name = @"(?<![\p{L}0-9])(?:(?<code>(?-i:EUR|USD|SEK|NOK|GBP|CHF))|(?<code>euro(?!\s*[0-9])|(?:svenske|norske|islandske)\s+kr(?:oner)?)|(?<code>€))(?![\p{L}0-9-])";

    [GeneratedRegex(Name, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named { get; }

    [GeneratedRegex(@"\bi\s+(?:hele\s+)?(?:1[. ]?000|tusinde?r?|mio\.?|mill?\.|millioner)?\s*" + Name, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stated { get; }

    /// <summary>The currency that a header or caption names, as printed; null where it names none, or Danish kroner too.</summary>
    public static string? Find(string text) =>
        Named.Match(text) is { Success: true } named
            && !UnitGrammar.NamesKroner(text.Remove(named.Index, named.Length)) ? named.Groups["code"].Value : null;

    /// <summary>The currency that a sentence says figures are in ("Beløb i 1.000 EUR"); null for sentences with amounts.</summary>
    public static string? StatedIn(string sentence) => Stated.Match(sentence) is { Success: true } stated
        && !UnitGrammar.NamesKroner(sentence.Remove(stated.Index, stated.Length)) ? stated.Groups["code"].Value
        : null;
}
