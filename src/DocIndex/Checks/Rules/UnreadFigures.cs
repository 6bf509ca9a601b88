using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Records;

namespace DocIndex.Checks.Rules;

/// <summary>
/// The figures that a document's tables print and that were not read as amounts: an amount of the text that one of them
/// has stands in a table. Must not look at figures of two digits, which are anywhere, nor at paragraphs that amounts
/// were read from.
/// </summary>
internal sealed partial class UnreadFigures(DocumentRecord record, ImmutableArray<Block> blocks)
{
    private const int FewestDigits = 3;
    private const int FewestOfRow = 3;
    private static readonly ImmutableArray<decimal> s_units = [1m, 1_000m, 1_000_000m];

    private List<Interval>? _figures;

    /// <summary>A figure whose thousands are set apart may have the digit of a note's mark behind it.</summary>
    [GeneratedRegex(@"(?<![0-9.,])(?:(?:[0-9]{1,3}(?:[ .\u00A0][0-9]{3})+|[0-9]+)(?:,[0-9]+)?(?![0-9]|[.,][0-9])"
        + @"|[0-9]{1,3}(?:[ .\u00A0][0-9]{3})+(?=[1-9](?![0-9.,])))", RegexOptions.CultureInvariant)]
    private static partial Regex Figure { get; }

    /// <summary>True where a table prints an amount, in kroner, thousands or millions.</summary>
    public bool Have(Interval said)
    {
        _figures ??= Find();
        return _figures.Exists(figure => s_units.Any(unit =>
            new Interval(figure.Low * unit, figure.High * unit).Meets(said)));
    }

    /// <summary>
    /// True where a table prints an amount in one unit, in digits enough that chance does not. Must not take years or
    /// the figure of a unit ("1.000 kr.").
    /// </summary>
    public bool Have(Interval lacking, decimal unit)
    {
        var middle = Math.Abs(lacking.Low + lacking.High) / 2;
        if (middle < (lacking.High - lacking.Low) * LeastOfWidth) return false;
        _figures ??= Find();
        return _figures.Exists(figure => !IsYear(figure) && !IsUnit(figure)
            && new Interval(figure.Low * unit, figure.High * unit).Meets(lacking));
    }

    /// <summary>An amount is sharp where it is so many times as large as what rounding leaves open.</summary>
    private const int LeastOfWidth = 20;

    private static bool IsYear(Interval figure) => figure is { Low: > 1_899, High: < 2_101 };

    private static bool IsUnit(Interval figure) => s_units.Contains((figure.Low + figure.High) / 2);

    private List<Interval> Find()
    {
        var told = record.Statements.Select(s => s.Source.Block).OfType<int>().ToHashSet();
        var read = record.Amounts.Select(a => Digits(a.Printed)).ToHashSet(StringComparer.Ordinal);
        return [.. blocks.Where(b => b.Role == BlockRole.Table || !told.Contains(b.Index))
            .SelectMany(b => Figures(b, read))];
    }

    /// <summary>A line that holds nothing but a figure is a cell.</summary>
    private static bool IsBare(string line, string figure) =>
        line.Trim(' ', '-', '\u2013', '\u2212', '+').Length == figure.Trim().Length;

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static IEnumerable<Interval> Figures(Block block, HashSet<string> read) => block.Lines
        .Select(line => (Line: line.Text, Figures: Figure.Matches(line.Text)))
        .Where(row => block.Role == BlockRole.Table || row.Figures.Count >= FewestOfRow
            || row.Figures.Count == 1 && IsBare(row.Line, row.Figures[0].Value)).SelectMany(row => row.Figures)
        .Where(m => Digits(m.Value) is { Length: >= FewestDigits } digits && !read.Contains(digits))
        .Select(m => NumberGrammar.Magnitude(m.Value.Replace(" ", "", StringComparison.Ordinal)))
        .OfType<(decimal Value, decimal HalfWidth)>()
        .Select(n => Interval.Around(n.Value, n.HalfWidth));
}
