using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using DocIndex.Indexing.Analysis;
using DocIndex.Storing;
using DocIndex.Vocabulary;

namespace DocIndex.Searching;

/// <summary>
/// Words that are searched for along with others: those of <c>synonyms.txt</c>, and the committees that the library's vocabulary has abbreviations for.
/// </summary>
internal sealed class Synonyms
{
    private const string Resource = "DocIndex.Searching.synonyms.txt";
    private const int LongestAbbreviation = 10;

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> s_words = new(Load);

    private readonly Lazy<DanishVocabulary> _vocabulary;

    /// <param name="directory">The library's folder; its vocabulary is read when an abbreviation is asked for.</param>
    public Synonyms(string directory) => _vocabulary = new Lazy<DanishVocabulary>(() => LibraryFiles.Vocabulary(directory));

    /// <summary>What a word or phrase is also called; none where nothing is known.</summary>
    public ImmutableArray<string> Of(string text)
    {
        if (s_words.Value.TryGetValue(Key(text), out var others)) return others;
        return IsAbbreviation(text) && _vocabulary.Value.CommitteeByAbbreviation.FirstOrDefault(c => string.Equals(c.Key, text, StringComparison.OrdinalIgnoreCase)) is { Value: { } committee }
            ? [committee]
            : [];
    }

    private static bool IsAbbreviation(string text) => text.Length is > 1 and <= LongestAbbreviation && text.All(c => char.IsUpper(c) || c == '-');

    private static string Key(string text) => string.Join(' ', Spelling.Plain(text).Split(' ').Select(word => word[..DanishStemmer.StemLength(word)]));

    private static FrozenDictionary<string, ImmutableArray<string>> Load()
    {
        using var reader = new StreamReader(typeof(Synonyms).Assembly.GetManifestResourceStream(Resource)!, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#');
        var groups = lines.Select(line => line.Split(',', StringSplitOptions.TrimEntries)).ToList();
        return groups.SelectMany(group => group.Select(word => (Key: Key(word), Others: group.Where(other => other != word))))
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.SelectMany(pair => pair.Others).Distinct().ToImmutableArray(), StringComparer.Ordinal);
    }
}
