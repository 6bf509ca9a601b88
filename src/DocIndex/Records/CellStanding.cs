using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Tables;

namespace DocIndex.Records;

/// <summary>
/// How far the reading of one amount can be trusted, by where its cell stands: the worst of what speaks against it
/// holds. Must not doubt a cell whose row and column are named.
/// </summary>
internal static partial class CellStanding
{
    /// <summary>The standing of an amount.</summary>
    /// <param name="unit">How well its unit is known.</param>
    public static Standing Of(Table table, AmountRowContext row, Cell cell, Standing unit)
    {
        var column = table.Columns[cell.Column];
        if (IsNamedByNothing(table, column, row) || HasTwin(table, cell.Column)
            || CellText.IsGuessed(cell.Text)) return Standing.Doubtful;
        var placed = cell.Placement switch { CellPlacement.Explicit => Standing.Read,
            CellPlacement.Inferred => Standing.Inferred, _ => Standing.Doubtful };
        var standing = (Standing)Math.Max((int)unit, (int)placed);
        // Among columns of years, one that names none says nothing of when its money is for; nor do columns side by
        // side without any header, whose own may have been missed.
        var isUnnamed = column is { Year: null, Period: null }
            && table.Columns.Where((other, c) => other.Year is not null || c != cell.Column
                && column.Header.Length == 0 && other is { Kind: ColumnKind.Number, Header: "" }).Any();
        // "Budget 09": a header with a number that was not read as its year.
        isUnnamed |= column is { Year: null, Period: null, Basis: not null } && column.Header.Any(char.IsAsciiDigit);
        // Where a header was lost, or only numbers the columns, nothing says of when or what a figure is.
        isUnnamed |= column is { Year: null, Period: null } && !column.Header.Any(char.IsLetter)
            && CellText.NumberOf(cell.Text)?.Unit is null;
        // Where a column of figures beside it has no header, the one that was read may be of another column.
        isUnnamed |= table.Columns.Where((other, c) =>
            c != cell.Column && other is { Kind: ColumnKind.Number, Header: "" }).Any();
        return isUnnamed || cell.Placement != CellPlacement.Explicit && CellText.HasMinusBehind(cell.Text)
            ? (Standing)Math.Max((int)standing, (int)Standing.Inferred) : standing;
    }

    /// <summary>
    /// A row that is named by a year and nothing else tells that the table was read the wrong way round ("Budget 2024"
    /// under years is a name); one without a name, among rows that have one, may be a part of another or its total, and
    /// so may one that says no more than U, I or N.
    /// </summary>
    private static bool IsNamedByNothing(Table table, Column column, AmountRowContext row) =>
        IsNamedByYear(column, row)
        || (row.Label.Length == 0 || DirectionLetter.IsMatch(row.Label)) && HasNamedRows(table);

    private static bool IsNamedByYear(Column column, AmountRowContext row) =>
        CellText.PeriodOf(row.OwnLabel) is { Year: not null }
        && (column.Year is null || row.OwnLabel.Trim().All(char.IsAsciiDigit));

    private static bool HasNamedRows(Table table) => table.Cells.Any(c =>
        c.Row >= table.HeaderRows && c.Column == table.LabelColumn && !DirectionLetter.IsMatch(c.Text));

    [GeneratedRegex("^[UIN]$", RegexOptions.CultureInvariant)]
    private static partial Regex DirectionLetter { get; }

    /// <summary>
    /// True where another column of figures has the same header, be it printed twice ("(kr.)") or one over both: what
    /// tells them apart was not read. Must not match columns without any, columns with headers of their own below a
    /// common one, or a column of shares beside its amounts.
    /// </summary>
    private static bool HasTwin(Table table, int column) =>
        table.Columns[column].Header.Length > 0
            && Enumerable.Range(0, table.Columns.Length)
            .Any(other => other != column && table.Columns[other] == table.Columns[column]
                && !HoldsShares(table, other));

    private static bool HoldsShares(Table table, int column) =>
        table.Cells.Where(c => c.Row >= table.HeaderRows && c.Column == column)
            .All(c => CellText.NumberOf(c.Text) is null or { IsShare: true } or { Number: null });
}
