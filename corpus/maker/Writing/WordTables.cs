using System.Globalization;
using DocIndex.CorpusMaker.Model;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DocIndex.CorpusMaker.Writing;

/// <summary>Tables, panels and check boxes of Word.</summary>
internal static class WordTables
{
    public static IEnumerable<OpenXmlElement> Of(Note note, NoteTable table)
    {
        if (table.Caption is { } caption) yield return WordProse.Paragraph(note, "Caption", caption);
        yield return Table(note, table);
        yield return WordProse.Paragraph(note, "Remark", table.Remark ?? Prose.Empty);
    }

    public static W.Table Beside(Note note, SideBySide pair)
    {
        W.TableCell Cell(NoteTable table)
        {
            var cell = new W.TableCell(new W.TableCellProperties(Width(table.Columns.Sum(c => c.Width) + 14)));
            foreach (var element in Of(note, table)) cell.Append(element);
            return cell;
        }

        return new W.Table(Properties(TableLook.Plain, note.Style), new W.TableRow(Cell(pair.Left), Cell(pair.Right)));
    }

    public static IEnumerable<OpenXmlElement> Panel(Note note, SidePanel panel)
    {
        var width = Math.Max(note.Style.Right - 62, 60);
        var properties = Properties(TableLook.Grid, note.Style);
        properties.InsertAt(new W.TablePositionProperties
        {
            VerticalAnchor = W.VerticalAnchorValues.Page, HorizontalAnchor = W.HorizontalAnchorValues.Page, LeftFromText = 140, RightFromText = 0,
            TablePositionX = (int)((595 - 36 - width) * 20), TablePositionY = 2200,
        }, 0);
        var table = new W.Table(properties, new W.TableGrid(
            new W.GridColumn { Width = Twips(width - 14) }, new W.GridColumn { Width = Twips(14) }));
        foreach (var line in panel.Lines.Append(panel.GridHeading))
        {
            var cell = new W.TableCell(new W.TableCellProperties(Width(width), new W.GridSpan { Val = 2 }, Borders(none: true)), Text(note, line, bold: line == panel.GridHeading));
            table.Append(new W.TableRow(cell));
        }

        foreach (var row in panel.Rows)
        {
            table.Append(new W.TableRow(
                new W.TableCell(new W.TableCellProperties(Width(width - 14)), Text(note, row.Name)), new W.TableCell(new W.TableCellProperties(Width(14)), Text(note, row.Mark))));
        }

        yield return table;
    }

    public static W.Table Side(Note note, SideLetters letters)
    {
        var properties = Properties(TableLook.Plain, note.Style);
        properties.InsertAt(new W.TablePositionProperties
        {
            VerticalAnchor = W.VerticalAnchorValues.Page, HorizontalAnchor = W.HorizontalAnchorValues.Page, TablePositionX = 380, TablePositionY = 2600,
        }, 0);
        var cell = new W.TableCell([new W.TableCellProperties(Width(14)), .. letters.Text.Select(c => Text(note, c.ToString()))]);
        return new W.Table(properties, new W.TableGrid(new W.GridColumn { Width = Twips(14) }), new W.TableRow(cell));
    }

    public static W.Table Boxes(Note note, CheckBoxes boxes)
    {
        var table = new W.Table(Properties(TableLook.Plain, note.Style));
        foreach (var row in boxes.Rows)
        {
            table.Append(new W.TableRow(row.Select(b =>
            {
                var mark = boxes.Look == CheckBoxLook.Glyph ? b.Marked ? "☒" : "☐" : b.Marked ? "x" : boxes.Look == CheckBoxLook.Letter ? "" : "\u00a0";
                var box = new W.Run(new W.Text(mark) { Space = SpaceProcessingModeValues.Preserve });
                if (boxes.Look == CheckBoxLook.Drawn) box.RunProperties = new W.RunProperties(new W.Border { Val = W.BorderValues.Single, Size = 6, Space = 0 });
                var words = new W.Run(new W.Text(boxes.BoxFirst ? " " + b.Text : b.Text + " ") { Space = SpaceProcessingModeValues.Preserve });
                var paragraph = new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = "TableText" }));
                if (boxes.BoxFirst) paragraph.Append(box, words);
                else paragraph.Append(words, box);
                return new W.TableCell(new W.TableCellProperties(new W.NoWrap()), paragraph);
            })));
        }

        return table;
    }

    private static W.Table Table(Note note, NoteTable table)
    {
        var look = table.Look ?? note.Style.Look;
        var result = new W.Table(Properties(look, note.Style), new W.TableGrid(table.Columns.Select(c => new W.GridColumn { Width = Twips(c.Width) })));
        var places = HeaderPlaces.Of(table);
        for (var row = 0; row < table.Header.Length; row++) result.Append(Header(note, table, look, row, places[row]));
        foreach (var (row, n) in table.Rows.Select((r, n) => (r, n)))
        {
            var strong = row.Kind is RowKind.Subtotal or RowKind.Total or RowKind.Net;
            var cells = row.Cells.Select((cell, c) =>
            {
                var properties = new W.TableCellProperties(Width(table.Columns[c].Width));
                if (look == TableLook.Zebra && n % 2 == 0) properties.Append(Shade("EEF1F4"));
                var paragraph = WordProse.Paragraph(note, "TableText", strong ? Strong(cell.Content) : cell.Content);
                if (table.Columns[c].IsNumeric) paragraph.ParagraphProperties!.Append(new W.Justification { Val = W.JustificationValues.Right });
                if (strong) Embolden(paragraph);
                if (table.Size is { } size) Resize(paragraph, size);
                return new W.TableCell(properties, paragraph);
            });
            result.Append(new W.TableRow([new W.TableRowProperties(new W.CantSplit()), .. cells]));
        }

        return result;
    }

    private static W.TableRow Header(Note note, NoteTable table, TableLook look, int row, IReadOnlyList<int> places)
    {
        var result = new W.TableRow();
        if (table.RepeatsHeader) result.Append(new W.TableRowProperties(new W.TableHeader()));
        var next = 0;
        for (var column = 0; column < table.Columns.Length;)
        {
            var own = next < places.Count && places[next] == column ? table.Header[row][next++] : null;
            var span = own?.ColumnSpan ?? 1;
            var properties = new W.TableCellProperties(Width(table.Columns.Skip(column).Take(span).Sum(c => c.Width)));
            if (span > 1) properties.Append(new W.GridSpan { Val = span });
            if (own is null) properties.Append(new W.VerticalMerge());
            else if (own.RowSpan > 1) properties.Append(new W.VerticalMerge { Val = W.MergedCellValues.Restart });
            if (note.Style.HeaderShade is { } shade && look != TableLook.Plain) properties.Append(Shade(shade));
            var paragraph = Text(note, own?.Text ?? "", bold: true, note.Style.HeaderShade is not null && look != TableLook.Plain ? note.Style.HeaderInk : null);
            if (table.Columns[column].IsNumeric)
            {
                paragraph.ParagraphProperties!.Append(new W.Justification { Val = span > 1 ? W.JustificationValues.Center : W.JustificationValues.Right });
            }

            if (table.Size is { } size) Resize(paragraph, size);
            result.Append(new W.TableCell(properties, paragraph));
            column += span;
        }

        return result;
    }

    private static Prose Strong(Prose prose) => new([.. prose.Runs.Select(r => r is TextRun t ? t with { Bold = true } : r)]);

    private static void Embolden(W.Paragraph paragraph)
    {
        foreach (var run in paragraph.Elements<W.Run>().Where(r => r.RunProperties is null)) run.RunProperties = new W.RunProperties(new W.Bold());
    }

    private static void Resize(W.Paragraph paragraph, decimal size)
    {
        foreach (var run in paragraph.Elements<W.Run>())
        {
            run.RunProperties ??= new W.RunProperties();
            run.RunProperties.FontSize = new W.FontSize { Val = ((int)Math.Round(size * 2)).ToString(CultureInfo.InvariantCulture) };
        }
    }

    private static W.Paragraph Text(Note note, string text, bool bold = false, string? ink = null)
    {
        var paragraph = WordProse.Paragraph(note, "TableText", new Prose(text.Length == 0 ? [] : [new TextRun(text, bold)]));
        if (ink is not null)
        {
            foreach (var run in paragraph.Elements<W.Run>())
            {
                run.RunProperties ??= new W.RunProperties();
                run.RunProperties.Color = new W.Color { Val = ink };
            }
        }

        return paragraph;
    }

    private static W.TableProperties Properties(TableLook look, NoteStyle style)
    {
        var line = look == TableLook.Grid ? W.BorderValues.Single : W.BorderValues.Nil;
        var across = look is TableLook.Grid or TableLook.Horizontal ? W.BorderValues.Single : W.BorderValues.Nil;
        T Border<T>(W.BorderValues value) where T : W.BorderType, new() => new() { Val = value, Size = 4, Color = style.RuleColor, Space = 0 };
        return new(
            new W.TableBorders(Border<W.TopBorder>(across), Border<W.LeftBorder>(line), Border<W.BottomBorder>(across), Border<W.RightBorder>(line),
                Border<W.InsideHorizontalBorder>(across), Border<W.InsideVerticalBorder>(line)),
            new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            new W.TableCellMarginDefault(
                new W.TableCellLeftMargin { Width = 70, Type = W.TableWidthValues.Dxa }, new W.TableCellRightMargin { Width = 70, Type = W.TableWidthValues.Dxa }));
    }

    private static W.TableCellBorders Borders(bool none)
    {
        var value = none ? W.BorderValues.Nil : W.BorderValues.Single;
        return new(new W.TopBorder { Val = value }, new W.LeftBorder { Val = value }, new W.RightBorder { Val = value });
    }

    private static W.Shading Shade(string color) => new() { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = color };

    private static W.TableCellWidth Width(decimal points) => new() { Type = W.TableWidthUnitValues.Dxa, Width = Twips(points) };

    private static string Twips(decimal points) => ((int)(points * 20)).ToString(CultureInfo.InvariantCulture);
}
