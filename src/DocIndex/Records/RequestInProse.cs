using System.Collections.Immutable;
using DocIndex.Amounts;

namespace DocIndex.Records;

/// <summary>
/// Holds what the tables seem to ask for against what the sentences ask for. Where no sentence asks for the same in any
/// year, the request is doubtful if a sentence asks for a sum that stands in no cell of its year, for half or a third
/// of the request, or if the sentences ask year by year for another row that they do not name; it is, too, where all
/// sentences begin to ask in a later year. Must not doubt a request for what is said of a part of it, of other years,
/// or of nothing that is asked for.
/// </summary>
internal static class RequestInProse
{
    /// <summary>A sum of rounded figures may differ by such a share from what a sentence says.</summary>
    private const decimal Rounding = 0.02m;

    private const int MostYears = 30;

    /// <summary>In one year a sum may stand in another row by chance.</summary>
    private const int FewestYears = 2;

    /// <summary>So large a share of a label's words in a sentence names the row.</summary>
    private const double Named = 0.5;

    /// <summary>Totals that were added to their own rows make twice or three times of what is asked for.</summary>
    private static readonly ImmutableArray<int> s_times = [2, 3];

    /// <summary>What a sentence asks for in one year.</summary>
    private sealed record Ask(Statement Said, int Year, Interval Sum)
    {
        public bool Meets(decimal value) => Sum.Meets(Interval.Around(Math.Abs(value), Math.Abs(value) * Rounding));
    }

    /// <summary>The request, doubtful where the sentences contradict it.</summary>
    public static Request? Of(Request? request, ImmutableArray<Statement> statements, ImmutableArray<Amount> amounts)
    {
        if (request is null or { Standing: Standing.Doubtful } || request.PerYear.IsEmpty) return request;
        var asks = statements.Where(s =>
                s is { Scope: StatementScope.Proposal, Initiative: null, Period.From: not null, Value: not 0 })
            .SelectMany(AsksOf).Where(ask => request.PerYear.Any(y => y.Year == ask.Year)).ToList();
        if (asks.Count == 0) return request;
        var agreed = asks.FindAll(ask => request.PerYear.Any(y => y.Year == ask.Year && ask.Meets(y.Value)));
        var isDoubtful = agreed.Count > 0 ? BeginsLater(request, agreed)
            : asks.Exists(ask => !Stands(ask, amounts) || IsMultiple(request, ask)) || AskForAnotherRow(asks, amounts);
        return isDoubtful ? request with { Standing = Standing.Doubtful } : request;
    }

    private static IEnumerable<Ask> AsksOf(Statement said)
    {
        var (period, sum) = (said.Period!, Interval.Around(Math.Abs(said.Value), said.HalfWidth));
        var first = period.From!.Value;
        if (period.To is not { } last || last == first) return [new Ask(said, first, sum)];
        if (!period.Recurring) return [];
        return Enumerable.Range(first, Math.Min(last - first + 1, MostYears)).Select(year => new Ask(said, year, sum));
    }

    private static bool Stands(Ask ask, ImmutableArray<Amount> amounts) =>
        amounts.Any(a => a.Year == ask.Year && ask.Meets(a.Value));

    private static bool IsMultiple(Request request, Ask ask) =>
        request.PerYear.Any(y => y.Year == ask.Year && s_times.Any(times => ask.Meets(y.Value / times)));

    /// <summary>
    /// "Budgettet forhøjes med …" above a table of "Udgift i alt" and "Merudgift": one other row has all that is asked
    /// for.
    /// </summary>
    private static bool AskForAnotherRow(List<Ask> asks, ImmutableArray<Amount> amounts)
    {
        if (asks.DistinctBy(a => a.Year).Count() < FewestYears) return false;
        return amounts.Where(a => a.Source.Cell is not null)
            .GroupBy(a => (a.Source.Cell!.Value.Table, a.Source.Cell.Value.Row))
            .Any(row => asks.TrueForAll(ask => row.Any(a => a.Year == ask.Year && ask.Meets(a.Value))
                && LabelLikeness.Coverage(row.First().Label, ask.Said.Sentence) < Named));
    }

    /// <summary>
    /// The first year of the table is before the first that any sentence asks for, and another amount stands in it: the
    /// budget that there is.
    /// </summary>
    private static bool BeginsLater(Request request, List<Ask> asks)
    {
        var first = asks.Min(ask => ask.Year);
        var asked = asks.DistinctBy(ask => ask.Year).Count();
        return request.PerYear.Any(y => y.Year < first && y.Value != 0)
            && asked >= request.PerYear.Count(y => y.Year >= first);
    }
}
