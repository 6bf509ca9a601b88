using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>
/// Where a column of units ends before the figures that it is for ("Enhed" over "kr."), which stand as close as a unit
/// and its amount. Must not part "kr. 1.250" where no word heads the units, or where a figure reaches over them.
/// </summary>
internal static class UnitColumn
{
    private const int FewestRows = 2;

    /// <summary>The place to cut all lines at; none where there is no such column.</summary>
    public static IEnumerable<double> Cuts(List<TextRow> lines)
    {
        // Before the first figure of a line; behind it stands that figure's own unit.
        var pairs = lines.SelectMany(line => line.Words.Zip(line.Words.Skip(1))
            .SkipWhile(p => !Segment.IsNumber(p.First) && !Segment.IsNumber(p.Second)).Take(1)
            .Where(p => CellText.IsUnit(p.First.Text) && !Segment.IsNumber(p.First))).ToList();
        if (pairs.Count < FewestRows) yield break;
        var (left, right) = (pairs.Min(p => p.First.Box.X0), pairs.Max(p => p.First.Box.X1));
        var (figures, top) = (pairs.Min(p => p.Second.Box.X0), pairs.Min(p => p.First.Box.Y0));
        var isHeaded = lines.SelectMany(line => line.Words).Any(w => w.Box.Y1 <= top && w.Text.All(char.IsLetter)
            && w.Box.X0 < right && left < w.Box.X1 && w.Box.X1 < figures && !CellText.IsUnit(w.Text));
        if (isHeaded && figures > right) yield return figures - 1;
    }
}
