using System.Collections.Immutable;

namespace DocIndex.Layout.Flattened;

/// <summary>
/// Tables that blanks keep in columns and whose rows are years: a line of words over the columns, and below it lines of
/// a year and as many figures. Must not take years in running text, or rows whose years do not rise by one.
/// </summary>
internal static class YearsDownOrder
{
    private const int FewestRows = 2;
    private const int FewestColumns = 2;

    /// <summary>The reading of the table whose first row is a line, or null.</summary>
    /// <param name="free">No line before it belongs to this table.</param>
    public static FlatReading? Read(FlatText text, int line, int free)
    {
        if (line <= free || RowAt(text, line) is not { } first || first.Figures.Count < FewestColumns) return null;
        var rows = new List<(Piece Year, List<Piece> Figures, FlatLine Line)>();
        for (var i = line; i < text.Lines.Length && (i == line || text.Lines[i].Gap <= 1) && RowAt(text, i) is { } row; i++)
        {
            if (row.Figures.Count != first.Figures.Count || rows.Count > 0 && YearOf(row.Year) != YearOf(rows[^1].Year) + 1) break;
            rows.Add((row.Year, row.Figures, text.Lines[i]));
        }

        if (rows.Count < FewestRows || HeadsOver(text, line, free, first.Figures.Count) is not { } heads) return null;
        return new FlatReading(TextOrder.YearsDown, [heads.Corner], heads.Columns, 0,
        [
            .. rows.Select(r => new FlatRow([Cell(text, r.Year, r.Line)], [.. r.Figures.Select(f => (FlatCell?)Cell(text, f, r.Line))])),
        ]);
    }

    private static FlatCell Cell(FlatText text, Piece piece, FlatLine line) => text.Joined([(piece.Text, line.Line)]);

    private static int? YearOf(Piece piece) => piece.Period?.Year;

    /// <summary>"2026   1.640   385": a year, and figures that wide gaps part, to the end of the line.</summary>
    private static (Piece Year, List<Piece> Figures)? RowAt(FlatText text, int i)
    {
        var pieces = text.Lines[i].Pieces;
        return pieces.Length > FewestColumns && pieces[0] is { Sort: PieceSort.Period, Period.Year: not null } year
            && text.Lines[i].HasColumns && pieces.Skip(1).All(p => p.Sort == PieceSort.Figure)
                ? (year, [.. pieces.Skip(1)]) : null;
    }

    /// <summary>
    /// What stands over the columns: a line with a piece for each, and perhaps one over the years; null where none does.
    /// </summary>
    private static (FlatCell? Corner, ImmutableArray<FlatCell> Columns)? HeadsOver(FlatText text, int line, int free, int columns)
    {
        if (text.Lines[line].Gap > 1) return null;
        var above = text.Lines[line - 1];
        if (line - 1 < free || above.Figures > 0 || above.NamesYear || text.IsProse(line - 1) || !above.HasColumns) return null;
        var corner = above.Pieces.Length == columns + 1 ? above.Pieces[0] : null;
        if (above.Pieces.Length != columns && corner is null) return null;
        return (corner is null ? null : Cell(text, corner, above),
            [.. above.Pieces.TakeLast(columns).Select(p => Cell(text, p, above))]);
    }
}
