using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Tables;

/// <summary>Finds the header rows of a grid: those above the first row with a figure, with what the source itself marks as header.</summary>
internal static partial class GridHeader
{
    private const int MostRows = 5;

    /// <summary>How many rows from the top are header.</summary>
    public static int RowsOf(Grid grid)
    {
        var rows = WithNames(grid);
        while (rows < grid.Rows && (rows > 0 && IsUnitRow(grid, rows) || AreColumnNumbers(grid, rows))) rows++;
        return rows;
    }

    /// <summary>The rows of the header above those that say units or number the columns.</summary>
    private static int WithNames(Grid grid)
    {
        var periods = Enumerable.Range(0, Math.Min(MostRows, grid.Rows)).Where(r => IsPeriodRow(grid, r)).Select(r => r + 1).FirstOrDefault();
        var marked = Math.Min(grid.HeaderRows, grid.Rows - 1);
        if (periods > 0 && Enumerable.Range(0, periods - 1).All(r => !HasFigure(grid, r)))
            return Math.Max(WithSpans(grid, periods), marked);
        if (marked > 0) return WithSpans(grid, marked);
        var figures = Enumerable.Range(0, grid.Rows).FirstOrDefault(r => HasFigure(grid, r), grid.Rows);
        if (figures == 0) return 0;
        var first = TitleRow(grid) is null ? 0 : 1;
        if (figures < grid.Rows && figures <= MostRows)
        {
            var rows = first;
            while (rows < figures && grid.Beginning(rows).Any(c => c.Column > 0 || c.ColumnSpan > 1)
                && !(rows > first && HeadsRows(grid, rows))) rows++;
            return WithSpans(grid, rows);
        }
        return grid.Rows > 1 ? WithSpans(grid, first + 1) : 0;
    }

    /// <summary>
    /// Words over all columns below a header name the rows that follow; a unit there is of the header.
    /// </summary>
    private static bool HeadsRows(Grid grid, int row) => grid.Beginning(row).ToList() is [var only]
        && only.ColumnSpan == grid.Columns && !CellText.IsUnit(only.Text);

    /// <summary>The text of a first row that is one cell over all columns, above the column headers; else null.</summary>
    public static string? TitleRow(Grid grid) =>
        grid.Rows > 2 && grid.Columns > 1 && grid.Beginning(0).ToList() is [var only] && (only.ColumnSpan == grid.Columns || only.Column == 0 && IsPeriodRow(grid, 1))
            ? only.Text
            : null;

    /// <summary>
    /// The tables of a grid: a row of other periods below the header, or of the same in another unit, begins a new
    /// one, and so does a row of words that heads columns of another meaning.
    /// </summary>
    public static IEnumerable<Grid> Split(Grid grid, DanishVocabulary vocabulary)
    {
        var header = RowsOf(grid);
        var periods = Enumerable.Range(0, Math.Max(1, header)).Select(r => Periods(grid, r)).ToHashSet();
        var figures = new HashSet<int>();
        for (var r = header + 1; r < grid.Rows; r++)
        {
            figures.UnionWith(WordHeader.ColumnsWithFigures(grid, r - 1));
            if (!BeginsPeriods(r) && !WordHeader.IsAt(grid, r, figures, vocabulary)) continue;
            if (grid.Cells.Any(c => c.Row < r && r < c.Row + c.RowSpan)) continue;
            var from = r > header && grid.Beginning(r - 1).ToList() is [{ ColumnSpan: > 1 }] ? r - 1 : r;
            yield return Part(grid, 0, from);
            foreach (var rest in Split(Part(grid, from, grid.Rows), vocabulary)) yield return rest;
            yield break;
        }
        yield return grid;

        bool BeginsPeriods(int row) => IsPeriodRow(grid, row) && !HasFigure(grid, row)
            && (!periods.Contains(Periods(grid, row)) || SaysOtherUnit(grid, header, row));
    }

    /// <summary>
    /// True for a row that states one unit where the header states another. Must not match a header of several units,
    /// printed again.
    /// </summary>
    private static bool SaysOtherUnit(Grid grid, int header, int row) =>
        UnitsIn(grid, 0, header) is [var stated] && UnitsIn(grid, row, row + 1) is [var own] && own != stated;

    private static List<MoneyUnit> UnitsIn(Grid grid, int from, int to) =>
        [.. grid.Cells.Where(c => c.Row >= from && c.Row < to).SelectMany(c => UnitGrammar.FindAll(c.Text)).Distinct()];

    /// <summary>
    /// True for a row below the header that prints a row of the header again, its title over the columns included, or
    /// its periods under another word for the rows. Must not match amounts that look like years where the header has
    /// others.
    /// </summary>
    public static bool IsRepeated(Grid grid, int row, int header)
    {
        if (row < header || header == 0) return false;
        if (grid.Beginning(row).ToList() is [{ Column: 0, ColumnSpan: > 1 } only] && grid.Cells.Any(c => c.Row < header
            && (c.Column, c.ColumnSpan, c.Text) == (only.Column, only.ColumnSpan, only.Text))) return true;
        var texts = Texts(grid, row);
        return texts.Length > 0 && (Enumerable.Range(0, header).Any(h => Texts(grid, h) == texts) || IsPeriodRow(grid, row) && Periods(grid, row) is { Length: > 0 } periods && periods == Periods(grid, header - 1))
            && (!HasFigure(grid, row) || AreColumnNumbers(grid, row));
    }

    /// <summary>A row names periods where at least two of its cells, or its only one beside the stub, do nothing else.</summary>
    private static bool IsPeriodRow(Grid grid, int row)
    {
        var cells = grid.Beginning(row).ToList();
        var periods = cells.Count(c => CellText.PeriodOf(c.Text) is not null);
        if (IsOneYearAgain(grid, row)) return false;
        return periods >= 2 && periods * 2 >= cells.Count(c => c.Column > 0) || periods == 1 && cells.Count(c => c.Column > 0) == 1 && cells.Exists(c => c.Column > 0 && CellText.PeriodOf(c.Text) is not null);
    }

    /// <summary>Amounts without points may look like years: one year again and again below other periods is no header.</summary>
    private static bool IsOneYearAgain(Grid grid, int row)
    {
        var periods = grid.Beginning(row).Where(c => CellText.PeriodOf(c.Text) is not null).ToList();
        return periods.Count >= 2 && periods.TrueForAll(c => c.Text.Length == 4 && c.Text.All(char.IsAsciiDigit))
            && periods.DistinctBy(c => c.Text).Count() == 1 && NamesPeriodsAbove(grid, row);
    }

    private static bool NamesPeriodsAbove(Grid grid, int row) =>
        grid.Cells.Any(c => c.Row < row && c.Column > 0 && HeaderGrammar.FindAll(c.Text).Any(p => p.Year is not null));

    private static bool HasFigure(Grid grid, int row) => IsOneYearAgain(grid, row)
        || grid.Beginning(row).Any(c => CellText.PeriodOf(c.Text) is null && !CellText.IsUnit(c.Text)
            && (CellText.NumberOf(c.Text) is { } number && (c.Column > 0 || number.Number is { Grouped: true })
            || c.Column > 0 && IsRange(c.Text)));

    /// <summary>
    /// "327-399", "480 ± 60": two figures and no word. Must not match years, ages ("0-2"), the number of a column or a
    /// date.
    /// </summary>
    private static bool IsRange(string text) => TwoFigures.IsMatch(text);

    [GeneratedRegex(@"^\s*(?:[0-9]{3}|[0-9]{1,3}(?:[.\s][0-9]{3})+|[0-9]+,[0-9]+)\s*[-–±]\s*[0-9][0-9.,\s]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex TwoFigures { get; }

    /// <summary>"1.000 kr. | Årsværk" under years: units of money, alone or beside words for other quantities. Must not take a row with a label or a figure.</summary>
    private static bool IsUnitRow(Grid grid, int row)
    {
        var cells = grid.Beginning(row).ToList();
        return cells.Exists(c => CellText.IsUnit(c.Text))
            && cells.TrueForAll(c => CellText.IsUnit(c.Text) || c.Column > 0 && !c.Text.Any(char.IsAsciiDigit));
    }

    /// <summary>
    /// The grid without the rows that number its columns: in its header, and below it where the header is printed again;
    /// the rows stay empty. Must not take a row of plain small figures in the body.
    /// </summary>
    public static Grid WithoutColumnNumbers(Grid grid, int header)
    {
        var numbered = Enumerable.Range(0, grid.Rows)
            .Where(r => (r < header || AreBracketed(grid, r)) && AreColumnNumbers(grid, r)).ToHashSet();
        return numbered.Count == 0 ? grid : grid with { Cells = [.. grid.Cells.Where(c => !numbered.Contains(c.Row))] };
    }

    private static bool AreBracketed(Grid grid, int row) =>
        grid.Cells.Where(c => c.Row == row).All(c => c.Text.StartsWith('('));

    /// <summary>
    /// "(1) | (2) | (3)" under the header numbers the columns. Must not take amounts that begin so but do not go
    /// through all columns.
    /// </summary>
    private static bool AreColumnNumbers(Grid grid, int row)
    {
        var cells = grid.Cells.Where(c => c.Row == row).OrderBy(c => c.Column).ToList();
        var fewest = cells.TrueForAll(c => c.Text.StartsWith('(')) ? 2 : FewestNumbered;
        return cells.Count >= Math.Max(fewest, grid.Columns - 1)
            && cells.Select((c, i) =>
                c.Text.Trim('(', ')', '.', ' ') == (i
                + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)).All(holds => holds);
    }

    private const int FewestNumbered = 3;

    private static int WithSpans(Grid grid, int rows)
    {
        for (var grown = -1; grown != rows;)
        {
            grown = rows;
            rows = Math.Max(rows, grid.Cells.Where(c => c.Row < rows && (c.Column > 0 || c.Row == 0)).Select(c => c.Row + c.RowSpan).DefaultIfEmpty(rows).Max());
        }
        return Math.Min(rows, grid.Rows);
    }

    private static string Periods(Grid grid, int row) =>
        string.Join('|', grid.Beginning(row).Select(c => CellText.PeriodOf(c.Text)).OfType<HeaderPeriod>().Select(p => $"{p.Basis}{p.Year}{p.Period}{p.Offset}"));

    private static string Texts(Grid grid, int row) => string.Join('|', grid.Beginning(row).Where(c => c.Column > 0).Select(c => c.Text));

    private static Grid Part(Grid grid, int from, int to)
    {
        ImmutableArray<GridCell> cells = [.. grid.Cells.Where(c => c.Row >= from && c.Row < to).Select(c => c with { Row = c.Row - from })];
        return grid with { Rows = to - from, Cells = cells, HeaderRows = from == 0 ? grid.HeaderRows : 0, Page = cells.IsEmpty ? grid.Page : cells.Min(c => c.Page), Caption = from == 0 ? grid.Caption : null };
    }
}
