using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>Rulings that touch or cross each other, group by group; edges of shaded boxes that lie side by side count as rulings.</summary>
internal static class RulingComponents
{
    /// <summary>More rulings than this on a page are a drawing.</summary>
    private const int Most = 6000;

    private const double ShortestEdge = 5;

    public static List<List<SheetRuling>> Of(Sheet sheet)
    {
        var rulings = sheet.Rulings.Where(r => r.Length > ShortestEdge).ToList();
        if (rulings.Count is < 3 or > Most) return [];
        var parent = Enumerable.Range(0, rulings.Count).ToArray();
        var horizontal = Enumerable.Range(0, rulings.Count).Where(i => rulings[i].IsHorizontal).ToList();
        foreach (var v in Enumerable.Range(0, rulings.Count).Where(i => !rulings[i].IsHorizontal))
            foreach (var h in horizontal)
            {
                var (a, b) = (rulings[v], rulings[h]);
                if (b.X0 <= a.X0 + Lattice.Tolerance && a.X0 <= b.X1 + Lattice.Tolerance && a.Y0 <= b.Y0 + Lattice.Tolerance && b.Y0 <= a.Y1 + Lattice.Tolerance) Join(parent, v, h);
            }
        return
        [
            .. Enumerable.Range(0, rulings.Count).GroupBy(i => Find(parent, i)).Where(g => g.Count() >= 3)
                .Select(g => g.Select(i => rulings[i]).ToList()).OrderBy(g => g.Min(r => r.Y0)),
        ];
    }

    private static int Find(int[] parent, int i)
    {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }

    private static void Join(int[] parent, int a, int b) => parent[Find(parent, a)] = Find(parent, b);
}
