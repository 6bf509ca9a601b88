using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// DI5014 count-times-price: "3 årsværk à 620.000 kr., i alt 1,86 mio. kr." and "620.000 kr. pr. årsværk. 3 årsværk koster
/// derfor 1,86 mio. kr.": the sum must be the count times the price of one, for one year or for as many as the text or
/// the tables speak of; a product of other years is not checked. Must not take a sum that something else is joined to,
/// a year that begins late, or a price of another unit than the one counted.
/// </summary>
internal static partial class CountTimesPrice
{
    private const int MostYears = 10;
    private const int Stem = 4;
    private const decimal MostTimesOff = 1.5m;
    private const decimal AboutRoom = 0.05m;

    [GeneratedRegex(@"^(?<unit>[\p{L}-]{3,})", RegexOptions.CultureInvariant)]
    private static partial Regex FirstWord { get; }

    [GeneratedRegex(@"(?<a>" + SaidNumber.About + @")(?<count>" + SaidNumber.Number + @")\s+(?:\p{Ll}+(?:e|t)\s+)?(?<unit>[\p{L}-]{3,})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Count { get; }

    [GeneratedRegex(@"(?<![0-9.,])" + NumberGrammar.Digits + @"\s*(?:\p{L}+\.?\s*){0,2}?kr(?:oner|\b\.?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Price { get; }

    /// <summary>Checks every sentence, alone or with the one behind it, that tells what one of something costs.</summary>
    public static RuleOutcome Apply(CheckContext context)
    {
        var suspects = ImmutableArray.CreateBuilder<Suspect>();
        var reasons = new List<string>();
        var passed = 0;
        var years = YearsOf(context.Record);
        for (var i = 0; i < context.Sentences.Length; i++)
        {
            var sentence = context.Sentences[i];
            var next = i + 1 < context.Sentences.Length && context.Sentences[i + 1].Block == sentence.Block ? context.Sentences[i + 1] : null;
            foreach (var price in PricesOfOne(sentence.Text, context.Vocabulary))
                if (SumOf(price, sentence, next, context.Vocabulary) is { } sum) Judge(sum);
        }
        return new RuleOutcome(CheckRule.CountTimesPrice, suspects.ToImmutable(), passed, RuleOutcome.Reasons(reasons));

        void Judge(Sum sum)
        {
            if (sum.Reason is { } reason) { reasons.Add(reason); return; }
            var times = Enumerable.Range(1, MostYears).Where(n => Times(sum.Expected, n).Meets(sum.Found)).ToList();
            if (times.Exists(n => n == 1 || years.Contains(n) || SaysYears(sum.Sentence.Text, n))) passed++;
            else if (IsNear(sum)) suspects.Add(ToSuspect(sum));
            else if (times.Count > 0) reasons.Add(CheckReasons.NoPeriod);
            else reasons.Add(CheckReasons.TooFarOff);
        }
    }

    /// <summary>How many years the tables ask for, and amounts in prose speak of.</summary>
    private static HashSet<int> YearsOf(DocumentRecord record)
    {
        var columns = record.Amounts.Where(a => a is { Kind: AmountKind.Proposed, Year: not null }).Select(a => a.Year);
        var said = record.Statements.Select(s => s.Period).OfType<Period>()
            .Select(p => p.To - p.From + 1).OfType<int>();
        return [columns.Distinct().Count(), .. said];
    }

    /// <summary>"Over fire år", "i 2026-2029".</summary>
    private static bool SaysYears(string text, int years)
    {
        PeriodPhrase?[] said =
            [PeriodGrammar.FirstIn(text, 0, text.Length), PeriodGrammar.LastIn(text, 0, text.Length)];
        return said.OfType<PeriodPhrase>().Any(p => (p.Years ?? p.To - p.From + 1) == years);
    }

    /// <summary>What one of something costs.</summary>
    /// <param name="Count">How many, where it stands right before the price; else null.</param>
    /// <param name="Unit">The beginning of the word for one.</param>
    /// <param name="End">Where the price ends.</param>
    private readonly record struct PriceOfOne(ProseAmount Amount, Match? Count, string Unit, int Start, int End, string Printed);

    /// <summary>A sum with what it should be.</summary>
    /// <param name="Reason">Null where it can be checked; else why not.</param>
    private sealed record Sum(ProseSentence Sentence, string Printed, Interval Found, Interval Expected, string Factors, MoneyUnit Unit, string? Reason);

    private static IEnumerable<PriceOfOne> PricesOfOne(string text, DanishVocabulary vocabulary)
    {
        foreach (Match match in Price.Matches(text))
        {
            if (ProseAmountGrammar.Find(match.Value) is not [var amount]) continue;
            var end = match.Index + match.Length;
            var lead = text[..match.Index];
            var counted = Count.Matches(lead).LastOrDefault(c => IsTimes(lead[(c.Index + c.Length)..], vocabulary));
            if (counted is not null && StemOf(counted) is { } unit)
                yield return new PriceOfOne(amount, counted, unit, counted.Index, end, match.Value);
            else if (UnitBehind(text[end..], vocabulary) is { } each)
                yield return new PriceOfOne(amount, null, each, match.Index, end, match.Value);
        }
    }

    /// <summary>True where a sentence tells how many of something there are, each at a price.</summary>
    public static bool IsTold(string sentence, DanishVocabulary vocabulary) =>
        PricesOfOne(sentence, vocabulary).Any(price => price.Count is not null);

    /// <summary>True for an amount that is such a price.</summary>
    public static bool IsPrice(Statement statement, DanishVocabulary vocabulary) =>
        PricesOfOne(statement.Sentence, vocabulary).Any(price => price.Count is not null
            && statement.Text.Contains(price.Printed, StringComparison.Ordinal));

    /// <summary>True where nothing but words for "times" stands between a count and a price.</summary>
    private static bool IsTimes(string between, DanishVocabulary vocabulary) =>
        between.Trim() is { Length: > 0 } word && (word is "×" or "*" || vocabulary.SumWords["times"].Exact(word) is not null);

    private static string? StemOf(Match count) =>
        SaidNumber.Read(count.Groups["count"], count.Groups["unit"], count.Groups["a"]) is { Unit: { } unit, IsShare: false } ? unit[..Math.Min(Stem, unit.Length)] : null;

    /// <summary>"pr. årsværk" behind a price. Must not take "pr. år".</summary>
    private static string? UnitBehind(string behind, DanishVocabulary vocabulary)
    {
        var words = behind.TrimStart().Split(' ');
        for (var n = 1; n <= Math.Min(2, words.Length - 1); n++)
        {
            if (vocabulary.SumWords["each"].Exact(string.Join(' ', words[..n])) is null) continue;
            var unit = FirstWord.Match(words[n]);
            return unit.Success && unit.Length >= Stem ? unit.Value[..Stem].ToLowerInvariant() : null;
        }
        return null;
    }

    private static Sum? SumOf(PriceOfOne price, ProseSentence sentence, ProseSentence? next, DanishVocabulary vocabulary)
    {
        if (price.Count is { } count) return SumBehind(price, count, sentence, sentence.Text, price.End, vocabulary);
        foreach (var place in (ProseSentence?[])[sentence, next])
        {
            if (place is null) continue;
            var counts = Count.Matches(place.Text).Where(c => StemOf(c)?.Equals(price.Unit, StringComparison.OrdinalIgnoreCase) == true).ToList();
            if (counts is not [var only]) continue;
            var from = only.Index + only.Length;
            return SumBehind(price, only, place, place.Text, place == sentence ? Math.Max(from, price.End) : from, vocabulary);
        }
        return null;
    }

    private static Sum? SumBehind(PriceOfOne price, Match count, ProseSentence place, string text, int from, DanishVocabulary vocabulary)
    {
        if (ProseAmountGrammar.Find(text).FirstOrDefault(a => a.Start >= from) is not { Length: > 0 } total) return null;
        var between = text[from..total.Start];
        if (SaidNumber.Read(count.Groups["count"], count.Groups["unit"], count.Groups["a"]) is not { } said) return null;
        if (!IsMade(between, text[total.End..], vocabulary)) return null;
        var room = total.Approximate || price.Amount.Approximate || said.Approximate ? AboutRoom : 0;
        var one = Interval.Around(price.Amount.Value, price.Amount.HalfWidth);
        var expected = new Interval(said.Interval.Low * one.Low * (1 - room), said.Interval.High * one.High * (1 + room));
        var printed = text.Substring(total.Start, total.Length);
        var reason = vocabulary.SumWords["partly"].In(text) ? CheckReasons.NoPeriod : null;
        return new Sum(place, printed, Interval.Around(total.Value, total.HalfWidth), expected, $"{said.Printed} × {price.Printed}", total.Unit, reason);
    }

    /// <summary>The sum is said to be made of what stands before it, and nothing is joined to it on the way.</summary>
    private static bool IsMade(string between, string behind, DanishVocabulary vocabulary)
    {
        if (between.Any(char.IsAsciiDigit) || vocabulary.SumWords["joins"].In(between) || vocabulary.ClaimWords["others"].In(between)) return false;
        return vocabulary.ClaimWords["makes"].In(between) || vocabulary.SumWords["costs"].In(between) || between.Contains('=', StringComparison.Ordinal)
            || vocabulary.ClaimWords["makes"].Leading(behind.TrimStart()) is not null;
    }

    private static Interval Times(Interval interval, int times) => new(interval.Low * times, interval.High * times);

    private static bool IsNear(Sum sum)
    {
        var (found, expected) = ((sum.Found.Low + sum.Found.High) / 2, (sum.Expected.Low + sum.Expected.High) / 2);
        if (found <= 0 || expected <= 0) return false;
        return Math.Max(found, expected) <= MostTimesOff * Math.Min(found, expected)
            || Slips.IsOne(found, sum.Expected, Math.Max(1, sum.Found.High - sum.Found.Low));
    }

    private static Suspect ToSuspect(Sum sum)
    {
        var middle = (sum.Expected.Low + sum.Expected.High) / 2;
        var unit = sum.Unit == MoneyUnit.Thousand ? "t.kr." : sum.Unit.Label;
        var fix = DanishNumber.InUnit(middle, (sum.Found.High - sum.Found.Low) / 2, sum.Unit.Label) + " " + unit;
        return new Suspect(
            CheckRule.CountTimesPrice, Severity.Warning, sum.Sentence.Locate(sum.Printed),
            new LocalizedText($"Der står {sum.Printed}, men {sum.Factors} giver {fix.TrimEnd('.')}.", $"{sum.Printed} is printed, but {sum.Factors} makes {fix.TrimEnd('.')}."),
            fix, sum.Expected, sum.Found, []);
    }
}
