using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Tables;

/// <summary>Header and rows of one flattened table to a <see cref="Table"/>, its numbers put into columns.</summary>
internal sealed class FlattenedTableBuilder(
    string document, int index, FlattenedHeader header, HyphenMending mending, DanishVocabulary vocabulary, ImmutableArray<YearHint> hints, string caption)
{
    private const decimal SmallestClearAmount = 100m;

    private readonly List<Cell> _cells = [];

    public Table Build(
        string? printedCaption, string? title, int page, LineSpan span, IReadOnlyList<SourceLine> headerLines, IReadOnlyList<FlattenedRow> rows, SourceLocation source)
    {
        ImmutableArray<Column> columns =
        [
            new Column(ColumnKind.Label, header.Stub, null, null, null), .. header.Others, .. header.Numbers,
            .. header.Remarks is { } remarks ? [new Column(ColumnKind.Text, remarks, null, null, null)] : Array.Empty<Column>(),
        ];
        for (var c = 0; c < columns.Length; c++)
            if (columns[c].Header.Length > 0) Add(0, c, 1, columns[c].Header, CellPlacement.Explicit, headerLines);
        var labels = rows.Select(r => header.Split(mending.Join(r.Label))).ToList();
        var (columnOf, placement) = Assign(rows, labels);
        // A row that begins in the midst of a figure tells that other rows may, too.
        if (rows.Any(r => r.Numbers.Any(n => CellText.IsRestOfFigure(n.Token.Text)))) Array.Fill(placement, CellPlacement.Doubtful);
        for (var r = 0; r < rows.Count; r++) AddRow(r + 1, rows[r], labels[r], columnOf[r], placement[r], columns.Length);
        return new Table(index, printedCaption, title, page, span, columns, rows.Count + 1, [.. _cells.OrderBy(c => c.Row).ThenBy(c => c.Column)], source);
    }

    private void AddRow(int row, FlattenedRow source, (string Label, ImmutableArray<string?> Values) label, int[] columnOf, CellPlacement placement, int width)
    {
        var surplus = source.Numbers.Length - columnOf.Length;
        var text = label.Label.Length > 0 ? label.Label : string.Join(' ', label.Values.Where(v => v is not null));
        if (surplus > 0) text += " " + string.Join(' ', source.Numbers.Take(surplus).Select(n => n.Token.Text));
        var isHeading = source.Numbers.Length == 0 && source.TrailingBlanks < RowAssembly.FewestBlanksOfEmptyRow(header) && source.GapAfter == 0;
        if (text.Length > 0) Add(row, 0, isHeading ? width : 1, text, CellPlacement.Explicit, [.. source.LabelLines, .. source.Numbers.Take(Math.Max(0, surplus)).Select(number => number.Line).Distinct()]);
        for (var v = 0; v < label.Values.Length; v++)
            if (label.Values[v] is { } value && label.Label.Length > 0) Add(row, 1 + v, 1, value, CellPlacement.Explicit, [source.LabelLines[^1]]);
        for (var n = 0; n < columnOf.Length; n++)
        {
            var number = source.Numbers[surplus + n];
            Add(row, 1 + header.Others.Length + columnOf[n], 1, number.Token.Text, number.Token.IsGuessed
                ? CellPlacement.Doubtful : placement, [number.Line]);
        }
        if (source.Remarks.Length > 0 && header.HasRemarks)
            Add(row, 1 + header.Others.Length + header.Numbers.Length, 1, mending.Join(source.Remarks.Select(r => r.Text)), CellPlacement.Explicit, [.. source.Remarks.Select(r => r.Line)]);
    }

    private (int[][] ColumnOf, CellPlacement[] Placement) Assign(IReadOnlyList<FlattenedRow> rows, List<(string Label, ImmutableArray<string?> Values)> labels)
    {
        var n = header.Numbers.Length;
        var totalColumn = Enumerable.Range(0, n).LastOrDefault(c => header.Numbers[c].IsRowTotal, -1);
        var candidates = new int[rows.Count][][];
        var soft = new decimal[rows.Count][];
        var numbers = new (decimal, decimal)?[rows.Count][];
        for (var r = 0; r < rows.Count; r++)
        {
            var kept = rows[r].Numbers.Skip(Math.Max(0, rows[r].Numbers.Length - n)).ToList();
            numbers[r] = [.. kept.Select(k => k.Token.Number is { } number ? (number.Value, number.HalfWidth) : ((decimal, decimal)?)null)];
            candidates[r] = ColumnAssignment.InOrder(kept.Count, n);
            var empty = labels[r].Values.Count(v => v is null);
            soft[r] = [.. candidates[r].Select(c => BlankMismatch(kept, rows[r].TrailingBlanks, c, n, empty) - 2m * HintMatches(kept, c))];
        }
        var problem = new AssignmentProblem(n, totalColumn, [.. rows.Select((_, r) => SumOf(labels[r].Label))], numbers);
        var (columnOf, placement) = ColumnAssignment.Solve(problem, candidates, soft);
        for (var r = 0; r < rows.Count; r++)
            if (rows[r].Numbers.Length > n)
                placement[r] = problem.RowContradicted(r, columnOf[r]) == false ? CellPlacement.Inferred : CellPlacement.Doubtful;
        for (var r = 0; r < rows.Count; r++)
            if (MayBeginWithLabelNumber(rows[r].Numbers, n) && !IsConfirmed(problem, r, columnOf)) placement[r] = CellPlacement.Doubtful;
        return (columnOf, placement);
    }

    /// <summary>"Fase 2 1.200 1.200": a full row whose first number is small and bare may have one number of its label and one empty cell.</summary>
    private static bool MayBeginWithLabelNumber(ImmutableArray<FlattenedNumber> numbers, int columns) =>
        columns > 1 && numbers.Length == columns
        && numbers[0].Token.Number is { Grouped: false, HalfWidth: 0.5m, Value: > 0 and < SmallestClearAmount }
        && numbers.Skip(1).All(n => n.Token.Number is null || n.Token.Number is { } other && Math.Abs(other.Value) >= SmallestClearAmount);

    private static bool IsConfirmed(AssignmentProblem problem, int row, int[][] columnOf)
    {
        if (problem.RowContradicted(row, columnOf[row]) is { } contradicted) return !contradicted;
        for (var total = row; total < problem.Rows; total++)
            if (problem.IsTotal(total) && problem.TotalViolations(total, columnOf)[columnOf[row][0]] is { } violated) return !violated;
        return false;
    }

    private RowSum SumOf(string label) => RowLabel.SortOf(label, vocabulary) switch
    {
        RowSort.Part or RowSort.Running or RowSort.Quantity => RowSum.Part,
        RowSort.Total or RowSort.Net => RowSum.Total,
        _ => RowSum.Item,
    };

    /// <summary>An empty cell leaves a blank; how far an assignment is from the blanks that were left.</summary>
    private static decimal BlankMismatch(List<FlattenedNumber> numbers, int trailing, int[] columnOf, int columns, int emptyOthers)
    {
        if (numbers.Count == 0 || numbers.Count == columns) return 0m;
        var mismatch = Math.Abs(numbers[0].Blanks - (1 + emptyOthers + columnOf[0]));
        for (var i = 1; i < columnOf.Length; i++) mismatch += Math.Abs(numbers[i].Blanks - (columnOf[i] - columnOf[i - 1]));
        var after = columns - 1 - columnOf[^1];
        return mismatch + Math.Min(Math.Abs(trailing - after), Math.Abs(trailing - after - 1));
    }

    private int HintMatches(List<FlattenedNumber> numbers, int[] columnOf)
    {
        if (hints.IsEmpty || UnitGrammar.Find(header.Stub + " " + caption) is not { } unit) return 0;
        var matches = 0;
        for (var i = 0; i < columnOf.Length; i++)
            if (numbers[i].Token.Number is { } number && header.Numbers[columnOf[i]].Year is { } year)
            {
                var interval = Interval.Around(number.Value * unit.Factor, number.HalfWidth * unit.Factor);
                matches += hints.Count(h => h.Year == year && h.Amount.Meets(interval));
            }
        return matches;
    }

    private void Add(int row, int column, int columnSpan, string text, CellPlacement placement, IReadOnlyList<SourceLine> lines)
    {
        var span = new LineSpan(lines.Min(l => l.Number), lines.Max(l => l.Number));
        _cells.Add(new Cell(row, column, 1, columnSpan, text, placement,
            new SourceLocation(document, lines[0].Page, SourceLine.BoxOf(lines), span, null, new CellPosition(index, row, column), text)));
    }
}
