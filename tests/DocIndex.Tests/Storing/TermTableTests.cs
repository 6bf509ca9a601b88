using DocIndex.Indexing;
using DocIndex.Searching;
using DocIndex.Storing;
using DocIndex.Storing.Terms;

namespace DocIndex.Tests.Storing;

public sealed class TermTableTests : IDisposable
{
    private static readonly string[] s_words = ["sagsstammer", "jobafklaring", "veje", "cykler", "penge", "indsats", "sygefravær", "løn"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Search_AfterManyChanges_IsThatOfALibraryMadeAtOnce()
    {
        using var changed = Library.Open(_folder["changed"]);
        using var fresh = Library.Open(_folder["fresh"]);
        var random = new Random(7);
        var documents = new SortedDictionary<string, ProcessedDocument>(StringComparer.Ordinal);
        for (var change = 0; change < 300; change++)
        {
            var id = $"d{random.Next(80):D2}";
            if (random.Next(5) == 0)
            {
                changed.Remove(id);
                documents.Remove(id);
                continue;
            }

            documents[id] = Made(id, random);
            changed.Put(documents[id]);
        }

        foreach (var document in documents.Values) fresh.Put(document);

        foreach (var query in (string[])["veje", "veje cykler", "veje OR løn", "-veje", "\"veje cykler\"", "syge*", "titel:penge", "kommune:Ishøj indsats", "år:[2020 TO 2024] -løn"])
            Answer(changed, query).ShouldBe(Answer(fresh, query), query);
    }

    [Fact]
    public void Add_MoreDocumentsThanABlockHolds_PutsFullBlocksTogether()
    {
        const int count = TermTable.LargeSpan + 2 * TermTable.SmallSpan;
        using var library = Library.Open(_folder["library"]);
        var random = new Random(7);
        var made = Enumerable.Range(1, count).Select(number => Made($"d{number:D5}", random)).ToList();
        foreach (var batch in made.Chunk(700))
        {
            library.InTransaction(() =>
            {
                foreach (var document in batch)
                {
                    var passages = Passages.Of(document);
                    library.AddToIndex(library.Table.Add(DocumentForm.Of(document), 1, "test"), document.Record, passages);
                }
            });
        }

        library.Terms.Blocks().Where(block => block.First < TermTable.LargeSpan).Select(block => block.Span).ShouldBe([TermTable.LargeSpan]);
        Total(library, "veje").ShouldBe(made.Count(document => $"{document.Record.Title} {document.Source.Lines[0].Text}".Contains("veje", StringComparison.Ordinal)));
        library.Remove("d00010");
        Total(library, "kommune:Ishøj OR kommune:Vejle").ShouldBe(count - 1);
        Total(library, "\"d00010\"").ShouldBe(0);
        Total(library, "d00011").ShouldBe(1);
    }

    [Fact]
    public void Add_DocumentsOneByOne_ArePutTogetherByEights()
    {
        using var library = Library.Open(_folder["library"]);
        var random = new Random(7);
        var made = Enumerable.Range(1, 150).Select(number => Made($"d{number:D3}", random)).ToList();
        foreach (var document in made) library.Put(document);

        library.Terms.Blocks().Select(block => (block.First, block.Span)).ShouldBe([(0, 64), (64, 64), (128, 8), (136, 8), (144, 8)]);
        Total(library, "veje").ShouldBe(made.Count(document => $"{document.Record.Title} {document.Source.Lines[0].Text}".Contains("veje", StringComparison.Ordinal)));
    }

    private static ProcessedDocument Made(string id, Random random)
    {
        var text = string.Join(' ', Enumerable.Range(0, random.Next(3, 30)).Select(_ => s_words[random.Next(s_words.Length)]));
        return SmallDocument.Of(id, s_words[random.Next(s_words.Length)], text)
            .With(record => record with { Municipality = random.Next(2) == 0 ? "Ishøj" : "Vejle", BudgetYear = random.Next(2018, 2027) });
    }

    private static int Total(Library library, string query) => LibrarySearch.Search(library, new SearchQuery(query)).Total;

    private static string Answer(Library library, string query)
    {
        var result = LibrarySearch.Search(library, new SearchQuery(query, Limit: 200) { WithFacets = true });
        var facets = result.Facets.SelectMany(facet => facet.Values.Select(value => $"{facet.Name}={value.Value}:{value.Count}"));
        return $"{result.Total} {string.Join(' ', result.Hits.Select(hit => $"{hit.Id}:{hit.Score:0.00000}"))} {string.Join(' ', facets)}";
    }
}
