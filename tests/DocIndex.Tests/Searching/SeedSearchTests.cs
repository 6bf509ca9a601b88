using DocIndex.Checks;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Records;
using DocIndex.Searching;
using DocIndex.Storing;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Searching;

/// <summary>Searches the five seed documents as they were read and laid out; titles are the title blocks.</summary>
public sealed class SeedSearchTests : IClassFixture<SeedSearchTests.Seeds>
{
    private readonly Library _library;

    public SeedSearchTests(Seeds seeds) => _library = seeds.Library;

    [Fact]
    public void Search_WordsOfATitle_PutThatNoteFirst()
    {
        var result = LibrarySearch.Search(_library, new SearchQuery("lavere sagsstammer"));

        result.Hits[0].Title.ShouldStartWith("BI24");
        result.Hits[0].InTitle.ShouldBeTrue();
        result.Hits[0].Snippet.Count(part => part.Highlighted).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void Search_OtherInflection_FindsNotesThatOnlyHaveTheOther()
    {
        var result = LibrarySearch.Search(_library, new SearchQuery("sygemeldt"));

        result.Total.ShouldBe(5);
        result.Hits.SelectMany(hit => hit.Snippet).Where(part => part.Highlighted)
            .ShouldAllBe(part => part.Text.StartsWith("sygemeldt", StringComparison.OrdinalIgnoreCase) || part.Text.StartsWith("sygedagpengemodtager", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Search_WordThatALineEndCuts_FindsIt()
    {
        var result = LibrarySearch.Search(_library, new SearchQuery("\"sygedagpengemodtagere og borgere i jobafklaringsforløb\" resume"));

        result.Hits.ShouldContain(hit => hit.Title.StartsWith("BI24", StringComparison.Ordinal));
    }

    public sealed class Seeds : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Seeds()
        {
            Library = Library.Open(_folder["library"]);
            foreach (var file in Directory.GetFiles(RepositoryRoot.Combine("seeds"), "*.txt").Order(StringComparer.Ordinal)) Library.Put(Read(file));
        }

        public Library Library { get; }

        public void Dispose()
        {
            Library.Dispose();
            _folder.Dispose();
        }

        private static ProcessedDocument Read(string file)
        {
            var source = DocumentReader.Read(Path.GetFileName(file), File.ReadAllBytes(file), new ReadingOptions()).Document!;
            var blocks = FlattenedLayout.Blocks(source, DanishVocabulary.Default);
            var title = blocks.FirstOrDefault(block => block.Role == BlockRole.Title)?.Text;
            var record = new DocumentRecord { Id = source.Id, File = source.File, Title = title };
            return new ProcessedDocument(source, blocks, [], record, new CheckResult([], []), []);
        }
    }
}
