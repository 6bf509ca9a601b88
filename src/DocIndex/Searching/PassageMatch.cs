using System.Collections.Immutable;
using DocIndex.Indexing;
using DocIndex.Indexing.Analysis;
using DocIndex.Searching.Queries;

namespace DocIndex.Searching;

/// <summary>A run of a text that was searched for: whole words, UTF-16 units from <c>Start</c> up to <c>End</c>.</summary>
/// <param name="Clause">Which clause of the query it answers.</param>
internal readonly record struct MatchedSpan(int Start, int End, int Clause);

/// <summary>A word of a text, with what it is found by.</summary>
/// <param name="Forms">Empty where no clause asks for a beginning.</param>
internal sealed record PassageWord(ScannedWord Place, ImmutableArray<string> Terms, ImmutableArray<string> Forms)
{
    public bool Answers(QueryWord word) => word.Matches(Terms, Forms);
}

/// <summary>Where a text answers a query.</summary>
/// <param name="Spans">By place; where clauses answer to the same words, one of each.</param>
/// <param name="Clauses">How many different clauses are answered.</param>
internal sealed record PassageMatch(ImmutableArray<MatchedSpan> Spans, int Clauses)
{
    /// <summary>Finds the clauses in a text by the analysis that the index was made with.</summary>
    public static PassageMatch Of(string text, ImmutableArray<QueryClause> clauses, DanishAnalyzer analyzer)
    {
        var words = new List<PassageWord>();
        var byForm = clauses.Any(AsksForBeginning);
        var scanner = new WordScanner(text);
        while (scanner.TryNext(out var scanned))
        {
            var word = text.AsSpan(scanned.Start, scanned.Length);
            words.Add(scanned.IsBreak ? new PassageWord(scanned, [], []) : new PassageWord(scanned, analyzer.Terms(word, TermUse.Document), byForm ? analyzer.Forms(word) : []));
        }

        var spans = ImmutableArray.CreateBuilder<MatchedSpan>();
        for (var first = 0; first < words.Count; first++)
        {
            for (var c = 0; c < clauses.Length; c++)
            {
                if (EndOf(clauses[c], words, first) is { } last) spans.Add(new MatchedSpan(words[first].Place.Start, words[last].Place.End, c));
            }
        }

        return new PassageMatch(spans.ToImmutable(), spans.Select(span => span.Clause).Distinct().Count());
    }

    /// <summary>
    /// The passages that answer best: most clauses, then text before headings before the title, then most words, then the first. Empty where none answers.
    /// </summary>
    public static ImmutableArray<(Passage Passage, PassageMatch Match)> Best(
        ImmutableArray<Passage> passages, ImmutableArray<QueryClause> clauses, DanishAnalyzer analyzer, int most) =>
    [
        .. passages.Select(passage => (Passage: passage, Match: Of(passage.Text, clauses, analyzer))).Where(answer => answer.Match.Clauses > 0)
            .OrderByDescending(answer => (answer.Match.Clauses, RoleRank(answer.Passage.Role), Math.Min(answer.Match.Spans.Length, 3))).Take(most),
    ];

    private static bool AsksForBeginning(QueryClause clause) => !clause.Words[^1].Patterns.IsEmpty || clause.Others.Any(AsksForBeginning);

    /// <summary>The last of the words, from a first one on, that answer a clause; null where they do not.</summary>
    private static int? EndOf(QueryClause clause, List<PassageWord> words, int first)
    {
        if (clause.Slop > 0 && clause.Words.Length > 1) return IsNear(clause, words, first) ? first : null;
        var k = 0;
        while (k < clause.Words.Length && first + k < words.Count && words[first + k].Answers(clause.Words[k])) k++;
        if (k == clause.Words.Length) return first + k - 1;
        foreach (var other in clause.Others)
        {
            if (EndOf(other, words, first) is { } last) return last;
        }

        return null;
    }

    /// <summary>A word of the clause, in a run of words that holds all the others and no more than may stand between them.</summary>
    private static bool IsNear(QueryClause clause, List<PassageWord> words, int at)
    {
        if (!clause.Words.Any(words[at].Answers)) return false;
        var run = clause.Slop + clause.Words.Length;
        for (var start = Math.Max(0, at - run + 1); start <= at; start++)
        {
            var within = words.GetRange(start, Math.Min(run, words.Count - start));
            if (clause.Words.All(word => within.Exists(near => near.Answers(word)))) return true;
        }

        return false;
    }

    private static int RoleRank(PassageRole role) => role switch
    {
        PassageRole.Text => 3,
        PassageRole.TableRow => 2,
        PassageRole.Heading => 1,
        _ => 0,
    };
}
