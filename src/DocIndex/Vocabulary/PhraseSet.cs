using System.Text;

namespace DocIndex.Vocabulary;

/// <summary>
/// Phrases, each standing for a key. Texts and phrases are compared by their words alone: lower case, everything but letters and
/// digits read as a blank, so that "Indtægt/ udgift" is "indtægt udgift". A phrase never matches inside a word.
/// </summary>
public sealed class PhraseSet
{
    private readonly Dictionary<string, string> _keyByPhrase = new(StringComparer.Ordinal);
    private readonly int _longest;

    /// <param name="phrases">Phrase and key; the first key of a phrase holds.</param>
    public PhraseSet(IEnumerable<(string Phrase, string Key)> phrases)
    {
        foreach (var (phrase, key) in phrases)
        {
            var words = Normalize(phrase);
            if (words.Length == 0) continue;
            _keyByPhrase.TryAdd(words, key);
            _longest = Math.Max(_longest, words.Count(c => c == ' ') + 1);
        }
    }

    /// <summary>The key of the phrase that the whole text is; null where it is none.</summary>
    public string? Exact(string text) => _keyByPhrase.GetValueOrDefault(Normalize(text));

    /// <summary>The key of the longest phrase that the text begins with; null where it begins with none.</summary>
    public string? Leading(string text) => FindFrom(Normalize(text).Split(' '), 0)?.Key;

    /// <summary>The key of the longest phrase that the text holds, the earliest among equals; null where it holds none.</summary>
    public string? Anywhere(string text)
    {
        var words = Normalize(text).Split(' ');
        (string Key, int Words)? best = null;
        for (var i = 0; i < words.Length; i++)
            if (FindFrom(words, i) is { } hit && (best is null || hit.Words > best.Value.Words))
                best = hit;
        return best?.Key;
    }

    /// <summary>The keys of all phrases that the text holds, in its order, longer phrases before the shorter within them.</summary>
    public IReadOnlyList<string> All(string text)
    {
        var words = Normalize(text).Split(' ');
        var keys = new List<string>();
        for (var i = 0; i < words.Length;)
        {
            var hit = FindFrom(words, i);
            if (hit is { } found) keys.Add(found.Key);
            i += hit?.Words ?? 1;
        }
        return keys;
    }

    /// <summary>True where the text holds any of the phrases.</summary>
    public bool In(string text) => Anywhere(text) is not null;

    /// <summary>The words of a text: lower case, parted by single blanks.</summary>
    public static string Normalize(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) result.Append(char.ToLowerInvariant(c));
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }
        return result.ToString().TrimEnd();
    }

    private (string Key, int Words)? FindFrom(string[] words, int start)
    {
        for (var count = Math.Min(_longest, words.Length - start); count > 0; count--)
            if (_keyByPhrase.TryGetValue(string.Join(' ', words, start, count), out var key))
                return (key, count);
        return null;
    }
}
