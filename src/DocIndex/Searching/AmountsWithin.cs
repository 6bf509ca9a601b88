using System.Collections.Immutable;
using DocIndex.Records;
using DocIndex.Searching.Queries;

namespace DocIndex.Searching;

/// <summary>The amounts of a document that lie within the bounds of a query, which is why it was found.</summary>
internal static class AmountsWithin
{
    /// <summary>At most <see cref="MatchingAmounts.Most"/>, what the document asks for first; none where no bounds were given. Sizes count, whatever their sign.</summary>
    public static ImmutableArray<SearchAmount> Of(DocumentRecord record, ImmutableArray<RangeNode> ranges) => ranges.IsEmpty ? [] :
    [
        .. Requested(record).Concat(ranges.All(range => range.Name == "requested") ? [] : Printed(record).Concat(Stated(record)))
            .Where(amount => ranges.Any(range => Holds(range, amount.Value)))
            .DistinctBy(amount => (amount.Year, amount.Period, amount.Value)).Take(MatchingAmounts.Most),
    ];

    private static bool Holds(RangeNode range, decimal value) =>
        (range.From is not { } from || Math.Abs(value) >= from) && (range.To is not { } to || Math.Abs(value) <= to);

    private static IEnumerable<SearchAmount> Requested(DocumentRecord record)
    {
        if (record.Request is not { } request) return [];
        var label = record.Title ?? record.File;
        var years = request.PerYear.Select(year => (Year: (int?)year.Year, Period: (string?)null, year.Value));
        var total = request.Total is { } all && request.PerYear.Length > 1 ? [(null, "I alt", all)] : Array.Empty<(int?, string?, decimal)>();
        return years.Concat(total).Select(figure => new SearchAmount(
            AmountRelevance.Request, label, null, null, figure.Item1, figure.Item2, figure.Item3, request.Standing, request.Source));
    }

    private static IEnumerable<SearchAmount> Printed(DocumentRecord record) =>
        record.Amounts.Where(amount => amount.Standing != Standing.Doubtful).Select(amount => new SearchAmount(
            AmountRelevance.Label, amount.Label, amount.Printed, amount.Unit, amount.Year, amount.Period, amount.Value, amount.Standing, amount.Source));

    private static IEnumerable<SearchAmount> Stated(DocumentRecord record) =>
        record.Statements.Where(statement => statement.Standing != Standing.Doubtful).Select(statement => new SearchAmount(
            AmountRelevance.Passage, statement.About ?? statement.Section ?? record.Title ?? record.File, statement.Text, null, statement.Period?.From, null,
            statement.Value, statement.Standing, statement.Source));
}
