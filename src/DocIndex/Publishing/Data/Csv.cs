using System.Globalization;

namespace DocIndex.Publishing.Data;

/// <summary>
/// Comma-separated values (RFC 4180): UTF-8, lines end with CR LF, numbers are plain decimals with a point.
/// </summary>
public static class Csv
{
    private const string FormulaStarts = "=+-@|＝＋－＠｜";

    // Nothing is seen of them, though Unicode counts them among letters and marks: fillers of Hangul, the blank of Braille, joiners and variants.
    private const string Unseen = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    /// <summary>A line of cells that are quoted where they must be.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quote)) + "\r\n";

    /// <summary>A cell, quoted where it must be.</summary>
    public static string Quote(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.AsSpan().IndexOfAny(",\"\r\n") < 0 && cell.Trim() == cell ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>
    /// Words from a document as a cell: what a spreadsheet would take as a formula is preceded by an apostrophe. A formula may hide behind white space and what
    /// nobody sees, and full-width signs are taken for the plain ones. Figures that are numbers are not written through this.
    /// </summary>
    /// <param name="text">Null for an empty cell.</param>
    public static string Text(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var start = text.TakeWhile(IsUnseen).Count();
        var isBroken = text.AsSpan(0, start).IndexOfAny('\t', '\r', '\n') >= 0;
        return isBroken || start < text.Length && FormulaStarts.Contains(text[start], StringComparison.Ordinal) ? "'" + text : text;
    }

    private static bool IsUnseen(char letter) =>
        char.IsWhiteSpace(letter) || Unseen.Contains(letter, StringComparison.Ordinal) || letter is >= '\uFE00' and <= '\uFE0F'
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format;
}
