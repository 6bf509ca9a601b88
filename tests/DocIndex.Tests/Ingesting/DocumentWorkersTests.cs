using DocIndex.Ingesting;

namespace DocIndex.Tests.Ingesting;

public sealed class DocumentWorkersTests
{
    private static readonly PipelineResult s_nothing = new(null, []);

    [Fact]
    public void Finish_DocumentThatNeverEnds_IsGivenUpAndTheOthersAreRead()
    {
        using var never = new ManualResetEventSlim();
        using var workers = new DocumentWorkers(1, TimeSpan.FromMilliseconds(50));
        var stuck = workers.Start("stuck.txt", () =>
        {
            never.Wait();
            return s_nothing;
        });
        var next = workers.Start("next.txt", () => s_nothing);

        var diagnostic = workers.Finish(stuck).Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe(DiagnosticCodes.TookTooLong);
        diagnostic.File.ShouldBe("stuck.txt");
        workers.Finish(next).ShouldBe(s_nothing);
        never.Set();
    }

    [Fact]
    public void Finish_MemoryRunsOut_IsADiagnostic()
    {
        using var workers = new DocumentWorkers(1, TimeSpan.FromMinutes(1));

        workers.Finish(workers.Start("large.txt", () => new byte[int.MaxValue].Length > 0 ? s_nothing : null!)).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.ReaderEnded);
    }

    [Fact]
    public void Finish_DeepRecursion_HasTheStackForIt()
    {
        using var workers = new DocumentWorkers(1, TimeSpan.FromMinutes(1));

        workers.Finish(workers.Start("deep.txt", () => Depth(500_000) > 0 ? s_nothing : throw new InvalidOperationException())).ShouldBe(s_nothing);

        static int Depth(int left) => left == 0 ? 1 : Depth(left - 1) + (left % 2);
    }
}
