using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Tells tables that count people from tables of money where no unit is stated: the caption names people and a day, a
/// year or nothing more ("Børn pr. 1. juli", "Indbyggere"), or the columns or rows are ages and their sum is one of
/// people ("0-2 år | 3-5 år | Børn i alt"). Must not match "Børn og Unge", "Ældre, drift" or ages under money.
/// </summary>
internal static partial class PeopleCounts
{
    /// <summary>True where the table counts people.</summary>
    public static bool Are(Table table, string caption, DanishVocabulary vocabulary)
    {
        if (NamesPeople(Caption.TitleOf(caption), CountedAt, vocabulary)) return true;
        var heads = table.Columns.Where((c, i) => c.Kind == ColumnKind.Number && i != table.LabelColumn)
            .Select(c => c.Header);
        var labels = table.Cells.Where(c => c.Row >= table.HeaderRows && c.Column == table.LabelColumn)
            .Select(c => c.Text);
        return AreAges(heads, vocabulary) || AreAges(labels, vocabulary);
    }

    /// <summary>True for a word for people, "borgere", "borgerne" or "børnene".</summary>
    public static bool IsPeople(string word, DanishVocabulary vocabulary)
    {
        var bare = word.Trim(',', '.', ':', ';', '(', ')');
        var people = vocabulary.TargetGroupWords["people"];
        string[] forms = bare.Length > 3 && bare.EndsWith("ne", StringComparison.Ordinal)
            ? [bare, bare[..^2], bare[..^2] + "e", bare[..^3]] : [bare];
        return forms.Any(people.In) || vocabulary.TargetGroupWords["counted"].In(bare);
    }

    private static bool AreAges(IEnumerable<string> names, DanishVocabulary vocabulary)
    {
        var all = names.Where(n => n.Length > 0).ToList();
        return all.Exists(n => Age.IsMatch(n)) && all.Exists(n => NamesPeople(n, InAll, vocabulary))
            && all.TrueForAll(n => Age.IsMatch(n) || InAll.IsMatch(n) || CellText.PeriodOf(n) is not null);
    }

    private static bool NamesPeople(string text, Regex behind, DanishVocabulary vocabulary)
    {
        var first = FirstWord.Match(text);
        return first.Success && IsPeople(first.Value, vocabulary) && behind.IsMatch(text[first.Length..]);
    }

    [GeneratedRegex(@"^\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex FirstWord { get; }

    [GeneratedRegex(@"^(?:\s*$|,?\s+(?:pr\.?\s|per\s|i\s+(?:alt|(?:19|20)[0-9])|fordelt|efter\s+alder|[0-9(]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CountedAt { get; }

    [GeneratedRegex(@"\bi\s+alt\s*$|^\s*(?:i\s+alt|total|sum)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InAll { get; }

    [GeneratedRegex(@"^(?:(?:under|over)\s+)?[0-9]{1,3}(?:\s*[-–]\s*[0-9]{1,3})?\+?"
        + @"(?:\s*-?årige|\s*år(?:\s+og\s+(?:derover|over|ældre))?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Age { get; }
}
