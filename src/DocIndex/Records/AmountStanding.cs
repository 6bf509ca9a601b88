using System.Collections.Immutable;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Raises what was read to verified where a printed total confirms it and none contradicts it, and names subtotals: totals among the rows that a
/// later total of the same table adds up.
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
                if (ofRow.Count(c => c.Agrees) * 2 > ofRow.Count())
                {
                    var first = ofRow.SelectMany(c => c.Addends).Select(a => a.Amount.Source.Cell!.Value.Row).DefaultIfEmpty(ofRow.Key).Min();
                    subtotals.UnionWith(grid.Rows.Where(r => r.Sort == RowSort.Total && r.Row >= first && r.Row < ofRow.Key).Select(r => (grid.Table, r.Row)));
                }
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
