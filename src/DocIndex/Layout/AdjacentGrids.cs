using DocIndex.Amounts;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>
/// Tables of markup with nothing between them that read as one: the second has as many columns, and goes on with
/// figures right away, or below headings of rows, or prints the first's header again. Its caption may be printed again
/// between them ("Tabel 1. Udgifter (fortsat)"). Must not join a table that has a header or a caption of its own.
/// </summary>
internal static class AdjacentGrids
{
    /// <summary>The elements with such tables joined to one, at its first.</summary>
    public static List<MarkupElement> Joined(IEnumerable<MarkupElement> elements, DanishVocabulary vocabulary)
    {
        var joined = new List<MarkupElement>();
        foreach (var element in elements)
        {
            if (joined.Count > FromCaption && element.Grid is { } below && joined[^2].Grid is { } above
                && PrintsAgain(joined[^FromCaption].Text, joined[^1].Text, vocabulary)
                && PrintsHeaderAgain(above, below))
            {
                joined[^2] = joined[^2] with { Grid = Under(above, below),
                    Lines = [.. joined[^2].Lines, .. joined[^1].Lines, .. element.Lines] };
                joined.RemoveAt(joined.Count - 1);
            }
            else if (joined.Count > 0 && joined[^1].Grid is { } first && element.Grid is { } own
                && Widened(first, own) is var second && GoesOn(first, second))
                joined[^1] = joined[^1] with { Grid = Under(first, second),
                    Lines = [.. joined[^1].Lines, .. element.Lines] };
            else joined.Add(element);
        }
        return joined;
    }

    /// <summary>Caption, table, caption again: where the first of them stands, counted from the end.</summary>
    private const int FromCaption = 3;

    /// <summary>
    /// A caption that says the words of one before it, and at most that it goes on. Must not match one that goes on
    /// with words of its own ("Forslag 1", "Forslag 1b").
    /// </summary>
    private static bool PrintsAgain(string caption, string again, DanishVocabulary vocabulary) => caption.Length > 0
        && again.StartsWith(caption, StringComparison.Ordinal)
        && again[caption.Length..].TrimStart(' ', '(', '–', '-', ',') is var added
        && (added.Length == 0 || vocabulary.ContinuedWords.Leading(added) is not null);

    /// <summary>The header of the first is printed again over the same columns, and figures follow.</summary>
    private static bool PrintsHeaderAgain(Grid first, Grid second) =>
        first.Columns == second.Columns && second.Rows > 1 && Texts(first, 0) == Texts(second, 0);

    /// <summary>
    /// The second grid in the columns of the first, where it leaves some of them empty; as it is where it has others.
    /// </summary>
    private static Grid Widened(Grid first, Grid second)
    {
        if (second.Columns >= first.Columns || second.Places.IsEmpty
            || !second.Places.All(p => first.Places.Contains(p))) return second;
        int ColumnOf(int column) =>
            column < second.Columns ? first.Places.IndexOf(second.Places[column]) : first.Columns;
        return second with
        {
            Columns = first.Columns, Places = first.Places,
            Cells = [.. second.Cells.Select(c => c with { Column = ColumnOf(c.Column),
                ColumnSpan = c.ColumnSpan == 1 ? 1 : ColumnOf(c.Column + c.ColumnSpan) - ColumnOf(c.Column) })],
        };
    }

    private static bool GoesOn(Grid first, Grid second)
    {
        if (first.Columns != second.Columns || first.Columns < 2 || first.Rows < 2 || second.Caption is not null
            || second.Rows == 0) return false;
        if (Texts(first, 0) == Texts(second, 0)) return true;
        var row = second.Cells.Where(c => c.Row == FirstRowBelowHeadings(second)).ToList();
        var figures = Enumerable.Range(1, first.Columns - 1)
            .Where(c => first.Cells.Count(cell => cell.Column == c
            && IsFigure(cell)) * 2 >= first.Cells.Count(cell => cell.Column == c && cell.Row > 0)).ToHashSet();
        return row.Exists(c => figures.Contains(c.Column) && IsFigure(c))
            && row.Where(c => figures.Contains(c.Column)).All(c => IsFigure(c) || !c.Text.Any(char.IsAsciiDigit))
            && first.Cells.Any(c => figures.Contains(c.Column) && IsFigure(c));
    }

    /// <summary>Rows of nothing but words over their first column head the rows below; the first row that is none.</summary>
    private static int FirstRowBelowHeadings(Grid grid)
    {
        var row = 0;
        while (row + 1 < grid.Rows && grid.Beginning(row).ToList() is [{ Column: 0 } only]
            && !only.Text.Any(char.IsAsciiDigit)) row++;
        return row;
    }

    /// <summary>A number that is no year, or decimals behind a point, which other figures decide how to read.</summary>
    private static bool IsFigure(GridCell cell) => CellText.NumberOf(cell.Text) is { Number: var number }
        ? number is { LooksLikeYear: false } : CellText.MayBeFigure(cell.Text);

    private static string Texts(Grid grid, int row) =>
        string.Join('|', grid.Cells.Where(c => c.Row == row).Select(c => c.Text));

    private static Grid Under(Grid first, Grid second) => first with
    {
        Rows = first.Rows + second.Rows, PageTo = second.PageTo,
        Cells = [.. first.Cells, .. second.Cells.Select(c => c with { Row = c.Row + first.Rows })],
    };
}
