using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;

namespace DocIndex.Checks.Rules;

/// <summary>
/// The figures that a document's tables print, read or not: an amount of the text that one of them has stands in a
/// table, though it may not have been read there. Must not look at figures of two digits, which are anywhere.
/// </summary>
internal sealed partial class PrintedFigures(ImmutableArray<Block> blocks)
{
    private const int FewestDigits = 3;
    private const int FewestOfRow = 2;
    private static readonly ImmutableArray<decimal> s_units = [1m, 1_000m, 1_000_000m];

    private List<Interval>? _figures;

    [GeneratedRegex(@"(?<![0-9.,])(?:[0-9]{1,3}(?:[ .\u00A0][0-9]{3})+|[0-9]+)(?:,[0-9]+)?(?![0-9]|[.,][0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Figure { get; }

    /// <summary>True where a table prints an amount, in kroner, thousands or millions.</summary>
    public bool Have(Interval said)
    {
        _figures ??= [.. blocks.Where(b => b.Role == BlockRole.Table).SelectMany(Figures)];
        return _figures.Exists(figure => s_units.Any(unit =>
            new Interval(figure.Low * unit, figure.High * unit).Meets(said)));
    }

    private static IEnumerable<Interval> Figures(Block block) => block.Lines
        .Select(line => Figure.Matches(line.Text)).SelectMany(m => m)
        .Where(m => m.Value.Count(char.IsAsciiDigit) >= FewestDigits)
        .Select(m => NumberGrammar.Magnitude(m.Value.Replace(" ", "", StringComparison.Ordinal))).OfType<(decimal Value, decimal HalfWidth)>()
        .Select(n => Interval.Around(n.Value, n.HalfWidth));
}
