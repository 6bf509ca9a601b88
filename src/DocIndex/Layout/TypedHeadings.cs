using System.Text.RegularExpressions;
using DocIndex.Reading;

namespace DocIndex.Layout;

/// <summary>
/// Headings that plain text marks as such: a line with a rule of its own length right below ("Plan" over "----"), and
/// the numbered lines that go through a document in order, each alone above text of its own ("1. BAGGRUND", "2. HVEM
/// SKAL BESKYTTES"). Must not take the rule under a table's head, a rule across the page, or the items of a list.
/// </summary>
internal sealed partial class TypedHeadings
{
    private const int Longest = 75;
    private const int ShortestRule = 3;

    /// <summary>A rule may be so many characters longer or shorter than its line.</summary>
    private const int Slack = 4;

    /// <summary>Fewer numbered lines are no series.</summary>
    private const int FewestOfSeries = 3;

    [GeneratedRegex(@"^(?<number>[0-9]{1,2})[.)]?\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered { get; }

    private readonly Dictionary<int, int> _levels = [];
    private readonly HashSet<int> _rules = [];

    private TypedHeadings(List<SourceLine> lines, Func<int, bool> isOfTable, Func<string, bool> isKnown)
    {
        TakeUnderlined(lines, isOfTable);
        TakeSeries(lines, isOfTable, isKnown);
    }

    /// <param name="lines">Those that are printed, in order.</param>
    /// <param name="isOfTable">Whether the line at a position stands in a table.</param>
    /// <param name="isKnown">Whether the vocabulary knows a text as a heading.</param>
    public static TypedHeadings In(List<SourceLine> lines, Func<int, bool> isOfTable, Func<string, bool> isKnown) =>
        new(lines, isOfTable, isKnown);

    /// <summary>The level of the heading at a position; null where none stands there.</summary>
    public int? LevelAt(int at) => _levels.TryGetValue(at, out var level) ? level : null;

    /// <summary>True for the rule below a heading.</summary>
    public bool IsRule(int at) => _rules.Contains(at);

    private void TakeUnderlined(List<SourceLine> lines, Func<int, bool> isOfTable)
    {
        char? first = null;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var isApart = i == 0 || Gap(lines, i) > 0;
            if (!isApart || Gap(lines, i + 1) > 0 || isOfTable(i) || isOfTable(i + 1)) continue;
            if (!MayHead(lines[i].Text) || !Underlines(lines[i + 1].Text, lines[i].Text)) continue;
            var sign = lines[i + 1].Text.Trim()[0];
            first ??= sign;
            _levels[i] = sign == first ? 1 : 2;
            _rules.Add(i + 1);
        }
    }

    private static bool Underlines(string rule, string line)
    {
        rule = rule.Trim();
        return rule.Length >= ShortestRule && rule[0] is '-' or '=' or '~' or '*' or '_' or '–'
            && rule.All(c => c == rule[0]) && Math.Abs(rule.Length - line.Trim().Length) <= Slack;
    }

    private static bool MayHead(string line) => line.Trim() is { Length: > 1 and <= Longest } text
        && text is not [.., '.' or ',' or ';'] && char.IsLetterOrDigit(text[0]) && text.Any(char.IsLetter);

    private void TakeSeries(List<SourceLine> lines, Func<int, bool> isOfTable, Func<string, bool> isKnown)
    {
        var series = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (isOfTable(i) || NumberAt(lines, i) != series.Count + 1) continue;
            if (series.Count > 0 && (i == series[^1] + 1 || !AreAligned(lines[series[0]], lines[i]))) continue;
            series.Add(i);
        }
        var known = series.Count(i => isKnown(lines[i].Text.Trim()));
        if (series.Count < FewestOfSeries || known * 2 < series.Count) return;
        foreach (var i in series) _levels.TryAdd(i, 1);
    }

    /// <summary>The number of a line that stands alone and may head what follows; null for others.</summary>
    private static int? NumberAt(List<SourceLine> lines, int i)
    {
        var text = lines[i].Text.Trim();
        if (!MayHead(text) || Numbered.Match(text) is not { Success: true } match) return null;
        var isAlone = i > 0 && Gap(lines, i) > 0 && i + 1 < lines.Count && Gap(lines, i + 1) > 0;
        return isAlone && !LineText.HasFiniteVerb(text) || isAlone && IsCapitals(text)
            ? int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }

    private static bool IsCapitals(string text) => !text.Any(char.IsLower);

    private static bool AreAligned(SourceLine one, SourceLine other) => Indent(one.Text) == Indent(other.Text);

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static int Gap(List<SourceLine> lines, int i) => i == 0 ? 0 : lines[i].Number - lines[i - 1].Number - 1;
}
