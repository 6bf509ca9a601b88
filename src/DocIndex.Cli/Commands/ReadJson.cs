using DocIndex.Layout;

namespace DocIndex.Cli.Commands;

/// <summary>A document before interpretation, in the shape that measuring programs read: pages with words and blocks, tables with cells.</summary>
internal static class ReadJson
{
    public static object Document(ProcessedDocument document) => new
    {
        document.Source.File,
        Pages = document.Source.Sheets.IsEmpty
            ? Enumerable.Range(1, Math.Max(1, document.Source.Pages)).Select(page => new ReadPage(page, null, null, [], Blocks(document, page)))
            : document.Source.Sheets.Select(sheet => new ReadPage(
                sheet.Number, Round(sheet.Width), Round(sheet.Height),
                [.. sheet.Words.Select(w => new ReadWord(w.Text, Edges(w.Box), w.Font, Round(w.Size), w.IsBold, w.Confidence))], Blocks(document, sheet.Number))),
    };

    public static object Tables(ProcessedDocument document) => new { document.Source.File, Tables = TablesOf(document) };

    public static IEnumerable<ReadTable> TablesOf(ProcessedDocument document)
    {
        foreach (var block in document.Blocks.Where(b => b.Role == BlockRole.Table))
        {
            var tables = document.Tables.Where(t => t.Source.Block == block.Index).ToList();
            var caption = tables.Select(t => t.Caption ?? t.Title).FirstOrDefault(t => t is not null);
            if (block.Grid is { } grid)
                yield return new ReadTable(grid.Page, grid.PageTo, Edges(grid.Box), caption,
                    [.. grid.Cells.Select(c => new ReadCell(c.Row, c.Column, c.RowSpan, c.ColumnSpan, c.Text, c.Page, Edges(c.Box)))]);
            else
                foreach (var table in tables)
                    yield return new ReadTable(table.Page, table.PageTo, Edges(table.Source.Box), caption,
                        [.. table.Cells.Select(c => new ReadCell(c.Row, c.Column, c.RowSpan, c.ColumnSpan, c.Text, c.Source.Page, Edges(c.Source.Box)))]);
        }
    }

    /// <summary>The role as the JSON form writes it.</summary>
    public static string RoleOf(Block block) => block.Role switch
    {
        BlockRole.SidePanel => "sidePanel",
        BlockRole.CheckBoxes => "checkBoxes",
        var role => role.ToString().ToLowerInvariant(),
    };

    private static ReadBlock[] Blocks(ProcessedDocument document, int page) =>
        [.. document.Blocks.Where(b => b.Page == page).Select(b => new ReadBlock(RoleOf(b), Edges(b.Source(document.Record.Id).Box), b.Text))];

    private static double[]? Edges(Box? box) => box is { } b ? [Round(b.X0), Round(b.Y0), Round(b.X1), Round(b.Y1)] : null;

    private static double Round(double points) => Math.Round(points, 2);
}

internal sealed record ReadPage(int Number, double? Width, double? Height, ReadWord[] Words, ReadBlock[] Blocks);

internal sealed record ReadWord(string Text, double[]? Box, string Font, double Size, bool Bold, double? Confidence);

internal sealed record ReadBlock(string Role, double[]? Box, string Text);

internal sealed record ReadTable(int Page, int PageTo, double[]? Box, string? Caption, ReadCell[] Cells);

internal sealed record ReadCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, int Page, double[]? Box);
