using System.Collections.Immutable;
using DocIndex.Indexing.Analysis;

namespace DocIndex.Searching;

/// <summary>A query that was read.</summary>
/// <param name="Clauses">Empty where there is no word in it.</param>
/// <param name="ReadAsWords">A quotation mark or a star means nothing where it stands; no mark was heeded.</param>
internal sealed record ParsedQuery(ImmutableArray<QueryClause> Clauses, bool ReadAsWords)
{
    /// <summary>The clauses that a document is asked for: those that are no stop words, where there are such.</summary>
    public ImmutableArray<QueryClause> Wanted
    {
        get
        {
            var telling = Clauses.Where(clause => !clause.IsStopWord).ToImmutableArray();
            return telling.IsEmpty ? Clauses : telling;
        }
    }
}

/// <summary>
/// Reads what somebody wrote: words, "phrases", and either with a star at the end. It never fails: a text with an odd quotation mark, or with a
/// star that ends no word, is read as words. Words that a hyphen, a point or a stroke joins are a phrase; other signs only part words.
/// </summary>
internal static class QueryParser
{
    /// <summary>More clauses are not read: a pasted page is no query.</summary>
    public const int MostClauses = 64;

    public static ParsedQuery Parse(string text, DanishAnalyzer analyzer)
    {
        var plain = text.Replace('“', '"').Replace('”', '"').Replace('„', '"').Replace('»', '"').Replace('«', '"').Replace(WordScanner.PassageBreak, ' ');
        return TryParse(plain, analyzer) is { } clauses
            ? new ParsedQuery(clauses, ReadAsWords: false)
            : new ParsedQuery(TryParse(plain.Replace('"', ' ').Replace('*', ' '), analyzer) ?? [], ReadAsWords: true);
    }

    private static ImmutableArray<QueryClause>? TryParse(string text, DanishAnalyzer analyzer)
    {
        var clauses = ImmutableArray.CreateBuilder<QueryClause>();
        var next = 0;
        while (next < text.Length && clauses.Count < MostClauses)
        {
            if (Parts(text, next))
            {
                next++;
                continue;
            }

            var quoted = text[next] == '"';
            var start = quoted ? next + 1 : next;
            var end = quoted ? text.IndexOf('"', start) : EndOfWord(text, start);
            if (end < 0) return null;
            next = quoted ? end + 1 : end;
            var star = next < text.Length && text[next] == '*';
            if (star) next++;

            var clause = QueryClause.Of(text[start..end], star, analyzer);
            if (star && (clause is null || (next < text.Length && !Parts(text, next)))) return null;
            if (clause is not null) clauses.Add(clause);
        }

        return clauses.ToImmutable();
    }

    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && !Parts(text, end) && text[end] is not ('"' or '*')) end++;
        return end;
    }

    /// <summary>What parts words that are asked for one by one; a hyphen, a point or a stroke keeps them together ("e-mail", "2026/27").</summary>
    private static bool Parts(string text, int i) =>
        char.IsWhiteSpace(text[i])
        || "()[]{}<>:;!?^~+=|$%\\".Contains(text[i])
        || (text[i] == ',' && !(i > 0 && char.IsAsciiDigit(text[i - 1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])));
}
