using System.Text.RegularExpressions;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>
/// Finds the title among the first printed lines: the one that names the document's kind or code with more words; else the first that is no name of
/// an office, no date, no key with a value, no caption of a table and no bare word for the kind. A title may go on over two further lines.
/// </summary>
internal sealed partial class TitleRules(DanishVocabulary vocabulary)
{
    private const int MostLetterheadLines = 14;
    private const int MostTitleLines = 3;
    private const int LongestTitleLine = 110;
    private const int LongestPanelLine = 45;

    /// <summary>A first line that only begins like a known heading ("Økonomiske konsekvenser af …") is a title if it is longer than this.</summary>
    private const int ShortestHeadingAsTitle = 30;

    [GeneratedRegex(@"^(?:Til|Fra|Dato|Sags?(?:nr|nummer|id|behandler)\.?|Dok(?:ument)?(?:nr)?\.?|Kopi(?: til)?|Journalnr\.?|J\.?nr\.?|Udvalg|Fagudvalg|Forvaltning|Kommune|Center|Afdeling|Budgetår|Bilag(?: til)?|Kontakt|Ansvarlig|Bestilt af|Politikområde|Nr\.?|Nummer|E-?mail|Telefon|Tlf\.?|CVR(?:-nr)?\.?|EAN(?:-nr)?\.?|KLE(?:-nr)?\.?|Emne|Titel)\s*[:.]?\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Key { get; }

    [GeneratedRegex(@"^(?:(?:\p{Lu}\p{L}+,\s+)?(?:d(?:en|\.)\s+)?[0-9]{1,2}[./-]\s?(?:[0-9]{1,2}[./-]\s?|\p{L}+\s+)(?:19|20)?[0-9]{2}\.?|(?:19|20)[0-9][0-9]-[0-9][0-9]-[0-9][0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex DateLine { get; }

    [GeneratedRegex(@"^[\p{Lu}][\p{L}-]+\s+Kommune(?:\s*[,–-].*)?$|(?:forvaltning|forvaltningen|udvalget|centret|centeret|sekretariat|sekretariatet|afdelingen|staben|magistraten)$|^(?:Center|Sekretariat|Afdeling|Stab)\s(?:for\s)?\p{Lu}|^(?:Forvaltningen|Staben|Området?|Direktørområdet|Centret|Centeret|Afdelingen)\sfor\s|^(?:Side\s[0-9]|Konstrueret eksempel|Notat|Bilag|Udkast|Fortroligt?|Lukket punkt|Budget(?:forslag|notat|proces)?\s*(?:19|20)[0-9][0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Office { get; }

    /// <summary>True for lines such as "Dato: 12.06.2015".</summary>
    public static bool IsKeyLine(string text) => Key.IsMatch(text) && (text.Contains(':', StringComparison.Ordinal) || NumberedKey.IsMatch(text));

    [GeneratedRegex(@"^\p{L}[\p{L}. -]{2,18}\s[0-9][0-9/. -]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedKey { get; }

    /// <summary>True for the name of a municipality, an office or a committee, a bare word for the document's kind, a date, or a key with its value.</summary>
    public static bool IsOffice(string text, DanishVocabulary vocabulary) => new TitleRules(vocabulary).IsLetterhead(text);

    /// <summary>
    /// "2. budgetopfølgning 2026 – Kultur- og Fritidsudvalget": a heading with a number and several words names more than the office that it ends with. Must not take a
    /// date, a key with its value, "Budget 2026-2029" or "Socialudvalget, 2. møde".
    /// </summary>
    public static bool SaysMoreThanOffice(string text) =>
        text.Any(char.IsAsciiDigit) && text.Split(' ').Count(word => word.Any(char.IsLetter)) >= FewestWordsOfHeading && !DateLine.IsMatch(text) && !IsKeyLine(text) && !LineText.IsRunning(text);

    private const int FewestWordsOfHeading = 4;

    /// <summary>True for a line that holds a date and nothing else.</summary>
    public static bool IsDateLine(string text) => DateLine.IsMatch(text);

    /// <summary>Where the title stands among the printed lines.</summary>
    /// <param name="gap">Blank lines before a printed line.</param>
    /// <param name="cannot">True for lines that are something else for certain.</param>
    public (int First, int Count) Find(IReadOnlyList<SourceLine> printed, Func<int, int> gap, Func<int, bool> cannot)
    {
        var (first, panel) = (-1, 0);
        for (var i = 0; i < Math.Min(printed.Count, MostLetterheadLines + panel); i++)
        {
            var text = printed[i].Text.Trim();
            if (NamesItself(text)) return (i, Count(i, printed, gap, cannot));
            if (IsOfPanel(i, text, panel)) { panel++; continue; }
            if (Caption.Begins(text)) break;
            if (cannot(i) && !OpensLetterhead(i, printed))
            {
                var isLongHeading = first < 0 && text.Length > ShortestHeadingAsTitle && vocabulary.SectionRoles.Exact(text) is null && vocabulary.SectionRoles.Leading(text) is not null;
                if (isLongHeading) first = i;
                break;
            }
            if (first < 0 && !IsLetterhead(text) && !IsOfKeys(i, printed, gap)) first = i;
            if (text.Length > LongestTitleLine) break;
        }
        return first < 0 ? (Enumerable.Range(0, printed.Count).FirstOrDefault(i => cannot(i) || !IsLetterhead(printed[i].Text.Trim())), 0) : (first, Count(first, printed, gap, cannot));
    }

    /// <summary>A check-box panel beside the title stands, flattened, before it: its heading and the short lines after that.</summary>
    private bool IsOfPanel(int i, string text, int panel) =>
        vocabulary.CheckBoxGroups.Exact(text) is not null || panel > 0 && i > 0 && text.Length <= LongestPanelLine && !LineText.EndsSentence(text) && !LineText.HasFiniteVerb(text) && vocabulary.SectionRoles.Exact(text) is null;

    /// <summary>A first line "Indstilling" over "Til …", "Fra …" names the document's kind, no section.</summary>
    private bool OpensLetterhead(int i, IReadOnlyList<SourceLine> printed) =>
        i == 0 && vocabulary.Kinds.Exact(printed[0].Text) is not null && printed.Count > 1 && IsKeyWithoutColon(printed[1].Text.Trim());

    /// <summary>"Til Byrådet", "Fra Sociale Forhold", "Dato 26. august": keys without a colon, at least two below each other. Must not take one line "Til kamp mod …".</summary>
    private static bool IsOfKeys(int i, IReadOnlyList<SourceLine> printed, Func<int, int> gap) => IsKeyWithoutColon(printed[i].Text.Trim())
        && (i > 0 && gap(i) == 0 && IsKeyWithoutColon(printed[i - 1].Text.Trim()) || i + 1 < printed.Count && gap(i + 1) == 0 && IsKeyWithoutColon(printed[i + 1].Text.Trim()));

    private static bool IsKeyWithoutColon(string text) => Key.IsMatch(text) && text.Length <= LongestPanelLine + 20 && !LineText.HasFiniteVerb(text);

    /// <summary>"Investeringsforslag nr. 14: Flere pædagoger", "BI24 Lavere …", "Handleplan for …": the document's kind or code, then more words.</summary>
    public bool NamesItself(string text) =>
        text.Length <= LongestTitleLine && !text.EndsWith('.') && !LineText.HasFiniteVerb(text) && !IsLetterhead(text)
        && (Code.IsMatch(text) || ((vocabulary.Kinds.Anywhere(text) is not null || vocabulary.NoteWords.Leading(text) is not null) && vocabulary.Kinds.Exact(text) is null && vocabulary.SectionRoles.Exact(text) is null && !IsKeyLine(text) && text.Split(' ').Length > 2));

    [GeneratedRegex(@"^(?:Titel|Emne)\s*:|^(?:Forslag|Budgetønske|Initiativ)\s+(?:nr\.?\s*)?[0-9]+\s*[:–-]\s*\p{Lu}|^\p{Lu}{1,4}\s?-?[0-9]{1,3}\p{Ll}?\s*[-–—:.]?\s+\p{Lu}\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Code { get; }

    private int Count(int i, IReadOnlyList<SourceLine> printed, Func<int, int> gap, Func<int, bool> cannot)
    {
        var count = 1;
        while (count < MostTitleLines && i + count < printed.Count && !cannot(i + count) && gap(i + count) == 0 && printed[i + count].Text.Trim().Length <= LongestTitleLine
            && LineText.MarkerLength(printed[i + count].Text) == 0 && !IsLetterhead(printed[i + count].Text.Trim()) && !LineText.EndsSentence(printed[i + count - 1].Text)
            && (LineText.StartsLower(printed[i + count].Text) || LineText.BreaksOff(printed[i + count - 1].Text) || printed[i + count - 1].Text.Trim().Length > 35 && !LineText.HasFiniteVerb(printed[i + count].Text)))
            count++;
        return count;
    }

    /// <summary>True for a name of an office, a date, a key with its value, or a bare word for the document's kind.</summary>
    public bool IsLetterhead(string text) => IsLetterheadPart(text) || text.Contains(',', StringComparison.Ordinal) && text.Split(',', StringSplitOptions.TrimEntries).All(IsLetterheadPart);

    private bool IsOffice(string text) => Office.Match(text) is { Success: true } match
        && (match.Index == 0 || match.Index + match.Length < text.Length || IsOfNames(text, vocabulary));

    /// <summary>
    /// True for a name that ends in a word for an office ("Social- og Sundhedsforvaltningen"): small letters stand only
    /// in what joins, and in the last word. Must not take a title that ends so ("Ambulant rådgivning på krisecentret").
    /// </summary>
    public static bool IsOfNames(string text, DanishVocabulary vocabulary) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..^1].All(word =>
            !char.IsLower(word[0]) || word == "&" || vocabulary.FrontWords["joins"].Exact(word) is not null);

    private bool IsLetterheadPart(string text) =>
        vocabulary.Kinds.Exact(text) is not null || DateLine.IsMatch(text) || IsKeyLine(text) && !text.StartsWith("Titel", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("Emne", StringComparison.OrdinalIgnoreCase)
        || LineText.IsRunning(text) || IsOffice(text)
            || vocabulary.Municipalities.Any(m => text.Equals(m, StringComparison.OrdinalIgnoreCase));
}
