using System.Text.RegularExpressions;

namespace DocIndex.Records;

/// <summary>
/// The language of a document by words that Danish and its neighbours write differently. Must not take a name or a
/// quotation for the language of the whole: another one is said only where its words are several and clearly more than
/// the Danish ones.
/// </summary>
internal static partial class LanguageExtraction
{
    public const string Danish = "da";

    private const int FewestWords = 4;

    private const int TimesMore = 2;

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    /// <summary>ISO 639-1 code: "da", "no" or "sv".</summary>
    public static string LanguageOf(DocumentText text)
    {
        var counts = text.Blocks.SelectMany(b => Word.Matches(b.Text))
            .Select(m => text.Vocabulary.LanguageWords.Exact(m.Value)).OfType<string>()
            .GroupBy(code => code, StringComparer.Ordinal).ToDictionary(g => g.Key, g =>
                g.Count(), StringComparer.Ordinal);
        var danish = counts.GetValueOrDefault(Danish);
        var other = counts.Where(c => c.Key != Danish).OrderByDescending(c => c.Value).ThenBy(c =>
            c.Key, StringComparer.Ordinal).FirstOrDefault();
        return other.Value >= FewestWords && other.Value > TimesMore * danish ? other.Key : Danish;
    }
}
