using DocIndex.Publishing.Search;

namespace DocIndex.Tests.Publishing;

public sealed class PostingsTests
{
    [Fact]
    public void InOrder_PlacesInAnyOrder_AreByFieldThenDocument()
    {
        Posting[] places = [.. Enumerable.Range(0, 500).Select(n => new Posting(n % 4, n * 7919 % 100_003, 1 + (n * n % 70_000)))];
        var postings = new Postings("vej");
        foreach (var place in places) postings.Add(place.Document, place.Field, place.Count);

        postings.InOrder().ShouldBe(places.OrderBy(p => p.Field).ThenBy(p => p.Document));
    }

    [Theory]
    [InlineData(0, 3, 1)]
    [InlineData(100_000_000, 3, 65_535)]
    public void InOrder_OnePlace_IsThatPlace(int document, int field, int count)
    {
        var postings = new Postings("vej");
        postings.Add(document, field, count);

        postings.InOrder().ShouldBe([new Posting(field, document, count)]);
    }
}
