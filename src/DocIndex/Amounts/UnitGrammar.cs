using System.Text.RegularExpressions;

namespace DocIndex.Amounts;

/// <summary>
/// The one grammar of units of money: a scale ("1.000", "t.", "mio.", "i millioner") and a currency ("kr.", "DKK",
/// "d.kr."), in either
/// order, close together or with blanks, points, commas or brackets between them; a currency alone; a scale alone
/// where it is said to be one
/// ("beløb i tusinder"). Must not take the digits of an amount for a unit ("300.000 kr." is an amount in kroner,
/// "1.000 kr." alone in a header is
/// a unit), letters that stand for something else ("kr. pr. t.", "kr./M"), or what is counted ("kr. pr. 1.000
/// indbyggere").
/// </summary>
public static partial class UnitGrammar
{
    private const string ThousandDigits = @"1[. \u00A0]?000";

    private const string MillionDigits = @"(?:1[. \u00A0]000[. \u00A0]000|1000000)";

    /// <summary>
    /// Letters and words that scale a currency beside them; case tells "M" (millions) from "m" (metres).
    /// </summary>
    private const string MillionScale = "(?:" + GrammarWords.Million + @"|mill?(?!\p{L})|(?-i:M)\.?|(?-i:m)(?=kr|DKK))";

    /// <inheritdoc cref="MillionScale"/>
    private const string ThousandScale = @"(?:tusinde?r?|(?-i:[tTk])\.?|(?-i:K)(?=kr|DKK))";

    /// <summary>What may stand between scale and currency.</summary>
    private const string Between = @"\)?\s*(?:,|(?<open>\())?\s*(?:i\s+)?(?:hele\s+)?";

    /// <summary>The bracket that was opened between them.</summary>
    private const string Close = @"(?(open)\)?)";

    private const string ScaleFirst =
        @"(?<!\p{L})(?:(?<mia>" + GrammarWords.Billion + ")|(?<mio>" + MillionScale + ")|(?<t>" + ThousandScale
        + @"|(?<![0-9.,])" + ThousandDigits + "))" + Between + "(?<kr>" + GrammarWords.Kroner
            + ")" + Close + @"|(?<t>(?<!\p{L})(?<kr>" + GrammarWords.Thousand + "))";

    // "kr. 1.000" behind a word that leads to an amount is one, and so is "kr. 1.000 indbyggere" none in thousands.
    // A year before it, and nothing else, is that of its column.
    private const string CurrencyFirst =
        @"(?:(?<![0-9]\s?|[0-9],|\p{L})|(?<=^\s*(?:B|R|F|BO|KB|OB|BF|Budget(?:overslag|forslag)?|Regnskab|Overslag|Forslag|Forbrug|År)?\s?(?:19|20)?[0-9][0-9](?:[-–/](?:[0-9]{2}){1,2})?\s))(?<kr>" + GrammarWords.Kroner + "|DKK|d?kr)" + Between
        + "(?:(?<mia>" + GrammarWords.Billion + @")(?!\p{L})|(?<mio>" + MillionScale + @")(?![\p{L}0-9])|(?<t>"
            + ThousandScale + @")(?![\p{L}0-9])"
        + "|(?<t>" + ThousandDigits + ")" + NoAmount + ")" + Close;

    private const string NoAmount =
        @"(?![.,]?[0-9]|,-|\s*(?!(?:i|p|pl|løbende|faste|netto|brutto|og|år|budget\p{L}*|regnskab|overslag|forslag|bo|b|r|kb)\b)(?-i:\p{Ll}))";

    // A million in digits is an amount unless nothing else is said with it.
    private const string InMillionDigits =
        @"(?<=^\s*|[(,;:|–-]\s*|\b(?:i|hele)\s+)(?:(?<mio>" + MillionDigits + @")\s*(?<kr>" + GrammarWords.Kroner
            + ")|(?<kr>" + GrammarWords.Kroner + @")\s*\(?(?<mio>" + MillionDigits + @")\)?)"
        + @"(?=\s*(?:$|[),;:|(–-]|\b(?:i|og|p/l|pl|(?:19|20)[0-9][0-9])\b))";

    private const string ScaleAlone =
        @"(?:(?<=\b(?:i|hele)\s+)(?:(?<mia>" + GrammarWords.Billion + ")|(?<mio>" + GrammarWords.Million
            + @")|(?<t>tusinde?r?))"
        + @"|(?<=\b(?:beløb(?:ene)?|tal(?:lene)?)\s+i\s+(?:hele\s+)?)(?<t>" + ThousandDigits + @")(?![.,]?[0-9])"
        + @"|(?<=^\s*\(?)(?:(?<mia>" + GrammarWords.Billion + ")|(?<mio>" + GrammarWords.Million
            + @"))(?=\)?\s*$))(?!\p{L}|\.?\s*(?:EUR|euro|€|USD|SEK|NOK|GBP|CHF|svenske|norske)\b)";

    private const string CurrencyAlone = @"(?<![0-9]\s?|[0-9],|\p{L})(?<kr>" + GrammarWords.Kroner + ")";

    /// <summary>A unit after a number in prose, as a pattern with named groups <c>mia</c>, <c>mio</c>, <c>t</c>, <c>kr</c>.</summary>
    public const string AfterNumber =
        "(?:(?<mia>" + GrammarWords.Billion + @"(?:\s*" + GrammarWords.Kroner + ")?)" +
        "|(?<mio>" + GrammarWords.Million + @"(?:\s*" + GrammarWords.Kroner + @")?|(?-i:M\s?|m)"
            + GrammarWords.Kroner + ")" +
        "|(?<t>" + GrammarWords.Thousand + ")" +
        @"|(?<kr>(?:,-\s*)?" + GrammarWords.Kroner + "|,-))";

    /// <summary>
    /// A unit before a number in prose ("DKK", "TDKK", "kr."), as a pattern with named groups <c>mio</c>, <c>t</c>,
    /// <c>kr</c>.
    /// </summary>
    public const string BeforeNumber =
        "(?:(?<mio>(?-i:[Mm])" + GrammarWords.Kroner + ")|(?<t>" + GrammarWords.Thousand + ")|(?<kr>"
            + GrammarWords.Kroner + "))";

    [GeneratedRegex(InMillionDigits + "|" + ScaleFirst + "|" + CurrencyFirst + "|" + ScaleAlone + "|"
        + CurrencyAlone, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CompiledPhrase { get; }

    [GeneratedRegex(@"\G\s*" + AfterNumber, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CompiledAfter { get; }

    private static Regex Phrase => GrammarWords.Spoken(CompiledPhrase);

    /// <summary>The unit that a caption or header states; null where it states none, or more than one.</summary>
    public static MoneyUnit? Find(string text) => FindAll(text) is [var only] ? only : null;

    /// <summary>All units that a text states, largest first.</summary>
    public static IReadOnlyList<MoneyUnit> FindAll(string text) =>
        MayNameUnit(text) ? [.. Phrase.Matches(text).Select(UnitOf).Distinct().OrderByDescending(u => u.Factor)] : [];

    /// <summary>
    /// True where a text names Danish kroner, in whatever scale; a scale alone may be of another currency.
    /// </summary>
    public static bool NamesKroner(string text) => MayNameUnit(text)
        && Phrase.Matches(text).Any(m => m.Groups["kr"].Success);

    /// <summary>The text without its unit phrases.</summary>
    public static string Remove(string text) => MayNameUnit(text) ? Phrase.Replace(text, " ") : text;

    /// <summary>
    /// The unit that stands right behind a number, and the offset just after it; null where none does.
    /// </summary>
    /// <param name="offset">Just after the number.</param>
    public static (MoneyUnit Unit, int End)? After(string text, int offset) =>
        GrammarWords.Spoken(CompiledAfter).Match(text, offset) is { Success: true } match
            && !char.IsAsciiDigit(text[offset..].TrimStart()[0])
            ? (UnitOf(match), match.Index + match.Length) : null;

    /// <summary>The unit of a match of a pattern with the groups of <see cref="AfterNumber"/>.</summary>
    internal static MoneyUnit UnitOf(Match match) =>
        match.Groups["mia"].Success ? MoneyUnit.Billion
        : match.Groups["mio"].Success ? MoneyUnit.Million
        : match.Groups["t"].Success ? MoneyUnit.Thousand
        : MoneyUnit.Kroner;

    /// <summary>A quick look for what every compiled unit has one of.</summary>
    private static bool MayNameUnit(string text)
    {
        if (GrammarWords.AreOwn) return true;
        foreach (var part in (ReadOnlySpan<string>)["kr", "dkk", "tusind", "mio", "mia", "mil", "1.000", "1000",
            "1 000"])
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
