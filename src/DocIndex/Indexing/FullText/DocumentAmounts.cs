using DocIndex.Records;

namespace DocIndex.Indexing.FullText;

/// <summary>A figure that a document is found by.</summary>
/// <param name="Year">Null where it is of no single year.</param>
/// <param name="Øre">Its size without a sign; of what is asked for with its sign, negative where money is given back.</param>
internal readonly record struct DocumentAmount(int? Year, long Øre, bool IsRequested);

/// <summary>
/// The figures that documents are found by. Sizes are without their sign: whether a saving is printed positive differs. What is doubtful is left out. What is asked
/// for is there with its sign, too.
/// </summary>
internal static class DocumentAmounts
{
    /// <summary>An amount that comes again every year is found in so many of them at most.</summary>
    private const int MostYears = 30;

    /// <summary>The figures, each once.</summary>
    public static IEnumerable<DocumentAmount> Of(DocumentRecord record)
    {
        var printed = record.Amounts.Where(amount => amount.Standing != Standing.Doubtful).Select(amount => Size(amount.Year, amount.Value));
        var stated = record.Statements.Where(statement => statement.Standing != Standing.Doubtful)
            .SelectMany(statement => YearsOf(statement.Period).Select(year => Size(year, statement.Value)));
        var requested = RequestedAmounts.Of(record).Where(amount => amount.Value != 0).ToList();
        return printed.Concat(stated).Concat(requested.Select(amount => Size(amount.Year, amount.Value)))
            .Concat(requested.Select(amount => new DocumentAmount(amount.Year, AmountRow.Øre(amount.Asked), true))).Distinct();
    }

    /// <summary>The years that an amount in prose is of; null alone where it is of none, or of several together.</summary>
    public static IEnumerable<int?> YearsOf(Period? period)
    {
        if (period?.From is not { } from) return [null];
        var to = period.To ?? from;
        return to < from || (!period.Recurring && to > from) ? [null] : Enumerable.Range(from, Math.Min(MostYears, to - from + 1)).Select(year => (int?)year);
    }

    private static DocumentAmount Size(int? year, decimal value) => new(year, AmountRow.Øre(Math.Abs(value)), false);
}
