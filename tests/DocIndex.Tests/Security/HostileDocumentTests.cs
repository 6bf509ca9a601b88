using System.IO.Compression;
using System.Text;
using DocIndex.Storing;
using DocIndex.Tests.Cli;
using DocIndex.Tests.Ingesting;
using DocIndex.Tests.Reading;

namespace DocIndex.Tests.Security;

/// <summary>Documents that want to harm whoever reads them, one attack a test, through the built program. The document beside them is read each time.</summary>
public sealed class HostileDocumentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public HostileDocumentTests() => Write("noter/god.txt", IngestedFolder.Note("bænke"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ZipBomb_ThatUnpacksToGigabytes_IsRefused()
    {
        using (var file = File.Create(_folder["noter/bombe.zip"]))
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using var member = archive.CreateEntry("stor.txt", CompressionLevel.Fastest).Open();
            var blanks = new byte[1 << 20];
            for (var i = 0; i < 100; i++) member.Write(blanks);
        }

        Refused("DI1005", "bombe.zip/stor.txt");
    }

    [Fact]
    public void ZipBomb_ArchivesWithinArchives_IsRefused()
    {
        var inner = ArchiveReaderTests.Zip(("a.txt", "x"u8.ToArray()));
        for (var i = 0; i < 10; i++) inner = ArchiveReaderTests.Zip(("igen.zip", inner));
        WriteBytes("noter/bombe.zip", inner);

        Refused("DI1013", "bombe.zip/igen.zip/igen.zip");
    }

    [Fact]
    public void WordFile_ThatUnpacksToGigabytes_IsRefused()
    {
        Word("bombe.docx", ("word/document.xml", Content(new string('x', 100 << 20))));

        Refused("DI1011", "bombe.docx");
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY e \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>")]
    public void WordFile_WithXmlEntities_IsRefused(string declaration)
    {
        Word("enheder.docx", ("word/document.xml", declaration + Content("&e;")));

        var run = Refused("DI1010", "enheder.docx");
        (run.Out + run.Error).ShouldNotContain("root:");
    }

    [Fact]
    public void WordFile_WithMacrosAndOutsideTargets_IsReadAsTextOnly()
    {
        var touched = _folder["touched"];
        Word("makro.docm",
            ("word/document.xml", Content("Budgetnotat om makroer")),
            ("word/vbaProject.bin", $"Sub AutoOpen()\nShell \"touch {touched}\"\nEnd Sub"),
            ("word/_rels/document.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" TargetMode=\"External\" Target=\"http://127.0.0.1:1/t.dotm\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\"/></Relationships>"));

        var run = BuiltProgram.Run(_folder.Path, "ingest", "noter");

        run.Out.ShouldContain("2 nye");
        File.Exists(touched).ShouldBeFalse();
        BuiltProgram.Run(_folder.Path, "export").Out.ShouldNotContain("AutoOpen");
    }

    [Theory]
    [InlineData("../../ude.txt")]
    [InlineData("/ude.txt")]
    [InlineData("C:\\ude.txt")]
    [InlineData("mappe/../../ude.txt")]
    public void Archive_MemberWhoseNameLeadsOut_IsRefusedAndNothingIsWritten(string name)
    {
        WriteBytes("noter/sti.zip", ArchiveReaderTests.Zip((name, Encoding.UTF8.GetBytes(IngestedFolder.Note("ude")))));
        var before = Directory.GetFileSystemEntries(_folder.Path).Order(StringComparer.Ordinal).ToArray();

        Refused("DI1013", "sti.zip/ude.txt");

        Directory.GetFileSystemEntries(_folder.Path).Where(path => !path.EndsWith(".docindex", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe(before);
    }

    [Fact]
    public void Link_OutOfTheFolder_IsNotFollowedAndOneWithinIs()
    {
        Write("hemmeligt/a.txt", IngestedFolder.Note("hemmeligheder"));
        File.CreateSymbolicLink(_folder["noter/fil.txt"], _folder["hemmeligt/a.txt"]);
        File.CreateSymbolicLink(_folder["noter/om.txt"], "../noter/../hemmeligt/a.txt");
        Directory.CreateSymbolicLink(_folder["noter/mappe"], _folder["hemmeligt"]);
        File.CreateSymbolicLink(_folder["noter/over.txt"], "mappe/a.txt");
        File.CreateSymbolicLink(_folder["noter/kreds.txt"], "kreds.txt");
        File.CreateSymbolicLink(_folder["noter/inde.txt"], "god.txt");

        var run = BuiltProgram.Run(_folder.Path, "ingest", "noter", "--lang", "en");

        run.ErrorLines.Select(line => string.Join(' ', line.Split(' ').Take(3))).ShouldBe(
            ["fil.txt: warning DI1019:", "kreds.txt: warning DI1019:", "om.txt: warning DI1019:", "over.txt: warning DI1019:"]);
        run.Out.ShouldContain("1 new");
        run.Out.ShouldContain("1 file with the content of a document");
        BuiltProgram.Run(_folder.Path, "search", "hemmeligheder").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void Document_NestedWithoutEnd_IsReadAndTheRunGoesOn()
    {
        Write("noter/dyb.html", "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 600_000)) + "dybt nede");

        var run = BuiltProgram.Run(_folder.Path, "ingest", "noter", "--document-seconds", "60");

        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("2 nye");
        BuiltProgram.Run(_folder.Path, "search", "dybt nede").Out.ShouldContain("dyb-html");
    }

    [Fact]
    public void Pipe_WithoutEnd_IsNotWaitedFor()
    {
        if (OperatingSystem.IsWindows()) return;
        using (var make = System.Diagnostics.Process.Start("mkfifo", [_folder["noter/roer.txt"]])) make.WaitForExit();

        Refused("DI1001", "roer.txt");
    }

    private ProgramRun Refused(string code, string name)
    {
        var run = BuiltProgram.Run(_folder.Path, "ingest", "noter");
        run.ExitCode.ShouldBe(1);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith($"{name}: fejl {code}:");
        run.Out.ShouldContain("1 nyt");
        using var library = Library.OpenExisting(_folder[".docindex"]);
        library.Ids().ShouldBe(["god-txt"]);
        return run;
    }

    private void Word(string name, params (string Name, string Text)[] parts)
    {
        (string, string)[] frame =
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
            ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r0\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ];
        WriteBytes("noter/" + name, ArchiveReaderTests.Zip([.. frame.Concat(parts).Select(part => (part.Item1, Encoding.UTF8.GetBytes(part.Item2)))]));
    }

    private static string Content(string text) =>
        $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>";

    private void Write(string name, string text) => WriteBytes(name, Encoding.UTF8.GetBytes(text));

    private void WriteBytes(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllBytes(_folder[name], bytes);
    }
}
