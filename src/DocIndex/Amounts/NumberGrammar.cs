using System.Globalization;
using System.Text.RegularExpressions;

namespace DocIndex.Amounts;

/// <summary>
/// The one grammar of Danish printed numbers: point or fixed blank between thousands, decimal comma, minus as hyphen, dash, minus sign,
/// ÷, parentheses or a trailing hyphen, and ½, ¼ and ¾, close to a whole number or after a blank. Must not match account numbers (35.10), dates (12.06.2015), codes (BI24) and runs of more digits
/// than an amount has.
/// </summary>
public static partial class NumberGrammar
{
    /// <summary>A number without sign, as a pattern for composing larger grammars; capturing nothing.</summary>
    public const string Digits = @"(?:[0-9]{1,3}(?:[.\u00A0\u202F\u2009][0-9]{3})+(?:,[0-9]+)?|[0-9]+[ \u00A0]?" + Fraction + @"|[0-9]+(?:,[0-9]+)?|" + Fraction + ")";

    /// <summary>Letters that are parts of one.</summary>
    private const string Fraction = "[½¼¾]";

    /// <summary>Signs that mean minus before a number.</summary>
    public const string Minus = "[-−–÷]";

    /// <summary>Longer runs of digits are numbers of accounts or cases; in milliards they would not fit a decimal either.</summary>
    private const int MostCharacters = 15;

    [GeneratedRegex(@"^(?<sign>\+|" + Minus + @")?\s?(?<number>" + Digits + @")(?<after>-)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain { get; }

    [GeneratedRegex(@"^\((?<number>" + Digits + @")\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesised { get; }

    [GeneratedRegex(@"^(?:[-−–—]|\.\.|0?,-)$", RegexOptions.CultureInvariant)]
    private static partial Regex None { get; }

    /// <summary>True for what tables print where there is no amount: a lone dash.</summary>
    public static bool IsNone(string token) => None.IsMatch(token);

    /// <summary>Reads a token that is a number and nothing else; null where it is not.</summary>
    public static PrintedNumber? Parse(string token)
    {
        var parenthesised = Parenthesised.Match(token);
        var match = parenthesised.Success ? parenthesised : Plain.Match(token);
        if (!match.Success) return null;
        var digits = match.Groups["number"].Value;
        if (Magnitude(digits) is not var (value, halfWidth)) return null;
        var sign = match.Groups["sign"].Value;
        var negative = parenthesised.Success || match.Groups["after"].Success || (sign.Length > 0 && sign != "+");
        return new PrintedNumber(negative ? -value : value, halfWidth, token, digits.AsSpan().IndexOfAny(".\u00A0\u202F\u2009") > 0);
    }

    /// <summary>The value of an unsigned number, and half a unit of its last printed digit; null where it is longer than any amount.</summary>
    internal static (decimal Value, decimal HalfWidth)? Magnitude(string digits)
    {
        var fraction = digits[^1] switch { '½' => 0.5m, '¼' => 0.25m, '¾' => 0.75m, _ => 0m };
        var text = (fraction > 0 ? digits[..^1].TrimEnd() : digits)
            .Replace(".", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace("\u202F", "", StringComparison.Ordinal).Replace("\u2009", "", StringComparison.Ordinal);
        var room = fraction == 0.5m ? 0.25m : 0.125m;
        if (text.Length == 0) return (fraction, room);
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var decimals = comma < 0 ? 0 : text.Length - comma - 1;
        if (text.Length > MostCharacters) return null;
        var value = decimal.Parse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (fraction > 0) return (value + fraction, room);
        var unit = 1m;
        for (var i = 0; i < decimals; i++) unit /= 10m;
        return (value, unit / 2m);
    }
}
