using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>Takes a title above the column headers, and notes below the last row, off an aligned table. Must not take headers over groups of columns, or a total.</summary>
internal static partial class TitlesAndNotes
{
    private const int MostTitleRows = 4;
    private const int WordsOfNote = 7;
    private const int WordsOfProse = 6;

    [GeneratedRegex(@"^(?:\*+|[0-9]\)|\([0-9]\)|[¹²³†‡]|(?:Notes?|Sources?|NOTE|SOURCE|Kilde|Anm|Anmærkning|Note|Bemærk)\b\.?\s?:?)\s*\S", RegexOptions.CultureInvariant)]
    private static partial Regex Note { get; }

    /// <summary>The grid without titles and notes; null where nothing is left.</summary>
    public static PageGrid? Trimmed(PageGrid? grid, Sheet sheet)
    {
        if (grid is null || grid.IsRuled || grid.Rows < 3) return grid;
        var byRow = grid.Cells.ToLookup(c => c.Row);
        var first = 0;
        for (var r = 0; r < Math.Min(MostTitleRows, grid.Rows - 2); r++)
            if (IsTitle(grid, [.. byRow[r]])) first = r + 1;
            else if (byRow[r].Count() > 1) break;
        // Prose right above a table, with whatever heading stands in it, is not its header.
        for (var r = first; r < Math.Min(MostTitleRows, grid.Rows - 2); r++)
            if (IsProse([.. byRow[r]])) first = r + 1;
        while (first > 0 && first < grid.Rows - 2 && (IsTitle(grid, [.. byRow[first]]) || EndsProse([.. byRow[first]])
            || GoesOn([.. byRow[first - 1]], [.. byRow[first]]))) first++;
        var last = LastBeforeProse(grid, byRow, first);
        while (last > first + 1 && IsNote(grid, [.. byRow[last]])) last--;
        if (first == 0 && last == grid.Rows - 1) return grid;
        var words = grid.Cells.Where(c => c.Row >= first && c.Row <= last).SelectMany(c => c.Words).ToList();
        return PageGridBuilder.Build(grid.Page, words, sheet.Rulings, sheet.Shades);
    }

    /// <summary>One text from the first column over most others.</summary>
    private static bool IsTitle(PageGrid grid, List<PageCell> row) =>
        row is [{ Column: 0 } only] && only.ColumnSpan >= Math.Max(2, 0.6 * grid.Columns) && only.RowSpan == 1;

    /// <summary>A line of a sentence that runs over the columns, or is cut by them in its midst. Must not take a header ("Hvad skal der ske"), or a row with figures.</summary>
    private static bool IsProse(List<PageCell> row) => SaysAmounts(row) ||
        (row is [{ ColumnSpan: > 1 }] || row.Skip(1).Any(c => LineText.StartsLower(c.Text))) && row.Sum(c => c.Words.Count()) >= WordsOfProse && !row.Exists(c => c.IsFigure) && !row.Exists(c => c.Column > 0 && HeaderGrammar.FindRun(c.Text, 1).Count > 0 && c.Words.Count() < WordsOfProse)
        && LineText.HasFiniteVerb(string.Join(' ', row.Select(c => c.Text)));

    /// <summary>
    /// "Der afsættes i 2017 ca. 71,4 mio. kr., i 2018 ca. 53,5 mio. kr.": a sentence that tells amounts with their units,
    /// wherever the years in it part it. Must not take a header that says a unit ("2026 (1.000 kr.)"), or a row.
    /// </summary>
    private static bool SaysAmounts(List<PageCell> row)
    {
        if (row.Count == 0 || row.Sum(c => c.Words.Count()) < WordsOfProse) return false;
        var text = TextOf(row);
        return !row.Exists(HoldsAFigure) && ToldAmounts.TellsAmount(text)
            || !row.Exists(c => c.IsFigure) && CellText.SaysAmount(text);
    }

    /// <summary>Must not take a year and an amount of a sentence that stand in one place ("2026 42.609.000,-").</summary>
    private static bool HoldsAFigure(PageCell cell) => cell is { Column: > 0, IsFigure: true }
        && !Segment.IsYear(cell.Words.First().Text);

    private static string TextOf(List<PageCell> row) => string.Join(' ', row.Select(c => c.Text));

    /// <summary>The line that a sentence which tells amounts ends with, below another line of it.</summary>
    private static bool GoesOn(List<PageCell> above, List<PageCell> row) => row is [{ IsFigure: false }]
        && SaysAmounts(above) && ToldAmounts.GoesOn(TextOf(above), TextOf(row));

    /// <summary>The end of a sentence that lines of prose above began.</summary>
    private static bool EndsProse(List<PageCell> row) => row.Count > 0 && !row.Exists(c => c.IsFigure) && row[^1] is { Column: > 0 } last && last.Text.EndsWith('.') && last.Words.Count() > 1;

    /// <summary>The last row before lines of prose below the figures: words where the rows above have figures, in two columns or more.</summary>
    private static int LastBeforeProse(PageGrid grid, ILookup<int, PageCell> byRow, int first)
    {
        var last = grid.Rows - 1;
        while (last > first + 1 && !byRow[last].Any(c => c.Column > 0 && c.IsFigure)) last--;
        for (var r = last + 1; r < grid.Rows; r++)
            if (byRow[r].Count(c => c.Column > 0 && c.Words.Count() > 1 && HoldsFigures(grid, c.Column, last)) >= 2) return Math.Max(last, r - 1);
        return grid.Rows - 1;
    }

    private static bool HoldsFigures(PageGrid grid, int column, int last) =>
        grid.Cells.Count(c => c.Column == column && c.Row <= last && c.IsFigure) * 2 > grid.Cells.Count(c => c.Column == column && c.Row <= last);

    private static bool IsNote(PageGrid grid, List<PageCell> row)
    {
        var words = row.Sum(c => c.Words.Count());
        if (row.Count == 0 || row.Exists(c => c.Column > 0 && Segment.IsFigureText(c.Text))) return false;
        return row[0].Column == 0 && (row[0].ColumnSpan >= Math.Max(2, 0.6 * grid.Columns) && words >= WordsOfNote || Note.IsMatch(row[0].Text) && words >= 4);
    }
}
