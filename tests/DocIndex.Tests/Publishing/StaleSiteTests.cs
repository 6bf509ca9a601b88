using DocIndex.Publishing;

namespace DocIndex.Tests.Publishing;

/// <summary>What is left of a document that may no longer be published.</summary>
public sealed class StaleSiteTests : IDisposable
{
    private const string Secret = "Hemmeligholdelse";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Write_DocumentBecameMarkedAfterRunsThatFailed_IsGoneFromEveryFile(int readBeforeTheFailure)
    {
        var (open, marked) = (SampleLibrary.Note(Secret), SampleLibrary.Note(Secret));
        marked = marked with { Record = marked.Record with { Marks = ["udkast"] } };
        Should.Throw<IOException>(() => Site.Write(Failing(readBeforeTheFailure, open, SampleLibrary.Plan()), _folder["sider"], new SiteOptions()));
        Site.Write(SampleLibrary.InputOf(open, SampleLibrary.Plan()), _folder["sider"], new SiteOptions());
        Holding(Secret).ShouldNotBeEmpty();
        Should.Throw<IOException>(() => Site.Write(Failing(readBeforeTheFailure, marked, SampleLibrary.Plan()), _folder["sider"], new SiteOptions()));

        Site.Write(SampleLibrary.InputOf(marked, SampleLibrary.Plan()), _folder["sider"], new SiteOptions());

        Holding(Secret).ShouldBeEmpty();
        Directory.GetFileSystemEntries(_folder["sider"], SampleLibrary.NoteId + "*", SearchOption.AllDirectories).ShouldBeEmpty();
        Directory.Exists(_folder["sider/" + OutputFolder.AsideName]).ShouldBeFalse();
    }

    [Fact]
    public void Write_RunThatFailsAfterADocumentBecameMarked_HasDeletedItsOwnPagesAlready()
    {
        Site.Write(SampleLibrary.InputOf(SampleLibrary.Note(Secret), SampleLibrary.Plan()), _folder["sider"], new SiteOptions());
        var marked = SampleLibrary.Note(Secret);
        marked = marked with { Record = marked.Record with { Marks = ["udkast"] } };

        Should.Throw<IOException>(() => Site.Write(Failing(2, marked, SampleLibrary.Plan()), _folder["sider"], new SiteOptions()));

        Directory.GetFiles(_folder["sider/dokumenter"]).ShouldNotContain(file => file.Contains(SampleLibrary.NoteId));
    }

    /// <summary>Documents of which reading fails after so many, counted over both times that they are gone through.</summary>
    private static SiteInput Failing(int after, params ProcessedDocument[] documents)
    {
        var read = 0;
        return SampleLibrary.InputOf() with { Documents = documents.Select(document => read++ < after ? document : throw new IOException("The disk is gone.")) };
    }

    private string[] Holding(string word) =>
        [.. Directory.GetFiles(_folder["sider"], "*", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains(word))];
}
