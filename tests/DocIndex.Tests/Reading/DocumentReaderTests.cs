using System.Text;
using DocIndex.Reading;

namespace DocIndex.Tests.Reading;

public sealed class DocumentReaderTests
{
    private static readonly byte[] s_windows1252 = [.. "R"u8, 0xF8, .. "dgr"u8, 0xF8, .. "d "u8, 0x96, .. " "u8, 0x80, .. " 1"u8];

    public static TheoryData<string, byte[], string> Encodings() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes("Rødgrød – € 1"), "Rødgrød – € 1" },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("Rødgrød")], "Rødgrød" },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Rødgrød")], "Rødgrød" },
        { "UTF-16, big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("Rødgrød")], "Rødgrød" },
        { "Windows-1252", s_windows1252, "Rødgrød – € 1" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_Encoding_GivesTheLetters(string encoding, byte[] bytes, string text) =>
        DocumentReader.Read("a.txt", bytes, new ReadingOptions()).Document.ShouldNotBeNull(encoding).Lines.ShouldHaveSingleItem().Text.ShouldBe(text);

    [Fact]
    public void Read_Windows1252_IsSaidOnceAsInformation()
    {
        var (_, diagnostics) = DocumentReader.Read("a.txt", s_windows1252, new ReadingOptions());

        var diagnostic = diagnostics.ShouldHaveSingleItem();
        (diagnostic.Code, diagnostic.Severity).ShouldBe((DiagnosticCodes.LegacyEncoding, Severity.Info));
    }

    public static TheoryData<string, byte[], string> Unreadable() => new()
    {
        { "a.txt", [], DiagnosticCodes.EmptyFile },
        { "a.txt", [.. Encoding.UTF8.Preamble], DiagnosticCodes.EmptyFile },
        { "a.txt", " \n\t\f "u8.ToArray(), DiagnosticCodes.EmptyFile },
        { "a.txt", [.. "tekst"u8.ToArray(), 0, .. "tekst"u8], DiagnosticCodes.BinaryFile },
        { "a.txt", [1, 2, 3, 4, 5, 6, 7, 8, 14, 15, .. "tekst"u8], DiagnosticCodes.BinaryFile },
        { "a.docx", "tekst"u8.ToArray(), DiagnosticCodes.DamagedFile },
        { "a.xyz", "tekst"u8.ToArray(), DiagnosticCodes.UnknownFormat },
        { "a.txt", new byte[65], DiagnosticCodes.FileTooLarge },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Read_NothingToRead_SaysWhyAndGivesNoDocument(string file, byte[] bytes, string code)
    {
        var (document, diagnostics) = DocumentReader.Read(file, bytes, new ReadingOptions { MaxFileBytes = 64 });

        document.ShouldBeNull();
        var diagnostic = diagnostics.ShouldHaveSingleItem();
        (diagnostic.Code, diagnostic.Severity, diagnostic.File).ShouldBe((code, Severity.Error, file));
        diagnostic.Remedy.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("A.TXT")]
    [InlineData("a.text")]
    [InlineData("notat")]
    public void Read_FileAsLargeAsTheLimit_IsRead(string file) =>
        DocumentReader.Read(file, "12345678"u8.ToArray(), new ReadingOptions { MaxFileBytes = 8 }).Document.ShouldNotBeNull();

    [Fact]
    public void MaxFileBytes_Zero_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => new ReadingOptions { MaxFileBytes = 0 });

    [Fact]
    public void Read_SameBytesTwice_GivesTheSameIdAndHash()
    {
        var document = DocumentReader.Read("Budget 2026/BI24 Æblehaver.txt", "tekst"u8.ToArray(), new ReadingOptions()).Document!;

        document.Id.ShouldBe("budget-2026-bi24-aeblehaver-txt");
        document.Sha256.ShouldBe("324d0315d575bf5b4f6c8703f1135b847d14ca925480746ef1bd3a412d93667b");
    }
}
