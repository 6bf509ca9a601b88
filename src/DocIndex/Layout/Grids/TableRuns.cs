using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>Whether a line goes on with a run of lines whose gaps lie above each other, stands within its labels, or
/// begins another table.</summary>
internal static class TableRuns
{
    /// <summary>The most white between lines of one row in a run; null where the run does not tell.</summary>
    internal static double? WidestWithin(List<AlignedLine> run) => RowSteps.WidestWithin(
        run.ConvertAll(l => l.Row), run.ConvertAll(l => l.Segments.Skip(1).ToList()));

    /// <summary>
    /// A line of a label that wraps: it stands left of the run's figures, no wider than the labels beside them, or
    /// goes on closely with what a label breaks off. Must not match prose, which goes on under the figures, or a
    /// heading of the page.
    /// </summary>
    internal static bool IsWithinLabels(AlignedLine line, List<AlignedLine> lines, int first, int last)
    {
        var rows = lines.GetRange(first, last - first + 1).Where(l => l.Segments.Exists(s => s.IsFigure)).ToList();
        if (rows.Count == 0) return false;
        var before = rows.ConvertAll(r => r.Segments.Take(FirstOfFigures(r.Segments)).ToList()).FindAll(s =>
            s.Count > 0);
        if (before.Count == 0 || line.Row.Left < before.Min(s => s[0].X0) - EdgeTolerance) return false;
        return line.Row.Right < before.Max(s => s[^1].X1) + EdgeTolerance
            || line.Row.Right < FirstFigure(rows) && GoesOnWithLabel(lines, first, lines.IndexOf(line));
    }

    internal static double FirstFigure(List<AlignedLine> rows) =>
        rows.Min(r => r.Segments[FirstOfFigures(r.Segments)].X0);

    /// <summary>
    /// True for a line that goes on with the line above it, by its small first letter, by what that line ends in, or by
    /// the parenthesis that a label leaves open.
    /// </summary>
    internal static bool GoesOnWithLabel(List<AlignedLine> lines, int first, int line)
    {
        var row = lines.FindLastIndex(line - 1, line - first, l => l.Segments.Count > 1);
        if (row < 0) return false;
        var parts = lines.GetRange(row, line - row).ConvertAll(l => l.Segments[0].Text);
        var label = string.Join(' ', parts);
        return LineText.StartsLower(lines[line].Row.Text) || GoesOnBehindDash(lines, first, line)
            || LineText.BreaksOff(parts[^1]) || parts[^1].EndsWith(',')
            || label.LastIndexOf('(') > label.LastIndexOf(')');
    }

    /// <summary>
    /// "- afledte udgifter", as close as the lines of one row where the table tells how close these are. Must not match
    /// the first of a list below the table.
    /// </summary>
    private static bool GoesOnBehindDash(List<AlignedLine> lines, int first, int line) =>
        lines[line].Row.Text is ['-' or '–', ' ', .. var rest] && LineText.StartsLower(rest)
        && WidestWithin(lines.GetRange(first, line - first)) is { } widest
        && lines[line].Row.Top - lines[line - 1].Row.Bottom <= widest;

    /// <summary>
    /// Where the most figures side by side begin: numbers of grants among the labels are none of them.
    /// </summary>
    internal static int FirstOfFigures(List<Segment> segments)
    {
        var (best, most) = (0, 0);
        for (var i = 0; i < segments.Count; i++)
        {
            var count = segments.Skip(i).TakeWhile(s => s.IsFigure).Count();
            if (count >= most && count > 0 && (i == 0 || !segments[i - 1].IsFigure)) (best, most) = (i, count);
        }

        return best;
    }

    /// <summary>
    /// Periods side by side below a note or a title, other ones than those of the run's own header, or ones that stand
    /// elsewhere than the columns above them, are the header of another table. Must not take the header that is printed
    /// again, or the second line of a header.
    /// </summary>
    internal static bool BeginsAnother(List<AlignedLine> lines, int first, int line, int singles)
    {
        var own = Periods(lines[line]);
        if (own.Length == 0) return false;
        if (singles > 0) return true;
        if (!lines[line - 1].Segments.Exists(s => s.IsFigure)) return false;
        var header = Enumerable.Range(first, line - first).Select(k => Periods(lines[k])).FirstOrDefault(p =>
            p.Length > 0, "");
        return header.Length > 0 && header != own || (header.Length > 0 || IsBelowAmounts(lines, first, line))
            && StandElsewhere(lines, first, line);
    }

    /// <summary>True for a line below two rows or more of figures that are no years.</summary>
    private static bool IsBelowAmounts(List<AlignedLine> lines, int first, int line) =>
        lines.GetRange(first, line - first).Count(l => l.Segments.Skip(1).Any(IsAmount)) >= FewestRowsAbove
        && lines[line - 1].Segments.Skip(1).Any(IsAmount);

    private const int FewestRowsAbove = 2;

    private static bool IsAmount(Segment text) => text.IsFigure && !Segment.IsYear(text.Text);

    /// <summary>
    /// True where the periods of a line stand in other columns than the figures of the run above it, or two of them
    /// over one.
    /// </summary>
    internal static bool StandElsewhere(List<AlignedLine> lines, int first, int line)
    {
        var figures = lines.GetRange(first, line - first).SelectMany(l => l.Segments.Skip(1)).Where(s =>
            s.IsFigure).ToList();
        var periods = lines[line].Segments.FindAll(s => Amounts.HeaderGrammar.FindRun(s.Text, 1).Count > 0);
        return periods.Count > 1 && (periods.Count(p => figures.Exists(f => f.Overlap(p) > 0)) * 2 < periods.Count
            || figures.Exists(f => periods.Count(p => IsOver(p, f)) > 1));
    }

    /// <summary>True for a text that stands over a figure with all but its edge.</summary>
    private static bool IsOver(Segment text, Segment figure) => figure.Overlap(text) > text.Width / 2;

    internal static string Periods(AlignedLine line)
    {
        var run = Amounts.HeaderGrammar.FindRun(line.Row.Text, FewestPeriods);
        // Amounts without points may look like years; a header does not name one year again and again, and no other.
        var years = line.Segments.FindAll(s => Segment.IsYear(s.Text)).ConvertAll(s => s.Text);
        return years.Count >= run.Count && years.Count > 1 && years.Distinct().Count() == 1 ? ""
            : string.Join('|', run.Select(p => $"{p.Year}{p.Period}"));
    }

    internal const int FewestPeriods = 2;

    internal static bool MayStandApart(List<AlignedLine> lines, int first, int line) =>
        AreRowsOfFigures(lines[line - 1], lines[line]) || HeadsRows(lines, first, line);

    /// <summary>
    /// True for a heading of rows that white sets apart from what stands above it: it begins where the run does, and
    /// right below it several figures begin or end below texts of the run. Must not match the heading of another table,
    /// which has a header of its own, or of a section.
    /// </summary>
    internal static bool HeadsRows(List<AlignedLine> lines, int first, int line)
    {
        if (lines[line].Segments.Count != 1 || line + 1 >= lines.Count || lines[line + 1].IsTaken) return false;
        var (next, run) = (lines[line + 1], lines.GetRange(first, line - first));
        if (Math.Abs(lines[line].Row.Left - run.Min(l => l.Row.Left)) > EdgeTolerance) return false;
        if (next.Row.Baseline - lines[line].Row.Baseline > TableFinder.WidestStepOfFigures * next.Row.Size
            || lines[line].Row.Size > TableFinder.Heading * next.Row.Size) return false;
        var figures = next.Segments.FindAll(s => s.IsFigure);
        var above = run.SelectMany(l => l.Segments.Skip(1)).ToList();
        return figures.Count >= FewestPeriods && Periods(next).Length == 0
            && figures.TrueForAll(f => above.Exists(s =>
                Math.Abs(s.X0 - f.X0) < EdgeTolerance || Math.Abs(s.X1 - f.X1) < EdgeTolerance));
    }

    /// <summary>
    /// Two lines with as many texts, all but the first of them figures that begin or end below each other.
    /// </summary>
    internal static bool AreRowsOfFigures(AlignedLine above, AlignedLine below) =>
        above.Segments.Count >= 2 && above.Segments.Count == below.Segments.Count
        && above.Segments.Zip(below.Segments).Skip(1).All(p => p.First.IsFigure && p.Second.IsFigure
            && (Math.Abs(p.First.X0 - p.Second.X0) < EdgeTolerance
            || Math.Abs(p.First.X1 - p.Second.X1) < EdgeTolerance));

    internal const double EdgeTolerance = 3;

    /// <summary>One of the line's gaps lies under a gap of one of the last lines with gaps.</summary>
    internal static bool SharesGap(List<AlignedLine> lines, int first, int last, AlignedLine line)
    {
        var seen = 0;
        for (var k = last; k >= first && seen < 4; k--)
        {
            if (lines[k].Segments.Count < 2) continue;
            seen++;
            for (var a = 1; a < line.Segments.Count; a++)
                for (var b = 1; b < lines[k].Segments.Count; b++)
                {
                    var (low, high) = (Math.Max(line.Segments[a - 1].X1, lines[k].Segments[b - 1].X1),
                        Math.Min(line.Segments[a].X0, lines[k].Segments[b].X0));
                    if (high - low > 0.3 * line.Row.Size) return true;
                }
            if (FiguresInLine(lines[k], line) >= 2) return true;
        }
        return false;
    }

    /// <summary>
    /// True where a line has a figure below those of the run, or the run has none: behind a note, what has none is no
    /// row of it.
    /// </summary>
    internal static bool HasFigureBelow(List<AlignedLine> lines, int first, int last, AlignedLine line)
    {
        var figures = lines.GetRange(first, last - first + 1).SelectMany(l => l.Segments.Skip(1))
            .Where(s => s.IsFigure).ToList();
        return figures.Count == 0 || line.Segments.Exists(s => s.IsFigure && figures.Exists(f => f.Overlap(s) > 0));
    }

    /// <summary>How many texts of two lines end in figures that begin or end below each other.</summary>
    internal static int FiguresInLine(AlignedLine above, AlignedLine below) =>
        below.Segments.Count(s => Last(s) is { } own
            && above.Segments.Exists(o => Last(o) is { } other
            && (Math.Abs(own.Box.X0 - other.Box.X0) < EdgeTolerance
            || Math.Abs(own.Box.X1 - other.Box.X1) < EdgeTolerance)));

    internal static SheetWord? Last(Segment segment) => Segment.IsNumber(segment.Words[^1]) ? segment.Words[^1] : null;

    /// <summary>A single text that fills the width of the run, and goes on in the next line, is prose.</summary>
    internal static bool IsProse(AlignedLine line, List<AlignedLine> lines, int first, int last)
    {
        var (left, right) = (lines.GetRange(first, last - first + 1).Min(l => l.Row.Left),
            lines.GetRange(first, last - first + 1).Max(l => l.Row.Right));
        return line.Row.Right - line.Row.Left > 0.75 * (right - left) && line.Row.Words.Count > 8;
    }
}
