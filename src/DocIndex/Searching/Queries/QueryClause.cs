using System.Collections.Immutable;
using DocIndex.Indexing.Analysis;

namespace DocIndex.Searching.Queries;

/// <summary>A word of a clause with the terms that any of its spellings has.</summary>
/// <param name="Text">As written.</param>
/// <param name="Terms">What the word is searched by; empty where it has patterns.</param>
/// <param name="Patterns">What words look like as they are written, with a star for any letters; empty for a word without a star.</param>
internal sealed record QueryWord(string Text, ImmutableArray<string> Terms, ImmutableArray<string> Patterns)
{
    /// <summary>True for a word in a document whose terms and forms are given.</summary>
    public bool Matches(ImmutableArray<string> documentTerms, ImmutableArray<string> forms)
    {
        foreach (var term in documentTerms)
        {
            if (Terms.Contains(term)) return true;
        }

        return Patterns.Any(pattern => forms.Any(form => Fits(form, pattern)));
    }

    private static bool Fits(string form, string pattern)
    {
        var pieces = pattern.Split('*');
        if (!form.StartsWith(pieces[0], StringComparison.Ordinal)) return false;
        var at = pieces[0].Length;
        foreach (var piece in pieces[1..^1])
        {
            var next = form.IndexOf(piece, at, StringComparison.Ordinal);
            if (next < 0) return false;
            at = next + piece.Length;
        }

        return form.Length - at >= pieces[^1].Length && form.EndsWith(pieces[^1], StringComparison.Ordinal);
    }
}

/// <summary>What a document is to hold: a word, words right behind each other, or words near each other.</summary>
/// <param name="Text">As written, without quotation marks and star.</param>
/// <param name="Words">At least one.</param>
internal sealed record QueryClause(string Text, ImmutableArray<QueryWord> Words)
{
    /// <summary>
    /// More words of a clause are not read: no two documents say so many alike that do not go on alike, and the time
    /// that a search takes grows with them.
    /// </summary>
    public const int MostWords = 32;

    /// <summary>How many words may stand between those of the clause, which may then come in any order; 0 for a phrase.</summary>
    public int Slop { get; init; }

    /// <summary>How many letters may differ; 0 for none.</summary>
    public int Edits { get; init; }

    /// <summary>True where the text has more words than are read.</summary>
    public bool IsCut { get; init; }

    /// <summary>What may stand in place of the clause: synonyms, and words that are spelt nearly like it.</summary>
    public ImmutableArray<QueryClause> Others { get; init; } = [];

    /// <summary>A clause of a text, or null where there is no word in it, or none that its star stands behind.</summary>
    /// <remarks>Of a text with more than <see cref="MostWords"/>, those that come first, without the star.</remarks>
    public static QueryClause? Of(string text, bool endsInStar, DanishAnalyzer analyzer)
    {
        var end = 0;
        var words = ImmutableArray.CreateBuilder<QueryWord>();
        var scanner = new WordScanner(text);
        while (scanner.TryNext(out var scanned))
        {
            if (scanned.IsBreak) continue;
            if (words.Count == MostWords) return new QueryClause(text, words.ToImmutable()) { IsCut = true };
            end = scanned.End;
            var surface = text.AsSpan(scanned.Start, scanned.Length);
            words.Add(new QueryWord(surface.ToString(), analyzer.Terms(surface, TermUse.Query), []));
        }

        if (words.Count == 0 || (endsInStar && end < text.Length)) return null;
        if (endsInStar) words[^1] = words[^1] with { Terms = [], Patterns = [.. analyzer.Terms(words[^1].Text, TermUse.Prefix).Select(beginning => beginning + "*")] };
        return new QueryClause(text, words.ToImmutable());
    }

    /// <summary>A clause of one word with stars in it; null where it is more than a word.</summary>
    /// <param name="text">Begins with no star, and has one.</param>
    public static QueryClause? WithStars(string text, DanishAnalyzer analyzer)
    {
        var pieces = text.Split('*');
        if (pieces.Any(piece => !piece.All(char.IsLetterOrDigit))) return null;
        var spellings = pieces.Select(piece => piece.Length == 0 ? [""] : analyzer.Terms(piece, TermUse.Prefix)).ToList();
        ImmutableArray<string> patterns = [string.Join('*', spellings.Select(terms => terms[0])), string.Join('*', spellings.Select(terms => terms[^1]))];
        return new QueryClause(text, [new QueryWord(text, [], [.. patterns.Distinct(StringComparer.Ordinal)])]);
    }

    /// <summary>True where the clause is one word that stands in any text, and so tells nothing of a document.</summary>
    public bool IsStopWord => Words is [{ Patterns.IsEmpty: true } word] && StopWords.Contains(word.Text);
}
