using System.Text.RegularExpressions;

namespace DocIndex.Reading.Word;

/// <summary>
/// Paragraphs that tabs part into columns of figures, as tables were typed before they were drawn. Must not take keys and values, tables of contents, or text that is merely indented.
/// </summary>
internal static partial class TabbedTable
{
    private const int FewestRows = 3;
    private const int FewestColumns = 3;

    [GeneratedRegex(@"^[-−–÷+(]?\s?[0-9][0-9.,'’ \u00A0]*[-)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure { get; }

    [GeneratedRegex(@"\t+", RegexOptions.CultureInvariant)]
    private static partial Regex Tabs { get; }

    /// <summary>True for a paragraph that may be a row: a tab stands in it before other text.</summary>
    public static bool MayBeRow(string raw) => !raw.Contains('\f') && raw.TrimEnd().Split('\n').All(line => line.Contains('\t'));

    /// <summary>The grid of consecutive paragraphs; null where they are no table, and then nothing is numbered.</summary>
    /// <param name="rows">With tabs and line breaks.</param>
    public static Grid? Of(IReadOnlyList<(string Raw, bool IsBold)> rows, MarkupCollector pieces)
    {
        var lines = rows.SelectMany(row => row.Raw.TrimEnd().Split('\n').Select(line => (Text: line.TrimEnd(), row.IsBold))).Where(line => line.Text.Length > 0).ToList();
        if (lines.Count < FewestRows) return null;
        // One tab a column keeps empty cells apart; where rows need different numbers of tabs to reach the same stops, several stand for one.
        var fields = lines.ConvertAll(line => line.Text.Split('\t'));
        if (fields.Select(f => f.Length).Distinct().Count() > 1) fields = lines.ConvertAll(line => Tabs.Split(line.Text));
        if (fields[0].Length < FewestColumns || fields.Exists(f => f.Length != fields[0].Length)) return null;
        if (fields.Count(f => f.Skip(1).All(field => string.IsNullOrWhiteSpace(field) || Figure.IsMatch(field.Trim())) && f.Skip(1).Any(field => Figure.IsMatch(field.Trim()))) < FewestRows) return null;
        var builder = new GridBuilder(fields[0].Length);
        for (var r = 0; r < fields.Count; r++)
        {
            builder.BeginRow();
            foreach (var field in fields[r]) builder.Add(1, 1, MarkupCollector.Folded(field), pieces.AddLines(field), lines[r].IsBold);
        }

        return builder.Build();
    }
}
