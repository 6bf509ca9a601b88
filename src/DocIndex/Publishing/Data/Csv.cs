namespace DocIndex.Publishing.Data;

/// <summary>
/// Comma-separated values (RFC 4180): UTF-8, lines end with CR LF, numbers are plain decimals with a point.
/// </summary>
public static class Csv
{
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>A line of cells that are quoted where they must be.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quote)) + "\r\n";

    /// <summary>A cell, quoted where it must be.</summary>
    public static string Quote(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.AsSpan().IndexOfAny(",\"\r\n") < 0 && cell.Trim() == cell ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>
    /// Words from a document as a cell: what a spreadsheet would take as a formula is preceded by an apostrophe. A formula may hide behind white space,
    /// and full-width signs are taken for the plain ones.
    /// </summary>
    /// <param name="text">Null for an empty cell.</param>
    public static string Text(string? text)
    {
        var start = (text ?? "").TrimStart();
        return (start.Length > 0 && FormulaStarts.Contains(start[0], StringComparison.Ordinal)) || text is ['\t' or '\r' or '\n', ..]
            ? "'" + text : text ?? "";
    }
}
