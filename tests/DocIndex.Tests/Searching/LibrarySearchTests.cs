using DocIndex.Records;
using DocIndex.Searching;
using DocIndex.Storing;
using DocIndex.Tests.Storing;

namespace DocIndex.Tests.Searching;

public sealed class LibrarySearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Library _library;

    public LibrarySearchTests() => _library = Library.Open(_folder["library"]);

    public void Dispose()
    {
        _library.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Search_OtherInflection_FindsTheWord()
    {
        Put(SmallDocument.Of("a", "Indsats", "Der er flere sygemeldte borgere."));
        Put(SmallDocument.Of("b", "Veje", "Der er flere huller i vejene."));

        Ids("sygemeldt").ShouldBe(["a"]);
    }

    [Fact]
    public void Search_WordsInTitle_ComeBeforeWordsInBody()
    {
        var mentions = string.Join(' ', Enumerable.Repeat("lavere sagsstammer", 200));
        Put(SmallDocument.Of("a", "Evaluering", mentions));
        Put(SmallDocument.Of("b", "Lavere sagsstammer for sygedagpengemodtagere", string.Join(' ', Enumerable.Repeat("andre ord", 300))));
        for (var i = 0; i < 20; i++) Put(SmallDocument.Of("x" + i, "Noget andet", "Helt andre ting."));

        var result = Search("lavere sagsstammer");

        result.Hits.Select(hit => (hit.Id, hit.InTitle)).ShouldBe([("b", true), ("a", false)]);
    }

    [Fact]
    public void Search_WordsInHeading_ComeBeforeWordsInBody()
    {
        for (var i = 0; i < 20; i++) Put(SmallDocument.Of("x" + i, "Noget andet", "Helt andre ting."));
        Put(SmallDocument.Of("a", "Plan", "# Andet", "Vi taler om jobafklaring her."));
        Put(SmallDocument.Of("b", "Plan", "# Jobafklaring", "Vi taler om noget andet her."));

        Ids("jobafklaring").ShouldBe(["b", "a"]);
    }

    private string[] Ids(string text) => [.. Search(text).Hits.Select(hit => hit.Id)];

    private SearchResult Search(string text) => LibrarySearch.Search(_library, new SearchQuery(text));

    private void Put(ProcessedDocument document) => _library.Put(document);
}
