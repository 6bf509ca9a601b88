using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// What a document says that the signs of its figures mean: a word for a saving, an income or an expense beside one for
/// a sign ("Besparelser vises som positive tal og udgifter som negative", "Merudgifter er uden fortegn, mindreudgifter
/// med minus"). Must not take "plus" and "minus" for signs that join amounts ("2 mio. kr. plus besparelser"), a sign of
/// another clause, or words that contradict each other.
/// </summary>
internal sealed class SignRule
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>More characters between a thing and its sign are another thought.</summary>
    private const int MostBetween = 40;

    private static readonly ConditionalWeakTable<DanishVocabulary, SignRule> s_rules = [];

    private readonly PhraseSet _whole;
    private readonly Regex _words;

    private SignRule(DanishVocabulary vocabulary)
    {
        var (rows, signs) = (vocabulary.PhrasesOf("rows").ToList(), vocabulary.PhrasesOf("signs").ToList());
        _whole = new PhraseSet(signs.Where(p => p.Key is "minusIsSaving" or "plusIsSaving"));
        _words = new Regex(@"(?<![\p{L}0-9])(?:" + $"(?<minus>{Of(signs, "minus")})|(?<plus>{Of(signs, "plus")})"
            + $"|(?<saving>{Of(rows, "saving")})|(?<expense>{Of(rows, "expense")}))" + @"(?![\p{L}0-9])", Options);
    }

    private static string Of(List<(string Phrase, string Key)> phrases, string key) =>
        new PhraseSet(phrases.Where(p => p.Key == key)).Pattern();

    /// <summary>The rule of a vocabulary; made once for each.</summary>
    public static SignRule Of(DanishVocabulary vocabulary) => s_rules.GetValue(vocabulary, v => new SignRule(v));

    /// <summary>
    /// "plusIsSaving" where savings are said to be printed positive, or costs negative; "minusIsSaving" where savings
    /// are said to be negative; null where a sentence says neither, or both.
    /// </summary>
    public string? In(string sentence)
    {
        if (_whole.Anywhere(sentence) is { } said) return said;
        var words = _words.Matches(sentence);
        var found = new HashSet<string>();
        for (var n = 0; n + 1 < words.Count; n += 2)
        {
            var (one, other) = (words[n], words[n + 1]);
            if (other.Index - one.Index - one.Length > MostBetween || IsSign(one) == IsSign(other)) return null;
            var (sign, thing) = IsSign(one) ? (one, other) : (other, one);
            if (sign.Groups["minus"].Success == thing.Groups["expense"].Success) found.Add("plusIsSaving");
            else if (thing.Groups["saving"].Success) found.Add("minusIsSaving");
        }
        return found.Count == 1 ? found.Single() : null;
    }

    private static bool IsSign(Match word) => word.Groups["minus"].Success || word.Groups["plus"].Success;
}
