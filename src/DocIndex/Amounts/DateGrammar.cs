using System.Globalization;
using System.Text.RegularExpressions;

namespace DocIndex.Amounts;

/// <summary>What a date was said by, the most exact first.</summary>
public enum DateForm
{
    /// <summary>"12/6-2015".</summary>
    Day,

    /// <summary>"maj 2019".</summary>
    Month,

    /// <summary>A quarter, a half of a year, a season, or "medio 2019".</summary>
    PartOfYear,

    /// <summary>"uge 10, 2009".</summary>
    Week,

    /// <summary>"årsskiftet 2021/22".</summary>
    TurnOfYear,

    /// <summary>"skoleåret 2021/22".</summary>
    SchoolYear,
}

/// <summary>A date, or a time less exact, in a text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Length in characters.</param>
/// <param name="Date">First day of what is printed; null where it has none that all agree on ("medio 2019").</param>
public readonly record struct PrintedDate(int Start, int Length, DateOnly? Date, DateForm Form)
{
    /// <summary>Offset behind its last character.</summary>
    public int End => Start + Length;
}

/// <summary>
/// Reads dates: "12.06.2015", "12/6-2015", "12/6 2015", "2015-06-12", "1. maj 2019", "maj 2019", "april til juni 2025",
/// "1. kvartal 2025", "Q1 2025", "uge 10, 2009" (its Monday, ISO 8601), "skoleåret 2021/22" (1 August), "årsskiftet
/// 2021/22" (1 January), "medio 2019", each day of "15. august – 12. september 2019" and of "den 3., 10. og 17. maj
/// 2016". Must not match account numbers ("35.10"), a bare year, budget years ("2021/22" alone) or a span of weeks ("10
/// uger i 2009").
/// </summary>
public static partial class DateGrammar
{
    private const string Year = "(?<year>(?:19|20)[0-9][0-9])";
    private const string Month = "(?<month>" + GrammarWords.Month + ")";
    private const string OtherMonth = "(?:" + GrammarWords.Month + ")";
    private const string Numbers =
        @"(?<![0-9.,])(?:(?<year>(?:19|20)[0-9][0-9])-(?<m>[0-9][0-9])-(?<day>[0-9][0-9])(?![0-9])" +
        @"|(?<day>[0-9]{1,2})\s?[./-]\s?(?<m>[0-9]{1,2})\s?[./-]\s?" + Year + "(?![0-9])" +
        @"|(?<day>[0-9]{1,2})/(?<m>[0-9]{1,2})\s+" + Year + "(?![0-9])";

    /// <summary>Month and year of "17. maj 2016" hold for the days before it.</summary>
    private const string Days =
        @"|(?<day>[0-9]{1,2})\.\s*" + Month + @"\s+" + Year +
        @"|(?<day>[0-9]{1,2})\.\s*" + Month + @"(?=\s*(?:[-–,]|til|og)\s*(?:den\s+)?[0-9]{1,2}\.\s*\p{L}+\.?\s+" + Year + ")" +
        @"|(?<day>[0-9]{1,2})\.(?=(?:\s*,\s*[0-9]{1,2}\.)*\s*(?:,|og)\s*[0-9]{1,2}\.\s*" + Month + @"\s+" + Year + ")";

    private const string Months =
        @"|\b" + Month + @"(?:\s*(?:[-–]|til)\s*" + OtherMonth + @")?\s+" + Year;

    private const string Parts =
        @"|(?<quarter>[1-4])\.\s*(?:kvartal|kvt\.)\s+" + Year +
        @"|\bQ(?<quarter>[1-4])[ -]?" + Year +
        @"|(?<half>[12])\.\s*halvår\s+" + Year +
        @"|\b(?<vague>primo|medio|ultimo|foråret|sommeren|efteråret|vinteren|starten\s+af|begyndelsen\s+af|slutningen\s+af" +
        @"|udgangen\s+af|indgangen\s+til)\s+" + Year;

    private const string Weeks = @"|\buge\s+(?<week>[0-9]{1,2})(?:\s*[-–]\s*[0-9]{1,2})?(?:\s*[,/]\s*|\s+i\s+|\s+)" + Year;

    private const string TwoYears =
        @"|\b(?:(?<school>skoleåret|skolestart)|(?<turn>årsskiftet))\s+" + Year + @"\s*[/-]\s*(?:20)?[0-9][0-9](?![0-9]))";

    [GeneratedRegex(Numbers + Days + Months + Parts + Weeks + TwoYears, RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant)]
    private static partial Regex CompiledPattern { get; }

    private static Regex Pattern => GrammarWords.Spoken(CompiledPattern);

    /// <summary>All dates of a text, in order. Impossible days (31. februar) and weeks (uge 54) are left out.</summary>
    public static IEnumerable<PrintedDate> Find(string text)
    {
        if (!text.Contains("20", StringComparison.Ordinal) && !text.Contains("19", StringComparison.Ordinal)) yield break;
        foreach (Match match in Pattern.Matches(text))
        {
            var form = FormOf(match);
            if (form == DateForm.PartOfYear && match.Groups["vague"] is { Success: true } vague)
                yield return new PrintedDate(
                    match.Index, match.Length, Begins(vague.Value) ? new DateOnly(YearOf(match), 1, 1) : null, form);
            else if (DateOf(match, form) is { } date)
                yield return new PrintedDate(match.Index, match.Length, date, form);
        }
    }

    private static DateForm FormOf(Match match) =>
        match.Groups["week"].Success ? DateForm.Week
        : match.Groups["school"].Success ? DateForm.SchoolYear
        : match.Groups["turn"].Success ? DateForm.TurnOfYear
        : match.Groups["day"].Success ? DateForm.Day
        : match.Groups["month"].Success ? DateForm.Month
        : DateForm.PartOfYear;

    private static DateOnly? DateOf(Match match, DateForm form)
    {
        var year = YearOf(match);
        return form switch
        {
            DateForm.Week => WeekOf(year, Number(match.Groups["week"])),
            DateForm.SchoolYear => new DateOnly(year, 8, 1),
            DateForm.TurnOfYear => new DateOnly(year + 1, 1, 1),
            DateForm.PartOfYear => new DateOnly(year, match.Groups["quarter"] is { Success: true } quarter
                ? (Number(quarter) * 3) - 2 : (Number(match.Groups["half"]) * 6) - 5, 1),
            _ => DayOf(year, match.Groups["m"] is { Success: true } month
                ? Number(month) : GrammarWords.MonthNumber(match.Groups["month"].Value),
                match.Groups["day"] is { Success: true } day ? Number(day) : 1),
        };
    }

    private static DateOnly? DayOf(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;

    private static DateOnly? WeekOf(int year, int week) =>
        week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)) : null;

    private static bool Begins(string vague) => vague.StartsWith("indgangen", StringComparison.OrdinalIgnoreCase)
        || vague.Equals("primo", StringComparison.OrdinalIgnoreCase);

    private static int YearOf(Match match) => Number(match.Groups["year"]);

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);
}
