using System.Globalization;
using System.Text;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Data;

/// <summary>The tables of a page as plain text, columns set by blanks, for a terminal.</summary>
internal static class PlainTables
{
    private const int WidestColumn = 48;

    public static string Of(Page page, TableDataWords words)
    {
        var output = new StringBuilder().Append(VisibleText.Of(page.Title)).Append('\n');
        foreach (var table in page.Body.OfType<DataTable>().Select(table => TableData.Of(table, words))) Append(output, table);
        return output.ToString();
    }

    private static void Append(StringBuilder output, TableData table)
    {
        List<List<string>> rows = [[.. table.Columns], .. table.Rows.Select(row => row.Select(Text).ToList())];
        var widths = Enumerable.Range(0, table.Columns.Length).Select(column => Math.Min(WidestColumn, rows.Max(row => row[column].Length))).ToList();
        var numbers = Enumerable.Range(0, table.Columns.Length).Where(column => table.Rows.Any(row => row[column].Number is not null)).ToHashSet();
        output.Append('\n').Append(VisibleText.Of(table.Title)).Append('\n');
        foreach (var row in rows)
        {
            var cells = row.Select((text, column) =>
            {
                var cut = text.Length <= widths[column] ? text : text[..(widths[column] - 1)] + "…";
                return numbers.Contains(column) ? cut.PadLeft(widths[column]) : cut.PadRight(widths[column]);
            });
            output.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }
    }

    private static string Text(TableValue value) => value.Number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? value.Text;
}
