using System.Collections.Immutable;

namespace DocIndex.Publishing.Markup;

/// <summary>
/// A table of data. Every row has one cell for each column; the first cell of a row is its header.
/// </summary>
/// <param name="Id">Anchor, or null.</param>
/// <param name="Caption">What the table shows.</param>
/// <param name="Note">What holds for every figure in it: unit, price level, standing; empty where there is nothing to say.</param>
internal sealed record DataTable(
    string? Id, ImmutableArray<Inline> Caption, ImmutableArray<Inline> Note,
    ImmutableArray<DataColumn> Columns, ImmutableArray<DataRowGroup> Groups) : PageBlock;

/// <summary>A column and its header.</summary>
internal sealed record DataColumn(ImmutableArray<Inline> Header, ColumnShape Shape);

/// <summary>How a column is set.</summary>
internal enum ColumnShape
{
    /// <summary>Words that may run over lines.</summary>
    Text,

    /// <summary>A word or two, kept narrow.</summary>
    Short,

    /// <summary>Figures, right-aligned.</summary>
    Number,
}

/// <summary>Rows that belong together.</summary>
/// <param name="Header">What they have in common; empty where the table has one group only.</param>
internal sealed record DataRowGroup(ImmutableArray<Inline> Header, ImmutableArray<DataRow> Rows);

/// <summary>A row.</summary>
/// <param name="Id">Anchor, or null.</param>
/// <param name="IsTotal">True where the row sums others.</param>
internal sealed record DataRow(string? Id, bool IsTotal, ImmutableArray<ImmutableArray<Inline>> Cells);
