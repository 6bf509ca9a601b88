using System.Collections.Immutable;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Raises what was read to verified where a printed total confirms it and none contradicts it, and names subtotals: totals that a later total
/// of the same table adds up.
/// </summary>
internal static class AmountStanding
{
    public static ImmutableArray<Amount> Confirm(ImmutableArray<Amount> amounts, DanishVocabulary vocabulary)
    {
        var confirmed = new HashSet<Amount>(ReferenceEqualityComparer.Instance);
        var contradicted = new HashSet<Amount>(ReferenceEqualityComparer.Instance);
        var subtotals = new HashSet<(int Table, int Row)>();
        foreach (var grid in AmountGrid.Of(amounts, vocabulary))
        {
            var checks = TableArithmetic.Check(grid).Where(c => c.Reason is null).ToList();
            foreach (var check in checks)
                (check.Agrees ? confirmed : contradicted).UnionWith(check.Addends.Select(a => a.Amount).Append(check.Target));
            foreach (var ofRow in checks.Where(c => c.Kind == SumKind.Column).GroupBy(c => c.Target.Source.Cell!.Value.Row))
                if (ofRow.All(c => c.Agrees))
                    subtotals.UnionWith(ofRow.SelectMany(c => c.Addends).Where(a => a.Amount.Role == RowRole.Total).Select(a => (grid.Table, a.Amount.Source.Cell!.Value.Row)));
        }
        return
        [
            .. amounts.Select(amount => amount with
            {
                Standing = amount.Standing == Standing.Read && confirmed.Contains(amount) && !contradicted.Contains(amount) ? Standing.Verified : amount.Standing,
                Role = amount.Source.Cell is { } cell && subtotals.Contains((cell.Table, cell.Row)) ? RowRole.Subtotal : amount.Role,
            }),
        ];
    }
}
