using System.Globalization;
using DocIndex.Searching;
using DocIndex.Storing;

namespace DocIndex.Benchmarks.Search;

/// <summary>Queries that ask for as much work as the language allows: none may fail or take long.</summary>
internal static class OddQueries
{
    private const int LongPhrase = 4_000;
    private const int MostParts = 64;
    private const int Times = 5;

    /// <summary>What is asked, by what is odd about it, made of what documents say.</summary>
    /// <param name="texts">Texts of documents, which the words are taken from.</param>
    public static IEnumerable<(string Name, string Query)> Of(IReadOnlyList<string> texts)
    {
        var words = texts.SelectMany(text => text.Split(' ')).Where(word => word.All(char.IsLetter) && word.Length > 0)
            .Take(LongPhrase).ToList();
        var frequent = words.CountBy(word => word.ToLowerInvariant()).OrderByDescending(word => word.Value)
            .ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key).Take(MostParts).ToList();
        var rare = words.Where(word => word.Length > 6).Distinct(StringComparer.Ordinal).Take(MostParts).ToList();
        var copied = string.Join(' ', words);
        const string letters = "abcdefghijklmnoprstuvæøå";
        var pairs = frequent.Zip(frequent.Skip(1), (first, second) => $"\"{first} {second}\"").ToList();
        yield return ("a copied page", copied);
        yield return ("a copied page as a phrase", $"\"{copied}\"");
        yield return ("a copied page as a phrase with a beginning", $"\"{copied}\"*");
        yield return ("a copied page near each other", $"\"{copied}\"~1000");
        yield return ("one word as a long phrase", $"\"{string.Join(' ', Enumerable.Repeat("og", LongPhrase))}\"");
        yield return ("one word near itself", $"\"{string.Join(' ', Enumerable.Repeat("og", LongPhrase))}\"~1000");
        yield return ("frequent words as a phrase", $"\"{string.Join(' ', frequent)}\"");
        yield return ("frequent words near each other", $"\"{string.Join(' ', frequent)}\"~1000");
        yield return ("three frequent words near each other", $"\"{string.Join(' ', frequent.Take(3))}\"~1000");
        yield return ("many phrases of frequent words", Joined(" OR ", pairs));
        yield return ("many near pairs of frequent words", Joined(" OR ", pairs.Select(pair => pair + "~9")));
        yield return ("frequent words, any", Joined(" OR ", frequent));
        yield return ("frequent words, all", Joined(" ", frequent.Select(word => "+" + word)));
        yield return ("misspelt words", Joined(" ", rare.Select(word => word[1..] + "x")));
        yield return ("near words, any", Joined(" OR ", rare.Select(word => word + "~")));
        yield return ("short near words, any", Joined(" OR ", frequent.Select(word => word + "~")));
        yield return ("one letter and all that begins so", "a*");
        yield return ("beginnings of one letter, any", Joined(" OR ", letters.Select(letter => $"{letter}*")));
        yield return ("words with stars, any", Joined(" OR ", letters.Select(letter => $"{letter}*e*e*n")));
        yield return ("phrases of beginnings", Joined(" OR ", letters.Select(letter => $"\"og {letter}\"*")));
        var rows = Enumerable.Range(0, MostParts / 2).Select(i => $"(år:[* TO *] beløb:[{i} TO *])");
        yield return ("years and amounts", Joined(" OR ", rows));
        yield return ("properties that no document has", Joined(" OR ", frequent.Select(word => "udvalg:" + word)));
        yield return ("nothing but what must not be", Joined(" ", frequent.Select(word => "-" + word)));
        yield return ("boosted groups in groups", Nested(frequent));
    }

    /// <summary>Asks each some times and prints what the quickest took of the processor, whatever else runs.</summary>
    public static void Print(Library library, IReadOnlyList<string> texts)
    {
        Console.WriteLine("         ms   found  left out");
        var all = Measure(library, texts);
        foreach (var odd in all) Console.WriteLine(Line(odd));
        Console.WriteLine("longest");
        Console.WriteLine(Line(all.MaxBy(odd => odd.Time)!));
    }

    /// <summary>The one that takes longest, in one line.</summary>
    public static string Longest(Library library, IReadOnlyList<string> texts) =>
        Line(Measure(library, texts).MaxBy(odd => odd.Time)!).TrimStart();

    private static List<OddTime> Measure(Library library, IReadOnlyList<string> texts)
    {
        var queries = Of(texts).ToList();
        foreach (var (_, query) in queries) Search(library, query);
        return [.. queries.Select(odd => Measure(library, odd.Name, odd.Query))];
    }

    private static OddTime Measure(Library library, string name, string query)
    {
        SearchResult? result = null;
        var time = Enumerable.Range(0, Times).Min(_ =>
        {
            var before = Environment.CpuUsage.TotalTime;
            result = Search(library, query);
            return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        });
        return new OddTime(name, time, result!.Total, result.LeftOut.Length);
    }

    private static SearchResult Search(Library library, string query) =>
        LibrarySearch.Search(library, new SearchQuery(query) { WithFacets = true });

    private static string Line(OddTime odd) =>
        string.Create(CultureInfo.InvariantCulture, $"  {odd.Time,9:0.0} {odd.Found,7} {odd.LeftOut,9}  {odd.Name}");

    private sealed record OddTime(string Name, double Time, int Found, int LeftOut);

    private static string Joined(string with, IEnumerable<string> parts) => string.Join(with, parts.Take(MostParts));

    private static string Nested(List<string> words)
    {
        var query = words[0];
        for (var depth = 1; depth < 18; depth++) query = $"({query} OR {words[depth]})^2 {words[depth + 18]}";
        return query;
    }
}
