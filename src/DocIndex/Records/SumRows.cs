using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Rows that are totals by what they sum, whatever they are called ("Nettobevilling", "Resultat", "Ansøgt beløb"): in
/// every column the sum, with signs as printed, of the rows since the last total, of that total and the rows since, or
/// of all totals so far. Must not take an item that repeats a single other row, nor sums that chance gives: few digits.
/// A row that others follow needs more digits than the last.
/// </summary>
internal static class SumRows
{
    private const int FewestColumns = 2;
    private const int FewestColumnsWithSlip = 4;

    /// <summary>
    /// Digits that must agree in the last row, which is more often a total than not, and in any other.
    /// </summary>
    private const double DigitsOfLast = 3;
    private const double DigitsOfOther = 5;

    /// <summary>Right below totals of both signs, with nothing between, the last row is what they come to.</summary>
    private const double DigitsBelowTotals = 1.5;

    /// <summary>
    /// The amounts with the role of such rows; where one adds up what is asked for and what is not, neither is it.
    /// </summary>
    public static ImmutableArray<Amount> Name(ImmutableArray<Amount> amounts, DanishVocabulary vocabulary)
    {
        var sums = AmountGrid.Of(amounts, vocabulary).SelectMany(grid => Find(grid)
            .Select(sum => (Place: (grid.Table, sum.Row.Row), Sum: sum))).ToDictionary(s => s.Place, s => s.Sum);
        if (sums.Count == 0) return amounts;
        return [.. amounts.Select(a => a.Source.Cell is { } cell
            && sums.TryGetValue((cell.Table, cell.Row), out var sum)
            ? a with { Role = sum.Role, Kind = sum.IsOfOther ? AmountKind.Other : a.Kind } : a)];
    }

    /// <summary>The rows of one table, top down.</summary>
    private static IEnumerable<(AmountRow Row, RowRole Role, bool IsOfOther)> Find(AmountGrid grid)
    {
        var last = grid.Rows.LastOrDefault(r => r.Sort is RowSort.Item or RowSort.Total or RowSort.Net);
        var (since, totals) = (new Sum(grid), new List<AmountRow>());
        var groups = grid.Rows.Where(r => r.Sort == RowSort.Group).ToList();
        foreach (var row in grid.Rows)
        {
            if (row.Sort is RowSort.Total or RowSort.Net)
            {
                var below = TotalsOf(grid, row, since, totals);
                totals.RemoveRange(totals.Count - below, below);
                totals.Add(row);
                since = new Sum(grid);
            }

            if (row.Sort != RowSort.Item) continue;
            if ((Summed(grid, row, since, totals, row == last)
                ?? SummedGroups(grid, row, groups, since, row == last)) is not { } found)
            {
                since.Add(row);
                continue;
            }

            yield return (row, found.Sum is { IsOfBothSigns: true, HoldsTotal: true } ? RowRole.Net : RowRole.Total,
                found.Sum.HoldsOther(row));
            totals.RemoveRange(totals.Count - found.Totals, found.Totals);
            totals.Add(row);
            since = new Sum(grid);
        }
    }

    /// <summary>
    /// How many of the last totals one that its words call so adds up in every column, with the rows since: they are
    /// parts of it, and of what adds it up. 0 where that is none, or a single one that it repeats.
    /// </summary>
    private static int TotalsOf(AmountGrid grid, AmountRow row, Sum since, List<AmountRow> totals)
    {
        var (sum, most) = (since.With([]), Math.Min(totals.Count, MostOfTotal));
        for (var taken = 1; taken <= most; taken++)
        {
            sum.Add(totals[^taken]);
            if (sum.Rows > 1 && sum.IsPrintedIn(row, 0)) return taken;
        }

        return 0;
    }

    /// <summary>So many totals are looked back at.</summary>
    private const int MostOfTotal = 50;

    private static (Sum Sum, int Totals)? Summed(
        AmountGrid grid, AmountRow row, Sum since, List<AmountRow> totals, bool isLast)
    {
        if (row.ByColumn.Values.Any(a => a.Standing == Standing.Doubtful)) return null;
        foreach (var taken in new[] { 0, 1, totals.Count }.Where(n => n <= totals.Count).Distinct())
        {
            var sum = since.With(totals[^taken..]);
            // One slip in a table of many columns makes no item of its last row.
            var mayFail = isLast && row.ByColumn.Count >= FewestColumnsWithSlip ? 1 : 0;
            if (sum.Rows > 1 && sum.IsPrintedIn(row, mayFail)
                && IsNoChance(grid, sum, row, isLast)) return (sum, taken);
        }

        return null;
    }

    /// <summary>
    /// The sums above groups, where the last row prints what they come to, and what the rows below them come to: fewer
    /// figures, and so less room for rounding. Null where it does not.
    /// </summary>
    private static (Sum Sum, int Totals)? SummedGroups(
        AmountGrid grid, AmountRow row, List<AmountRow> groups, Sum since, bool isLast)
    {
        if (!isLast || groups.Count < FewestColumns || !since.IsPrintedIn(row, 0)) return null;
        var sum = new Sum(grid).With(groups);
        return sum.IsPrintedIn(row, 0) && IsNoChance(grid, sum, row, isLast) ? (sum, 0) : null;
    }

    private static bool IsNoChance(AmountGrid grid, Sum sum, AmountRow row, bool isLast)
    {
        var columns = row.ByColumn.Keys.Where(c => !grid.IsTotalColumn(c)).DefaultIfEmpty(row.ByColumn.Keys.Max())
            .Where(c => sum.HoldsIn(row, c)).DistinctBy(sum.Figures).Select(c => sum.DigitsIn(row, c)).Where(d =>
                d > 0).ToList();
        var isWhole = row.ByColumn.Keys.All(c => sum.HoldsIn(row, c));
        var wanted = !isLast ? DigitsOfOther : isWhole && sum is { AreTotals: true, IsOfBothSigns: true }
            ? DigitsBelowTotals : isWhole || columns.Count < FewestColumns ? DigitsOfLast : DigitsOfOther;
        return (isLast || columns.Count >= FewestColumns) && columns.Sum() >= wanted;
    }

    /// <summary>Rows added up so far.</summary>
    private sealed class Sum(AmountGrid grid)
    {
        private readonly List<AmountRow> _rows = [];
        private readonly Dictionary<int, (Interval Around, decimal Exact, int Count)> _columns = [];

        public int Rows => _rows.Count(r => r.ByColumn.Values.Any(a => a.Value != 0));

        public bool AreTotals => _rows.TrueForAll(r => r.Sort is RowSort.Total or RowSort.Net);

        public bool HoldsTotal => _rows.Exists(r => r.Sort is RowSort.Total or RowSort.Net);

        public bool IsOfBothSigns => Amounts.Any(a => a.Value < 0) && Amounts.Any(a => a.Value > 0);

        /// <summary>True where a row asks for money in a column, and one that it adds up asks for none there.</summary>
        public bool HoldsOther(AmountRow sum) => sum.ByColumn.Where(c => c.Value.Kind == AmountKind.Proposed)
            .Any(c => _rows.Exists(r => r.ByColumn.GetValueOrDefault(c.Key) is { Kind: not AmountKind.Proposed }));

        private IEnumerable<Amount> Amounts => _rows.SelectMany(r => r.ByColumn.Values);

        public void Add(AmountRow row)
        {
            _rows.Add(row);
            foreach (var (column, amount) in row.ByColumn)
            {
                var (around, exact, count) = _columns.GetValueOrDefault(column);
                _columns[column] = (around + AmountGrid.IntervalOf(amount), exact + amount.Value,
                    count + (amount.Value == 0 ? 0 : 1));
            }
        }

        public Sum With(IEnumerable<AmountRow> totals)
        {
            var sum = new Sum(grid);
            foreach (var row in totals.Concat(_rows)) sum.Add(row);
            return sum;
        }

        /// <summary>True where a row prints the sum of a column.</summary>
        public bool HoldsIn(AmountRow row, int column) =>
            row.ByColumn.GetValueOrDefault(column) is { } printed
                && _columns.GetValueOrDefault(column).Around.Meets(AmountGrid.IntervalOf(printed));

        /// <summary>True where a row prints the sum in every column but so many, and nothing is left out.</summary>
        public bool IsPrintedIn(AmountRow row, int mayFail) => row.ByColumn.Values.Any(a => a.Value != 0)
            && !Amounts.Any(a => a.Standing == Standing.Doubtful)
            && _columns.All(c => row.ByColumn.ContainsKey(c.Key) || c.Value.Exact == 0)
            && row.ByColumn.Count(c => !HoldsIn(row, c.Key)) <= mayFail;

        /// <summary>The figures of a column, by which two columns that say the same are known.</summary>
        public string Figures(int column) => string.Join('|', ValuesOf(column));

        private IEnumerable<decimal> ValuesOf(int column) =>
            _rows.Select(r => r.ByColumn.GetValueOrDefault(column)?.Value ?? 0);

        /// <summary>
        /// How many digits the row and the sum have in common in a column; none where it repeats one figure.
        /// </summary>
        public double DigitsIn(AmountRow row, int column)
        {
            var (around, exact, count) = _columns.GetValueOrDefault(column);
            if (count < FewestColumns) return 0;
            var target = row.ByColumn[column].Value;
            var size = target != 0 ? target : ValuesOf(column).MaxBy(Math.Abs);
            var digits = DigitsOf(size);
            var room = Math.Max(1, (double)(around.High - around.Low));
            return exact == target ? digits : Math.Min(digits, Math.Log10((double)Math.Abs(size) / room));
        }

        /// <summary>Digits before the zeros at the end.</summary>
        private static int DigitsOf(decimal value) =>
            Math.Abs(Math.Round(value)).ToString(System.Globalization.CultureInfo.InvariantCulture).TrimEnd('0').Length;
    }
}
