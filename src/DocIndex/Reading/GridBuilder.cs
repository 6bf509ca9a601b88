using System.Collections.Immutable;
using System.Text;

namespace DocIndex.Reading;

/// <summary>
/// Builds a <see cref="Grid"/> from cells as markup lists them. A cell goes to the next free place of its row; one that would cover another is cut
/// short. Rows and columns in which no text begins are taken out: markup needs them, the table that is seen does not.
/// </summary>
internal sealed class GridBuilder(int maxColumns)
{
    private readonly List<GridCell> _cells = [];
    private readonly HashSet<(int Row, int Column)> _taken = [];
    private int _headerRows;

    /// <summary>The row that cells go to now, from 0; -1 before the first.</summary>
    public int Row { get; private set; } = -1;

    /// <summary>The next column to be looked at, from 0.</summary>
    public int Column { get; private set; }

    /// <summary>The lines of a cell as one text. Two numbers that stand under each other keep their line break: "120" over "500" is not 120 500.</summary>
    public static string Joined(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 0) text.Append(char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(line[0]) ? '\n' : ' ');
            text.Append(line);
        }
        return text.ToString();
    }

    /// <summary>Begins a row.</summary>
    /// <param name="isHeader">True where the markup calls it a header; counted only while all rows above are.</param>
    public void BeginRow(bool isHeader = false)
    {
        Row++;
        Column = 0;
        if (isHeader && _headerRows == Row) _headerRows++;
    }

    /// <summary>Leaves out columns before or between cells.</summary>
    public void Skip(int columns) => Column = Math.Min(maxColumns, Column + Math.Max(0, columns));

    /// <summary>Puts a cell into the row. A cell without lines takes its place and is left out.</summary>
    public void Add(int rowSpan, int columnSpan, string text, ImmutableArray<SourceLine> lines, bool isBold = false, double indent = 0)
    {
        while (_taken.Contains((Row, Column))) Column++;
        if (Column >= maxColumns) return;
        var width = 1;
        while (width < columnSpan && Column + width < maxColumns && !_taken.Contains((Row, Column + width))) width++;
        rowSpan = Math.Max(1, rowSpan);
        for (var r = 0; r < rowSpan; r++)
            for (var c = 0; c < width; c++)
                _taken.Add((Row + r, Column + c));
        if (!lines.IsEmpty) _cells.Add(new GridCell(Row, Column, rowSpan, width, text, lines) { Page = lines[0].Page, IsBold = isBold, Indent = indent });
        Column += width;
    }

    /// <summary>Makes the cell that covers the place above the next free one reach into this row.</summary>
    /// <param name="columnSpan">How many columns the continuation takes.</param>
    public void Continue(int columnSpan)
    {
        while (_taken.Contains((Row, Column))) Column++;
        var above = _cells.FindIndex(c => c.Row + c.RowSpan == Row && c.Column <= Column && Column < c.Column + c.ColumnSpan);
        if (above >= 0) _cells[above] = _cells[above] with { RowSpan = _cells[above].RowSpan + 1 };
        var width = above >= 0 ? Math.Max(1, _cells[above].Column + _cells[above].ColumnSpan - Column) : Math.Max(1, columnSpan);
        for (var c = 0; c < width; c++) _taken.Add((Row, Column + c));
        Column += width;
    }

    /// <summary>The grid of all cells so far.</summary>
    public Grid Build()
    {
        var rows = Kept(_cells.Select(c => c.Row));
        var columns = Kept(_cells.Select(c => c.Column));
        var least = _cells.GroupBy(c => c.Column).ToDictionary(g => g.Key, g => g.Min(c => c.Indent));
        ImmutableArray<GridCell> cells =
        [
            .. from cell in _cells
               orderby cell.Row, cell.Column
               select cell with
               {
                   Row = Before(rows, cell.Row),
                   Column = Before(columns, cell.Column),
                   RowSpan = Before(rows, cell.Row + cell.RowSpan) - Before(rows, cell.Row),
                   ColumnSpan = Before(columns, cell.Column + cell.ColumnSpan) - Before(columns, cell.Column),
                   Indent = cell.Indent - least[cell.Column],
               },
        ];
        return new Grid(rows.Count, columns.Count, cells)
        {
            HeaderRows = rows.Count(r => r < _headerRows), Places = [.. columns],
            Page = cells.IsEmpty ? 1 : cells[0].Page,
            PageTo = cells.IsEmpty ? 1 : cells.Max(c => c.Page),
        };
    }

    /// <summary>How many places that are kept stand before one.</summary>
    private static int Before(List<int> kept, int place) => kept.BinarySearch(place) is var found && found < 0 ? ~found : found;

    private static List<int> Kept(IEnumerable<int> starts) => [.. starts.Distinct().Order()];
}
