using System.Globalization;
using DocIndex.Checks;
using DocIndex.Cli.Output;
using DocIndex.Records;

namespace DocIndex.Cli.Commands;

/// <summary>The table that a finding is about as a grid of text: the suspect figure in brackets, the figures that it was held against with a star.</summary>
internal static class FindingGrid
{
    private const int MostRows = 14;
    private const int MostColumns = 6;

    /// <summary>Draws the table of the suspect figure or, where that stands in prose, of the first figure that contradicts it.</summary>
    public static void Write(Report report, Finding finding, DocumentRecord record, Language language)
    {
        if (finding.Sources.FirstOrDefault(s => s.Document == record.Id && s.Cell is not null)?.Cell is not { } place) return;
        var amounts = record.Amounts.Where(a => a.Source.Cell?.Table == place.Table).ToList();
        if (amounts.Count == 0) return;
        var others = finding.Sources.Skip(1).Where(s => s.Document == record.Id).ToHashSet();
        var involved = finding.Sources.Where(s => s.Cell?.Table == place.Table).Select(s => s.Cell!.Value.Column).ToHashSet();
        var columns = amounts.GroupBy(a => a.Source.Cell!.Value.Column).OrderBy(g => g.Key).ToList();
        if (columns.Count > MostColumns) columns = [.. columns.OrderByDescending(c => involved.Contains(c.Key)).Take(MostColumns).OrderBy(c => c.Key)];
        var rows = amounts.GroupBy(a => a.Source.Cell!.Value.Row).OrderBy(g => g.Key).ToList();
        var shown = rows.Count <= MostRows ? rows : [.. rows.Where(r => r.Any(a => finding.Sources.Contains(a.Source))).Take(MostRows)];
        var cells = shown.Select(row => (IReadOnlyList<string>)[row.First().Label, .. columns.Select(c => Cell(row.FirstOrDefault(a => a.Source.Cell!.Value.Column == c.Key)))]).ToList();
        report.Table([$"{amounts[0].Table} ({amounts[0].Unit})", .. columns.Select(c => Header(c.First()))], cells, Enumerable.Range(1, columns.Count).ToHashSet(), 4);
        if (shown.Count < rows.Count) report.Line(language.Say($"… {rows.Count - shown.Count} rækker er udeladt", $"… {rows.Count - shown.Count} rows left out"), 4);

        // A blank stands where a mark would, so that the digits stay under each other.
        string Cell(Amount? amount) => amount is null ? "" : amount.Source == finding.Sources[0] ? $"[{amount.Printed}]" : others.Contains(amount.Source) ? amount.Printed + "*" : amount.Printed + " ";
    }

    private static string Header(Amount amount) => (amount.Year?.ToString(CultureInfo.InvariantCulture) ?? amount.Period ?? "") + " ";
}
