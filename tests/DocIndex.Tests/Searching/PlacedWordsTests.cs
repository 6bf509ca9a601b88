using DocIndex.Searching;
using DocIndex.Storing;
using DocIndex.Tests.Storing;

namespace DocIndex.Tests.Searching;

/// <summary>Words side by side and near each other, in texts of few words, held against what stands in the texts.</summary>
public sealed class PlacedWordsTests : IDisposable
{
    private const int Documents = 300;

    private static readonly string[] s_words = ["hus", "bil", "vej", "sol", "husly", "solsort"];

    private readonly TemporaryFolder _folder = new();
    private readonly Library _library;
    private readonly Dictionary<string, string[]> _texts = [];

    public PlacedWordsTests()
    {
        _library = Library.Open(_folder["library"]);
        var random = new Random(7);
        for (var i = 0; i < Documents; i++)
        {
            string[] words = [.. Enumerable.Range(0, random.Next(1, 40))
                .Select(_ => s_words[random.Next(random.Next(1, s_words.Length + 1))])];
            _texts[$"d{i:000}"] = words;
            _library.Put(SmallDocument.Of($"d{i:000}", null, string.Join(' ', words)));
        }
    }

    public void Dispose()
    {
        _library.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Search_Phrase_FindsTheTextsThatHaveIt()
    {
        var random = new Random(8);
        for (var i = 0; i < 150; i++)
        {
            var (asked, star) = (Asked(random), i % 3 == 0);
            Found($"\"{string.Join(' ', asked)}\"{(star ? "*" : "")}").ShouldBe(
                Having(words => Enumerable.Range(0, words.Length).Any(start => IsPhrase(words, start, asked, star))),
                string.Join(' ', asked));
        }
    }

    [Fact]
    public void Search_NearWords_FindsTheTextsThatHaveThem()
    {
        var random = new Random(9);
        for (var i = 0; i < 150; i++)
        {
            var (asked, between) = (Asked(random), random.Next(1, 9));
            Found($"\"{string.Join(' ', asked)}\"~{between}").ShouldBe(
                Having(words => Enumerable.Range(0, words.Length).Any(start => IsNear(words, start, asked, between))),
                string.Join(' ', asked));
        }
    }

    private static string[] Asked(Random random) =>
        [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => s_words[random.Next(s_words.Length)])];

    private static bool IsPhrase(string[] words, int start, string[] asked, bool star) =>
        start + asked.Length <= words.Length && Enumerable.Range(0, asked.Length).All(i => star && i == asked.Length - 1
            ? words[start + i].StartsWith(asked[i], StringComparison.Ordinal)
            : words[start + i] == asked[i]);

    private static bool IsNear(string[] words, int start, string[] asked, int between)
    {
        var run = words.Skip(start).Take(asked.Length + between).ToArray();
        return asked.All(run.Contains);
    }

    private string[] Having(Func<string[], bool> holds) =>
        [.. _texts.Where(text => holds(text.Value)).Select(text => text.Key).Order(StringComparer.Ordinal)];

    private string[] Found(string query)
    {
        var result = LibrarySearch.Search(_library, new SearchQuery(query, Limit: Documents) { IsLiteral = true });
        if (result.Interpretation == Interpretation.AnyTerm) return [];
        return [.. result.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)];
    }
}
