using System.Globalization;
using System.Text.RegularExpressions;

namespace DocIndex.Amounts;

/// <summary>A date, or a time less exact, in a text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Length in characters.</param>
/// <param name="Date">First day of what is printed; null where it is less exact than a month ("medio 2019").</param>
public readonly record struct PrintedDate(int Start, int Length, DateOnly? Date);

/// <summary>
/// Reads dates: "12.06.2015", "12/6-2015", "12/6 2015", "2015-06-12", "1. maj 2019", "maj 2019", "1. kvartal 2025", "Q1 2025", "medio 2019", "ultimo 2018", and both days of
/// "15. august – 12. september 2019". Must not
/// match account numbers ("35.10") or a bare year.
/// </summary>
public static partial class DateGrammar
{
    private const string Month = "(?<month>" + GrammarWords.Month + ")";

    [GeneratedRegex(@"(?<![0-9.,])(?:(?<year>(?:19|20)[0-9][0-9])-(?<m>[0-9][0-9])-(?<day>[0-9][0-9])(?![0-9])" +
        @"|(?<day>[0-9]{1,2})\s?[./-]\s?(?<m>[0-9]{1,2})\s?[./-]\s?(?<year>(?:19|20)[0-9][0-9])(?![0-9])" +
        @"|(?<day>[0-9]{1,2})/(?<m>[0-9]{1,2})\s+(?<year>(?:19|20)[0-9][0-9])(?![0-9])" +
        @"|(?<day>[0-9]{1,2})\.\s*" + Month + @"\s+(?<year>(?:19|20)[0-9][0-9])" +
        @"|(?<day>[0-9]{1,2})\.\s*" + Month + @"(?=\s*(?:[-–]|til)\s*[0-9]{1,2}\.\s*\p{L}+\.?\s+(?<year>(?:19|20)[0-9][0-9]))" +
        @"|\b" + Month + @"\s+(?<year>(?:19|20)[0-9][0-9])" +
        @"|(?<quarter>[1-4])\.\s*(?:kvartal|kvt\.)\s+(?<year>(?:19|20)[0-9][0-9])" +
        @"|\bQ(?<quarter>[1-4])[ -]?(?<year>(?:19|20)[0-9][0-9])" +
        @"|(?<half>[12])\.\s*halvår\s+(?<year>(?:19|20)[0-9][0-9])" +
        @"|\b(?<vague>primo|medio|ultimo|foråret|sommeren|efteråret|vinteren|starten\s+af|begyndelsen\s+af|slutningen\s+af|udgangen\s+af|indgangen\s+til)\s+(?<year>(?:19|20)[0-9][0-9]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CompiledPattern { get; }

    private static Regex Pattern => GrammarWords.Spoken(CompiledPattern);

    /// <summary>All dates of a text, in order. Impossible days (31. februar) are left out.</summary>
    public static IEnumerable<PrintedDate> Find(string text)
    {
        if (!text.Contains("20", StringComparison.Ordinal) && !text.Contains("19", StringComparison.Ordinal)) yield break;
        foreach (Match match in Pattern.Matches(text))
        {
            var year = Number(match.Groups["year"]);
            if (match.Groups["vague"].Success)
            {
                var start = match.Groups["vague"].Value.StartsWith("indgangen", StringComparison.OrdinalIgnoreCase) || match.Groups["vague"].Value.Equals("primo", StringComparison.OrdinalIgnoreCase);
                yield return new PrintedDate(match.Index, match.Length, start ? new DateOnly(year, 1, 1) : null);
                continue;
            }
            var month = match.Groups["quarter"].Success ? (Number(match.Groups["quarter"]) * 3) - 2
                : match.Groups["half"].Success ? (Number(match.Groups["half"]) * 6) - 5
                : match.Groups["m"].Success ? Number(match.Groups["m"]) : GrammarWords.MonthNumber(match.Groups["month"].Value);
            var day = match.Groups["day"].Success ? Number(match.Groups["day"]) : 1;
            if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
                yield return new PrintedDate(match.Index, match.Length, new DateOnly(year, month, day));
        }
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);
}
