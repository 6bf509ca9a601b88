using DocIndex.Amounts;
using DocIndex.Reading;

namespace DocIndex.Layout;

/// <summary>
/// Tables in plain text whose columns semicolons, tabs or bars part: lines right below each other with as many fields
/// each, of which most hold figures behind the first. Must not take a list in prose, or keys
/// with their values.
/// </summary>
internal static class SeparatedTables
{
    private const int FewestLines = 3;

    private const int MostOfHeader = 3;

    private static readonly char[] s_separators = [';', '\t', '|'];

    /// <summary>The tables, in order, each with the lines that it stands in.</summary>
    public static Dictionary<TableRegion, Grid> Find(SourceDocument document)
    {
        var found = new Dictionary<TableRegion, Grid>();
        for (var i = 0; i < document.Lines.Length; i++)
            foreach (var separator in s_separators)
            {
                var (rows, last) = separator == '|' ? BarredRows.At(document, i) : RowsAt(document, i, separator);
                if (rows.Count < 2 || !HoldFigures(rows)) continue;
                found.Add(new TableRegion(i, 0, i, i, last), GridOf(rows));
                i = last;
                break;
            }

        return found;
    }

    /// <summary>
    /// The lines from one on that have as many fields as it, and the last of them. Rows with figures may go on below a
    /// blank line or two, as on a next page. Must not take a next table, which begins with a header.
    /// </summary>
    private static (List<SeparatedRow> Rows, int Last) RowsAt(SourceDocument document, int first, char separator)
    {
        var (rows, last) = (new List<SeparatedRow>(), first - 1);
        for (var i = first; i < document.Lines.Length; i++)
        {
            if (rows.Count > 0 && document.Lines[i].IsBlank && i - last <= MostBlankLines) continue;
            if (!document.Lines[i].Text.Contains(separator)) break;
            var fields = document.Lines[i].Text.Trim(' ').Split(separator);
            if (fields.Length < 2 || rows.Count > 0 && fields.Length != rows[0].Fields.Length) break;
            var row = SeparatedRow.Of(document.Lines[i], fields);
            if (last >= first && i > last + 1 && !(HoldsFigures(row) && rows.Exists(HoldsFigures))) break;
            rows.Add(row);
            last = i;
        }

        return (rows, last);
    }

    private const int MostBlankLines = 2;

    /// <summary>
    /// Most lines hold a name and figures; above a line or two that do, so many lines of a header may stand that names
    /// years.
    /// </summary>
    private static bool HoldFigures(List<SeparatedRow> rows)
    {
        var head = rows.FindIndex(HoldsFigures);
        if (head < 0) return false;
        var isHeaded = rows.Take(head).Any(r => r.Fields.Count(f => CellText.PeriodOf(f.Trim()) is not null) > 1);
        if (!isHeaded && rows.Count < FewestLines) return false;
        var counted = isHeaded && head <= MostOfHeader ? rows[head..] : rows;
        return counted.Count(HoldsFigures) * 2 > counted.Count(r => r.Fields.Count(f => f.Trim().Length > 0) > 1);
    }

    private static bool HoldsFigures(SeparatedRow row) =>
        (row.Fields.Any(f => f.Any(char.IsLetter) && !IsFigure(f)) || CellText.PeriodOf(row.Fields[0].Trim()) is { Year: not null })
            && row.Fields.Skip(1).Any(IsFigure);

    private static bool IsFigure(string field) => CellText.IsNumber(field)
        || NumberGrammar.IsNone(field.Trim()) || NumberGrammar.Parse(field.Trim().Replace(' ', '\u00A0')) is not null;

    private static Grid GridOf(List<SeparatedRow> rows)
    {
        var cells = rows.SelectMany((row, r) => row.Fields.Select((field, f) => new GridCell(
            r, row.Columns[f], 1, row.Spans[f], field.Trim(),
                [.. row.Lines]) { Page = row.Lines[0].Page }))
            .Where(c => c.Text.Length > 0);
        return new Grid(rows.Count, rows.Max(r => r.Columns[^1] + r.Spans[^1]), [.. cells])
        {
            Page = rows[0].Lines[0].Page, PageTo = rows[^1].Lines[^1].Page,
        };
    }
}

/// <summary>A row of a table in plain text.</summary>
/// <param name="Columns">The column that each field begins in.</param>
/// <param name="Spans">How many columns each field stands in.</param>
internal sealed record SeparatedRow(List<SourceLine> Lines, string[] Fields, int[] Columns, int[] Spans)
{
    /// <summary>A row of one line whose fields stand in a column each.</summary>
    public static SeparatedRow Of(SourceLine line, string[] fields) =>
        new([line], fields, [.. Enumerable.Range(0, fields.Length)], [.. fields.Select(_ => 1)]);
}
