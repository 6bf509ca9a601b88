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
    /// <summary>Longer words are not split: no compound is, and what looks like one was glued together by a program.</summary>
    public const int LongestCompound = 64;

    private const int ShortestCompound = 6;
    private const int ShortestPart = 3;

    /// <summary>Words of the dictionary count as parts from this length on; shorter ones are found in too many words by chance.</summary>
    private const int ShortestDictionaryPart = 4;

    private readonly DomainWords _domain = domain;
    private readonly WordTable? _dictionary = dictionary;
    private readonly FrozenSet<string> _own = own;

    /// <summary>The parts of a word in lower case: longer ones first, none twice, not the word itself; none where it is no compound.</summary>
    public ImmutableArray<string> Parts(string word)
    {
        if (word.Length is < ShortestCompound or > LongestCompound || !word.All(char.IsLetter)) return [];
        return new OneWord(this, word).Parts();
    }

    private bool IsWord(string word) => IsIn(_domain.Words, word) || IsInDictionary(word) || IsOwn(word);

    private bool IsInDictionary(string word) => word.Length >= ShortestDictionaryPart && _dictionary?.Contains(word) == true;

    private bool IsOwn(string word) => word.Length >= OwnWords.Shortest && IsIn(_own, word);

    /// <summary>An ending is none in the genitive either: "jobcenterets" holds no "rets". Must not leave out words that only end in -s as "kursus" does.</summary>
    private bool IsNoLast(string last) => _domain.NoLast.Contains(last) || (last[^1] == 's' && _domain.NoLast.Contains(last[..^1]));

    private static bool IsIn(FrozenSet<string> stems, string word) => stems.Contains(DomainWords.Stem(word));

    /// <summary>A run of letters of the word that is split.</summary>
    private readonly record struct Run(int Start, int End)
    {
        public int Length => End - Start;
    }

    /// <summary>
    /// The search within one word. What a run of its letters is gets asked again in every split around it, so each answer is kept: n letters have n² / 2 runs with
    /// n splits each, whatever the letters say.
    /// </summary>
    private sealed class OneWord(CompoundSplitter splitter, string word)
    {
        private readonly CompoundSplitter _splitter = splitter;
        private readonly string _word = word;
        private readonly Dictionary<Run, bool> _words = [];
        private readonly Dictionary<Run, bool> _compounds = [];
        private readonly Dictionary<Run, bool> _domain = [];
        private readonly HashSet<Run> _collected = [];
        private readonly HashSet<string> _parts = new(StringComparer.Ordinal);

        public ImmutableArray<string> Parts()
        {
            Collect(new Run(0, _word.Length));
            _parts.Remove(_word);
            return [.. _parts.OrderByDescending(part => part.Length).ThenBy(part => part, StringComparer.Ordinal)];
        }

        private void Collect(Run run)
        {
            if (!_collected.Add(run) || !MayBeCompound(run)) return;
            foreach (var (first, last) in Best(Splits(run)))
            {
                _parts.Add(Text(first));
                _parts.Add(Text(last));
                Collect(first);
                Collect(last);
            }
        }

        private bool MayBeCompound(Run run) => run.Length >= ShortestCompound && !IsIn(_splitter._domain.Whole, Text(run));

        /// <summary>Splits whose sides are both words; where there are none, those of which one side is a compound in its turn.</summary>
        private List<(Run First, Run Last)> Splits(Run run)
        {
            var splits = SplitsOf(run, compounds: false).ToList();
            return splits.Count > 0 ? splits : [.. SplitsOf(run, compounds: true)];
        }

        private IEnumerable<(Run First, Run Last)> SplitsOf(Run run, bool compounds)
        {
            for (var at = run.Start + ShortestPart; at <= run.End - ShortestPart; at++)
            {
                var last = new Run(at, run.End);
                if (!IsPart(last, compounds) || _splitter.IsNoLast(Text(last))) continue;
                if (First(new Run(run.Start, at), compounds) is { } first) yield return (first, last);
            }
        }

        /// <summary>A split at a word of the domain says more than one at words that only the dictionary has.</summary>
        private List<(Run First, Run Last)> Best(List<(Run First, Run Last)> splits)
        {
            if (splits.Count < 2) return splits;
            var most = splits.Max(Known);
            return most == 0 ? [splits.MaxBy(split => Math.Min(split.First.Length, split.Last.Length))] : splits.FindAll(split => Known(split) == most);

            int Known((Run First, Run Last) split) => (IsOfDomain(split.First) ? 1 : 0) + (IsOfDomain(split.Last) ? 1 : 0);
        }

        /// <summary>What stands first in a compound, without the letter that links it to the next; null where it is no word.</summary>
        private Run? First(Run first, bool compounds)
        {
            if (_splitter._domain.NoFirst.Contains(Text(first))) return null;
            foreach (var form in Unlinked(first))
            {
                if (form.Length >= ShortestPart && IsPart(form, compounds) && !_splitter._domain.NoFirst.Contains(Text(form))) return form;
            }

            return null;
        }

        private IEnumerable<Run> Unlinked(Run first)
        {
            var link = _word[first.End - 1];
            if (link == 's') yield return first with { End = first.End - 1 };
            yield return first;
            if (link == 'e') yield return first with { End = first.End - 1 };
        }

        private bool IsPart(Run run, bool compounds) => IsWord(run) || (compounds && IsCompound(run));

        private bool IsWord(Run run) => Kept(_words, run, static (search, run) => search._splitter.IsWord(search.Text(run)));

        private bool IsOfDomain(Run run) => Kept(_domain, run, static (search, run) => IsIn(search._splitter._domain.Words, search.Text(run)));

        private bool IsCompound(Run run) => Kept(_compounds, run, static (search, run) => search.MayBeCompound(run)
            && (search.SplitsOf(run, compounds: false).Any() || search.SplitsOf(run, compounds: true).Any()));

        private bool Kept(Dictionary<Run, bool> answers, Run run, Func<OneWord, Run, bool> ask) =>
            answers.TryGetValue(run, out var answer) ? answer : answers[run] = ask(this, run);

        private string Text(Run run) => _word[run.Start..run.End];
    }
}
