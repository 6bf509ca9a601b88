using System.Buffers;
using System.Text;
using DocIndex.Publishing;

namespace DocIndex.Tests.Publishing;

public sealed class OutputFolderTests : IDisposable
{
    private const int Large = 200_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Large, -1, 0)]
    [InlineData(Large, 0, 1)]
    [InlineData(Large, 65_535, 1)]
    [InlineData(Large, 65_536, 1)]
    [InlineData(Large, Large - 1, 1)]
    [InlineData(Large + 1, -1, 1)]
    [InlineData(Large - 1, -1, 1)]
    [InlineData(0, -1, 1)]
    public void Write_LargeFileAnew_TouchesItOnlyWhereItIsOther(int length, int changedAt, int changed)
    {
        new OutputFolder(_folder.Path).Write("a/data.js", Pieces(Content(Large, -1)));
        var before = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder["a/data.js"], before);
        var again = new OutputFolder(_folder.Path);

        again.Write("a/data.js", Pieces(Content(length, changedAt)));

        File.ReadAllBytes(_folder["a/data.js"]).ShouldBe(Content(length, changedAt));
        again.Changed.ShouldBe(changed);
        (File.GetLastWriteTimeUtc(_folder["a/data.js"]) == before).ShouldBe(changed == 0);
    }

    [Fact]
    public void Finish_ManyFiles_ListsEachOnceInOrdinalOrder()
    {
        var folder = new OutputFolder(_folder.Path);
        string[] paths = [.. Enumerable.Range(0, 3_000).Select(n => $"dokumenter/{n % 2_500}-ærø.html"), "a.html", "Å.md", "dokumenter.html"];
        Parallel.ForEach(paths.Distinct(), path => folder.Write(path, [1]));
        folder.Write("a.html", [1]);

        folder.Finish();

        string[] listed = [.. paths.Append(OutputFolder.ListName).Distinct().Order(StringComparer.Ordinal)];
        folder.Files.ShouldBe(listed);
        File.ReadAllText(_folder[OutputFolder.ListName]).ShouldBe(string.Join('\n', listed) + "\n");
    }

    private static byte[] Content(int length, int changedAt)
    {
        var content = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, Large).Select(n => n % 10)) + "x")[..length];
        if (changedAt >= 0) content[changedAt] = (byte)'!';
        return content;
    }

    private static Action<IBufferWriter<byte>> Pieces(byte[] content) => file =>
    {
        foreach (var piece in content.Chunk(777)) file.Write(piece);
    };
}
