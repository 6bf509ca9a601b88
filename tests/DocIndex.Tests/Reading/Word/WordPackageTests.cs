using System.IO.Compression;
using System.Text;
using DocIndex.Reading;
using DocIndex.Records;
using static DocIndex.Tests.Reading.Word.WordFile;

namespace DocIndex.Tests.Reading.Word;

/// <summary>Files that are broken or mean harm end in one diagnostic, never in an exception or a request.</summary>
public sealed class WordPackageTests
{
    [Theory]
    [InlineData("1,5 mio.", "1,5 mio.", false)]
    [InlineData("1,5 mio.", "7,5 mio.", true)]
    public void Process_PartChangedBehindItsChecksum_IsSaidAndNoFigureIsTrusted(string written, string changed, bool isDamaged)
    {
        var bytes = Unpacked(new WordFile(WordFile.P("Budgetnotat") + WordFile.P("Der afsættes 1,5 mio. kr. i 2031 til bænke.")).Build());
        Encoding.ASCII.GetBytes(changed).CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(written))));

        var (document, diagnostics) = Pipeline.Process("notat.docx", bytes);

        var record = document.ShouldNotBeNull().Record;
        record.Statements.ShouldHaveSingleItem().Standing.ShouldBe(isDamaged ? Standing.Doubtful : Standing.Read);
        record.Initiatives.Select(i => i.Standing).Append(record.Request?.Standing ?? Standing.Doubtful).ShouldAllBe(standing => !isDamaged || standing == Standing.Doubtful);
        diagnostics.Where(d => d.Code == DiagnosticCodes.WrongChecksum).Select(d => d.Message.Contains("word/document.xml", StringComparison.Ordinal)).ShouldBe(isDamaged ? [true] : []);
        Pipeline.Correct(document, PipelineOptions.Default).Record.Statements.ShouldHaveSingleItem().Standing.ShouldBe(record.Statements[0].Standing);
    }

    /// <summary>The same archive with its members as they are, not packed.</summary>
    private static byte[] Unpacked(byte[] packed)
    {
        var file = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(packed)))
        using (var to = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var read = entry.Open();
                using var written = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                read.CopyTo(written);
            }
        }

        return file.ToArray();
    }

    public static TheoryData<string, byte[], string> Hostile() => new()
    {
        { "text under a false name", Encoding.UTF8.GetBytes("PK\u0003\u0004 kun tekst"), DiagnosticCodes.DamagedFile },
        { "half a file", new WordFile(P("Tekst")).Build()[..300], DiagnosticCodes.DamagedFile },
        { "XML that breaks off", new WordFile("").Raw("word/document.xml", "<w:document").Build(), DiagnosticCodes.DamagedFile },
        { "entities", new WordFile("").Raw("word/document.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>").Build(), DiagnosticCodes.DamagedFile },
        { "nested too deep", new WordFile(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5000))).Build(), DiagnosticCodes.TooMuchInside },
        { "grows beyond the limit", new WordFile(P(new string('a', 3_000_000))).Build(), DiagnosticCodes.TooMuchInside },
        { "no text", new WordFile("<w:p/>").Build(), DiagnosticCodes.EmptyFile },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Read_HostileFile_EndsInOneDiagnostic(string what, byte[] bytes, string code)
    {
        var (document, diagnostics) = DocumentReader.Read("notat.docx", bytes, new ReadingOptions { MaxDecodedBytes = 1 << 20 });

        document.ShouldBeNull(what);
        var diagnostic = diagnostics.ShouldHaveSingleItem();
        (diagnostic.Code, diagnostic.Severity).ShouldBe((code, Severity.Error), what);
        diagnostic.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void Read_TooManyParts_IsRefused()
    {
        var file = new WordFile(P("Tekst"));
        for (var i = 0; i < 20; i++) file.Raw($"word/x{i}.bin", "");

        DocumentReader.Read("notat.docx", file.Build(), new ReadingOptions { MaxEntries = 10 }).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.TooMuchInside);
    }

    [Fact]
    public void Read_LinkWithABrokenAddress_IsReadAllTheSame()
    {
        var file = new WordFile(Runs("<w:hyperlink r:id=\"rIdX\">" + R("skriv til os") + "</w:hyperlink>"))
            .Relation("<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"mailto:a@b@c.dk; d e\" TargetMode=\"External\"/>");

        WordReaderTests.Read(file).Lines.ShouldHaveSingleItem().Text.ShouldBe("skriv til os");
    }
}
