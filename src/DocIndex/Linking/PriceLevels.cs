using System.Collections.Immutable;
using System.Globalization;

namespace DocIndex.Linking;

/// <summary>
/// Index figures of price levels that the user gave, by control area: lines of level, control area and factor, as in <c>2026 p/l;Service;1,118</c>. An amount
/// is taken from one level to another by the ratio of their factors. An empty control area holds for all. None are built in.
/// </summary>
public sealed class PriceLevels
{
    private readonly ImmutableDictionary<(string Level, string Area), decimal> _factors;

    private PriceLevels(ImmutableDictionary<(string, string), decimal> factors) => _factors = factors;

    /// <summary>No conversion.</summary>
    public static PriceLevels None { get; } = new(ImmutableDictionary<(string, string), decimal>.Empty);

    /// <summary>Reads a file's content; a first line without a number is its heading.</summary>
    /// <param name="name">As it is to be named in messages.</param>
    /// <exception cref="InputFileException">A line is not level, control area and factor.</exception>
    public static PriceLevels Read(string name, string content)
    {
        var factors = ImmutableDictionary.CreateBuilder<(string, string), decimal>();
        var lines = content.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || lines[i].StartsWith('#')) continue;
            var separator = lines[i].Contains(';', StringComparison.Ordinal) ? ';' : ',';
            var fields = lines[i].Split(separator, 3).Select(f => f.Trim().Trim('"')).ToArray();
            if (fields.Length == 3 && decimal.TryParse(fields[2].Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor > 0)
                factors[(Key(fields[0]), Key(fields[1]))] = factor;
            else if (i > 0 || (fields.Length == 3 && fields[2].Any(char.IsAsciiDigit)))
                throw new InputFileException(name, i + 1, "En linje skal have prisniveau, styringsområde og faktor, fx '2026 p/l;Service;1,118'.", "A line must have price level, control area and factor, such as '2026 p/l;Service;1,118'.");
        }
        return new PriceLevels(factors.ToImmutable());
    }

    /// <summary>What an amount of one level is multiplied by to be in another; null where a factor is missing.</summary>
    public decimal? Factor(string? from, string? to, string? area)
    {
        if (from is null || to is null) return null;
        if (Key(from) == Key(to)) return 1m;
        return Of(from, area) is { } first && Of(to, area) is { } second ? second / first : null;
    }

    private decimal? Of(string level, string? area) =>
        _factors.TryGetValue((Key(level), Key(area ?? "")), out var own) ? own : _factors.TryGetValue((Key(level), ""), out var all) ? all : null;

    private static string Key(string text) => text.Trim().ToLowerInvariant();
}
