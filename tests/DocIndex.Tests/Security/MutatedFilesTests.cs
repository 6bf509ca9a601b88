using DocIndex.Benchmarks.Attacking;
using DocIndex.Ingesting.Workers;
using DocIndex.Tests.Cli;

namespace DocIndex.Tests.Security;

/// <summary>Ten seconds of what <c>make fuzz</c> does for as long as it is told.</summary>
public sealed class MutatedFilesTests : IDisposable
{
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // The seed is the same in every run, so that whoever meets a fault did not make it by chance.
    [Fact]
    public void Read_MutatedFilesOfEveryFormat_EndNoWorker()
    {
        var run = new FuzzRun(new WorkerProgram([BuiltProgram.Path(), "read-documents"]), _folder["kept"], new Random(20_261));
        run.Read([RepositoryRoot.Combine("seeds"), RepositoryRoot.Combine("corpus", "documents")]);

        var (read, found) = run.Run(s_time);

        read.ShouldBeGreaterThan(0);
        found.ShouldBe(0);
    }
}
