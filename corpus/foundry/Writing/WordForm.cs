using System.Globalization;
using DocIndex.CorpusMaker.Writing;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Parts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DocIndex.Foundry.Writing;

/// <summary>Writes a note as a Word file: the same bytes for the same note.</summary>
internal static class WordForm
{
    public static byte[] Write(Note note)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = Styles(note.Paper.Style);
            var style = note.Paper.Style;
            if (style.Head.Length > 0) main.AddNewPart<HeaderPart>("rId2").Header = new W.Header(
                style.Head.Select(Running));
            if (style.Foot.Length > 0) main.AddNewPart<FooterPart>("rId3").Footer = new W.Footer(
                style.Foot.Select(Running));
            var body = new W.Body(Blocks(note.Paper.Blocks, style));
            body.Append(WordMarkup.Unseen(note.Choices.Of(Markup.Forms)));
            if (note.Choices.Of(Markup.Forms) == MarkupForm.ContentControls) WordMarkup.ControlCells(body);
            if (note.Choices.Of(Markup.Forms) == MarkupForm.NoBreakHyphen) WordMarkup.JoinHyphens(body);
            if (body.LastChild is not W.Paragraph) body.Append(new W.Paragraph());
            body.Append(Section(style, style.Landscape, 1));
            main.Document = new W.Document(body);
            document.ChangeIdOfPart(main, "rId1");
        }

        return FixedPackage.Of(stream.ToArray());
    }

    private static IEnumerable<OpenXmlElement> Blocks(IEnumerable<Block> blocks, PageStyle style) =>
        blocks.SelectMany(b => Block(b, style));

    private static IEnumerable<OpenXmlElement> Block(Block block, PageStyle style)
    {
        switch (block)
        {
            case Heading { Look: HeadingLook.Styled } h:
                return [Paragraph(h.Text, h.Level == 0 ? "Title" : "Heading1")];
            case Heading h:
                return [Paragraph(h.Text, null, bold: true)];
            case Paragraph p:
                var paragraph = Paragraph(p.Text, null, p.Look == ParagraphLook.Bold);
                if (p.Look == ParagraphLook.Right) paragraph.PrependChild(new W.ParagraphProperties(
                    new W.Justification { Val = W.JustificationValues.Right }));
                return [paragraph];
            case Bullets b:
                return b.Items.Select(i => Paragraph($"{i.Mark} {i.Text}", "ListParagraph"));
            case TableBlock t:
                return WordTable.Of(t.Table);
            case Beside b:
                return [WordTable.Layout([.. Blocks(b.Main, style)], [.. Blocks(b.Side, style)], b)];
            case Boxed b:
                return [WordTable.Box([.. Blocks(b.Blocks, style)])];
            case TwoColumns c:
                return [Broken(style, style.Landscape, 1, next: false), .. Blocks(c.Blocks, style),
                    Broken(style, style.Landscape, 2, next: false)];
            case Turned t:
                return [Broken(style, style.Landscape, 1, next: true), .. Blocks(t.Blocks, style),
                    Broken(style, landscape: true, 1, next: true)];
            case Chart c:
                return [Paragraph(c.Caption, null, bold: true)];
            default:
                return [new W.Paragraph(new W.Run(new W.Break { Type = W.BreakValues.Page }))];
        }
    }

    /// <summary>A paragraph of one run; line feeds are line breaks.</summary>
    public static W.Paragraph Paragraph(string text, string? styleId, bool bold = false)
    {
        var paragraph = new W.Paragraph();
        if (styleId is not null) paragraph.Append(new W.ParagraphProperties(new W.ParagraphStyleId { Val = styleId }));
        var lines = text.Split('\n');
        for (var n = 0; n < lines.Length; n++)
        {
            var run = new W.Run();
            if (bold) run.Append(new W.RunProperties(new W.Bold()));
            if (n > 0) run.Append(new W.Break());
            run.Append(new W.Text(lines[n]) { Space = SpaceProcessingModeValues.Preserve });
            paragraph.Append(run);
        }

        return paragraph;
    }

    private static W.Paragraph Running(string text)
    {
        var paragraph = new W.Paragraph();
        foreach (var (part, n) in text.Split('{', '}').Select((p, n) => (p, n)).Where(p => p.p.Length > 0))
        {
            if (n % 2 == 0) paragraph.Append(
                new W.Run(new W.Text(part) { Space = SpaceProcessingModeValues.Preserve }));
            else paragraph.Append(new W.SimpleField(new W.Run(new W.Text("1"))) { Instruction = part == "page" ? "PAGE"
                : "NUMPAGES" });
        }

        return paragraph;
    }

    private static W.Paragraph Broken(PageStyle style, bool landscape, int columns, bool next)
    {
        var section = Section(style, landscape, columns);
        section.InsertAt(new W.SectionType { Val = next ? W.SectionMarkValues.NextPage
            : W.SectionMarkValues.Continuous }, section.Elements<W.HeaderReference>().Count()
            + section.Elements<W.FooterReference>().Count());
        return new W.Paragraph(new W.ParagraphProperties(section));
    }

    private static W.SectionProperties Section(PageStyle style, bool landscape, int columns)
    {
        var section = new W.SectionProperties();
        if (style.Head.Length > 0) section.Append(new W.HeaderReference { Type = W.HeaderFooterValues.Default,
            Id = "rId2" });
        if (style.Foot.Length > 0) section.Append(new W.FooterReference { Type = W.HeaderFooterValues.Default,
            Id = "rId3" });
        var size = new W.PageSize { Width = landscape ? 16838U : 11906U, Height = landscape ? 11906U : 16838U };
        if (landscape) size.Orient = W.PageOrientationValues.Landscape;
        var margin = (uint)(style.Margin * 56.7m);
        var top = Math.Max((int)margin, 700 + 300 * style.Head.Length);
        section.Append(size, new W.PageMargin { Left = margin, Right = margin, Top = top,
            Bottom = Math.Max((int)margin, 700 + 300 * style.Foot.Length), Header = 400, Footer = 400, Gutter = 0 });
        if (columns > 1) section.Append(new W.Columns { ColumnCount = (short)columns, Space = "400" });
        return section;
    }

    private static W.Styles Styles(PageStyle style)
    {
        string Half(decimal points) => ((int)Math.Round(points * 2)).ToString(CultureInfo.InvariantCulture);
        W.Style Named(string id, string name, decimal size) => new(
            new W.StyleName { Val = name }, new W.BasedOn { Val = "Normal" },
                new W.StyleParagraphProperties(new W.KeepNext(), new W.SpacingBetweenLines { Before = "200",
                After = "80" }),
            new W.StyleRunProperties(new W.Bold(), new W.Color { Val = style.Accent.TrimStart('#') },
                new W.FontSize { Val = Half(size) })) { Type = W.StyleValues.Paragraph, StyleId = id };
        return new W.Styles(
            new W.DocDefaults(
                new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(new W.RunFonts { Ascii = style.Font,
                    HighAnsi = style.Font, ComplexScript = style.Font }, new W.FontSize { Val = Half(style.Size) },
                    new W.Languages { Val = "da-DK" })),
                new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(
                    new W.SpacingBetweenLines { After = "100", Line = ((int)(200 * style.LineHeight))
                    .ToString(CultureInfo.InvariantCulture), LineRule = W.LineSpacingRuleValues.Auto }))),
            new W.Style(new W.StyleName { Val = "Normal" }) { Type = W.StyleValues.Paragraph, StyleId = "Normal",
                Default = true },
            Named("Title", "Title", style.Size * 1.6m), Named("Heading1", "heading 1", style.Size * 1.2m),
            new W.Style(new W.StyleName { Val = "List Paragraph" }, new W.BasedOn { Val = "Normal" },
                new W.StyleParagraphProperties(new W.Indentation { Left = "360" })) { Type = W.StyleValues.Paragraph,
                StyleId = "ListParagraph" });
    }
}
