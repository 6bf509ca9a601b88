using System.IO.Compression;
using System.Text;
using DocIndex.Reading;
using DocIndex.Reading.Personal;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Reading;

public sealed class FilePartSearchTests
{
    private const string Number = "070761-4285";
    private const string Other = "sag 2031-0012345";

    [Theory]
    [InlineData("docProps/core.xml", "<p><title>{0}</title></p>")]
    [InlineData("docProps/custom.xml", "<p><property name=\"Sag\"><v>{0}</v></property></p>")]
    [InlineData("word/comments.xml", "<c><p><r><t>07076</t></r><r><t>1-4285</t></r></p></c>")]
    [InlineData("word/settings.xml", "<s><docVar name=\"a\" val=\"{0}\"/></s>")]
    [InlineData("word/_rels/document.xml.rels", "<r><Relationship Target=\"https://a.example/?id=070761%2D4285\"/></r>")]
    [InlineData("word/media/070761-4285.png", "<a/>")]
    [InlineData("word/embeddings/a.txt", "Om {0}")]
    [InlineData("word/document.xml", "<d><p><del><r><delText>{0}</delText></r></del></p></d>")]
    [InlineData("word/document.xml", "<d><p><r><t>070761</t></r><del><r><delText>99</delText></r></del><r><t>-4285</t></r></p></d>")]
    [InlineData("word/document.xml", "<d><tr><tc><p><r><t>CPR</t></r></p></tc></tr><tr><tc><p><r><t>0101651111</t></r></p></tc></tr></d>")]
    public void Look_NumberInAPartOfAPackage_IsFound(string part, string content) => Look(Package(part, content.Replace("{0}", Number, StringComparison.Ordinal))).HoldsNumbers.ShouldBeTrue();

    [Theory]
    [InlineData("docProps/core.xml", "<p><title>{0}</title></p>")]
    [InlineData("word/document.xml", "<d><sdt><sdtPr><id val=\"-0707614285\"/></sdtPr></sdt><docPr id=\"0707614285\"/></d>")]
    [InlineData("word/comments.xml", "<c><p><r><t>12.500 kr. i 2031</t></r></p></c>")]
    public void Look_PackageWithoutNumbers_IsClean(string part, string content) => Look(Package(part, content.Replace("{0}", Other, StringComparison.Ordinal))).IsClean.ShouldBeTrue();

    [Fact]
    public void Look_PartThatIsPackedOtherwise_IsNamed()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];

        var found = Look(Package("word/embeddings/oleObject1.bin", compound));

        found.HoldsNumbers.ShouldBeFalse();
        found.Unsearched.ShouldBe(["word/embeddings/oleObject1.bin"]);
    }

    [Theory]
    [InlineData("# Note\n\n<!-- {0} -->\n")]
    [InlineData("# Note\n\n[a]: https://a.example/?id=070761%2D4285\n")]
    public void Look_NumberInWhatMarkdownDoesNotShow_IsFound(string content) => Look(Encoding.UTF8.GetBytes(content.Replace("{0}", Number, StringComparison.Ordinal))).HoldsNumbers.ShouldBeTrue();

    [Fact]
    public void Process_NumberInAPartThatIsNotRead_MarksTheDocument()
    {
        var result = Pipeline.Process("note.md", Encoding.UTF8.GetBytes($"# Notat\n\nDer afsættes 5 mio. kr.\n\n<!-- {Number} -->\n"));

        result.Document.ShouldNotBeNull().Record.Marks.ShouldBe(["cpr"]);
        result.Diagnostics.ShouldContain(d => d.Code == DiagnosticCodes.PersonalNumbers);
    }

    /// <summary>
    /// What lies between the pages of a PDF and asks for a dictionary (RFC 1950, 2.2) or is no packed data at all keeps
    /// nobody from reading the pages.
    /// </summary>
    [Theory]
    [InlineData(0x78, 0xBB)]
    [InlineData(0x78, 0x9C)]
    public void Process_LooseStreamThatCannotBeUnpacked_LeavesThePagesRead(byte first, byte second)
    {
        var note = RepositoryRoot.Combine("corpus", "documents", "vejle", "vejvedligehold-2016-web.pdf");
        var file = File.ReadAllBytes(note);
        byte[] loose =
        [
            .. "\n99999 0 obj\n<< /Filter /FlateDecode >>\nstream\n"u8, first, second, 1, 2, 3, 4, 5, 6,
            .. "\nendstream\nendobj\n"u8,
        ];

        var result = Pipeline.Process("note.pdf", (byte[])[.. file, .. loose]);

        result.Diagnostics.ShouldNotContain(d => d.Code == DiagnosticCodes.InternalFailure);
        result.Document.ShouldNotBeNull().Record.Amounts.ShouldNotBeEmpty();
    }

    [Fact]
    public void Process_MailAndAddressOfACitizen_AreCountedAndLeft()
    {
        var result = Pipeline.Process("note.txt", Encoding.UTF8.GetBytes("Notat\n\nBorgeren bor Granvej 12, tlf. 12 34 56 78, skriv til a.b@gmail.com.\nForvaltningen: post@aarby.example, Rådhusgade 1.\n"));

        result.Diagnostics.Where(d => d.Code == DiagnosticCodes.PersonalMentions).ShouldHaveSingleItem().Message
            .ShouldContain("1 home address, 1 telephone number, 1 private mail address");
        result.Document!.Source.Lines[2].Text.ShouldContain("Granvej 12");
    }

    private static FilePartsFound Look(byte[] bytes) => FilePartSearch.Look(bytes, DanishVocabulary.Default, new ReadingOptions());

    private static byte[] Package(string part, string content) => Package(part, Encoding.UTF8.GetBytes(content));

    private static byte[] Package(string part, byte[] content)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(part).Open();
            entry.Write(content);
        }

        return file.ToArray();
    }
}
