using System.Globalization;
using DocIndex.Foundry.Drawing;

namespace DocIndex.Foundry.Parts;

/// <summary>A unit as a table says it.</summary>
/// <param name="Unit">In the words of the record format.</param>
/// <param name="Factor">In kroner.</param>
internal sealed record UnitWord(string Printed, string Unit, int Factor);

/// <summary>How the digits of a table are printed.</summary>
/// <param name="Group">Between thousands.</param>
/// <param name="MillionDecimals">Decimals where the unit is a million.</param>
/// <param name="Decimals">Decimals where it is less.</param>
internal sealed record DigitStyle(string Group, int MillionDecimals, int Decimals, string Point = ",");

/// <summary>Prints amounts of tables, and tells what a reader takes from them.</summary>
internal sealed class Figures(UnitWord unit, DigitStyle digits, Func<string, string> negative, Func<int, string> empty)
{
    public static Dimension<UnitWord> Units { get; } = new("unit-word",
        ("1.000 kr.", new("1.000 kr.", "1.000 kr.", 1000)), ("t.kr.", new("t.kr.", "1.000 kr.", 1000)),
            ("tkr.", new("tkr.", "1.000 kr.", 1000)),
        ("1000 kr", new("1000 kr", "1.000 kr.", 1000)), ("TDKK", new("TDKK", "1.000 kr.", 1000)),
            ("kr. 1.000", new("kr. 1.000", "1.000 kr.", 1000)),
        ("DKK 1.000", new("DKK 1.000", "1.000 kr.", 1000)), ("hele 1.000 kr.", new("hele 1.000 kr.", "1.000 kr.",
            1000)),
        ("kr. i tusinder", new("kr. i tusinder", "1.000 kr.", 1000)), ("tusinde kr.", new("tusinde kr.", "1.000 kr.",
            1000)),
        ("mio. kr.", new("mio. kr.", "mio. kr.", 1000000)), ("mio kr", new("mio kr", "mio. kr.", 1000000)),
        ("mill. kr.", new("mill. kr.", "mio. kr.", 1000000)), ("MDKK", new("MDKK", "mio. kr.", 1000000)),
        ("kr. (mio.)", new("kr. (mio.)", "mio. kr.", 1000000)), ("millioner kroner", new("millioner kroner",
            "mio. kr.", 1000000)),
        ("kr.", new("kr.", "kr.", 1)), ("kroner", new("kroner", "kr.", 1)), ("DKK", new("DKK", "kr.", 1)),
            ("hele kr.", new("hele kr.", "kr.", 1)));

    public static Dimension<DigitStyle> Digits { get; } = new("digits",
        ("points", new(".", 1, 0)), ("two-decimals", new(".", 2, 0)), ("three-decimals", new(".", 3, 0)),
            ("blanks", new(" ", 1, 0)),
        ("no-break-blanks", new("\u00a0", 2, 0)), ("thin-blanks", new("\u202f", 1, 0)), ("ungrouped", new("", 1, 0)),
            ("decimal-point", new("", 1, 0, ".")), ("always-decimals", new(".", 2, 1)));

    public static Dimension<Func<string, string>> Negatives { get; } = new("negative",
        ("hyphen", d => "-" + d), ("minus", d => "\u2212" + d), ("dash", d => "\u2013" + d),
            ("brackets", d => $"({d})"), ("trailing", d => d + "-"),
        ("obelus", d => "÷" + d), ("spaced-hyphen", d => "- " + d));

    /// <summary>What stands where there is no money; the argument is the number of decimals.</summary>
    public static Dimension<Func<int, string>> Empties { get; } = new("empty",
        ("zero", n => n == 0 ? "0" : "0," + new string('0', n)), ("hyphen", _ => "-"), ("dash", _ => "\u2013"),
            ("blank", _ => ""), ("long-dash", _ => "\u2014"), ("bare-zero", _ => "0"));

    public UnitWord Unit => unit;

    /// <summary>How many decimals are printed.</summary>
    public int Decimals => unit.Factor == 1000000 ? digits.MillionDecimals : digits.Decimals;

    /// <summary>Half a unit of the last printed digit, in kroner.</summary>
    public decimal HalfWidth => unit.Factor / (decimal)Math.Pow(10, Decimals) / 2;

    /// <summary>The printed figure and the kroner that it says; null where the print holds no figure.</summary>
    public (string Text, decimal? Value) Print(decimal thousands)
    {
        var printed = Math.Round(thousands * 1000 / unit.Factor, Decimals, MidpointRounding.AwayFromZero);
        if (printed == 0)
        {
            var nothing = empty(Decimals);
            return (nothing, nothing.StartsWith('0') ? 0 : null);
        }

        var text = Math.Abs(printed).ToString("#,0." + new string('0', Decimals), CultureInfo.InvariantCulture);
        var parts = text.Split('.');
        var shown = parts[0].Replace(",", digits.Group, StringComparison.Ordinal) + (parts.Length > 1 ? digits.Point
            + parts[1] : "");
        return (printed < 0 ? negative(shown) : shown, printed * unit.Factor);
    }
}
