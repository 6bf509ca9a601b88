using System.Globalization;
using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Front;

/// <summary>
/// The year of the budget that a text names: "Notat til budget 2028", "forhandlingerne om budgettet for 2028". Must not
/// take a follow-up ("Budgetopfølgning 2027") or the year of a price level.
/// </summary>
internal sealed partial class NamedBudget(DanishVocabulary vocabulary)
{
    private readonly Regex _named = VocabularyPattern.Of(
        $@"(?<!\p{{L}}){vocabulary.FrontWords["budget"].Pattern()}"
            + @"(?:\s+(?:for|til|i))?(?:\s+året)?\s+(?<year>(?:19|20)[0-9][0-9])(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>
    /// The year of the budget that a line names; null where it names none or several. Must not take a sentence on what
    /// was.
    /// </summary>
    public string? YearIn(string text)
    {
        if (LineText.HasFiniteVerb(text) && vocabulary.ClaimWords["past"].In(text)) return null;
        var years = _named.Matches(text).Select(m => m.Groups["year"].Value).Distinct().ToList();
        return years is [var only] ? only : null;
    }

    /// <summary>
    /// True for a text that names a budget or its years and says nothing more ("til budget 2026", "2027-2030", "til
    /// budgetforhandlingerne"), or names nothing.
    /// </summary>
    public bool IsNothingElse(string text) =>
        !Joins.Replace(_budgetOrYears.Replace(text, ""), "").Any(char.IsLetterOrDigit);

    private readonly Regex _budgetOrYears = VocabularyPattern.Of(
        $@"(?<!\p{{L}}){vocabulary.FrontWords["budget"].Pattern()}(?!\p{{L}})"
            + @"|(?<![0-9])(?:19|20)[0-9][0-9](?:\s?[-–/]\s?(?:20)?[0-9][0-9])?(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    [GeneratedRegex(@"\b(?:til|for|i|vedr(?:ørende)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joins { get; }

    /// <summary>
    /// The one budget that a document's prose names, of its date's year or later; null where it names several or none.
    /// Must not take the budgets of years past, or a sentence on what was ("I budget 2024 blev det sparet væk").
    /// </summary>
    public (int Year, SourceLocation Source)? OnlyIn(DocumentText text, DateOnly? date)
    {
        var named = text.Blocks.Where(b => b.Role is not (BlockRole.Table or BlockRole.Footnote))
            .SelectMany(b => OfNow(b).SelectMany(s => _named.Matches(s)).Select(m => (b, m.Value, Year: YearOf(m))))
            .Where(n => n.Year >= (date?.Year ?? 0)).ToList();
        return named.DistinctBy(n => n.Year).Count() == 1
            ? (named[0].Year, text.Locate(named[0].b, named[0].Value))
            : null;
    }

    private static int YearOf(Match match) => int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);

    private IEnumerable<string> OfNow(Block block) =>
        Sentences.Split(block.Text).Where(s => !vocabulary.ClaimWords["past"].In(s));
}
