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
        var subtotals = new HashSet<int>();
        var position = amounts.Select((a, i) => (a, i)).ToDictionary(p => p.a, p => p.i, (IEqualityComparer<Amount>)ReferenceEqualityComparer.Instance);
        foreach (var grid in AmountGrid.Of(amounts, vocabulary))
            foreach (var check in TableArithmetic.Check(grid))
            {
                if (check.Reason is not null) continue;
                var members = check.Addends.Select(a => a.Amount).Append(check.Target);
                (check.Agrees ? confirmed : contradicted).UnionWith(members);
                if (check is { Kind: SumKind.Column, Agrees: true, Addends.Length: > 1 })
                    foreach (var (amount, _) in check.Addends)
                        if (amount.Role == RowRole.Total) subtotals.Add(position[amount]);
            }
        return
        [
            .. amounts.Select((amount, i) => amount with
            {
                Standing = amount.Standing == Standing.Read && confirmed.Contains(amount) && !contradicted.Contains(amount) ? Standing.Verified : amount.Standing,
                Role = subtotals.Contains(i) ? RowRole.Subtotal : amount.Role,
            }),
        ];
    }
}
