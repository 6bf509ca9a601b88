using System.Globalization;
using System.Text;

namespace DocIndex.Publishing;

/// <summary>
/// How numbers are printed: independent of the machine's culture, with the true minus sign (U+2212), and never broken over two lines.
/// </summary>
internal sealed record NumberFormat(char Group, char Decimal)
{
    /// <summary>6.311.000 and 6,3.</summary>
    public static NumberFormat Danish { get; } = new('.', ',');

    /// <summary>6,311,000 and 6.3.</summary>
    public static NumberFormat English { get; } = new(',', '.');

    /// <summary>A number with as many decimals as it has, trailing zeros left out.</summary>
    public string Print(decimal value) => Grouped(value.ToString("0.############################", CultureInfo.InvariantCulture));

    /// <summary>A number with a fixed count of decimals (0–28), rounded half away from zero.</summary>
    public string Print(decimal value, int decimals) =>
        Grouped(Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    private string Grouped(string invariant)
    {
        var negative = invariant.StartsWith('-') && invariant.AsSpan().IndexOfAnyInRange('1', '9') >= 0;
        var digits = invariant.TrimStart('-');
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits.Length : point;
        var printed = new StringBuilder(invariant.Length + 8);
        if (negative) printed.Append('\u2212');
        for (var i = 0; i < whole; i++)
        {
            if (i > 0 && (whole - i) % 3 == 0) printed.Append(Group);
            printed.Append(digits[i]);
        }

        if (point >= 0) printed.Append(Decimal).Append(digits, point + 1, digits.Length - point - 1);
        return printed.ToString();
    }
}
