using System.Globalization;
using DocIndex.Reading;

namespace DocIndex.Tables;

/// <summary>
/// The frame of a printed spreadsheet: letters above its columns (A, B, C …) and a first column that counts its rows,
/// the row of the header included. Neither is of the table. Must not take a header "Model A | Model B", a column "Nr."
/// that begins below the header, or years below each other.
/// </summary>
internal static class SheetFrame
{
    private const int FewestLetters = 3;
    private const int FewestRows = 4;

    /// <summary>Row numbers lie below years.</summary>
    private const int MostRows = 1900;

    /// <summary>The grid without such a frame; the same where it has none.</summary>
    public static Grid Without(Grid grid)
    {
        var first = Enumerable.Range(0, grid.Rows).FirstOrDefault(r => grid.Beginning(r).Any(), -1);
        if (first < 0) return grid;
        var hasLetters = AreLetters([.. grid.Beginning(first).OrderBy(c => c.Column)]);
        var body = hasLetters ? WithoutRows(grid, first + 1) : grid;
        var isNumbered = CountsRows(body, hasLetters);
        if (!isNumbered && hasLetters && !StandsOverLabels(grid, first)) return grid;
        return isNumbered ? WithoutFirstColumn(body) : body;
    }

    /// <summary>A, B, C … and nothing else, each above one column.</summary>
    private static bool AreLetters(List<GridCell> row) => row.Count >= FewestLetters
        && row.Select((c, i) => c.ColumnSpan == 1 && c.Text.Trim() == LettersOf(i)).All(holds => holds);

    private static string LettersOf(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : LettersOf(index / 26 - 1) + LettersOf(index % 26);

    /// <summary>Letters without row numbers are a frame where A stands above the labels and a header follows.</summary>
    private static bool StandsOverLabels(Grid grid, int letters) =>
        grid.Beginning(letters).Any(c => c.Column == 0)
        && grid.Beginning(letters + 1).Count(c => c.Text.Any(char.IsLetterOrDigit)) > 1;

    /// <summary>
    /// A whole number in the first column of nearly every row, each the next; where letters stand above, rows may be
    /// hidden between.
    /// </summary>
    private static bool CountsRows(Grid grid, bool hasLetters)
    {
        var numbers = grid.Cells.Where(c => c.Column == 0).OrderBy(c => c.Row).ToList();
        var shown = Enumerable.Range(0, grid.Rows).Count(r => grid.Beginning(r).Any());
        if (numbers.Count < FewestRows || numbers.Count * 5 < shown * 4
            || numbers[0].Row != FirstShown(grid)) return false;
        var before = 0;
        foreach (var cell in numbers)
        {
            if (cell.ColumnSpan > 1 || cell.Text.Length > 4 || !int.TryParse(
                cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
            if (number >= MostRows || number <= before) return false;
            if (before > 0 && !hasLetters && number != before + 1) return false;
            before = number;
        }

        return true;
    }

    private static int FirstShown(Grid grid) => grid.Cells.Min(c => c.Row);

    private static Grid WithoutRows(Grid grid, int rows) => grid with
    {
        Rows = grid.Rows - rows, HeaderRows = Math.Max(0, grid.HeaderRows - rows),
        Cells = [.. grid.Cells.Where(c => c.Row >= rows).Select(c => c with { Row = c.Row - rows })],
    };

    private static Grid WithoutFirstColumn(Grid grid) => grid with
    {
        Columns = grid.Columns - 1,
        Cells = [.. grid.Cells.Where(c => c.Column > 0).Select(c => c with { Column = c.Column - 1 })],
    };
}
