using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Data;

/// <summary>The files with a page's tables: CSV for each, and all of them as one workbook and as JSON.</summary>
internal static class TableFiles
{
    private const string Folder = "data/";

    public static string CsvPath(string page, string table) => $"{Folder}{page}/{table}.csv";

    public static string WorkbookPath(string page) => $"{Folder}{page}.xlsx";

    public static string JsonPath(string page) => $"{Folder}{page}.json";

    /// <summary>Path and content of every file; none for a page without named tables.</summary>
    public static IEnumerable<(string Path, byte[] Content)> Of(Page page, TableDataWords words)
    {
        ImmutableArray<TableData> tables = [.. page.Body.OfType<DataTable>().Where(table => table.Name is not null).Select(table => TableData.Of(table, words))];
        if (tables.IsEmpty) yield break;
        foreach (var table in tables) yield return (CsvPath(page.Path, table.Name), Csv(table));
        yield return (WorkbookPath(page.Path), Workbook.Write(tables));
        yield return (JsonPath(page.Path), Json(page, tables));
    }

    /// <summary>With a byte order mark: spreadsheets take a file without one for another encoding, and Danish letters are lost.</summary>
    public static byte[] Csv(TableData table)
    {
        var text = new StringBuilder("\uFEFF").Append(Data.Csv.Line(table.Columns.Select(Data.Csv.Text)));
        foreach (var row in table.Rows)
            text.Append(Data.Csv.Line(row.Select(value => value.Number is { } number ? Plain(number) : Data.Csv.Text(value.Text))));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The page's title and its tables, each with its columns and rows as objects.</summary>
    public static byte[] Json(Page page, ImmutableArray<TableData> tables)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("page", page.Path);
            json.WriteString("title", VisibleText.Of(page.Title));
            json.WriteStartArray("tables");
            foreach (var table in tables) Write(json, table);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, TableData table)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("title", VisibleText.Of(table.Title));
        json.WriteStartArray("columns");
        foreach (var column in table.Columns) json.WriteStringValue(VisibleText.Of(column));
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartArray();
            foreach (var value in row)
            {
                if (value.Number is { } number) json.WriteNumberValue(number);
                else if (value.Text.Length == 0) json.WriteNullValue();
                else json.WriteStringValue(value.Text);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
