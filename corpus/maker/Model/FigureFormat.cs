using System.Globalization;

namespace DocIndex.CorpusMaker.Model;

/// <summary>How a negative figure is marked.</summary>
public enum NegativeSign
{
    /// <summary><c>-900</c></summary>
    Hyphen,

    /// <summary><c>–900</c></summary>
    Dash,

    /// <summary><c>÷900</c></summary>
    Division,

    /// <summary><c>(900)</c></summary>
    Parentheses,
}

/// <summary>How a figure is printed: its unit, its decimals, and what stands around it.</summary>
/// <param name="Scale">What one printed unit is worth: 1000 for 1.000 kr., 1 for kroner and for counts.</param>
/// <param name="Decimals">Printed decimals.</param>
/// <param name="Suffix">Printed after the number, with its blank: <c>" mio. kr."</c>.</param>
public sealed record FigureFormat(decimal Scale, int Decimals, string Suffix = "")
{
    private static readonly NumberFormatInfo s_danish = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>Whole kroner in a table whose unit stands elsewhere.</summary>
    public static FigureFormat Kroner { get; } = new(1, 0);

    /// <summary>Thousands of kroner.</summary>
    public static FigureFormat Thousands { get; } = new(1000, 0);

    /// <summary>Counts and years' work, printed as they are.</summary>
    public static FigureFormat Count { get; } = new(1, 0);

    /// <summary>Mark of negative figures.</summary>
    public NegativeSign Sign { get; init; }

    /// <summary>Whether thousands are parted by a point.</summary>
    public bool Grouped { get; init; } = true;

    /// <summary>Printed for zero, where that is no digit.</summary>
    public string? Zero { get; init; }

    /// <summary>Printed in place of the number: <c>½</c>. Such a figure cannot be changed.</summary>
    public string? Literal { get; init; }

    /// <summary>Half a unit of the last printed digit, in kroner (or counts); ½ is a digit whose unit is a half.</summary>
    public decimal HalfWidth => Literal == "½" ? Scale / 4 : Step / 2;

    /// <summary>One unit of the last printed digit, in kroner (or counts).</summary>
    public decimal Step => Scale / (decimal)Math.Pow(10, Decimals);

    /// <summary>Millions of kroner.</summary>
    public static FigureFormat Millions(int decimals) => new(1_000_000, decimals);

    /// <summary>The value that the print says, halves rounded away from zero.</summary>
    public decimal Round(decimal value) => Literal is null ? Math.Round(value / Step, MidpointRounding.AwayFromZero) * Step : value;

    /// <summary>The printed form.</summary>
    public string Print(decimal value)
    {
        if (Literal is not null) return Literal + Suffix;
        var rounded = Round(value) / Scale;
        if (rounded == 0 && Zero is not null) return Zero;
        var digits = Math.Abs(rounded).ToString((Grouped ? "N" : "F") + Decimals.ToString(CultureInfo.InvariantCulture), s_danish);
        if (rounded >= 0) return digits + Suffix;
        return Sign switch
        {
            NegativeSign.Dash => "–" + digits + Suffix,
            NegativeSign.Division => "÷" + digits + Suffix,
            NegativeSign.Parentheses => "(" + digits + ")" + Suffix,
            _ => "-" + digits + Suffix,
        };
    }
}
