using System.Collections.Immutable;
using DocIndex.Records;

namespace DocIndex.Checks.Rules;

/// <summary>
/// Columns of a table that its years do not tell apart ("Drift 2026", "Anlæg 2026"): that one of them has no figure in
/// a row leaves it open which the row's other figure is. Must not match columns of different bases ("Regnskab 2026",
/// "Budget 2026") where the other side says its own.
/// </summary>
internal sealed class ColumnTwins(AmountGrid grid)
{
    /// <summary>One amount of each column, which tells the column's year, period and basis.</summary>
    private readonly ImmutableArray<Amount> _heads =
        [.. grid.Rows.SelectMany(r => r.ByColumn).DistinctBy(c => c.Key).Select(c => c.Value)];

    /// <summary>True where several columns are of an amount's year or period, in a basis that may be another's.</summary>
    public bool Has(Amount amount, ColumnBasis? basis) => _heads.Count(a => a.Year == amount.Year
        && a.Period == amount.Period && (a.Basis is null || basis is null || a.Basis == basis)) > 1;
}
