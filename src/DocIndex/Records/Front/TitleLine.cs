using System.Text.RegularExpressions;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Front;

/// <summary>
/// What the line of a title says: the title itself, without the kind and the code that stand before or behind it.
/// </summary>
/// <param name="Kind">The word for the document's kind as printed; null where the line holds none beside the
/// title.</param>
/// <param name="Title">What is left; empty where the line names nothing but kind and code.</param>
internal sealed partial record TitleLine(string? Kind, string? Code, string Title)
{
    private const int MostWordsOfKind = 3;

    [GeneratedRegex(@"^\s*(?:(?:vedr(?:ørende)?\.?)\s+)?(?:(?:nr|nummer|no)\.?\s*:?\s*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeCode { get; }

    [GeneratedRegex(@"^\s*(?:nr|nummer|no)\.?\s*:?\s*(?<code>[0-9]{1,4}\p{Ll}?)(?![\p{L}0-9.-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CalledNumber { get; }

    [GeneratedRegex(@"^\s*(?<code>[0-9]{1,4})\s*(?:[-–—:]\s*|\s)(?=\p{Lu}|[”""»])", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber { get; }

    [GeneratedRegex(@"^\s*(?<code>[0-9]{1,4})\s*[-–—:]\s*(?=\p{Lu}\p{Ll}|[”""»])", RegexOptions.CultureInvariant)]
    private static partial Regex SetOffNumber { get; }

    [GeneratedRegex(@"^[\s:.–—-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator { get; }

    [GeneratedRegex(@"^(?:Bilag\s+[0-9]+\s*[-–—:.]\s*|(?:Punkt|Sag)\s+(?:nr\.\s*)?[0-9]{1,3}\s*[-–—:.]\s*"
        + @"|[0-9]{1,3}[.)]\s+(?-i:(?=\p{Lu})))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbering { get; }

    [GeneratedRegex(@"\s*(?:[-–—]\s*(?<word>[\p{L} ]+)|\((?<word>[\p{L}0-9 .-]+)\))$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind { get; }

    /// <summary>Takes a line apart.</summary>
    public static TitleLine Of(string line, DanishVocabulary vocabulary)
    {
        var text = Numbering.Replace(line.Trim(), "");
        string? kind = null, code = null;
        if (KindBefore(text, vocabulary) is { } before) (kind, text) = (text[..before], text[before..]);
        (code, text) = NumberedCode(text, kind is not null, vocabulary) is { } numbered ? (numbered, "")
            : CodeBefore(text, kind is not null);
        if (kind is null && code is not null && KindBefore(text, vocabulary) is { } after)
            (kind, text) = (text[..after], Separator.Replace(text[after..], ""));
        for (var match = Behind.Match(text); match.Success; match = Behind.Match(text))
        {
            var word = match.Groups["word"].Value.Trim();
            if (kind is null && IsKind(word, vocabulary)) kind = word;
            else if (code is null && match.Value.EndsWith(')') && NoteCode.IsCode(word) && !word.All(char.IsAsciiDigit))
                code = word;
            else break;
            text = text[..match.Index];
        }
        return new TitleLine(kind, code, text.Trim());
    }

    /// <summary>True for a word for a kind of note, whatever kind the record calls it.</summary>
    public static bool IsKind(string word, DanishVocabulary vocabulary) =>
        vocabulary.Kinds.Exact(word) is not null || vocabulary.NoteWords.Exact(word) is not null;

    /// <summary>
    /// The title of a meeting's or a list's item ("12. Bemandet naturlegeplads", "Punkt 4. Ny tankvogn"); null where
    /// the line is none, or names nothing.
    /// </summary>
    public static string? Item(string line) =>
        Numbering.Match(line.Trim()) is { Success: true } match
            && line.Trim()[match.Length..] is { Length: > 0 } rest ? rest : null;

    /// <summary>
    /// True for a case's number and nothing more, with or without its word: "Sag 26/8841", "Sag nr. 2027-01482",
    /// "82.00.00-S00-9-26", "EMN-2026-00871". Must not take a title with years ("Plan 2027-2028").
    /// </summary>
    public static bool IsCaseNumber(string line) => CaseNumber.Match(line).Length is > 0 and var length
        && length == line.Length;

    /// <summary>True where a text begins with a case's number, whatever stands behind it.</summary>
    public static bool BeginsWithCaseNumber(string line) => CaseNumber.IsMatch(line);

    [GeneratedRegex(@"^(?:\p{Lu}\p{Ll}+\.?(?:\s?nr\.?)?:?\s+)?(?:[0-9]{2,4}/[0-9]{3,}(?:-[0-9]+)?|[0-9]{2,4}-[0-9]{5,}"
        + @"|[0-9]{2}\.[0-9]{2}\.[0-9]{2}(?:-[\p{L}0-9]+){1,4}|\p{Lu}{2,4}-?[0-9]{4}-[0-9]{4,}"
        + @"|(?<=\s)[0-9]{2,4}/[0-9]{2})(?![\p{L}0-9/-])", RegexOptions.CultureInvariant)]
    private static partial Regex CaseNumber { get; }

    /// <summary>
    /// The code right behind a word for a kind, whatever the line goes on in: "Reduktionsforslag KF-14 til budget
    /// 2028". Must not take a bare number ("Forslag 3 til budget 2028"), nor a code further on, which may be another
    /// note's.
    /// </summary>
    public static string? CodeOfKind(string line, DanishVocabulary vocabulary)
    {
        if (KindBefore(line, vocabulary) is not { } end) return null;
        var rest = BeforeCode.Replace(Separator.Replace(line[end..], ""), "");
        return NoteCode.AtStart(rest) is { } code && NoteCode.HasLetters(code) ? code : null;
    }

    /// <summary>
    /// What a text says behind the word for a kind that it begins with, whatever follows; the text itself where it
    /// begins with none.
    /// </summary>
    public static string BehindKind(string text, DanishVocabulary vocabulary)
    {
        var words = text.Split(' ');
        for (var count = Math.Min(MostWordsOfKind, words.Length); count > 0; count--)
            if (IsKind(string.Join(' ', words.Take(count)), vocabulary)) return string.Join(' ', words.Skip(count));
        return text;
    }

    /// <summary>True where a text's first words are one for a kind of note ("Handleplan for Sundhed").</summary>
    public static bool BeginsWithKind(string text, DanishVocabulary vocabulary) =>
        vocabulary.Kinds.Leading(text) is not null || vocabulary.NoteWords.Leading(text) is not null;

    /// <summary>
    /// Length of the word for the kind that a line begins with, where it is set off: by a colon, a dash, a code, or a
    /// title with a capital letter behind it.
    /// </summary>
    private static int? KindBefore(string text, DanishVocabulary vocabulary)
    {
        var end = 0;
        for (var words = 0; words < MostWordsOfKind && end < text.Length; words++)
        {
            var next = text.IndexOfAny([' ', ':'], end + 1);
            end = next < 0 ? text.Length : next;
            if (!IsKind(text[..end], vocabulary)) continue;
            var rest = text[end..];
            var isSetOff = rest.Length == 0 || IsSetOffBySign(rest) || IsSetOffByNumber(rest, vocabulary);
            if (isSetOff && !BeginsWithYear(rest)) return end;
        }
        return null;
    }

    /// <summary>A colon, a dash, or a capital letter or a quotation behind the kind.</summary>
    private static bool IsSetOffBySign(string rest) =>
        Separator.Match(rest).Value.AsSpan().ContainsAny(":–—-")
        || Separator.Replace(rest, "") is [var first, ..] && (char.IsUpper(first) || first is '”' or '"' or '»');

    private static bool IsSetOffByNumber(string rest, DanishVocabulary vocabulary) =>
        CalledNumber.IsMatch(rest) || BareNumber.IsMatch(rest)
        || NoteCode.AtStart(BeforeCode.Replace(rest, "")) is not null
        || NumberedCode(rest, isKindSaid: true, vocabulary) is not null;

    /// <summary>
    /// "Budgetforslag 2019: Kultur" names the budget; what stands before the year is part of the name.
    /// </summary>
    private static bool BeginsWithYear(string rest) => Year.IsMatch(rest);

    [GeneratedRegex(@"^[\s:–—-]*(?:19|20)[0-9][0-9](?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year { get; }

    private static (string? Code, string Behind) CodeBefore(string text, bool isKindSaid)
    {
        if (CalledNumber.Match(text) is { Success: true } called)
            return (called.Groups["code"].Value, Separator.Replace(text[called.Length..], ""));
        var rest = Separator.Replace(BeforeCode.Replace(Separator.Replace(text, ""), ""), "");
        if (NoteCode.AtStart(rest) is { } code && IsFollowedByTitle(rest[code.Length..]))
            return (code, Separator.Replace(rest[code.Length..], ""));
        var number = isKindSaid ? BareNumber : SetOffNumber;
        if (number.Match(rest) is { Success: true } bare && !Year.IsMatch(rest))
            return (bare.Groups["code"].Value, rest[bare.Length..]);
        return (null, isKindSaid ? Separator.Replace(text, "") : text);
    }

    /// <summary>
    /// "Budgetnotat nr. Blok 420": a word and its number behind a kind are the code where nothing follows.
    /// </summary>
    private static string? NumberedCode(string text, bool isKindSaid, DanishVocabulary vocabulary)
    {
        var rest = BeforeCode.Replace(Separator.Replace(text, ""), "");
        return isKindSaid && new NumberedCodes(vocabulary).IsCode(rest) ? rest : null;
    }

    private static bool IsFollowedByTitle(string rest) =>
        Separator.Replace(rest, "") is var title && (title.Length == 0 || !char.IsLower(title[0]));
}
