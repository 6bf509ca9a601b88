using System.Buffers;
using System.Diagnostics;
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
        using (var first = new OutputFolder(_folder.Path)) first.Write("a/data.js", Pieces(Content(Large, -1)));
        var before = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder["a/data.js"], before);
        using var again = new OutputFolder(_folder.Path);

        again.Write("a/data.js", Pieces(Content(length, changedAt)));

        File.ReadAllBytes(_folder["a/data.js"]).ShouldBe(Content(length, changedAt));
        again.Changed.ShouldBe(changed);
        (File.GetLastWriteTimeUtc(_folder["a/data.js"]) == before).ShouldBe(changed == 0);
    }

    [Fact]
    public void Finish_ManyFiles_ListsEachOnceInOrdinalOrder()
    {
        using var folder = new OutputFolder(_folder.Path);
        string[] paths = [.. Enumerable.Range(0, 3_000).Select(n => $"dokumenter/{n % 2_500}-ærø.html"), "a.html", "Å.md", "dokumenter.html"];
        Parallel.ForEach(paths.Distinct(), path => folder.Write(path, [1]));
        folder.Write("a.html", [1]);

        folder.Finish();

        string[] listed = [.. paths.Append(OutputFolder.ListName).Distinct().Order(StringComparer.Ordinal)];
        folder.Files.ShouldBe(listed);
        File.ReadAllText(_folder[OutputFolder.ListName]).ShouldBe(string.Join('\n', listed) + "\n");
    }

    [Fact]
    public void Write_RunThatDoesNotEnd_IsClearedByTheNext()
    {
        using (var killed = new OutputFolder(_folder.Path))
        {
            killed.Write("dokumenter/hemmelig.html", [1]);
            killed.Write("kilder/hemmelig/data.js", Pieces(Content(Large, -1)));
        }

        File.WriteAllText(_folder["dokumenter/min.html"], "not of the site");
        using var next = new OutputFolder(_folder.Path);
        next.Write("index.html", [1]);

        next.Finish().ShouldBe(2);
        Files().ShouldBe(["dokumenter/min.html", "index.html", OutputFolder.ListName]);
    }

    [Fact]
    public void Withdraw_DocumentsThatAreNotPublishedAnyMore_GoBeforeAnythingIsWritten()
    {
        string[] theirs = ["data/dokumenter/b.xlsx", "data/dokumenter/b/tabel.csv", "dokumenter/b.html", "indsatser/b.md", "kilder/b/side-1.html", "originaler/b.pdf"];
        string[] stay = ["data/dokumenter/liste.csv", "dokumenter/a.html", "dokumenter/del-2.html", "fund.html", "kilder/a/tekst-1.html"];
        using (var first = new OutputFolder(_folder.Path)) foreach (var path in (string[])[.. theirs, .. stay]) first.Write(path, [1]);

        using var next = new OutputFolder(_folder.Path);
        next.Withdraw(id => id == "a").ShouldBe(theirs.Length);

        Files().ShouldBe([.. stay, OutputFolder.ListName]);
    }

    [Fact]
    public void Write_LinksInTheFolder_AreReplacedOrRefusedAndNeverFollowed()
    {
        using var others = new TemporaryFolder();
        foreach (var name in (string[])["soft", "hard", "list"]) File.WriteAllText(others[name], "theirs");
        File.CreateSymbolicLink(_folder["soft.html"], others["soft"]);
        File.CreateSymbolicLink(_folder[OutputFolder.ListName], others["list"]);
        Process.Start("ln", [others["hard"], _folder["hard.html"]]).WaitForExit();
        Directory.CreateSymbolicLink(_folder["dokumenter"], others.Path);

        using (var folder = new OutputFolder(_folder.Path))
        {
            folder.Write("soft.html", [1]);
            folder.Write("hard.html", Pieces([1]));
            Should.Throw<IOException>(() => folder.Write("dokumenter/a.html", [1])).Message.ShouldContain("dokumenter is a link");
            folder.Finish();
        }

        foreach (var name in (string[])["soft", "hard", "list"]) File.ReadAllText(others[name]).ShouldBe("theirs");
        Directory.GetFiles(others.Path).Length.ShouldBe(3);
        File.ReadAllBytes(_folder["soft.html"]).ShouldBe([1]);
        new FileInfo(_folder["soft.html"]).LinkTarget.ShouldBeNull();
    }

    private string[] Files() =>
        [.. Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder.Path, file)).Order(StringComparer.Ordinal)];

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
