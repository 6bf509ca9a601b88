using DocIndex.Indexing.Analysis;

namespace DocIndex.Benchmarks.Search;

/// <summary>
/// Tells queries that Lucene's analyzer for Danish reads otherwise, on purpose: with words that are not asked for on their own, with stems that <see cref="WordFamilies"/> parts, and
/// beginnings, which are compared with words as they are written.
/// </summary>
/// <param name="texts">Texts that hold the words of the collection.</param>
internal sealed class OtherAnalysis(IEnumerable<string> texts)
{
    private readonly HashSet<string> _parted =
    [
        .. texts.SelectMany(text => text.Split(' ')).Distinct(StringComparer.Ordinal).Select(word => word.Trim('.', ',', ':', ';', '(', ')').ToLowerInvariant())
            .Where(word => WordFamilies.StemOf(word) != Stem(word)).SelectMany(word => (IEnumerable<string>)[Stem(word), WordFamilies.StemOf(word)]),
    ];

    /// <summary>True for a query of the form "kind TAB words" whose hits may differ.</summary>
    public bool Concerns(string query) =>
        query.Split('\t') is [var kind, var words] && (kind == "prefix" || words.Split(' ').Any(word => kind != "phrase" && StopWords.Contains(word) || _parted.Contains(Stem(word))));

    private static string Stem(string word) => WordFamilies.Snowball(word);
}
