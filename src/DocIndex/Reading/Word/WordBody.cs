using DocumentFormat.OpenXml;

namespace DocIndex.Reading.Word;

/// <summary>Walks the paragraphs, tables and text boxes of one part of a document and hands them on as pieces.</summary>
internal sealed class WordBody(WordStyles styles, WordNumbering numbering, WordText text, MarkupCollector pieces, WordPageBreaks pageBreaks)
{
    /// <summary>A box whose paragraphs are all shorter is a panel beside the text; a longer one is text in a frame.</summary>
    private const int LongestPanelLine = 80;

    // What every paragraph is taken for; null where its style decides.
    private MarkupKind? _as;
    private string _carried = "";

    // Paragraphs with tabs that may turn out to be rows of a table.
    private readonly List<(string Raw, bool IsBold)> _tabbed = [];

    // Paragraphs whose columns blanks or drawn lines part, with short ones between them.
    private readonly TypedRows _typed = new(pieces);

    /// <summary>Walks blocks.</summary>
    /// <param name="kind">What every paragraph is taken for, whatever its style; null where the style decides.</param>
    public void Walk(IEnumerable<OpenXmlElement> blocks, MarkupKind? kind = null)
    {
        var before = _as;
        _as = kind ?? _as;
        foreach (var block in blocks)
        {
            switch (block.LocalName)
            {
                case "p":
                    Paragraph(block);
                    break;
                case "tbl":
                    EndTabbed();
                    Table(block);
                    break;
                case "sdt" when WordXml.IsContents(block):
                    EndTabbed();
                    Walk(block.Child("sdtContent")?.Content() ?? [], MarkupKind.Running);
                    break;
                case "sdt" when block.Child("sdtPr").Child("checkbox") is { } box:
                    EndTabbed();
                    pieces.Add(MarkupKind.CheckBoxes, 0, (box.Switch("checked") == true ? WordSymbols.Ticked : WordSymbols.Empty) + Text(block.Child("sdtContent")).TrimStart('☒', '☐'));
                    break;
            }
        }
        EndTabbed();
        _as = before;
    }

    /// <summary>What the style, outline and list of a paragraph say that it is.</summary>
    public (MarkupKind Kind, int Level, string Marker) KindOf(OpenXmlElement? properties)
    {
        var style = properties.Value("pStyle");
        var (role, level) = styles.RoleOf(style);
        if (properties.Number("outlineLvl") is { } outline) (role, level) = outline is >= 0 and < 9 ? (role == WordStyleRole.Title ? role : WordStyleRole.Heading, outline + 1) : role == WordStyleRole.Heading ? (WordStyleRole.Body, 0) : (role, level);
        var (marker, depth) = MarkerOf(properties, style);
        return role switch
        {
            WordStyleRole.Title => (MarkupKind.Title, 0, marker),
            WordStyleRole.Heading => (MarkupKind.Heading, level, marker),
            WordStyleRole.Caption => (MarkupKind.Caption, 0, marker),
            WordStyleRole.Contents => (MarkupKind.Running, 0, marker),
            _ => marker.Length > 0 ? (MarkupKind.ListItem, depth + 1, marker) : (MarkupKind.Paragraph, 0, ""),
        };
    }

    /// <summary>True where the style or outline of a paragraph makes it a heading.</summary>
    public bool IsHeading(OpenXmlElement? properties) =>
        properties.Number("outlineLvl") is { } outline ? outline is >= 0 and < 9 : styles.RoleOf(properties.Value("pStyle")).Role == WordStyleRole.Heading;

    /// <summary>Reads a paragraph without handing it on: for the cells of tables.</summary>
    public WordParagraph Read(OpenXmlElement paragraph) => text.Read(paragraph, paragraph.Child("pPr").Value("pStyle"));

    private void Paragraph(OpenXmlElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var read = Read(paragraph);
        var raw = _carried + read.Raw;
        _carried = "";
        if (WordXml.IsDeleted(properties.Child("rPr"))) { _carried = raw; return; }
        if (pageBreaks == WordPageBreaks.AsSet && properties.Switch("pageBreakBefore") == true) raw = "\f" + raw;
        var (kind, level, marker) = string.IsNullOrWhiteSpace(raw) ? (MarkupKind.Paragraph, 0, "") : KindOf(properties);
        var isPlain = _as is null && kind == MarkupKind.Paragraph && read.Boxes.Count == 0
            && properties.Child("sectPr") is null;
        if (isPlain && TabbedTable.MayBeRow(raw))
        {
            _typed.End();
            _tabbed.Add((raw, read.IsBold));
            return;
        }

        if (isPlain && _tabbed.Count == 0 && _typed.Take(raw, read.IsBold)) return;
        EndTabbed();
        if (string.IsNullOrWhiteSpace(raw)) pieces.AddLines(raw);
        else if (isPlain && raw.Length == read.Raw.Length && RunInHeading.LengthIn(raw, read.Lead) is > 0 and var head)
        {
            pieces.Add(MarkupKind.Heading, RunInHeading.Level, raw[..head], "", true, read.Size);
            pieces.Add(kind, 0, raw[head..], "", false, read.Size);
        }
        else pieces.Add(_as ?? kind, _as is null ? level : 0, raw, marker, read.IsBold, read.Size);
        foreach (var box in read.Boxes) Box(box);
        if (pageBreaks == WordPageBreaks.AsSet && properties.Child("sectPr") is { } section && section.Value("type") is not ("continuous" or "nextColumn")) pieces.AddLines("\f");
    }

    private void EndTabbed()
    {
        _typed.End();
        if (_tabbed.Count == 0) return;
        var rows = _tabbed.ToList();
        _tabbed.Clear();
        if (TabbedTable.Of(rows, pieces) is { } grid) pieces.Add(grid);
        else if (rows.Count >= TypedRows.Fewest && rows.Exists(r => TypedRows.HoldsFigures(r.Raw)))
            pieces.AddTyped(MarkupKind.Paragraph, string.Join('\n', rows.Select(r => r.Raw)));
        else
            foreach (var (raw, isBold) in rows) pieces.Add(MarkupKind.Paragraph, 0, raw, "", isBold);
    }

    private void Box(OpenXmlElement box)
    {
        var blocks = box.Content().ToList();
        var isPanel = blocks.Where(b => b.LocalName == "p").All(p => Text(p).Length <= LongestPanelLine) && !blocks.Exists(b => b.LocalName == "tbl");
        Walk(blocks, _as ?? (isPanel ? MarkupKind.SidePanel : null));
    }

    private void Table(OpenXmlElement table)
    {
        var reading = new WordTable(this, pieces);
        if (_as is null && reading.Grid(table) is { } grid) pieces.Add(grid);
        else
            foreach (var cell in WordTable.Rows(table).SelectMany(WordTable.Cells))
                Walk(cell.Content());
    }

    private (string Marker, int Depth) MarkerOf(OpenXmlElement? properties, string? style)
    {
        var own = properties.Child("numPr");
        var inherited = styles.ListOf(style);
        if ((own.Number("numId") ?? inherited?.Number) is not ({ } list and not 0)) return ("", 0);
        var level = own.Number("ilvl") ?? inherited?.Level ?? (inherited is { } i ? numbering.LevelOfStyle(i.Number, i.Style) : null) ?? 0;
        return (numbering.Next(list, level), level);
    }

    private static string Text(OpenXmlElement? element) =>
        element is null ? "" : string.Concat(element.Content().Select(c => c.LocalName == "t" ? c.InnerText : Text(c)));
}

