using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Tables;

/// <summary>
/// A row of words below figures that heads columns of another meaning ("Hvem | Antal | Indikator | Nu | Mål" under a
/// table of years): what stands below it belongs to no year above. Must not match a heading of rows, a row whose
/// figures are words ("udgår | udgår"), or one above rows that fill the columns of the table again.
/// </summary>
internal static class WordHeader
{
    private const int LongestWord = 40;

    /// <summary>Rows looked at below such a row.</summary>
    private const int MostLooks = 200;

    /// <summary>True where such a row stands at a place below the header.</summary>
    /// <param name="columns">Columns behind the first with a figure in a row above.</param>
    public static bool IsAt(Grid grid, int row, IReadOnlySet<int> columns, DanishVocabulary vocabulary)
    {
        var cells = grid.Beginning(row).ToList();
        if (cells.Count < 2 || !cells.TrueForAll(IsWord)
            || cells.DistinctBy(c => c.Text).Count() < cells.Count) return false;
        var beside = cells.FindAll(c => c.Column > 0);
        return (columns.Count == 0 ? HeadsFacts(grid, row, cells, vocabulary)
            : beside.Exists(c => columns.Any(n => Covers(c, n))) && IsNewHead(grid, row, columns, beside, vocabulary))
            && HeadsRowsBelow(grid, row, beside);
    }

    private static bool IsWord(GridCell cell) => cell.RowSpan == 1 && cell.Text.Length <= LongestWord
        && cell.Text.Any(char.IsLetter) && !cell.Text.Any(char.IsAsciiDigit) && !NumberGrammar.IsNone(cell.Text.Trim());

    /// <summary>The columns behind the first in which a row has figures.</summary>
    public static IEnumerable<int> ColumnsWithFigures(Grid grid, int row) =>
        grid.Beginning(row).Where(c => c.Column > 0 && CellText.IsNumber(c.Text)).Select(c => c.Column);

    private static bool Covers(GridCell cell, int column) =>
        cell.Column <= column && column < cell.Column + cell.ColumnSpan;

    /// <summary>Below words alone, an empty row and a word that heads columns of facts tell.</summary>
    private static bool HeadsFacts(Grid grid, int row, List<GridCell> cells, DanishVocabulary vocabulary) =>
        !grid.Showing(row - 1).Any() && cells.Exists(c => NamesFact(c.Text, vocabulary));

    private static bool NamesFact(string text, DanishVocabulary vocabulary) =>
        vocabulary.FactColumns.Values.Any(words => words.Exact(text) is not null);

    /// <summary>
    /// What tells it from a row of the table: its words name what is counted or told, an empty row stands above it, it
    /// is bold where the rows above are not, or its cells lie across those of the table.
    /// </summary>
    private static bool IsNewHead(
        Grid grid, int row, IReadOnlySet<int> columns, List<GridCell> beside, DanishVocabulary vocabulary)
    {
        if (beside.Exists(c => vocabulary.Quantities.Exact(c.Text) is not null
            || NamesFact(c.Text, vocabulary))) return true;
        if (beside.Count > 1 && !grid.Showing(row - 1).Any()) return true;
        if (grid.Beginning(row).All(c => c.IsBold) && !grid.Beginning(row - 1).Any(c => c.IsBold)) return true;
        return beside.Exists(c => columns.Count(n => Covers(c, n)) > 1);
    }

    /// <summary>Every figure below, down to an empty row, stands under a word of its own, and something does.</summary>
    private static bool HeadsRowsBelow(Grid grid, int row, List<GridCell> beside)
    {
        var below = Enumerable.Range(row + 1, Math.Min(MostLooks, grid.Rows - row - 1))
            .TakeWhile(r => grid.Showing(r).Any()).Select(r => grid.Beginning(r).ToList()).ToList();
        return below.Exists(cells => cells.Count > 1)
            && Enumerable.Range(row + 1, below.Count).All(r => ColumnsWithFigures(grid, r).ToList() is var figures
                && figures.TrueForAll(f => beside.Exists(b => Covers(b, f)))
                && beside.TrueForAll(b => figures.Count(f => Covers(b, f)) < 2));
    }
}
