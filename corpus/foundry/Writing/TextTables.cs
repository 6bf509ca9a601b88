using System.Text;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;

namespace DocIndex.Foundry.Writing;

/// <summary>How a table is left in plain text.</summary>
/// <param name="KeepsColumns">True where an empty cell leaves a place that a reader sees.</param>
internal sealed record TextTableForm(Func<Table, string> Write, bool KeepsColumns);

/// <summary>Tables as text.</summary>
internal static class TextTables
{
    public static Dimension<TextTableForm> Forms { get; } = new("text-table",
        ("aligned", new(Aligned, true)), ("tabs", new(t => Separated(t, "\t"), true)),
            ("semicolons", new(t => Separated(t, ";"), true)),
        ("dot-leaders", new(DotLeaders, true)), ("row-by-row", new(RowByRow, false)),
            ("cell-by-cell", new(CellByCell, false)), ("column-by-column", new(ColumnByColumn, false)));

    /// <summary>A cell's words on one line; its mark behind it.</summary>
    public static string Line(Cell? cell) => cell is null ? "" : cell.Text.Replace('\n', ' ') + cell.Mark;

    private static string Aligned(Table table) => Aligned(table, ' ');

    private static string DotLeaders(Table table) => Aligned(table, '.');

    private static string Aligned(Table table, char leader)
    {
        var grid = table.Grid();
        var widths = Enumerable.Range(0, table.Columns).Select(c => grid.Where((_, r) => Counts(table.Rows[r]))
            .Max(row => row[c] is { ColumnSpan: 1 } cell ? Cells(cell, c, table).Max(t => t.Length) : 0)).ToArray();
        var text = new StringBuilder();
        for (var r = 0; r < grid.Length; r++)
        {
            var parts = grid[r].Select((cell, c) => cell is null ? [""] : Cells(cell, c, table)).ToArray();
            for (var line = 0; line < parts.Max(p => p.Count); line++)
            {
                var words = new StringBuilder();
                var at = 0;
                for (var c = 0; c < table.Columns; c++)
                {
                    var part = line < parts[c].Count ? parts[c][line] : "";
                    var cell = grid[r][c];
                    var width = cell is { ColumnSpan: > 1 } ? widths.Skip(c).Take(cell.ColumnSpan).Sum()
                        + 3 * (cell.ColumnSpan - 1) : widths[c];
                    var leads = leader != ' ' && c == table.WordColumns - 1 && table.Rows[r].Sort
                        is RowSort.Item or RowSort.Total or RowSort.Subtotal && leader != ' ' && c == 0;
                    var filled = cell?.Align == Align.Right ? part.PadLeft(width) : cell?.Align == Align.Center
                        ? part.PadLeft((width + part.Length) / 2) : leads ? (part + " ").PadRight(width + 2, leader)
                        : part;
                    words.Append(new string(' ', Math.Max(0, at - words.Length))).Append(filled);
                    at += widths[c] + 3;
                }

                text.Append(words.ToString().TrimEnd()).Append('\n');
            }
        }

        return text.ToString();
    }

    // Group headings lie across columns and do not widen them.
    private static bool Counts(TableRow row) => row.Sort != RowSort.Group;

    private static List<string> Cells(Cell cell, int column, Table table)
    {
        var words = new string(' ', 2 * cell.Indent) + cell.Text + cell.Mark;
        return column < table.WordColumns || cell.ColumnSpan > 1 || column >= table.Columns - 1
            ? [.. words.Split('\n').SelectMany(l => Wrap.Lines(l, cell.ColumnSpan > 1 ? 90 : 34))]
                : [.. words.Split('\n')];
    }

    private static string Separated(Table table, string separator)
    {
        var text = new StringBuilder();
        foreach (var row in table.Grid()) text.AppendJoin(separator, row.Select(Line)).Append('\n');
        return text.ToString();
    }

    private static string RowByRow(Table table)
    {
        var text = new StringBuilder();
        foreach (var row in table.Rows) text.Append(string.Join(' ', row.Cells.Select(Line).Where(t => t.Length > 0)))
            .Append('\n');
        return text.ToString();
    }

    private static string CellByCell(Table table)
    {
        var text = new StringBuilder();
        foreach (var cell in table.Rows.SelectMany(r => r.Cells).Select(Line).Where(t => t.Length > 0)) text.Append(
            cell).Append('\n');
        return text.ToString();
    }

    private static string ColumnByColumn(Table table)
    {
        var text = new StringBuilder();
        var grid = table.Grid();
        for (var c = 0; c < table.Columns; c++)
        {
            foreach (var row in grid.Select(r => Line(r[c])).Where(t => t.Length > 0)) text.Append(row).Append('\n');
            text.Append('\n');
        }

        return text.ToString();
    }
}
