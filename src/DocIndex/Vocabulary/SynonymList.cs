using System.Collections.Immutable;
using System.Text;

namespace DocIndex.Vocabulary;

/// <summary>
/// The embedded list of synonyms: the vocabulary's section of that name, kept in a file of its own so that a search needs to read no other part of it.
/// </summary>
internal static class SynonymList
{
    /// <summary>The groups of the list; a group's key is its first word.</summary>
    public static ImmutableArray<VocabularyGroup> Groups => [.. Lines().Select(group => new VocabularyGroup(
        group.Words[0], group.Line, [.. group.Words.Skip(1).Select(word => new VocabularyPhrase(word, group.Line))]))];

    /// <summary>The groups of the list as words that stand for each other.</summary>
    public static ImmutableArray<ImmutableArray<string>> Words => [.. Lines().Select(group => group.Words)];

    private static IEnumerable<(int Line, ImmutableArray<string> Words)> Lines()
    {
        using var reader = new StreamReader(typeof(SynonymList).Assembly.GetManifestResourceStream("DocIndex.synonyms.txt")!, Encoding.UTF8);
        return
        [
            .. reader.ReadToEnd().Split('\n').Select((text, i) => (Text: text.Trim(), Line: i + 1)).Where(line => line.Text.Length > 0 && line.Text[0] != '#')
                .Select(line => (line.Line, line.Text.Split(',', StringSplitOptions.TrimEntries).ToImmutableArray())),
        ];
    }
}
