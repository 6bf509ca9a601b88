using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Records;

namespace DocIndex.Checks.Rules;

/// <summary>
/// Rows of flattened tables whose line prints more figures than were read of it: a figure of theirs was lost, or stands
/// in another column than it was put into. Must not look at rows with a figure in every column, nor count figures of
/// the label, or marks of notes in brackets; lines whose signs part the cells have none lost.
/// </summary>
internal static partial class UnreadRows
{
    /// <summary>They show the cells.</summary>
    private const string Separators = ";\t|";

    [GeneratedRegex(@"[0-9]{1,3}(?:[ .\u00A0][0-9]{3})+(?:,[0-9]+)?(?![0-9])|[0-9]+(?:[.,][0-9]+)*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Figure { get; }

    /// <summary>"3.216a", "7,4 1)": what a note is marked with.</summary>
    [GeneratedRegex(@"(?<=[0-9])\p{L}(?!\p{L})|(?<=\s)[0-9]\)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark { get; }

    /// <summary>"Budgetaftale 2014", "Overførselssagen 2019-2020": the year that a label ends in.</summary>
    [GeneratedRegex(@"^\s*(?:19|20)[0-9]{2}(?:\s?[-–/]\s?(?:[0-9]{4}|[0-9]{2}))?(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Period { get; }

    /// <summary>The rows, as number of the table and row. Formats that show their cells have none.</summary>
    public static ImmutableHashSet<(int Table, int Row)> In(DocumentRecord record, ImmutableArray<Block> blocks)
    {
        if (record.Format != DocumentFormat.Text) return [];
        var lines = new Dictionary<int, string>();
        foreach (var line in blocks.SelectMany(b => b.Lines)) lines[line.Number] = line.Text;
        var places = record.Amounts.Select(a => a.Source).Concat(record.Figures.Select(f => f.Source)).ToList();
        var columns = places.Where(p => p.Cell is not null).GroupBy(p => p.Cell!.Value.Table)
            .ToDictionary(g => g.Key, g => g.Select(p => p.Cell!.Value.Column).Distinct().Count());
        return
        [
            .. places.Where(p => p is { Cell: not null, Lines: not null })
                .GroupBy(p => (p.Cell!.Value.Table, p.Cell.Value.Row))
                .Where(row => row.Count() < columns[row.Key.Table] && PrintsMore([.. row], lines))
                .Select(row => row.Key),
        ];
    }

    private static bool PrintsMore(List<SourceLocation> row, Dictionary<int, string> lines)
    {
        var first = row[0].Lines!.Value;
        if (first.First != first.Last || row.Exists(p => p.Lines != first)) return false;
        if (!lines.TryGetValue(first.First, out var line) || line.AsSpan().IndexOfAny(Separators) >= 0) return false;
        line = Mark.Replace(line, "");
        var at = row.Select(p => line.IndexOf(p.Text.Trim(), StringComparison.Ordinal)).Where(i => i >= 0)
            .DefaultIfEmpty(-1).Min();
        if (at < 0) return false;
        var start = at;
        while (start > 0 && !char.IsLetter(line[start - 1])) start--;
        var end = at;
        while (end < line.Length && !char.IsLetter(line[end])) end++;
        return Figure.Count(Period.Replace(line[start..end], "")) > row.Count;
    }
}
