using System.Globalization;
using System.Text.RegularExpressions;

namespace DocIndex.Reading.Personal;

/// <summary>Groups of digits that may be a CPR number by their count.</summary>
/// <param name="Start">Of the first digit in the text.</param>
/// <param name="End">Behind the last.</param>
/// <param name="Digits">Ten, ddmmyynnnn, whatever way they are written.</param>
/// <param name="Place">What stands where the hyphen belongs.</param>
internal sealed partial record NumberCandidate(int Start, int End, string Digits, NumberForm Form, Joint Place)
{
    private const int DateDigits = 6;
    private const int SerialDigits = 4;
    private const int Ten = DateDigits + SerialDigits;
    private const int Twelve = Ten + 2;
    private const Joint Apart = Joint.Line | Joint.Cell | Joint.Blank;
    private const int FirstBudgetYear = 1990;
    private const int LastBudgetYear = 2069;

    /// <summary>The day exists, and is of the century that the seventh digit tells.</summary>
    public bool IsDay { get; private init; }

    /// <summary>The check digit is right.</summary>
    public bool IsChecked { get; private init; }

    /// <summary>The last four digits may be a year, so that the whole may be a period.</summary>
    public bool MayBePeriod => Number(Digits.AsSpan(DateDigits)) is >= FirstBudgetYear and <= LastBudgetYear;

    /// <summary>
    /// A word alone would make it one: its day exists, or it is written as a whole or in two parts on one line, where a
    /// slip of the pen may be. Cheap to ask, before any word is
    /// looked at.
    /// </summary>
    public bool MayBeSaid => IsDay || Form == NumberForm.Whole || (Form == NumberForm.Parted && (Place & Apart) == 0);

    /// <summary>
    /// The candidate that groups make; null where their digits are too few or too many, or no group ends where one
    /// must.
    /// </summary>
    public static NumberCandidate? Of(string text, DigitGroups groups, int first, int last)
    {
        var count = 0;
        for (var i = first; i <= last; i++) count += groups[i].Count;
        if (count is < 8 or > Twelve) return null;
        return Whole(text, groups, first, last) ?? Parted(text, groups, first, last)
            ?? Dated(text, groups, first, last) ?? Odd(text, groups, first, last);
    }

    private static NumberCandidate? Whole(string text, DigitGroups groups, int first, int last)
    {
        if (first != last || groups[first].Count is not (Ten or Twelve)) return null;
        var digits = DigitsOf(text, groups, first, last);
        var (date, serial) = (digits[..^SerialDigits], digits[^SerialDigits..]);
        return Made(date, serial, NumberForm.Whole, Joint.None, groups[first].Start, groups[last].End);
    }

    private static NumberCandidate? Parted(string text, DigitGroups groups, int first, int last)
    {
        if (last != first + 1 || groups[last].Count != SerialDigits) return null;
        if (groups[first].Count is not (DateDigits or DateDigits + 2)) return null;
        var digits = DigitsOf(text, groups, first, last);
        var (date, serial) = (digits[..^SerialDigits], digits[^SerialDigits..]);
        return Made(date, serial, NumberForm.Parted, groups.Behind(first), groups[first].Start, groups[last].End);
    }

    private static NumberCandidate? Dated(string text, DigitGroups groups, int first, int last)
    {
        if (last != first + 3 || groups[last].Count != SerialDigits) return null;
        if (groups.Behind(first) != groups.Behind(first + 1)) return null;
        if ((groups.Behind(first) & (Joint.Line | Joint.Cell | Joint.Odd)) != 0) return null;
        var (one, two, three) = (groups[first].Count, groups[first + 1].Count, groups[first + 2].Count);
        var digits = DigitsOf(text, groups, first, last);
        var isYearFirst = one == 4 && two == 2 && three == 2;
        var isDayFirst = one <= 2 && two <= 2 && three is (2 or 4);
        if (!isYearFirst && !isDayFirst) return null;
        var date = isYearFirst
            ? digits[6..8] + digits[4..6] + digits[..4]
            : digits[..one].PadLeft(2, '0') + digits[one..(one + two)].PadLeft(2, '0')
                + digits[(one + two)..^SerialDigits];
        var serial = digits[^SerialDigits..];
        return Made(date, serial, NumberForm.Dated, groups.Behind(last - 1), groups[first].Start, groups[last].End);
    }

    private static NumberCandidate? Odd(string text, DigitGroups groups, int first, int last)
    {
        var digits = DigitsOf(text, groups, first, last);
        if (digits.Length != Ten || AreDecimals(text[groups[first].Start..groups[last].End])
            || AreFigures(text[groups[first].Start..groups[last].End])) return null;
        var (place, count) = (Joint.None, 0);
        for (var i = first; i < last; i++)
        {
            count += groups[i].Count;
            if (count == DateDigits) place = groups.Behind(i);
        }

        return Made(
            digits[..DateDigits], digits[DateDigits..], NumberForm.Odd, place, groups[first].Start, groups[last].End);
    }

    /// <summary>
    /// "0,4 -0,3 - 0,3 -0,2 -0,1": figures with decimals side by side, a row of a table. Must not match digits in
    /// groups that no commas part two by two.
    /// </summary>
    private static bool AreDecimals(string text)
    {
        var figures = string.Concat(text.Select(c => char.IsAsciiDigit(c) || c == ',' ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return figures.Length >= FewestDecimals && figures.All(f => f.Split(',') is [{ Length: > 0 }, { Length: > 0 }]);
    }

    private const int FewestDecimals = 3;

    /// <summary>
    /// "610   -905   -1.150": whole figures side by side, a row of a table, of which one has a point for its thousands
    /// or two have signs of their own. Must not match groups that begin with a nought, or of which a hyphen parts two.
    /// </summary>
    private static bool AreFigures(string text)
    {
        var figures = text.Split([' ', '\t', '\u00A0', '\n', Joints.CellBorder], StringSplitOptions.RemoveEmptyEntries);
        return figures.Length >= FewestDecimals && figures.All(f => WholeFigure.IsMatch(f))
            && (figures.Any(f => f.Contains('.')) || figures.Count(f => !char.IsAsciiDigit(f[0])) >= FewestSigned);
    }

    private const int FewestSigned = 2;

    [GeneratedRegex(@"^[-−–÷]?[1-9][0-9]{0,2}(?:\.[0-9]{3})*$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeFigure { get; }

    /// <param name="date">Six digits, or eight where the year has four.</param>
    private static NumberCandidate Made(string date, string serial, NumberForm form, Joint place, int start, int end)
    {
        int? year = null;
        if (date.Length > DateDigits)
        {
            if (BeginsWithYear(date)) date = date[6..8] + date[4..6] + date[..4];
            year = Number(date.AsSpan(4));
            date = date[..4] + date[6..];
        }

        var digits = date + serial;
        return new NumberCandidate(start, end, digits, form, place)
        {
            IsDay = CprDigits.IsDay(digits, year), IsChecked = CprDigits.SatisfyModulus11(digits),
        };
    }

    /// <summary>19610707; of a date that could be read both ways the year comes last.</summary>
    private static bool BeginsWithYear(string date) =>
        date[4..6] is not ("18" or "19" or "20") && date[..2] is ("18" or "19" or "20");

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string DigitsOf(string text, DigitGroups groups, int first, int last) =>
        string.Concat(text[groups[first].Start..groups[last].End].Where(char.IsAsciiDigit));
}
