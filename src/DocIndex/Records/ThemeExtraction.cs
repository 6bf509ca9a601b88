using System.Collections.Immutable;
using DocIndex.Layout;

namespace DocIndex.Records;

/// <summary>
/// What a document is about, by the vocabulary's themes: those whose words its title holds; where it holds none, those
/// whose words the text says most often. Must not take a word in passing for a theme: fewer than
/// <see cref="FewestMentions"/> in the whole text count for nothing.
/// </summary>
internal sealed class ThemeExtraction(
    DocumentText text, ImmutableSortedDictionary<string, SourceLocation>.Builder evidence)
{
    private const int FewestMentions = 3;
    private const int MostThemes = 3;

    /// <summary>The themes; those of the title in its order, others by how often their words are said.</summary>
    public ImmutableArray<string> Extract(string? title)
    {
        if (title is not null && text.Blocks.FirstOrDefault(b => b.Role == BlockRole.Title) is { } titleBlock
            && text.Vocabulary.Themes.All(title).Distinct().Take(MostThemes)
            .ToImmutableArray() is { IsEmpty: false } named)
        {
            evidence["themes"] = titleBlock.Source(text.Source.Id);
            return named;
        }
        var mentions = new SortedDictionary<string, (int Count, Block First)>(StringComparer.Ordinal);
        foreach (var block in text.Blocks.Where(
            b => b.Role is BlockRole.Paragraph or BlockRole.List or BlockRole.Heading or BlockRole.Caption))
            foreach (var theme in text.Vocabulary.Themes.All(block.Text))
                mentions[theme] = mentions.TryGetValue(theme, out var seen) ? (seen.Count + 1, seen.First) : (1, block);
        var ranked = mentions.OrderByDescending(m => m.Value.Count).ThenBy(m => m.Key, StringComparer.Ordinal).ToList();
        if (ranked.Count == 0 || ranked[0].Value.Count < FewestMentions) return [];
        var most = ranked[0].Value.Count;
        evidence["themes"] = ranked[0].Value.First.Source(text.Source.Id);
        return [.. ranked.Where(m => m.Value.Count >= FewestMentions && m.Value.Count * 2 > most).Take(MostThemes)
            .Select(m => m.Key)];
    }
}
