using System.Collections.Immutable;
using DocIndex.Indexing;
using DocIndex.Indexing.FullText;
using DocIndex.Records;
using DocIndex.Searching.Queries;

namespace DocIndex.Searching;

/// <summary>The amounts of a document that lie within the bounds of a query, which is why it was found.</summary>
internal static class AmountsWithin
{
    /// <summary>At most <see cref="MatchingAmounts.Most"/>, what the document asks for first; none where no bounds were given.</summary>
    public static ImmutableArray<SearchAmount> Of(DocumentRecord record, ImmutableArray<RowNode> rows) => rows.IsEmpty ? [] :
    [
        .. Requested(record).Concat(rows.All(row => row.Amount.Name == "requested") ? [] : Printed(record)).Select(amount => (Amount: amount, Years: (IEnumerable<int?>)[amount.Year]))
            .Concat(rows.All(row => row.Amount.Name == "requested") ? [] : Stated(record))
            .Where(figure => rows.Any(row => Holds(row, figure.Amount, figure.Years))).Select(figure => figure.Amount)
            .DistinctBy(amount => (amount.Year, amount.Period, amount.Value, amount.Basis)).Take(MatchingAmounts.Most),
    ];

    private static bool Holds(RowNode row, SearchAmount amount, IEnumerable<int?> years)
    {
        var range = row.Amount;
        if (!row.Years.IsEmpty && !years.Any(year => year is { } known && row.HoldsYear(known))) return false;
        if (range.Name == "requested" && amount.Relevance != AmountRelevance.Request) return false;
        var value = range.Name == "requested" ? amount.Effect ?? amount.Value : Math.Abs(amount.Value);
        return (range.From is not { } from || value >= from) && (range.To is not { } to || value <= to);
    }

    private static IEnumerable<SearchAmount> Requested(DocumentRecord record)
    {
        if (record.Request is not { } request) return [];
        var label = record.Title ?? record.File;
        var role = record.Amounts.FirstOrDefault(amount => amount.Source == request.Source)?.Role;
        return RequestedAmounts.Of(record).Select(figure => new SearchAmount(
            AmountRelevance.Request, label, null, null, figure.Year, figure.Year is null ? "I alt" : null, figure.Value, request.Standing, request.Source)
        {
            Role = role, Effect = figure.Effect,
        });
    }

    private static IEnumerable<SearchAmount> Printed(DocumentRecord record) =>
        record.Amounts.Where(amount => amount.Standing != Standing.Doubtful).Select(amount => new SearchAmount(
            AmountRelevance.Label, amount.Label, amount.Printed, amount.Unit, amount.Year, amount.Period, amount.Value, amount.Standing, amount.Source)
        {
            Basis = amount.Basis, Role = amount.Role, Effect = amount.Effect,
        });

    private static IEnumerable<(SearchAmount Amount, IEnumerable<int?> Years)> Stated(DocumentRecord record) =>
        record.Statements.Where(statement => statement.Standing != Standing.Doubtful).Select(statement => (
            new SearchAmount(
                AmountRelevance.Passage, statement.About ?? statement.Section ?? record.Title ?? record.File, statement.Text, null, statement.Period?.From, null,
                statement.Value, statement.Standing, statement.Source),
            DocumentAmounts.YearsOf(statement.Period)));
}
