namespace DocIndex.Reading;

/// <summary>
/// Tables that stand turned on a page whose other text is upright. They are not read as tables, so it is said that
/// figures are there. Must not take the labels
/// of a chart, each of which stands alone on its line, nor a few turned words in a margin.
/// </summary>
internal static class TurnedFigures
{
    /// <summary>Figures that a turned table has, at least.</summary>
    private const int MinFigures = 4;

    /// <summary>Lines with several figures that a turned table has, at least.</summary>
    private const int MinRows = 2;

    /// <summary>Words whose baselines are nearer stand on one line, in points.</summary>
    private const double SameLine = 2;

    public static bool Has(Sheet sheet)
    {
        var figures =
            sheet.Words.Where(word => word.Rotation is 90 or 270 && word.Text.Any(char.IsAsciiDigit)).ToList();
        if (figures.Count < MinFigures)
            return false;
        var rows = figures.GroupBy(word => Math.Round((word.Box.X0 + word.Box.X1) / 2 / SameLine));
        return rows.Count(row => row.Count() > 1) >= MinRows;
    }

    public static Diagnostic Diagnostic(string file, int page) => new(
        DiagnosticCodes.TurnedFigures, Severity.Warning, file, page, null,
            "Figures of the page stand turned beside upright text; they were not read as a table.",
        "Look whether amounts are missing, or put the table on a page of its own.");
}
