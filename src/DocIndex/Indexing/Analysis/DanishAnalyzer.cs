using System.Collections.Immutable;

namespace DocIndex.Indexing.Analysis;

/// <summary>
/// What a word is indexed as and searched by. The terms of a word stand at one place; the first is the word itself. Words in all their
/// spellings have a term in common: a word's terms as a document hold the terms that any spelling of it has as a query.
/// Most words of a text have been met before, so the terms of words in documents are kept; used by one thread at a time.
/// </summary>
/// <param name="compoundParts">The parts of a compound, as words of their own, or none. They become terms at the compound's place.</param>
/// <param name="compoundVersion">Names what <paramref name="compoundParts"/> knows; empty where it is null.</param>
internal sealed class DanishAnalyzer(Func<string, ImmutableArray<string>>? compoundParts = null, string compoundVersion = "")
{
    /// <summary>Stands before the form of a word as it is written, where that is a term; it is part of no word.</summary>
    public const char FormMark = '\u0002';

    /// <summary>A term is cut at this many UTF-16 units, in documents and queries alike.</summary>
    public const int MaxTermLength = 64;

    private const int KeptWords = 50_000;

    /// <summary>Words that are another word without their accent; everywhere else the accent is the writer's choice.</summary>
    private static readonly ImmutableHashSet<string> s_accentMatters = ["allé", "armé", "entré"];

    private readonly Dictionary<string, ImmutableArray<string>> _kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _keptForms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _keptIndexTerms = new(StringComparer.Ordinal);

    /// <summary>Two analyzers with one version give the same terms; an index that was made by another is to be made anew.</summary>
    public string Version { get; } = "danish-4" + (compoundVersion.Length == 0 ? "" : "+" + compoundVersion);

    /// <summary>The terms of one word.</summary>
    /// <param name="surface">The word as it is printed, without an ending that an apostrophe sets off.</param>
    /// <returns>At least one term, and no term twice.</returns>
    public ImmutableArray<string> Terms(ReadOnlySpan<char> surface, TermUse use) =>
        use == TermUse.Document ? Kept(_kept, surface, static (analyzer, word) => analyzer.Analyze(word, TermUse.Document)) : Analyze(surface, use);

    /// <summary>How one word of a document is written, not stemmed, in every spelling: what a beginning of it is compared with.</summary>
    /// <returns>At least one form, and no form twice.</returns>
    public ImmutableArray<string> Forms(ReadOnlySpan<char> surface) => Kept(_keptForms, surface, static (analyzer, word) => analyzer.Analyze(word, TermUse.Form));

    /// <summary>
    /// What one word of a document is kept by in lists of terms: its terms, and its forms behind <see cref="FormMark"/>. A form that is its own stem stands for both, so whoever looks up a
    /// term for which <see cref="IsStem"/> holds looks up the form, too. Numbers and codes are terms as they are written.
    /// </summary>
    public ImmutableArray<string> IndexTerms(ReadOnlySpan<char> surface) => Kept(_keptIndexTerms, surface, static (analyzer, word) =>
    {
        var terms = analyzer.Terms(word, TermUse.Document);
        if (word.IndexOfAnyInRange('0', '9') >= 0) return terms;
        var forms = analyzer.Forms(word);
        return [.. terms.Where(term => !(forms.Contains(term) && IsStem(term))), .. forms.Select(form => FormMark + form)];
    });

    /// <summary>True for a word that is its own stem. "Plads" is none: it is the stem of "pladser", and its own is "plad".</summary>
    public static bool IsStem(string term) => WordFamilies.StemOf(term).Length == term.Length;

    /// <summary>Forgets the terms that were kept, after the parts of compounds have changed.</summary>
    public void Forget()
    {
        _kept.Clear();
        _keptIndexTerms.Clear();
    }

    // What analyzes is static, so that a word that is known costs nothing but to look it up.
    private ImmutableArray<string> Kept(Dictionary<string, ImmutableArray<string>> words, ReadOnlySpan<char> surface, Func<DanishAnalyzer, ReadOnlySpan<char>, ImmutableArray<string>> analyze)
    {
        var kept = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (kept.TryGetValue(surface, out var terms)) return terms;
        if (words.Count >= KeptWords) words.Clear();
        return kept[surface] = analyze(this, surface);
    }

    private ImmutableArray<string> Analyze(ReadOnlySpan<char> surface, TermUse use)
    {
        var plain = Spelling.Plain(surface);
        if (plain.Length > MaxTermLength) plain = plain[..MaxTermLength];
        if (plain.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            var value = use == TermUse.Prefix ? plain : NumberForm.Of(plain);
            return use is TermUse.Document or TermUse.Form && value != plain ? [plain, value] : [value];
        }

        var word = Spelling.WithoutAccents(plain);
        var accented = ReferenceEquals(word, plain) ? null : Term(plain, use);
        var insists = accented is not null && s_accentMatters.Contains(WordFamilies.StemOf(plain));
        if (insists && use == TermUse.Query) return [accented!];

        var terms = ImmutableArray.CreateBuilder<string>(1);
        terms.Add(Term(word, use));
        AddNew(terms, Term(Spelling.WithDanishLetters(word), use));
        if (insists) AddNew(terms, accented!);
        if (use == TermUse.Document && compoundParts is not null)
        {
            foreach (var part in compoundParts(word)) AddNew(terms, WordFamilies.StemOf(part));
        }

        return terms.ToImmutable();
    }

    private static void AddNew(ImmutableArray<string>.Builder terms, string term)
    {
        if (!terms.Contains(term)) terms.Add(term);
    }

    private static string Term(string word, TermUse use) => use is TermUse.Prefix or TermUse.Form ? word : WordFamilies.StemOf(word);
}
