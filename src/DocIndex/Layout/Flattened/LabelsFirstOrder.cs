using System.Collections.Immutable;

namespace DocIndex.Layout.Flattened;

/// <summary>
/// Tables whose labels were printed first, below each other, then the periods, and then all figures: row by row, or
/// column by column. Which of both it is, the sums tell. Must not take figures that do not fall into labels times periods.
/// </summary>
internal static class LabelsFirstOrder
{
    /// <summary>The readings of the table under a header, both ways; none where the counts do not fit.</summary>
    /// <param name="line">The first line that names a year: the labels stand above it.</param>
    /// <param name="free">No line before it belongs to this table.</param>
    public static IEnumerable<FlatReading> Read(FlatText text, FlatHead head, int line, int free)
    {
        var figures = new List<FlatCell>();
        for (var i = head.Last + 1; i < text.Lines.Length && text.Lines[i].Gap <= FlatSettings.WidestGap
            && text.Lines[i].Pieces.All(p => p.Sort == PieceSort.Figure); i++)
            figures.AddRange(text.Lines[i].Pieces.Select(p => text.Joined([(p.Text, text.Lines[i].Line)])));
        var columns = head.Columns.Length;
        if (columns < 2 || figures.Count < 2 * columns || figures.Count % columns != 0) yield break;
        var rows = figures.Count / columns;
        foreach (var labels in Labels(text, line, free, rows))
        {
            yield return Reading(TextOrder.LabelsThenRows, (r, c) => figures[r * columns + c]);
            yield return Reading(TextOrder.LabelsThenColumns, (r, c) => figures[c * rows + r]);

            FlatReading Reading(TextOrder order, Func<int, int, FlatCell> at) => new(order, [labels.Corner ?? (head.First == line ? head.Corner : null)], head.Columns, 0,
            [
                .. Enumerable.Range(0, rows).Select(r => new FlatRow([labels.Cells[r]],
                    [.. Enumerable.Range(0, columns).Select(c => (FlatCell?)at(r, c))])),
            ]);
        }
    }

    /// <summary>
    /// Runs of words above the header that fall into so many labels; a few lines of something else may stand between.
    /// </summary>
    private static IEnumerable<(FlatCell? Corner, List<FlatCell> Cells)> Labels(FlatText text, int line, int free, int rows)
    {
        for (var end = line; end > free && line - end <= FlatSettings.MostLinesBetween; end--)
        {
            var start = end;
            while (start > free && IsLabel(text, start - 1)) start--;
            if (end - start < rows) continue;
            // As many lines as rows are a label each; more are labels that wrap.
            var cells = end - start <= rows + 1
                ? [.. Enumerable.Range(start, end - start).Select(i => text.Joined([(text.Lines[i].Text, text.Lines[i].Line)]))]
                : Grouped(text, start, end);
            if (cells.Count == rows) yield return (null, cells);
            else if (cells.Count == rows + 1) yield return (cells[0], cells[1..]);
            else continue;
            yield break;
        }
    }

    private static bool IsLabel(FlatText text, int i) => text.Lines[i].Figures == 0 && !text.Lines[i].NamesYear
        && !text.IsProse(i) && !Caption.Begins(text.Lines[i].Text) && text.Lines[i].Gap <= FlatSettings.WidestGap
        && !LineText.IsBullet(text.Lines[i].Text);

    private static List<FlatCell> Grouped(FlatText text, int start, int end)
    {
        var width = Enumerable.Range(start, end - start).Max(i => text.Lines[i].Text.Length);
        var groups = new List<List<int>>();
        for (var i = start; i < end; i++)
            if (groups.Count > 0 && text.Lines[i].Gap == 0 && FlatText.GoesOn(text.Lines[i - 1].Text, text.Lines[i].Text, width)) groups[^1].Add(i);
            else groups.Add([i]);
        return [.. groups.Select(g => text.Joined(g.Select(i => (text.Lines[i].Text, text.Lines[i].Line))))];
    }
}
