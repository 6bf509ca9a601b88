using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Told;

/// <summary>A number with the noun that it counts: "ca. 160 familier", "1.200 borgere".</summary>
/// <param name="Start">Offset of the first character, "ca." included.</param>
internal sealed partial record PeopleFigure(int Start, int Length, decimal Count, string Unit)
{
    /// <summary>
    /// Must not take a year, a share, money, an ordinal, a part of a date or a bound ("under 25 år").
    /// </summary>
    [GeneratedRegex(@"(?<bound>\b(?:under|over|højst|mindst|inden|op\s+til|flere\s+end|mere\s+end|mellem|og|til"
        + @"|[-–])\s*)?(?<about>\b(?:ca\.?|cirka|omkring|knap|godt|omtrent)\s*)?(?<![0-9.,/-])(?<count>[0-9]{1,3}"
            + @"(?:\.[0-9]{3})+|[0-9]+)\s+(?<unit>(?-i:\p{Ll}[\p{Ll}-]{2,}))\b",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Counted { get; }

    /// <summary>All figures of a text that count a noun.</summary>
    public static IEnumerable<PeopleFigure> All(string text, DanishVocabulary vocabulary)
    {
        var dates = DateGrammar.Find(text).ToList();
        foreach (Match match in Counted.Matches(text))
        {
            var unit = match.Groups["unit"].Value;
            var isBounded = match.Groups["bound"].Success && !match.Groups["about"].Success
                && (vocabulary.MeasureUnits.Exact(unit) is not null
                    || !match.Groups["bound"].Value.StartsWith("og", StringComparison.OrdinalIgnoreCase));
            if (isBounded || vocabulary.MeasureUnits.Exact(unit) is not null
                || vocabulary.Months.Exact(unit) is not null) continue;
            if (NumberGrammar.Parse(match.Groups["count"].Value) is not { LooksLikeYear: false } count) continue;
            var start = match.Groups["about"].Success ? match.Groups["about"].Index : match.Groups["count"].Index;
            if (dates.Exists(d =>
                d.Start < match.Index + match.Length && match.Groups["count"].Index < d.Start + d.Length)) continue;
            yield return new PeopleFigure(start, match.Index + match.Length - start, count.Value,
                unit.ToLowerInvariant());
        }
    }

    /// <summary>The first of them; null where there is none.</summary>
    public static PeopleFigure? In(string text, DanishVocabulary vocabulary) => All(text, vocabulary).FirstOrDefault();
}
