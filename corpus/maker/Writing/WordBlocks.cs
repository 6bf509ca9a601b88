using System.Globalization;
using DocIndex.CorpusMaker.Model;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DocIndex.CorpusMaker.Writing;

/// <summary>The blocks of a note as paragraphs and tables of Word.</summary>
internal static class WordBlocks
{
    public static IEnumerable<OpenXmlElement> Of(Note note) => note.Blocks.SelectMany(b => Block(note, b));

    /// <summary>Size and margins of the pages up to here.</summary>
    public static W.SectionProperties Section(NoteStyle style, bool landscape, int columns = 1, bool continuous = false)
    {
        var section = new W.SectionProperties();
        if (style.RunningHeader is not null) section.Append(new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = "rId2" });
        section.Append(new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = "rId3" });
        if (continuous) section.Append(new W.SectionType { Val = W.SectionMarkValues.Continuous });
        section.Append(landscape
            ? new W.PageSize { Width = 16838, Height = 11906, Orient = W.PageOrientationValues.Landscape }
            : new W.PageSize { Width = 11906, Height = 16838 });
        section.Append(new W.PageMargin
        {
            Top = 1120, Bottom = 1120, Header = 560, Footer = 500, Left = (uint)(landscape ? 900 : style.Left * 20), Right = (uint)(landscape ? 900 : style.Right * 20),
        });
        if (columns > 1) section.Append(new W.Columns { ColumnCount = (short)columns, Space = "400" });
        return section;
    }

    private static IEnumerable<OpenXmlElement> Block(Note note, Block block) => block switch
    {
        Heading h => [WordProse.Paragraph(note, h.Level == 0 ? "Title" : $"Heading{Math.Min(h.Level, 3)}", h.Text)],
        Paragraph p => [WordProse.Paragraph(note, Style(p.Kind), p.Content)],
        ListBlock l => l.Items.Select((item, n) => Item(note, l, item, n)),
        TableBlock t => WordTables.Of(note, t.Table),
        SideBySide s => [WordTables.Beside(note, s), WordProse.Paragraph(note, "Remark", "")],
        TwoColumns c => [End(Section(note.Style, landscape: false, continuous: true)), .. Columns(note, c),
            End(Section(note.Style, landscape: false, columns: 2, continuous: true))],
        Landscape l => [End(Section(note.Style, landscape: false)), .. l.Content.SelectMany(b => Block(note, b)), End(Section(note.Style, landscape: true))],
        SidePanel p => WordTables.Panel(note, p),
        CheckBoxes c => [WordTables.Boxes(note, c), WordProse.Paragraph(note, "Remark", "")],
        SideLetters s => [WordTables.Side(note, s)],
        PageBreak => [new W.Paragraph(new W.Run(new W.Break { Type = W.BreakValues.Page }))],
        // Drawings are for pages.
        Chart => [],
        _ => throw new ArgumentException($"No way to write {block.GetType().Name}.", nameof(block)),
    };

    // LibreOffice does not even out columns: the second begins at the heading after the middle.
    private static IEnumerable<OpenXmlElement> Columns(Note note, TwoColumns columns)
    {
        var half = columns.Content.Select((b, n) => (Block: b, Index: n)).FirstOrDefault(b => b.Block is Heading && 2 * b.Index >= columns.Content.Length).Index;
        for (var n = 0; n < columns.Content.Length; n++)
        {
            foreach (var (element, e) in Block(note, columns.Content[n]).Select((x, e) => (x, e)))
            {
                if (n == half && n > 0 && e == 0) element.GetFirstChild<W.Run>()?.InsertAt(new W.Break { Type = W.BreakValues.Column }, 0);
                yield return element;
            }
        }
    }

    private static string? Style(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Body => null,
        ParagraphKind.Caption => "Caption",
        ParagraphKind.Letterhead => "Letterhead",
        ParagraphKind.Strong => "Strong",
        _ => "Remark",
    };

    private static W.Paragraph Item(Note note, ListBlock list, Prose item, int index)
    {
        var bullet = list.Bullet == "1." ? (index + 1).ToString(CultureInfo.InvariantCulture) + "." : list.Bullet;
        var paragraph = WordProse.Paragraph(note, null, new Prose([new TextRun(bullet + "\t"), .. item.Runs]));
        var left = 360 * (1 + list.Level + (list.Bullet == "o" ? 1 : 0));
        paragraph.ParagraphProperties = new W.ParagraphProperties(
            new W.Tabs(new W.TabStop { Val = W.TabStopValues.Left, Position = left }),
            new W.SpacingBetweenLines { After = "40" }, new W.Indentation { Left = left.ToString(CultureInfo.InvariantCulture), Hanging = "300" });
        return paragraph;
    }

    private static W.Paragraph End(W.SectionProperties section) => new(new W.ParagraphProperties(
        new W.SpacingBetweenLines { Before = "0", After = "0" }, section));
}
