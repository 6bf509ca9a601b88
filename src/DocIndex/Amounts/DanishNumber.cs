using System.Globalization;
using System.Text;

namespace DocIndex.Amounts;

/// <summary>Writes numbers as Danish documents do: point between thousands, decimal comma, hyphen as minus.</summary>
public static class DanishNumber
{
    /// <summary>A value with so many decimals (0 to 10): 9400 gives "9.400", 6.3 with one decimal "6,3".</summary>
    public static string Format(decimal value, int decimals)
    {
        var digits = Math.Abs(Math.Round(value, decimals, MidpointRounding.AwayFromZero)).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var whole = digits.Split('.')[0];
        var text = new StringBuilder();
        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && (whole.Length - i) % 3 == 0) text.Append('.');
            text.Append(whole[i]);
        }
        if (decimals > 0) text.Append(',').Append(digits.AsSpan(whole.Length + 1));
        return value < 0 && text.ToString().AsSpan().IndexOfAnyExcept("0.,") >= 0 ? "-" + text : text.ToString();
    }

    /// <summary>A value in kroner written in a figure's own unit and precision.</summary>
    /// <param name="halfWidth">Half a unit of the figure's last printed digit, in kroner; positive.</param>
    /// <param name="unit">As the record names it; null is read as kroner.</param>
    public static string InUnit(decimal kroner, decimal halfWidth, string? unit)
    {
        var factor = unit switch { "1.000 kr." => 1_000m, "mio. kr." => 1_000_000m, "mia. kr." => 1_000_000_000m, _ => 1m };
        var decimals = 0;
        for (var step = halfWidth * 2 / factor; step < 1m && decimals < 10; step *= 10m) decimals++;
        return Format(kroner / factor, decimals);
    }
}
