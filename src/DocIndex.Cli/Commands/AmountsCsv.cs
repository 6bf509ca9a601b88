using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing;
using DocIndex.Publishing.Data;
using DocIndex.Records;

namespace DocIndex.Cli.Commands;

/// <summary>
/// Amounts as comma-separated values (RFC 4180, UTF-8, a header row, lines end with CR LF). Numbers are plain decimals with a point;
/// text that a spreadsheet would take as a formula is preceded by an apostrophe.
/// </summary>
internal static class AmountsCsv
{
    private static readonly ImmutableArray<string> s_header =
    [
        "document", "file", "code", "title", "municipality", "budgetYear", "table", "label", "role", "kind", "year", "period", "basis", "value",
        "printed", "unit", "halfWidth", "priceLevel", "controlArea", "committee", "grant", "direction", "effect", "standing", "page", "line",
    ];

    public static void Write(Export export, TextWriter output)
    {
        Row(output, s_header);
        foreach (var document in export.Documents)
        {
            foreach (var amount in document.Amounts) Row(output, Cells(document, amount));
        }
    }

    private static string[] Cells(DocumentRecord d, Amount a) =>
    [
        Text(d.Id), Text(d.File), Text(d.Code), Text(d.Title), Text(d.Municipality), Number(d.BudgetYear), Text(a.Table), Text(a.Label),
        Word(a.Role), Word(a.Kind), Number(a.Year), Text(a.Period), Word(a.Basis), Number(a.Value), Text(a.Printed), Text(a.Unit),
        Number(a.HalfWidth), Text(a.PriceLevel), Text(a.ControlArea), Text(a.Committee), Text(a.Grant), Word(a.Direction), Number(a.Effect),
        Word(a.Standing), Number(a.Source.Page), Number(a.Source.Lines?.First),
    ];

    private static void Row(TextWriter output, IEnumerable<string> cells) => output.Write(Csv.Line(cells));

    private static string Text(string? text) => Csv.Text(text);

    private static string Number(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    private static string Word<T>(T value) => value is null ? "" : RecordWord(value.ToString()!);

    private static string RecordWord(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
