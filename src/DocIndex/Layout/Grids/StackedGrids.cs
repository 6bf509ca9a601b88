using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>
/// Parts ruled tables that touch: two set one right below the other, none of whose inner columns begin at the same place. Must not part a table below a header over groups of columns, a
/// form whose rows all differ, or a table under its title.
/// </summary>
internal static class StackedGrids
{
    /// <summary>Rows that agree on their columns, on either side.</summary>
    private const int FewestRows = 2;

    /// <summary>The rulings of each table, top to bottom; a line between two tables is in both.</summary>
    public static IEnumerable<List<SheetRuling>> Parted(List<SheetRuling> rulings)
    {
        if (Lattice.Of(rulings, openSides: true) is not { Columns: >= 3 } lattice || lattice.Rows < 2 * FewestRows) return [rulings];
        var inner = Enumerable.Range(0, lattice.Rows)
            .Select(r => lattice.Cells.Where(c => c.Row <= r && r < c.Row + c.RowSpan && c.Column > 0).Select(c => c.Column).ToHashSet()).ToList();
        for (var row = FewestRows; row <= lattice.Rows - FewestRows; row++)
        {
            if (lattice.Cells.Exists(c => c.Row < row && row < c.Row + c.RowSpan) || !IsTable(inner[..row]) || !IsTable(inner[row..(row + FewestRows)])) continue;
            if (inner[..row].SelectMany(columns => columns).Intersect(inner[row..(row + FewestRows)].SelectMany(columns => columns)).Any()) continue;
            var y = lattice.Ys[row];
            return [[.. rulings.Select(r => Within(r, double.MinValue, y)).OfType<SheetRuling>()], .. Parted([.. rulings.Select(r => Within(r, y, double.MaxValue)).OfType<SheetRuling>()])];
        }
        return [rulings];
    }

    private static bool IsTable(List<HashSet<int>> rows) => rows.Count(r => r.Count > 0 && rows.Count(other => other.SetEquals(r)) >= FewestRows) * 2 >= rows.Count;

    /// <summary>The part of a ruling between two heights; null where there is none.</summary>
    private static SheetRuling? Within(SheetRuling ruling, double top, double bottom)
    {
        if (ruling.IsHorizontal) return ruling.Y0 >= top - Lattice.Tolerance && ruling.Y0 <= bottom + Lattice.Tolerance ? ruling : null;
        var (from, to) = (Math.Max(ruling.Y0, top), Math.Min(ruling.Y1, bottom));
        return to - from > Lattice.Tolerance ? ruling with { Y0 = from, Y1 = to } : null;
    }
}
