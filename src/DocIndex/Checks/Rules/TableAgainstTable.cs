using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// DI5004 table-vs-table: the same figure in two tables of a document must be the same, in every dimension: kind, year, control area, price level.
/// Totals are the same figure where the tables share their items, or where they agree in some column; tables that divide different money are not
/// compared. A table that says the total of another's row is compared with that row. Tables are found by what they have
/// in common (<see cref="ComparedTables"/>), so that many tables are no square of them. A row that says in every year
/// what the other says a column beside it was read into the wrong columns (<see cref="ShiftedRows"/>).
/// </summary>
internal static class TableAgainstTable
{
    /// <summary>Compares the tables that have rows or totals in common.</summary>
    public static RuleOutcome Apply(CheckContext context)
    {
        var tables = context.Grids.Where(g => !g.Rows.IsEmpty)
            .Select(g => (Grid: g, Twins: new ColumnTwins(g)))
            .Select(g => g.Grid.Rows.Select(r => new LabelledRow(g.Grid, r, g.Twins)).ToList()).ToList();
        var compared = new ComparedTables(tables);
        var suspects = ImmutableArray.CreateBuilder<Suspect>();
        var reasons = new List<string>();
        var passed = 0;
        for (var a = 0; a < tables.Count; a++)
        {
            var others = compared.After(a, out var isCut);
            if (isCut) reasons.Add(CheckReasons.TooManyAlike);
            var same = others.SelectMany(b => SameFigures(tables[a], tables[b.Table], b.Alike)).ToList();
            var shifted = new ShiftedRows(same);
            foreach (var (first, second) in same)
            {
                if (IsDoubted(first) || IsDoubted(second) || shifted.Has(first, second))
                    reasons.Add(CheckReasons.DoubtfulFigure);
                else if (first.PriceLevel is { } level && second.PriceLevel is { } other && level != other) reasons.Add(CheckReasons.OtherPriceLevel);
                else if (AreOtherSums(first, second)) reasons.Add(CheckReasons.UnknownAddends);
                else if (ToSuspect(first, second) is { } suspect) suspects.Add(suspect);
                else passed++;
            }
        }

        return new RuleOutcome(CheckRule.TableAgainstTable, Once(suspects), passed, RuleOutcome.Reasons(reasons));

        bool IsDoubted(Amount amount) => amount.Standing == Standing.Doubtful
            || amount.Source.Cell is { } cell && context.UnreadRows.Contains((cell.Table, cell.Row));
    }

    /// <summary>Two totals that each hold in their own table sum different rows.</summary>
    private static bool AreOtherSums(Amount first, Amount second) => first.Role is RowRole.Total or RowRole.Net
        && second.Role is RowRole.Total or RowRole.Net && first.Standing == Standing.Verified && second.Standing == Standing.Verified
        && !Agree(first, second);

    /// <summary>The same two figures in every year are one slip, told at the first.</summary>
    private static ImmutableArray<Suspect> Once(IEnumerable<Suspect> suspects) =>
    [
        .. suspects.GroupBy(s => (s.Severity, s.Expected, s.Found, RowOf(s.Figure), RowOf(s.Others[0])))
            .Select(slip => slip.First() with { Also = [.. slip.Skip(1).SelectMany(s => s.Others.Prepend(s.Figure))] }),
    ];

    private static (int Table, int Row)? RowOf(SourceLocation place) => place.Cell is { } cell ? (cell.Table, cell.Row) : null;

    private static List<(Amount, Amount)> SameFigures(
        List<LabelledRow> a, List<LabelledRow> b, List<(LabelledRow Left, LabelledRow Right)> alike)
    {
        var pairs = Nearest(alike);
        var (lefts, rights) = (pairs.CountBy(p => p.Left).ToDictionary(), pairs.CountBy(p => p.Right).ToDictionary());
        var items = pairs.Where(p => lefts[p.Left] == 1 && rights[p.Right] == 1).ToList();
        var totals = GrandTotals(a);
        var same = items.SelectMany(p => SameColumns(p.Left, p.Right))
            .Concat(SameTotals(totals, a, b, items.Count)).ToList();
        if (KindOf(a) != KindOf(b)) return IsRestated(same) ? same : [];
        var divided = TotalsOfRows(a, b).Concat(TotalsOfRows(b, a)).ToList();
        return [.. AreOfSameMoney(same) ? same : [], .. AreOfSameMoney(divided) ? divided : []];
    }

    /// <summary>Where next to nothing agrees, two proposals name their rows alike ("Løn", "Drift"), and one figure that is the same is chance.</summary>
    private static bool AreOfSameMoney(List<(Amount, Amount)> same) =>
        same.Count < FewestOfOthers || same.Count(c => Agree(c.Item1, c.Item2) && c.Item1.Value != 0) * FewestShare >= same.Count;

    /// <summary>
    /// Of what a heading calls earlier funds, or nothing tells, a table says the proposal's money again where most
    /// figures of the same rows and years are the same, zeros apart.
    /// </summary>
    private static bool IsRestated(List<(Amount First, Amount Second)> same)
    {
        var telling = same.FindAll(c => c.First.Value != 0 || c.Second.Value != 0);
        return telling.Count >= FewestOfOthers && telling.Count(c => Agree(c.First, c.Second)) * 3 >= telling.Count * 2;
    }

    /// <summary>Rows of the very same name, where there are such, before those that are named alike.</summary>
    private static List<(LabelledRow Left, LabelledRow Right)> Nearest(List<(LabelledRow Left, LabelledRow Right)> pairs)
    {
        var called = pairs.FindAll(p => p.Left.IsCalled(p.Right));
        var (left, right) = (called.Select(p => p.Left).ToHashSet(), called.Select(p => p.Right).ToHashSet());
        return [.. called, .. pairs.Where(p => !left.Contains(p.Left) && !right.Contains(p.Right))];
    }

    private const int FewestOfOthers = 3;

    /// <summary>One in so many must agree.</summary>
    private const int FewestShare = 5;

    /// <summary>The totals of a table; net rows of groups above the last total are parts of it.</summary>
    private static List<LabelledRow> GrandTotals(List<LabelledRow> table)
    {
        var last = table.FindLastIndex(r => r.Row.ByColumn.Values.Any(a => a.Role == RowRole.Total));
        return [.. table.Where((r, i) => r.IsGrandTotal
            && (i >= last || r.Row.ByColumn.Values.All(a => a.Role != RowRole.Net)))];
    }

    private static IEnumerable<(Amount, Amount)> SameTotals(List<LabelledRow> totals, List<LabelledRow> a, List<LabelledRow> b, int commonItems)
    {
        var itemsOfB = b.Count(r => r.Row.Sort == RowSort.Item);
        foreach (var left in totals)
            foreach (var right in GrandTotals(b))
            {
                if ((left.Area ?? AreaOfAll(a)) != (right.Area ?? AreaOfAll(b))) continue;
                var cells = SameColumns(left, right);
                if ((commonItems * 2 >= Math.Max(1, itemsOfB) && itemsOfB > 0) || cells.Exists(c => Agree(c.Item1, c.Item2) && c.Item1.Value != 0))
                    foreach (var cell in cells) yield return cell;
            }
    }

    /// <summary>A table whose caption names one row of another divides that row's money: its total is the row's figure.</summary>
    private static IEnumerable<(Amount, Amount)> TotalsOfRows(List<LabelledRow> whole, List<LabelledRow> divided)
    {
        if (divided.Where(r => r.IsGrandTotal).ToList() is not [var total]) yield break;
        var named = whole.Where(r => r.Row.Sort == RowSort.Item && r.Stems.Count > 0 && r.Stems.IsSubsetOf(LabelLikeness.Stems(divided[0].Grid.Name))).ToList();
        if (named is not [var row] || divided.Any(r => r.Row.Sort == RowSort.Item && r.IsNamedLike(row))) yield break;
        foreach (var cells in SameColumns(row, total)) yield return cells;
    }

    private static List<(Amount, Amount)> SameColumns(LabelledRow left, LabelledRow right)
    {
        var same = new List<(Amount, Amount)>();
        foreach (var x in left.Row.ByColumn.Values)
            foreach (var y in right.Row.ByColumn.Values)
                if (x.Year == y.Year && x.Period == y.Period && (x.Basis is null || y.Basis is null || x.Basis == y.Basis) && (x.Year is not null || x.Period is not null)) same.Add((x, y));
        // Budget and account of one year stand side by side: a year alone does not say which.
        return same.FindAll(s => !left.Twins.Has(s.Item1, s.Item2.Basis) && !right.Twins.Has(s.Item2, s.Item1.Basis));
    }

    /// <summary>By the last column: accounts stand in the first.</summary>
    private static AmountKind KindOf(List<LabelledRow> table) => table[0].Row.ByColumn.Values.Last().Kind;

    /// <summary>The control area that all items of a table have.</summary>
    private static string? AreaOfAll(List<LabelledRow> table) =>
        table.Where(r => r.Row.Sort == RowSort.Item).Select(r => r.Area).Distinct().ToList() is [{ } only] ? only : null;

    private static bool Agree(Amount a, Amount b) => AmountGrid.IntervalOf(a).Meets(AmountGrid.IntervalOf(b));

    private static Suspect? ToSuspect(Amount first, Amount second)
    {
        var meets = Agree(first, second);
        if (meets && (first.Value == second.Value || first.HalfWidth != second.HalfWidth)) return null;
        var column = second.Year?.ToString(CultureInfo.InvariantCulture) ?? second.Period;
        var units = first.Unit == second.Unit ? ("", "") : ($" Enhederne er forskellige: {second.Unit} og {first.Unit}.", $" The units differ: {second.Unit} and {first.Unit}.");
        var message = new LocalizedText(
            $"{second.Table}, {second.Label}, {column}: der står {second.Printed}, men i {first.Table} står {first.Printed} ({first.Unit}).{units.Item1}",
            $"{second.Table}, {second.Label}, {column}: {second.Printed} is printed, but {first.Table} says {first.Printed} ({first.Unit}).{units.Item2}");
        return new Suspect(CheckRule.TableAgainstTable, meets ? Severity.Warning : Severity.Error, second.Source, message,
            DanishNumber.InUnit(first.Value, second.HalfWidth, second.Unit), AmountGrid.IntervalOf(first), AmountGrid.IntervalOf(second), [first.Source]);
    }
}
