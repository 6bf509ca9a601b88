using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace DocIndex.Vocabulary;

/// <summary>
/// Phrases, each standing for a key. Texts and phrases are compared by their words alone: lower case, everything but letters and
/// digits read as a blank, so that "Indtægt/ udgift" is "indtægt udgift". A phrase never matches inside a word, unless a star at a word's
/// beginning or end says so: "forvent*" is "forventes" too, "*borgere" is "medborgere" too.
/// </summary>
public sealed class PhraseSet
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _keyByPhrase =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly StarredPhrases _starred = new();
    private readonly ImmutableArray<(string Phrase, string Key)> _printed;
    private readonly int _longest;

    /// <summary>A text that is longer than this, points and blanks counted generously, is no phrase.</summary>
    private readonly int _longestText;

    /// <summary>Words of the longest phrase that begins with a word; most words begin none.</summary>
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _longestByFirstWord =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="phrases">Phrase and key; the first key of a phrase holds.</param>
    public PhraseSet(IEnumerable<(string Phrase, string Key)> phrases)
    {
        _printed = [.. phrases];
        foreach (var (phrase, key) in _printed)
        {
            var words = NormalizePhrase(phrase);
            if (words.Length == 0) continue;
            _longestText = Math.Max(_longestText, words.Contains('*') ? int.MaxValue : 3 * words.Length + 20);
            var count = words.Count(c => c == ' ') + 1;
            _longest = Math.Max(_longest, count);
            if (words.Contains('*'))
            {
                _starred.Add(words.Split(' '), key);
                continue;
            }
            _keyByPhrase.Dictionary.TryAdd(words, key);
            var first = words.Split(' ')[0];
            _longestByFirstWord.Dictionary[first] = Math.Max(_longestByFirstWord.Dictionary.GetValueOrDefault(first), count);
        }
    }

    /// <summary>The key of the phrase that the whole text is; null where it is none.</summary>
    public string? Exact(string text)
    {
        if (text.Length > _longestText) return null;
        var words = TextWords.Of(text);
        return FindFrom(words, 0) is { } hit && hit.Words == words.Count ? hit.Key : null;
    }

    /// <summary>The key of the longest phrase that the text begins with; null where it begins with none.</summary>
    public string? Leading(string text) => FindFrom(TextWords.Of(FirstWords(text)), 0)?.Key;

    /// <summary>As much of a text as its first words can need.</summary>
    private string FirstWords(string text)
    {
        var words = 0;
        for (var i = 1; i < text.Length; i++)
            if (char.IsLetterOrDigit(text[i]) && !char.IsLetterOrDigit(text[i - 1]) && ++words > _longest) return text[..i];
        return text;
    }

    /// <summary>The key of the longest phrase that the text ends with; null where it ends with none.</summary>
    public string? Trailing(string text)
    {
        var words = TextWords.Of(text);
        for (var i = Math.Max(0, words.Count - _longest); i < words.Count; i++)
            if (FindFrom(words, i) is { } hit && i + hit.Words == words.Count) return hit.Key;
        return null;
    }

    /// <summary>The key of the longest phrase that the text holds, the earliest among equals; null where it holds none.</summary>
    public string? Anywhere(string text)
    {
        var words = TextWords.Of(text);
        (string Key, int Words)? best = null;
        for (var i = 0; i < words.Count; i++)
            if (FindFrom(words, i) is { } hit && (best is null || hit.Words > best.Value.Words))
                best = hit;
        return best?.Key;
    }

    /// <summary>The keys of all phrases that the text holds, in its order, longer phrases before the shorter within them.</summary>
    public IReadOnlyList<string> All(string text)
    {
        var words = TextWords.Of(text);
        var keys = new List<string>();
        for (var i = 0; i < words.Count;)
        {
            var hit = FindFrom(words, i);
            if (hit is { } found) keys.Add(found.Key);
            i += hit?.Words ?? 1;
        }
        return keys;
    }

    /// <summary>True where the text holds any of the phrases.</summary>
    public bool In(string text) => Anywhere(text) is not null;

    /// <summary>True where the text holds a phrase of a key, whatever other phrases it holds.</summary>
    public bool Holds(string key, string text) => All(text).Contains(key);

    /// <summary>
    /// The phrases of a key, or of all keys, as a regular expression without groups, the longest first; it matches nothing where there are none.
    /// Points may be left out, blanks may be any white space.
    /// </summary>
    public string Pattern(string? key = null)
    {
        var phrases = _printed.Where(p => key is null || p.Key == key).Select(p => p.Phrase.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(p => p.Length).ThenBy(p => p, StringComparer.Ordinal)
            .Select(p => Regex.Escape(p).Replace(@"\ ", @"\s+", StringComparison.Ordinal).Replace(@"\*", @"\p{L}*", StringComparison.Ordinal).Replace(@"\.", @"\.?", StringComparison.Ordinal))
            .ToList();
        return phrases.Count == 0 ? "(?!)" : $"(?:{string.Join('|', phrases)})";
    }

    /// <summary>The words of a text: lower case, parted by single blanks.</summary>
    public static string Normalize(string text) => Normalize(text, char.IsLetterOrDigit);

    /// <summary>The words of a phrase, stars kept.</summary>
    internal static string NormalizePhrase(string phrase) => Normalize(phrase, c => c == '*' || char.IsLetterOrDigit(c));

    private static string Normalize(string text, Func<char, bool> isKept)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (isKept(c)) result.Append(char.ToLowerInvariant(c));
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }
        return result.ToString().TrimEnd();
    }

    private (string Key, int Words)? FindFrom(TextWords words, int start)
    {
        (string Key, int Words)? best = null;
        if (words.Count > start && _longestByFirstWord.TryGetValue(words.Span(start, 1), out var longest))
            for (var count = Math.Min(longest, words.Count - start); count > 0 && best is null; count--)
                if (_keyByPhrase.TryGetValue(words.Span(start, count), out var key))
                    best = (key, count);
        return _starred.FindFrom(words, start, best?.Words ?? 0) ?? best;
    }
}
