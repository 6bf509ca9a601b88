using System.Collections.Immutable;
using DocIndex.Indexing.Analysis;
using DocIndex.Vocabulary;

namespace DocIndex.Publishing;

/// <summary>
/// Tells which names mean one target group, so that notes for it stand together: those of the same words in any form
/// and order, where words that the vocabulary gives one meaning are one, and words for people in general count only
/// where no other word stands beside them ("Sygemeldte", "Sygemeldte borgere", "Sygedagpengemodtagere"). Must not
/// take a part for the whole: any other word more makes another group ("unge", "unge med handicap"), so does another
/// number ("under 6 år", "under 12 år"), what turns the meaning ("med job", "uden job"), and what joins two groups
/// ("børn og unge").
/// </summary>
internal sealed class TargetGroupNames
{
    private const string And = "og";
    private const string Comma = ",";

    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly ImmutableArray<(ImmutableArray<string> Phrase, ImmutableArray<string> Group)> same;
    private readonly ImmutableHashSet<string> general;
    private readonly ImmutableHashSet<string> small;

    public TargetGroupNames(DanishVocabulary vocabulary)
    {
        same =
        [
            .. vocabulary.PhrasesOf(VocabularySection.SameTargetGroups).Select(p => (Words(p.Phrase), Words(p.Key)))
                .OrderByDescending(p => p.Item1.Length),
        ];
        general = Of("general");
        small = Of("small");

        ImmutableHashSet<string> Of(string key) => [.. vocabulary.PhrasesOf(VocabularySection.GroupNameWords)
            .Where(p => p.Key == key).SelectMany(p => Words(p.Phrase))];
    }

    /// <summary>The same for names that mean one group. Never empty where the name holds a letter or digit.</summary>
    public string KeyOf(string name)
    {
        if (keys.TryGetValue(name, out var known)) return known;
        var words = Joined(Settled([.. Words(name)]));
        var telling = words.Where(word => !small.Contains(word)).ToList();
        var special = telling.Where(word => !general.Contains(word)).ToList();
        if (special.Exists(word => word != And)) telling = special;
        if (telling.Count == 0) telling = words;
        return keys[name] = string.Join(' ', telling.Distinct().Order(StringComparer.Ordinal));
    }

    // A comma joins what it parts as "og" does, but for people in general and what tells who they are ("Borgere, der
    // …").
    private List<string> Joined(List<string> words)
    {
        var parts = new List<List<string>> { new() };
        foreach (var word in words)
        {
            if (word == Comma) parts.Add([]);
            else parts[^1].Add(word);
        }

        var joined = new List<string>(parts[0]);
        foreach (var (before, part) in parts.Zip(parts.Skip(1)))
        {
            if (!IsGeneral(before) && !IsGeneral(part)) joined.Add(And);
            joined.AddRange(part);
        }

        return joined;
    }

    private bool IsGeneral(List<string> words) => words.TrueForAll(word => general.Contains(word)
        || small.Contains(word));

    // A phrase is replaced by its group's words, the longest first.
    private List<string> Settled(List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var match = same.FirstOrDefault(p => StandsAt(words, at, p.Phrase));
            if (match.Phrase.IsDefaultOrEmpty) continue;
            words.RemoveRange(at, match.Phrase.Length);
            words.InsertRange(at, match.Group);
            at += match.Group.Length - 1;
        }

        return words;
    }

    private static bool StandsAt(List<string> words, int at, ImmutableArray<string> phrase) =>
        at + phrase.Length <= words.Count && phrase.Select((word, i) => words[at + i] == word).All(isSame => isSame);

    private static ImmutableArray<string> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var part in text.Split([',', '/', '&', ';']))
        {
            var scanned = PhraseSet.Normalize(part).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Count > 0 && scanned.Length > 0) words.Add(Comma);
            words.AddRange(scanned.Select(word => WordFamilies.StemOf(Spelling.WithoutAccents(Spelling.Plain(word)))));
        }

        return words.ToImmutable();
    }
}
