using DocIndex.Layout.Grids;
using DocIndex.Reading;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// The parts of a table whose lines enclose its cells alike on both pages: a row that the break cuts is one, the first
/// words on the next page going on with its cells. Must not take a heading of rows for the end of a label.
/// </summary>
internal static class BrokenRows
{
    /// <summary>The parts with the next one.</summary>
    public static List<PageGrid> Joined(IReadOnlyList<PageGrid> chain, PageGrid next)
    {
        var before = chain[^1];
        var row = HeaderRowsOf(chain[0], next);
        var cells = next.Cells.FindAll(c => c.Row == row);
        if (cells.Count == 0 || cells.Exists(HoldsFigure) || cells.Exists(c => c.RowSpan > 1)
            || !before.Cells.Exists(c => c.Row == before.Rows - 1 && HoldsFigure(c))
            || !ContinuedTables.GoesOn(before, new TextRow([.. cells.MinBy(c => c.Column)!.Lines[0]]))) return [.. chain, next];
        var words = cells.SelectMany(c => c.Words).ToList();
        var last = before.Cells.ConvertAll(c => c.Row == before.Rows - 1 && cells.Find(n => n.Column == c.Column) is { } more
            ? c with { Lines = [.. c.Lines, .. more.Lines] } : c);
        last.AddRange(cells.Where(n => !last.Exists(c => c.Row == before.Rows - 1 && c.Column == n.Column))
            .Select(n => n with { Row = before.Rows - 1 }));
        var rest = next.Cells.Where(c => c.Row != row).Select(c => c.Row > row ? c with { Row = c.Row - 1 } : c);
        return
        [
            .. chain.Take(chain.Count - 1),
            before with { Cells = last, GoesOn = words.ToHashSet<SheetWord>(ReferenceEqualityComparer.Instance) },
            next with { Rows = next.Rows - 1, Cells = [.. rest], BrokenRow = words },
        ];
    }

    /// <summary>How many rows of the header are printed again.</summary>
    private static int HeaderRowsOf(PageGrid first, PageGrid next)
    {
        var row = 0;
        while (row < Math.Min(first.Rows, next.Rows) && TextOf(first, row) is { Length: > 0 } text
            && text == TextOf(next, row)) row++;
        return row;
    }

    private static string TextOf(PageGrid grid, int row) =>
        string.Join('|', grid.Cells.Where(c => c.Row == row).OrderBy(c => c.Column).Select(c => c.Text));

    private static bool HoldsFigure(PageCell cell) => cell is { Column: > 0, IsFigure: true };
}
