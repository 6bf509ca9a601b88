using System.IO.Compression;
using System.Text;
using DocIndex.Reading;

namespace DocIndex.Tests.Reading;

public sealed class ArchiveReaderTests
{
    public static TheoryData<string, string> Names() => new()
    {
        { "b.txt", "a.zip/b.txt" },
        { "Budget 2026/Æblehaver.txt", "a.zip/Budget 2026/Æblehaver.txt" },
        { "mappe/", "" },
        { "../b.txt", "a.zip/b.txt DI1013" },
        { "x/../../b.txt", "a.zip/b.txt DI1013" },
        { "/etc/b.txt", "a.zip/b.txt DI1013" },
        { "C:/b.txt", "a.zip/b.txt DI1013" },
        { "x\\..\\b.txt", "a.zip/b.txt DI1013" },
        { "x//b.txt", "a.zip/b.txt DI1013" },
        { "~$b.docx", "" },
        { "x/.DS_Store", "" },
        { "__MACOSX/._b.txt", "" },
        { "x/Thumbs.db", "" },
        { ".skjult/b.txt", "" },
        { "..b.txt", "" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Members_Name_StaysInTheArchiveOrIsRefused(string name, string expected) => Members(Zip((name, "x"u8.ToArray())), new ReadingOptions()).ShouldBe(expected);

    [Fact]
    public void Members_Order_IsThatOfTheNames() => Members(Zip(("b.txt", [1]), ("a.txt", [1]), ("B.txt", [1])), new ReadingOptions()).ShouldBe("a.zip/B.txt|a.zip/a.txt|a.zip/b.txt");

    [Theory]
    [InlineData(1, "a.zip/1.zip DI1013")]
    [InlineData(2, "a.zip/1.zip/2.zip DI1013")]
    [InlineData(3, "a.zip/1.zip/2.zip/b.txt")]
    public void Members_ArchivesInArchives_AreOpenedToADepth(int depth, string expected) =>
        Members(Zip(("1.zip", Zip(("2.zip", Zip(("b.txt", [1])))))), new ReadingOptions { MaxArchiveDepth = depth }).ShouldBe(expected);

    [Fact]
    public void Members_TooMuch_IsRefused()
    {
        var large = new byte[5000];

        Members(Zip(("a.txt", large), ("b.txt", [1])), new ReadingOptions { MaxFileBytes = 4999 }).ShouldBe("a.zip/a.txt DI1005|a.zip/b.txt");
        Members(Zip(("a.txt", large), ("b.txt", large), ("c.txt", large)), new ReadingOptions { MaxArchiveBytes = 9000 }).ShouldBe("a.zip/a.txt|a.zip/b.txt DI1011");
        Members(Zip(("a.txt", [1]), ("b.txt", [1]), ("c.txt", [1])), new ReadingOptions { MaxEntries = 2 }).ShouldBe("a.zip/a.txt|a.zip/b.txt|a.zip DI1011");
    }

    [Fact]
    public void Members_DamagedArchive_IsOneDiagnostic() => Members(Zip(("a.txt", [1]))[..^10], new ReadingOptions()).ShouldBe("a.zip DI1010");

    [Fact]
    public void Members_ContentChangedBehindItsChecksum_IsRefusedAndTheOthersAreNot()
    {
        var bytes = Zip(CompressionLevel.NoCompression, ("a.txt", "Budgetnotat"u8.ToArray()), ("b.txt", "x"u8.ToArray()));

        bytes[bytes.AsSpan().IndexOf("notat"u8)] ^= 4;

        Members(bytes, new ReadingOptions()).ShouldBe("a.zip/a.txt DI1020|a.zip/b.txt");
    }

    [Theory]
    [InlineData(16, CompressionLevel.NoCompression)]
    [InlineData(16, CompressionLevel.Optimal)]
    [InlineData(24, CompressionLevel.Optimal)]
    public void Members_ChecksumOrSizeThatIsAnother_IsRefused(int field, CompressionLevel level)
    {
        var bytes = Zip(level, ("a.txt", "Budgetnotat"u8.ToArray()));

        bytes[bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) + field] ^= 1;

        Members(bytes, new ReadingOptions()).ShouldBe("a.zip/a.txt DI1020");
    }

    [Fact]
    public void Members_NamesInTheCodePageOfDos_AreReadAsDanish()
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.Latin1))
        {
            using var entry = archive.CreateEntry("B\u009Brneh\u0091k.txt").Open();
            entry.WriteByte(1);
        }

        Members(file.ToArray(), new ReadingOptions()).ShouldBe("a.zip/Børnehæk.txt");
    }

    [Fact]
    public void IsArchive_DocumentOfAnOfficeProgram_IsNone()
    {
        ArchiveReader.IsArchive("a.zip", new Word.WordFile(Word.WordFile.P("Tekst")).Build()).ShouldBeFalse();
        ArchiveReader.IsArchive("a.txt", "PK er en forkortelse"u8.ToArray()).ShouldBeFalse();
        ArchiveReader.IsArchive("a.bin", Zip(("b.txt", [1]))).ShouldBeTrue();
        ArchiveReader.IsArchive("a.zip", Zip(("b.txt", [1]))).ShouldBeTrue();
    }

    internal static byte[] Zip(params (string Name, byte[] Bytes)[] members) => Zip(CompressionLevel.Optimal, members);

    private static byte[] Zip(CompressionLevel level, params (string Name, byte[] Bytes)[] members)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in members)
            {
                using var entry = archive.CreateEntry(name, level).Open();
                entry.Write(bytes);
            }
        return file.ToArray();
    }

    private static string Members(byte[] bytes, ReadingOptions options) =>
        string.Join('|', ArchiveReader.Members("a.zip", bytes, options).Select(m => m.Diagnostic is { } d ? $"{m.Name} {d.Code}" : m.Name));
}
