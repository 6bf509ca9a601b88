using System.Collections.Immutable;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace DocIndex.Reading.Word;

/// <summary>Word files to the pieces that their markup says: headers first, then the text, then the notes and footers. Macros are never looked at, nothing outside the file either.</summary>
internal static class WordReader
{
    /// <summary>Reads one file.</summary>
    /// <returns>The document, or null with a diagnostic of severity Error that says why.</returns>
    public static (SourceDocument? Document, ImmutableArray<Diagnostic> Diagnostics) Read(string file, ReadOnlyMemory<byte> bytes, string sha256, ReadingOptions options)
    {
        try
        {
            var (package, damaged, excess) = WordPackage.Check(bytes, options);
            if (package is null) return ReadingDiagnostics.Failed(file, DiagnosticCodes.TooMuchInside, excess!, "Save the document anew in Word, or raise the limit.");
            using (package)
            using (var word = WordprocessingDocument.Open(package, isEditable: false, new OpenSettings { AutoSave = false, MaxCharactersInPart = options.MaxDecodedBytes }))
            {
                if (word.MainDocumentPart is not { } main || main.Document?.Body is not { } body)
                    return Damaged(file, "it holds no text of a document");
                var pieces = Pieces(main, body);
                if (pieces.Elements.IsEmpty)
                    return ReadingDiagnostics.Failed(file, DiagnosticCodes.EmptyFile, "The document holds no text.", "If it holds images of pages, save it as PDF and ingest that.");
                var document = new SourceDocument(DocumentId.Of(file), file, sha256, DocumentFormat.Docx, pieces.Lines.Max(l => l.Page), pieces.Lines)
                {
                    Elements = pieces.Elements, IsDamaged = !damaged.IsEmpty,
                };
                return (document, [.. damaged.Select(part => new Diagnostic(
                    DiagnosticCodes.WrongChecksum, Severity.Warning, file, null, null,
                    $"Its part '{part}' does not agree with its checksum; every figure may be another than was written.",
                    "Get the file again from whoever sent it, or open it in Word, look it through and save it anew."))]);
            }
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException or InvalidOperationException or ArgumentException or FormatException or NotSupportedException)
        {
            return Damaged(file, e is XmlException ? "its XML is not well-formed" : e is InvalidDataException or FileFormatException ? "its package is broken" : e.GetType().Name);
        }
    }

    private static MarkupCollector Pieces(MainDocumentPart main, OpenXmlElement body)
    {
        var styles = new WordStyles(main.StyleDefinitionsPart?.Styles);
        var numbering = new WordNumbering(main.NumberingDefinitionsPart?.Numbering, styles);
        var notes = new WordNotes(main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes);
        var pageBreaks = body.Descendants().Any(e => e.LocalName == "lastRenderedPageBreak") ? WordPageBreaks.AsRendered : WordPageBreaks.AsSet;
        var pieces = new MarkupCollector();
        var walk = new WordBody(styles, numbering, new WordText(styles, notes, pageBreaks), pieces, pageBreaks);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Running("headerReference");
        walk.Walk(body.Content());
        for (var i = 0; i < notes.Referred.Count; i++) Note(notes.Referred[i].Mark, notes.Referred[i].Note);
        Running("footerReference");
        return pieces;

        void Note(string mark, OpenXmlElement note)
        {
            var part = new MarkupCollector();
            new WordBody(styles, numbering, new WordText(styles, notes, WordPageBreaks.AsRendered), part, WordPageBreaks.AsRendered).Walk(note.Content());
            var text = string.Join('\n', part.Lines.Select(l => l.Text));
            pieces.Add(MarkupKind.Footnote, 0, mark.Length > 0 ? $"{mark} {text}" : text);
        }

        void Running(string reference)
        {
            foreach (var part in Referred(main, body, reference))
            {
                var read = new MarkupCollector();
                new WordBody(styles, numbering, new WordText(styles, notes, WordPageBreaks.AsRendered), read, WordPageBreaks.AsRendered).Walk(part.Content(), MarkupKind.Running);
                var page = pieces.Page;
                foreach (var element in read.Elements.Where(e => seen.Add(e.Text)))
                    pieces.Add(MarkupKind.Running, 0, string.Join('\n', element.Lines.Select(l => l.Text)));
                pieces.Page = page;
            }
        }
    }

    /// <summary>The headers or footers that some page shows: that of the first page only where it differs, that of even pages only where pages differ by side.</summary>
    private static IEnumerable<OpenXmlElement> Referred(MainDocumentPart main, OpenXmlElement body, string reference)
    {
        var sides = main.DocumentSettingsPart?.Settings.Switch("evenAndOddHeaders") == true;
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in body.Descendants().Where(e => e.LocalName == "sectPr"))
            foreach (var type in (string[])["first", "default", "even"])
            {
                if ((type == "first" && section.Switch("titlePg") != true) || (type == "even" && !sides)) continue;
                var id = section.ChildElements.FirstOrDefault(r => r.LocalName == reference && (r.Attribute("type") ?? "default") == type)?.Attribute("id");
                if (id is null || !given.Add(id) || !main.TryGetPartById(id, out var part)) continue;
                if (part.RootElement is { } root) yield return root;
            }
    }

    private static (SourceDocument?, ImmutableArray<Diagnostic>) Damaged(string file, string why) =>
        ReadingDiagnostics.Failed(file, DiagnosticCodes.DamagedFile, $"The Word file cannot be opened: {why}.", "Open it in Word, save it anew (File, Save As, .docx) and ingest that.");
}
