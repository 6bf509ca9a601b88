using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// DI5008 total-over-years: "17,0 mio. kr. over to år" must be what the sentence or its section says for each year, and "6,4 mio. kr. årligt i 2022-2025, svarende
/// til i alt 25,5 mio. kr." as many times the yearly amount. Must not sum years that are said for several things, or a
/// period with a year left out, nor take a part of the amount ("heraf", "af det samlede beløb går …") for it,
/// nor hold expenses of a row of the tables against a net.
/// </summary>
internal static class TotalOverYears
{
    private const decimal MostTimesOff = 1.5m;

    /// <summary>Amounts of a section that years are looked for among.</summary>
    private const int MostOfSection = 1_000;

    /// <summary>Checks every amount over several years.</summary>
    public static RuleOutcome Apply(CheckContext context)
    {
        var statements = context.Record.Statements.Where(s => s.Scope == StatementScope.Proposal).ToList();
        var bySentence = statements.ToLookup(s => s.Sentence, StringComparer.Ordinal);
        var bySection = statements.ToLookup(s => s.Section, StringComparer.Ordinal);
        var suspects = ImmutableArray.CreateBuilder<Suspect>();
        var reasons = new List<string>();
        var passed = 0;
        foreach (var total in statements)
        {
            var beside = bySentence[total.Sentence].Where(s => !ReferenceEquals(s, total) && ComparableLevels.AreOne(s, total)).ToList();
            if (YearlyTimes(total, beside, context.Vocabulary) is { } yearly) Judge(total, yearly.Sum, [yearly.Of]);
            else if (total.Period is { Recurring: false, From: { } from, To: { } to } && to > from)
            {
                if (Said.IsPart(total)) { reasons.Add(CheckReasons.IsPart); continue; }
                if (Said.IsWholeThatIsShared(total)) { reasons.Add(CheckReasons.UnclearRow); continue; }
                var section = bySection[total.Section].Where(s => s.Sentence != total.Sentence && ComparableLevels.AreOne(s, total))
                    .Take(MostOfSection).ToList();
                if ((EachYear(beside, from, to) ?? EachYear(section, from, to)) is { } years) Judge(total, Sum(years), years);
                else reasons.Add(CheckReasons.NoYearlyAmounts);
            }
        }
        return new RuleOutcome(CheckRule.TotalOverYears, suspects.ToImmutable(), passed, RuleOutcome.Reasons(reasons));

        void Judge(Statement total, Interval sum, List<Statement> parts)
        {
            if (Said.Agrees(Said.Interval(total), sum)) { passed++; return; }
            var inSentence = parts.TrueForAll(p => p.Sentence == total.Sentence);
            if (!inSentence && !MayBeWhole(total, sum, statements)) { reasons.Add(CheckReasons.IsPart); return; }
            if (!inSentence && IsOfAnotherRow(total, sum, context.Record.Amounts))
            {
                reasons.Add(CheckReasons.UnclearRow);
                return;
            }
            var sure = inSentence && Said.Cap(total) == Severity.Error && parts.TrueForAll(p => Said.Cap(p) == Severity.Error);
            var fix = Said.Like(sum, total);
            suspects.Add(new Suspect(
                CheckRule.TotalOverYears, sure ? Severity.Error : Severity.Warning, total.Source,
                new LocalizedText($"{total.Section}: teksten siger {total.Text}, men årene giver {fix.TrimEnd('.')}.", $"{total.Section}: the text says {total.Text}, but the years make {fix.TrimEnd('.')}."),
                fix, sum, Said.Interval(total), [.. parts.Select(p => p.Source)]));
        }
    }

    /// <summary>Service and capital, each over the years, are parts of what the years say: they add up to it, or are far from it.</summary>
    private static bool MayBeWhole(Statement total, Interval sum, List<Statement> statements)
    {
        var (said, years) = (Math.Abs(total.Value), Math.Abs(sum.Low + sum.High) / 2);
        if (!Slips.IsOne(total.Value, sum, total.HalfWidth * 2) && Math.Max(said, years) > MostTimesOff * Math.Min(said, years)) return false;
        var parts = statements.Where(s => s.Section == total.Section && s.Period == total.Period && s.Period is not null).ToList();
        return parts.Count < 2 || !Said.Agrees(Sum(parts), sum);
    }

    /// <summary>
    /// "Der ønskes netto 2,2 mio. kr. i 2027 …" beside "de samlede udgifter på 12,4 mio. kr.": a row of a table comes
    /// to the total over its years, and to something else than the years said. Must not excuse a total that no row has.
    /// </summary>
    private static bool IsOfAnotherRow(Statement total, Interval sum, ImmutableArray<Amount> amounts) =>
        total.Period is { From: { } from, To: { } to } && amounts
            .Where(a => a.Source.Cell is not null && a.Year >= from && a.Year <= to)
            .GroupBy(a => (a.Source.Cell!.Value.Table, a.Source.Cell!.Value.Row))
            .Where(row => !AmountGrid.HasYearTwice(row) && row.Select(a => a.Year).Distinct().Count() == to - from + 1)
            .Select(row => row.Aggregate(default(Interval), (all, a) => all + AmountGrid.IntervalOf(a)))
            .Any(row => Said.Agrees(Said.Interval(total), row) && !Said.Agrees(sum, row));

    private static Interval Sum(List<Statement> years) => years.Aggregate(default(Interval), (sum, s) => sum + Said.Interval(s));

    /// <summary>An amount for each of some years, with this one as "svarende til i alt …" after it.</summary>
    private static (Interval Sum, Statement Of)? YearlyTimes(Statement total, List<Statement> beside, DanishVocabulary vocabulary)
    {
        if (total.Period is { Recurring: true }) return null;
        foreach (var yearly in beside.Where(s => s.Period is { Recurring: true, From: not null, To: not null } && SameYears(s, total) && Math.Abs(s.Value) < Math.Abs(total.Value)))
        {
            var (first, second) = (total.Sentence.IndexOf(yearly.Text, StringComparison.Ordinal), total.Sentence.LastIndexOf(total.Text, StringComparison.Ordinal));
            if (first < 0 || second <= first + yearly.Text.Length || !IsMade(total, first + yearly.Text.Length, second, vocabulary)) continue;
            var count = yearly.Period!.To!.Value - yearly.Period.From!.Value + 1;
            var one = Said.Interval(yearly);
            return (new Interval(one.Low * count, one.High * count), yearly);
        }
        return null;
    }

    /// <summary>
    /// The words around the total say that it is worked out of the amount before: "altså 12 mio. kr. i alt". Must not
    /// match a whole of something else beside it ("og kommunens samlede budget er …").
    /// </summary>
    private static bool IsMade(Statement total, int start, int at, DanishVocabulary vocabulary)
    {
        var between = total.Sentence[start..at];
        var behind = total.Sentence[(at + total.Text.Length)..];
        if (Said.IsPart(total) || vocabulary.ClaimWords["others"].In(between)) return false;
        return vocabulary.ClaimWords["makes"].In(between) || vocabulary.ClaimWords["makes"].Leading(behind.TrimStart()) is not null;
    }

    private static bool SameYears(Statement yearly, Statement total) => total.Period is null || (total.Period.From == yearly.Period!.From && total.Period.To == yearly.Period.To);

    /// <summary>Statements of one sentence that say every year of a period once.</summary>
    private static List<Statement>? EachYear(List<Statement> statements, int from, int to)
    {
        foreach (var sentence in statements.GroupBy(s => s.Sentence))
        {
            var single = sentence.Where(s => s.Period is { From: { } year } period && year == period.To && year >= from && year <= to).ToList();
            if (single.Count == to - from + 1 && single.Select(s => s.Period!.From).Distinct().Count() == single.Count && !single.Exists(Said.IsPart) && single.Count == sentence.Count()) return single;
        }
        return null;
    }
}
