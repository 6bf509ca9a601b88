using System.Globalization;

namespace DocIndex.Reading.Personal;

/// <summary>
/// The ten digits of a CPR number, ddmmyynnnn. The seventh tells the century, so the day must exist in it; replacement
/// numbers have sixty added to the day.
/// All numbers until 2007 satisfy modulus 11, later ones need not (www.cpr.dk).
/// </summary>
internal static class CprDigits
{
    private const int Replacement = 60;

    /// <summary>The first six digits are a day of the century that the seventh tells.</summary>
    /// <param name="year">The year where it is written in four digits, which must be of that century; else
    /// null.</param>
    public static bool IsDay(ReadOnlySpan<char> digits, int? year = null)
    {
        var (day, month, told) = (Number(digits[..2]), Number(digits[2..4]), CenturyOf(digits) + Number(digits[4..6]));
        if (year is not null && year != told) return false;
        if (day > Replacement) day -= Replacement;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(told, month);
    }

    /// <summary>The weighted sum of the digits can be divided by eleven.</summary>
    public static bool SatisfyModulus11(ReadOnlySpan<char> digits)
    {
        ReadOnlySpan<int> weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * (digits[i] - '0');
        return sum % 11 == 0;
    }

    private static int CenturyOf(ReadOnlySpan<char> digits)
    {
        var year = Number(digits[4..6]);
        return digits[6] switch
        {
            <= '3' => 1900,
            '4' or '9' => year <= 36 ? 2000 : 1900,
            _ => year <= 57 ? 2000 : 1800,
        };
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
