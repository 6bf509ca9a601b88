using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Raises what was read to verified where a printed total confirms it and none contradicts it, tells what totals of
/// savings do to the budget, and names subtotals: totals among the rows that a later total of the same table adds up.
/// </summary>
internal static partial class AmountStanding
{
    /// <param name="marks">The digits that the document's notes begin with.</param>
    public static ImmutableArray<Amount> Confirm(
        ImmutableArray<Amount> amounts, DanishVocabulary vocabulary, ImmutableHashSet<char> marks)
    {
        amounts = RunningRows.Name(amounts, vocabulary);
        amounts = SumRows.Name(WithGroups(SumRows.Name(amounts, vocabulary), vocabulary), vocabulary);
        var confirmed = new HashSet<Amount>(ReferenceEqualityComparer.Instance);
        var contradicted = new HashSet<Amount>(ReferenceEqualityComparer.Instance);
        var effects = new Dictionary<Amount, decimal?>(ReferenceEqualityComparer.Instance);
        var subtotals = new HashSet<(int Table, int Row)>();
        var odd = OddlyWritten(amounts);
        odd.UnionWith(MarkedFigures.WithDecimalMore(amounts, marks));
        foreach (var grid in AmountGrid.Of(amounts, vocabulary))
        {
            var checks = TableArithmetic.Check(grid).Where(c => c.Reason is null).ToList();
            odd.UnionWith(checks.Where(c => !c.Agrees).SelectMany(c => MarkedFigures.In(c, marks)));
            foreach (var check in checks)
                (check.Agrees ? confirmed : contradicted)
                    .UnionWith(check.Addends.Select(a => a.Amount).Append(check.Target));
            foreach (var check in checks.Where(c => c.Kind == SumKind.Column && c.Target.Direction is null))
                if (EffectOf(check, effects) is { } effect && effect != check.Target.Value)
                    effects[check.Target] = effect;
                else if (check.Addends.Any(a => IsTurned(a, effects)) && EffectOf(check, effects) is null)
                    effects[check.Target] = null;
            subtotals.UnionWith(Subtotals(checks, vocabulary).Concat(UnderFirstTotal(grid, checks))
                .Select(row => (grid.Table, row)));
            if (FirstTotal(grid) is { } first)
                confirmed.UnionWith(first.ByColumn.Where(c => HoldsFirst(grid, first, c.Key)).Select(c => c.Value));
        }

        return
        [
            .. amounts.Select(amount => amount with
            {
                Standing = odd.Contains(amount) ? Standing.Doubtful
                    : amount.Standing == Standing.Read && confirmed.Contains(amount) && !contradicted.Contains(amount)
                    ? Standing.Verified
                    : amount.Standing,
                Effect = effects.TryGetValue(amount, out var effect) ? effect : amount.Effect,
                Role = amount.Source.Cell is { } cell && subtotals.Contains((cell.Table, cell.Row)) ? RowRole.Subtotal
                    : amount.Role,
            }),
        ];
    }

    /// <summary>
    /// "2541" among "3.957", "1.376" and "1.566": a table sets thousands apart in one way, so the last digit may be the
    /// mark of a note (254¹). Must not match a table that sets none apart, nor years.
    /// </summary>
    private static HashSet<Amount> OddlyWritten(ImmutableArray<Amount> amounts)
    {
        var odd = new HashSet<Amount>(ReferenceEqualityComparer.Instance);
        foreach (var table in amounts.Where(a => a.Source.Cell is not null).GroupBy(a => a.Source.Cell!.Value.Table))
        {
            var bare = table.Where(a => BareThousands.IsMatch(a.Printed)).ToList();
            if (bare.Count * FewestOfOneWriting <= table.Count(a => ApartThousands.IsMatch(a.Printed)))
                odd.UnionWith(bare);
        }

        return odd;
    }

    private const int FewestOfOneWriting = 3;

    [GeneratedRegex(@"(?<![0-9.,])[0-9]{4,5}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex BareThousands { get; }

    [GeneratedRegex(@"[0-9][. \u00A0\u2009\u202F'’][0-9]{3}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex ApartThousands { get; }

    /// <summary>
    /// Sums that stand above their rows become subtotals; where no total confirms them, that is inferred.
    /// </summary>
    private static ImmutableArray<Amount> WithGroups(ImmutableArray<Amount> amounts, DanishVocabulary vocabulary)
    {
        var groups = AmountGrid.Of(amounts, vocabulary)
            .Select(g => (g.Table, Found: GroupSums.Find(g))).ToDictionary(g => g.Table, g => g.Found);
        return [.. amounts.Select(a => a.Source.Cell is { } cell && groups[cell.Table].Rows.Contains(cell.Row)
            ? a with { Role = RowRole.Subtotal, Standing = groups[cell.Table].IsConfirmed ? a.Standing
                : (Standing)Math.Max((int)a.Standing, (int)Standing.Inferred) } : a)];
    }

    /// <summary>
    /// A total of savings that are printed without a minus saves too; one that adds such savings to costs tells nothing
    /// of the budget (null).
    /// </summary>
    private static decimal? EffectOf(SumCheck check, Dictionary<Amount, decimal?> effects)
    {
        var counted = check.Addends.Where(a => a.Amount.Value != 0).ToList();
        if (counted.Exists(a => IsUnknown(a.Amount, effects))) return null;
        var turned = counted.Count(a => IsTurned(a, effects));
        return turned == 0 ? check.Target.Value : turned == counted.Count ? -check.Target.Value : null;
    }

    /// <summary>True where an addend is added although it lowers the budget, or the other way round.</summary>
    private static bool IsTurned((Amount Amount, int Factor) addend, Dictionary<Amount, decimal?> effects) =>
        IsUnknown(addend.Amount, effects)
            || (effects.TryGetValue(addend.Amount, out var own) ? own
                : addend.Amount.Effect) == -addend.Amount.Value * addend.Factor && addend.Amount.Value != 0;

    private static bool IsUnknown(Amount amount, Dictionary<Amount, decimal?> effects) =>
        effects.TryGetValue(amount, out var own) && own is null;

    /// <summary>
    /// Rows whose items are all among those of a later total, or are the same where one group is all there is, and the
    /// later total that holds in most of its columns; what a net row sets against income stays a total, and a net row
    /// that a later one goes on from does not.
    /// </summary>
    private static IEnumerable<int> Subtotals(List<SumCheck> checks, DanishVocabulary vocabulary)
    {
        var items = new SortedDictionary<int, HashSet<int>>();
        var (holds, nets, sides) = (new HashSet<int>(), new Dictionary<int, bool>(), new HashSet<int>());
        foreach (var total in checks.Where(c => c.Kind == SumKind.Column).GroupBy(c => RowOf(c.Target))
            .OrderBy(g => g.Key))
        {
            items[total.Key] = [.. total.SelectMany(c => c.Addends).Select(a => RowOf(a.Amount))
                .SelectMany(row => items.TryGetValue(row, out var own) ? own : [row])];
            nets[total.Key] = total.First().Target.Role == RowRole.Net;
            if (RowLabel.DirectionOf(total.First().Target.Label, vocabulary) is not null) sides.Add(total.Key);
            if (HoldsInMost(total)) holds.Add(total.Key);
        }
        return items.Keys.Where(row => items[row].Count > 0
            && holds.Any(later => later > row && !(nets[later] && sides.Contains(row)) && Covers(items, later, row)));

        static bool Covers(SortedDictionary<int, HashSet<int>> items, int later, int row) =>
            items[row].IsSubsetOf(items[later]);
    }

    /// <summary>
    /// A total that stands above everything that it adds up, in most columns; null where the first row is none.
    /// </summary>
    private static AmountRow? FirstTotal(AmountGrid grid) =>
        grid.Rows.FirstOrDefault() is { Sort: RowSort.Total or RowSort.Net } first
            && first.ByColumn.Values.Any(a => a.Value != 0)
            && first.ByColumn.Keys.Count(c => HoldsFirst(grid, first, c)) * 2 > first.ByColumn.Count ? first : null;

    private static bool HoldsFirst(AmountGrid grid, AmountRow first, int column) =>
        SumOfItems(grid, column).Meets(AmountGrid.IntervalOf(first.ByColumn[column]));

    private static Interval SumOfItems(AmountGrid grid, int column) =>
        grid.Rows.Where(r => r.Sort == RowSort.Item).Select(r => r.ByColumn.GetValueOrDefault(column))
            .OfType<Amount>().Aggregate(default(Interval), (sum, a) => sum + AmountGrid.IntervalOf(a));

    /// <summary>The totals of groups below a total of all that stands first.</summary>
    private static IEnumerable<int> UnderFirstTotal(AmountGrid grid, List<SumCheck> checks) =>
        FirstTotal(grid) is null ? []
            : checks.Where(c => c.Kind == SumKind.Column && c.Target.Role == RowRole.Total)
                .GroupBy(c => RowOf(c.Target)).Where(HoldsInMost).Select(g => g.Key);

    private static bool HoldsInMost(IGrouping<int, SumCheck> total) => total.Count(c => c.Agrees) * 2 > total.Count();

    private static int RowOf(Amount amount) => amount.Source.Cell!.Value.Row;
}
