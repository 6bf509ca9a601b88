using System.Collections.Immutable;

namespace DocIndex.Reading.Personal;

/// <summary>
/// The columns of tables in plain text: parted by a tab, bar or semicolon, or printed under each other with at least
/// two blanks between. What a column is called stands in the
/// nearest of its fields above that holds words.
/// </summary>
internal sealed class TextColumns(ImmutableArray<string> lines, NumberWords words)
{
    private const int MostRows = 500;
    private const int MostBlankLines = 1;
    private const int LongestHead = 40;

    private static readonly char[] s_separators = ['\t', '|', ';'];

    /// <summary>The same for an offset into the lines as one text.</summary>
    public WordSays HeadOf(JoinedText joined, int offset)
    {
        var line = joined.PieceAt(offset);
        return HeadOf(line, offset - joined.StartOf(line));
    }

    /// <summary>What the head of the column says in which a line has something at an offset.</summary>
    public WordSays HeadOf(int line, int offset)
    {
        var separator = s_separators.FirstOrDefault(s => lines[line].Contains(s, StringComparison.Ordinal));
        var before = lines[line].AsSpan(0, Math.Min(offset, lines[line].Length));
        var field = separator == default ? -1 : before.Count(separator);
        // A number in a sentence stands under nothing.
        if (separator == default && Around(lines[line], offset).Any(char.IsLetter)) return WordSays.Nothing;
        var blank = 0;
        for (var i = line - 1; i >= 0 && line - i <= MostRows; i--)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                if (++blank > MostBlankLines) break;
                continue;
            }

            var above = separator == default ? Printed(lines[i], offset) : Field(lines[i], separator, field);
            if (above is null) break;
            if (above.Any(char.IsLetter)) return words.Head(above);
        }

        return WordSays.Nothing;
    }

    private static string? Field(string line, char separator, int index)
    {
        var fields = line.Split(separator);
        return fields.Length > 1 && index < fields.Length ? fields[index] : null;
    }

    /// <summary>
    /// The field over an offset; empty where nothing is printed there, null where the line has no columns.
    /// </summary>
    private static string? Printed(string line, int offset)
    {
        var hasColumns = line.Trim().Contains("  ", StringComparison.Ordinal);
        if (!hasColumns) return line.Any(char.IsLetter) ? SingleField(line, offset) : "";
        if (offset > line.Length + 1) return "";
        return Around(line, offset >= line.Length || line[offset] == ' ' ? offset + 1 : offset);
    }

    /// <summary>What is printed around an offset between two blanks and two blanks.</summary>
    private static string Around(string line, int offset)
    {
        offset = Math.Min(offset, line.Length - 1);
        var start = offset;
        while (start > 0 && !(line[start] == ' ' && line[start - 1] == ' ')) start--;
        var end = offset;
        while (end < line.Length && !(line[end] == ' ' && end + 1 < line.Length && line[end + 1] == ' ')) end++;
        return line[start..end];
    }

    /// <summary>A line of one short field is a head where it stands right above.</summary>
    private static string? SingleField(string line, int offset)
    {
        var start = line.Length - line.TrimStart().Length;
        var isShort = line.Trim().Length <= LongestHead;
        return isShort && start <= offset && offset < line.Length ? line.Trim() : null;
    }
}
