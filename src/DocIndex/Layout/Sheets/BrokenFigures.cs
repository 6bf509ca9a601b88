using System.Text.RegularExpressions;
using DocIndex.Layout.Grids;
using DocIndex.Reading;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// Figures that a narrow cell prints over two lines ("-3,03" over "4", "288.0" over "00") are one: a row of nothing but
/// ends of figures, right below figures that cannot be whole, goes on with the row above. Must not match a row of short
/// figures below whole ones, or one with a label.
/// </summary>
internal static partial class BrokenFigures
{
    [GeneratedRegex(@"^[0-9.,]{1,4}[)-]?[*" + RaisedLetters.Marks + "]*$", RegexOptions.CultureInvariant)]
    private static partial Regex End { get; }

    [GeneratedRegex(@"[.,]$|^[^,]*\.[0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex CannotBeWhole { get; }

    [GeneratedRegex("^(?:19|20)[0-9][0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex Year { get; }

    /// <summary>The table with such rows put together; what they hold is at best inferred.</summary>
    public static PageGrid Mended(PageGrid grid)
    {
        for (var row = grid.Rows - 1; row > 0; row--)
            if (IsBroken(grid, row)) grid = Joined(grid, row);
        return grid;
    }

    private static bool IsBroken(PageGrid grid, int row)
    {
        var ends = grid.Cells.FindAll(c => c.Row == row);
        if (ends.Count == 0 || grid.Cells.Exists(c => c.RowSpan > 1 && c.Row < row && row < c.Row + c.RowSpan)
            || !ends.TrueForAll(c => c.Column > 0 && c.ColumnSpan == 1 && End.IsMatch(c.Closed))) return false;
        var pairs = ends.ConvertAll(c => (Above: Above(grid, c), Below: c.Closed, c.Column));
        return pairs.TrueForAll(p => p.Above is not null && p.Above.IsFigure)
            && pairs.Exists(p => IsOne(p.Above!.Closed, p.Below)
            || HasDecimals(grid, p.Column, DecimalsOf(p.Above!.Closed + p.Below), DecimalsOf(p.Above!.Closed)));
    }

    /// <summary>Two lines that are no figures each by themselves.</summary>
    private static bool IsOne(string above, string below) => below[0] is '.' or ','
        || CannotBeWhole.IsMatch(above) && !below.Contains(',') || Year.IsMatch(above + below);

    /// <summary>True where other figures of a column have as many decimals as two lines make together.</summary>
    private static bool HasDecimals(PageGrid grid, int column, int together, int above) => above > 0 && together > above
        && grid.Cells.Exists(c => c.Column == column && DecimalsOf(c.Closed) == together);

    private static int DecimalsOf(string figure) => figure.LastIndexOf(',') is >= 0 and var comma
        ? figure[(comma + 1)..].Count(char.IsAsciiDigit) : 0;

    private static PageGrid Joined(PageGrid grid, int row)
    {
        var cells = new List<PageCell>();
        foreach (var cell in grid.Cells)
        {
            if (cell.Row == row) continue;
            var end = cell.Row == row - 1 ? grid.Cells.Find(c => c.Row == row && c.Column == cell.Column) : null;
            var own = cell.Row > row ? cell with { Row = cell.Row - 1 } : cell;
            cells.Add(end is null ? own : own with { Lines = [.. own.Lines, .. end.Lines], IsBroken = true, IsClear = false });
        }

        return grid with { Rows = grid.Rows - 1, Cells = cells };
    }

    private static PageCell? Above(PageGrid grid, PageCell cell) =>
        grid.Cells.Find(c => c.Row == cell.Row - 1 && c.Column == cell.Column && c.ColumnSpan == 1);
}
