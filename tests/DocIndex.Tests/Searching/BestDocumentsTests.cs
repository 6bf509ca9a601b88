using System.Globalization;
using DocIndex.Searching.Matching;
using Shouldly;

namespace DocIndex.Tests.Searching;

/// <summary>The best of many documents, of which most answer equally well.</summary>
public sealed class BestDocumentsTests
{
    private const int Wanted = 10, MostById = 100;

    [Theory]
    [InlineData(1.0, 500, true)]
    [InlineData(1.0, 0, false)]
    [InlineData(2.0, 500, false)]
    [InlineData(0.5, 500, false)]
    public void LeavesOut_AfterManyThatAreEqual_OnlyOneThatIsEqualAndStoredLater(
        double score, long number, bool isLeftOut) =>
        Shown(Enumerable.Range(1, Wanted + MostById).Select(each => Document(1, each)))
            .LeavesOut(Document(score, number)).ShouldBe(isLeftOut);

    [Fact]
    public void LeavesOut_AfterFewThatAreEqual_None() =>
        Shown(Enumerable.Range(1, Wanted + MostById - 1).Select(each => Document(1, each)))
            .LeavesOut(Document(1, 500)).ShouldBeFalse();

    [Fact]
    public void Page_WithSomeLeftOut_AsIfAllWereShown()
    {
        var random = new Random(20_261);
        for (var round = 0; round < 50; round++)
        {
            var documents = Enumerable.Range(1, 400).Select(number => Document(random.Next(1, 3), number)).ToArray();
            random.Shuffle(documents);
            var (all, some) = (Shown(documents), new BestDocuments(Wanted));
            foreach (var document in documents.Where(document => !some.IsBelow(document) && !some.LeavesOut(document)))
                some.Show(document);
            some.Page(0, Wanted, Ids).ShouldBe(all.Page(0, Wanted, Ids));
        }
    }

    private static BestDocuments Shown(IEnumerable<RankedDocument> documents)
    {
        var best = new BestDocuments(Wanted);
        foreach (var document in documents.Where(document => !best.IsBelow(document))) best.Show(document);
        return best;
    }

    private static RankedDocument Document(double score, long number) => new(0, 0, score, number, 1, InTitle: false);

    private static Dictionary<long, string> Ids(IEnumerable<long> numbers) =>
        numbers.ToDictionary(number => number, number => (1000 - number).ToString(CultureInfo.InvariantCulture));
}
