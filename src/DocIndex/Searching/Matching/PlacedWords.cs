using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace DocIndex.Searching.Matching;

/// <summary>
/// The documents of a segment in one of whose fields words stand side by side, or near each other. A document is left
/// at the first place that answers, and no more of its places are read than tell.
/// </summary>
internal sealed class PlacedWords
{
    private readonly WordPlaces[] _words;

    /// <summary>The phrase's places, each with its word, the rarest first; empty where any order will do.</summary>
    private readonly (WordPlaces Word, int Offset)[] _phrase;

    private readonly int[] _next;
    private readonly int _widest;

    private PlacedWords(WordPlaces[] words, (WordPlaces Word, int Offset)[] phrase, int widest)
    {
        _words = words;
        _phrase = phrase;
        _next = new int[Math.Max(words.Length, phrase.Length)];
        _widest = widest;
    }

    /// <summary>How many documents have to be looked at.</summary>
    public long Cost => _words[0].Cost;

    /// <summary>Null where no document of the segment can answer.</summary>
    /// <param name="words">At least one; the terms that each may stand there as.</param>
    /// <param name="slop">How many words may stand between; null for side by side, in their order.</param>
    public static PlacedWords? Of(
        AtomicReader segment, string field, ImmutableArray<ImmutableArray<string>> words, int? slop)
    {
        var places = new Dictionary<string, WordPlaces>(StringComparer.Ordinal);
        var phrase = new List<(WordPlaces Word, int Offset)>();
        foreach (var terms in words)
        {
            var name = string.Join('\n', terms);
            if (!places.TryGetValue(name, out var known))
            {
                if (WordPlaces.Of(segment, field, terms) is not { } found) return null;
                places[name] = known = found;
            }

            phrase.Add((known, phrase.Count));
        }

        WordPlaces[] rarestFirst = [.. places.Values.OrderBy(word => word.Cost)];
        return slop is { } between
            ? new PlacedWords(rarestFirst, [], between + words.Length - 1)
            : new PlacedWords(rarestFirst, [.. phrase.OrderBy(word => word.Word.Cost)], 0);
    }

    /// <summary>The first document from one on that answers.</summary>
    public int Next(int target)
    {
        while (true)
        {
            var document = NextWithAll(target);
            if (document == DocIdSetIterator.NO_MORE_DOCS) return document;
            if (_phrase.Length > 0 ? IsPhrase() : IsNear()) return document;
            target = document + 1;
        }
    }

    private int NextWithAll(int target)
    {
        var document = _words[0].Advance(target);
        for (var i = 1; i < _words.Length && document != DocIdSetIterator.NO_MORE_DOCS;)
        {
            var other = _words[i].Advance(document);
            if (other == document)
            {
                i++;
                continue;
            }

            (document, i) = (_words[0].Advance(other), 1);
        }

        return document;
    }

    /// <summary>True where each word stands behind one start as far as the phrase says.</summary>
    private bool IsPhrase()
    {
        Array.Clear(_next);
        var start = int.MinValue;
        for (var (i, agreed) = (0, 0); agreed < _phrase.Length; i = (i + 1) % _phrase.Length)
        {
            var (word, offset) = _phrase[i];
            while (_next[i] < word.Count && word.Place(_next[i]) - offset < start) _next[i]++;
            if (_next[i] == word.Count) return false;
            var found = word.Place(_next[i]) - offset;
            agreed = found == start ? agreed + 1 : 1;
            start = found;
        }

        return true;
    }

    /// <summary>True where a run of the text holds all words; places too far before another word's are passed.</summary>
    private bool IsNear()
    {
        Array.Clear(_next);
        var last = -1;
        for (var (i, agreed) = (0, 0); agreed < _words.Length; i = (i + 1) % _words.Length)
        {
            var word = _words[i];
            while (_next[i] < word.Count && word.Place(_next[i]) < last - _widest) _next[i]++;
            if (_next[i] == word.Count) return false;
            var found = word.Place(_next[i]);

            // Behind a new end all the other words have to be looked at again.
            agreed = found > last ? 1 : agreed + 1;
            last = Math.Max(last, found);
        }

        return true;
    }
}
