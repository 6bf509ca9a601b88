using System.Collections.Immutable;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Data;

/// <summary>A table as it is taken away from its page: plain values, one row a line, and what must be known of its figures in columns of their own.</summary>
/// <param name="Title">What the table shows, with what holds for all of it: unit, price level.</param>
internal sealed record TableData(string Name, string Title, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<TableValue>> Rows)
{
    /// <param name="words">Headers of the columns that a page does not have.</param>
    public static TableData Of(DataTable table, TableDataWords words)
    {
        var title = Inlines.PlainText(table.Caption);
        var grouped = table.Groups.Any(group => !group.Header.IsEmpty);
        var cells = table.Groups.SelectMany(group => group.Rows).SelectMany(row => row.Cells.Select((cell, index) => (cell, index))).ToList();
        var remarked = cells.Where(p => p.cell.Remark is not null).Select(p => p.index).ToHashSet();
        var shown = Enumerable.Range(0, table.Columns.Length).Where(index => table.Columns[index].Shape != ColumnShape.Drawing).ToList();
        return new TableData(
            table.Name ?? "", table.Note.IsEmpty ? title : $"{title} ({Inlines.PlainText(table.Note)})",
            [
                .. grouped ? [words.Group] : ImmutableArray<string>.Empty,
                .. shown.SelectMany(index => HeadersOf(table.Columns[index], remarked.Contains(index), words)),
            ],
            [.. table.Groups.SelectMany(group => group.Rows.Select(row => (ImmutableArray<TableValue>)[
                .. grouped ? [TableValue.Of(Inlines.PlainText(group.Header))] : ImmutableArray<TableValue>.Empty,
                .. shown.SelectMany(index => ValuesOf(row.Cells[index], table.Columns[index], remarked.Contains(index)))]))]);
    }

    private static IEnumerable<string> HeadersOf(DataColumn column, bool remarked, TableDataWords words)
    {
        var header = Inlines.PlainText(column.Header) + (column.Unit is null ? "" : $" ({column.Unit.Replace('\u00a0', ' ')})");
        yield return header;
        if (remarked) yield return $"{header}: {words.Remark}";
    }

    private static IEnumerable<TableValue> ValuesOf(DataCell cell, DataColumn column, bool remarked)
    {
        yield return cell.Number is { } number ? TableValue.Of(number)
            : TableValue.Of(column.Shape == ColumnShape.Short && cell.SortKey is { } key ? key : Inlines.PlainText(cell.Content));
        if (remarked) yield return TableValue.Of(cell.Remark ?? "");
    }
}

/// <summary>A figure or words.</summary>
internal readonly record struct TableValue(decimal? Number, string Text)
{
    public static TableValue Of(decimal number) => new(number, "");

    public static TableValue Of(string text) => new(null, VisibleText.Of(text));
}

/// <param name="Group">Header of the column with the group that a row stands in.</param>
/// <param name="Remark">What follows a header in that of the column with remarks on its figures.</param>
internal sealed record TableDataWords(string Group, string Remark);
