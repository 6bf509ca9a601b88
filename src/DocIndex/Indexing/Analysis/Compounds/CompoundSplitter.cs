using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DocIndex.Indexing.Analysis.Compounds;

/// <summary>
/// Finds the words that a Danish compound is made of. A word is split where both sides are words, with a linking -s- or -e- between them, and so
/// are its parts: <c>sygedagpengemodtagere</c> has <c>sygedagpenge</c>, <c>dagpenge</c> and <c>modtagere</c>. Where nothing is known of one side it is
/// not split: a part that is missing finds too little, one that is wrong finds what nobody asked for.
/// </summary>
/// <param name="dictionary">Words of the language, or null where no list is installed.</param>
/// <param name="own">Stems of words that documents hold, as <see cref="OwnWords"/> finds them.</param>
internal sealed class CompoundSplitter(DomainWords domain, WordTable? dictionary, FrozenSet<string> own)
{
    private const int ShortestCompound = 6;
    private const int ShortestPart = 3;

    /// <summary>Words of the dictionary count as parts from this length on; shorter ones are found in too many words by chance.</summary>
    private const int ShortestDictionaryPart = 4;

    /// <summary>The parts of a word in lower case: longer ones first, none twice, not the word itself; none where it is no compound.</summary>
    public ImmutableArray<string> Parts(string word)
    {
        if (word.Length < ShortestCompound || !word.All(char.IsLetter)) return [];
        var parts = new HashSet<string>(StringComparer.Ordinal);
        Collect(word, parts);
        parts.Remove(word);
        return [.. parts.OrderByDescending(part => part.Length).ThenBy(part => part, StringComparer.Ordinal)];
    }

    private bool Collect(string word, HashSet<string> parts)
    {
        if (word.Length < ShortestCompound || IsIn(domain.Whole, word)) return false;
        var before = parts.Count;
        foreach (var (first, last) in Best(Splits(word)))
        {
            parts.Add(first);
            parts.Add(last);
            Collect(first, parts);
            Collect(last, parts);
        }

        return parts.Count > before;
    }

    /// <summary>Splits whose sides are both words; where there are none, those of which one side is a compound in its turn.</summary>
    private List<(string First, string Last)> Splits(string word)
    {
        var splits = new List<(string, string)>();
        for (var round = 0; round < 2 && splits.Count == 0; round++)
        {
            for (var at = ShortestPart; at <= word.Length - ShortestPart; at++)
            {
                var last = word[at..];
                if (IsNoLast(last) || !(IsWord(last) || (round == 1 && IsCompound(last)))) continue;
                if (First(word[..at], round == 1) is { } first) splits.Add((first, last));
            }
        }

        return splits;
    }

    /// <summary>An ending is none in the genitive either: "jobcenterets" holds no "rets". Must not leave out words that only end in -s as "kursus" does.</summary>
    private bool IsNoLast(string last) => domain.NoLast.Contains(last) || (last[^1] == 's' && domain.NoLast.Contains(last[..^1]));

    /// <summary>A split at a word of the domain says more than one at words that only the dictionary has.</summary>
    private List<(string First, string Last)> Best(List<(string First, string Last)> splits)
    {
        if (splits.Count < 2) return splits;
        var most = splits.Max(Known);
        return most == 0 ? [splits.MaxBy(split => Math.Min(split.First.Length, split.Last.Length))] : splits.FindAll(split => Known(split) == most);

        int Known((string First, string Last) split) => (IsIn(domain.Words, split.First) ? 1 : 0) + (IsIn(domain.Words, split.Last) ? 1 : 0);
    }

    /// <summary>What stands first in a compound, without the letter that links it to the next; null where it is no word.</summary>
    private string? First(string first, bool compounds)
    {
        if (domain.NoFirst.Contains(first)) return null;
        foreach (var form in Unlinked(first))
        {
            if (form.Length >= ShortestPart && !domain.NoFirst.Contains(form) && (IsWord(form) || (compounds && IsCompound(form)))) return form;
        }

        return null;
    }

    private static IEnumerable<string> Unlinked(string first)
    {
        if (first[^1] == 's') yield return first[..^1];
        yield return first;
        if (first[^1] == 'e') yield return first[..^1];
    }

    private bool IsWord(string word) =>
        IsIn(domain.Words, word) || (word.Length >= ShortestDictionaryPart && dictionary?.Contains(word) == true)
        || (word.Length >= OwnWords.Shortest && IsIn(own, word));

    private bool IsCompound(string word) => word.Length >= ShortestCompound && Collect(word, []);

    private static bool IsIn(FrozenSet<string> stems, string word) => stems.Contains(DomainWords.Stem(word));
}
