using DocIndex.CorpusMaker.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DocIndex.CorpusMaker.Writing;

/// <summary>Writes a note as a Word file: the same bytes for the same note.</summary>
public static class WordWriter
{
    /// <summary>The bytes of the .docx file.</summary>
    public static byte[] Write(Note note)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = WordStyles.Of(note.Style);
            if (note.Style.RunningHeader is { } header)
            {
                main.AddNewPart<HeaderPart>("rId2").Header = new W.Header(Small(header));
            }

            main.AddNewPart<FooterPart>("rId3").Footer = new W.Footer(Foot(note.Style));
            var body = new W.Body();
            foreach (var element in WordBlocks.Of(note)) body.Append(element);
            // Text goes on under columns on the same page.
            body.Append(WordBlocks.Section(note.Style, landscape: false, continuous: note.Blocks.LastOrDefault(b => b is TwoColumns or Landscape) is TwoColumns));
            // A section without running lines of its own takes those of the one before; with its own, LibreOffice would begin a new page.
            foreach (var later in body.Descendants<W.SectionProperties>().Skip(1).ToList())
            {
                later.RemoveAllChildren<W.HeaderReference>();
                later.RemoveAllChildren<W.FooterReference>();
            }

            main.Document = new W.Document(body);
            document.ChangeIdOfPart(main, "rId1");
        }

        return FixedPackage.Of(stream.ToArray());
    }

    private static W.Paragraph Small(string text) => new(
        new W.ParagraphProperties(new W.ParagraphStyleId { Val = "Running" }), new W.Run(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    private static W.Paragraph Foot(NoteStyle style)
    {
        var paragraph = Small(style.Origin);
        if (style.RunningFooter is not { } footer) return paragraph;
        paragraph.Append(new W.Run(new W.TabChar()));
        foreach (var (part, n) in footer.Split('{', '}').Select((p, n) => (p, n)).Where(p => p.p.Length > 0))
        {
            if (n % 2 == 0) paragraph.Append(new W.Run(new W.Text(part) { Space = SpaceProcessingModeValues.Preserve }));
            else paragraph.Append(new W.SimpleField(new W.Run(new W.Text("1"))) { Instruction = part == "0" ? "PAGE" : "NUMPAGES" });
        }

        return paragraph;
    }
}
