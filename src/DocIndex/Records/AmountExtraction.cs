using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Tables to amounts: one for every number cell of a table of money, one figure for every number cell of other tables.
/// Where a table's unit is stated nowhere, that of the document's other tables is taken as inferred; without any, the
/// figures are read as kroner and doubtful.
/// </summary>
internal sealed partial class AmountExtraction
{
    private readonly DocumentText _text;
    private readonly ImmutableArray<TableContext> _contexts;
    private readonly IReadOnlySet<int> _yearsThatWere;
    private readonly ImmutableArray<ColumnBases> _bases;
    private readonly List<Amount> _amounts = [];
    private readonly List<Figure> _figures = [];
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>What the prose says a minus means; null where it does not.</summary>
    private readonly string? _sign;

    private AmountExtraction(DocumentText text)
    {
        _text = text;
        _sign = text.Prose.SelectMany(b => Sentences.Split(b.Text)).Select(SignRule.Of(text.Vocabulary).In)
            .FirstOrDefault(s => s is not null);
        _bases = [.. text.Tables.Select(t => ColumnBases.Of(t, text.Vocabulary))];
        _yearsThatWere = ColumnBases.YearsThatWereIn(_bases);
        ImmutableArray<TableContext> contexts = TableContext.AllOf(text);
        contexts = [.. contexts.Select((c, t) => SaysAgain(contexts, t) ? c with { Kind = AmountKind.Proposed } : c)];
        _contexts = [.. contexts.Select((c, t) =>
            AsksForNothing(contexts, t) ? c with { Kind = AmountKind.Other } : c)];
    }

    public static (ImmutableArray<Amount> Amounts, ImmutableArray<Figure> Figures,
        ImmutableArray<Diagnostic> Diagnostics) Extract(DocumentText text)
    {
        var extraction = new AmountExtraction(text);
        for (var t = 0; t < text.Tables.Length; t++) extraction.Take(text.Tables[t], extraction._contexts[t]);
        var amounts = extraction.WithoutCounts([.. extraction._amounts]);
        return (amounts, [.. extraction._figures], [.. extraction._diagnostics]);
    }

    /// <summary>
    /// The amounts, confirmed by their sums; counts among them become figures, and what may be one is doubtful.
    /// </summary>
    private ImmutableArray<Amount> WithoutCounts(ImmutableArray<Amount> read)
    {
        var marks = NoteMarks.In(_text.Blocks);
        var amounts = AmountStanding.Confirm(read, _text.Vocabulary, marks);
        var (counts, doubted) = CountedLines.Of(amounts, _text.Vocabulary);
        if (!counts.IsEmpty)
        {
            _figures.AddRange(read.Where(a => IsAmong(counts, a)).Select(a => new Figure(a.Table, a.Label, a.Year,
                CellText.NumberOf(a.Printed)?.Number?.Value ?? a.Value,
                QuantityIn(a.Label) ?? QuantityIn(a.Column ?? ""), a.Source)));
            amounts = AmountStanding.Confirm([.. read.Where(a => !IsAmong(counts, a))], _text.Vocabulary, marks);
        }

        if (doubted.IsEmpty) return amounts;
        foreach (var table in amounts.Where(a => IsAmong(doubted, a)).GroupBy(a => a.Source.Cell!.Value.Table))
            _diagnostics.Add(new Diagnostic(DiagnosticCodes.MayBeCount, Severity.Warning, _text.Source.File,
                _text.Tables[table.Key].Page, _text.Tables[table.Key].Lines,
                $"{table.First().Table}: the figures of '{table.First().Label}' stand in no sum of the table, or look "
                    + "unlike the others; they may count something else than money.",
                "See what they are, and correct the record."));
        return [.. amounts.Select(a => IsAmong(doubted, a) ? a with { Standing = Standing.Doubtful } : a)];
    }

    private static bool IsAmong(ImmutableHashSet<CellPosition> cells, Amount amount) =>
        amount.Source.Cell is { } cell && cells.Contains(cell);

    /// <summary>
    /// A table that follows a budget up asks for nothing; nor does one that sets accounts or corrected budgets beside
    /// budgets, where another table asks. Where it is the only one, its budget columns are what is asked for ("R 2024 |
    /// B 2026 | BO 2027").
    /// </summary>
    private bool AsksForNothing(ImmutableArray<TableContext> contexts, int table) =>
        contexts[table] is { Kind: AmountKind.Proposed, IsMoney: true }
        && (_bases[table].OnlyFollowUp || _bases[table].ComparesWithPast && AnotherAsks(contexts, table));

    private bool AnotherAsks(ImmutableArray<TableContext> contexts, int table) =>
        contexts.Where((c, t) => t != table && c.Kind == AmountKind.Proposed && Asks(c, t, table)).Any();

    /// <summary>
    /// True for a table below a heading of earlier funds that has the rows and the years of a table of what is asked
    /// for: it says that again. Must not match earlier years, or a caption of its own that names earlier funds.
    /// </summary>
    private bool SaysAgain(ImmutableArray<TableContext> contexts, int table) =>
        contexts[table] is { Kind: AmountKind.Previous, IsMoney: true, IsKindOfSection: true }
        && Labels(table).Count > 0 && Years(table).Count > 0
        && contexts.Where((c, t) => t != table && c is { Kind: AmountKind.Proposed, IsMoney: true }
            && HasRowsAndYears(t, table)).Any();

    private bool HasRowsAndYears(int table, int other)
    {
        var labels = Labels(other);
        return Labels(table).Count(labels.Contains) * 2 >= labels.Count && Years(other).IsSubsetOf(Years(table));
    }

    private HashSet<int> Years(int table) => [.. _text.Tables[table].Columns.Select(c => c.Year).OfType<int>()];

    /// <summary>
    /// True for a table of years and of money by its own unit that sets no accounts beside them. Must not match goals
    /// with years, none of them after those that are compared, or the rows of the first table again in another unit.
    /// </summary>
    private bool Asks(TableContext context, int table, int comparing) =>
        context is { IsMoney: true, Unit: not null } && !_bases[table].ComparesWithPast
        && Years(table) is { Count: > 0 } years
        && (_bases[comparing].LastYearThatIs is not { } last || years.Max() > last)
        && Labels(table).Count(Labels(comparing).Contains) is var same && same * 2 < Labels(table).Count;

    private HashSet<string> Labels(int table) => _text.Tables[table].Cells
        .Where(c => c.Row >= _text.Tables[table].HeaderRows && c.Column == _text.Tables[table].LabelColumn
            && RowLabel.SortOf(c.Text, _text.Vocabulary) == RowSort.Item).Select(c => CellText.WithoutUnit(c.Text))
                .ToHashSet(StringComparer.Ordinal);

    private void Take(Table table, TableContext context)
    {
        var (unit, unitStanding) = UnitOf(table, context);
        var rows = AmountRowContext.Of(table, context, _text.Vocabulary).ToList();
        var before = _amounts.Count;
        for (var r = 0; r < rows.Count; r++)
        {
            if (r > 0 && IsCarriedOver(rows[r - 1], rows[r]) || r + 1 < rows.Count
                && IsCarriedOver(rows[r], rows[r + 1])) continue;
            foreach (var cell in rows[r].Cells) TakeCell(table, context, rows[r].Context, cell, unit, unitStanding);
        }

        if (rows.Zip(rows.Skip(1)).Any(p => IsCarriedOver(p.First, p.Second)))
            _diagnostics.Add(new Diagnostic(DiagnosticCodes.CarriedOver, Severity.Info, _text.Source.File, table.Page,
                table.Lines,
                $"{context.Name}: a sum is carried over to the next page; no amounts were made of it.",
                "Nothing needs to be done where the rows around it are whole."));
        if (context.Kind == AmountKind.Proposed && _amounts.Count > before
            && YearLeftOut(_bases[table.Index]) is var (code, what))
            _diagnostics.Add(new Diagnostic(
                code, Severity.Warning, _text.Source.File, table.Page, table.Lines,
                $"{context.Name}: {what} was taken for the present year's and left out of what is asked for.",
                "See whether its year is asked for, too, and correct the record."));
        if (AmountGrid.HasYearTwice(Asked([.. _amounts.Skip(before)])))
            _diagnostics.Add(new Diagnostic(DiagnosticCodes.SameYearTwice, Severity.Warning, _text.Source.File,
                table.Page, table.Lines,
                $"{context.Name}: a row has two amounts for the same year, in columns that may be alternatives; what "
                    + $"is asked for was not added up.", "See which of them is asked for, and correct the record."));
    }

    /// <summary>The amounts of a table without those of options that the document does not choose.</summary>
    private ImmutableArray<Amount> Asked(ImmutableArray<Amount> ofTable) =>
        AmountGrid.HasYearTwice(ofTable) && OptionChoice.Of(ofTable, [], _text.Vocabulary) is { } options
        && options.Chosen(_text) is { } chosen ? options.Only(chosen, ofTable) : ofTable;

    /// <summary>True for a column of what was spent, or of the budget that there is.</summary>
    private bool IsGiven(Table table, int column) => _bases[table.Index].FollowsUp(column)
        || _bases[table.Index].IsOfPresent(column, _yearsThatWere);

    /// <summary>
    /// The code and the column of a year that is left out though it may be asked for; null where none is.
    /// </summary>
    private (string Code, string What)? YearLeftOut(ColumnBases bases) => bases.GuessesPresentYear
        ? (DiagnosticCodes.YearLeftOut, "the column that alone is named a budget")
        : bases.LeavesOutPresent(_yearsThatWere)
            ? (DiagnosticCodes.SpentYearLeftOut, "a budget of a year whose consumption another table shows") : null;

    /// <summary>
    /// "Transport" at the foot of a page and again at the head of the next: both rows are named so, and print the same
    /// figures. Must not take two rows that merely ask for the same, or one row on transport.
    /// </summary>
    private bool IsCarriedOver((AmountRowContext Context, ImmutableArray<Cell> Cells) row,
        (AmountRowContext Context, ImmutableArray<Cell> Cells) next) =>
        _text.Vocabulary.Rows.Leading(row.Context.OwnLabel) == "carried"
            && _text.Vocabulary.Rows.Leading(next.Context.OwnLabel) == "carried"
        && row.Cells.Length > 0 && row.Cells.Select(c => (c.Column, c.Text)).SequenceEqual(
            next.Cells.Select(c => (c.Column, c.Text)));

    private static bool IsQuantityOfRow(AmountRowContext row) =>
        row.Sort == RowSort.Quantity || row.Unit is not null && UnitGrammar.Find(row.Unit) is null;

    private bool IsQuantityOfColumn(TableContext context, AmountRowContext row, Column column)
    {
        if (IsAverage(column) || RowLabel.IsPriceOfOne(column.Header)) return true;
        var saysNoUnit = CellText.UnitBehind(row.OwnLabel) is null;
        return UnitGrammar.Find(column.Header) is null
            && (IsQuantity(context, column) || saysNoUnit && IsQuantity(context, row));
    }

    private void TakeCell(Table table, TableContext context, AmountRowContext row, Cell cell, MoneyUnit unit,
        Standing unitStanding)
    {
        if (CellText.NumberAndWords(cell.Text) is not { Number.Number: { } number } read) return;
        var (token, words) = read;
        var column = table.Columns[cell.Column];
        var columnUnit = UnitGrammar.Find(column.Header);
        var labelUnit = CellText.UnitBehind(row.OwnLabel);
        var basis = _bases[table.Index][cell.Column];
        var currency = context.Currency ?? ForeignCurrency.Find(column.Header)
            ?? ForeignCurrency.Find(InParentheses.Match(row.OwnLabel).Value);
        var isForeign = currency is not null && token.Unit is null;
        var isUncertain = token.Unit is null
            && (words.Length > 0 || IsQuantityOfRow(row) || IsQuantityOfColumn(context, row, column));
        if (!context.IsMoney || isForeign || token.IsShare || isUncertain)
        {
            var quantity = token.IsShare ? "pct." : currency ?? row.Unit ?? QuantityIn(words)
                ?? QuantityIn(row.OwnLabel) ?? QuantityIn(column.Header)
                ?? QuantityIn(table.Caption ?? table.Title ?? "") ?? (words.Length > 0 ? words : null);
            _figures.Add(new Figure(
                context.Name, row.Label, column.Year ?? row.Year, number.Value, quantity, cell.Source));
            return;
        }
        var ownUnit = token.Unit ?? labelUnit ?? UnitGrammar.Find(row.WholeUnit ?? row.Unit ?? "")
            ?? row.HeadingUnit ?? columnUnit;
        var own = ownUnit ?? unit;
        var standing = CellStanding.Of(table, row, cell, ownUnit is null ? unitStanding : row.WholeUnit is not null
            || ownUnit == row.HeadingUnit && row.Sort is RowSort.Total or RowSort.Net
                ? Standing.Inferred : Standing.Read);
        var value = number.Value * own.Factor;
        var direction = row.Direction == Direction.Expense && value < 0 ? null : row.Direction;
        _amounts.Add(new Amount
        {
            Table = context.Name, Label = row.Label,
            Role = row.Sort switch { RowSort.Total => RowRole.Total, RowSort.Net => RowRole.Net,
                RowSort.Running => RowRole.Subtotal, _ => RowRole.Item },
            Kind = context.Kind == AmountKind.Proposed
                && (IsGiven(table, cell.Column) || row.FollowsUp || row.Sort == RowSort.Running)
                ? AmountKind.Other
                : context.Kind, Year = column.Year ?? (column.Period is null ? row.Year : null),
            Period = column.Year is null ? column.Period : null,
            Basis = basis, Column = column.Header.Length == 0 ? null : column.Header,
            Value = value, Printed = PrintedOf(cell, token), Unit = ownUnit is null
                && unitStanding == Standing.Doubtful ? null : own.Label,
            HalfWidth = number.HalfWidth * own.Factor,
            PriceLevel = PriceLevelGrammar.Find(column.Header) ?? context.PriceLevels.For(basis),
            ControlArea = row.ControlArea ?? AreaOf(column), Committee = row.Committee, Grant = row.Grant,
            Direction = direction, Effect = EffectOf(value, direction, _sign), Standing = standing,
            Source = cell.Source,
        });
    }

    /// <summary>
    /// A figure as it stands in the document, thousands set apart by blanks and decimals by a point included.
    /// </summary>
    private static string PrintedOf(Cell cell, NumberToken token) =>
        cell.Source.Text != cell.Text ? cell.Source.Text.Trim() : CellText.HasBlankThousands(cell.Text)
            ? cell.Text.Trim() : token.Number!.Value.Printed;

    /// <summary>
    /// Where savings are printed positive, whatever is printed lowers the budget by it; else savings and income lower
    /// it whether they are printed with a minus or not, and what is no such thing counts as printed.
    /// </summary>
    private static decimal? EffectOf(decimal value, Direction? direction, string? sign) =>
        sign == "plusIsSaving" ? -value : direction is Direction.Saving or Direction.Income && sign is null
            ? -Math.Abs(value) : value;

    private (MoneyUnit Unit, Standing Standing) UnitOf(Table table, TableContext context)
    {
        if (context is { Unit: { } stated, DisputingUnit: { } other })
        {
            _diagnostics.Add(new Diagnostic(DiagnosticCodes.DisputedUnit, Severity.Warning, _text.Source.File,
                table.Page, table.Lines,
                $"{context.Name}: the header says {stated.Label}, the caption or heading {other.Label}.",
                $"The amounts are read in {stated.Label} and marked doubtful; look in the document."));
            return (stated, Standing.Doubtful);
        }

        if (context.Unit is { } said) return (said, Standing.Read);
        if (!context.IsMoney || FigureCells(table, context).All(SaysItsUnit)) return (MoneyUnit.Kroner, Standing.Read);
        if (AmountRowContext.SayTheirUnits(table) || ColumnsSayTheirUnits(table))
            return (MoneyUnit.Kroner, Standing.Read);
        // What the labels of the rows agree on holds for the total that says none.
        if (table.Cells.Where(c => c.Row >= table.HeaderRows && c.Column == table.LabelColumn)
            .Select(c => CellText.UnitBehind(c.Text)).OfType<MoneyUnit>()
            .ToList() is { Count: >= FewestLabels } labelled
            && labelled.Distinct().Count() == 1)
            return (labelled[0], Standing.Inferred);
        var others = _contexts.Where(c => c.Unit is not null).Select(c => c.Unit!).Distinct().ToList();
        var borrowed = others.Count == 1 && Largest(table) * others[0].Factor < TooMuch ? others[0] : null;
        _diagnostics.Add(new Diagnostic(DiagnosticCodes.UnknownUnit, Severity.Warning, _text.Source.File, table.Page,
            table.Lines,
            $"{context.Name}: the unit of the amounts is not stated.",
            borrowed is not null ? $"They are read as {borrowed.Label}, as in the document's other tables; check that."
                : "They are read as kroner and marked doubtful; look in the document."));
        return borrowed is not null ? (borrowed, Standing.Inferred) : (MoneyUnit.Kroner, Standing.Doubtful);
    }

    /// <summary>
    /// Cells of figures that need a unit: those of columns for a year or a period, where others say theirs.
    /// </summary>
    private static IEnumerable<Cell> FigureCells(Table table, TableContext context) =>
        table.Cells.Where(c =>
            c.Row >= table.HeaderRows && table.Columns[c.Column] is { Kind: ColumnKind.Number } column
            && (column.Year is not null || column.Period is not null || !context.HasColumnsWithOwnUnits));

    private static bool SaysItsUnit(Cell cell) => UnitGrammar.FindAll(cell.Text).Count > 0
        || CellText.NumberOf(cell.Text) is { IsShare: true } || cell.Text.Contains("kr", StringComparison.Ordinal);

    /// <summary>Where each column of figures says its unit, none is to be stated for the table.</summary>
    private static bool ColumnsSayTheirUnits(Table table) =>
        table.Columns.Where(c => c.Kind == ColumnKind.Number).ToList() is { Count: > 0 } columns
        && columns.TrueForAll(c => UnitGrammar.Find(c.Header) is not null);

    /// <summary>
    /// No municipality spends as much: figures that another table's unit takes there are in one of their own.
    /// </summary>
    private const decimal TooMuch = 100_000_000_000m;

    private static decimal Largest(Table table) => table.Cells
        .Where(c => c.Row >= table.HeaderRows && table.Columns[c.Column].Kind == ColumnKind.Number)
        .Select(c => Math.Abs(CellText.NumberOf(c.Text)?.Number?.Value ?? 0)).DefaultIfEmpty(0).Max();

    /// <summary>
    /// A column of årsværk or of unit prices, or one without a unit beside one that prints "kr." in its cells, holds no
    /// amounts of money; nor does a row that names a quantity where no unit of money is stated.
    /// </summary>
    private bool IsQuantity(TableContext context, Column column) => _text.Vocabulary.Quantities.In(column.Header)
        || context.Unit is null && column is { Year: null, Period: null } && context.HasColumnsWithOwnUnits;

    private bool IsQuantity(TableContext context, AmountRowContext row) =>
        context.Unit is null && _text.Vocabulary.Quantities.In(row.OwnLabel);

    /// <summary>A column that averages the years of its row adds no money to them.</summary>
    private bool IsAverage(Column column) =>
        column.Year is null && _text.Vocabulary.Columns.Anywhere(column.Header) == "average";

    private const int FewestLabels = 2;

    [GeneratedRegex(@"\((?<unit>(?:[^()]|\([^()]*\))+)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex InParentheses { get; }

    /// <summary>The control area that a header over several columns names.</summary>
    private string? AreaOf(Column column) => _text.Vocabulary.ControlAreaIn(column.Header);

    /// <summary>
    /// The most special word for a quantity: "årsværk" in "antal årsværk"; else what a header says that it counts in
    /// ("Længde i m").
    /// </summary>
    private string? QuantityIn(string text) =>
        _text.Vocabulary.Quantities.All(text) is [.., var last] ? last.TrimStart('*')
            : Measure.Match(text) is { Success: true } measure ? measure.Groups["unit"].Value : null;

    [GeneratedRegex(@"^\p{Lu}\p{L}+ i (?<unit>m|m2|m²|km|kg|ton|t|l|kWh|MWh|ha)$", RegexOptions.CultureInvariant)]
    private static partial Regex Measure { get; }
}
