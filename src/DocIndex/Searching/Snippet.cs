using System.Collections.Immutable;

namespace DocIndex.Searching;

/// <summary>Cuts the part of a text that is shown with a hit.</summary>
internal static class Snippet
{
    /// <summary>UTF-16 units that a snippet has at most, but for the words at its ends.</summary>
    public const int Length = 240;

    private const string Ellipsis = "…";

    /// <summary>
    /// The run of the text that answers most clauses, from the start of its sentence, or else of a word, to the end of a word, cut where
    /// highlighting begins and ends.
    /// </summary>
    /// <param name="spans">By place; empty shows the text's beginning.</param>
    public static ImmutableArray<SnippetPart> Cut(string text, ImmutableArray<MatchedSpan> spans)
    {
        var (start, end) = Window(text, spans);
        var parts = ImmutableArray.CreateBuilder<SnippetPart>();
        if (start > 0) parts.Add(new SnippetPart(Ellipsis, false));
        var next = start;
        foreach (var (first, last) in Merged(spans))
        {
            if (first < start || last > end) continue;
            if (first > next) parts.Add(new SnippetPart(text[next..first], false));
            parts.Add(new SnippetPart(text[first..last], true));
            next = last;
        }

        if (next < end) parts.Add(new SnippetPart(text[next..end], false));
        if (end < text.Length) parts.Add(new SnippetPart(Ellipsis, false));
        return parts.ToImmutable();
    }

    private static (int Start, int End) Window(string text, ImmutableArray<MatchedSpan> spans)
    {
        if (text.Length <= Length) return (0, text.Length);
        var (first, last) = BestRun(spans);
        var slack = Math.Max(0, Length - (last - first));
        var start = SentenceStart(text, first, first - slack) ?? Math.Clamp(first - slack / 3, 0, Math.Max(0, Math.Min(first, text.Length - Length)));
        var end = Math.Min(text.Length, Math.Max(last, start + Length));
        return (WordStart(text, start, first), WordEnd(text, end, last));
    }

    /// <summary>Where the sentence begins that a place is in; null where that is before the earliest place. "kr. årligt" begins none, for it goes on in lower case.</summary>
    private static int? SentenceStart(string text, int place, int earliest)
    {
        for (var i = place; i >= Math.Max(2, earliest); i--)
        {
            if (char.IsUpper(text[i]) && text[i - 1] == ' ' && text[i - 2] is '.' or '!' or '?' or ':') return i;
        }

        return earliest <= 0 ? 0 : null;
    }

    /// <summary>From the first to the last of the spans that fit into a snippet together and answer most clauses.</summary>
    private static (int First, int Last) BestRun(ImmutableArray<MatchedSpan> spans)
    {
        var best = (First: 0, Last: 0);
        var bestRank = (Clauses: 0, Spans: 0);
        for (var i = 0; i < spans.Length; i++)
        {
            var run = spans.Skip(i).TakeWhile(span => span == spans[i] || span.End - spans[i].Start <= Length).ToList();
            var rank = (run.Select(span => span.Clause).Distinct().Count(), run.Count);
            if (rank.CompareTo(bestRank) <= 0) continue;
            bestRank = rank;
            best = (spans[i].Start, run.Max(span => span.End));
        }

        return best;
    }

    /// <summary>The next start of a word, but not behind what has to be shown.</summary>
    private static int WordStart(string text, int place, int latest)
    {
        if (place == 0) return 0;
        while (place < latest && !(char.IsWhiteSpace(text[place - 1]) && !char.IsWhiteSpace(text[place]))) place++;
        return place;
    }

    /// <summary>The end of the word before, but not before the end of what has to be shown; the place itself in a text without blanks.</summary>
    private static int WordEnd(string text, int place, int earliest)
    {
        if (place == text.Length) return place;
        for (var i = place; i > earliest; i--)
        {
            if (char.IsWhiteSpace(text[i]) && !char.IsWhiteSpace(text[i - 1])) return i;
        }

        return earliest > 0 ? earliest : char.IsLowSurrogate(text[place]) ? place - 1 : place;
    }

    private static IEnumerable<(int First, int Last)> Merged(ImmutableArray<MatchedSpan> spans)
    {
        (int First, int Last)? open = null;
        foreach (var span in spans.OrderBy(span => span.Start).ThenBy(span => span.End))
        {
            if (open is { } run && span.Start < run.Last)
            {
                open = (run.First, Math.Max(run.Last, span.End));
                continue;
            }

            if (open is { } done) yield return done;
            open = (span.Start, span.End);
        }

        if (open is { } last) yield return last;
    }
}
