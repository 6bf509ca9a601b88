using DocIndex.Amounts;
using DocIndex.Records;

namespace DocIndex.Checks.Rules;

/// <summary>
/// Which tables of a document may say the same figures: those with rows that are named alike, with totals that agree in
/// a year, or whose caption names a row of the other. All others have nothing to compare, and are not looked at. Where
/// very many are alike, as in a document of hundreds of proposals that all have "Løn" and "Drift", a table is compared
/// with the next <see cref="Most"/> of them only.
/// </summary>
internal sealed class ComparedTables
{
    /// <summary>Tables that one is compared with.</summary>
    public const int Most = 60;

    private readonly IReadOnlyList<IReadOnlyList<LabelledRow>> _tables;
    private readonly RowsByName _rows;
    private readonly List<HashSet<string>> _captions;
    private readonly Dictionary<string, List<int>> _byCaption = new(StringComparer.Ordinal);
    private readonly Dictionary<(int?, string?), List<(Interval Interval, int Table)>> _totals = [];
    private readonly Dictionary<(int?, string?), decimal> _widest = [];

    /// <param name="tables">Tables with one row at least.</param>
    public ComparedTables(IReadOnlyList<IReadOnlyList<LabelledRow>> tables)
    {
        (_tables, _rows) = (tables, new RowsByName(tables));
        _captions = [.. tables.Select(table => LabelLikeness.Stems(table[0].Grid.Name))];
        for (var table = 0; table < tables.Count; table++)
        {
            if (IsDivided(table))
                foreach (var stem in _captions[table]) Add(_byCaption, stem, table);
            foreach (var total in Totals(table))
                Add(_totals, (total.Year, total.Period), (AmountGrid.IntervalOf(total), table));
        }

        foreach (var (column, totals) in _totals)
        {
            totals.Sort((a, b) => a.Interval.Low.CompareTo(b.Interval.Low));
            _widest[column] = totals.Max(total => total.Interval.High - total.Interval.Low);
        }
    }

    /// <summary>
    /// The tables after one that may say its figures, in order, each with the pairs of rows that are named alike.
    /// </summary>
    /// <param name="table">The number of the table.</param>
    /// <param name="isCut">Whether there are more than are given.</param>
    public IEnumerable<(int Table, List<(LabelledRow Left, LabelledRow Right)> Alike)> After(int table, out bool isCut)
    {
        var found = new SortedDictionary<int, List<(LabelledRow Left, LabelledRow Right)>>();
        foreach (var left in _tables[table].Where(RowsByName.IsNamedItem))
            foreach (var (other, right) in _rows.NamedLike(table, left, Most))
            {
                var pairs = With(other);
                if (AreOne(left.Area, right.Area)) pairs.Add((left, right));
            }

        foreach (var other in WithSuchTotals(table).Concat(Dividing(table)).Concat(DividedBy(table)))
            if (other > table) With(other);
        isCut = found.Count > Most;
        return found.Take(Most).Select(pair => (pair.Key, pair.Value));

        List<(LabelledRow, LabelledRow)> With(int other)
        {
            if (!found.TryGetValue(other, out var pairs)) found[other] = pairs = [];
            return pairs;
        }
    }

    /// <summary>What one of two tables does not say is not held against the other.</summary>
    private static bool AreOne(string? a, string? b) => a is null || b is null || a == b;

    private static void Add<TKey, TValue>(Dictionary<TKey, List<TValue>> index, TKey key, TValue value)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        list.Add(value);
    }

    /// <summary>Whether a table has one total, so that it may divide a row of another.</summary>
    private bool IsDivided(int table) => _tables[table].Count(row => row.IsGrandTotal) == 1;

    private IEnumerable<Amount> Totals(int table) =>
        _tables[table].Where(row => row.IsGrandTotal).SelectMany(row => row.Row.ByColumn.Values);

    private IEnumerable<int> WithSuchTotals(int table) =>
        Totals(table).Where(total => total.Value != 0).SelectMany(Agreeing);

    /// <summary>The tables with a total of the same year that meets one.</summary>
    private IEnumerable<int> Agreeing(Amount total)
    {
        var column = (total.Year, total.Period);
        var (interval, totals) = (AmountGrid.IntervalOf(total), _totals[column]);
        for (var i = FirstFrom(totals, interval.Low - _widest[column]); i < totals.Count; i++)
        {
            if (totals[i].Interval.Low > interval.High) yield break;
            if (totals[i].Interval.Meets(interval)) yield return totals[i].Table;
        }
    }

    private static int FirstFrom(List<(Interval Interval, int Table)> totals, decimal low)
    {
        var (from, to) = (0, totals.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (totals[middle].Interval.Low < low) from = middle + 1;
            else to = middle;
        }

        return from;
    }

    /// <summary>The tables whose caption may name a row of one: it has the rarest word of the row's label.</summary>
    private IEnumerable<int> Dividing(int table) => _tables[table].Where(RowsByName.IsNamedItem)
        .SelectMany(row => (_byCaption.GetValueOrDefault(_rows.RarestOf(row)) ?? [])
            .Where(other => row.Stems.IsSubsetOf(_captions[other])));

    /// <summary>The tables with a row that the caption of one names.</summary>
    private IEnumerable<int> DividedBy(int table) =>
        IsDivided(table) ? _rows.NamedWithin(table, _captions[table]).Select(row => row.Table) : [];
}
