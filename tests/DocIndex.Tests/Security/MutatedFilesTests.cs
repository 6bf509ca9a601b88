using DocIndex.Benchmarks.Attacking;
using DocIndex.Ingesting.Workers;
using DocIndex.Tests.Cli;

namespace DocIndex.Tests.Security;

/// <summary>Some ten seconds of what <c>make fuzz</c> does for as long as it is told.</summary>
public sealed class MutatedFilesTests : IDisposable
{
    private const int Files = 200;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Seed and number are the same in every run, so that whoever meets a fault did not make it by chance.
    [Fact]
    public void Read_MutatedFilesOfEveryFormat_EndNoWorker()
    {
        var run = new FuzzRun(new WorkerProgram([BuiltProgram.Path(), "read-documents"]), _folder["kept"], new Random(20_261));
        run.Read([RepositoryRoot.Combine("seeds"), RepositoryRoot.Combine("corpus", "documents")]);

        var (read, found) = run.Run(s_patience, Files);

        read.ShouldBe(Files);
        found.ShouldBe(0);
    }
}
