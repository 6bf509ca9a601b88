using System.Collections.Immutable;

namespace DocIndex.Reading;

/// <summary>
/// The cells of a table by their rows, made when the first row is asked for, so that a table of very many rows is not gone through for each of them. It belongs to
/// its table and tells it from no other: two are always equal.
/// </summary>
/// <param name="place">A cell's first row and how many it spans.</param>
internal sealed class RowIndex<T>(Func<T, (int Row, int Span)> place)
{
    private Rows? _rows;

    /// <summary>The cells that a row shows, those that span down into it included, in the order of all cells.</summary>
    /// <param name="cells">All cells, by row.</param>
    public IEnumerable<T> Showing(ImmutableArray<T> cells, int row)
    {
        var rows = Of(cells);
        return rows.Tall.Where(cell => place(cell) is var (first, span) && first < row && row < first + span).Concat(rows.ByFirst[row]);
    }

    /// <summary>The cells that begin in a row, in the order of all cells.</summary>
    /// <inheritdoc cref="Showing"/>
    public IEnumerable<T> Beginning(ImmutableArray<T> cells, int row) => Of(cells).ByFirst[row];

    public override bool Equals(object? obj) => obj is RowIndex<T>;

    public override int GetHashCode() => 0;

    // A copy of the table with other cells has them indexed anew.
    private Rows Of(ImmutableArray<T> cells)
    {
        var rows = _rows;
        if (rows is null || rows.Cells != cells)
            _rows = rows = new Rows(cells, [.. cells.Where(cell => place(cell).Span > 1)], cells.ToLookup(cell => place(cell).Row));
        return rows;
    }

    private sealed record Rows(ImmutableArray<T> Cells, ImmutableArray<T> Tall, ILookup<int, T> ByFirst);
}
