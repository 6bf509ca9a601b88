using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Reading;

namespace DocIndex.Tables;

/// <summary>
/// Decimals that are written with a point: "1.3" under or before "mio. kr." is 1,3 where every figure of its column is written
/// so. Beside "1.250", which sets
/// thousands apart with the same point, neither can be told: the one stays unread, the other is doubtful. Must not
/// read account numbers
/// ("35.10"), which stand under no period, or figures in kroner and thousands.
/// </summary>
internal static partial class DecimalPoints
{
    [GeneratedRegex(@"[0-9]\.[0-9]{3}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands { get; }

    [GeneratedRegex(@"[0-9],[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Comma { get; }

    /// <summary>The grid with such figures written with a comma.</summary>
    /// <param name="header">Its header rows.</param>
    /// <param name="title">What stands above it.</param>
    /// <param name="around">What is said right above and below it; it counts where nothing else says a unit.</param>
    public static Grid Read(Grid grid, int header, string title, string around)
    {
        if (!grid.Cells.Any(c => c.Row >= header && IsWithPoint(c))) return grid;
        var units = grid.Cells
            .Where(c => c.Row < header || CellText.IsUnit(c.Text)).SelectMany(c => UnitGrammar.FindAll(c.Text))
            .Distinct().ToList();
        if (units.Count == 0) units = [.. grid.Cells.Select(c => CellText.UnitBehind(c.Text)).OfType<MoneyUnit>().Distinct()];
        if (units.Count == 0) units = [.. grid.Cells.Where(IsWithPoint).SelectMany(c => UnitGrammar.FindAll(c.Text)).Distinct()];
        if (units.Count == 0) units = [.. CellText.UnitsStatedIn(title).Distinct()];
        if (units.Count == 0) units = [.. CellText.UnitsStatedIn(around).Distinct()];
        if (units is not [{ Factor: >= 1_000_000m }]) return grid;
        var columns = Enumerable.Range(0, grid.Columns)
            .Where(c => grid.Cells
            .Any(h => h.Row < header && h.Column <= c && c < h.Column + h.ColumnSpan
            && HeaderGrammar.FindAll(h.Text).Any())).ToHashSet();
        var body = grid.Cells.Where(c => c.Row >= header && columns.Contains(c.Column)).ToLookup(c => c.Column);
        return grid with { Cells = [.. grid.Cells
            .Select(c => c.Row >= header && columns.Contains(c.Column) ? Reread(c, [.. body[c.Column]]) : c)] };
    }

    /// <summary>"1.3", and "1.3 mio. kr." where the cell says its unit.</summary>
    private static bool IsWithPoint(GridCell cell) => CellText.IsWithPoint(UnitGrammar.Remove(cell.Text).Trim());

    [GeneratedRegex(@"(?<=^[^.]*[0-9])\.(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPoint { get; }

    private static GridCell Reread(GridCell cell, List<GridCell> column)
    {
        var isPoint = IsWithPoint(cell);
        var isMixed = column.Exists(c => Thousands.IsMatch(c.Text))
            && column.Exists(IsWithPoint);
        if (isMixed) return isPoint ? cell : cell with { Placement = CellPlacement.Doubtful };
        return !isPoint || column.Exists(c => Comma.IsMatch(c.Text)) ? cell
            : cell with { Text = FirstPoint.Replace(cell.Text, ","), Printed = cell.Text,
                Placement = cell.Placement == CellPlacement.Explicit ? CellPlacement.Inferred : cell.Placement };
    }
}
