using System.Collections.Immutable;

namespace DocIndex.Reading;

/// <summary>
/// The cells of a table as the markup says them or the page shows them, before it is asked what they mean. No two cells share a place.
/// </summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="Cells">Cells that hold text, by row, then column.</param>
public sealed record Grid(int Rows, int Columns, ImmutableArray<GridCell> Cells)
{
    /// <summary>How many rows from the top the source itself marks as header; 0 where it marks none.</summary>
    public int HeaderRows { get; init; }

    /// <summary>As printed above or below it or marked as its caption; null where none is known.</summary>
    public string? Caption { get; init; }

    /// <summary>1-based page of its first row.</summary>
    public int Page { get; init; } = 1;

    /// <summary>
    /// Where each column stands among those of the source, those without text included, which the grid leaves out;
    /// empty where the source has no such columns.
    /// </summary>
    public ImmutableArray<int> Places { get; init; } = [];

    /// <summary>1-based page of its last row.</summary>
    public int PageTo { get; init; } = 1;

    /// <summary>Around its cells on its first page; null for sources without positions.</summary>
    public Box? Box { get; init; }

    private readonly RowIndex<GridCell> _rows = new(cell => (cell.Row, cell.RowSpan));

    /// <summary>The cell that covers a place, or null where nothing is printed.</summary>
    public GridCell? Covering(int row, int column) => Showing(row).FirstOrDefault(c => c.Column <= column && column < c.Column + c.ColumnSpan);

    /// <summary>The cells that a row shows, those that span down into it included.</summary>
    public IEnumerable<GridCell> Showing(int row) => _rows.Showing(Cells, row);

    /// <summary>The cells that begin in a row.</summary>
    public IEnumerable<GridCell> Beginning(int row) => _rows.Beginning(Cells, row);
}

/// <summary>A cell that holds text. Rows and columns are counted from 0; spans are at least 1.</summary>
/// <param name="Text">As printed, line breaks and end-of-line hyphens mended.</param>
/// <param name="Lines">The source lines that it was read from; several cells may share a line. Never empty.</param>
public sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, ImmutableArray<SourceLine> Lines)
{
    /// <summary>As it stands in the document where <see cref="Text"/> is written otherwise; else null.</summary>
    public string? Printed { get; init; }

    /// <summary>1-based.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Around its text; null for sources without positions.</summary>
    public Box? Box { get; init; }

    /// <summary>True where its text is bold throughout.</summary>
    public bool IsBold { get; init; }

    /// <summary>How far its text begins to the right of its column's leftmost text, in points; 0 where the source does not tell.</summary>
    public double Indent { get; init; }

    /// <summary>The least confidence of its words, 0 to 1, where they were recognised in an image; null where the file holds them as text.</summary>
    public double? Confidence { get; init; }

    /// <summary>How sure its row and column are.</summary>
    public CellPlacement Placement { get; init; }
}
