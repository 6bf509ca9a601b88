using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Reading;

namespace DocIndex.Tables;

/// <summary>
/// Turns a grid whose years stand below each other in the first column, so that years are columns. Words here and
/// there ("udgår") stand for no figure. Must not turn a list of years with remarks, or a
/// table whose header already names periods; a header "I alt" names none.
/// </summary>
internal static class GridTranspose
{
    private const int FewestYears = 1;

    /// <summary>The grid with its periods in the header row.</summary>
    public static Grid Upright(Grid grid)
    {
        if (grid.Columns < 2 || grid.Rows <= FewestYears || grid.Cells.Any(c => c.RowSpan > 1 || c.ColumnSpan > 1)) return grid;
        var stub = grid.Cells.Where(c => c.Column == 0 && c.Row > 0).ToList();
        var years = stub.Where(c => CellText.PeriodOf(c.Text)?.Year is not null).ToList();
        if (years.Count < FewestYears || stub.Any(c => CellText.PeriodOf(c.Text) is null) || stub.Count < grid.Rows - 1) return grid;
        if (grid.Cells.Any(c => c.Row == 0 && c.Column > 0 && (CellText.PeriodOf(c.Text) is { IsTotal: false } || CellText.IsNumber(c.Text)))) return grid;
        var body = grid.Cells.Where(c => c.Row > 0 && c.Column > 0).ToList();
        if (body.Count(c => CellText.IsNumber(c.Text)) * 5 < Math.Max(1, body.Count) * 4
            || body.Any(c => !CellText.IsNumber(c.Text) && c.Text.Any(char.IsAsciiDigit)
            && CellText.NumberAndWords(c.Text) is null && c.Text.Count(char.IsLetter) > 3)) return grid;
        return grid with
        {
            Rows = grid.Columns, Columns = grid.Rows, HeaderRows = 1,
            Cells = [.. grid.Cells.Select(c => c with { Row = c.Column, Column = c.Row, Indent = 0, IsBold = false }).OrderBy(c => c.Row).ThenBy(c => c.Column)],
        };
    }
}
