using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>Sets a table: header, rows, units and marks, and what a reader takes from every cell.</summary>
internal sealed class TableSetter(TableSpec spec)
{
    private readonly ImmutableArray<WordColumn> _first = [.. spec.Words.Where(w => w.Place == ColumnPlace.BeforeLabel)];
    private readonly ImmutableArray<WordColumn> _before = [.. spec.Words.Where(w =>
        w.Place == ColumnPlace.BeforeAmounts)];
    private readonly ImmutableArray<WordColumn> _after = [.. spec.Words.Where(w =>
        w.Place == ColumnPlace.AfterAmounts)];

    private int WordsBefore => _first.Length + 1 + _before.Length;

    private int ColumnCount => WordsBefore + spec.Columns.Length + _after.Length;

    /// <summary>The table with its years, or other columns, over it.</summary>
    public Table Across()
    {
        var rows = Header().ToList();
        for (var n = 0; n < spec.Lines.Length; n++) rows.Add(Row(spec.Lines[n], n));
        return Finish(rows, ColumnCount, WordsBefore);
    }

    /// <summary>The table with its years down the side and its lines over it.</summary>
    public Table Down()
    {
        ImmutableArray<LedgerLine> lines = [.. spec.Lines.Where(l => l.Sort != RowSort.Group)];
        var corner = spec.UnitPlace == UnitPlace.Corner ? spec.UnitPhrase : "År";
        var rows = new List<TableRow> { new(RowSort.Header, [Head(corner, Align.Left),
            .. lines.Select(l => Head(l.Label, Align.Right))]) };
        for (var c = 0; c < spec.Columns.Length; c++)
        {
            var column = spec.Columns[c];
            var sum = column.Year is null;
            rows.Add(new(sum ? RowSort.Total : RowSort.Item,
                [new Cell(column.Head) { Bold = sum }, .. lines.Select((l, n) => Amount(l, c,
                    n) with { Bold = sum })]));
        }

        return Finish(rows, lines.Length + 1, 1);
    }

    private Table Finish(List<TableRow> rows, int columns, int words)
    {
        var note = spec.UnitPlace == UnitPlace.Note
            ? $"Anm.: Beløb i {spec.Figures.Unit.Printed}{(spec.PriceLevel is { } p ? $" i {p}" : "")}." : null;
        if (spec.Marks is MarkForm.RaisedDigit or MarkForm.RaisedLetter or MarkForm.Star or MarkForm.OnLabel or MarkForm.Bracketed)
            note = (note is null ? "" : note + " ") + MarkText(1) + " Beløbet er et skøn.";
        return new Table([.. rows], columns) { Caption = spec.Caption, Note = note, WordColumns = words };
    }

    private IEnumerable<TableRow> Header()
    {
        var corner = spec.UnitPlace == UnitPlace.Corner ? spec.UnitPhrase : spec.Header == HeaderForm.BlankCorner ? ""
            : spec.Corner;
        var spanned = spec.UnitPlace == UnitPlace.HeaderSpan ? spec.UnitPhrase : spec.Header
            is HeaderForm.Spanned or HeaderForm.ThreeRows ? spec.Over : null;
        var overs = spec.Columns.Any(c => c.Over is not null);
        if (spec.Header == HeaderForm.ThreeRows) yield return new(RowSort.Header,
            [Head("Økonomisk oversigt", Align.Left) with { ColumnSpan = ColumnCount }]);
        if (spanned is null && !overs)
        {
            var heads = spec.Columns.Select(c => Head(ColumnHead(c), Align.Right));
            yield return new(RowSort.Header, [.. Words(corner, 1), .. heads,
                .. _after.Select(w => Head(w.Head, Align.Left))]);
        }
        else
        {
            IEnumerable<Cell> over = overs
                ? spec.Columns.GroupBy(c => c.Over)
                    .Select(g => Head(g.Key ?? "", Align.Center) with { ColumnSpan = g.Count() })
                : [Head(spanned!, Align.Center) with { ColumnSpan = spec.Columns.Length }];
            yield return new(RowSort.Header, [.. Words(corner, 2), .. over,
                .. _after.Select(w => Head(w.Head, Align.Left) with { RowSpan = 2 })]);
            yield return new(RowSort.Header, [.. spec.Columns.Select(c => Head(ColumnHead(c), Align.Right))]);
        }

        if (spec.UnitPlace == UnitPlace.HeaderRow)
            yield return new(RowSort.Header, [.. Blank(WordsBefore), .. spec.Columns.Select(c => Head(c.IsShare
                ? "pct." : spec.Figures.Unit.Printed, Align.Right)), .. Blank(_after.Length)]);
        if (spec.Header == HeaderForm.NumberedColumns)
            yield return new(RowSort.Header, [.. Enumerable.Range(1, ColumnCount)
                .Select(n => Head($"({n})", n <= WordsBefore ? Align.Left : Align.Right))]);
    }

    private IEnumerable<Cell> Words(string corner, int rows) =>
        _first.Select(w => w.Head).Append(corner).Concat(_before.Select(w => w.Head))
            .Select(t => Head(t, Align.Left) with { RowSpan = rows });

    private static IEnumerable<Cell> Blank(int count) => Enumerable.Repeat(Head("", Align.Left), count);

    private string ColumnHead(LedgerColumn column)
    {
        var head = column.Head;
        if (spec.Header == HeaderForm.TwoLines && head.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank)
            head = $"{head[..blank]}\n{head[(blank + 1)..]}";
        else if (spec.Header == HeaderForm.TwoLines && head.All(char.IsAsciiDigit)) head = $"Budget\n{head}";
        if (spec.UnitPlace == UnitPlace.ColumnHead && !column.IsShare) head += spec.Columns.Length > 4
            ? $"\n{spec.Figures.Unit.Printed}" : $" ({spec.Figures.Unit.Printed})";
        return head;
    }

    private TableRow Row(LedgerLine line, int n)
    {
        var label = new Cell(Label(line)) { Bold = line.Bold, Indent = line.Indent,
            Mark = spec.Marks == MarkForm.OnLabel && n == 0 ? "1" : null };
        if (line.Sort == RowSort.Group)
            return new(RowSort.Group, [label with { ColumnSpan = ColumnCount }]);
        Cell Word(WordColumn w) => new(w.Text(line, n)) { Bold = line.Bold };
        var amounts = spec.Columns.Select((_, c) => Amount(line, c, n) with { Bold = line.Bold });
        return new(line.Sort, [.. _first.Select(Word), label, .. _before.Select(Word), .. amounts,
            .. _after.Select(Word)]);
    }

    private string Label(LedgerLine line) =>
        spec.UnitPlace == UnitPlace.RowLabel && line.Sort != RowSort.Group
            ? $"{line.Label} ({spec.Figures.Unit.Printed})" : line.Label;

    private Cell Amount(LedgerLine line, int c, int n)
    {
        var column = spec.Columns[c];
        if (line.Thousands[c] is not { } thousands) return new Cell("") { Align = Align.Right };
        if (column.IsShare) return new Cell(thousands.ToString("0.0", s_danish)) { Align = Align.Right };
        var (text, value) = spec.Figures.Print(thousands);
        var isMarked = n == 0 && c == 0;
        if (value is null or 0 && spec.Marks == MarkForm.Words) return new Cell(n % 2 == 0 ? "udgår"
            : "se note") { Align = Align.Right };
        if (spec.UnitPlace == UnitPlace.Cell && value is not null) text += " " + spec.Figures.Unit.Printed;
        var cell = new Cell(text) { Align = Align.Right, Mark = isMarked && IsRaised ? MarkText(1) : null };
        if (isMarked && spec.Marks == MarkForm.Bracketed) cell = cell with { Text = text + " 1)" };
        if (value is not { } kroner || !column.IsAmount) return cell;
        if (isMarked && spec.Marks is MarkForm.Range or MarkForm.Letters)
            return Unclear(line, column, thousands, text, kroner);
        var label = Label(line);
        var own = spec.UnitPlace == UnitPlace.RowLabel ? line.Label : label;
        var full = line.Group is { } group ? $"{group} {label}" : label;
        return cell with
        {
            Amount = new AmountTruth(
                spec.Name, full, line.Role, column.Year, column.Period, kroner,
                spec.UnitPlace == UnitPlace.Nowhere ? null : spec.Figures.Unit.Unit, column.Kind, spec.PriceLevelTruth,
                    spec.UnitPlace != UnitPlace.Nowhere)
            {
                AlsoLabels = [.. AlsoLabels(line, label, own).Where(l => l != full)], RoleIsOpen = line.RoleIsOpen,
                    ColumnIsOpen = !column.Judged || column.PeriodIsOpen,
                Basis = column.Basis, Printed = text, MarkIsRaised = cell.Mark is not null,
            },
        };
    }

    /// <summary>A span of amounts, or digits that came out as letters: no single amount that a reader can be sure
    /// of.</summary>
    private Cell Unclear(LedgerLine line, LedgerColumn column, decimal thousands, string text, decimal kroner)
    {
        var printed = spec.Marks == MarkForm.Range
            ? $"{spec.Figures.Print(Math.Abs(thousands) * 0.9m).Text}-" +
                $"{spec.Figures.Print(Math.Abs(thousands) * 1.1m).Text}"
            : text.Replace('0', 'O').Replace('1', 'l').Replace('5', 'S').Replace('8', 'B');
        if (printed == text) printed += "?";
        return new Cell(printed)
        {
            Align = Align.Right,
            Amount = new AmountTruth(spec.Name, line.Label, line.Role, column.Year, column.Period, kroner, null,
                column.Kind, spec.PriceLevelTruth, Judged: false)
            {
                Printed = printed, AlsoLabels = [.. AlsoLabels(line, line.Label, line.Label)],
            },
        };
    }

    private static IEnumerable<string> AlsoLabels(LedgerLine line, string label, string own)
    {
        // A unit behind a label may be left out; a heading above may not.
        yield return line.Group is { } group ? $"{group} {own}" : own;
        // A group in a column of its own, and a subtotal that stands over its rows, may be read as headings or not.
        if (line.OpenGroup is { } open) yield return $"{open} {label}";
    }

    private bool IsRaised => spec.Marks is MarkForm.RaisedDigit or MarkForm.RaisedLetter or MarkForm.Star;

    private string MarkText(int n) => spec.Marks switch
    {
        MarkForm.Star => "*",
        MarkForm.RaisedLetter => "a",
        MarkForm.Bracketed => $"{n})",
        _ => n.ToString(CultureInfo.InvariantCulture),
    };

    private static Cell Head(string text, Align align) => new(text) { Align = align, Bold = true };

    private static readonly NumberFormatInfo s_danish = new() { NumberDecimalSeparator = ",",
        NumberGroupSeparator = "." };
}
