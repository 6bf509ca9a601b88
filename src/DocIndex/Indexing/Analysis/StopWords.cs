using System.Collections.Frozen;

namespace DocIndex.Indexing.Analysis;

/// <summary>Danish words that stand in any text. They are indexed, so that phrases with them are found, but not asked for on their own.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> s_words = FrozenSet.Create(
        StringComparer.Ordinal,
        "ad", "af", "alle", "at", "blev", "blive", "bliver", "da", "de", "dem", "den", "denne", "der", "deres", "det", "dette", "disse", "du",
        "efter", "eller", "en", "end", "er", "et", "for", "fra", "han", "har", "hos", "hun", "hvad", "hvem", "hver", "hvilke", "hvilken",
        "hvilket", "hvis", "hvor", "hvordan", "hvornår", "i", "ikke", "ind", "jeg", "kan", "man", "med", "men", "mod", "må", "ned", "nogen",
        "nogle", "når", "og", "om", "op", "os", "over", "på", "samt", "sig", "sin", "sine", "sit", "skal", "som", "så", "til", "ud", "under",
        "var", "ved", "vi", "vil", "være", "været");

    /// <summary>True for a stop word, in upper or lower case.</summary>
    public static bool Contains(string word) => s_words.Contains(Spelling.Plain(word));
}
