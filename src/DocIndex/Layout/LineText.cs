using System.Text.RegularExpressions;

namespace DocIndex.Layout;

/// <summary>What one line looks like, whatever stands around it.</summary>
internal static partial class LineText
{
    [GeneratedRegex(@"^\s*(?:[•▪‣●◦\uF0B7\uF0A7\uF0D8*]|[-–](?=\s)|o(?=\s+\S))\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet { get; }

    [GeneratedRegex(@"^\s*(?:\(?[0-9]{1,2}[.)]|[a-z]\))\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal { get; }

    private const string OfYear = @"januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
        + "|kvartal|halvår";

    [GeneratedRegex(@"^[0-9]{1,2}\.\s*(?:(?:" + OfYear + @")\b|(?-i:\p{Ll}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalDate { get; }

    [GeneratedRegex(@"^[0-9]{1,2}\.\s*(?:" + OfYear + @")\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalOfYear { get; }

    [GeneratedRegex(@"^(?:(?:Budget(?:forslag)?|Side)\s+(?:19|20)?[0-9]{1,2}(?:\s*[-/]\s*[0-9]{1,4})?(?:\s+(?:[0-9]{1,3}\s*/\s*[0-9]{1,3}|side\s+[0-9]+.*))?|Side\s+[0-9]+(?:\s+(?:af|/)\s*[0-9]+)?|(?:.{0,60}\s)?[0-9]{1,3}\s*/\s*[0-9]{1,3}|[-–]?\s*[0-9]{1,3}\s*[-–]?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RunningPattern { get; }

    [GeneratedRegex(@"(?<!^\W*)\b(?:er|har|skal|kan|vil|bør|må|bliver|blev|blevet|var|havde|kunne|skulle|ville|får|giver|gives|søges|ønskes|ønsker|foreslår|vurderer|viser|betyder|\p{L}{2,}(?:ægges|ættes|øres|ndes|styrkes|ølges|øges|ages|entes|slås|eres(?=\s+(?:i|på|af|med|til|at|for|ved|der)\b))|(?<=\bder\s)\p{L}{2,}es)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FiniteVerb { get; }

    /// <summary>Length of a bullet or list number at the line's start, white space included; 0 where there is none.</summary>
    public static int MarkerLength(string line)
    {
        var bullet = Bullet.Match(line);
        if (bullet.Success) return bullet.Length;
        var ordinal = Ordinal.Match(line);
        return ordinal.Success && !OrdinalDate.IsMatch(line.TrimStart()) ? ordinal.Length : 0;
    }

    /// <summary>
    /// The number that a line begins with as an item of a list would, and its length, white space included: "2. at
    /// havnen …". Null where there is none. Whether it is an item or an ordinal ("2. behandling") the line alone does
    /// not tell.
    /// </summary>
    public static (int Number, int Length)? OrdinalOf(string line) => Ordinal.Match(line) is { Success: true } match
        && int.TryParse(match.Value.AsSpan().Trim(" \t().").ToString(), out var number) ? (number, match.Length) : null;

    /// <summary>True for a date or a period that begins with an ordinal: "1. januar", "2. kvartal".</summary>
    public static bool IsOrdinalOfYear(string line) => OrdinalOfYear.IsMatch(line.TrimStart());

    /// <summary>True for a bullet, as opposed to a list number.</summary>
    public static bool IsBullet(string line) => Bullet.IsMatch(line);

    /// <summary>True for "Budget 2026", "Budget 2026 4/5", "Side 2 af 4", "- 3 -": what is printed on every page.</summary>
    public static bool IsRunning(string line) => RunningPattern.IsMatch(line.Trim());

    /// <summary>True where the text has a finite verb after its first word, as sentences have and headings mostly have not.</summary>
    public static bool HasFiniteVerb(string text) => FiniteVerb.IsMatch(text);

    /// <summary>True for a whole sentence that is too long for a line of a letterhead.</summary>
    public static bool IsProse(string text) =>
        text.Length > LongestLine && EndsSentence(text) && HasFiniteVerb(text);

    private const int LongestLine = 80;

    /// <summary>True where the line's first letter is lower case.</summary>
    public static bool StartsLower(string line) => line.TrimStart() is [var c, ..] && char.IsLower(c);

    /// <summary>True where the line's first letter, quotes and brackets passed over, is upper case.</summary>
    public static bool StartsUpper(string line)
    {
        var text = line.TrimStart(' ', '\t', '"', '”', '“', '»', '«', '’', '\'', '(');
        return text.Length > 0 && char.IsUpper(text[0]);
    }

    /// <summary>True where the line ends as a sentence does; an abbreviation's point ends none.</summary>
    public static bool EndsSentence(string line) =>
        line.TrimEnd(' ', '\t', '"', '”', ')', '\u00A0') is [.., '.' or '!' or '?' or ':'] && !Abbreviated.IsMatch(line);

    [GeneratedRegex(@"(?<![\p{L}.])(?:hhv|ca|jf|bl\.a|inkl|ekskl|pr|nr|f\.eks|evt|fx|maks|max|min|mio|mia|ift|ifm|vedr|pba|mhp|stk|kap|art|dvs)\.\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviated { get; }

    /// <summary>True where the line breaks off inside a word or clause, so that the next line continues it.</summary>
    public static bool BreaksOff(string line) =>
        line.TrimEnd() is [.., '-' or ',' or '/' or '&'] || Dangling.IsMatch(line) || Abbreviated.IsMatch(line);

    [GeneratedRegex(@"\b(?:og|eller|samt|til|for|af|på|i|med|ved|fra|om|som|der|at|en|et|den|det|de|eller)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dangling { get; }

    /// <summary>True where the next line's first word would have stood on this line, were the break not meant.</summary>
    /// <param name="width">The column's width in characters.</param>
    public static bool NextWordWouldFit(string line, string next, int width)
    {
        var word = next.TrimStart().Split(' ', 2)[0];
        return line.TrimEnd().Length + 1 + word.Length <= width;
    }
}
