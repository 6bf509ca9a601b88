using System.Text.RegularExpressions;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>
/// Finds the title among the first printed lines: the first that is no name of an office, no date, no key with a value and no bare word for the
/// kind of document. A title may go on over two further lines.
/// </summary>
internal sealed partial class TitleRules(DanishVocabulary vocabulary)
{
    private const int MostLetterheadLines = 14;
    private const int MostTitleLines = 3;

    [GeneratedRegex(@"^(?:Til|Fra|Dato|Sags?(?:nr|nummer|id|behandler)\.?|Dok(?:ument)?(?:nr)?\.?|Kopi(?: til)?|Journalnr\.?|J\.?nr\.?|Udvalg|Fagudvalg|Forvaltning|Kommune|Center|Afdeling|Budgetår|Bilag(?: til)?|Kontakt|Ansvarlig|Bestilt af|Politikområde|Nr\.?|Nummer|E-?mail|Telefon|Tlf\.?|CVR(?:-nr)?\.?|EAN(?:-nr)?\.?|KLE(?:-nr)?\.?|Emne|Titel)\s*[:.]?\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Key { get; }

    [GeneratedRegex(@"^(?:(?:\p{Lu}\p{L}+,\s+)?(?:d(?:en|\.)\s+)?\d{1,2}[./-]\s?(?:\d{1,2}[./-]\s?|\p{L}+\s+)(?:19|20)?\d{2}\.?|(?:19|20)\d\d-\d\d-\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex DateLine { get; }

    [GeneratedRegex(@"^[\p{Lu}][\p{L}-]+(?:s|\s)?\s?Kommune$|(?:forvaltning|forvaltningen|udvalget|centret|centeret|sekretariat|sekretariatet|afdelingen|staben|magistraten)$|^(?:Center|Sekretariat|Afdeling|Stab)\s(?:for\s)?\p{Lu}|^(?:Side\s\d|Konstrueret eksempel|Notat|Bilag|Udkast|Fortroligt?|Lukket punkt|Budget(?:forslag|notat|proces)?\s*(?:19|20)\d\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Office { get; }

    /// <summary>True for lines such as "Dato: 12.06.2015".</summary>
    public static bool IsKeyLine(string text) => Key.IsMatch(text) && text.Contains(':', StringComparison.Ordinal);

    /// <summary>True for a line that holds a date and nothing else.</summary>
    public static bool IsDateLine(string text) => DateLine.IsMatch(text);

    /// <summary>Where the title stands among the printed lines.</summary>
    /// <param name="gap">Blank lines before a printed line.</param>
    /// <param name="cannot">True for lines that are something else for certain.</param>
    public (int First, int Count) Find(IReadOnlyList<SourceLine> printed, Func<int, int> gap, Func<int, bool> cannot)
    {
        for (var i = 0; i < Math.Min(printed.Count, MostLetterheadLines); i++)
        {
            if (cannot(i)) return (i, 0);
            var text = printed[i].Text.Trim();
            if (IsLetterhead(text)) continue;
            var count = 1;
            while (count < MostTitleLines && i + count < printed.Count && !cannot(i + count) && gap(i + count) == 0 && printed[i + count].Text.Trim().Length <= 110
                && LineText.MarkerLength(printed[i + count].Text) == 0 && !IsLetterhead(printed[i + count].Text.Trim()) && !LineText.EndsSentence(printed[i + count - 1].Text)
                && (LineText.StartsLower(printed[i + count].Text) || LineText.BreaksOff(printed[i + count - 1].Text) || printed[i + count - 1].Text.Trim().Length > 35 && !LineText.HasFiniteVerb(printed[i + count].Text)))
                count++;
            return (i, count);
        }
        return (0, 0);
    }

    private bool IsLetterhead(string text) =>
        vocabulary.Kinds.Exact(text) is not null || DateLine.IsMatch(text) || IsKeyLine(text) && !text.StartsWith("Titel", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("Emne", StringComparison.OrdinalIgnoreCase)
        || LineText.IsRunning(text) || Office.IsMatch(text) || vocabulary.Municipalities.Any(m => text.Equals(m, StringComparison.OrdinalIgnoreCase));
}
