using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Three columns of one year that say what is, how it changes and what it comes to ("Nuværende ramme | Ændring | Ny
/// ramme"): only the change is asked for. At least two of the headers must say so, and the figures of most rows. Must
/// not take two items with their sum ("Løn | Drift | I alt"), or a present budget beside budgets of later years.
/// </summary>
internal static class ChangeColumns
{
    private const int Together = 3;

    /// <summary>The columns that hold what is or what comes, and those of the changes between them.</summary>
    public static (IReadOnlySet<int> Given, IReadOnlySet<int> Changes) Of(Table table, DanishVocabulary vocabulary)
    {
        var (given, changes) = (new HashSet<int>(), new HashSet<int>());
        var columns = Enumerable.Range(0, table.Columns.Length)
            .Where(c => table.Columns[c] is { Kind: ColumnKind.Number, IsRowTotal: false }).ToList();
        for (var i = 0; i + Together <= columns.Count; i++)
        {
            if (Parted(table, columns.GetRange(i, Together), vocabulary) is not var (before, change, after)) continue;
            given.UnionWith([before, after]);
            changes.Add(change);
            i += Together - 1;
        }

        return (given, changes);
    }

    private static (int Before, int Change, int After)? Parted(
        Table table, List<int> three, DanishVocabulary vocabulary)
    {
        if (three.Select(c => (table.Columns[c].Year, table.Columns[c].Period)).Distinct().Count() > 1) return null;
        var said = three.ConvertAll(c => WordsOf(LowestHeader(table, c), vocabulary));
        foreach (var order in new (int Before, int Change, int After)[] { (0, 1, 2), (0, 2, 1), (1, 0, 2) })
        {
            bool?[] fit = [Fits(said[order.Before], "before"), Fits(said[order.Change], "change"),
                Fits(said[order.After], "after")];
            if (fit.Contains(false) || fit.Count(f => f == true) < 2) continue;
            var found = (three[order.Before], three[order.Change], three[order.After]);
            if (AddUp(table, found)) return found;
        }

        return null;
    }

    /// <summary>What a header begins with, or what stands behind its period ("Budget 2028 efter ændring").</summary>
    private static string? WordsOf(string header, DanishVocabulary vocabulary)
    {
        if (vocabulary.ChangeColumns.Leading(header) is { } said) return said;
        return HeaderGrammar.FindAll(header).LastOrDefault() is { } period
            ? vocabulary.ChangeColumns.Leading(header[period.End..]) : null;
    }

    /// <summary>Null where a header says nothing of it.</summary>
    private static bool? Fits(string? said, string meant) => said is null ? null : said == meant;

    private static string LowestHeader(Table table, int column)
    {
        var lowest = table.Cells.Where(c => c.Row < table.HeaderRows && c.Column <= column
            && column < c.Column + c.ColumnSpan).MaxBy(c => c.Row + c.RowSpan)?.Text ?? table.Columns[column].Header;
        return CellText.PeriodOf(lowest) is null ? lowest : table.Columns[column].Header;
    }

    /// <summary>True where most rows that have all three figures, and more than one, add up.</summary>
    private static bool AddUp(Table table, (int Before, int Change, int After) columns)
    {
        var rows = Enumerable.Range(table.HeaderRows, table.Rows - table.HeaderRows)
            .Select(r => (Before: table.FigureAt(r, columns.Before), Change: table.FigureAt(r, columns.Change),
                After: table.FigureAt(r, columns.After)))
            .Where(r => r is { Before: not null, Change: not null, After: not null }).ToList();
        return rows.Count > 1 && rows.Exists(r => r.Change!.Value is var c && c.Low + c.High != 0)
            && rows.Count(r => (r.Before!.Value + r.Change!.Value).Meets(r.After!.Value)) * 2 > rows.Count;
    }
}
