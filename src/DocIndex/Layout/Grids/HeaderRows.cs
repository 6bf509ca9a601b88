using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>
/// The header of an aligned table: lines of one column's header are one cell; a header over several columns spans those that a ruling below
/// it covers, or that it stands centred over.
/// </summary>
/// <param name="widestWithin">The most white between lines of one row, where the table tells it.</param>
internal sealed class HeaderRows(
    List<List<Placed>> lines, List<TextRow> rows, IReadOnlyList<SheetRuling> rulings,
    List<(double X0, double X1)> extents, double? widestWithin)
{
    public List<PageCell> Cells(out int count)
    {
        count = 0;
        if (lines.Count == 0) return [];
        var spans = lines.Select((line, l) => Tiling(line, l) ?? line.ConvertAll(p => Spanned(p, line, l))).ToList();
        var levels = Levels(spans);
        count = levels[^1] + 1;
        var cells = new List<PageCell>();
        var open = new Dictionary<(int From, int To), PageCell>();
        for (var l = 0; l < spans.Count; l++)
            foreach (var cell in spans[l])
            {
                if (open.TryGetValue((cell.From, cell.To), out var above) && !IsRuled(above, l, cell)
                    && !SaysUnits(l) && !StandApart(above, levels, l))
                {
                    above.Lines.Add(cell.Words);
                    var grown = above with { RowSpan = levels[l] - above.Row + 1 };
                    cells[cells.IndexOf(above)] = grown;
                    open[(cell.From, cell.To)] = grown;
                    continue;
                }
                var own = new PageCell(levels[l], cell.From, 1, cell.To - cell.From + 1, [cell.Words]);
                cells.Add(own);
                foreach (var key in open.Keys.Where(k => k.From <= cell.To && cell.From <= k.To).ToList()) open.Remove(key);
                open[(cell.From, cell.To)] = own;
            }
        return cells;
    }

    /// <summary>A new row of the header begins below a line with a cell over several columns, and below a ruling.</summary>
    private List<int> Levels(List<List<Placed>> spans)
    {
        var levels = new List<int> { 0 };
        for (var l = 1; l < spans.Count; l++)
        {
            var wide = spans[l - 1].Where(p => p.To > p.From).ToList();
            var parted = wide.Exists(w => spans[l].Exists(p => p.From >= w.From && p.To <= w.To && (p.From > w.From || p.To < w.To)))
                || spans[l].Exists(p => p.To > p.From && spans[l - 1].Exists(a => a.From >= p.From && a.To <= p.To && (a.From > p.From || a.To < p.To)))
                || Enumerable.Range(0, extents.Count).Any(c => spans[l].Exists(p => p.From <= c && c <= p.To) && spans[l - 1].Find(p => p.From <= c && c <= p.To) is { } above && IsRuledAt(l, extents[c].X0, extents[c].X1));
            levels.Add(levels[^1] + (parted || SaysUnits(l) || IsSetApart(l) ? 1 : 0));
        }
        return levels;
    }

    /// <summary>
    /// "kr. | kr." below periods is a row of its own: joined to them, "2027 kr." would read as an amount.
    /// </summary>
    private bool SaysUnits(int line) => lines[line].Count > 1 && lines[line].TrueForAll(p => CellText.IsUnit(p.Text));

    private bool IsSetApart(int line) => RowSteps.WhiteAbove(rows, line) > widestWithin;

    /// <summary>True where rows of the header that the table sets apart lie between a cell and a line.</summary>
    private bool StandApart(PageCell above, List<int> levels, int line) => widestWithin is not null
        && Enumerable.Range(1, line).Any(l => levels[l] > above.Row + above.RowSpan - 1 && IsSetApart(l));

    private bool IsRuled(PageCell above, int line, Placed cell) =>
        rulings.Any(r => r.Y0 > above.Box.Y1 - 1 && r.Y0 < rows[line].Middle && r.X0 < cell.X1 && cell.X0 < r.X1);

    private bool IsRuledAt(int line, double x0, double x1) =>
        rulings.Any(r => r.Y0 > rows[line - 1].Middle && r.Y0 < rows[line].Middle && r.X0 < x1 && x0 < r.X1);

    /// <summary>
    /// Groups of columns where the headers of a line, each centred over its own, share all columns below out between them, two of more than one column at least; else null. A header that
    /// stands over the middle one of three columns looks like that one's own.
    /// </summary>
    private List<Placed>? Tiling(List<Placed> line, int l)
    {
        var groups = line.FindAll(p => p.From > 0);
        var below = lines.Skip(l + 1).Take(1).SelectMany(p => p).Where(p => p.From == p.To && p.From > 0).Select(p => p.From).ToHashSet();
        if (groups.Count < 2 || below.Count <= groups.Count || below.Max() - below.Min() + 1 != below.Count) return null;
        var tiles = new List<Placed>();
        var from = below.Min();
        foreach (var group in groups)
        {
            var to = Enumerable.Range(from, Math.Max(0, below.Max() - from + 1)).Cast<int?>().MinBy(end => Off(group, from, end!.Value));
            if (to is not { } last || Off(group, from, last) > group.Words[0].Size) return null;
            tiles.Add(group with { From = from, To = last });
            from = last + 1;
        }

        return from == below.Max() + 1 && tiles.Count(t => t.To > t.From) >= 2 ? [.. line.Where(p => p.From == 0), .. tiles] : null;
    }

    private Placed Spanned(Placed cell, List<Placed> line, int l)
    {
        var under = rulings.Where(r => r.Y0 > rows[l].Middle && r.Y0 < rows[l].Bottom + 0.9 * rows[l].Size && r.X0 < cell.X0 + 4 && r.X1 > cell.X1 - 4 && r.Length < 0.9 * (extents[^1].X1 - extents[0].X0)).OrderBy(r => r.Y0).FirstOrDefault();
        if (under.Length > 0)
        {
            var covered = Enumerable.Range(0, extents.Count).Where(c => Math.Min(under.X1, extents[c].X1) - Math.Max(under.X0, extents[c].X0) > 0.5 * (extents[c].X1 - extents[c].X0)).ToList();
            // A ruling under several headers parts them from the rows below; only one that stands alone over it spans its columns.
            if (covered.Count > 0 && (covered[0] > 0 || cell.From == 0) && !line.Exists(other => other != cell && other.From <= covered[^1] && covered[0] <= other.To)) return cell with { From = Math.Min(cell.From, covered[0]), To = Math.Max(cell.To, covered[^1]) };
        }
        if (l + 1 >= lines.Count || cell.From == 0 && cell.To == 0) return cell;
        var low = line.Where(p => p.To < cell.From).Select(p => p.To + 1).DefaultIfEmpty(1).Max();
        var high = line.Where(p => p.From > cell.To).Select(p => p.From - 1).DefaultIfEmpty(extents.Count - 1).Min();
        var below = lines.Skip(l + 1).SelectMany(p => p).Where(p => p.From == p.To).Select(p => p.From).ToHashSet();
        var (best, distance) = ((cell.From, cell.To), Off(cell, cell.From, cell.To));
        for (var from = Math.Min(low, cell.From); from <= cell.From; from++)
            for (var to = cell.To; to <= Math.Max(high, cell.To); to++)
                if (Enumerable.Range(from, to - from + 1).All(below.Contains) && Off(cell, from, to) < distance - 0.15 * cell.Words[0].Size - 0.02 * (extents[to].X1 - extents[from].X0))
                    (best, distance) = ((from, to), Off(cell, from, to));
        return cell with { From = best.Item1, To = best.Item2 };
    }

    private double Off(Placed cell, int from, int to) => Math.Abs((extents[from].X0 + extents[to].X1) / 2 - (cell.X0 + cell.X1) / 2);
}
