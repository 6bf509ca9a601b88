using System.Globalization;
using System.Text.RegularExpressions;
using DocIndex.Amounts;

namespace DocIndex.Records.Front;

/// <summary>
/// Dates as heads of documents print them, years of two digits included ("12.06.15"), which anywhere else are account
/// numbers. Must not take the hour of a meeting for a document's date.
/// </summary>
internal static partial class FrontDate
{
    [GeneratedRegex(@"(?<![0-9.])(?<day>[0-9]{1,2})\s?[./-]\s?(?<month>[0-9]{1,2})\s?[./-]\s?(?<year>[0-9]{2})"
        + @"(?![0-9]|[./-][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear { get; }

    [GeneratedRegex(@"\bkl\.?\s*[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hour { get; }

    [GeneratedRegex(@"(?:[,(]|\b(?:d(?:en|\.)|af|pr\.?|(?:man|tirs|ons|tors|fre|lør|søn)dag))\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before { get; }

    /// <summary>True for the day and hour of a meeting.</summary>
    public static bool IsOfMeeting(string text) => Hour.IsMatch(text) && DateGrammar.Find(text).Any();

    /// <summary>The day of a meeting whose hour is told, too; null where the text tells none.</summary>
    public static DateOnly? DayOfMeeting(string text) => Hour.IsMatch(text) ? WithoutHour(text)?.Date : null;

    /// <summary>
    /// The first date of a text with what stands before it; null where there is none, or it is a meeting's.
    /// </summary>
    public static (DateOnly Date, string Before, string After)? In(string text) =>
        Hour.IsMatch(text) ? null : WithoutHour(text);

    private static (DateOnly Date, string Before, string After)? WithoutHour(string text)
    {
        if (DateGrammar.Find(text).FirstOrDefault(d => d.Form <= DateForm.Month) is { Date: { } date } found)
            return (date, WithoutArticle(text[..found.Start]),
                text[(found.Start + found.Length)..].Trim(' ', '.', ',', ')'));
        if (ShortYear.Match(text) is not { Success: true } match) return null;
        var written = $"20{match.Groups["year"].Value}-{match.Groups["month"].Value}-{match.Groups["day"].Value}";
        return DateOnly.TryParseExact(written, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var day)
            ? (day, WithoutArticle(text[..match.Index]), text[(match.Index + match.Length)..].Trim(' ', '.', ',', ')'))
            : null;
    }

    private static string WithoutArticle(string before)
    {
        var text = before.Trim();
        for (var match = Before.Match(text); match.Success; match = Before.Match(text))
            text = text[..match.Index].Trim();
        return text;
    }
}
