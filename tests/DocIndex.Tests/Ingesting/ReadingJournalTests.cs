using DocIndex.Ingesting;

namespace DocIndex.Tests.Ingesting;

public sealed class ReadingJournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void IsSuspect_BeingReadWhenTwoRunsEnded_AndNotOtherwise()
    {
        var first = new ReadingJournal(_folder.Path);
        first.Begin("a");
        first.Begin("b");
        first.Begin("c");

        var second = new ReadingJournal(_folder.Path);
        second.IsSuspect("a").ShouldBeFalse();
        second.Begin("b");
        second.End("b");
        second.Begin("a");

        var third = new ReadingJournal(_folder.Path);
        third.IsSuspect("a").ShouldBeTrue();
        third.IsSuspect("b").ShouldBeFalse();
        third.IsSuspect("c").ShouldBeFalse();
        third.Begin("x");

        new ReadingJournal(_folder.Path).IsSuspect("a").ShouldBeTrue("it has not had its turn");
        third.Close();
        new ReadingJournal(_folder.Path).IsSuspect("a").ShouldBeFalse();
    }
}
