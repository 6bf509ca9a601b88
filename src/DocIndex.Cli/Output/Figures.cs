using System.Globalization;
using System.Text;

namespace DocIndex.Cli.Output;

/// <summary>Numbers as they are written in the program's language.</summary>
internal static class Figures
{
    /// <summary>6.311.000 or 6,311,000; decimals only where there are any.</summary>
    public static string Number(decimal value, Language language)
    {
        var format = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        if (language == Language.Danish) (format.NumberGroupSeparator, format.NumberDecimalSeparator) = (".", ",");
        return value.ToString("#,##0.############", format);
    }

    /// <summary>An amount in kroner.</summary>
    public static string Kroner(decimal value, Language language) => Number(value, language) + " kr.";

    /// <summary>A closed interval, or the one number where both ends are the same.</summary>
    public static string Interval(decimal low, decimal high, string unit, Language language) =>
        low == high ? $"{Number(low, language)} {unit}" : $"{Number(low, language)} – {Number(high, language)} {unit}";
}
