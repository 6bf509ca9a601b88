using DocIndex.Amounts;
using DocIndex.Records;

namespace DocIndex.Checks.Rules;

/// <summary>
/// Rows that disagree with a row of another table in every year, and agree with it in all that both have once one of
/// them is moved by a column: their figures were read into the wrong columns, and show nothing about the document. Must
/// not excuse a row that agrees in some year, one of fewer than three years, nor one whose figures are alike, where
/// moving it changes nothing.
/// </summary>
internal sealed class ShiftedRows
{
    private const int FewestYears = 3;

    private readonly HashSet<((int, int), (int, int))> _rows;

    /// <param name="same">Figures that are to be the same, pair by pair.</param>
    public ShiftedRows(IEnumerable<(Amount First, Amount Second)> same) =>
        _rows = [.. same.Where(s => HasPlace(s.First) && HasPlace(s.Second)).GroupBy(s => (PlaceOf(s.First),
            PlaceOf(s.Second))).Where(row => IsShifted([.. row])).Select(row => row.Key)];

    /// <summary>True where the figures stand in two such rows.</summary>
    public bool Has(Amount first, Amount second) => _rows.Count > 0 && HasPlace(first) && HasPlace(second)
        && _rows.Contains((PlaceOf(first), PlaceOf(second)));

    private static bool IsShifted(List<(Amount First, Amount Second)> row)
    {
        var years = row.Where(s => s.First.Year is not null).OrderBy(s => s.First.Year).ToList();
        if (years.Count < FewestYears || years.Exists(s => Agree(s.First, s.Second))) return false;
        return Holds(years, 1) || Holds(years, -1);
    }

    private static bool Holds(List<(Amount First, Amount Second)> years, int by)
    {
        var from = Math.Max(0, -by);
        for (var i = from; i < years.Count - Math.Max(0, by); i++)
            if (!Agree(years[i].First, years[i + by].Second)) return false;
        return true;
    }

    private static bool Agree(Amount a, Amount b) => AmountGrid.IntervalOf(a).Meets(AmountGrid.IntervalOf(b));

    private static bool HasPlace(Amount amount) => amount.Source.Cell is not null;

    private static (int Table, int Row) PlaceOf(Amount amount) =>
        (amount.Source.Cell!.Value.Table, amount.Source.Cell.Value.Row);
}
