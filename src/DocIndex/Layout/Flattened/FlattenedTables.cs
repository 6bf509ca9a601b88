using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout.Flattened;

/// <summary>
/// Tables of amounts in flattened text. For each header of periods, readings by every order of the text are proposed
/// and held against the evidence; the best is the table, and where another is nearly as good, the figures that it puts
/// elsewhere are doubtful. Must not take prose with years in it: what explains too little is no table.
/// </summary>
internal static class FlattenedTables
{
    /// <summary>The tables, each with the runs of lines that it stands in; several regions may be of one grid.</summary>
    /// <param name="taken">Lines of other tables.</param>
    public static Dictionary<TableRegion, Grid> Find(SourceDocument document, DanishVocabulary vocabulary, IEnumerable<TableRegion> taken)
    {
        var found = new Dictionary<TableRegion, Grid>();
        var text = new FlatText(document, vocabulary);
        var others = taken.ToList();
        var free = 0;
        for (var i = 0; i < text.Lines.Length; i++)
        {
            if (IsTaken(text.Lines[i].Line)) { free = i + 1; continue; }
            if (!text.Lines[i].NamesYear || Best(text, i, free, IsTaken) is not { } best) continue;
            foreach (var region in Regions(text, best.Reading)) found.TryAdd(region, best.Grid);
            var last = best.Reading.Lines[^1].Number;
            while (i + 1 < text.Lines.Length && text.Lines[i + 1].Line.Number <= last) i++;
            free = i + 1;
        }

        return found;

        bool IsTaken(SourceLine line) => others.Exists(r => r.First < line.Number && line.Number <= r.Last + 1);
    }

    private static (FlatReading Reading, Grid Grid)? Best(FlatText text, int line, int free, Func<SourceLine, bool> isTaken)
    {
        var readings = Proposed(text, line, free).Where(r => SaysMoney(text, r, line) && !r.Lines.Any(isTaken))
            .Select(r => (Reading: r, Evidence: new ReadingEvidence(r, text.Vocabulary)))
            .OrderByDescending(r => r.Evidence.Score).ToList();
        if (readings.Count == 0 || readings[0].Evidence.ScoreAsTable < FlatSettings.Least) return null;
        var (best, evidence) = readings[0];
        // Where rows lack figures, blanks and sums tell the columns: the reader of rows weighs them.
        if (best.Order == TextOrder.ByRows && !evidence.IsWhole
            && (LeavesBlanks(best) || evidence.Failed > 0 && RowsAreLines(best))) return null;
        var rivals = readings.Skip(1).Where(r => r.Evidence.Score > evidence.Score - FlatSettings.Margin).Select(r => r.Reading).ToList();
        var caption = CaptionOf(text, best);
        best = best with { Caption = caption };
        return (best, best.ToGrid(row => PlacementOf(best, evidence, row, rivals)) with { Caption = caption?.Text });
    }

    /// <summary>The caption right above a table, on one line or two; null where none stands there.</summary>
    private static FlatCell? CaptionOf(FlatText text, FlatReading reading)
    {
        var top = text.IndexOf(reading.Lines[0].Number);
        for (var lines = 1; lines <= MostCaptionLines && lines <= top && text.Lines[top].Gap <= FlatSettings.WidestGap; lines++)
        {
            if (!Caption.Begins(text.Lines[top - lines].Text)) continue;
            var all = Enumerable.Range(top - lines, lines).Select(i => text.Lines[i]).ToList();
            return all.Skip(1).All(l => l.Gap == 0) ? text.Joined(all.Select(l => (l.Text, l.Line))) : null;
        }

        return null;
    }

    private const int MostCaptionLines = 2;

    /// <summary>True where a row that lacks figures has blanks at its end or in it that tell which.</summary>
    private static bool LeavesBlanks(FlatReading reading) => (RowsAreLines(reading) || reading.Rows.Any(HasGapWithin)) && reading.Rows
        .Where(r => !r.IsBare && r.Figures.Any(f => f is null)).SelectMany(r => r.Figures.OfType<FlatCell>().Take(1))
        .Any(f => f.Lines[0].Text.TrimStart().Contains("  ", StringComparison.Ordinal) || f.Lines[0].Text.EndsWith(' '));

    /// <summary>True for a row that lacks figures and has blank lines between those it has.</summary>
    private static bool HasGapWithin(FlatRow row) => row.Figures.Any(f => f is null)
        && row.Figures.OfType<FlatCell>().Select(f => f.Lines[0].Number).ToList() is var lines
        && lines.Zip(lines.Skip(1)).Any(l => l.Second > l.First + 1);

    private static bool RowsAreLines(FlatReading reading)
    {
        var rows = reading.Rows.Where(r => r.Figures.Count(f => f is not null) > 1).ToList();
        return rows.Count(r => r.Figures.OfType<FlatCell>().Select(f => f.Lines[0].Number).Distinct().Count() == 1) * 2 > rows.Count;
    }

    private static IEnumerable<FlatReading> Proposed(FlatText text, int line, int free)
    {
        if (FlatHead.At(text, line, free) is { } head)
        {
            if (AlignedOrder.Read(text, head) is { } aligned) yield return aligned;
            if (RowOrder.Read(text, head) is { } byRows) yield return byRows;
            foreach (var reading in LabelsFirstOrder.Read(text, head, line, free)) yield return reading;
        }

        if (YearsDownOrder.Read(text, line, free) is { } yearsDown) yield return yearsDown;
        if (ColumnOrder.Read(text, line, free) is { } byColumns) yield return byColumns;
    }

    /// <summary>One column of figures under a year may count anything; it is money where a unit or a caption stands by it.</summary>
    private static bool SaysMoney(FlatText text, FlatReading reading, int line) => reading.FigureHeads.Length > 1
        || reading.WordHeads.Concat(reading.FigureHeads).OfType<FlatCell>().Any(h => UnitGrammar.Find(h.Text) is not null)
        || reading.Rows.SelectMany(r => r.Cells).Any(c => CellText.IsUnit(c.Text) || CellText.UnitBehind(c.Text) is not null
            || UnitGrammar.Find(c.Text) is not null)
        || Enumerable.Range(Math.Max(0, line - FlatSettings.MostHeaderLinesAbove), Math.Min(line, FlatSettings.MostHeaderLinesAbove))
            .Any(i => Caption.Begins(text.Lines[i].Text));

    /// <summary>
    /// A row with a figure for each column stands as printed; fewer figures than columns, or another reading that is
    /// nearly as good, leave doubt; an order that no sum confirms is inferred.
    /// </summary>
    private static CellPlacement PlacementOf(FlatReading best, ReadingEvidence evidence, FlatRow row, List<FlatReading> rivals)
    {
        if (!evidence.YearsAreInOrder || evidence.HasFigureInLabel || evidence.HasFragment) return CellPlacement.Doubtful;
        var isWhole = row.Figures.All(f => f is not null);
        if (best.Order != TextOrder.Aligned && !isWhole || rivals.Exists(r => Differs(r, best, row))) return CellPlacement.Doubtful;
        // A document's own error costs one sum, and makes no other figure doubtful.
        if (best.Order is TextOrder.Aligned or TextOrder.YearsDown || evidence.Held > evidence.Failed) return CellPlacement.Explicit;
        return best.Order == TextOrder.ByRows && evidence.IsWhole
            && (evidence.Failed == 0 || RowsAreLines(best)) ? CellPlacement.Explicit : CellPlacement.Doubtful;
    }

    /// <summary>True where another reading has the row's label with other figures.</summary>
    private static bool Differs(FlatReading other, FlatReading best, FlatRow row)
    {
        var label = best.LabelOf(row);
        return other.Rows.FirstOrDefault(r => other.LabelOf(r) == label) is { } same
            && !same.Figures.Select(f => f?.Text).SequenceEqual(row.Figures.Select(f => f?.Text));
    }

    /// <summary>The runs of lines of a reading: parted where a line stands between that is none of it.</summary>
    private static IEnumerable<TableRegion> Regions(FlatText text, FlatReading reading)
    {
        var numbers = reading.Lines.Select(l => l.Number).ToList();
        var own = numbers.ToHashSet();
        var (first, last) = (numbers[0], numbers[0]);
        for (var i = text.IndexOf(numbers[0]); i < text.Lines.Length && text.Lines[i].Line.Number <= numbers[^1]; i++)
        {
            var line = text.Lines[i].Line;
            if (own.Contains(line.Number) && first < 0) first = line.Number;
            if (own.Contains(line.Number)) { last = line.Number; continue; }
            if (first > 0) yield return new TableRegion(first - 1, 0, first - 1, first - 1, last - 1);
            first = -1;
        }

        if (first > 0) yield return new TableRegion(first - 1, 0, first - 1, first - 1, last - 1);
    }
}
