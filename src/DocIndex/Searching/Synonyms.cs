using System.Collections.Frozen;
using System.Collections.Immutable;
using DocIndex.Indexing.Analysis;
using DocIndex.Storing;
using DocIndex.Vocabulary;

namespace DocIndex.Searching;

/// <summary>
/// Words that are searched for along with others: the vocabulary's synonyms, which a library may change, and the committees that it has abbreviations for.
/// </summary>
internal sealed class Synonyms
{
    private const int LongestAbbreviation = 10;

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> s_embedded = new(() => ByWord(SynonymList.Words));

    private readonly Lazy<DanishVocabulary> _vocabulary;
    private readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> _words;

    /// <param name="directory">The library's folder; its vocabulary is read only where it has one, or an abbreviation is asked for.</param>
    public Synonyms(string directory)
    {
        _vocabulary = new Lazy<DanishVocabulary>(() => LibraryFiles.Vocabulary(directory));
        _words = new Lazy<FrozenDictionary<string, ImmutableArray<string>>>(() => LibraryFiles.HasVocabulary(directory) ? ByWord(_vocabulary.Value.Synonyms) : s_embedded.Value);
    }

    /// <summary>What a word or phrase is also called; none where nothing is known.</summary>
    public ImmutableArray<string> Of(string text)
    {
        if (_words.Value.TryGetValue(Key(text), out var others)) return others;
        return IsAbbreviation(text) && Committee(text) is { } committee ? [committee] : [];
    }

    /// <summary>The committee that an abbreviation is for, in upper or lower case; null for anything else.</summary>
    public string? Committee(string abbreviation) => abbreviation.Length > LongestAbbreviation ? null
        : _vocabulary.Value.CommitteeByAbbreviation.FirstOrDefault(c => string.Equals(c.Key, abbreviation, StringComparison.OrdinalIgnoreCase)).Value;

    private static bool IsAbbreviation(string text) => text.Length is > 1 and <= LongestAbbreviation && text.All(c => char.IsUpper(c) || c == '-');

    private static string Key(string text) => string.Join(' ', Spelling.Plain(text).Split(' ').Select(WordFamilies.StemOf));

    private static FrozenDictionary<string, ImmutableArray<string>> ByWord(ImmutableArray<ImmutableArray<string>> groups) =>
        groups.SelectMany(group => group.Select(word => (Key: Key(word), Others: group.Where(other => other != word))))
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.SelectMany(pair => pair.Others).Distinct().ToImmutableArray(), StringComparer.Ordinal);
}
