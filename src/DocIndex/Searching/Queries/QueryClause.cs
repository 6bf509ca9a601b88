using System.Collections.Immutable;
using DocIndex.Indexing.Analysis;

namespace DocIndex.Searching.Queries;

/// <summary>A word of a clause with the terms that any of its spellings has.</summary>
/// <param name="Text">As written.</param>
/// <param name="Terms">What the word is searched by; empty where it is a beginning.</param>
/// <param name="Prefixes">What words begin with as they are written; empty but for the last word of a clause that ends in a star.</param>
internal sealed record QueryWord(string Text, ImmutableArray<string> Terms, ImmutableArray<string> Prefixes)
{
    /// <summary>True for a word in a document whose terms and forms are given.</summary>
    public bool Matches(ImmutableArray<string> documentTerms, ImmutableArray<string> forms)
    {
        foreach (var term in documentTerms)
        {
            if (Terms.Contains(term)) return true;
        }

        foreach (var prefix in Prefixes)
        {
            if (forms.Any(form => form.StartsWith(prefix, StringComparison.Ordinal))) return true;
        }

        return false;
    }
}

/// <summary>What a document is to hold: a word, words right behind each other, or words near each other.</summary>
/// <param name="Text">As written, without quotation marks and star.</param>
/// <param name="Words">At least one.</param>
internal sealed record QueryClause(string Text, ImmutableArray<QueryWord> Words)
{
    /// <summary>How many words may stand between those of the clause, which may then come in any order; 0 for a phrase.</summary>
    public int Slop { get; init; }

    /// <summary>How many letters may differ; 0 for none.</summary>
    public int Edits { get; init; }

    /// <summary>What may stand in place of the clause: synonyms, and words that are spelt nearly like it.</summary>
    public ImmutableArray<QueryClause> Others { get; init; } = [];

    /// <summary>A clause of a text, or null where there is no word in it, or none that its star stands behind.</summary>
    public static QueryClause? Of(string text, bool endsInStar, DanishAnalyzer analyzer)
    {
        var end = 0;
        var words = ImmutableArray.CreateBuilder<QueryWord>();
        var scanner = new WordScanner(text);
        while (scanner.TryNext(out var scanned))
        {
            if (scanned.IsBreak) continue;
            end = scanned.End;
            var surface = text.AsSpan(scanned.Start, scanned.Length);
            words.Add(new QueryWord(surface.ToString(), analyzer.Terms(surface, TermUse.Query), []));
        }

        if (words.Count == 0 || (endsInStar && end < text.Length)) return null;
        if (endsInStar) words[^1] = words[^1] with { Terms = [], Prefixes = analyzer.Terms(words[^1].Text, TermUse.Prefix) };
        return new QueryClause(text, words.ToImmutable());
    }

    /// <summary>True where the clause is one word that stands in any text, and so tells nothing of a document.</summary>
    public bool IsStopWord => Words is [{ Prefixes.IsEmpty: true } word] && StopWords.Contains(word.Text);
}
