using System.Text.RegularExpressions;
using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>Takes a title above the column headers, and notes below the last row, off an aligned table. Must not take headers over groups of columns, or a total.</summary>
internal static partial class TitlesAndNotes
{
    private const int MostTitleRows = 4;
    private const int WordsOfNote = 7;

    [GeneratedRegex(@"^(?:\*+|\d\)|\(\d\)|[¹²³†‡]|(?:Notes?|Sources?|NOTE|SOURCE|Kilde|Anm|Anmærkning|Note|Bemærk)\b\.?\s?:?)\s*\S", RegexOptions.CultureInvariant)]
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
        var last = grid.Rows - 1;
        while (last > first + 1 && IsNote(grid, [.. byRow[last]])) last--;
        if (first == 0 && last == grid.Rows - 1) return grid;
        var words = grid.Cells.Where(c => c.Row >= first && c.Row <= last).SelectMany(c => c.Words).ToList();
        return PageGridBuilder.Build(grid.Page, words, sheet.Rulings, sheet.Shades);
    }

    /// <summary>One text from the first column over most others.</summary>
    private static bool IsTitle(PageGrid grid, List<PageCell> row) =>
        row is [{ Column: 0 } only] && only.ColumnSpan >= Math.Max(2, 0.6 * grid.Columns) && only.RowSpan == 1;

    private static bool IsNote(PageGrid grid, List<PageCell> row)
    {
        var words = row.Sum(c => c.Words.Count());
        if (row.Count == 0 || row.Exists(c => c.Column > 0 && Segment.IsFigureText(c.Text))) return false;
        return row[0].Column == 0 && (row[0].ColumnSpan >= Math.Max(2, 0.6 * grid.Columns) && words >= WordsOfNote || Note.IsMatch(row[0].Text) && words >= 4);
    }
}
