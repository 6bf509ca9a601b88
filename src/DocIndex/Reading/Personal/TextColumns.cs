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

    private readonly Dictionary<int, ColumnLine> _seen = [];

    /// <summary>The same for an offset into the lines as one text.</summary>
    public WordSays HeadOf(JoinedText joined, int offset)
    {
        var line = joined.PieceAt(offset);
        return HeadOf(line, offset - joined.StartOf(line));
    }

    /// <summary>What the head of the column says in which a line has something at an offset.</summary>
    public WordSays HeadOf(int line, int offset)
    {
        var own = Line(line);
        // A number in a sentence stands under nothing.
        if (own.Separator is null && own.Around(offset).Any(char.IsLetter)) return WordSays.Nothing;
        var field = own.FieldAt(offset);
        var blank = 0;
        for (var i = line - 1; i >= 0 && line - i <= MostRows; i--)
        {
            var higher = Line(i);
            if (higher.IsBlank)
            {
                if (++blank > MostBlankLines) break;
                continue;
            }

            var above = own.Separator is { } separator ? higher.Field(separator, field) : Printed(higher, offset);
            if (above is null) break;
            if (above.Any(char.IsLetter)) return words.Head(above);
        }

        return WordSays.Nothing;
    }

    private ColumnLine Line(int index)
    {
        if (!_seen.TryGetValue(index, out var line)) _seen[index] = line = new ColumnLine(lines[index]);
        return line;
    }

    /// <summary>
    /// The field over an offset; empty where nothing is printed there, null where the line has no columns.
    /// </summary>
    private static string? Printed(ColumnLine line, int offset)
    {
        var text = line.Text;
        if (!line.HasColumns) return line.HasLetters ? SingleField(text, offset) : "";
        if (offset > text.Length + 1) return "";
        return line.Around(offset >= text.Length || text[offset] == ' ' ? offset + 1 : offset);
    }

    /// <summary>A line of one short field is a head where it stands right above.</summary>
    private static string? SingleField(string line, int offset)
    {
        var start = line.Length - line.TrimStart().Length;
        var isShort = line.Trim().Length <= LongestHead;
        return isShort && start <= offset && offset < line.Length ? line.Trim() : null;
    }
}
