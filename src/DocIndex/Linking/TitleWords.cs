using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Linking;

/// <summary>
/// The words of a title or a name that carry meaning, and how alike two are. Words agree where their beginnings do, or where one is a part of the
/// other's compound ("sygedagpenge" of "sygedagpengemodtagere"). Years and what every note's title says (budgetnotat, fase) tell nothing.
/// </summary>
internal sealed class TitleWords
{
    private const int ShortestWord = 4;
    private const int ShortestPart = 5;
    private const int StemLength = 7;

    private static readonly HashSet<string> s_empty = new(StringComparer.Ordinal)
    {
        "budgetnotat", "budgetønske", "business", "case", "investeringsforslag", "handleplan", "indstilling", "forslag", "notat", "videreførelse", "fortsættelse", "forlængelse", "permanent",
        "bevillingsudløb", "budget", "fase", "samt", "eller", "fire", "nye", "flere", "bedre", "vedrørende", "inden", "efter", "mellem", "kommune", "kommunen", "kommunens", "alle",
    };

    private readonly List<string> _words;

    public TitleWords(string title) =>
        _words = [.. PhraseSet.Normalize(title).Split(' ').Where(w => w.Length >= ShortestWord && !w.Any(char.IsDigit) && !s_empty.Contains(w)).Distinct()];

    /// <summary>Beginnings of the words, to find titles that may be alike.</summary>
    public IEnumerable<string> Keys => _words.Select(w => w[..Math.Min(ShortestPart, w.Length)]);

    /// <summary>Words that both have, of the words of the one that has fewer; 0 where one has none.</summary>
    public double Likeness(TitleWords other)
    {
        var (fewer, more) = _words.Count <= other._words.Count ? (_words, other._words) : (other._words, _words);
        return fewer.Count == 0 ? 0 : fewer.Count(w => more.Exists(m => Agree(w, m))) / (double)fewer.Count * Math.Min(1, (fewer.Count + 1) / 3.0);
    }

    /// <summary>Words that both have, of all of both.</summary>
    public double Sameness(TitleWords other) =>
        _words.Count + other._words.Count == 0 ? 0 : (_words.Count(w => other._words.Exists(m => Agree(w, m))) + other._words.Count(w => _words.Exists(m => Agree(w, m)))) / (double)(_words.Count + other._words.Count);

    /// <summary>The words that both have.</summary>
    public string Common(TitleWords other) => string.Join(", ", _words.Where(w => other._words.Exists(m => Agree(w, m))));

    private static bool Agree(string a, string b)
    {
        if (Stem(a) == Stem(b)) return true;
        var (part, whole) = a.Length < b.Length ? (a, b) : (b, a);
        return part.Length >= ShortestPart && (whole.StartsWith(part, StringComparison.Ordinal) || whole.EndsWith(part, StringComparison.Ordinal));
    }

    private static string Stem(string word) => word.Length > StemLength ? word[..StemLength] : word;
}
