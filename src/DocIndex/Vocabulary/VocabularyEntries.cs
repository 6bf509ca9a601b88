using System.Collections.Immutable;

namespace DocIndex.Vocabulary;

/// <summary>A phrase of a vocabulary file.</summary>
/// <param name="Line">1-based line that it stands on.</param>
internal sealed record VocabularyPhrase(string Text, int Line);

/// <summary>The phrases of one meaning.</summary>
/// <param name="Key">What they mean; empty in a section that is one list.</param>
/// <param name="Line">1-based line of the key.</param>
internal sealed record VocabularyGroup(string Key, int Line, ImmutableArray<VocabularyPhrase> Phrases);

/// <summary>The phrases of a vocabulary by section; sections that are not there hold none. Groups keep the file's order.</summary>
internal sealed record VocabularyEntries(ImmutableSortedDictionary<string, ImmutableArray<VocabularyGroup>> Sections)
{
    /// <summary>No phrase at all.</summary>
    public static VocabularyEntries None { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableArray<VocabularyGroup>>(StringComparer.Ordinal));

    /// <summary>The groups of a section.</summary>
    public ImmutableArray<VocabularyGroup> this[string section] => Sections.GetValueOrDefault(section, []);

    /// <summary>The same with other groups in one section.</summary>
    public VocabularyEntries With(string section, ImmutableArray<VocabularyGroup> groups) => new(Sections.SetItem(section, groups));
}
