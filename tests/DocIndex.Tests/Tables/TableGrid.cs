using DocIndex.Tables;

namespace DocIndex.Tests.Tables;

/// <summary>A table as text: a line a row, cells parted by |, · for an empty cell, [ ] around a heading over all columns, ? behind a doubtful figure.</summary>
internal static class TableGrid
{
    public static string Of(Table table) => string.Join('\n', Enumerable.Range(0, table.Rows).Select(r => Row(table, r)));

    private static string Row(Table table, int row) =>
        table.At(row, 0) is { ColumnSpan: > 1 } heading ? $"[{heading.Text}]" : string.Join(" | ", Enumerable.Range(0, table.Columns.Length).Select(c => Cell(table.At(row, c))));

    private static string Cell(Cell? cell) => cell is null ? "·" : cell.Placement == CellPlacement.Doubtful ? cell.Text + "?" : cell.Text;
}
