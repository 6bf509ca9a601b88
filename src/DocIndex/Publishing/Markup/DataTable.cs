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
    ImmutableArray<DataColumn> Columns, ImmutableArray<DataRowGroup> Groups) : PageBlock
{
    /// <summary>Name of the table's file where it can be taken away as data: lower-case ASCII letters, digits and hyphens. Null where it can't.</summary>
    public string? Name { get; init; }

    /// <summary>True where a reader may narrow the rows down by typing or choosing.</summary>
    public bool HasFilter { get; init; }

    /// <summary>The same table without the columns that no row fills; the first column stays.</summary>
    public DataTable WithoutEmptyColumns()
    {
        var rows = Groups.SelectMany(group => group.Rows).ToList();
        var filled = Enumerable.Range(0, Columns.Length).Where(index => index == 0 || rows.Exists(row => !row.Cells[index].IsEmpty)).ToList();
        return this with
        {
            Columns = [.. filled.Select(index => Columns[index])],
            Groups = [.. Groups.Select(group => group with { Rows = [.. group.Rows.Select(row => row with { Cells = [.. filled.Select(index => row.Cells[index])] })] })],
        };
    }

    /// <summary>True where rows may be put into another order: they stand for themselves.</summary>
    public bool IsSortable => Groups is [{ Rows.Length: > 1, Header.IsEmpty: true }] && Groups[0].Rows.All(row => !row.IsTotal);
}

/// <summary>A column and its header.</summary>
internal sealed record DataColumn(ImmutableArray<Inline> Header, ColumnShape Shape)
{
    /// <summary>True for what only those need who take the table away from its page, such as the address of a source.</summary>
    public bool IsDataOnly { get; init; }

    /// <summary>Unit and price level of its figures, for those who take the table away from its caption; null where there is nothing to say.</summary>
    public string? Unit { get; init; }

    /// <summary>True where the reader may choose one of the column's values to see only its rows.</summary>
    public bool IsFacet { get; init; }
}

/// <summary>How a column is set.</summary>
internal enum ColumnShape
{
    /// <summary>Words that may run over lines.</summary>
    Text,

    /// <summary>A word or two, kept narrow.</summary>
    Short,

    /// <summary>Figures, right-aligned.</summary>
    Number,

    /// <summary>A small drawing of the row's figures.</summary>
    Drawing,
}

/// <summary>Rows that belong together.</summary>
/// <param name="Header">What they have in common; empty where the table has one group only.</param>
internal sealed record DataRowGroup(ImmutableArray<Inline> Header, ImmutableArray<DataRow> Rows);

/// <summary>A row.</summary>
/// <param name="Id">Anchor, or null.</param>
/// <param name="IsTotal">True where the row sums others.</param>
internal sealed record DataRow(string? Id, bool IsTotal, ImmutableArray<DataCell> Cells);
