using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>Words put into the cells of a lattice; a ruled row that holds several rows of figures is cut into them.</summary>
internal static class LatticeGrid
{
    /// <summary>The grid of a region's rulings; null where they don't enclose its words.</summary>
    public static PageGrid? Of(int page, IReadOnlyList<SheetWord> words, IReadOnlyList<SheetRuling> rulings, Box box)
    {
        if (Lattice.Of(rulings, openSides: true) is not { Columns: >= 2, Rows: >= 2 } lattice) return null;
        var inside = words.Where(w => lattice.Box.Grown(3).HoldsMiddle(w.Box)).ToList();
        if (inside.Count * 10 < words.Count * 9) return null;
        var byCell = lattice.Cells.Select(c => (Cell: c, Box: lattice.BoxOf(c), Words: new List<SheetWord>())).ToList();
        foreach (var word in inside)
        {
            var (x, y) = ((word.Box.X0 + word.Box.X1) / 2, (word.Box.Y0 + word.Box.Y1) / 2);
            var place = byCell.FindIndex(c => x >= c.Box.X0 && x <= c.Box.X1 && y >= c.Box.Y0 && y <= c.Box.Y1);
            if (place < 0) place = byCell.FindIndex(c => c.Box.Grown(3).HoldsMiddle(word.Box));
            if (place >= 0) byCell[place].Words.Add(word);
        }
        byCell = [.. byCell.SelectMany(c => Parted(lattice, c.Cell, c.Words) ?? [c])];
        var cells = new List<PageCell>();
        var rowOf = new int[lattice.Rows + 1];
        var rows = 0;
        for (var r = 0; r < lattice.Rows; r++)
        {
            rowOf[r] = rows;
            var bands = Bands([.. byCell.Where(c => c.Cell.Row == r && c.Cell.RowSpan == 1).Select(c => c.Words)]);
            for (var b = 0; b < bands.Count; b++)
                foreach (var (cell, _, own) in byCell.Where(c => c.Cell.Row == r && c.Cell.RowSpan == 1))
                {
                    var part = own.Where(w => Middle(w) >= bands[b].Top && Middle(w) < bands[b].Bottom).ToList();
                    if (part.Count > 0) cells.Add(new PageCell(rows + b, cell.Column, 1, cell.ColumnSpan, [.. TextRow.Of(part).Select(l => l.Words)]));
                }
            var spanning = byCell.Any(c => c.Cell.RowSpan > 1 && c.Cell.Row <= r && r < c.Cell.Row + c.Cell.RowSpan);
            // A row of lines that hold nothing is the space between double rulings.
            rows += byCell.Where(c => c.Cell.Row == r && c.Cell.RowSpan == 1).All(c => c.Words.Count == 0) && (!spanning || lattice.Ys[r + 1] - lattice.Ys[r] < 5) ? 0 : bands.Count;
        }
        rowOf[lattice.Rows] = rows;
        foreach (var (cell, _, own) in byCell.Where(c => c.Cell.RowSpan > 1 && c.Words.Count > 0))
        {
            var (from, to) = (rowOf[cell.Row], rowOf[cell.Row + cell.RowSpan]);
            var lines = TextRow.Of(own);
            if (IsColumnOfRows(lattice, cell, lines))
            {
                foreach (var row in lines.GroupBy(l => RowAt(lattice, l.Middle)))
                    cells.Add(new PageCell(Math.Min(rowOf[row.Key], Math.Max(0, rows - 1)), cell.Column, 1, cell.ColumnSpan, [.. row.Select(l => l.Words)]));
                continue;
            }
            cells.Add(new PageCell(Math.Min(from, Math.Max(0, rows - 1)), cell.Column, Math.Max(1, to - from), cell.ColumnSpan, [.. TextRow.Of(own).Select(l => l.Words)]));
        }
        return WithoutEmptyColumns(new PageGrid(page, lattice.Box, Math.Max(rows, 1), lattice.Columns, [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)]) { IsRuled = true });
    }

    /// <summary>
    /// The cells of a row that is drawn without the lines between its columns, as every other row of a banded table:
    /// its words stand apart under the columns of the others, three of them or figures. Null for what runs over the
    /// columns as one, such as a heading.
    /// </summary>
    private static List<((int, int, int, int) Cell, Box Box, List<SheetWord> Words)>? Parted(
        Lattice lattice, (int Row, int Column, int RowSpan, int ColumnSpan) cell, List<SheetWord> words)
    {
        if (cell.RowSpan > 1 || cell.ColumnSpan < 2) return null;
        var borders = Enumerable.Range(cell.Column + 1, cell.ColumnSpan - 1).Select(c => lattice.Xs[c]).ToList();
        int ColumnOf(SheetWord word) => cell.Column + borders.Count(x => x <= (word.Box.X0 + word.Box.X1) / 2);
        foreach (var line in TextRow.Of(words))
            foreach (var (left, right) in line.Words.Zip(line.Words.Skip(1)))
                if (ColumnOf(left) != ColumnOf(right) && right.Box.X0 - left.Box.X1 < left.Size) return null;
        var parts = words.GroupBy(ColumnOf).OrderBy(g => g.Key).ToList();
        if (parts.Count < 2 || parts.Count == 2 && !Segment.IsFigureText(string.Concat(parts[1].Select(w => w.Text)))) return null;
        return parts.ConvertAll(part => ((cell.Row, part.Key, 1, 1),
            lattice.BoxOf((cell.Row, part.Key, 1, 1)), part.ToList()));
    }

    /// <summary>A cell without lines across it, beside rows that have them, holds a text for each of those rows.</summary>
    private static bool IsColumnOfRows(Lattice lattice, (int Row, int Column, int RowSpan, int ColumnSpan) cell, List<TextRow> lines) =>
        cell.RowSpan >= 3 && lines.Select(l => RowAt(lattice, l.Middle)).Distinct().Count() * 10 >= cell.RowSpan * 8;

    private static int RowAt(Lattice lattice, double y) => Math.Clamp(lattice.Ys.FindLastIndex(line => line <= y), 0, lattice.Rows - 1);

    private static double Middle(SheetWord word) => (word.Box.Y0 + word.Box.Y1) / 2;

    /// <summary>
    /// The rows within one ruled row: cut between lines where at least two columns print figures on each line and all on the same lines.
    /// </summary>
    private static List<(double Top, double Bottom)> Bands(List<List<SheetWord>> cells)
    {
        List<(double, double)> whole = [(double.MinValue, double.MaxValue)];
        var columns = cells.Where(c => c.Count > 0).Select(c => TextRow.Of(c)).ToList();
        var figures = columns.Where(lines => lines.Count > 1 && lines.TrueForAll(l => Segment.IsFigureText(string.Join("", l.Words.Select(w => w.Text))) && l.Words.Exists(w => w.Text.Any(char.IsAsciiDigit)))).ToList();
        if (figures.Count < 2) return whole;
        var lines = TextRow.Of(figures.SelectMany(f => f.SelectMany(l => l.Words)));
        if (figures.Exists(f => f.Count < lines.Count - 1)) return whole;
        var bands = new List<(double, double)>();
        for (var i = 0; i < lines.Count; i++)
            bands.Add((i == 0 ? double.MinValue : (lines[i - 1].Bottom + lines[i].Top) / 2, i == lines.Count - 1 ? double.MaxValue : (lines[i].Bottom + lines[i + 1].Top) / 2));
        return bands;
    }

    private static PageGrid WithoutEmptyColumns(PageGrid grid)
    {
        var used = Enumerable.Range(0, grid.Columns).Where(c => grid.Cells.Any(cell => cell.Column <= c && c < cell.Column + cell.ColumnSpan && cell.ColumnSpan == 1)).ToList();
        if (used.Count == grid.Columns || used.Count == 0) return grid;
        var cells = new List<PageCell>();
        foreach (var cell in grid.Cells)
        {
            var kept = used.Where(c => cell.Column <= c && c < cell.Column + cell.ColumnSpan).ToList();
            var column = kept.Count > 0 ? used.IndexOf(kept[0]) : Math.Max(0, used.Count(c => c < cell.Column) - 1);
            cells.Add(cell with { Column = column, ColumnSpan = Math.Max(1, kept.Count) });
        }
        return grid with { Columns = used.Count, Cells = cells };
    }
}
