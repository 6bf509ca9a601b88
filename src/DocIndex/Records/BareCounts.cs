using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Tells tables of scores, counts and levels from tables of money: the headers of their figures are words that name no
/// period and no money. Must not match a table with a column "Beløb", "Drift" or "Anlæg", one with a row of totals, or
/// figures that small whole numbers are not.
/// </summary>
internal static class BareCounts
{
    private const decimal LeastOfMoney = 100m;

    /// <summary>
    /// True for a table whose unit nothing states: its columns are known to tell of people, goals or risks, or all of
    /// its figures are small whole numbers ("Sandsynlighed | Konsekvens | Score").
    /// </summary>
    public static bool Are(Table table, DanishVocabulary vocabulary)
    {
        var headers = table.Columns.Where(c => c.Kind == ColumnKind.Number).ToList();
        if (headers.Count == 0 || !headers.TrueForAll(c => IsOfWords(c, vocabulary))
            || HasTotal(table, vocabulary)) return false;
        return headers.TrueForAll(c => vocabulary.FactColumns.Values.Any(words => words.Exact(c.Header) is not null))
            || table.Cells.Where(c => c.Row >= table.HeaderRows && table.Columns[c.Column].Kind == ColumnKind.Number)
                .All(c => IsSmall(c.Text));
    }

    /// <summary>
    /// True for a table whose unit it does not state and whose figures are years, and nothing else ("Byggeår | 1974").
    /// Must not match one with a figure that no year can be, or that is printed with a mark between its thousands.
    /// </summary>
    public static bool AreYears(Table table) =>
        table.Cells.Where(c => c.Row >= table.HeaderRows && CellText.NumberOf(c.Text) is not null)
            .All(c => CellText.PeriodOf(c.Text)?.Year is not null);

    /// <summary>
    /// True for a table of goals: its labels are headed as indicators, and a column of figures as what is aimed at.
    /// Must not match a table that states a unit of its own.
    /// </summary>
    public static bool AreGoals(Table table, DanishVocabulary vocabulary) => !table.Columns.IsEmpty
        && vocabulary.FactColumns["indicator"].Exact(table.Columns[table.LabelColumn].Header) is not null
        && table.Columns.Any(c =>
            c.Kind == ColumnKind.Number && vocabulary.FactColumns["target"].Leading(c.Header) is not null);

    /// <summary>
    /// True for a table below another in one grid whose header names neither period nor unit: what is said above the
    /// grid is not said of it. Must not match one whose header names money ("Finansiering | Beløb").
    /// </summary>
    public static bool IsBelowAnother(Table table, IEnumerable<Table> tables, DanishVocabulary vocabulary) =>
        tables.Any(t => t.Index < table.Index && t.Source.Block == table.Source.Block)
        && table.HeaderRows > 0
        && table.Columns.All(c => c is { Year: null, Period: null, Basis: null }
            && UnitGrammar.Find(c.Header) is null && !NamesMoney(c.Header, vocabulary));

    private static bool IsOfWords(Column column, DanishVocabulary vocabulary) =>
        column is { Year: null, Period: null, Basis: null } && column.Header.Any(char.IsLetter)
        && UnitGrammar.Find(column.Header) is null && !NamesMoney(column.Header, vocabulary);

    private static bool NamesMoney(string header, DanishVocabulary vocabulary) =>
        vocabulary.Columns.Anywhere(header) is "amount" or "rowTotal" or "permanent"
        || vocabulary.ColumnBases.In(header) || vocabulary.ControlAreaIn(header) is not null
        || vocabulary.MoneyWords.In(header);

    private static bool HasTotal(Table table, DanishVocabulary vocabulary) =>
        table.Cells.Any(c => c.Row >= table.HeaderRows && c.Column == table.LabelColumn
            && RowLabel.SortOf(c.Text, vocabulary) is RowSort.Total or RowSort.Net);

    private static bool IsSmall(string text) => CellText.NumberOf(text) is not { Number: { } number }
        || number is { Value: >= 0 and < LeastOfMoney, HalfWidth: 0.5m };
}
