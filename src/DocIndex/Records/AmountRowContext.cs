using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>What is said about a row of a table as a whole.</summary>
/// <param name="Label">With the group heading before it.</param>
/// <param name="OwnLabel">Without.</param>
internal sealed record AmountRowContext(
    string Label, string OwnLabel, RowSort Sort, string? ControlArea, string? Committee, string? Grant,
    Direction? Direction)
{
    /// <summary>What a column "Enhed" says that the row's figures are in; null where there is none.</summary>
    public string? Unit { get; private init; }

    /// <summary>
    /// What the column says of every other row where the row's own cell is but the beginning of it, as where a page
    /// ends in it; null where it is whole.
    /// </summary>
    public string? WholeUnit { get; private init; }

    /// <summary>The unit that a heading above the row states ("Anlæg (mio. kr.)"); null where none does.</summary>
    public MoneyUnit? HeadingUnit { get; private init; }

    /// <summary>The year that a column of years says of the row; null where no such column says one.</summary>
    public int? Year { get; private init; }

    /// <summary>
    /// True for a row of accounts, of consumption or of the budget that they are held against, and for one of the
    /// budget without the proposal or with it, beside rows of the proposal: it tells what is, and asks for nothing.
    /// </summary>
    public bool FollowsUp { get; private init; }

    /// <summary>
    /// The rows of a table below its header, each with its cells; group headings and repeated headers are left out.
    /// </summary>
    public static IEnumerable<(AmountRowContext Context, ImmutableArray<Cell> Cells)> Of(
        Table table, TableContext context, DanishVocabulary vocabulary)
    {
        var rows = Enumerable.Range(table.HeaderRows, table.Rows - table.HeaderRows)
            .Select(r => (Number: r, Cells: table.Row(r).ToImmutableArray())).Where(r => !r.Cells.IsEmpty).ToList();
        var totals = TotalsBelow(table, rows.ConvertAll(row => row.Cells), vocabulary);
        var yearColumn = YearColumn(table, vocabulary);
        var heading = "";
        MoneyUnit? headingUnit = null;
        var isFollowUp = rows
            .Exists(r => r.Cells
            .Any(c => c.Column == table.LabelColumn
            && vocabulary.ColumnBases.Exact(c.Text) is "account" or "forecast" or "consumption" or "deviation"));
        var hasOthers = rows.Exists(r => table.LabelOf(r.Cells) is { } label
            && RowLabel.SortOf(label.Text, vocabulary) == RowSort.Item && !RowLabel.IsGiven(label.Text, vocabulary)
            && r.Cells.Any(c => table.Columns[c.Column].Kind == ColumnKind.Number));
        for (var r = 0; r < rows.Count; r++)
        {
            var cells = rows[r].Cells;
            var label = table.LabelOf(cells);
            if (label is { ColumnSpan: > 1 }
                && !cells.Any(c => c != label && table.Columns[c.Column].Kind == ColumnKind.Number)) 
            {
                heading = CellText.IsUnit(label.Text) ? "" : label.Text;
                headingUnit = UnitGrammar.Find(label.Text) ?? headingUnit;
                continue;
            }

            var own = WithoutNoteMark(label?.Text ?? NameBeside(table, cells));
            var sort = RowLabel.SortOf(own, vocabulary);
            if (sort is RowSort.Total or RowSort.Net) heading = "";
            var group = sort is RowSort.Total or RowSort.Net && own.Length > 0 ? null
                : Value(table, cells, ColumnKind.Group);
            var reader = new RowReader(table, context, vocabulary);
            var unitOfRow = cells.FirstOrDefault(c => IsUnitHeader(table.Columns[c.Column].Header));
            yield return (new AmountRowContext(
                Joined(heading, group ?? "", own), own, sort,
                reader.ControlArea(cells, own, sort, totals[r]),
                Value(table, cells, ColumnKind.Committee) ?? reader.CommitteeLabel(own),
                Value(table, cells, ColumnKind.Grant), reader.DirectionOf(cells, own, sort))
            {
                Unit = unitOfRow?.Text, WholeUnit = unitOfRow is null ? null : WholeUnitOf(table, unitOfRow),
                HeadingUnit = headingUnit,
                Year = yearColumn is null ? null
                    : CellText.PeriodOf(cells.FirstOrDefault(c => c.Column == yearColumn)?.Text ?? "")?.Year,
                FollowsUp = hasOthers && RowLabel.IsGiven(own, vocabulary) || isFollowUp
                    && (vocabulary.ColumnBases.Exact(own) is not (null or "proposal")
                        || CellText.BasisOf(own) is not null),
            },
                [.. cells.Where(c => c.Row == rows[r].Number && table.Columns[c.Column].Kind == ColumnKind.Number)]);
        }
    }

    /// <summary>
    /// The column that holds the year of each row ("År | Formål | Beløb"); null where there is none. Must not match a
    /// table of years side by side, a column of anything but years, or years of something else ("Byggeår").
    /// </summary>
    private static int? YearColumn(Table table, DanishVocabulary vocabulary)
    {
        if (table.Columns.Any(c => c.Year is not null)) return null;
        for (var column = 0; column < table.Columns.Length; column++)
        {
            if (column == table.LabelColumn || table.Columns[column].Kind == ColumnKind.Number
                || vocabulary.YearColumns.Exact(table.Columns[column].Header) is null) continue;
            var cells = table.Cells.Where(c => c.Row >= table.HeaderRows && c.Column == column && c.Text.Length > 0
                && RowLabel.SortOf(c.Text, vocabulary) == RowSort.Item).ToList();
            if (cells.Count > 0 && cells.TrueForAll(c => CellText.PeriodOf(c.Text) is { Year: not null }))
                return column;
        }

        return null;
    }

    /// <summary>Headings before a label, but for those that it begins with ("Vej, delsum" below "Vej").</summary>
    private static string Joined(params IEnumerable<string> parts) => parts.Aggregate((before, next) =>
        before.Length == 0 || next.StartsWith(before, StringComparison.OrdinalIgnoreCase) ? next
            : next.Length == 0 ? before : before + " " + next);

    /// <summary>For each row, the label of the first total below it; null where there is none.</summary>
    private static string?[] TotalsBelow(Table table, List<ImmutableArray<Cell>> rows, DanishVocabulary vocabulary)
    {
        var totals = new string?[rows.Count];
        for (var r = rows.Count - 1; r > 0; r--)
        {
            var label = table.LabelOf(rows[r])?.Text ?? "";
            totals[r - 1] = RowLabel.SortOf(label, vocabulary) == RowSort.Total ? label : totals[r];
        }

        return totals;
    }

    /// <summary>"Anlæg¹" is the row "Anlæg". Must not take the square of "200 m²".</summary>
    private static string WithoutNoteMark(string label)
    {
        var name = label.TrimEnd([.. RaisedLetters.Marks, '†', '‡']);
        return name.Length == label.Length || name.EndsWith('m') ? label : name.TrimEnd();
    }

    /// <summary>
    /// What names a row whose label cell is empty: the first text left of its figures. A total's label may stand in
    /// another column than the labels of what it sums.
    /// </summary>
    private static string NameBeside(Table table, ImmutableArray<Cell> row) =>
        row.Where(c => table.Columns[c.Column].Kind == ColumnKind.Text
            && c.Column < row.Where(n => table.Columns[n.Column].Kind == ColumnKind.Number).Select(n => n.Column)
            .DefaultIfEmpty(0).Min() && c.Text.Any(char.IsLetter))
            .Select(c => c.Text).FirstOrDefault("");

    /// <summary>True where a column "Enhed" tells each row's unit, and money is among them.</summary>
    public static bool SayTheirUnits(Table table)
    {
        var column = table.Columns.IndexOf(table.Columns.FirstOrDefault(c => IsUnitHeader(c.Header))!);
        if (column < 0) return false;
        var rows = table.Cells.Where(c => c.Row >= table.HeaderRows
            && table.Columns[c.Column].Kind == ColumnKind.Number).Select(c => c.Row).Distinct().ToList();
        return rows.TrueForAll(row => table.At(row, column) is not null)
            && rows.Exists(row => CellText.IsUnit(table.At(row, column)!.Text));
    }

    /// <summary>"DKK" in the last row of a table or a page, where all other rows say "DKK 1.000".</summary>
    private static string? WholeUnitOf(Table table, Cell unit)
    {
        var below = table.Cells.FirstOrDefault(c => c.Row > unit.Row && c.Column == table.LabelColumn);
        if (below is not null && below.Source.Page == unit.Source.Page) return null;
        var others = table.Cells.Where(c => c.Row >= table.HeaderRows && c.Column == unit.Column && c.Row != unit.Row)
            .Select(c => c.Text).ToList();
        return others.Count > 1 && others.Distinct().Count() == 1
            && others[0].StartsWith(unit.Text + " ", StringComparison.Ordinal) ? others[0] : null;
    }

    private static bool IsUnitHeader(string header) => header.Trim().ToUpperInvariant() is "ENHED" or "MÅLEENHED";

    private static string? Value(Table table, ImmutableArray<Cell> row, ColumnKind kind) =>
        row.FirstOrDefault(c => !table.IsLabel(c) && table.Columns[c.Column].Kind == kind)?.Text;

    /// <summary>Reads what the cells beside a label and the words in it say.</summary>
    private sealed class RowReader(Table table, TableContext context, DanishVocabulary vocabulary)
    {
        public string? ControlArea(ImmutableArray<Cell> cells, string label, RowSort sort, string? total)
        {
            if (Value(table, cells, ColumnKind.ControlArea) is { } cell) return vocabulary.ControlAreaIn(cell);
            if (sort is RowSort.Total or RowSort.Net) return OnlyArea(label) ?? context.ControlArea;
            if (table.Columns.Any(c => c.Kind == ColumnKind.ControlArea)) return context.ControlArea;
            if (vocabulary.ControlAreaPhrases.Anywhere(label) is { } own) return own;
            return (total is null ? null : OnlyArea(total)) ?? context.ControlArea;
        }

        public Direction? DirectionOf(ImmutableArray<Cell> cells, string label, RowSort sort)
        {
            if (Value(table, cells, ColumnKind.Direction) is { } printed)
                return printed.StartsWith("I", StringComparison.OrdinalIgnoreCase) && !printed.Contains('/')
                    ? Records.Direction.Income : Records.Direction.Expense;
            if (sort == RowSort.Net) return null;
            var word = RowLabel.DirectionOf(label, vocabulary);
            if (sort == RowSort.Total && word == "expense") return null;
            return word is null ? null : Enum.Parse<Records.Direction>(word, ignoreCase: true);
        }

        public string? CommitteeLabel(string label) =>
            vocabulary.Committees.Exact(label) is not null || label.EndsWith("udvalget", StringComparison.Ordinal)
                ? label : null;

        private string? OnlyArea(string text) => vocabulary.ControlAreaIn(text);
    }
}
