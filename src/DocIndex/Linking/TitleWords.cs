using System.Collections.Immutable;
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

    private readonly ImmutableArray<Word> _words;

    /// <param name="words">Those of all titles that are held against each other.</param>
    public TitleWords(string title, SharedWords words)
    {
        var meaning = PhraseSet.Normalize(title).Split(' ').Where(w => w.Length >= ShortestWord && !w.Any(char.IsAsciiDigit) && !s_empty.Contains(w)).Distinct().ToList();
        _words = [.. meaning.Select(w => new Word(words.Shared(w), words.NumberOf(Beginning(w, StemLength))))];
        Keys = [.. meaning.Select(w => words.NumberOf(Beginning(w, ShortestPart)))];
    }

    /// <summary>Numbers of the words' beginnings, to find titles that may be alike.</summary>
    public ImmutableArray<int> Keys { get; }

    /// <summary>Words that both have, of the words of the one that has fewer; 0 where one has none.</summary>
    public double Likeness(TitleWords other)
    {
        var (fewer, more) = _words.Length <= other._words.Length ? (this, other) : (other, this);
        return fewer._words.IsEmpty ? 0 : fewer.CountIn(more) / (double)fewer._words.Length * Math.Min(1, (fewer._words.Length + 1) / 3.0);
    }

    /// <summary>Words that both have, of all of both.</summary>
    public double Sameness(TitleWords other) =>
        _words.Length + other._words.Length == 0 ? 0 : (CountIn(other) + other.CountIn(this)) / (double)(_words.Length + other._words.Length);

    /// <summary>The words that both have.</summary>
    public string Common(TitleWords other) => string.Join(", ", _words.Where(other.Has).Select(w => w.Text));

    private int CountIn(TitleWords other)
    {
        var count = 0;
        foreach (var word in _words)
            if (other.Has(word)) count++;
        return count;
    }

    private bool Has(Word word)
    {
        foreach (var own in _words)
            if (Agree(own, word)) return true;
        return false;
    }

    private static bool Agree(Word a, Word b)
    {
        if (a.Stem == b.Stem) return true;
        var (part, whole) = a.Text.Length < b.Text.Length ? (a.Text, b.Text) : (b.Text, a.Text);
        return part.Length >= ShortestPart && (whole.StartsWith(part, StringComparison.Ordinal) || whole.EndsWith(part, StringComparison.Ordinal));
    }

    private static string Beginning(string word, int length) => word.Length > length ? word[..length] : word;

    /// <param name="Stem">Number of its beginning.</param>
    private readonly record struct Word(string Text, int Stem);
}
