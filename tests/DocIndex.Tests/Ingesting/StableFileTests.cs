using DocIndex.Ingesting;

namespace DocIndex.Tests.Ingesting;

public sealed class StableFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_FileThatGrowsAllTheTime_SaysSo()
    {
        File.WriteAllBytes(_folder["a"], new byte[4 << 20]);
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() =>
        {
            using var file = new FileStream(_folder["a"], FileMode.Append, FileAccess.Write, FileShare.ReadWrite, 0);
            while (!stop.IsCancellationRequested) file.WriteByte(0);
        });
        while (new FileInfo(_folder["a"]).Length == 4 << 20) await Task.Yield();

        var (bytes, trouble) = StableFile.Read(_folder["a"], "a", long.MaxValue);
        await stop.CancelAsync();
        await writer;

        bytes.ShouldBeNull();
        trouble!.Code.ShouldBe(DiagnosticCodes.ChangingFile);
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
