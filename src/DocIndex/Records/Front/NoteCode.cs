using System.Text.RegularExpressions;
using DocIndex.Amounts;

namespace DocIndex.Records.Front;

/// <summary>
/// The codes of notes: capital letters with a number ("BI24", "ÆH11", "SUF-07", "KF 8", "S4b"), numbers parted by
/// points or hyphens behind letters ("B-27-14", "Ø.34", "SSU-R-07"), numbers of two parts or more ("5.31", "3.2.1"),
/// and a theme's with a number in it ("Tema 6 nr. 21"). Must not take a year ("Budget 2026"), a date, a formula
/// ("CO2-reduktion"), a law's paragraph or a share.
/// </summary>
internal static partial class NoteCode
{
    private const string LetteredForm = @"\p{Lu}{1,4}(?:-\p{Lu}{1,4}){0,2}"
        + @"(?:[ .-]?[0-9]{1,4})(?:[.-][0-9]{1,4}){0,2}\p{Ll}?";
    private const string DottedForm = @"[0-9]{1,2}(?:\.[0-9]{1,3}){1,3}";

    /// <summary>A theme's word and number, then the note's in it.</summary>
    private const string ThemedForm = @"\p{Lu}\p{Ll}{2,9} [0-9]{1,3} nr\. [0-9]{1,3}";

    private const string End = @"(?![\p{L}0-9%§]|[.,-][\p{L}0-9]|\s*(?:%|pct|mio|mia|kr|km|ha\b|m2))";

    [GeneratedRegex("^(?<code>" + ThemedForm + "|" + LetteredForm + "|" + DottedForm + ")" + End,
        RegexOptions.CultureInvariant)]
    private static partial Regex Start { get; }

    [GeneratedRegex(@"(?<![\p{L}0-9§.,/-])(?<!§+\s)(?<code>" + ThemedForm + "|" + LetteredForm + "|" + DottedForm + ")"
        + End, RegexOptions.CultureInvariant)]
    private static partial Regex Within { get; }

    [GeneratedRegex(@"^(?:" + ThemedForm + "|" + LetteredForm + "|" + DottedForm + @"|[0-9]{1,4}\p{Ll}?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Whole { get; }

    /// <summary>The code that a text begins with; null where it begins with none. A bare number is none here.</summary>
    public static string? AtStart(string text) =>
        Start.Match(text) is { Success: true } match && !IsYear(match.Groups["code"].Value)
            ? match.Groups["code"].Value : null;

    /// <summary>All codes within a text, with their places; bare numbers are none here.</summary>
    public static IEnumerable<(int Start, string Code)> In(string text) => Within.Matches(text)
        .Select(m => (m.Index, Code: m.Groups["code"].Value)).Where(m => !IsYear(m.Code) && !IsAmount(m.Code));

    /// <summary>"DKK 21.926.000", "U 1.005": a unit or a mark before a figure whose thousands are set apart.</summary>
    private static bool IsAmount(string code) => GroupedBehindBlank.IsMatch(code)
        || HasLetters(code) && UnitGrammar.FindAll(code).Count > 0;

    [GeneratedRegex(@"^\p{Lu}{1,4} [0-9]{1,3}(?:\.[0-9]{3})+$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupedBehindBlank { get; }

    /// <summary>
    /// True where the whole text is a code; where something calls it a number, a bare one is a code, too.
    /// </summary>
    public static bool IsCode(string text) => Whole.IsMatch(text) && !IsYear(text);

    /// <summary>
    /// True for whatever a key calls a note's number: a code, or letters and figures in up to three groups ("3b-017",
    /// "2028/14B"). Must not take a date, a year, or a case's number by subject ("27.00.00-Ø34-1-26").
    /// </summary>
    public static bool IsNamed(string text) =>
        IsCode(text) || Named.IsMatch(text) && !SubjectNumber.IsMatch(text) && FrontDate.In(text) is null;

    [GeneratedRegex(
        @"^(?=[^0-9]*[0-9])(?=.*\p{L})[\p{L}0-9]{1,6}(?:[./-][\p{L}0-9]{1,6}){0,2}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Named { get; }

    [GeneratedRegex(@"^[0-9]{2}\.[0-9]{2}\.", RegexOptions.CultureInvariant)]
    private static partial Regex SubjectNumber { get; }

    /// <summary>True for a code with letters, which no section or sum is numbered by.</summary>
    public static bool HasLetters(string code) => char.IsLetter(code[0]);

    private static bool IsYear(string code) =>
        !code.Any(c => c is '.' or '-') && NumberGrammar.Parse(code.TrimStart([.. code.Where(char.IsLetter), ' ']))
            is { LooksLikeYear: true };
}
