using System.Text;
using DocIndex.Pdf.Tests.Support;

namespace DocIndex.Pdf.Tests;

/// <summary>The ways in which files are put together, damaged and locked.</summary>
public sealed class FileTests
{
    private static readonly string Plain = Text(Fixture.Read("office-plain.pdf"));

    [Theory]
    [InlineData("qpdf-rc4-40.pdf")]
    [InlineData("qpdf-rc4-128.pdf")]
    [InlineData("qpdf-aes-128.pdf")]
    [InlineData("qpdf-aes-256-r5.pdf")]
    [InlineData("qpdf-aes-256-r6.pdf")]
    public void Open_EncryptedWithAnEmptyPassword_Reads(string name)
    {
        using var document = Fixture.Open(Fixture.Read(name));
        document.IsRebuilt.ShouldBeFalse();
        Text(Fixture.Read(name)).ShouldBe(Plain);
        Text(Fixture.Read(name), "owner").ShouldBe(Plain);
    }

    [Fact]
    public void Open_EncryptedWithAPassword_NeedsIt()
    {
        var file = Fixture.Read("qpdf-password.pdf");
        Text(file, "hemmelig").ShouldBe(Plain);
        Text(file, "owner").ShouldBe(Plain);
        using var document = Fixture.Open(file, "forkert");
        document.Pages.ShouldBeEmpty();
        document.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["DI1103"]);
    }

    [Theory]
    [InlineData("qpdf-linearized.pdf", "office-plain.pdf")]
    [InlineData("qpdf-object-streams.pdf", "chromium-note.pdf")]
    public void Open_OtherLayoutOfTheSameFile_ReadsTheSame(string name, string original) => Text(Fixture.Read(name)).ShouldBe(Text(Fixture.Read(original)));

    [Fact]
    public void Open_IncrementalUpdate_ReadsTheNewest() => Text(Shapes.Incremental()).ShouldBe("the new text\n");

    [Fact]
    public void Open_HybridFile_ReadsBothTables()
    {
        var file = PdfBuilder.OnePage("BT /F1 12 Tf 72 700 Td (hybrid) Tj ET");
        var table = file.AsSpan().LastIndexOf("xref\n0"u8);
        // Object 4, the content, is hidden from the classic table and named by the stream alone.
        var offset = file.AsSpan().IndexOf("4 0 obj"u8);
        var text = Encoding.Latin1.GetString(file);
        var entry = text.IndexOf($"{offset:D10} 00000 n", StringComparison.Ordinal);
        text = text[..entry] + "0000000000 00000 f" + text[(entry + 18)..];
        var stream = $"9 0 obj\n<< /Type /XRef /Size 10 /W [1 2 1] /Index [4 1] /Length 4 >>\nstream\n\u0001{(char)(offset >> 8)}{(char)(offset & 255)}\u0000\nendstream\nendobj\n";
        text = text[..table] + stream + text[table..].Replace("/Root 1 0 R", $"/Root 1 0 R /XRefStm {table}", StringComparison.Ordinal).Replace($"startxref\n{table}", $"startxref\n{table + stream.Length}", StringComparison.Ordinal);
        using var document = Fixture.Open(PdfBuilder.Latin1(text));
        document.IsRebuilt.ShouldBeFalse();
        document.Pages[0].Text.ShouldBe("hybrid\n");
    }

    [Fact]
    public void Open_JunkBeforeTheHeader_ReadsAsItIs()
    {
        using var document = Fixture.Open([.. PdfBuilder.Latin1("HTTP/1.1 200 OK\r\n\r\n"), .. Shapes.StandardFonts()]);
        document.IsRebuilt.ShouldBeFalse();
        document.Pages[0].Words.Length.ShouldBeGreaterThan(5);
    }

    [Theory]
    [InlineData("startxref\n", "startxref\n9")]
    [InlineData("trailer", "trailor")]
    [InlineData("/Root 1 0 R", "/Root 77 0 R")]
    public void Open_DamagedTable_IsRebuiltAndSaid(string from, string to)
    {
        var text = Encoding.Latin1.GetString(Shapes.StandardFonts());
        text.ShouldContain(from);
        using var document = Fixture.Open(PdfBuilder.Latin1(text.Replace(from, to, StringComparison.Ordinal)));
        document.IsRebuilt.ShouldBeTrue();
        document.Diagnostics.ShouldContain(diagnostic => diagnostic.Code == "DI1102" && diagnostic.Page == null);
        document.Pages[0].Text.ShouldContain("ældreområdet");
    }

    [Fact]
    public void Open_DamagedObjectStreams_AreFoundByScanning()
    {
        var file = Fixture.Read("qpdf-object-streams.pdf");
        file.AsSpan(file.AsSpan().LastIndexOf("startxref"u8)).Fill((byte)' ');
        using var document = Fixture.Open(file);
        document.IsRebuilt.ShouldBeTrue();
        document.Pages[0].Text.ShouldBe(Text(Fixture.Read("chromium-note.pdf")));
    }

    [Fact]
    public void Open_DamagedContent_KeepsWhatCameBefore()
    {
        using var document = Fixture.Open(Shapes.DamagedStream());
        document.Pages[0].Lines[0].Text.ShouldBe("line 1 of 919");
        document.Pages[0].Lines.Length.ShouldBeGreaterThan(80);
    }

    [Theory]
    [InlineData("", "DI1101")]
    [InlineData("no PDF at all", "DI1101")]
    [InlineData("%PDF-1.4\n", "DI1105")]
    [InlineData("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [2 0 R] >>\nendobj\n", "DI1105")]
    public void Open_NothingToRead_SaysWhy(string content, string code)
    {
        using var document = Fixture.Open(PdfBuilder.Latin1(content));
        document.Pages.ShouldBeEmpty();
        document.Diagnostics.ShouldContain(diagnostic => diagnostic.Code == code);
    }

    [Fact]
    public void Open_Misuse_Throws()
    {
        Should.Throw<ArgumentNullException>(() => PdfDocument.Open((Stream)null!, new PdfLimits()));
        Should.Throw<ArgumentNullException>(() => PdfDocument.Open(new MemoryStream(), null!));
        Should.Throw<ArgumentException>(() => PdfDocument.Open(new UnreadableStream(), new PdfLimits()));
        var document = Fixture.Open(Shapes.StandardFonts());
        document.Dispose();
        Should.Throw<ObjectDisposedException>(() => document.Pages);
    }

    /// <summary>A folder of hostile files that is not part of the project may be read as well.</summary>
    [Fact]
    public void Open_HostileFolder_EndsInTextOrADiagnostic()
    {
        if (Environment.GetEnvironmentVariable("DOCINDEX_HOSTILE") is not { Length: > 0 } folder)
            return;
        foreach (var path in Directory.GetFiles(folder, "*.pdf", SearchOption.AllDirectories))
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            using var document = Fixture.Open(File.ReadAllBytes(path));
            var letters = document.Pages.Sum(page => page.Letters.Length);
            (letters > 0 || document.Diagnostics.Count > 0).ShouldBeTrue(path);
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5), path);
        }
    }

    private static string Text(byte[] file, string password = "")
    {
        using var document = Fixture.Open(file, password);
        return string.Concat(document.Pages.Select(page => page.Text));
    }

    private sealed class UnreadableStream : MemoryStream
    {
        public override bool CanRead => false;
    }
}
