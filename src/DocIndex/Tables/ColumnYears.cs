using DocIndex.Layout;

namespace DocIndex.Tables;

/// <summary>
/// Years of columns that name none. BO1 is the year after the budget's: the last B or F column with a year, else what a BO column with a year says, else
/// the first year. A corrected budget is that of the budget beside it.
/// </summary>
internal static class ColumnYears
{
    /// <summary>Fills in what can be told; the other columns stay without a year.</summary>
    /// <param name="columns">Columns with the number behind BO, or null.</param>
    public static void Resolve((Column Column, int? Offset)[] columns)
    {
        var budget = columns.Where(c => c.Column is { Basis: "B", Year: not null }).Select(c => c.Column.Year).LastOrDefault()
            ?? columns.Where(c => c is { Offset: not null, Column.Year: not null }).Select(c => c.Column.Year - c.Offset).FirstOrDefault()
            ?? columns.Select(c => c.Column.Year).FirstOrDefault(y => y is not null);
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c].Column is not { Kind: ColumnKind.Number, Year: null, Period: null }) continue;
            if (columns[c].Offset is { } offset && budget is { } year) columns[c].Column = columns[c].Column with { Year = year + offset };
            else if (columns[c].Column.Basis is not null && CellText.BasisOf(columns[c].Column.Header) is not null)
                columns[c].Column = columns[c].Column with { Year = columns.Skip(c + 1).Concat(columns.Take(c).Reverse()).Select(o => o.Column).FirstOrDefault(o => o is { Basis: "B", Year: not null })?.Year };
        }
    }
}
