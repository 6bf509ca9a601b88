using System.Collections.Immutable;
using Lucene.Net.Analysis;

namespace DocIndex.Indexing.Analysis.Filters;

/// <summary>
/// Puts a word into lower case and in every spelling that stands for it: without the accents that are the writer's choice, and with Danish letters. Numbers and
/// codes are terms as they are, and numbers of documents in their one form, too.
/// </summary>
/// <param name="use">What the terms are wanted for.</param>
internal sealed class SpellingFilter(TokenStream input, TermUse use) : ExpandingFilter(input)
{
    /// <summary>Words that are another word without their accent; everywhere else the accent is the writer's choice.</summary>
    private static readonly ImmutableHashSet<string> s_accentMatters = ["allé", "armé", "entré"];

    private readonly bool _isForm = use is TermUse.Form or TermUse.Prefix;

    protected override void Expand(string word, bool isTerm, List<(string Word, bool IsTerm)> words)
    {
        var plain = Spelling.Plain(word);
        if (plain.Length > DanishAnalyzer.MaxTermLength) plain = plain[..DanishAnalyzer.MaxTermLength];
        if (plain.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            if (use != TermUse.Query) words.Add((plain, true));
            if (use != TermUse.Prefix) words.Add((NumberForm.Of(plain), true));
            return;
        }

        var unaccented = Spelling.WithoutAccents(plain);
        var insists = !ReferenceEquals(unaccented, plain) && s_accentMatters.Contains(WordFamilies.StemOf(plain));
        if (!insists || use != TermUse.Query)
        {
            words.Add((unaccented, _isForm));
            var danish = Spelling.WithDanishLetters(unaccented);
            if (!ReferenceEquals(danish, unaccented)) words.Add((danish, _isForm));
        }

        if (insists) words.Add((plain, _isForm));
    }
}
