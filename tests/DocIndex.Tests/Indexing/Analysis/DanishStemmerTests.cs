using DocIndex.Indexing.Analysis;
using Xunit.Abstractions;

namespace DocIndex.Tests.Indexing.Analysis;

public sealed class DanishStemmerTests(ITestOutputHelper output)
{
    private const string SnowballData = "/usr/share/snowball/data/danish";

    [Theory]
    [InlineData("sygemeldte", "sygemeld")]
    [InlineData("sygemeldt", "sygemeld")]
    [InlineData("sagsstammer", "sagsstam")]
    [InlineData("kommunernes", "kommun")]
    [InlineData("løst", "løst")]
    [InlineData("arbejdsløst", "arbejdsløs")]
    [InlineData("vigtigst", "vigt")]
    [InlineData("bus", "bus")]
    [InlineData("e", "e")]
    [InlineData("krkr", "krkr")]
    public void Snowball_Word_LeavesStem(string word, string stem) => Stem(word).ShouldBe(stem);

    [DebianDataFact(SnowballData, "snowball-data")]
    public void Snowball_OfficialVocabulary_DiffersInWhatIsNoWord()
    {
        var words = File.ReadAllLines(Path.Combine(SnowballData, "voc.txt"));
        var stems = File.ReadAllLines(Path.Combine(SnowballData, "output.txt"));

        var wrong = words.Zip(stems).Where(pair => Stem(pair.First) != pair.Second)
            .Select(pair => $"{pair.First}: {Stem(pair.First)}, not {pair.Second}").ToList();

        output.WriteLine($"{words.Length} words, {wrong.Count} differences");
        words.Length.ShouldBeGreaterThan(20_000);
        stems.Length.ShouldBe(words.Length);
        wrong.ShouldBe(["0x0e00: 0x0e0, not 0x0e00"]);
    }

    private static string Stem(string word) => WordFamilies.Snowball(word);
}
