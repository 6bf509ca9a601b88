using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout.Flattened;

/// <summary>
/// Tables printed column by column: the labels below each other, then each period with as many figures. Must not take
/// rows whose label is a year.
/// </summary>
internal static class ColumnOrder
{
    private const int FewestRows = 2;

    private sealed record Column(FlatCell Head, List<FlatCell> Cells, int First, int Last);

    /// <summary>The reading of the table whose first year stands on a line, or null.</summary>
    /// <param name="free">No line before it belongs to this table.</param>
    public static FlatReading? Read(FlatText text, int line, int free)
    {
        var columns = Columns(text, line);
        if (columns.Count == 0) return null;
        var count = columns.GroupBy(c => c.Cells.Count).MaxBy(g => g.Count())!.Key;
        columns = [.. columns.TakeWhile(c => c.Cells.Count == count)];
        if (count < FewestRows || columns.Count == 0) return null;
        var words = Words(text, line, free, count);
        if (words.Count == 0) return null;
        var label = words.FindIndex(w => w.Cells.Exists(c => c.Text.Length > 3 && c.Text.Count(char.IsLetter) * 2 > c.Text.Length));
        if (label < 0) return null;
        var rows = Enumerable.Range(0, count).Select(r =>
            new FlatRow([.. words.Select(w => (FlatCell?)w.Cells[r])], [.. columns.Select(c => (FlatCell?)c.Cells[r])])).ToList();
        foreach (var (row, heading) in words[label].Headings.AsEnumerable().Reverse())
            rows.Insert(row, new([.. words.Select((_, w) => w == label ? heading : null)], [.. columns.Select(_ => (FlatCell?)null)]));
        return new FlatReading(TextOrder.ByColumns, [.. words.Select(w => w.Head)], [.. columns.Select(c => c.Head)], label, [.. rows]);
    }

    /// <summary>A column of words.</summary>
    /// <param name="Headings">What heads groups of its rows, each with the row that it stands above.</param>
    private sealed record WordColumn(FlatCell? Head, List<FlatCell> Cells, List<(int Row, FlatCell Text)> Headings);

    /// <summary>From a line on: lines that name a period, and below it lines of one figure each.</summary>
    private static List<Column> Columns(FlatText text, int line)
    {
        var columns = new List<Column>();
        for (var i = line; i < text.Lines.Length;)
        {
            var head = i;
            while (i < text.Lines.Length && i - head < 4 && text.Lines[i].Figures == 0 && !IsUnreadFigure(text.Lines[i])
                && !text.Stops(i) && !text.IsProse(i) && text.Lines[i].Gap <= FlatSettings.WidestGap) i++;
            var cells = i;
            while (i < text.Lines.Length && text.Lines[i].Gap <= FlatSettings.WidestGap && IsCell(text, i, cells)) i++;
            var heads = Enumerable.Range(head, cells - head).ToList();
            if (heads.Count == 0 || i - cells < FewestRows || !heads.Exists(h => IsHead(text, h))) break;
            columns.Add(new(text.Joined(heads.Select(h => (text.Lines[h].Text, text.Lines[h].Line))),
                [.. Enumerable.Range(cells, i - cells).Select(c => text.Joined([(text.Lines[c].Text, text.Lines[c].Line)]))], head, i - 1));
        }

        return columns;
    }

    private static bool IsHead(FlatText text, int i) => text.Lines[i].Pieces.Any(p => p.Sort == PieceSort.Period)
        || text.Vocabulary.Columns.Exact(text.Lines[i].Text) is "average" or "rowTotal"
        || text.Vocabulary.Quantities.In(text.Lines[i].Text) || HeaderGrammar.FindAll(text.Lines[i].Text).Any();

    /// <summary>What stands alone, and is mostly digits: a range. Must not match a year.</summary>
    private static bool IsUnreadFigure(FlatLine line) =>
        line.Pieces is [{ Sort: PieceSort.Words } only] && CellText.MayBeFigure(only.Text);

    /// <summary>One figure alone, read or not, or a word between two that stands in for one.</summary>
    private static bool IsCell(FlatText text, int i, int first) => text.Lines[i].Pieces is [{ Sort: PieceSort.Figure }]
        || IsUnreadFigure(text.Lines[i])
        || i > first && i + 1 < text.Lines.Length && text.Lines[i].IsWords && LineText.StartsLower(text.Lines[i].Text)
            && text.Lines[i].Gap == 0 && text.Lines[i + 1] is { Gap: 0, Pieces: [{ Sort: PieceSort.Figure }] };

    /// <summary>
    /// The columns of words above a line, each of so many cells and a head or none: parted by blank lines, or else one
    /// of so many lines.
    /// </summary>
    private static List<WordColumn> Words(FlatText text, int line, int free, int count)
    {
        var found = new List<WordColumn>();
        for (var end = line; end > free;)
        {
            var start = end;
            while (start > free && !IsBoundary(text, start - 1) && (start == end || text.Lines[start].Gap == 0)) start--;
            var headings = HeadingsIn(text, start, end, count);
            var first = end - count - headings.Count;
            if (first < start || first - start > MostLinesOfHead) break;
            var own = Enumerable.Range(first, end - first).ToList();
            var cells = own.Except(headings).Select(i => CellAt(text, i)).ToList();
            var head = start == first ? null : text.Joined(Enumerable.Range(start, first - start).Select(i => (text.Lines[i].Text, text.Lines[i].Line)));
            found.Insert(0, new(head, cells, [.. headings.Select(h => (own.Count(i => i < h && !headings.Contains(i)), CellAt(text, h)))]));
            end = start;
        }

        return found;
    }

    private const int MostLinesOfHead = 2;

    private static FlatCell CellAt(FlatText text, int i) => text.Joined([(text.Lines[i].Text, text.Lines[i].Line)]);

    /// <summary>
    /// Lines that head groups, where a column of words has more lines than the columns of figures have: a total below
    /// says their words again ("Udgifter", "Udgifter i alt"). None where they are too many.
    /// </summary>
    private static List<int> HeadingsIn(FlatText text, int start, int end, int count)
    {
        if (end - start <= count) return [];
        var totals = Enumerable.Range(start, end - start).Select(i => text.Lines[i].Text)
            .Where(label => RowLabel.SortOf(label, text.Vocabulary) is RowSort.Total or RowSort.Net).ToList();
        var headings = Enumerable.Range(start, end - start).Where(i => text.Lines[i].Text is var own
            && totals.Exists(t => t.Length > own.Length && t.StartsWith(own + " ", StringComparison.Ordinal))).ToList();
        return headings.Count <= end - start - count ? headings : [];
    }

    private static bool IsBoundary(FlatText text, int i) =>
        Caption.Begins(text.Lines[i].Text) || text.IsProse(i) || text.Lines[i].Figures > 0 && text.Lines[i].Pieces.Length > 1;
}
