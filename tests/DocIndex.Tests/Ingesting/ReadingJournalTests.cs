using DocIndex.Ingesting;

namespace DocIndex.Tests.Ingesting;

public sealed class ReadingJournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void IsSuspect_BeingReadWhenARunEnded_UntilItIsRead()
    {
        var first = new ReadingJournal(_folder.Path);
        first.Begin("a");
        first.Begin("b");
        first.End("b");
        first.Begin("c");

        var second = new ReadingJournal(_folder.Path);
        second.IsSuspect("a").ShouldBeTrue();
        second.IsSuspect("b").ShouldBeFalse();
        second.IsSuspect("c").ShouldBeTrue();
        second.Begin("c");
        second.End("c");
        second.Begin("x");
        second.IsSuspect("x").ShouldBeFalse();

        var third = new ReadingJournal(_folder.Path);
        third.IsSuspect("a").ShouldBeTrue("it has not had its turn");
        third.IsSuspect("c").ShouldBeFalse();
        third.Close();
        new ReadingJournal(_folder.Path).IsSuspect("a").ShouldBeFalse();
    }
}
