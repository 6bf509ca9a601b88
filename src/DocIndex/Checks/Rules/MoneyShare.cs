using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// A percentage with the amount of money that it is of, and the amount that it makes: "40 pct. af 10,0 mio. kr., svarende
/// til 4,0 mio. kr.", "4,0 mio. kr. af de 10,0 mio. kr. (40 pct.)". Must not take a percentage by which something changes, nor an
/// amount that other money is joined to.
/// </summary>
/// <param name="Expected">What part and whole make, in per cent.</param>
internal sealed partial record MoneyShare(string Printed, decimal Share, decimal HalfWidth, Interval Expected, bool Approximate, string PrintedPart, string PrintedWhole)
{
    private const int MostBetween = 60;

    [GeneratedRegex(@"(?<share>" + SaidNumber.Number + @")\s*(?:%|pct\.?|procent)(?!-?\s?point)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Percentage { get; }

    [GeneratedRegex(@"^\s*(?:ud\s+)?af\b[^;0-9%]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfWhole { get; }

    [GeneratedRegex(@"^[^;0-9%]*(?:\(|[–=-]|,)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Apposition { get; }

    /// <summary>All of a sentence.</summary>
    public static IEnumerable<MoneyShare> In(string text, DanishVocabulary vocabulary)
    {
        // A share of nothing says nothing.
        var amounts = ProseAmountGrammar.Find(text).Where(a => a.Value > a.HalfWidth).ToList();
        if (amounts.Count < 2) yield break;
        foreach (Match match in Percentage.Matches(text))
        {
            if (NumberGrammar.Magnitude(match.Groups["share"].Value) is not var (share, half)) continue;
            var behind = amounts.Where(a => a.Start >= match.Index + match.Length).Take(2).ToList();
            var before = amounts.Where(a => a.End <= match.Index).TakeLast(2).ToList();
            if (behind is [var whole, var part] && IsOf(text, match.Index + match.Length, whole.Start) && IsMade(text, whole.End, part.Start, vocabulary))
                yield return Make(text, match.Groups["share"].Value, share, half, part, whole);
            else if (before is [var first, var second] && IsOf(text, first.End, second.Start)
                && (IsMade(text, second.End, match.Index, vocabulary) || IsApposition(text, second.End, match.Index)))
                yield return Make(text, match.Groups["share"].Value, share, half, first, second);
        }
    }

    private static bool IsOf(string text, int from, int to) => to - from <= MostBetween && OfWhole.IsMatch(text[from..to]);

    private static bool IsMade(string text, int from, int to, DanishVocabulary vocabulary) =>
        to - from <= MostBetween && text[from..to] is var between && !between.Any(char.IsAsciiDigit)
        && vocabulary.ClaimWords["makes"].In(between) && !vocabulary.SumWords["joins"].In(between);

    private static bool IsApposition(string text, int from, int to) => to - from <= MostBetween && Apposition.IsMatch(text[from..to]);

    private static MoneyShare Make(string text, string printed, decimal share, decimal half, ProseAmount part, ProseAmount whole)
    {
        var (low, high) = (whole.Value - whole.HalfWidth, whole.Value + whole.HalfWidth);
        var expected = new Interval(
            Math.Floor(10000 * (part.Value - part.HalfWidth) / high) / 100, Math.Ceiling(10000 * (part.Value + part.HalfWidth) / low) / 100);
        return new MoneyShare(printed, share, half, expected, part.Approximate || whole.Approximate, text.Substring(part.Start, part.Length), text.Substring(whole.Start, whole.Length));
    }
}
