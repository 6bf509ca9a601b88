using DocIndex.Amounts;
using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>Whether what looks like a table is one.</summary>
internal static class TableEvidence
{
    private const int WordsOfProse = 14;

    /// <summary>Periods side by side are a header, and one row of figures below them is a table.</summary>
    private const int FewestPeriods = 2;

    /// <summary>Ruled cells: at least a third hold text, and no single one holds nearly all of it, as the frame around a page does.</summary>
    public static bool IsRuledTable(PageGrid grid, Lattice lattice)
    {
        var filled = grid.Cells.Count;
        var words = grid.Cells.Sum(c => c.Words.Count());
        if (filled < 3 || grid.Cells.Max(c => c.Words.Count()) > 0.8 * words && words > 20
            && !HasFiguresBeside(grid)) return false;
        if (!grid.IsRuled && IsSparse(grid)) return false;
        return filled * 4 >= Math.Min(lattice.Cells.Count, grid.Rows * grid.Columns);
    }

    /// <summary>
    /// A figure in every row beside its text, as where a description fills a cell. Must not match the frame around a
    /// page with a few numbers in it.
    /// </summary>
    private static bool HasFiguresBeside(PageGrid grid) =>
        grid.IsRuled && Enumerable.Range(0, grid.Rows).All(r =>
            grid.Cells.Exists(c => c.Row == r && c.Column > 0 && c.Words.Count() <= WordsOfAmount
            && c.IsFigure));

    private const int WordsOfAmount = 3;

    /// <summary>Shaded rows: most of them hold text in more than one column.</summary>
    public static bool IsShadedTable(PageGrid grid) =>
        grid.Cells.GroupBy(c => c.Row).Count(r => r.Count() >= 2) * 2 > grid.Rows && !IsSparse(grid);

    /// <summary>Aligned lines: figures in the columns, or rulings, or several columns of short texts.</summary>
    public static bool IsAlignedTable(PageGrid grid, List<AlignedLine> lines, List<SheetRuling> rulings)
    {
        if (grid.Columns < 2 || grid.Rows < 2) return false;
        var many = lines.Count(l => l.Segments.Count >= 2);
        var ruled = Lattice.Clusters(rulings.Select(r => r.Y0)).Count;
        var beside = grid.Cells.Where(c => c.Column > 0 && c.Row >= 1).ToList();
        if (beside.Count < 2) return false;
        var figures = beside.Count(c => c.IsFigure);
        var share = (double)figures / beside.Count;
        var filled = grid.Cells.Where(c => c.ColumnSpan == 1).GroupBy(c => c.Row).Count(r => r.Count() >= 2);
        if (filled < 2) return false;
        if (IsList(grid) || IsContents(grid, lines) || IsKeys(grid, ruled)) return false;
        var prose = grid.Cells.Count(c => c.Words.Count() > WordsOfProse);
        if (prose * 3 > grid.Cells.Count && ruled < 2) return false;
        if (ruled < 3 && IsSparse(grid)) return false;
        if (share >= 0.4 && many >= 2 && lines.Exists(l => HeaderGrammar.FindRun(l.Row.Text, FewestPeriods).Count > 0)) return true;
        if (share >= 0.4 && many >= (ruled >= 1 ? 2 : 3)) return true;
        if (ruled >= 2 && many >= 2 && filled * 2 >= grid.Rows) return true;
        if (HasHeaderSetOff(grid)) return true;
        return grid.Columns >= 3 && many >= 4 && filled >= 4 && beside.Average(c => c.Words.Count()) <= 5 && beside.Count >= 0.6 * (grid.Rows - 1) * (grid.Columns - 1);
    }

    /// <summary>
    /// Short heads in a letter of their own above texts that begin below them, row by row: a table of words without
    /// rulings ("Risiko | Håndtering"). Must not match two columns of prose under their headings, whose lines go on in
    /// lower case.
    /// </summary>
    private static bool HasHeaderSetOff(PageGrid grid)
    {
        var heads = grid.Cells.Where(c => c.Row == 0).ToDictionary(c => c.Column);
        var body = grid.Cells.Where(c => c.Row > 0).ToList();
        if (heads.Count < grid.Columns || grid.Rows <= FewestRowsBelow
            || body.Count < grid.Columns * FewestRowsBelow) return false;
        var looks = body.SelectMany(c => c.Words).Select(LookOf).ToHashSet();
        return heads.Values.All(c => c.Words.Count() <= WordsOfHead && !c.Words.Any(w => looks.Contains(LookOf(w))))
            && body.TrueForAll(c => !LineText.StartsLower(c.Text)
                && heads.TryGetValue(c.Column, out var head) && Math.Abs(head.Box.X0 - c.Box.X0) <= SameLeft);
    }

    private static (string Font, bool IsBold) LookOf(SheetWord word) => (word.Font, word.IsBold);

    private const int WordsOfHead = 4;
    private const int FewestRowsBelow = 2;
    private const double SameLeft = 2;

    /// <summary>The axes and labels of a chart leave most places empty.</summary>
    private static bool IsSparse(PageGrid grid) => grid.Cells.Sum(c => c.RowSpan * c.ColumnSpan) < 0.4 * grid.Rows * grid.Columns;

    /// <summary>Marks of list items beside their texts.</summary>
    private static bool IsList(PageGrid grid)
    {
        if (grid.Columns != 2) return false;
        var first = grid.Cells.Where(c => c.Column == 0 && c.ColumnSpan == 1).ToList();
        return first.Count > 0 && first.Count(c => LineText.MarkerLength(c.Text + " x") > c.Text.Length || c.Text.Length <= 2) * 3 >= first.Count * 2
            && grid.Cells.Where(c => c.Column == 1).Average(c => c.Words.Count()) > 3;
    }

    /// <summary>Titles with leaders and page numbers that never fall.</summary>
    private static bool IsContents(PageGrid grid, List<AlignedLine> lines)
    {
        var last = grid.Cells.Where(c => c.Column == grid.Columns - 1 && c.ColumnSpan == 1).OrderBy(c => c.Row).Select(c => int.TryParse(c.Text.Trim('.', ' '), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : -1).ToList();
        if (grid.Columns > 3 || last.Count < 3 || last.Count(n => n >= 0) * 5 < last.Count * 4) return false;
        var pages = last.Where(n => n >= 0).ToList();
        var rises = pages.Zip(pages.Skip(1)).All(p => p.First <= p.Second) && pages[^1] < 2000 && pages.Distinct().Count() > 2;
        var leaders = lines.Count(l => l.Row.Text.Contains("....", StringComparison.Ordinal) || l.Row.Text.Contains(". . .", StringComparison.Ordinal));
        return rises && (leaders * 2 > last.Count || grid.Columns == 2 && grid.Cells.Where(c => c.Column == 0).Average(c => c.Words.Count()) > 2 && pages.Count > 5);
    }

    /// <summary>Keys with colons beside their values, as a letterhead has.</summary>
    private static bool IsKeys(PageGrid grid, int ruled)
    {
        var first = grid.Cells.Where(c => c.Column == 0 && c.ColumnSpan == 1).ToList();
        return grid.Columns == 2 && ruled < 3 && first.Count > 0 && first.Count(c => c.Text.EndsWith(':')) * 2 > first.Count;
    }
}
