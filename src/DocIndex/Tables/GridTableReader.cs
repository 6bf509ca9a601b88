using System.Collections.Immutable;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Tables;

/// <summary>
/// A grid of cells to tables: which rows are its header, what each column holds, which row names what. A grid that prints a second header of
/// other periods holds two tables; one that prints its header again goes on with the same.
/// </summary>
internal sealed class GridTableReader(SourceDocument document, DanishVocabulary vocabulary)
{
    /// <summary>Reads the tables of one grid.</summary>
    /// <param name="first">Number of the first table in the document.</param>
    /// <param name="title">What stands right above or below the grid as caption or heading, or null.</param>
    /// <param name="around">The prose right above and below the grid.</param>
    public IEnumerable<Table> Read(int first, Block block, Grid grid, string? title, string around)
    {
        if (grid.Rows == 0 || grid.Columns == 0) yield break;
        var upright = GridTranspose.Upright(SheetFrame.Without(grid));
        foreach (var part in GridHeader.Split(upright, vocabulary))
        {
            yield return ReadPart(first, block, part, grid.Caption ?? title, around);
            first++;
        }
    }

    private Table ReadPart(int index, Block block, Grid grid, string? printed, string around)
    {
        var header = GridHeader.RowsOf(grid);
        grid = DecimalPoints.Read(GridHeader.WithoutColumnNumbers(grid, header), header, printed ?? "", around);
        var ownTitle = GridHeader.TitleRow(grid);
        var caption = ownTitle is not null && Caption.Begins(ownTitle) ? ownTitle : printed is not null && Caption.Begins(printed) ? printed : null;
        var title = caption is null ? ownTitle ?? printed : null;
        var columns = GridColumns.Of(grid, header, vocabulary);
        var label = columns.IndexOf(columns.FirstOrDefault(c => c.Kind == ColumnKind.Label)!);
        grid = WithHeadingsInLabels(grid, header, columns);
        var cells = grid.Cells.Where(c => !GridHeader.IsRepeated(grid, c.Row, header)).Select(c => ToCell(index, block, c, IsHeading(grid, c, header, columns) ? grid.Columns : c.ColumnSpan));
        return new Table(index, caption, title, grid.Page, SpanOf(block.Lines), columns, grid.Rows, [.. cells],
            new SourceLocation(document.Id, grid.Page, grid.Box, SpanOf(block.Lines), block.Index, null, caption ?? title ?? ""))
        {
            HeaderRows = header, PageTo = grid.PageTo, LabelColumn = Math.Max(0, label),
        };
    }

    /// <summary>Words that stand alone in their row, in a column left of the labels, name the rows below as a label does.</summary>
    private static Grid WithHeadingsInLabels(Grid grid, int header, ImmutableArray<Column> columns)
    {
        var label = columns.IndexOf(columns.FirstOrDefault(c => c.Kind == ColumnKind.Label)!);
        if (label <= 0 || columns.Take(label).Any(c => c.Kind is ColumnKind.Group or ColumnKind.ControlArea)) return grid;
        return grid with
        {
            Cells = [.. grid.Cells.Select(c => c.Row >= header && c.Column < label && c.RowSpan == 1
                && c.Text.Any(char.IsLetter) && grid.Showing(c.Row).Count() == 1
                ? c with { Column = label, ColumnSpan = Math.Max(c.ColumnSpan + c.Column - label, 1) } : c)],
        };
    }

    private Cell ToCell(int table, Block block, GridCell cell, int columnSpan) => new(
        cell.Row, cell.Column, cell.RowSpan, columnSpan, cell.Text, cell.Placement,
        new SourceLocation(document.Id, cell.Page, cell.Box, SpanOf(cell.Lines), block.Index,
            new CellPosition(table, cell.Row, cell.Column), cell.Printed ?? cell.Text));

    /// <summary>
    /// A row with nothing but its label is a heading of the rows under it where it looks like one: it spans the columns, ends in a colon, is bold
    /// where rows with figures are not, or stands out to the left of the rows under it. Else it is a row whose cells are empty.
    /// </summary>
    private bool IsHeading(Grid grid, GridCell cell, int header, ImmutableArray<Column> columns)
    {
        if (cell.Row < header || columns[cell.Column].Kind != ColumnKind.Label || cell.Row + cell.RowSpan >= grid.Rows || cell.RowSpan > 1) return false;
        if (cell.ColumnSpan > 1) return grid.Beginning(cell.Row).Count() == 1;
        if (grid.Showing(cell.Row).Any(c => c != cell)) return false;
        if (cell.Text.EndsWith(':') || CellText.IsUnit(cell.Text)) return true;
        var others = grid.Cells.Where(c => c.Column == cell.Column && c.Row >= header && grid.Beginning(c.Row).Any(n => n != c)).ToList();
        if (IsOneOfHeadings(grid, cell, header)) return true;
        var next = others.FirstOrDefault(c => c.Row > cell.Row);
        return cell.IsBold && others.Count(c => c.IsBold) * 2 < others.Count || next is not null && next.Indent > cell.Indent + 4;
    }

    /// <summary>
    /// A row of nothing but a label heads those below it where such a row stands first, totals above it left out of
    /// account, and rows with figures follow each of them. Must not take rows whose money is all in other years: they
    /// stand anywhere, or below each other.
    /// </summary>
    private bool IsOneOfHeadings(Grid grid, GridCell cell, int header)
    {
        var first = header;
        while (first < cell.Row && IsTotal(grid, first, cell.Column)) first++;
        if (cell.Row == first && grid.Rows - first <= FewestUnderHeading) return false;
        return IsBare(first) && Enumerable.Range(first, grid.Rows - first).Where(IsBare)
            .All(r => r + 1 < grid.Rows && !IsBare(r + 1)) && IsBare(cell.Row);

        bool IsBare(int row) => grid.Showing(row).ToList() is [var only] && only.Column == cell.Column
            && only.Text.Count(char.IsLetter) > FewestUnderHeading;
    }

    private bool IsTotal(Grid grid, int row, int label) => grid.Beginning(row).FirstOrDefault(c => c.Column == label) is { } cell
        && RowLabel.SortOf(cell.Text, vocabulary) is RowSort.Total or RowSort.Net;

    private const int FewestUnderHeading = 2;

    /// <summary>Line numbers mean something in documents that people open as text.</summary>
    private static LineSpan? SpanOf(ImmutableArray<SourceLine> lines) =>
        lines.IsDefaultOrEmpty ? null : new LineSpan(lines.Min(l => l.Number), lines.Max(l => l.Number));
}
