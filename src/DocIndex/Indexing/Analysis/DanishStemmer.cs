using System.Buffers;
using System.Collections.Immutable;

namespace DocIndex.Indexing.Analysis;

/// <summary>
/// The Danish stemmer of Snowball (snowballstem.org/algorithms/danish/stemmer.html). Every step only takes letters off the end, so
/// that a stem is always the start of its word.
/// </summary>
internal static class DanishStemmer
{
    private const string Consonants = "bcdfghjklmnpqrstvwxz";
    private const string LettersBeforeS = "abcdfghjklmnoprtvyzå";

    private static readonly SearchValues<char> s_vowels = SearchValues.Create("aeiouyæåø");

    /// <summary>Longest first: the longest that fits is taken off.</summary>
    private static readonly ImmutableArray<string> s_inflections =
    [
        "erendes", "erende", "hedens", "ethed", "erede", "heden", "heder", "endes", "ernes", "erens", "erets",
        "ered", "ende", "erne", "eren", "erer", "heds", "enes", "eres", "eret", "hed", "ene", "ere", "ens", "ers", "ets",
        "en", "er", "es", "et", "e",
    ];

    private static readonly ImmutableArray<string> s_doubleConsonants = ["gd", "dt", "gt", "kt"];

    private static readonly ImmutableArray<string> s_derivations = ["elig", "lig", "els", "ig"];

    /// <summary>How many letters of a word its stem has.</summary>
    /// <param name="word">Lower case, one word, composed letters.</param>
    public static int StemLength(ReadOnlySpan<char> word)
    {
        var region = RegionStart(word);
        if (region >= word.Length) return word.Length;
        word = word[..WithoutInflection(word, region)];
        word = word[..WithoutPairedConsonant(word, region)];
        word = word[..WithoutDerivation(word, region)];
        return WithoutDoubledConsonant(word, region);
    }

    /// <summary>R1: behind the first consonant that follows a vowel, but never before the fourth letter.</summary>
    private static int RegionStart(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return word.Length;
        var vowel = word.IndexOfAny(s_vowels);
        if (vowel < 0) return word.Length;
        var consonant = word[vowel..].IndexOfAnyExcept(s_vowels);
        return consonant < 0 ? word.Length : Math.Max(3, vowel + consonant + 1);
    }

    private static int WithoutInflection(ReadOnlySpan<char> word, int region)
    {
        foreach (var ending in s_inflections)
        {
            if (EndsWithin(word, region, ending)) return word.Length - ending.Length;
        }

        var takesS = word.Length >= 2 && EndsWithin(word, region, "s") && LettersBeforeS.Contains(word[^2]);
        return takesS ? word.Length - 1 : word.Length;
    }

    private static int WithoutPairedConsonant(ReadOnlySpan<char> word, int region)
    {
        foreach (var pair in s_doubleConsonants)
        {
            if (EndsWithin(word, region, pair)) return word.Length - 1;
        }

        return word.Length;
    }

    private static int WithoutDerivation(ReadOnlySpan<char> word, int region)
    {
        if (word.EndsWith("igst", StringComparison.Ordinal)) word = word[..^2];
        if (EndsWithin(word, region, "løst")) return word.Length - 1;
        foreach (var ending in s_derivations)
        {
            if (EndsWithin(word, region, ending)) return WithoutPairedConsonant(word[..^ending.Length], region);
        }

        return word.Length;
    }

    private static int WithoutDoubledConsonant(ReadOnlySpan<char> word, int region)
    {
        var doubled = word.Length > region && word.Length >= 2 && Consonants.Contains(word[^1]) && word[^1] == word[^2];
        return doubled ? word.Length - 1 : word.Length;
    }

    private static bool EndsWithin(ReadOnlySpan<char> word, int region, ReadOnlySpan<char> ending) =>
        word.Length - ending.Length >= region && word.EndsWith(ending, StringComparison.Ordinal);
}
