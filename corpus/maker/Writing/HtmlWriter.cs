using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Writing;

/// <summary>Writes a note as a page. Text enters through XML elements only, so it is escaped by construction.</summary>
public static class HtmlWriter
{
    /// <summary>The page, with a style sheet for the screen and for print.</summary>
    public static string Write(Note note)
    {
        var body = new XElement("body", new XElement("main", Blocks(note, note.Blocks)));
        // Panels and margin letters are placed against the page.
        foreach (var aside in body.Descendants().Where(e => (string?)e.Attribute("class") is "panel" or "side").ToList())
        {
            aside.Remove();
            body.Add(aside);
        }

        body.Add(new XElement("footer", new XElement("p", note.Style.Origin)));
        var html = new XElement("html", new XAttribute("lang", "da"),
            new XElement("head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("title", note.Facts.Code is { } code ? $"{code} {note.Facts.Title}" : note.Facts.Title),
                new XElement("style", "\0")),
            body);
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false, NewLineChars = "\n" })) html.WriteTo(writer);
        return "<!DOCTYPE html>\n" + text.ToString()
            .Replace("&#x0;", HtmlStyles.Of(note.Style), StringComparison.Ordinal)
            .Replace("</head>", "</head>\n", StringComparison.Ordinal).Replace("</p>", "</p>\n", StringComparison.Ordinal)
            .Replace("</tr>", "</tr>\n", StringComparison.Ordinal).Replace("</li>", "</li>\n", StringComparison.Ordinal) + "\n";
    }

    private static IEnumerable<XElement> Blocks(Note note, IEnumerable<Block> blocks) => blocks.SelectMany(b => Block(note, b));

    private static IEnumerable<XElement> Block(Note note, Block block) => block switch
    {
        Heading h => [new XElement("h" + Math.Min(h.Level + 1, 4), Words(h.Text))],
        Paragraph p => [Paragraph(note, p)],
        ListBlock l => [List(note, l)],
        TableBlock t => Table(note, t.Table),
        SideBySide s => [new XElement("div", Class("beside"), new XElement("div", Table(note, s.Left)), new XElement("div", Table(note, s.Right)))],
        TwoColumns c => [new XElement("div", Class("columns"), Blocks(note, c.Content))],
        Landscape l => [new XElement("section", Class("wide"), Blocks(note, l.Content))],
        SidePanel p => [Panel(p)],
        CheckBoxes c => [Boxes(c)],
        Chart c => [new XElement("p", Class("caption"), c.Caption), HtmlChart.Of(c)],
        SideLetters s => [new XElement("div", Class("side"), s.Text.Select(c => new XElement("span", c == ' ' ? "\u00a0" : c.ToString())))],
        PageBreak => [new XElement("div", Class("newpage"), "")],
        _ => throw new ArgumentException($"No way to write {block.GetType().Name}.", nameof(block)),
    };

    private static XElement Paragraph(Note note, Paragraph paragraph)
    {
        var p = new XElement("p", Prose(note, paragraph.Content));
        if (paragraph.Kind != ParagraphKind.Body)
        {
            p.SetAttributeValue("class", paragraph.Kind == ParagraphKind.TableNote ? "remark" : paragraph.Kind.ToString().ToLowerInvariant());
        }

        return p;
    }

    private static XElement List(Note note, ListBlock list) => list.Bullet == "1."
        ? new XElement("ol", list.Items.Select(i => new XElement("li", Prose(note, i))))
        : new XElement("ul", list.Items.Select(i => new XElement("li", new XElement("span", Class("bullet"), list.Bullet), " ", Prose(note, i))));

    private static IEnumerable<XElement> Table(Note note, NoteTable table)
    {
        if (table.Caption is { } caption) yield return new XElement("p", Class("caption"), Words(caption));
        var look = (table.Look ?? note.Style.Look).ToString().ToLowerInvariant();
        var element = new XElement("table", Class(table.RepeatsHeader ? look : look + " once"));
        var width = string.Create(CultureInfo.InvariantCulture, $"width:{table.Columns.Sum(c => c.Width)}pt");
        if (table.Size is { } size) width += string.Create(CultureInfo.InvariantCulture, $";font-size:{size}pt");
        element.SetAttributeValue("style", width);
        element.Add(new XElement("colgroup", table.Columns.Select(c =>
            new XElement("col", new XAttribute("style", string.Create(CultureInfo.InvariantCulture, $"width:{c.Width}pt"))))));
        if (table.Header.Length > 0) element.Add(new XElement("thead", Header(table)));
        element.Add(new XElement("tbody", table.Rows.Select(r => Row(note, table, r))));
        yield return element;
        if (table.Remark is { } remark) yield return new XElement("p", Class("remark"), Prose(note, remark));
    }

    private static IEnumerable<XElement> Header(NoteTable table)
    {
        var places = HeaderPlaces.Of(table);
        for (var row = 0; row < table.Header.Length; row++)
        {
            yield return new XElement("tr", table.Header[row].Select((cell, n) =>
            {
                var th = new XElement("th", Words(cell.Text));
                if (cell.ColumnSpan > 1) th.SetAttributeValue("colspan", cell.ColumnSpan);
                if (cell.RowSpan > 1) th.SetAttributeValue("rowspan", cell.RowSpan);
                if (table.Columns[places[row][n]].IsNumeric)
                {
                    th.SetAttributeValue("class", "n");
                    th.SetAttributeValue("style", cell.ColumnSpan > 1 ? "text-align:center;white-space:normal" : "white-space:normal");
                }

                return th;
            }));
        }
    }

    private static XElement Row(Note note, NoteTable table, NoteRow row)
    {
        var tr = new XElement("tr");
        if (row.Kind is RowKind.Subtotal or RowKind.Total or RowKind.Net) tr.Add(Class("sum"));
        if (row.Kind == RowKind.Group) tr.Add(Class("group"));
        tr.Add(row.Cells.Select((cell, n) =>
            new XElement("td", table.Columns[n].IsNumeric ? Class("n") : row.Kind == RowKind.Text ? Class("w") : null, Prose(note, cell.Content), "")));
        return tr;
    }

    private static XElement Panel(SidePanel panel) => new("div", Class("panel"),
        panel.Lines.Select(l => new XElement("p", l)), new XElement("p", new XElement("b", panel.GridHeading)),
        new XElement("table", new XElement("tbody", panel.Rows.Select(r => new XElement("tr", new XElement("td", Words(r.Name)), new XElement("td", r.Mark))))));

    private static XElement Boxes(CheckBoxes boxes) => new("table", Class("boxes"), new XElement("tbody", boxes.Rows.Select(r =>
        new XElement("tr", r.Select(b => new XElement("td", boxes.BoxFirst
            ? new object?[] { Box(b, boxes.Look), " ", b.Text } : [b.Text, " ", Box(b, boxes.Look)]))))));

    private static object? Box(CheckBox box, CheckBoxLook look) => look switch
    {
        CheckBoxLook.Glyph => box.Marked ? "☒" : "☐",
        CheckBoxLook.Letter => box.Marked ? "x" : null,
        _ => HtmlChart.Box(box.Marked),
    };

    private static IEnumerable<object> Prose(Note note, Prose prose) => prose.Runs.SelectMany(r => r switch
    {
        TextRun { Bold: true } t => [new XElement("b", Words(t.Text))],
        TextRun t => Words(t.Text),
        FigureRun f => Words(note.Figures[f.Figure].Printed),
        FootnoteMark m => [new XElement("sup", m.Mark)],
        _ => (IEnumerable<object>)[],
    });

    // A line break in a header or a label is a break.
    private static IEnumerable<object> Words(string text) =>
        text.Split('\n').SelectMany((line, n) => n == 0 ? [line] : new object[] { new XElement("br"), line });

    private static XAttribute Class(string name) => new("class", name);
}
