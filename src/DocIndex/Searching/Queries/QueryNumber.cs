using System.Globalization;

namespace DocIndex.Searching.Queries;

/// <summary>Reads numbers as they are written in queries: "2026", "500.000", "5mio", "6,3mio.", "250tkr", "1,2mia".</summary>
internal static class QueryNumber
{
    private static readonly (string Unit, decimal Kroner)[] s_units =
    [
        ("", 1), ("kr", 1), ("t", 1_000), ("tkr", 1_000), ("tusind", 1_000), ("mio", 1_000_000), ("mil", 1_000_000), ("mill", 1_000_000),
        ("million", 1_000_000), ("millioner", 1_000_000), ("mia", 1_000_000_000), ("milliard", 1_000_000_000), ("milliarder", 1_000_000_000),
    ];

    /// <summary>The number, and half a unit of its last printed digit; null for anything else.</summary>
    public static (decimal Value, decimal HalfWidth)? Read(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' or '-')) end++;
        var figure = text[..end].TrimEnd('.');
        var word = text[end..].Trim().Replace("kr.", "", StringComparison.OrdinalIgnoreCase).TrimEnd('.').Trim();
        var unit = Array.FindIndex(s_units, u => u.Unit.Equals(word, StringComparison.OrdinalIgnoreCase));
        if (figure.Length == 0 || unit < 0) return null;
        var groups = figure.Split(',')[0].TrimStart('-').Split('.');
        if (groups.Length > 1 && groups.Skip(1).Any(group => group.Length != 3)) return null;
        if (!decimal.TryParse(
            figure.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var value) || Math.Abs(value) > 1_000_000_000_000m) return null;
        var decimals = figure.Contains(',', StringComparison.Ordinal) ? figure.Length - figure.IndexOf(',', StringComparison.Ordinal) - 1 : 0;
        var half = s_units[unit].Kroner / 2;
        for (var i = 0; i < decimals; i++) half /= 10;
        return (value * s_units[unit].Kroner, s_units[unit].Kroner == 1 ? 0 : half);
    }
}
