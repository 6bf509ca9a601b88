using System.Collections.Frozen;

namespace DocIndex.Indexing.Analysis.Compounds;

/// <summary>
/// Finds among the words of documents those that compounds may be made of. What stands by itself in several inflections is a word of the language;
/// slips, names, and prefixes that no compound is parted at ("gennem", "efter") stand in one form only.
/// </summary>
internal static class OwnWords
{
    /// <summary>Shorter words are found within too many others by chance.</summary>
    public const int Shortest = 5;

    private const int FewestForms = 2;
    private const int ShortestStem = 4;

    /// <summary>The stems of the words.</summary>
    /// <param name="known">Words in lower case as they stand in documents, none twice.</param>
    public static FrozenSet<string> Among(IEnumerable<string> known) => known
        .Where(word => word.Length >= Shortest && word.All(char.IsLetter)).GroupBy(DomainWords.Stem, StringComparer.Ordinal)
        .Where(forms => forms.Key.Length >= ShortestStem && forms.Skip(FewestForms - 1).Any()).Select(forms => forms.Key).ToFrozenSet(StringComparer.Ordinal);
}
