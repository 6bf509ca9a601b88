using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Amounts;
using DocIndex.Checks;
using DocIndex.Checks.Rules;
using DocIndex.Records;

namespace DocIndex.Linking.Rules;

/// <summary>
/// What a note's text says was granted earlier ("I budget 2024 blev der afsat 4,2 mio. kr. årligt"), against what the note of that
/// round asked for. The sentence must name that note's budget year or code. A grant may be less than what was asked for, and in
/// other prices, so only what is near and no change of prices explains is told.
/// </summary>
internal static class GrantsInProse
{
    private const decimal MostTimesOff = 1.5m;
    private const decimal PricesRoom = 0.08m;

    /// <summary>Holds every such sentence of the later note against the earlier one.</summary>
    public static void Look(CrossOutcome outcome, LinkedNote later, LinkedNote earlier)
    {
        if (earlier.Requested.IsEmpty) return;
        foreach (var statement in later.Granted.Where(s => Names(s, earlier) && !Said.IsPart(s)))
        {
            var said = Said.Interval(statement);
            if (Wholes(earlier).Any(w => said.Meets(Interval.Around(Math.Abs(w), 0)) || IsWithin(said, Math.Abs(w), HalfWidthOf(earlier)))) { outcome.Pass(later.Id); continue; }
            if (AskedFor(statement, earlier) is not { } asked) { outcome.Skip(later.Id, CheckReasons.NoPeriod); continue; }
            if (!IsNear(said, asked)) { outcome.Skip(later.Id, CheckReasons.TooFarOff); continue; }
            if (MayBePrices(statement, said, asked)) { outcome.Skip(later.Id, CheckReasons.NoLevel); continue; }
            outcome.Fail(ToSuspect(statement, said, earlier, asked), [later.Id, earlier.Id]);
        }
    }

    private static bool Names(Statement statement, LinkedNote earlier) =>
        earlier.BudgetYear is { } year && statement.Sentence.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        || earlier.Code is { Length: > 2 } code && statement.Sentence.Contains(code, StringComparison.Ordinal);

    /// <summary>Each year's request, their sum, and what each initiative asks for.</summary>
    private static IEnumerable<decimal> Wholes(LinkedNote note) =>
        note.Requested.GroupBy(r => r.Year).Select(g => g.Sum(r => r.Value)).Append(note.Requested.Sum(r => r.Value))
            .Concat(note.Initiatives.SelectMany(i => i.PerYear.Select(y => y.Value).Append(i.PerYear.Sum(y => y.Value)))).Where(v => v != 0);

    /// <summary>
    /// Half a unit of the last digit that the earlier note prints its request with: that of its tables, the coarsest
    /// where they differ. Where it asks in prose alone, the zeros that all of its figures end in tell it.
    /// </summary>
    private static decimal HalfWidthOf(LinkedNote note)
    {
        var asked = note.Amounts.Where(a => a is { Kind: AmountKind.Proposed, Year: not null, Value: not 0 })
            .Select(AmountGrid.IntervalOf).Select(i => (i.High - i.Low) / 2).ToList();
        if (asked.Count > 0) return asked.Max();
        if (note.Requested.All(r => r.Value % 100_000 == 0)) return 50_000;
        return note.Requested.All(r => r.Value % 1_000 == 0) ? 500 : 0.5m;
    }

    private static bool IsWithin(Interval said, decimal whole, decimal half) => said.Meets(Interval.Around(whole, half));

    /// <summary>What the earlier note asked for in the time that the statement speaks of; null where that is not one amount.</summary>
    private static decimal? AskedFor(Statement statement, LinkedNote earlier)
    {
        var years = earlier.Requested.GroupBy(r => r.Year).ToDictionary(g => g.Key, g => g.Sum(r => r.Value));
        if (statement.Period is { Recurring: false, From: { } from, To: { } to })
            return from == to ? years.TryGetValue(from, out var one) ? one : null : years.Where(y => y.Key >= from && y.Key <= to).Sum(y => y.Value);
        return years.Values.Distinct().ToList() is [var yearly] ? yearly : null;
    }

    private static bool IsNear(Interval said, decimal asked)
    {
        var (a, b) = (Math.Abs(said.Low + said.High) / 2, Math.Abs(asked));
        return a > 0 && b > 0 && (Math.Max(a, b) <= MostTimesOff * Math.Min(a, b) || Slips.IsOne(a, Interval.Around(b, 0), Math.Max(1, said.High - said.Low)));
    }

    /// <summary>Prices rise by a few per cent a year: where the text names no level, so small a difference may be that.</summary>
    private static bool MayBePrices(Statement statement, Interval said, decimal asked) =>
        statement.PriceLevel is null && said.Low <= Math.Abs(asked) * (1 + PricesRoom) && said.High >= Math.Abs(asked) * (1 - PricesRoom);

    private static Suspect ToSuspect(Statement statement, Interval said, LinkedNote earlier, decimal asked)
    {
        var expected = Interval.Around(Math.Abs(asked), HalfWidthOf(earlier));
        var printed = Said.Like(expected, statement).TrimEnd('.');
        ImmutableArray<SourceLocation> places = [.. earlier.Amounts.Where(a => a.Kind == AmountKind.Proposed && a.Role is RowRole.Total or RowRole.Net && Math.Abs(a.Value) == Math.Abs(asked)).Select(a => a.Source).Take(1)];
        return new Suspect(
            CheckRule.PreviousFunds, Severity.Warning, statement.Source,
            new LocalizedText($"Teksten siger, at der tidligere er givet {statement.Text.TrimEnd('.')}, men ”{earlier.Title}” søgte om {printed}.", $"The text says that {statement.Text.TrimEnd('.')} was granted earlier, but “{earlier.Title}” asked for {printed}."),
            null, expected, said, places);
    }
}
