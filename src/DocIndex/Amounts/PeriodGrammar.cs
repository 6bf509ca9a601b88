using System.Globalization;
using System.Text.RegularExpressions;

namespace DocIndex.Amounts;

/// <summary>
/// Reads periods in prose: "årligt", "i 2026", "i 2026-2029", "årligt i perioden 2026-2029", "fra 2027 og frem", "over to år", "varigt",
/// "i hhv. 2026 og 2027", "frem mod 2035". Must not take "pr. 1. maj 2019" or "2026 p/l" for one.
/// </summary>
public static partial class PeriodGrammar
{
    private const string Year = @"(?:19|20)[0-9][0-9]";

    private const string Span =
        @"(?:\b(?:(?<each>i\s+(?:(?:hvert\s+af|samtlige|alle)\s+(?:de\s+)?(?:budget)?år(?:ene)?|både)\s+)|(?:i|for|til|i\s+\p{L}*perioden|i\s+\p{L}*årene|for\s+\p{L}*perioden|i\s+budgetåret|i\s+budget|i\s+år|fra)\s+)(?:hhv\.\s*|henholdsvis\s+|\p{L}*årene\s+|\p{L}*perioden\s+)?(?:fra\s+)?(?<from>" + Year + @")(?!\s*(?:p/l|pl\b|-?priser|-pl\b))" +
            @"(?:\s*(?<dash>[-–]|\btil(?:\s+og\s+med)?\b)\s*(?<to>" + Year + @"|[0-9][0-9](?![0-9]|\.|,))|(?:,\s*(?<item>" + Year + @"))*\s+og\s+(?:i\s+)?(?<item>" + Year + @")|(?<onward>\s+og\s+(?:frem(?:efter|over)?|årene\s+frem)|\s+ff\.?))?" +
        @"|\bover\s+(?:en\s+)?(?<count>[0-9]+|to|tre|fire|fem|seks|én|et)(?:\s*-?\s*årig\s+periode|\s+år)(?:\s+(?<from>" + Year + @")[-–](?<to>" + Year + @"|[0-9][0-9]))?" +
        @"|\bfrem\s+(?:mod|til)\s+(?<until>" + Year + @")" +
        @"|\b(?<permanent>" + GrammarWords.Permanent + @")\b)";

    [GeneratedRegex("(?:(?<yearly>" + GrammarWords.Yearly + @")(?:\s*" + Span + ")?|" + Span + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CompiledPhrase { get; }

    private static Regex Phrase => GrammarWords.Spoken(CompiledPhrase);

    [GeneratedRegex(@"^(?:\s*\([^)]*\))?[\s,]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyParenthesis { get; }

    [GeneratedRegex(@"\bfra\s+$|\bfra\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex From { get; }

    [GeneratedRegex(GrammarWords.Yearly + @"(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CompiledYearly { get; }

    /// <summary>
    /// True where a clause says that something comes each year ("hvert år", "årligt"), wherever it stands.
    /// </summary>
    public static bool SaysYearly(string clause) => GrammarWords.Spoken(CompiledYearly).IsMatch(clause);

    /// <summary>True where a text begins with such words.</summary>
    public static bool BeginsYearly(string text) =>
        GrammarWords.Spoken(CompiledYearly).Match(text) is { Success: true } match
        && text[..match.Index].Trim(' ', '(').Length == 0;

    /// <summary>"2,5 mio. kr. (2028)": a year in brackets right behind an amount is its own. Must not take a price level ("(2019 p/l)").</summary>
    [GeneratedRegex(@"\G\s*\(\s*(?<from>" + Year + @")(?:\s*[-–]\s*(?<to>" + Year + @"))?\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed { get; }

    /// <summary>The period that stands right after an amount, a parenthesis passed over; null where none does.</summary>
    /// <param name="text">A sentence.</param>
    /// <param name="end">Offset just after the amount.</param>
    public static PeriodPhrase? After(string text, int end)
    {
        if (Bracketed.Match(text, end) is { Success: true } bracketed) return Read(bracketed);
        var match = Phrase.Match(text, end);
        return match.Success && OnlyParenthesis.IsMatch(text.AsSpan(end, match.Index - end)) ? Read(match) : null;
    }

    /// <summary>The first period in a part of a sentence; null where there is none.</summary>
    public static PeriodPhrase? FirstIn(string text, int start, int end) =>
        Phrase.Match(text[..end], start) is { Success: true } match ? Read(match) : null;

    /// <summary>The last period in a part of a sentence; null where there is none.</summary>
    public static PeriodPhrase? LastIn(string text, int start, int end) =>
        Phrase.Matches(text[..end], start).LastOrDefault() is { } match ? Read(match) : null;

    private static PeriodPhrase Read(Match match)
    {
        var (start, length) = (match.Index, match.Length);
        var yearly = match.Groups["yearly"].Success || match.Groups["permanent"].Success || match.Groups["each"].Success;
        int? from = match.Groups["from"].Success ? Number(match.Groups["from"].Value) : null;
        if (match.Groups["until"].Success) return new PeriodPhrase(start, length, null, Number(match.Groups["until"].Value), yearly, null, []);
        if (match.Groups["count"].Success)
        {
            var years = Count(match.Groups["count"].Value);
            return new PeriodPhrase(start, length, from, from + years - 1, yearly, years, []);
        }
        if (from is not { } first) return new PeriodPhrase(start, length, null, null, yearly, null, []);
        var items = match.Groups["item"].Captures.Select(c => Number(c.Value)).ToList();
        if (items.Count > 0) return new PeriodPhrase(start, length, first, items[^1], yearly, null, [first, .. items]);
        if (match.Groups["to"].Success)
        {
            var to = match.Groups["to"].Value;
            var last = to.Length == 2 ? first / 100 * 100 + Number(to) : Number(to);
            return new PeriodPhrase(start, length, first, last, yearly, null, []);
        }
        var onward = match.Groups["onward"].Success || From.IsMatch(match.Value);
        return new PeriodPhrase(start, length, first, onward ? null : first, yearly || onward, null, []) { IsOpen = match.Groups["onward"].Success };
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static int Count(string word) => word.ToLowerInvariant() switch
    {
        "én" or "et" => 1, "to" => 2, "tre" => 3, "fire" => 4, "fem" => 5, "seks" => 6,
        var digits => Math.Min(50, Number(digits)),
    };
}
