using System.Collections.Immutable;
using System.Text;
using DocIndex.Reading.Personal;
using DocIndex.Vocabulary;

namespace DocIndex.Reading;

/// <summary>
/// Overwrites the digits of CPR numbers, so that no later stage ever holds one. What is one, <see cref="NumberSearch"/>
/// tells.
/// </summary>
public static class PersonalNumbers
{
    /// <summary>What stands in place of each digit.</summary>
    public const char Dot = '•';

    private const int FewestDots = 4;

    /// <summary>
    /// The text with the digits of every CPR number overwritten, by the embedded vocabulary; as long as it was.
    /// </summary>
    public static string Mask(string text) => Mask(text, new NumberSearch(DanishVocabulary.Default).Find(text));

    /// <summary>
    /// A document without CPR numbers; the same one where it has none. A number that is known from one place is
    /// overwritten in all.
    /// </summary>
    /// <param name="vocabulary">Its words around numbers hold.</param>
    public static SourceDocument Mask(SourceDocument document, DanishVocabulary vocabulary)
    {
        var search = new DocumentSearch(document, new NumberSearch(vocabulary));
        return search.Known.Count == 0 ? document : search.Masked() with { HoldsPersonalNumbers = true };
    }

    /// <summary>True where a text holds digits of a CPR number that were overwritten.</summary>
    public static bool IsMaskedIn(string text)
    {
        var groups = DigitGroups.Overwritten(text);
        var inRow = 0;
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].Count >= FewestDots) return true;
            inRow = groups.Before(i) is Joint.Broken or Joint.Line ? groups[i].Count : inRow + groups[i].Count;
            if (inRow >= 2 * FewestDots) return true;
        }

        return false;
    }

    /// <summary>A text without the digits of numbers that were found in it.</summary>
    internal static string Mask(string text, IReadOnlyList<PersonalNumber> numbers)
    {
        if (numbers.Count == 0) return text;
        var masked = new StringBuilder(text);
        foreach (var number in numbers)
            for (var i = number.Start; i < number.End; i++)
                if (char.IsAsciiDigit(masked[i])) masked[i] = Dot;
        return masked.ToString();
    }
}
