using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace DocIndex.Benchmarks.Privacy;

/// <summary>
/// Forty files with a text of their own in a part that nobody reads: what stands there is given, so that the same files
/// can be made with a number and without.
/// </summary>
internal static class OddOriginals
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Title = "Budgetnotat om stier";
    private const string Body = "Der afsættes 1,5 mio. kr. i 2031 til stier.";

    /// <summary>Names with what makes the file of a text.</summary>
    public static ImmutableArray<(string File, Func<string, byte[]> Make)> All { get; } =
    [
        Word("core title", t => [("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>{t}</dc:title></cp:coreProperties>")]),
        Word("core keywords", t => [("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"c\"><cp:keywords>sti; {t}</cp:keywords></cp:coreProperties>")]),
        Word("custom property", t => [("docProps/custom.xml", $"<Properties xmlns:vt=\"v\"><property name=\"Sag\"><vt:lpwstr>{t}</vt:lpwstr></property></Properties>")]),
        Word("comment", t => [("word/comments.xml", $"<w:comments {W}><w:comment w:id=\"0\">{Paragraph(t)}</w:comment></w:comments>")]),
        Word("comment in two runs", t => [("word/comments.xml", $"<w:comments {W}><w:comment w:id=\"0\"><w:p>{MadeFiles.Run(t[..^3])}{MadeFiles.Run(t[^3..])}</w:p></w:comment></w:comments>")]),
        Word("unused header", t => [("word/header9.xml", $"<w:hdr {W}>{Paragraph(t)}</w:hdr>")]),
        Word("unused footnote", t => [("word/footnotes.xml", $"<w:footnotes {W}><w:footnote w:id=\"7\">{Paragraph(t)}</w:footnote></w:footnotes>")]),
        Word("glossary", t => [("word/glossary/document.xml", $"<w:glossaryDocument {W}>{Paragraph(t)}</w:glossaryDocument>")]),
        Word("custom xml", t => [("customXml/item1.xml", $"<sag><borger>{t}</borger></sag>")]),
        Word("custom xml attribute", t => [("customXml/item1.xml", $"<sag borger=\"{t}\"/>")]),
        Word("document variable", t => [("word/settings.xml", $"<w:settings {W}><w:docVars><w:docVar w:name=\"a\" w:val=\"{t}\"/></w:docVars></w:settings>")]),
        Word("link target", t => [("word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"https://a.example/?id={Uri.EscapeDataString(t)}\" TargetMode=\"External\"/></Relationships>")]),
        Word("name of a part", t => [($"word/media/{t.Replace(' ', '_')}.xml", "<a/>")]),
        Word("chart", t => [("word/charts/chart1.xml", $"<c:chartSpace xmlns:c=\"c\"><c:tx><c:v>{t}</c:v></c:tx></c:chartSpace>")]),
        Word("embedded document", t => [], t => [("word/embeddings/a.docx", MadeFiles.Docx(Paragraph(t), []))]),
        Word("picture's text", t => [], t => [("word/media/a.png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 0, .. "tEXtComment\0"u8, .. Encoding.Latin1.GetBytes(t), 0, 0])]),
        InBody("deleted text", t => $"<w:p><w:del w:id=\"1\"><w:r><w:delText>{t}</w:delText></w:r></w:del></w:p>"),
        InBody("hidden text", t => $"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{t}</w:t></w:r></w:p>"),
        InBody("field code", t => $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> QUOTE {t} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
        InBody("alternative text", t => $"<w:p><w:r><w:drawing><wp:docPr xmlns:wp=\"wp\" id=\"1\" name=\"Billede\" descr=\"{t}\"/></w:drawing></w:r></w:p>"),
        InBody("tag of a control", t => $"<w:sdt><w:sdtPr><w:tag w:val=\"{t}\"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>"),
        ("zip comment.docx", t => MadeFiles.Docx(Paragraph(Title) + Paragraph(Body), [], t)),
        Pdf("title", t => MadePdf.Of([Title, Body], [$"<< /Title ({t}) >>"], trailer: "/Info {0}")),
        Pdf("own property", t => MadePdf.Of([Title, Body], [$"<< /Sag ({t}) >>"], trailer: "/Info {0}")),
        Pdf("title in UTF-16", t => MadePdf.Of([Title, Body], [$"<< /Title <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(t))}> >>"], trailer: "/Info {0}")),
        Pdf("outline", t => MadePdf.Of([Title, Body], [$"<< /Title ({t}) >>"], catalog: "/Outlines << /First {0} /Last {0} /Count 1 >>")),
        Pdf("annotation", t => MadePdf.Of([Title, Body], [$"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents ({t}) >>"], page: "/Annots [{0}]")),
        Pdf("link target", t => MadePdf.Of([Title, Body], [$"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://a.example/?id={t}) >> >>"], page: "/Annots [{0}]")),
        Pdf("field", t => MadePdf.Of([Title, Body], [$"<< /FT /Tx /T (felt) /V ({t}) >>"], catalog: "/AcroForm << /Fields [{0}] >>")),
        Pdf("attachment", t => MadePdf.Of([Title, Body], ["<< /Type /Filespec /F (a.txt) /EF << /F 7 0 R >> >>", MadePdf.Stream(t, "/Type /EmbeddedFile")], catalog: "/Names << /EmbeddedFiles << /Names [(a) {0}] >> >>")),
        Pdf("metadata", t => MadePdf.Of([Title, Body], [MadePdf.Stream($"<?xpacket begin=''?><x:xmpmeta xmlns:x='x'><dc:subject>{t}</dc:subject></x:xmpmeta>", "/Type /Metadata /Subtype /XML")], catalog: "/Metadata {0}")),
        Pdf("off the page", t => MadePdf.Of([Title, Body], [], content: Shown(t, "1 0 0 1 50 -400 Tm"))),
        Pdf("unpainted", t => MadePdf.Of([Title, Body], [], content: Shown(t, "3 Tr 1 0 0 1 50 60 Tm"))),
        Pdf("white", t => MadePdf.Of([Title, Body], [], content: Shown(t, "1 g 1 0 0 1 50 60 Tm"))),
        Pdf("hidden layer", t => MadePdf.Of([Title, Body], ["<< /Type /OCG /Name (lag) >>"], catalog: "/OCProperties << /OCGs [{0}] /D << /OFF [{0}] >> >>", content: $"/OC /L BDC {Shown(t, "1 0 0 1 50 60 Tm")} EMC ")),
        Pdf("alternative text", t => MadePdf.Of([Title, Body], [], content: $"/Figure << /Alt ({t}) >> BDC EMC ")),
        Pdf("behind the end", t => MadePdf.Of([Title, Body], [], behind: $"% {t}\n")),
        Pdf("packed and lost", t => MadePdf.Of([Title, Body], [], behind: Encoding.Latin1.GetString([.. "99 0 obj << /Filter /FlateDecode >> stream\n"u8, .. Packed(t), .. "\nendstream endobj\n"u8]))),
        ("comment.md", t => Encoding.UTF8.GetBytes($"# {Title}\n\n{Body}\n\n<!-- {t} -->\n")),
        ("link.md", t => Encoding.UTF8.GetBytes($"# {Title}\n\n{Body}\n\n[a]: https://a.example/?id={Uri.EscapeDataString(t)}\n")),
    ];

    private static (string, Func<string, byte[]>) Word(string name, Func<string, (string Name, string Content)[]> parts, Func<string, (string, byte[])[]>? binary = null) =>
        ($"{name}.docx", t => MadeFiles.Docx(Paragraph(Title) + Paragraph(Body), [.. parts(t).Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Content))), .. binary?.Invoke(t) ?? []]));

    private static (string, Func<string, byte[]>) InBody(string name, Func<string, string> body) => ($"{name}.docx", t => MadeFiles.Docx(Paragraph(Title) + Paragraph(Body) + body(t), []));

    private static (string, Func<string, byte[]>) Pdf(string name, Func<string, byte[]> make) => ($"{name}.pdf", make);

    private static string Paragraph(string text) => $"<w:p>{MadeFiles.Run(text)}</w:p>";

    // By a font of the standard, whose codes are ASCII.
    private static string Shown(string text, string before) => $"q BT {before} /F 10 Tf ({text}) Tj ET Q ";

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(Encoding.Latin1.GetBytes($"BT ({text}) Tj ET"));
        return packed.ToArray();
    }
}
