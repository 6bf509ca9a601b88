using DocIndex.Layout.Grids;
using DocIndex.Reading;

namespace DocIndex.Tests.Layout;

/// <summary>A page drawn with characters: each is 6 points wide, each line 14 points high, letters are 11 points in size.</summary>
internal static class DrawnPage
{
    public const double Across = 6;
    public const double Down = 14;

    /// <summary>A sheet with the words of a drawing; lines of it run over the whole page.</summary>
    public static Sheet Of(string drawing, IEnumerable<SheetRuling>? rulings = null, IEnumerable<SheetShade>? shades = null, int number = 1)
    {
        var words = new List<SheetWord>();
        var lines = new List<List<int>>();
        var rows = drawing.Split('\n');
        for (var r = 0; r < rows.Length; r++)
        {
            var line = new List<int>();
            foreach (System.Text.RegularExpressions.Match word in System.Text.RegularExpressions.Regex.Matches(rows[r], @"\S+"))
            {
                line.Add(words.Count);
                words.Add(Word(word.Value, word.Index, r));
            }
            if (line.Count > 0) lines.Add(line);
        }
        return new Sheet(number, 600, 842, [.. words], [.. rulings ?? []], [.. shades ?? []]) { Lines = [.. lines.Select(l => System.Collections.Immutable.ImmutableArray.CreateRange(l))] };
    }

    /// <summary>A sheet of lines that begin at a column and a row each, which may lie between rows.</summary>
    public static Sheet Sheet(IEnumerable<(string Text, int Column, double Row)> texts)
    {
        var words = texts.SelectMany(t => System.Text.RegularExpressions.Regex.Matches(t.Text, @"\S+")
            .Select(m => Word(m.Value, t.Column + m.Index, t.Row))).ToList();
        var lines = TextRow.Of(words).Select(r =>
            System.Collections.Immutable.ImmutableArray.CreateRange(r.Words.Select(w => words.IndexOf(w))));
        return new Sheet(1, 600, 842, [.. words], [], []) { Lines = [.. lines] };
    }

    public static SheetWord Word(string text, double column, double row) =>
        new(text, new Box(50 + column * Across, 50 + row * Down, 50 + (column + text.Length) * Across, 61 + row * Down), 58 + row * Down, "Font", 11, false, 0);

    /// <summary>A line across, above a row of the drawing.</summary>
    public static SheetRuling Line(double row, double from, double to) => new(50 + from * Across, 48 + row * Down, 50 + to * Across, 48 + row * Down, 0.5);

    /// <summary>A line down, left of a column of the drawing.</summary>
    public static SheetRuling Upright(double column, double from, double to) => new(47 + column * Across, 48 + from * Down, 47 + column * Across, 48 + to * Down, 0.5);

    /// <summary>The tables of a page as text: cells parted by bars, a cell that spans columns followed by "&lt;".</summary>
    public static string Tables(Sheet sheet) => string.Join("\n\n", TableFinder.Find(sheet).Select(Text));

    public static string Text(PageGrid grid) => string.Join('\n', Enumerable.Range(0, grid.Rows).Select(r => string.Join(" | ", Enumerable.Range(0, grid.Columns).Select(c =>
    {
        var cell = grid.Cells.Find(x => x.Row <= r && r < x.Row + x.RowSpan && x.Column <= c && c < x.Column + x.ColumnSpan);
        return cell is null ? "" : cell.Column < c ? "<" : cell.Row < r ? "^" : cell.Text;
    })).TrimEnd()));
}
