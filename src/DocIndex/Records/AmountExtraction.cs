using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Tables to amounts: one for every number cell of a table of money, one figure for every number cell of other tables. Where a table's unit is
/// stated nowhere, that of the document's other tables is taken as inferred; without any, the figures are read as kroner and doubtful.
/// </summary>
internal sealed class AmountExtraction
{
    private readonly DocumentText _text;
    private readonly ImmutableArray<TableContext> _contexts;
    private readonly List<Amount> _amounts = [];
    private readonly List<Figure> _figures = [];
    private readonly List<Diagnostic> _diagnostics = [];

    private AmountExtraction(DocumentText text)
    {
        _text = text;
        _contexts = [.. text.Tables.Select(t => TableContext.Of(t, text))];
    }

    public static (ImmutableArray<Amount> Amounts, ImmutableArray<Figure> Figures, ImmutableArray<Diagnostic> Diagnostics) Extract(DocumentText text)
    {
        var extraction = new AmountExtraction(text);
        for (var t = 0; t < text.Tables.Length; t++) extraction.Take(text.Tables[t], extraction._contexts[t]);
        return (AmountStanding.Confirm([.. extraction._amounts], text.Vocabulary), [.. extraction._figures], [.. extraction._diagnostics]);
    }

    private void Take(Table table, TableContext context)
    {
        var (unit, unitStanding) = UnitOf(table, context);
        var minusIsSaving = _text.Prose.Any(b => _text.Vocabulary.Signs.Anywhere(b.Text) == "minusIsSaving");
        var heading = "";
        var rows = Enumerable.Range(1, table.Rows - 1).Select(r => table.Cells.Where(c => c.Row == r).ToList()).ToList();
        for (var r = 0; r < rows.Count; r++)
        {
            var label = rows[r].Find(c => c.Column == 0);
            if (label is { ColumnSpan: > 1 }) { heading = label.Text; continue; }
            var sort = RowLabel.SortOf(label?.Text ?? "", _text.Vocabulary);
            if (sort is RowSort.Total or RowSort.Net) heading = "";
            var row = new AmountRowContext(
                string.Join(' ', new[] { heading, label?.Text ?? "" }.Where(p => p.Length > 0)), label?.Text ?? "", sort,
                ControlAreaOf(table, rows, r, sort, context), Value(table, rows[r], ColumnKind.Committee) ?? CommitteeLabel(label?.Text), Value(table, rows[r], ColumnKind.Grant),
                DirectionOf(table, rows[r], label?.Text ?? "", sort), minusIsSaving);
            foreach (var cell in rows[r].Where(c => table.Columns[c.Column].Kind == ColumnKind.Number)) TakeCell(table, context, row, cell, unit, unitStanding);
        }
    }

    private void TakeCell(Table table, TableContext context, AmountRowContext row, Cell cell, MoneyUnit unit, Standing unitStanding)
    {
        if (LineShape.Of(cell.Text, yearsAreText: false) is not { Numbers: [{ Number: { } number } token] }) return;
        var column = table.Columns[cell.Column];
        if (!context.IsMoney || token.IsShare || (token.Unit is null && row.Sort == RowSort.Quantity) || (token.Unit is null && context.Unit is null && _text.Vocabulary.Quantities.In(row.OwnLabel)))
        {
            _figures.Add(new Figure(context.Name, row.Label, column.Year, number.Value, token.IsShare ? "pct." : QuantityIn(row.OwnLabel) ?? QuantityIn(table.Caption ?? table.Title ?? ""), cell.Source));
            return;
        }
        var own = token.Unit ?? unit;
        var standing = token.Unit is null ? unitStanding : Standing.Read;
        standing = (Standing)Math.Max((int)standing, (int)(cell.Placement switch { CellPlacement.Explicit => Standing.Read, CellPlacement.Inferred => Standing.Inferred, _ => Standing.Doubtful }));
        var value = number.Value * own.Factor;
        var direction = row.Direction == Direction.Expense && value < 0 ? null : row.Direction;
        _amounts.Add(new Amount
        {
            Table = context.Name, Label = row.Label,
            Role = row.Sort switch { RowSort.Total => RowRole.Total, RowSort.Net => RowRole.Net, _ => RowRole.Item },
            Kind = context.Kind == AmountKind.Proposed && column.Basis is ("R" or "KB") ? AmountKind.Other : context.Kind, Year = column.Year, Period = column.Year is null ? column.Period : null,
            Basis = column.Basis switch { "R" => ColumnBasis.Account, "KB" => ColumnBasis.Corrected, "B" => ColumnBasis.Budget, "BO" => ColumnBasis.Estimate, _ => null },
            Value = value, Printed = token.Number!.Value.Printed, Unit = token.Unit is null && unitStanding == Standing.Doubtful ? null : own.Label,
            HalfWidth = number.HalfWidth * own.Factor, PriceLevel = context.PriceLevel, ControlArea = row.ControlArea, Committee = row.Committee, Grant = row.Grant,
            Direction = direction, Effect = EffectOf(value, direction, row.MinusIsSaving), Standing = standing, Source = cell.Source,
        });
    }

    /// <summary>Savings and income lower the budget whether they are printed with a minus or not; what is no such thing counts as printed.</summary>
    private static decimal? EffectOf(decimal value, Direction? direction, bool minusIsSaving) =>
        direction is Direction.Saving or Direction.Income && !minusIsSaving ? -Math.Abs(value) : value;

    private (MoneyUnit Unit, Standing Standing) UnitOf(Table table, TableContext context)
    {
        if (context.Unit is { } stated) return (stated, Standing.Read);
        if (!context.IsMoney || table.Cells.Where(c => table.Columns[c.Column].Kind == ColumnKind.Number && c.Row > 0).All(c => UnitGrammar.FindAll(c.Text).Count > 0 || c.Text.Contains("kr", StringComparison.Ordinal)))
            return (MoneyUnit.Kroner, Standing.Read);
        var others = _contexts.Where(c => c.Unit is not null).Select(c => c.Unit!).Distinct().ToList();
        _diagnostics.Add(new Diagnostic(DiagnosticCodes.UnknownUnit, Severity.Warning, _text.Source.File, table.Page, table.Lines,
            $"{context.Name}: the unit of the amounts is not stated.",
            others.Count == 1 ? $"They are read as {others[0].Label}, as in the document's other tables; check that." : "They are read as kroner and marked doubtful; look in the document."));
        return others.Count == 1 ? (others[0], Standing.Inferred) : (MoneyUnit.Kroner, Standing.Doubtful);
    }

    private string? ControlAreaOf(Table table, List<List<Cell>> rows, int r, RowSort sort, TableContext context)
    {
        var label = rows[r].Find(c => c.Column == 0)?.Text ?? "";
        var isTotal = sort is RowSort.Total or RowSort.Net;
        if (Value(table, rows[r], ColumnKind.ControlArea) is { } cell) return _text.Vocabulary.ControlAreas.Exact(cell);
        if (isTotal) return OnlyArea(label) ?? context.ControlArea;
        if (table.Columns.Any(c => c.Kind == ColumnKind.ControlArea)) return context.ControlArea;
        if (_text.Vocabulary.ControlAreaPhrases.Anywhere(label) is { } own) return own;
        var total = rows.Skip(r + 1).Select(row => row.Find(c => c.Column == 0)?.Text ?? "").FirstOrDefault(l => RowLabel.SortOf(l, _text.Vocabulary) == RowSort.Total);
        return (total is null ? null : OnlyArea(total)) ?? context.ControlArea;
    }

    private string? OnlyArea(string text) => _text.Vocabulary.ControlAreas.All(text).Distinct().ToList() is [var only] ? only : null;

    private Direction? DirectionOf(Table table, List<Cell> row, string label, RowSort sort)
    {
        if (Value(table, row, ColumnKind.Direction) is { } printed)
            return printed.StartsWith("I", StringComparison.OrdinalIgnoreCase) && !printed.Contains('/') ? Direction.Income : Direction.Expense;
        if (sort == RowSort.Net) return null;
        var word = RowLabel.DirectionOf(label, _text.Vocabulary);
        if (sort == RowSort.Total && word == "expense") return null;
        return word is null ? null : Enum.Parse<Direction>(word, ignoreCase: true);
    }

    /// <summary>The most special word for a quantity: "årsværk" in "antal årsværk".</summary>
    private string? QuantityIn(string text) => _text.Vocabulary.Quantities.All(text) is [.., var last] ? last : null;

    private string? CommitteeLabel(string? label) =>
        label is not null && (_text.Vocabulary.Committees.Exact(label) is not null || label.EndsWith("udvalget", StringComparison.Ordinal)) ? label : null;

    private static string? Value(Table table, List<Cell> row, ColumnKind kind) =>
        row.Find(c => c.Column > 0 && table.Columns[c.Column].Kind == kind)?.Text;
}

/// <summary>What is said about a row as a whole.</summary>
/// <param name="Label">With the group heading before it.</param>
/// <param name="OwnLabel">Without.</param>
internal sealed record AmountRowContext(
    string Label, string OwnLabel, RowSort Sort, string? ControlArea, string? Committee, string? Grant, Direction? Direction, bool MinusIsSaving);
