using DocIndex.Ingesting;

namespace DocIndex.Tests.Ingesting;

public sealed class StableFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, DiagnosticCodes.ChangingFile)]
    public void Read_FileThatGrowsMeanwhile_IsReadAnewAndGivenUpAtLast(int changes, string? expected)
    {
        File.WriteAllText(_folder["a"], "begyndelse");

        var (bytes, trouble) = StableFile.Read(_folder["a"], "a", long.MaxValue, path =>
        {
            var before = File.ReadAllBytes(path);
            if (changes-- > 0) File.AppendAllText(path, " mere");
            return before;
        });

        trouble?.Code.ShouldBe(expected);
        (bytes is null).ShouldBe(expected is not null);
        if (bytes is not null) bytes.ShouldBe(File.ReadAllBytes(_folder["a"]));
    }

    [Fact]
    public void Read_FileThatIsGone_SaysSoWithoutItsPath()
    {
        var (bytes, trouble) = StableFile.Read(_folder["a"], "a", long.MaxValue);

        bytes.ShouldBeNull();
        trouble!.Code.ShouldBe(DiagnosticCodes.UnreadableFile);
        (trouble.Message + trouble.Remedy).ShouldNotContain(_folder.Path);
    }

    [Fact]
    public void Read_LargerThanTheLimit_IsNotRead()
    {
        using (var file = File.Create(_folder["a"])) file.SetLength(1L << 40);

        StableFile.Read(_folder["a"], "a", 1000).Trouble!.Code.ShouldBe(DiagnosticCodes.FileTooLarge);
    }
}
