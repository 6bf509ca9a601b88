using System.Text.RegularExpressions;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Codes of notes that are a number with the word for what it numbers: "Nr. 90", "Blok 252", "Forslag 14". The word has
/// a capital letter, or stands behind the word for a note ("budgetnotat nr. 90"). Must not take a page, an appendix, a
/// table, an agenda's item, a law's number or paragraph ("lov nr. 502", "§ 5, nr. 2"), nor a sum or a year.
/// </summary>
internal sealed class NumberedCodes
{
    private const string Number = @"[0-9]{1,4}\p{Ll}?(?![\p{L}0-9%§/]|[.,-][\p{L}0-9]|" + Unit + ")";
    private const string Unit = @"\.?\s*(?:%|pct|mio|mia|mill|kr|t\.kr)";

    private readonly Regex _within;
    private readonly Regex _whole;
    private readonly DanishVocabulary _vocabulary;

    public NumberedCodes(DanishVocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        var code = $@"(?<code>(?<word>{vocabulary.NumberedNoteWords.Pattern()})\s(?<number>{Number}))";
        const RegexOptions options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
        _within = VocabularyPattern.Of($@"(?<![\p{{L}}0-9§.,/-]){code}", options);
        _whole = VocabularyPattern.Of($"^{code}$", options);
    }

    /// <summary>All such codes within a text, with their places.</summary>
    public IEnumerable<(int Start, string Code)> In(string text) => _within.Matches(text)
        .Where(m => IsCapital(m) ? !IsOfOther(text[..m.Index]) : IsOfNote(text[..m.Index]))
        .Where(m => !LooksLikeYear(m.Groups["number"].ValueSpan))
        .Select(m => (m.Index, m.Groups["code"].Value));

    /// <summary>True where the whole text is such a code.</summary>
    public bool IsCode(string text) => _whole.Match(text) is { Success: true } match && IsCapital(match);

    /// <summary>True for a word and a number behind it ("Nr. 90"). Must not match letters ("KF 8").</summary>
    public static bool IsNumbered(string code) => NumberOf(code) is not null;

    /// <summary>True for two codes of which one is the other's number, or that differ by case alone.</summary>
    public static bool AreOne(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase)
        || NumberOf(a) == b || NumberOf(b) == a;

    /// <summary>The number behind the word; null for codes of other forms.</summary>
    public static string? NumberOf(string code)
    {
        var blank = code.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 2 || !code[1..blank].Any(char.IsLower)) return null;
        var number = code[(blank + 1)..];
        return number.Length > 0 && char.IsAsciiDigit(number[0]) && number.All(char.IsLetterOrDigit) ? number : null;
    }

    private static bool IsCapital(Match match) => char.IsUpper(match.Groups["word"].Value[0]);

    private static bool LooksLikeYear(ReadOnlySpan<char> number) =>
        number.Length == 4 && (number.StartsWith("19") || number.StartsWith("20"));

    /// <summary>"lov Nr. 502", "Bilag Nr. 2": what is numbered is no note.</summary>
    private bool IsOfOther(string before) => _vocabulary.NumberedOtherWords.Trailing(before.TrimEnd()) is not null;

    private bool IsOfNote(string before) => !IsOfOther(before)
        && _vocabulary.ReferenceWords.Trailing(before.TrimEnd()) is not null
        && before.TrimEnd() is [.., var last] && char.IsLetter(last);
}
