using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Holds every printed total of a table against what it sums. What a total row sums is settled for the row as a whole:
/// the reading that the fewest columns contradict. A row of which all columns contradict every reading, where there is
/// more than one, is not checked.
/// </summary>
public static class TableArithmetic
{
    /// <summary>
    /// A total column that is contradicted in at least so many rows, and confirmed in none, is no sum of the years
    /// before it.
    /// </summary>
    private const int RowsThatDisproveTotalColumn = 3;

    /// <summary>The same for a total row with but one reading, by its columns.</summary>
    private const int ColumnsThatDisproveTotalRow = 3;

    private const int FewestRounded = 6;

    private const string DoubtfulFigure = "et af tallene er læst med tvivl";
    private const string NoAddends = "der er ingen tal at lægge sammen";
    private const string UnknownAddends = "det kan ikke afgøres, hvilke tal summen dækker";

    /// <summary>All checks of a table.</summary>
    public static ImmutableArray<SumCheck> Check(AmountGrid grid)
    {
        var room = RoundedOff(grid);
        return [.. RowTotals(grid, room), .. ColumnTotals(grid, room)];
    }

    /// <summary>
    /// How far each figure may be off beyond what it prints, in kroner: kroner that are printed whole and all end in
    /// three zeros were rounded to thousands. Must not take a few round amounts for that.
    /// </summary>
    private static decimal RoundedOff(AmountGrid grid)
    {
        var kroner = grid.Rows.SelectMany(r => r.ByColumn.Values).Where(a => a.Value != 0).ToList();
        return kroner.Count >= FewestRounded && kroner.TrueForAll(a => a.HalfWidth == 0.5m && a.Value % 1_000m == 0)
            && kroner.Exists(a => a.Value % 10_000m != 0) ? 499.5m : 0m;
    }

    private static List<SumCheck> RowTotals(AmountGrid grid, decimal room)
    {
        var checks = new List<SumCheck>();
        foreach (var column in grid.Columns.Where(grid.IsTotalColumn))
        {
            var previous = grid.Columns.Where(c => c < column && grid.IsTotalColumn(c)).DefaultIfEmpty(-1).Max();
            var next = grid.Columns.Where(c => c > column && grid.IsTotalColumn(c)).DefaultIfEmpty(int.MaxValue).Min();
            List<int> before = [.. grid.Columns.Where(c => c > previous && c < column)];
            List<int> after = [.. grid.Columns.Where(c => c > column && c < next)];
            var years = before.Count > 0 ? before : after;
            var ofColumn = WithLaterYears(grid, room, column, years, OfYears(grid, room, column, years));
            // The total may stand before its years, with accounts of other years before it.
            if (before.Count > 0 && HoldYears(grid, after) && Contradictions(ofColumn) > 0)
                ofColumn = Likelier(ofColumn, OfYears(grid, room, column, after));
            var isNoSum = Contradictions(ofColumn) >= RowsThatDisproveTotalColumn
                && !ofColumn.Exists(c => c.Reason is null && c.Agrees);
            checks.AddRange(isNoSum ? ofColumn.Select(c => c with { Reason = UnknownAddends }) : ofColumn);
        }
        return checks;
    }

    /// <summary>
    /// The total may sum the later years only ("Budget 2026 | 2027 | 2028 | I alt", where 2026 is what there is), or be
    /// their mean. Where every row that contradicts all the years holds so, two rows settle it; of one alone nothing is
    /// known. A misprint among them is found where most rows hold with the later years, and none with all. Must not
    /// excuse a row where another holds with all the years and not with the later ones.
    /// </summary>
    private static List<SumCheck> WithLaterYears(
        AmountGrid grid, decimal room, int total, List<int> years, List<SumCheck> checks)
    {
        if (Contradictions(checks) == 0) return checks;
        for (var first = 1; first < years.Count; first++)
        {
            var later = RowsOf(grid, room, total, years[first..], a => a.Year is not null);
            if (Contradictions(later) > 0 && !AreLikelier(later, checks)
                || !later.Exists(c => c.Reason is null && c.Target.Value != 0)) continue;
            return Contradictions(checks) > 1 ? later : WithoutContradictions(checks);
        }

        return checks.TrueForAll(c => c.Reason is not null || c.Agrees || IsMean(c)) ? WithoutContradictions(checks)
            : checks;
    }

    /// <summary>
    /// True where misprints are all that contradicts the later years: many more rows hold with them, and none that
    /// contradicts them holds with all the years. Must not take rows that were not checked for such that hold.
    /// </summary>
    private static bool AreLikelier(List<SumCheck> later, List<SumCheck> all) =>
        later.Count(c => c is { Reason: null, Agrees: true, Target.Value: not 0 })
            >= Contradictions(later) * HeldForEachMisprint
        && !later.Zip(all).Any(c => IsContradicted(c.First) && c.Second is { Reason: null, Agrees: true });

    private static bool IsContradicted(SumCheck check) => check is { Reason: null, Agrees: false };

    /// <summary>So many rows that hold, for each that does not, tell a misprint from another sum.</summary>
    private const int HeldForEachMisprint = 4;

    private static bool IsMean(SumCheck check)
    {
        var own = AmountGrid.IntervalOf(check.Target);
        var count = check.Addends.Length;
        return count > 1 && new Interval(own.Low * count, own.High * count).Meets(check.Expected);
    }

    private static List<SumCheck> WithoutContradictions(List<SumCheck> checks) =>
        [.. checks.Select(c => IsContradicted(c) ? c with { Reason = UnknownAddends } : c)];

    private static bool HoldYears(AmountGrid grid, List<int> columns) =>
        grid.Rows.Any(row => columns.Exists(c => row.ByColumn.GetValueOrDefault(c) is { Year: not null }));

    /// <summary>The totals of a column held against years. "Senere år" and its like may be summed or not.</summary>
    private static List<SumCheck> OfYears(AmountGrid grid, decimal room, int column, List<int> years)
    {
        var ofYears = RowsOf(grid, room, column, years, a => a.Year is not null);
        return grid.Rows.Any(row => row.ByColumn.ContainsKey(column)
            && years.Exists(c => row.ByColumn.GetValueOrDefault(c) is { Year: null }))
            ? Likelier(ofYears, RowsOf(grid, room, column, years, _ => true)) : ofYears;
    }

    /// <summary>
    /// Of two readings that which the fewest rows contradict holds; where all rows contradict both, nothing is known.
    /// </summary>
    private static List<SumCheck> Likelier(List<SumCheck> one, List<SumCheck> other)
    {
        var best = Contradictions(other) < Contradictions(one) ? other : one;
        return Contradictions(best) is > 0 and var contradicted && contradicted == best.Count(c => c.Reason is null)
            ? [.. best.Select(c => c.Reason is null ? c with { Reason = UnknownAddends } : c)] : best;
    }

    private static List<SumCheck> RowsOf(
        AmountGrid grid, decimal room, int total, List<int> columns, Func<Amount, bool> isAdded) =>
    [
        .. grid.Rows.Where(row => row.ByColumn.ContainsKey(total))
            .Select(row => Make(SumKind.Row, room, row.ByColumn[total],
                [.. columns.Select(row.ByColumn.GetValueOrDefault).OfType<Amount>().Where(isAdded)
                    .Select(a => (a, 1))])),
    ];

    private static List<SumCheck> ColumnTotals(AmountGrid grid, decimal room)
    {
        var checks = new List<SumCheck>();
        for (var t = 0; t < grid.Rows.Length; t++)
        {
            if (grid.Rows[t].Sort is not (RowSort.Total or RowSort.Net)) continue;
            var readings = Readings(grid, t)
                .Select(rows => (Rows: rows, Checks: Read(grid, room, t, rows))).ToList();
            if (readings.Count == 0) continue;
            var chosen = readings.MinBy(r => Contradictions(r.Checks) + r.Checks.Count(c => c.Reason == NoAddends));
            var best = LeavesOutRows(grid, t, chosen.Rows) ? WithoutContradictions(chosen.Checks) : chosen.Checks;
            var further = Contradictions(best) == 0 ? [] : Further(grid, t).Select(r => Read(grid, room, t, r));
            best = further.FirstOrDefault(IsWhole) ?? best;
            var checkable = best.Count(c => c.Reason is null);
            // A wrong figure breaks a column or two: a row that none of many confirms sums something else than was
            // read.
            checks.AddRange((readings.Count > 1 || checkable >= ColumnsThatDisproveTotalRow) && checkable > 0
                && Contradictions(best) == checkable
                ? best.Select(c => c.Reason is null ? c with { Reason = UnknownAddends } : c)
                : best);
        }
        return checks;
    }

    /// <summary>
    /// True for a reading of totals alone that leaves out rows since the last of them: one of those may be a total that
    /// nothing tells, so what the others come to contradicts nothing.
    /// </summary>
    private static bool LeavesOutRows(AmountGrid grid, int total,
        ImmutableArray<(AmountRow Row, int Factor)> reading) =>
        reading.All(r => IsTotal(r.Row)) && grid.Rows.Take(total).Reverse().TakeWhile(r => !IsTotal(r))
            .Any(r => r.Sort == RowSort.Item && r.ByColumn.Values.Any(a => a.Value != 0));

    private static bool IsTotal(AmountRow row) => row.Sort is RowSort.Total or RowSort.Net;

    /// <summary>True where a reading holds in every column, in more than one.</summary>
    private static bool IsWhole(List<SumCheck> checks) =>
        checks.Count > 1 && checks.TrueForAll(c => c.Reason is null && c.Agrees);

    /// <summary>
    /// What a total row may sum where it is not what its words say: the last total and the rows since, all rows since,
    /// all rows, all totals, whatever areas they are said to be of, or the last that no other adds up. Each counts only
    /// where it holds everywhere.
    /// </summary>
    private static IEnumerable<ImmutableArray<(AmountRow Row, int Factor)>> Further(AmountGrid grid, int total)
    {
        var above = grid.Rows.Take(total)
            .Where(r => r.Sort is not (RowSort.Part or RowSort.Running or RowSort.Group)).ToList();
        var last = above.FindLastIndex(r => r.Sort is RowSort.Total or RowSort.Net);
        var since = above[(last + 1)..];
        List<List<AmountRow>> candidates = [since, above.FindAll(r => r.Sort == RowSort.Item),
            [.. above.Where(r => r.Sort == RowSort.Total), .. since]];
        if (last >= 0) candidates.Insert(0, [above[last], .. since]);
        var stages = Uppermost(above);
        for (var n = 2; n <= Math.Min(stages.Count, MostStages); n++) candidates.Add([.. stages[^n..], .. since]);
        return candidates.Where(c => c.Count > 1).Select(rows => rows.Select(r => (r, 1)).ToImmutableArray());
    }

    /// <summary>
    /// The totals that no later one adds up: of areas with stages of their own, those of the areas. One that repeats
    /// the last counts once.
    /// </summary>
    private static List<AmountRow> Uppermost(List<AmountRow> rows)
    {
        var (totals, since) = (new List<AmountRow>(), new List<AmountRow>());
        foreach (var row in rows)
        {
            since.Add(row);
            if (row.Sort is not (RowSort.Total or RowSort.Net)) continue;
            var items = since[..^1];
            var below = Enumerable.Range(1, Math.Min(totals.Count, MostStages))
                .FirstOrDefault(n => AddUp(row, [.. totals[^n..], .. items]));
            totals.RemoveRange(totals.Count - below, below);
            totals.Add(row);
            since.Clear();
        }

        return totals;
    }

    /// <summary>An area has no more stages with totals of their own.</summary>
    private const int MostStages = 30;

    private static bool AddUp(AmountRow total, List<AmountRow> rows) => total.ByColumn.All(column =>
        rows.Select(r => r.ByColumn.GetValueOrDefault(column.Key)).OfType<Amount>()
            .Aggregate(default(Interval), (sum, a) => sum + AmountGrid.IntervalOf(a))
            .Meets(AmountGrid.IntervalOf(column.Value)));

    private static int Contradictions(List<SumCheck> checks) => checks.Count(IsContradicted);

    /// <summary>
    /// What a total row may sum, likeliest first; each a row with its factor. Parts (heraf) are never added.
    /// </summary>
    private static IEnumerable<ImmutableArray<(AmountRow Row, int Factor)>> Readings(AmountGrid grid, int total)
    {
        var above = grid.Rows.Take(total)
            .Where(r => r.Sort is not (RowSort.Part or RowSort.Running or RowSort.Group)).ToList();
        if (above.Count == 0) yield break;
        var since = above.FindLastIndex(r => r.Sort is RowSort.Total or RowSort.Net) + 1;
        var candidates = new List<List<AmountRow>>();
        var ofArea = OfControlArea(grid.Rows[total], above);
        candidates.Add(ofArea ?? above[since..]);
        if (since > 0 && ofArea is null)
        {
            candidates.Add([.. above.Where(r => r.Sort is RowSort.Total)]);
            candidates.Add([.. above.Where(r => r.Sort == RowSort.Item)]);
            candidates.Add([.. above.Where(r => r.Sort is RowSort.Total), .. above[since..]]);
        }
        // Costs and what they save, each with a total of its own below both.
        if (ofArea is null && above.FindAll(r => r.Sort == RowSort.Item) is { Count: > 1 } items
            && IsOfBothSigns(items))
        {
            candidates.Add(items.FindAll(r => !IsNegative(r)));
            candidates.Add(items.FindAll(IsNegative));
        }

        // "Heraf finansieret af staten" between a whole and a net row is what is taken off; parts of rows before it are
        // not.
        if (grid.Rows[total].Sort == RowSort.Net && above.FindLast(r => r.Sort != RowSort.Net) is { } whole
            && grid.Rows.Take(total).SkipWhile(r => r != whole).Where(r => r.Sort == RowSort.Part)
            .ToList() is { Count: > 0 } parts)
            yield return [(whole, 1), .. parts.Select(part => (part, -1))];
        foreach (var rows in candidates)
        {
            if (rows.Count == 0) continue;
            // A net row is no sum of income alone, where there are costs to set it against.
            if (grid.Rows[total].Sort == RowSort.Net && rows.TrueForAll(IsPrintedPositiveIncome)
                && !above.TrueForAll(IsPrintedPositiveIncome)) continue;
            yield return [.. rows.Select(r => (r, 1))];
            if (rows.Exists(IsPrintedPositiveIncome))
                yield return [.. rows.Select(r => (r, IsPrintedPositiveIncome(r) ? -1 : 1))];
        }
    }

    private static bool IsOfBothSigns(List<AmountRow> rows) => rows.Exists(IsNegative) && !rows.TrueForAll(IsNegative);

    private static bool IsNegative(AmountRow row) =>
        row.ByColumn.Values.Any(a => a.Value < 0) && !row.ByColumn.Values.Any(a => a.Value > 0);

    /// <summary>"Anlæg i alt" under items of several control areas sums those of its own.</summary>
    private static List<AmountRow>? OfControlArea(AmountRow total, List<AmountRow> above)
    {
        var areas = above.Where(r => r.Sort == RowSort.Item).Select(AreaOf).Distinct().ToList();
        return areas.Count > 1 && AreaOf(total) is { } own && areas.Contains(own)
            ? [.. above.Where(r => r.Sort == RowSort.Item && AreaOf(r) == own)] : null;
    }

    /// <summary>
    /// Null where the columns of the row belong to several areas: then the areas lie side by side, and rows are no
    /// parts of them.
    /// </summary>
    private static string? AreaOf(AmountRow row) =>
        row.ByColumn.Values.Select(a => a.ControlArea).Distinct().ToList() is [var only] ? only : null;

    private static bool IsPrintedPositiveIncome(AmountRow row) =>
        row.ByColumn.Values.Any(a => a.Direction is Direction.Income or Direction.Saving && a.Value > 0);

    private static List<SumCheck> Read(
        AmountGrid grid, decimal room, int total, ImmutableArray<(AmountRow Row, int Factor)> reading)
    {
        var checks = new List<SumCheck>();
        foreach (var (column, target) in grid.Rows[total].ByColumn)
        {
            var check = Make(SumKind.Column, room, target,
                [.. reading.Where(r => r.Row.ByColumn.ContainsKey(column))
                    .Select(r => (r.Row.ByColumn[column], r.Factor))]);
            // What stands in another column of a row whose columns are in doubt may belong here.
            var mayLack = !check.Agrees && check.Reason is null && reading.Any(r => !r.Row.ByColumn.ContainsKey(column)
                && r.Row.ByColumn.Values.Any(a => a.Standing == Standing.Doubtful));
            checks.Add(mayLack ? check with { Reason = DoubtfulFigure } : check);
        }

        return checks;
    }

    private static SumCheck Make(SumKind kind, decimal room, Amount target,
        ImmutableArray<(Amount Amount, int Factor)> addends)
    {
        var expected = default(Interval);
        foreach (var (amount, factor) in addends)
            expected += factor < 0 ? -AmountGrid.IntervalOf(amount) : AmountGrid.IntervalOf(amount);
        expected += new Interval(-room * (addends.Length + 1), room * (addends.Length + 1));
        var reason = target.Standing == Standing.Doubtful || addends.Any(a => a.Amount.Standing == Standing.Doubtful)
            ? DoubtfulFigure
            : addends.IsEmpty && target.Value != 0 ? NoAddends : null;
        var check = new SumCheck(kind, target, addends, expected, reason);
        // Rows that name units of their own may be no parts of one sum.
        return reason is null && kind == SumKind.Column && !check.Agrees
            && addends.Any(a => a.Amount.Unit != target.Unit) ? check with { Reason = UnknownAddends } : check;
    }
}
