using System.Collections.Immutable;
using DocIndex.Indexing.Analysis.Filters;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace DocIndex.Indexing.Analysis;

/// <summary>
/// What a word is indexed as and searched by. The terms of a word stand at one place; the first is the word itself. Words in all their
/// spellings have a term in common: a word's terms as a document hold the terms that any spelling of it has as a query.
/// Most words of a text have been met before, so the terms of words in documents are kept; used by one thread at a time.
/// As Lucene's analyzer, it gives the terms of documents: the words of a scanner, each with all that it is indexed by at its position.
/// </summary>
/// <param name="compoundParts">The parts of a compound, as words of their own, or none. They become terms at the compound's place.</param>
/// <param name="compoundVersion">Names what <paramref name="compoundParts"/> knows; empty where it is null.</param>
internal sealed class DanishAnalyzer(Func<string, ImmutableArray<string>>? compoundParts = null, string compoundVersion = "") : Analyzer
{
    /// <summary>Stands before the form of a word as it is written, where that is a term; it is part of no word.</summary>
    public const char FormMark = '\u0002';

    /// <summary>A term is cut at this many UTF-16 units, in documents and queries alike.</summary>
    public const int MaxTermLength = 64;

    private const int KeptWords = 50_000;

    private readonly (OneWord Word, TokenStream Terms)[] _chains = [.. Enum.GetValues<TermUse>().Select(use => Chain(use, compoundParts))];
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

    /// <summary>The terms that documents have a word of a query by: those of <see cref="TermUse.Query"/>, and the forms that stand for one of them.</summary>
    public static IEnumerable<string> Lookups(IEnumerable<string> terms) => terms.SelectMany(term => IsStem(term) ? (IEnumerable<string>)[term, FormMark + term] : [term]);

    /// <summary>Forgets the terms that were kept, after the parts of compounds have changed.</summary>
    public void Forget()
    {
        _kept.Clear();
        _keptIndexTerms.Clear();
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new WordTokenizer(reader);
        return new TokenStreamComponents(words, new TermsFilter(words, this));
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
        var (word, terms) = _chains[(int)use];
        word.Set(surface.ToString());
        terms.Reset();
        var text = terms.GetAttribute<ICharTermAttribute>();
        var found = ImmutableArray.CreateBuilder<string>(1);
        while (terms.IncrementToken())
        {
            var term = text.ToString();
            if (!found.Contains(term)) found.Add(term);
        }

        terms.End();
        return found.ToImmutable();
    }

    /// <summary>What makes terms of one word: spellings, parts of compounds where they are wanted, families, and Snowball's stemmer.</summary>
    private static (OneWord Word, TokenStream Terms) Chain(TermUse use, Func<string, ImmutableArray<string>>? compoundParts)
    {
        var word = new OneWord();
        TokenStream terms = new SpellingFilter(word, use);
        if (use == TermUse.Document && compoundParts is not null) terms = new CompoundFilter(terms, compoundParts);
        return (word, new SnowballFilter(new FamilyFilter(terms), new DanishStemmer()));
    }
}
