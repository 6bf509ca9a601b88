using System.Collections.Immutable;
using DocIndex.Amounts;

namespace DocIndex.Records;

/// <summary>
/// Holds what the tables seem to ask for against what the sentences ask for. Where no sentence asks for the same in any
/// year, but one asks for a sum that
/// stands in no cell of its year, or for half or a third of it, or where all sentences begin to ask in a later year,
/// the request is doubtful. Must not
/// doubt a request for what is said of a part of it, of other years, or of nothing that is asked for.
/// </summary>
internal static class RequestInProse
{
    /// <summary>A sum of rounded figures may differ by such a share from what a sentence says.</summary>
    private const decimal Rounding = 0.02m;

    private const int MostYears = 30;

    /// <summary>Totals that were added to their own rows make twice or three times of what is asked for.</summary>
    private static readonly ImmutableArray<int> s_times = [2, 3];

    /// <summary>The request, doubtful where the sentences contradict it.</summary>
    public static Request? Of(Request? request, ImmutableArray<Statement> statements, ImmutableArray<Amount> amounts)
    {
        if (request is null or { Standing: Standing.Doubtful } || request.PerYear.IsEmpty) return request;
        var asks = statements.Where(s =>
            s is { Scope: StatementScope.Proposal, Initiative: null, Period.From: not null, Value: not 0 })
            .SelectMany(Years).Where(ask => request.PerYear.Any(y => y.Year == ask.Year)).ToList();
        if (asks.Count == 0) return request;
        var agreed = asks.Where(ask =>
            request.PerYear.Any(y => y.Year == ask.Year && ask.Sum.Meets(About(Math.Abs(y.Value))))).ToList();
        var isDoubtful = agreed.Count == 0
            ? asks.Exists(ask => !Stands(ask, amounts) || IsMultiple(request, ask))
            : BeginsLater(request, agreed);
        return isDoubtful ? request with { Standing = Standing.Doubtful } : request;
    }

    private static IEnumerable<(int Year, Interval Sum)> Years(Statement said)
    {
        var period = said.Period!;
        if (period.To is not { } to || to == period.From) return [(period.From!.Value, SumOf(said))];
        return period.Recurring
            ? Enumerable.Range(period.From!.Value, Math.Min(to - period.From.Value + 1, MostYears)).Select(year =>
            (year, SumOf(said))) : [];
    }

    private static Interval SumOf(Statement said) => Interval.Around(Math.Abs(said.Value), said.HalfWidth);

    private static Interval About(decimal value) => Interval.Around(value, value * Rounding);

    private static bool Stands((int Year, Interval Sum) ask, ImmutableArray<Amount> amounts) =>
        amounts.Any(a => a.Year == ask.Year && ask.Sum.Meets(About(Math.Abs(a.Value))));

    private static bool IsMultiple(Request request, (int Year, Interval Sum) ask) =>
        request.PerYear.Any(y => y.Year == ask.Year
            && s_times.Any(times => ask.Sum.Meets(About(Math.Abs(y.Value) / times))));

    /// <summary>The first year of the table is before the first that any sentence asks for, and another amount stands
    /// in it: the budget that there is.</summary>
    private static bool BeginsLater(Request request, List<(int Year, Interval Sum)> asks)
    {
        var first = asks.Min(ask => ask.Year);
        return request.PerYear.Any(y => y.Year < first && y.Value != 0
            && asks.Select(a => a.Year).Distinct().Count() >= request.PerYear.Count(other => other.Year >= first));
    }
}
