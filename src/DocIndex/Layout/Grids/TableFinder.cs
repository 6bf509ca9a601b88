using DocIndex.Reading;
using static DocIndex.Layout.Grids.TableRuns;

namespace DocIndex.Layout.Grids;

/// <summary>
/// Finds the tables of a page: those whose cells ruled lines enclose, then runs of lines whose gaps lie above each other. Must not take columns of
/// prose, lists, tables of contents, lines of keys and values, or the axes of a chart.
/// </summary>
internal sealed class TableFinder
{
    /// <summary>Gaps that part the texts of a line, in parts of the size; wider than those of justified prose.</summary>
    private const double Gap = 0.95;

    private const int MostSinglesInARow = 3;

    /// <summary>A single text this much larger than the run is a heading.</summary>
    internal const double Heading = 1.15;

    private const double WidestStep = 2.6;

    /// <summary>Rows of figures that stand exactly below each other may be set wider apart.</summary>
    internal const double WidestStepOfFigures = 5;

    private readonly Sheet _sheet;
    private readonly List<PageGrid> _found = [];
    private readonly HashSet<SheetWord> _taken = new(ReferenceEqualityComparer.Instance);

    /// <summary>How much wider the page sets its lines than usual; at least 1.</summary>
    private readonly double _spacing;

    private TableFinder(Sheet sheet) => (_sheet, _spacing) = (sheet, SpacingOf(sheet));

    private static double SpacingOf(Sheet sheet)
    {
        var rows = TextRow.Of(sheet.Words.Where(w => w.Rotation == 0));
        var steps = rows.Zip(rows.Skip(1), (a, b) => (b.Baseline - a.Baseline) / Math.Max(a.Size, b.Size))
            .Where(s => s is > 0.8 and < WidestStep).Order().ToList();
        return steps.Count < 4 ? 1 : Math.Max(1, steps[steps.Count / 4] / UsualSpacing);
    }

    private const double UsualSpacing = 1.35;

    /// <summary>The tables of a page, top to bottom.</summary>
    public static List<PageGrid> Find(Sheet sheet)
    {
        var finder = new TableFinder(sheet);
        finder.TakeRuled();
        var stacks = ShadedStacks.Of(sheet);
        var lines = finder.Lines();
        // A shaded head and bands between rows look like the stack of a zebra: where the columns go on above or
        // below it, the stack is only a part of its table.
        foreach (var stack in stacks.Where(box => !finder.GoesOnBeyond(lines, box)).ToList()) finder.TakeShaded(stack);
        finder.TakeAligned();
        foreach (var stack in stacks) finder.TakeShaded(stack);
        return [.. finder._found.OrderBy(g => g.Box.Y0).ThenBy(g => g.Box.X0)];
    }

    private void TakeRuled()
    {
        foreach (var component in RulingComponents.Of(_sheet).SelectMany(StackedGrids.Parted))
        {
            if (Lattice.Of(component, openSides: true) is not { Rows: >= 2, Columns: >= 2 } lattice) continue;
            var words = _sheet.Words.Where(w => w.Rotation == 0 && !_taken.Contains(w) && lattice.Box.Grown(2).HoldsMiddle(w.Box)).ToList();
            if (words.Count < 4) continue;
            if (TitlesAndNotes.Trimmed(PageGridBuilder.Build(_sheet.Number, words, component, _sheet.Shades), _sheet) is not { Rows: >= 2, Columns: >= 2 } grid || !TableEvidence.IsRuledTable(grid, lattice)) continue;
            Add(grid);
        }
    }

    /// <summary>What of a stack no other table has.</summary>
    private void TakeShaded(Box box)
    {
        var words = _sheet.Words.Where(w => w.Rotation == 0 && !_taken.Contains(w) && box.HoldsMiddle(w.Box)).ToList();
        if (words.Count < 4) return;
        var grid = TitlesAndNotes.Trimmed(PageGridBuilder.Build(_sheet.Number, words, _sheet.Rulings, _sheet.Shades),
            _sheet);
        if (grid is { Rows: >= 2, Columns: >= 2 } && TableEvidence.IsShadedTable(grid)) Add(grid);
    }

    /// <summary>
    /// True where lines above or below a box stand in the columns of those in it, with nothing but single texts
    /// between.
    /// </summary>
    private bool GoesOnBeyond(List<AlignedLine> lines, Box box)
    {
        var first = lines.FindIndex(l => !l.IsTaken && l.Segments.Count >= 2
            && box.HoldsMiddle(Boxes.Around(l.Row.Words.Select(w => w.Box))));
        if (first < 0) return false;
        return lines[LastOfRun(lines, first)].Row.Middle > box.Y1
            || Enumerable.Range(Math.Max(0, first - MostLinesAbove), Math.Min(first, MostLinesAbove))
                .Any(k => !lines[k].IsTaken && lines[k].Segments.Count >= 2 && LastOfRun(lines, k) >= first);
    }

    /// <summary>How far up a table is looked for that a stack goes on with.</summary>
    private const int MostLinesAbove = 8;

    private void Add(PageGrid grid)
    {
        _found.Add(grid);
        foreach (var word in grid.Cells.SelectMany(c => c.Words)) _taken.Add(word);
    }

    /// <summary>The lines of the page with their texts; those of tables that were found have none.</summary>
    private List<AlignedLine> Lines()
    {
        var vertical = _sheet.Rulings.Where(r => !r.IsHorizontal && r.Length > 6).ToList();
        var lines = new List<AlignedLine>();
        foreach (var line in _sheet.Lines)
        {
            var words = line.Select(i => _sheet.Words[i]).Where(w => w.Rotation == 0).ToList();
            if (words.Count == 0) continue;
            var row = new TextRow(words);
            var isTaken = words.Exists(_taken.Contains);
            var cuts = vertical.Where(r => r.Y0 < row.Middle && row.Middle < r.Y1).Select(r => r.X0).ToList();
            lines.Add(new AlignedLine(row, isTaken ? [] : SegmentsOf(row, cuts), isTaken));
        }

        return lines;
    }

    /// <summary>
    /// The texts of a line. A sentence in which a year stands before an amount ("i 2027 1.250 t.kr. og i") is one.
    /// </summary>
    private static List<Segment> SegmentsOf(TextRow row, IReadOnlyList<double> cuts)
    {
        var segments = Segment.Of(row, Gap, cuts);
        var last = row.Words.FindLastIndex(Segment.IsNumber);
        var goesOn = last >= 0 && last < row.Words.Count - 1 && row.Words[^1].Text.Any(char.IsLetter);
        var isProse = IsSentence(row) && !HasWideGap(row) && (goesOn || LineText.HasFiniteVerb(row.Text));
        return segments.Count < 2 || !isProse ? segments : [new Segment(row.Words)];
    }

    private static bool HasWideGap(TextRow row) => row.Words.Zip(row.Words.Skip(1))
        .Any(p => p.Second.Box.X0 - p.First.Box.X1 > Gap * Math.Max(p.First.Size, p.Second.Size));

    private static bool IsSentence(TextRow row) => row.Words.Count(w => w.Text.Any(char.IsLetter)) >= WordsOfSentence;

    private const int WordsOfSentence = 6;

    private void TakeAligned()
    {
        var lines = Lines();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsTaken || lines[i].Segments.Count < 2) continue;
            var last = LastOfRun(lines, i);
            if (last == i && !HasRulingsAround(lines, i)) continue;
            var (first, end) = Extended(lines, i, last);
            var own = lines.GetRange(first, end - first + 1);
            var words = own.SelectMany(l => l.Row.Words).ToList();
            var any = false;
            foreach (var part in SideBySide.Split(own, words, _sheet.Rulings)) any |= TryAdd(part, own);
            // A table below must not reach up into this one.
            for (var k = first; any && k <= end; k++) lines[k] = lines[k] with { IsTaken = lines[k].Row.Words.Exists(_taken.Contains) };
            i = any ? end : Math.Max(i, first + Math.Max(0, (last - first) / 2));
        }
    }

    private bool TryAdd(List<SheetWord> words, List<AlignedLine> lines)
    {
        var box = Boxes.Around(words.Select(w => w.Box));
        var grid = TitlesAndNotes.Trimmed(PageGridBuilder.Build(_sheet.Number, words, _sheet.Rulings, _sheet.Shades), _sheet);
        if (grid is null || !TableEvidence.IsAlignedTable(grid, lines, RulingsIn(box))) return false;
        Add(grid);
        return true;
    }

    /// <summary>The last line of the run that a line with gaps begins: gaps lie under gaps, single texts only between such lines.</summary>
    private int LastOfRun(List<AlignedLine> lines, int first)
    {
        var last = first;
        var singles = 0;
        for (var j = first + 1; j < lines.Count; j++)
        {
            var (line, before) = (lines[j], lines[j - 1]);
            if (line.IsTaken || Segment.Of(line.Row, Gap, []).TrueForAll(s => Caption.Begins(s.Text))) break;
            if (line.Segments.Count == 1 && line.Row.Size > Heading * lines[first].Row.Size
                && !HeadsRows(lines, first, j)) break;
            var step = line.Row.Baseline - before.Row.Baseline;
            if (step <= 0 || step > WidestStep * _spacing * Math.Max(line.Row.Size, before.Row.Size)
                && !IsBetweenRulings(lines, first, j)
                && !(step < WidestStepOfFigures * line.Row.Size && MayStandApart(lines, first, j))) break;
            if (line.Segments.Count >= 2)
            {
                if (!SharesGap(lines, first, last, line) || BeginsAnother(lines, first, j, singles)) break;
                if (singles > 0 && !HasFigureBelow(lines, first, last, line)) break;
                (last, singles) = (j, 0);
                continue;
            }
            if (IsWithinLabels(line, lines, first, last)) continue;
            if (++singles > MostSinglesInARow || IsProse(line, lines, first, last)) break;
        }
        return last;
    }

    private bool IsBetweenRulings(List<AlignedLine> lines, int first, int line)
    {
        var (top, bottom) = (lines[first].Row.Top, lines[line].Row.Bottom);
        var (left, right) = (lines[first].Row.Left, lines[first].Row.Right);
        return _sheet.Rulings.Any(r => r.IsHorizontal && r.Y0 > bottom - 2 && r.Y0 < bottom + 60 && Covers(r, left, right)) && _sheet.Rulings.Any(r => r.IsHorizontal && r.Y0 < top + 2 && r.Y0 > top - 40 && Covers(r, left, right))
            && lines[line].Row.Baseline - lines[line - 1].Row.Baseline < 5 * lines[line].Row.Size;
    }

    private static bool Covers(SheetRuling ruling, double left, double right) => Math.Min(ruling.X1, right) - Math.Max(ruling.X0, left) > 0.6 * (right - left);

    private bool HasRulingsAround(List<AlignedLine> lines, int i) =>
        _sheet.Rulings.Any(r => r.IsHorizontal && Covers(r, lines[i].Row.Left, lines[i].Row.Right) && Math.Abs(r.Y0 - lines[i].Row.Middle) < 2 * lines[i].Row.Size);

    /// <summary>
    /// Lines above and below that rulings tie to the run, and short lines centred over its columns; over a single column
    /// of figures, one that names a period. Must not take the rows of a table right above, or its own caption.
    /// </summary>
    private (int First, int Last) Extended(List<AlignedLine> lines, int first, int last)
    {
        var (left, right) = (lines.GetRange(first, last - first + 1).Min(l => l.Row.Left), lines.GetRange(first, last - first + 1).Max(l => l.Row.Right));
        var rulings = _sheet.Rulings.Where(r => r.IsHorizontal && Covers(r, left, right) && r.Length < 1.25 * (right - left) + 20).ToList();
        var (top, bottom) = (first, last);
        var widest = WidestWithin(lines.GetRange(first, last - first + 1));
        var tight = new TightColumns([.. lines.GetRange(first, last - first + 1).Select(l => l.Segments)]);
        for (var k = first - 1; k >= 0 && k >= first - 5 && !lines[k].IsTaken && !Caption.Begins(lines[k].Row.Text) && lines[k + 1].Row.Baseline - lines[k].Row.Baseline is > 0 and var step && step < 2.6 * lines[k].Row.Size; k--)
        {
            if (lines[k].Row.Left < left - 20 || lines[k].Row.Right > right + 20) break;
            if (rulings.Exists(r => r.Y0 > lines[k].Row.Middle && r.Y0 < lines[k + 1].Row.Middle) && !rulings.Exists(r => r.Y0 < lines[k].Row.Middle && r.Y0 > lines[k].Row.Top - 4 * lines[k].Row.Size)) break;
            if (rulings.Exists(r => r.Y0 < lines[k].Row.Middle && r.Y0 > lines[k].Row.Top - lines[k].Row.Size) || k == first - 1 && tight.FirstBodyRow == 0 && (tight.IsHeader(lines[k].Row.Words) || TightColumns.AreYears(lines[k].Segments))) top = k;
            else if (IsTitleInTable(lines, k, left, right)) top = k;
            else if (lines[k].Segments.Count == 1 && lines[k].Row.Left > left + 0.2 * (right - left)
                && lines[k].Row.Right < right + 2 && (CellText.PeriodOf(lines[k].Row.Text) is not null
                || step < 1.6 * lines[k].Row.Size && lines[first].Segments.Count > 2)) top = k;
        }
        for (var k = last + 1; k < lines.Count && k <= last + MostLinesBelow && !lines[k].IsTaken && !Caption.Begins(lines[k].Row.Text) && lines[k].Row.Baseline - lines[k - 1].Row.Baseline is > 0 and var step && step < 2.2 * lines[k].Row.Size; k++)
        {
            if (lines[k].Row.Left < left - 3 || lines[k].Row.Right > right + 3) break;
            if (rulings.Exists(r => r.Y0 > lines[k - 1].Row.Middle && r.Y0 < lines[k].Row.Middle) && !rulings.Exists(r => r.Y0 > lines[k].Row.Middle && r.Y0 < lines[k].Row.Bottom + 2 * lines[k].Row.Size)) break;
            if (rulings.Exists(r => r.Y0 > lines[k].Row.Middle && r.Y0 < lines[k].Row.Bottom + lines[k].Row.Size)) bottom = k;
            else if (lines[k].Row.Top - lines[k - 1].Row.Bottom <= widest && IsWithinLabels(lines[k], lines, first, last)) bottom = k;
            else if (lines[k].Segments.Count == 1 && lines[k].Segments[0].X0 > left + 0.15 * (right - left) && step < 1.5 * lines[k].Row.Size && LineText.StartsLower(lines[k].Row.Text)) bottom = k;
            else if (lines[k].Segments.Count == 1 && step < WidestStepOfLabel * _spacing * lines[k].Row.Size
                && GoesOnWithLabel(lines, first, k) && EndsBeforeFigures(lines[k], lines[last], left)) bottom = k;
            else break;
        }
        return (top, bottom);
    }

    /// <summary>
    /// A bold line above the header that begins where the labels do, and not where the page's text does: it stands in
    /// the table. Must not match a caption.
    /// </summary>
    private static bool IsTitleInTable(List<AlignedLine> lines, int line, double left, double right)
    {
        var row = lines[line].Row;
        if (Math.Abs(row.Left - left) > SameLeft || row.Right > right || !row.Words.TrueForAll(w => w.IsBold)) return false;
        var text = lines.Where(l => l.Segments.Count == 1 && l.Row.Words.Count >= WordsOfSentence).Select(l => l.Row.Left);
        return text.GroupBy(x => Math.Round(x)).MaxBy(g => g.Count()) is { } most && Math.Abs(most.Key - left) > EdgeTolerance;
    }

    private const double SameLeft = 1;

    /// <summary>So many lines of the last row's label may stand below its figures.</summary>
    private const int MostLinesBelow = 16;

    private const double WidestStepOfLabel = 1.6;

    /// <summary>"alt" under "Kultur og fritid i" goes on with the label of the last row: it begins where labels do, and ends left of the row's figures. Must not take prose under the table.</summary>
    private static bool EndsBeforeFigures(AlignedLine line, AlignedLine row, double left) =>
        Math.Abs(line.Row.Left - left) < EdgeTolerance && row.Segments.FirstOrDefault(s => s.IsFigure) is { } figure && line.Row.Right < figure.X0;

    private List<SheetRuling> RulingsIn(Box box) =>
        [.. _sheet.Rulings.Concat(PageGridBuilder.ShadeEdges(_sheet.Shades, box)).Where(r => r.IsHorizontal && Covers(r, box.X0, box.X1) && r.Y0 > box.Y0 - 12 && r.Y0 < box.Y1 + 12 && r.Length < 1.4 * (box.X1 - box.X0) + 20)];
}

/// <summary>A line with its texts.</summary>
internal sealed record AlignedLine(TextRow Row, List<Segment> Segments, bool IsTaken);
