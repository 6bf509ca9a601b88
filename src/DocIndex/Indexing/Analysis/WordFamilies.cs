using System.Collections.Frozen;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace DocIndex.Indexing.Analysis;

/// <summary>
/// The stem that a word is found by: Snowball's, but for words that it makes one though they mean different things ("ledige", "ledelse" and "led").
/// A stem is always the start of its word.
/// </summary>
internal static class WordFamilies
{
    /// <summary>
    /// What the words of a family begin with, and the family's stem. It is taken where Snowball's is shorter than the beginning, so that "ledelsesniveau" or "talent" are
    /// none of the family; of several beginnings the longest counts: "retten" is a form of "ret", not of "rette".
    /// </summary>
    private static readonly FrozenDictionary<string, string> s_families = new (string Begins, string Stem)[]
    {
        // led, leddet
        ("ledel", "ledel"), ("leder", "leder"), ("ledig", "ledig"),

        // alle; allé has a rule of its own
        ("allered", "allered"),

        // borg, as in the names of places
        ("borger", "borger"),

        // var: was
        ("varig", "varig"), ("vare", "vare"),

        // tid
        ("tidlig", "tidlig"),

        // ret: the right, the court
        ("rette", "rette"), ("retten", "ret"), ("rettig", "rettig"),

        // læge
        ("lægge", "lægge"),

        // tal: the number
        ("tale", "tale"),

        // gæld: the debt
        ("gælde", "gælde"), ("gælden", "gæld"), ("gældend", "gælde"),

        // bil, hånd, råd, natur, styre, yder
        ("billig", "billig"), ("håndter", "håndter"), ("rådig", "rådig"), ("naturlig", "naturlig"), ("styrel", "styrel"), ("yderlig", "yderlig"),

        // Words that stand in any text: som, til, samt, end, sig, ind, kun, men, lig, vid
        ("sommer", "sommer"), ("tillig", "tillig"), ("samtlig", "samtlig"), ("endelig", "endelig"), ("sige", "sige"), ("inden", "inden"), ("kunne", "kunne"),
        ("mens", "mens"), ("ligge", "ligge"), ("videre", "videre"),
    }.ToFrozenDictionary(family => family.Begins, family => family.Stem, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_byBeginning = s_families.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int s_shortest = s_families.Keys.Min(begins => begins.Length);
    private static readonly int s_longest = s_families.Keys.Max(begins => begins.Length);

    /// <summary>Lucene's stemmers remember the word that they work on, so that each thread has its own.</summary>
    private static readonly ThreadLocal<DanishStemmer> s_stemmer = new(() => new DanishStemmer());

    /// <summary>The stem of a word.</summary>
    /// <param name="word">Lower case, one word, composed letters.</param>
    public static string StemOf(string word) => FamilyOf(word) ?? Snowball(word);

    /// <summary>The stem of the family that a word belongs to; null where it belongs to none.</summary>
    /// <param name="word">As for <see cref="StemOf"/>.</param>
    public static string? FamilyOf(string word)
    {
        var length = -1;
        for (var begins = Math.Min(s_longest, word.Length); begins >= s_shortest; begins--)
        {
            if (!s_byBeginning.TryGetValue(word.AsSpan(0, begins), out var stem)) continue;
            if (length < 0) length = Snowball(word).Length;
            return begins > length ? stem : null;
        }

        return null;
    }

    /// <summary>What Snowball's stemmer makes of a word.</summary>
    public static string Snowball(string word)
    {
        var stemmer = s_stemmer.Value!;
        stemmer.SetCurrent(word);
        return stemmer.Stem() ? stemmer.Current : word;
    }
}
