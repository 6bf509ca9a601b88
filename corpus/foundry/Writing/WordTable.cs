using System.Globalization;
using DocIndex.Foundry.Layout;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DocIndex.Foundry.Writing;

/// <summary>Tables of Word.</summary>
internal static class WordTable
{
    private const int FullWidth = 9200;

    /// <summary>Caption, table and note. A break within is a table of its own on the next page, as people make it; a
    /// header that repeats is Word's own.</summary>
    public static IEnumerable<OpenXmlElement> Of(Table table)
    {
        if (table is { Caption: { } over, CaptionBelow: false }) yield return WordForm.Paragraph(over, null,
            bold: true);
        var part = Empty(table);
        var grid = table.Grid();
        for (var r = 0; r < grid.Length; r++)
        {
            if (table.Rows[r].BreaksBefore && !table.RepeatsHeader)
            {
                yield return part;
                yield return new W.Paragraph(new W.Run(new W.Break { Type = W.BreakValues.Page }));
                part = Empty(table);
            }

            part.Append(Row(table, grid, r));
        }

        yield return part;
        if (table is { Caption: { } below, CaptionBelow: true }) yield return WordForm.Paragraph(below, null,
            bold: true);
        if (table.Note is { } note) yield return WordForm.Paragraph(note, null);
    }

    /// <summary>Two parts beside each other.</summary>
    public static W.Table Layout(List<OpenXmlElement> main, List<OpenXmlElement> side, Beside beside)
    {
        var width = FullWidth * beside.SideWidth / 100;
        var result = new W.Table(Properties(Rules.None), new W.TableGrid(Column(FullWidth - width), Column(width)));
        var row = new W.TableRow(Holder(main, FullWidth - width, null), Holder(side, width, beside.Look
            is SideLook.Shaded ? "E8EDF2" : null));
        result.Append(row);
        return result;
    }

    /// <summary>Parts in a frame.</summary>
    public static W.Table Box(List<OpenXmlElement> blocks) =>
        new(Properties(Rules.Frame), new W.TableGrid(Column(FullWidth)), new W.TableRow(Holder(blocks, FullWidth,
            null)));

    private static W.TableCell Holder(List<OpenXmlElement> blocks, int width, string? shade)
    {
        var properties = new W.TableCellProperties(new W.TableCellWidth { Type = W.TableWidthUnitValues.Dxa,
            Width = Text(width) });
        if (shade is not null) properties.Append(Shade(shade));
        var cell = new W.TableCell(properties);
        cell.Append(blocks);
        if (cell.LastChild is not W.Paragraph) cell.Append(new W.Paragraph());
        return cell;
    }

    private static W.Table Empty(Table table)
    {
        var widths = Widths(table);
        return new W.Table(Properties(table.Rules), new W.TableGrid(widths.Select(Column)));
    }

    private static W.TableRow Row(Table table, Cell?[][] grid, int r)
    {
        var row = new W.TableRow();
        var properties = new W.TableRowProperties(new W.CantSplit());
        var isHeader = table.Rows[r].Sort == RowSort.Header;
        if (isHeader && table.RepeatsHeader) properties.Append(new W.TableHeader());
        row.Append(properties);
        var widths = Widths(table);
        for (var c = 0; c < table.Columns;)
        {
            var above = grid[r][c] is null ? Above(grid, r, c) : null;
            var cell = grid[r][c] ?? above;
            var span = cell?.ColumnSpan ?? 1;
            var own = new W.TableCellProperties(new W.TableCellWidth { Type = W.TableWidthUnitValues.Dxa,
                Width = Text(widths.Skip(c).Take(span).Sum()) });
            if (span > 1) own.Append(new W.GridSpan { Val = span });
            if (above is not null) own.Append(new W.VerticalMerge());
            else if (cell?.RowSpan > 1) own.Append(new W.VerticalMerge { Val = W.MergedCellValues.Restart });
            if (Fill(table, r) is { } fill) own.Append(Shade(fill));
            row.Append(new W.TableCell(own, above is null && cell is not null ? Words(cell, table.Scale)
                : new W.Paragraph()));
            c += span;
        }

        return row;
    }

    // What a span from further up covers.
    private static Cell? Above(Cell?[][] grid, int r, int c)
    {
        for (var y = r - 1; y >= 0; y--)
        {
            if (grid[y][c] is { } cell) return y + cell.RowSpan > r ? cell : null;
        }

        return null;
    }

    private static W.Paragraph Words(Cell cell, decimal scale)
    {
        var paragraph = WordForm.Paragraph(cell.Text, null, cell.Bold);
        var properties = new W.ParagraphProperties(new W.SpacingBetweenLines { After = "0" });
        if (cell.Indent > 0) properties.Append(new W.Indentation { Left = Text(280 * cell.Indent) });
        if (cell.Align != Align.Left) properties.Append(new W.Justification { Val = cell.Align == Align.Right
            ? W.JustificationValues.Right : W.JustificationValues.Center });
        paragraph.PrependChild(properties);
        if (cell.Mark is { } mark)
            paragraph.Append(new W.Run(new W.RunProperties(
                new W.VerticalTextAlignment { Val = W.VerticalPositionValues.Superscript }), new W.Text(mark)));
        if (scale == 1) return paragraph;
        foreach (var run in paragraph.Elements<W.Run>())
        {
            run.RunProperties ??= new W.RunProperties();
            run.RunProperties.FontSize = new W.FontSize { Val = "14" };
        }

        return paragraph;
    }

    private static string? Fill(Table table, int r) => (table.Rules, table.Rows[r].Sort) switch
    {
        (Rules.Banded or Rules.ShadedGroups or Rules.EveryOther, RowSort.Header) => "B7C6D6",
        (Rules.Banded, _) when r % 2 == 0 => "E9EEF3",
        (Rules.ShadedGroups, RowSort.Group or RowSort.Subtotal) => "D9E2EA",
        (Rules.ShadedGroups, RowSort.Total) => "C4D2DE",
        _ => null,
    };

    private static int[] Widths(Table table)
    {
        var narrow = table.Columns > 6 ? 900 : 1150;
        var wide = Math.Max(1500, (FullWidth - narrow * (table.Columns - 1)) / 1);
        return [.. Enumerable.Range(0, table.Columns).Select(c => c == 0 ? wide : narrow)];
    }

    private static W.TableProperties Properties(Rules rules)
    {
        var outer = rules is Rules.Grid or Rules.Frame or Rules.EveryOther ? W.BorderValues.Single : rules == Rules.Dotted
            ? W.BorderValues.Dotted : W.BorderValues.Nil;
        var inner = rules == Rules.Grid ? W.BorderValues.Single : rules == Rules.Dotted ? W.BorderValues.Dotted
            : W.BorderValues.Nil;
        var across = rules == Rules.Across ? W.BorderValues.Single : inner;
        var edge = rules is Rules.Across or Rules.HeadAndTotal ? W.BorderValues.Single : outer;
        T Border<T>(W.BorderValues value) where T : W.BorderType, new() => new() { Val = value, Size = 4,
            Color = "777777", Space = 0 };
        return new(
            new W.TableBorders(Border<W.TopBorder>(edge), Border<W.LeftBorder>(outer), Border<W.BottomBorder>(edge),
                Border<W.RightBorder>(outer), Border<W.InsideHorizontalBorder>(across),
                Border<W.InsideVerticalBorder>(inner)),
            new W.TableLayout { Type = W.TableLayoutValues.Autofit });
    }

    private static W.Shading Shade(string fill) => new() { Val = W.ShadingPatternValues.Clear, Color = "auto",
        Fill = fill };

    private static W.GridColumn Column(int width) => new() { Width = Text(width) };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
