using System.IO.Compression;
using System.Text;
using DocIndex.Reading;
using DocIndex.Tests.Reading.Word;

namespace DocIndex.Tests.Reading;

/// <summary>Files are what their content says; where the name says otherwise, that is told.</summary>
public sealed class FileRecognitionTests
{
    private static readonly byte[] s_word = new WordFile(WordFile.P("Tekst")).Build();

    private static byte[] Compound(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[64], .. Encoding.Unicode.GetBytes(stream)];

    private static byte[] Package(params string[] parts)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts)
            {
                using var entry = archive.CreateEntry(part.Split('=')[0]).Open();
                entry.Write(Encoding.UTF8.GetBytes(part.Split('=').ElementAtOrDefault(1) ?? "x"));
            }
        return file.ToArray();
    }

    public static TheoryData<string, byte[], string> Read() => new()
    {
        { "a.docx", s_word, "Docx " },
        { "a.docm", s_word, "Docx " },
        { "a.txt", s_word, "Docx DI1012" },
        { "a.doc", s_word, "Docx DI1012" },
        { "a", s_word, "Docx " },
        { "a.htm", "<p>Tekst</p>"u8.ToArray(), "Html " },
        { "a.txt", " <!DOCTYPE HTML><p>Tekst</p>"u8.ToArray(), "Html DI1012" },
        { "a.doc", "<html xmlns:w=\"x\"><p>Tekst</p>"u8.ToArray(), "Html DI1012" },
        { "a.txt", "Om <html> i tekst"u8.ToArray(), "Text " },
        { "a.txt", "PK er en forkortelse"u8.ToArray(), "Text " },
        { "a.md", "# Tekst"u8.ToArray(), "Markdown " },
        { "a.txt", "# Tekst"u8.ToArray(), "Text " },
    };

    [Theory]
    [MemberData(nameof(Read))]
    public void Read_File_IsReadAsWhatItIs(string file, byte[] bytes, string expected)
    {
        var (document, diagnostics) = DocumentReader.Read(file, bytes, new ReadingOptions());

        $"{document.ShouldNotBeNull().Format} {string.Join(',', diagnostics.Select(d => d.Code))}".ShouldBe(expected);
        diagnostics.ShouldAllBe(d => d.Severity == Severity.Info);
    }

    public static TheoryData<string, byte[], string, string> Refused() => new()
    {
        { "a.doc", Compound("WordDocument"), DiagnosticCodes.ConvertFirst, "--convert-to docx" },
        { "a.docx", Compound("WordDocument"), DiagnosticCodes.ConvertFirst, "--convert-to docx" },
        { "a.docx", Compound("EncryptedPackage"), DiagnosticCodes.PasswordProtected, "password" },
        { "a.xls", Compound("Workbook"), DiagnosticCodes.ConvertFirst, "--convert-to pdf" },
        { "a.ppt", Compound("PowerPoint Document"), DiagnosticCodes.ConvertFirst, "--convert-to pdf" },
        { "a.msg", Compound("__properties_version1.0"), DiagnosticCodes.ConvertFirst, "attachments" },
        { "a.rtf", "{\\rtf1 Tekst}"u8.ToArray(), DiagnosticCodes.ConvertFirst, "--convert-to docx" },
        { "a.doc", "{\\rtf1 Tekst}"u8.ToArray(), DiagnosticCodes.ConvertFirst, "--convert-to docx" },
        { "a.odt", Package("mimetype=application/vnd.oasis.opendocument.text"), DiagnosticCodes.ConvertFirst, "--convert-to docx" },
        { "a.xlsx", Package("xl/workbook.xml"), DiagnosticCodes.ConvertFirst, "--convert-to pdf" },
        { "a.docx", Package("xl/workbook.xml"), DiagnosticCodes.ConvertFirst, "--convert-to pdf" },
        { "a.pages", Package("Index/Document.iwa"), DiagnosticCodes.ConvertFirst, "Pages" },
        { "a.eml", "From: a@b.dk\n\nTekst"u8.ToArray(), DiagnosticCodes.ConvertFirst, "attachments" },
        { "a.png", [0x89, .. "PNG\r\n\u001A\n"u8, 0, 0], DiagnosticCodes.ConvertFirst, "PDF" },
        { "a.txt", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], DiagnosticCodes.ConvertFirst, "PDF" },
        { "a.xyz", "Tekst"u8.ToArray(), DiagnosticCodes.UnknownFormat, "Word" },
        { "a.zip", Package("b.txt"), DiagnosticCodes.ConvertFirst, "unpack" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_FileThatMustBeConverted_SaysHow(string file, byte[] bytes, string code, string remedy)
    {
        var (document, diagnostics) = DocumentReader.Read(file, bytes, new ReadingOptions());

        document.ShouldBeNull();
        var diagnostic = diagnostics.ShouldHaveSingleItem();
        (diagnostic.Code, diagnostic.Severity, diagnostic.File).ShouldBe((code, Severity.Error, file));
        diagnostic.Remedy.ShouldContain(remedy);
    }

    [Fact]
    public void Id_SameNoteInSeveralFormats_DiffersByExtension() =>
        ((string[])["n/BI24.pdf", "n/BI24.docx", "n/BI24.txt", "a.zip/BI24.txt"]).Select(Slug.Of).ShouldBe(["n-bi24-pdf", "n-bi24-docx", "n-bi24-txt", "a-zip-bi24-txt"]);
}
