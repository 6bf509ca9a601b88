namespace DocIndex.Vocabulary;

/// <summary>Phrases of which a word may go on before or after what is given of it; kept by the letter that their first word begins or ends with.</summary>
internal sealed class StarredPhrases
{
    private readonly Dictionary<char, List<Phrase>> _byFirstLetter = [];
    private readonly Dictionary<char, List<Phrase>> _byLastLetter = [];
    private readonly List<Phrase> _others = [];
    private int _count;

    /// <param name="words">Words with a star before or after them, or none.</param>
    /// <param name="key">What the phrase stands for.</param>
    public void Add(string[] words, string key)
    {
        var phrase = new Phrase(_count++, Array.ConvertAll(words, Word.Of), key);
        var first = phrase.Words[0];
        var list = first switch
        {
            { Before: false } => ListOf(_byFirstLetter, first.Text[0]),
            { After: false } => ListOf(_byLastLetter, first.Text[^1]),
            _ => _others,
        };
        list.Add(phrase);
    }

    /// <summary>The longest phrase that begins at a word, the first of those that are as long; null where none has more words than asked for.</summary>
    public (string Key, int Words)? FindFrom(TextWords words, int start, int longerThan)
    {
        if (_count == 0 || start >= words.Count) return null;
        var word = words.Span(start, 1);
        Phrase? best = null;
        if (_byFirstLetter.TryGetValue(word[0], out var list)) Take(list, words, start, longerThan, ref best);
        if (_byLastLetter.TryGetValue(word[^1], out list)) Take(list, words, start, longerThan, ref best);
        Take(_others, words, start, longerThan, ref best);
        return best is null ? null : (best.Key, best.Words.Length);
    }

    private static void Take(List<Phrase> phrases, TextWords words, int start, int longerThan, ref Phrase? best)
    {
        foreach (var phrase in phrases)
            if (phrase.Words.Length > longerThan && phrase.Words.Length <= words.Count - start && phrase.IsBefore(best) && phrase.Matches(words, start))
                best = phrase;
    }

    private static List<Phrase> ListOf(Dictionary<char, List<Phrase>> lists, char letter)
    {
        if (!lists.TryGetValue(letter, out var list)) lists[letter] = list = [];
        return list;
    }

    private sealed record Phrase(int Order, Word[] Words, string Key)
    {
        public bool IsBefore(Phrase? other) => other is null || Words.Length > other.Words.Length || (Words.Length == other.Words.Length && Order < other.Order);

        public bool Matches(TextWords words, int start)
        {
            for (var i = 0; i < Words.Length; i++)
                if (!Words[i].Matches(words.Span(start + i, 1))) return false;
            return true;
        }
    }

    /// <summary>A word of a phrase, and whether a word of the text may go on before or after it.</summary>
    private readonly record struct Word(string Text, bool Before, bool After)
    {
        public static Word Of(string word) => new(word.Trim('*'), word[0] == '*', word[^1] == '*');

        public bool Matches(ReadOnlySpan<char> word) => (Before, After) switch
        {
            (true, true) => word.Contains(Text, StringComparison.Ordinal),
            (true, false) => word.EndsWith(Text, StringComparison.Ordinal),
            (false, true) => word.StartsWith(Text, StringComparison.Ordinal),
            _ => word.SequenceEqual(Text),
        };
    }
}
