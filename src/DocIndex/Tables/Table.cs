using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Reading;

namespace DocIndex.Tables;

/// <summary>A cell that holds something. Rows and columns are counted from 0; spans are at least 1.</summary>
/// <param name="Text">As printed, line breaks and end-of-line hyphens mended.</param>
public sealed record Cell(
    int Row, int Column, int RowSpan, int ColumnSpan, string Text, CellPlacement Placement, SourceLocation Source);

/// <summary>
/// A table, whatever it was read from. The first <see cref="HeaderRows"/> rows are the header; columns are described by <see cref="Columns"/>.
/// </summary>
/// <param name="Index">Number in the document, from 0.</param>
/// <param name="Caption">As printed, or null.</param>
/// <param name="Title">The heading right above a table without caption, or null.</param>
/// <param name="Cells">Cells that hold something, by row, then column.</param>
/// <param name="Lines">Lines of a text source, caption included; null for other formats.</param>
public sealed record Table(
    int Index, string? Caption, string? Title, int Page, LineSpan? Lines,
    ImmutableArray<Column> Columns, int Rows, ImmutableArray<Cell> Cells, SourceLocation Source)
{
    /// <summary>Rows of the header, from the top; may be 0.</summary>
    public int HeaderRows { get; init; } = 1;

    /// <summary>The column of the row labels.</summary>
    public int LabelColumn { get; init; }

    /// <summary>1-based page of the last row.</summary>
    public int PageTo { get; init; } = Page;

    private readonly RowIndex<Cell> _rows = new(cell => (cell.Row, cell.RowSpan));

    /// <summary>The cells that a row shows, those that span down into it included.</summary>
    public IEnumerable<Cell> Row(int row) => _rows.Showing(Cells, row);

    /// <summary>The cell at a place, or null where nothing was printed.</summary>
    public Cell? At(int row, int column) => _rows.Beginning(Cells, row).FirstOrDefault(c => c.Column == column);

    /// <summary>The cell that names a row, over several columns or not; null where none does.</summary>
    public Cell? LabelOf(IEnumerable<Cell> row) => row.FirstOrDefault(IsLabel);

    /// <summary>True for what stands in the column of the labels, or over it and those beside it.</summary>
    public bool IsLabel(Cell cell) => cell.Column <= LabelColumn && LabelColumn < cell.Column + cell.ColumnSpan;

    /// <summary>What may have been rounded to the figure of a cell, in the table's unit; null where it holds none.</summary>
    public Interval? FigureAt(int row, int column) =>
        At(row, column) is { } cell && CellText.NumberOf(cell.Text)?.Number is { } number
            ? Interval.Around(number.Value, number.HalfWidth) : null;
}
