using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Front;

/// <summary>
/// The keys of a document's head ("Udvalg: …", "Dato 12. maj 2018", a cell "Forslagets titel") and the fields that they
/// name. Must not take a value that begins or ends like a key ("Udvalget for Sundhed") for one.
/// </summary>
internal sealed partial class FrontKeys(DanishVocabulary vocabulary)
{
    private const int MostWordsOfKey = 4;
    private const int MostWordsOfState = 2;
    private const int LongestKey = 40;
    private const int LongestLine = 120;

    /// <summary>"Dato: 12. maj Udvalg: …": another key begins within the line.</summary>
    [GeneratedRegex(@"(?<=\S)\s+(?=(?<key>\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,2})\.?:\s)", RegexOptions.CultureInvariant)]
    private static partial Regex NextKey { get; }

    [GeneratedRegex(@"^(?<key>\p{L}[\p{L}. /-]{0,38}?)\s*:\s*(?<value>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Keyed { get; }

    /// <summary>The key and the value of a line or a cell that a known key begins; null for others.</summary>
    public (string Key, string Value)? KeyAndValue(string line) =>
        Keyed.Match(line) is { Success: true } keyed && FieldOf(keyed.Groups["key"].Value) is not null
            ? (keyed.Groups["key"].Value, keyed.Groups["value"].Value) : null;

    /// <summary>True for any line of a word, a colon and what it says, whether the key is known or not.</summary>
    public static bool HasForm(string line) => Keyed.IsMatch(line);

    /// <summary>A line alone with a key and its value, a date or a name of an office may look like a heading.</summary>
    public bool SaysField(string line) =>
        KeyAndValue(line) is not null || KeyBefore(line) is not null || TitleRules.IsOffice(line, vocabulary);

    /// <summary>True for a key that stands alone in its cell or on its line.</summary>
    public bool IsKey(string cell) => cell.Length < LongestKey && !Keyed.IsMatch(cell)
        && FieldOf(KeyOf(cell)) is not null && !IsName(cell);

    /// <summary>
    /// "Furesø Kommune", "Udvalget for Sundhed", "Nr. A-27-14": a value that begins or ends like a key. Keys have one
    /// capital letter, or nothing else.
    /// </summary>
    private bool IsName(string cell) =>
        vocabulary.LetterheadKeys.Exact(KeyOf(cell)) is null
        && (cell.Any(char.IsAsciiDigit) || cell.Any(char.IsLower)
            && cell.Split(' ').Skip(1).Any(w => w is [var first, ..] && char.IsUpper(first)));

    /// <summary>
    /// The field that a key names by one of its few words: "Forslagets titel", "Ansvarlig forvaltning", "Afsendende
    /// enhed"; null where it names none.
    /// </summary>
    public string? FieldOf(string key)
    {
        var keys = vocabulary.LetterheadKeys;
        if (keys.Exact(key) is { } whole) return whole;
        if (vocabulary.FrontWords["titled"].Exact(key) is not null) return "title";
        if (IsState(key)) return "other";
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (words > MostWordsOfKey) return null;
        var isUnit = words > 1 && vocabulary.FrontWords["unit"].Trailing(key) is not null;
        return keys.Trailing(key) ?? keys.Leading(key) ?? (isUnit ? "administration" : null);
    }

    /// <summary>
    /// True for a key of how far a note has come or of what sort it is ("Status", "Sagens stade", "Type"), which is one
    /// only with a colon behind it or alone in its cell. Must not take a longer heading ("Status på vejene").
    /// </summary>
    public bool IsState(string key) => vocabulary.FrontWords["state"].Trailing(KeyOf(key)) is not null
        && key.Split(' ').Length <= MostWordsOfState;

    /// <summary>A key without its colon.</summary>
    public static string KeyOf(string cell) => cell.TrimEnd(':', ' ');

    /// <summary>
    /// True for a key that what follows it is the value of. Must not take a heading and the sentence below it.
    /// </summary>
    public bool AreKeyAndValue(string key, string value) =>
        IsKey(key) && !IsKey(value) && !Keyed.IsMatch(value) && !LineText.EndsSentence(value)
            && CanSay(FieldOf(KeyOf(key))!, value);

    /// <summary>
    /// False where a value is no such thing as its key calls it: a municipality or an office that is a number, a day
    /// without a figure. So a name that ends like a key ("Direktørens stab") stands above a case's number.
    /// </summary>
    private static bool CanSay(string field, string value) => field switch
    {
        "municipality" => !value.Any(char.IsAsciiDigit),
        "administration" or "committee" => !TitleLine.BeginsWithCaseNumber(value),
        "date" => value.Any(char.IsAsciiDigit),
        _ => true,
    };

    /// <summary>
    /// The keys between slashes of one that holds several, each with the part of the value that stands in its place; a
    /// value that is not parted so is the day's where it holds one. The key itself where it is one.
    /// </summary>
    public IEnumerable<(string? Key, string Value)> AtSlashes(string key, string value)
    {
        var names = key.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length < 2 || !names.Any(n => FieldOf(KeyOf(n)) is not null)) return [(key, value)];
        foreach (var sign in ValueSigns)
            if (value.Split(sign, StringSplitOptions.TrimEntries) is var parts && parts.Length == names.Length)
                return names.Zip(parts, (name, part) => ((string?)name, part));
        var day = names.FirstOrDefault(n => FieldOf(KeyOf(n)) == "date" && value.Any(char.IsAsciiDigit));
        return [(day ?? key, value)];
    }

    /// <summary>What parts the values of several keys, the surest first.</summary>
    private static readonly string[] ValueSigns = [" / ", ", ", "/"];

    /// <summary>
    /// Parts of a line that begin with a key that is known. Must not part a name before its colon ("Notat til Kultur og
    /// Landdistrikter: …").
    /// </summary>
    public IEnumerable<string> AtNextKeys(string line)
    {
        var start = 0;
        foreach (var match in NextKey.Matches(line).Where(m => FieldOf(m.Groups["key"].Value) is not null))
        {
            yield return line[start..match.Index];
            start = match.Index + match.Length;
        }
        yield return line[start..];
    }

    /// <summary>
    /// "Emne Kortere ventetid Løbenr. S3b": a row of a form whose cells lost their borders, where it begins with a key
    /// and holds more. Keys are written with a capital letter.
    /// </summary>
    public IEnumerable<string> AtBareKeys(string part)
    {
        if (KeyBefore(part) is not { } first) return [part];
        var keys = vocabulary.LetterheadKeys.Pattern();
        var next = VocabularyPattern
            .Of($@"\s(?=(?=\p{{Lu}})(?i:{keys})\.?\s+[\p{{Lu}}0-9-])", RegexOptions.CultureInvariant)
            .Match(part, first);
        return next.Success ? AtBareKeys(part[(next.Index + 1)..]).Prepend(part[..next.Index]) : [part];
    }

    /// <summary>
    /// Length of a key that only a blank sets off: "Udvalg Socialudvalget", "Dato 12. maj 2018". Must not take a
    /// sentence.
    /// </summary>
    public int? KeyBefore(string part)
    {
        var match = VocabularyPattern.Of(
            $@"^{vocabulary.LetterheadKeys.Pattern()}\.?"
                + @"(?=\s+(?-i:[\p{Lu}0-9]|d(?:en|\.)\s|(?:man|tirs|ons|tors|fre|lør|søn)dag\s))",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase).Match(part);
        return match.Success && char.IsUpper(part[0]) && part.Length < LongestLine && !LineText.HasFiniteVerb(part)
            ? match.Length : null;
    }
}
