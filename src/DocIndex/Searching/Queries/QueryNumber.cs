using System.Collections.Frozen;
using System.Globalization;

namespace DocIndex.Searching.Queries;

/// <summary>Reads numbers as they are written in queries: "2026", "500.000", "5mio", "6,3 mio. kr.", "kr. 250.000", "250 t.kr.", "1,2mia", "−400.000".</summary>
internal static class QueryNumber
{
    private static readonly FrozenDictionary<string, decimal> s_units = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
    {
        [""] = 1, ["t"] = 1_000, ["tusind"] = 1_000, ["mio"] = 1_000_000, ["mil"] = 1_000_000, ["mill"] = 1_000_000, ["m"] = 1_000_000,
        ["million"] = 1_000_000, ["millioner"] = 1_000_000, ["mia"] = 1_000_000_000, ["milliard"] = 1_000_000_000, ["milliarder"] = 1_000_000_000,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] s_currencies = ["kroner", "kr", "dkk"];

    /// <summary>The number, and half a unit of its last printed digit; null for anything else.</summary>
    public static (decimal Value, decimal HalfWidth)? Read(string text)
    {
        var plain = text.Replace('−', '-').Replace('–', '-').Replace('\u00A0', ' ').Trim();
        var isNegative = plain.StartsWith('-');
        plain = plain.TrimStart('-').Trim();
        if (plain.Length > 0 && !char.IsAsciiDigit(plain[0])) plain = AfterCurrency(plain);
        var end = 0;
        while (end < plain.Length && (char.IsAsciiDigit(plain[end]) || plain[end] is '.' or ',')) end++;
        var figure = plain[..end].TrimEnd('.');
        if (figure.Length == 0 || UnitOf(plain[end..]) is not { } unit) return null;
        var groups = figure.Split(',')[0].Split('.');
        if (groups.Length > 1 && groups.Skip(1).Any(group => group.Length != 3)) return null;
        if (!decimal.TryParse(
            figure.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var value) || value > 1_000_000_000_000m) return null;
        var decimals = figure.Contains(',', StringComparison.Ordinal) ? figure.Length - figure.IndexOf(',', StringComparison.Ordinal) - 1 : 0;
        var half = unit / 2;
        for (var i = 0; i < decimals; i++) half /= 10;
        return ((isNegative ? -value : value) * unit, unit == 1 ? 0 : half);
    }

    /// <summary>True for a word that goes on a number before it ("mio.", "kr."). Must not be "t" or "mil", which are words by themselves.</summary>
    public static bool GoesOn(string word) =>
        word.TrimEnd('.', ',', ';') is { Length: > 1 } unit && !unit.Equals("mil", StringComparison.OrdinalIgnoreCase) && UnitOf(unit) is not null;

    /// <summary>The kroner of a unit with or without the currency, in any way of writing it with points and blanks; null for other words.</summary>
    private static decimal? UnitOf(string text)
    {
        var unit = text.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (Array.Find(s_currencies, currency => unit.EndsWith(currency, StringComparison.OrdinalIgnoreCase)) is { } currency) unit = unit[..^currency.Length];
        return s_units.TryGetValue(unit, out var kroner) ? kroner : null;
    }

    private static string AfterCurrency(string text) =>
        Array.Find(s_currencies, currency => text.StartsWith(currency, StringComparison.OrdinalIgnoreCase)) is { } currency ? text[currency.Length..].TrimStart('.', ' ') : text;
}
