using System.Collections.Immutable;
using DocIndex.Layout.Grids;
using DocIndex.Reading;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// Tables that go on over page breaks: the last of a page and what stands first on the next are one where nothing but
/// running lines and notes stands between, and the figures of the second stand below those of the first, or its header
/// is the first's again. A total, or rows too few to be found as a table, go on with it as a table does. Must not join
/// two tables of which the second has a caption or another header of periods, or take prose for rows.
/// </summary>
internal static class ContinuedTables
{
    private const int MostNoteLines = 4;

    /// <summary>Lines with nothing but words that may stand between rows with figures.</summary>
    private const int MostLabelLines = 8;

    /// <summary>Which tables belong together, each list in order of pages; tables that stand alone make a list of one.</summary>
    /// <param name="pages">The lines and tables of each page; parts of a table are put into its columns.</param>
    public static List<List<PageGrid>> Join(IReadOnlyList<List<SheetLine>> pages, ImmutableArray<Sheet> sheets)
    {
        var chains = new List<List<PageGrid>>();
        for (var p = 0; p < pages.Count; p++)
        {
            if (p > 0 && chains.Count > 0 && chains[^1][^1].Page == pages[p - 1].FirstOrDefault()?.Page
                && EndsPage(pages[p - 1], chains[^1][^1])) GoOn(chains[^1], pages, p, sheets);
            else if (p > 0 && StrandedHeader.Find(pages[p - 1]) is { } header)
            {
                List<PageGrid> chain = [header.Grid];
                var (own, at) = (pages[p - 1].ToList(), header.First);
                pages[p - 1][at] = pages[p - 1][at] with { Grid = header.Grid };
                pages[p - 1].RemoveRange(at + 1, header.Lines - 1);
                GoOn(chain, pages, p, sheets);
                if (chain.Count > 1) chains.Add(chain);
                else { pages[p - 1].Clear(); pages[p - 1].AddRange(own); }
            }
            var known = chains.SelectMany(c => c).ToHashSet<PageGrid>(ReferenceEqualityComparer.Instance);
            foreach (var line in pages[p].Where(l => l.Role is null or BlockRole.Footnote && l.Grid is not null))
                if (line.Grid is { } grid && !known.Contains(grid)) chains.Add([grid]);
        }

        return chains;
    }

    /// <summary>True where a table is the last on a page, notes to it left out of account.</summary>
    private static bool EndsPage(List<SheetLine> page, PageGrid grid)
    {
        var last = page.FindLastIndex(l => l.Role is null && l.Grid == grid);
        if (last < 0) return false;
        var after = page.Skip(last + 1).Where(l => l.Role is null).ToList();
        after.RemoveAll(l => IsCutLine(l.Row));
        return after.Count == 0 || after.Count <= MostNoteLines && after.TrueForAll(l => l.Grid is null)
            && Footnotes.Begins(after[0].Row.Text);
    }

    /// <summary>
    /// The tops of letters that a page break shows of the line below it. Must not match a number.
    /// </summary>
    private static bool IsCutLine(TextRow row) => row.Words.Sum(w => w.Text.Length) <= LettersOfCutLine
        && row.Text.All(c => char.IsLetter(c) || c == ' ');

    private const int LettersOfCutLine = 2;

    /// <summary>Adds to a table what goes on with it at the top of a page.</summary>
    private static void GoOn(List<PageGrid> chain, IReadOnlyList<List<SheetLine>> pages, int p, ImmutableArray<Sheet> sheets)
    {
        var page = pages[p];
        var first = page.FindIndex(l => l.Role is null);
        if (first < 0) return;
        var lines = page.Skip(first).TakeWhile(l => l.Role is null && l.Grid is null).ToList();
        var next = first + lines.Count < page.Count ? page[first + lines.Count].Grid : null;
        var left = lines.Select(l => l.Row.Left).Append(next?.Box.X0 ?? double.MaxValue).Min();
        var shape = TableShape.Of(chain) ?? TableShape.OfHeader(chain[^1], left);
        var rows = shape is null ? [] : Rows(lines, shape, chain[^1], next is not null);
        // The first lines of the header that is printed again may not have been found as part of the table.
        if (next is not null && rows.Count < lines.Count && PageBreaks.RepeatedLines(
            chain[0], [.. lines.SelectMany(l => l.Row.Words), .. next.Words]) >= lines.Count) rows = lines.ConvertAll(l => l.Row);
        if (next is not null && (rows.Count < lines.Count 
            || !IsPartOf(chain, next, shape, [.. rows.SelectMany(r => r.Words), .. next.Words]))) next = null;
        if (rows.Count == 0 && next is null) return;
        if (next is null) rows = rows[..(LastOf(rows, shape!, chain[^1]) + 1)];
        if (rows.Count == 0 && next is null) return;
        var words = rows.SelectMany(r => r.Words).Concat(next?.Words ?? []).ToList();
        var joined = next is not null && rows.Count == 0 && AreOfOneGrid(chain[^1], next)
            ? BrokenRows.Joined(chain, next) : PageBreaks.Join(chain, page[first].Page, words, sheets);
        if (joined is null) return;
        var above = pages[p - 1];
        for (var i = 0; i < above.Count; i++)
            if (above[i] is { Role: null, Grid: null } && IsCutLine(above[i].Row)) above[i] = above[i] with { Role = BlockRole.Running };
        Replace(pages, chain, joined);
        page[first] = new SheetLine(page[first].Page, page[first].Row, null, joined[^1]);
        page.RemoveRange(first + 1, rows.Count + (next is null ? 0 : 1) - 1);
        chain.Clear();
        chain.AddRange(joined);
    }

    /// <summary>The last line that belongs to a row: one with figures, or what its label goes on with.</summary>
    private static int LastOf(List<TextRow> rows, TableShape shape, PageGrid before)
    {
        var last = rows.FindLastIndex(r => shape.FitOf(r) == RowFit.Figures);
        if (last < 0 && GoesOn(before, rows[0])) last = 0;
        while (last >= 0 && last + 1 < rows.Count && IsClose(rows[last], rows[last + 1])
            && (StartsLower(rows[last + 1]) || LineText.BreaksOff(rows[last].Text))) last++;
        return last;
    }

    /// <summary>"(netto)" and "kommune" go on with a label.</summary>
    private static bool StartsLower(TextRow row) => LineText.StartsLower(row.Text.TrimStart('('));

    private static bool IsClose(TextRow above, TextRow below) => below.Top - above.Bottom < CloseLines * below.Size;

    private const double CloseLines = 0.6;

    /// <summary>The lines from the top of a page that are rows of a table.</summary>
    private static List<TextRow> Rows(List<SheetLine> lines, TableShape shape, PageGrid before, bool isAboveTable)
    {
        var rows = lines.Select(l => l.Row).TakeWhile(r => shape.FitOf(r) != RowFit.None).ToList();
        var labels = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0 && IsClose(rows[i - 1], rows[i]) && StartsLower(rows[i])) continue;
            labels = shape.FitOf(rows[i]) == RowFit.Label ? labels + 1 : 0;
            if (labels > MostLabelLines) return [];
        }

        // A heading above a row may be one of the page, unless it heads rows that fill the table's columns.
        return isAboveTable || rows.Count > 0 && (shape.FitOf(rows[0]) == RowFit.Figures || GoesOn(before, rows[0])
            || rows.Count(shape.IsFilledBy) >= FewestUnderHeading) ? rows : [];
    }

    private const int FewestUnderHeading = 2;

    /// <summary>True for a line that goes on with the label of a table's last row.</summary>
    public static bool GoesOn(PageGrid before, TextRow line)
    {
        var label = before.Cells.Where(c => c.Row == before.Rows - 1).MinBy(c => c.Column)?.Text ?? "";
        return StartsLower(line) || LineText.BreaksOff(label)
            || label.LastIndexOf('(') > label.LastIndexOf(')');
    }

    /// <param name="words">Of the table on the next page, and of the lines above it.</param>
    private static bool IsPartOf(List<PageGrid> chain, PageGrid next, TableShape? shape, List<SheetWord> words)
    {
        if (PageBreaks.RepeatedLines(chain[0], words) > 0) return true;
        if (HasHeader(next)) return false;
        if (shape is null || TableShape.Of([next]) is not { } own)
            return shape is null && AreOfOneGrid(chain[^1], next);
        return own.Figures.All(f => shape.Figures.Any(s => TableShape.IsBelow(s, f)));
    }

    /// <summary>
    /// Different periods side by side above all figures. Must not take what the label or the remark of a row says of
    /// when ("varig drift", "Afvikles i 2018").
    /// </summary>
    private static bool HasHeader(PageGrid grid)
    {
        for (var row = 0; row < Math.Min(FirstRows, grid.Rows); row++)
        {
            var cells = grid.Cells.FindAll(c => c.Row == row);
            if (cells.Exists(c => c is { Column: > 0, IsFigure: true } && !Segment.IsYear(c.Text))) return false;
            if (cells.SelectMany(c => Amounts.HeaderGrammar.FindAll(c.Text)).Select(p => (p.Year, p.Period, p.Basis))
                .Distinct().Skip(1).Any()) return true;
        }

        return false;
    }

    private const int FirstRows = 2;

    /// <summary>Ruled alike, column by column: nothing needs to be read again.</summary>
    private static bool AreOfOneGrid(PageGrid a, PageGrid b) =>
        a.Columns == b.Columns && (a.IsRuled && b.IsRuled || TableShape.Of([a]) is null)
            && Enumerable.Range(0, a.Columns).All(c => Extent(a, c) is not { } own || Extent(b, c) is not { } other
            || TableShape.IsBelow(own, other));

    private static (double Left, double Right)? Extent(PageGrid grid, int column)
    {
        var cells = grid.Cells.Where(c => c.Column == column && c.ColumnSpan == 1).Select(c => c.Box).ToList();
        return cells.Count == 0 ? null : (cells.Min(b => b.X0), cells.Max(b => b.X1));
    }

    /// <summary>Puts the parts as they are read together in the place of those that were found page by page.</summary>
    private static void Replace(IReadOnlyList<List<SheetLine>> pages, List<PageGrid> chain, List<PageGrid> joined)
    {
        for (var i = 0; i < chain.Count; i++)
        {
            if (chain[i] == joined[i]) continue;
            foreach (var page in pages)
                if (page.FindIndex(l => l.Grid == chain[i]) is >= 0 and var at) page[at] = page[at] with { Grid = joined[i] };
        }
    }
}
