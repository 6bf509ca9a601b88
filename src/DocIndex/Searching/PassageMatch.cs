using System.Collections.Immutable;
using DocIndex.Indexing;
using DocIndex.Indexing.Analysis;

namespace DocIndex.Searching;

/// <summary>A run of a text that was searched for: whole words, UTF-16 units from <c>Start</c> up to <c>End</c>.</summary>
/// <param name="Clause">Which clause of the query it answers.</param>
internal readonly record struct MatchedSpan(int Start, int End, int Clause);

/// <summary>Where a text answers a query.</summary>
/// <param name="Spans">By place; where clauses answer to the same words, one of each.</param>
/// <param name="Clauses">How many different clauses are answered.</param>
internal sealed record PassageMatch(ImmutableArray<MatchedSpan> Spans, int Clauses)
{
    /// <summary>Finds the clauses in a text by the analysis that the index was made with.</summary>
    public static PassageMatch Of(string text, ImmutableArray<QueryClause> clauses, DanishAnalyzer analyzer)
    {
        var words = new List<(ScannedWord Place, ImmutableArray<string> Terms)>();
        var scanner = new WordScanner(text);
        while (scanner.TryNext(out var scanned))
            words.Add((scanned, scanned.IsBreak ? [] : analyzer.Terms(text.AsSpan(scanned.Start, scanned.Length), TermUse.Document)));

        var spans = ImmutableArray.CreateBuilder<MatchedSpan>();
        for (var first = 0; first < words.Count; first++)
        {
            for (var c = 0; c < clauses.Length; c++)
            {
                var wanted = clauses[c].Words;
                if (first + wanted.Length > words.Count) continue;
                var k = 0;
                while (k < wanted.Length && wanted[k].Matches(words[first + k].Terms)) k++;
                if (k == wanted.Length) spans.Add(new MatchedSpan(words[first].Place.Start, words[first + k - 1].Place.End, c));
            }
        }

        return new PassageMatch(spans.ToImmutable(), spans.Select(span => span.Clause).Distinct().Count());
    }

    /// <summary>
    /// The passage that answers best: most clauses, then text before headings before the title, then most words, then the first.
    /// Null where none answers.
    /// </summary>
    public static (Passage Passage, PassageMatch Match)? Best(
        ImmutableArray<Passage> passages, ImmutableArray<QueryClause> clauses, DanishAnalyzer analyzer)
    {
        (Passage, PassageMatch)? best = null;
        var bestRank = (Clauses: 0, Role: 0, Spans: 0);
        foreach (var passage in passages)
        {
            var match = Of(passage.Text, clauses, analyzer);
            if (match.Clauses == 0) continue;
            var rank = (match.Clauses, RoleRank(passage.Role), Math.Min(match.Spans.Length, 3));
            if (rank.CompareTo(bestRank) <= 0) continue;
            bestRank = rank;
            best = (passage, match);
        }

        return best;
    }

    private static int RoleRank(PassageRole role) => role switch
    {
        PassageRole.Text => 3,
        PassageRole.TableRow => 2,
        PassageRole.Heading => 1,
        _ => 0,
    };
}
