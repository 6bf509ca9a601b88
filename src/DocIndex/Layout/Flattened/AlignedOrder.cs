using System.Collections.Immutable;
using DocIndex.Reading;

namespace DocIndex.Layout.Flattened;

/// <summary>
/// Tables whose columns blanks keep apart: a row's figures stand right of its label, each below the others of its
/// column. Must not take text in two columns, whose lines hold no figures apart from their words.
/// </summary>
internal static class AlignedOrder
{
    /// <summary>The reading of the table under a header, or null.</summary>
    public static FlatReading? Read(FlatText text, FlatHead head)
    {
        var body = Body(text, head);
        var figures = body.Where(i => text.Lines[i].Figures > 0).ToList();
        if (figures.Count == 0 || figures.Count(i => IsApart(text.Lines[i])) * 2 <= figures.Count) return null;
        var count = figures.GroupBy(i => text.Lines[i].FiguresTogether.Count).MaxBy(g => g.Count())!.Key;
        if (count < head.Columns.Length) count = head.Columns.Length;
        var columns = Columns(text, figures, count);
        if (columns.Count == 0) columns = ColumnsOfHead(text, figures, head);
        if (columns.Count == 0 || HeadsByPlace(text, head, columns) is not { } heads) return null;
        var corner = heads.SequenceEqual(head.Columns) || head.First == head.Last ? head.Corner
            : LeftOf(text, head, columns[0].Start);
        head = head with { Columns = heads, Corner = corner };
        var left = columns[0].Start;
        var words = WordColumns(text, figures, left);
        var rows = new List<Row>();
        foreach (var i in body)
        {
            var own = Near(text, figures, i, columns);
            if (HoldsTwoInOne(text.Lines[i], own)) return null;
            Take(text, i, own, words, rows);
        }

        return ToReading(text, head, words, rows, columns);
    }

    /// <summary>
    /// What stands over each column: the periods in their order where they are on one line; else, where a header wraps
    /// above its columns, what stands above each. Null where a column has no header or two.
    /// </summary>
    private static ImmutableArray<FlatCell>? HeadsByPlace(FlatText text, FlatHead head, List<(int Start, int End)> columns)
    {
        var lines = Enumerable.Range(head.First, head.Last - head.First + 1).Select(i => text.Lines[i]).ToList();
        var isOnOneLine = lines.Exists(l => l.Pieces.Count(p => p.Sort == PieceSort.Period) == columns.Count)
            || lines.Count(l => l.NamesYear) == 1
                && lines.Count(l => l.Pieces.Any(p => p.Sort == PieceSort.Period)) == 1;
        if (isOnOneLine && head.Columns.Length == columns.Count) return WithLinesAbove(text, head, columns);
        if (lines.Count == 1) return null;
        var over = columns.ConvertAll(_ => new List<(string Text, SourceLine Line)>());
        foreach (var line in lines)
            foreach (var piece in line.Pieces.Where(p => p.End > columns[0].Start && ColumnAt(columns, p) >= 0))
                over[ColumnAt(columns, piece)].Add((piece.Text, line.Line));
        return over.TrueForAll(o => o.Count > 0 && o.Select(p => p.Line).Distinct().Count() == o.Count)
            ? [.. over.Select(text.Joined)] : null;
    }

    /// <summary>
    /// The heads with the words of the lines right above them, each with the column that it stands over: "Korrigeret
    /// budget" above "2026". Must not take names over several columns ("Drift", "Anlæg"), of which there are fewer, or
    /// a title.
    /// </summary>
    private static ImmutableArray<FlatCell> WithLinesAbove(
        FlatText text, FlatHead head, List<(int Start, int End)> columns)
    {
        var heads = head.Columns;
        for (var i = head.First - 1; i >= Math.Max(0, head.First - MostLinesAbove) && text.Lines[i + 1].Gap == 0; i--)
        {
            var line = text.Lines[i];
            if (!line.IsWords || !line.HasColumns || text.IsProse(i) || text.Stops(i)) break;
            var over = line.Pieces.Select(p => (Piece: p, Column: ColumnAt(columns, p)))
                .Where(p => p.Column >= 0).ToList();
            var isOne = over.Select(p => p.Column).Distinct().Count() == over.Count && over.Count * 2 > columns.Count;
            if (!isOne || over.Exists(p => text.Vocabulary.ControlAreas.Exact(p.Piece.Text) is not null)) break;
            foreach (var (piece, column) in over)
                heads = heads.SetItem(column, Above(text, piece.Text, line.Line, heads[column]));
        }

        return heads;
    }

    /// <summary>What stands left of the columns in the header's lines; null where nothing does.</summary>
    private static FlatCell? LeftOf(FlatText text, FlatHead head, int left)
    {
        var parts = Enumerable.Range(head.First, head.Last - head.First + 1).Select(i => text.Lines[i])
            .SelectMany(l => Left(l, left).Select(p => (p.Text, l.Line))).ToList();
        return parts.Count == 0 ? null : text.Joined(parts);
    }

    /// <summary>
    /// What stands over each column of words ("Nr." over the numbers of the rows), where that is not the labels alone;
    /// null where it is, or there is one such column.
    /// </summary>
    private static FlatCell?[]? WordHeadsByPlace(FlatText text, FlatHead head, List<int> starts, int left)
    {
        var parts = starts.ConvertAll(_ => new List<(string Text, SourceLine Line)>());
        foreach (var line in Enumerable.Range(head.First, head.Last - head.First + 1).Select(i => text.Lines[i]))
            foreach (var piece in Left(line, left).Where(p => p.Sort == PieceSort.Words && line.HasColumns))
                parts[Math.Max(0, starts.FindLastIndex(s => s <= piece.Start + Indent))].Add((piece.Text, line.Line));
        // Where the corner says more, such as a unit, it heads the labels as a whole.
        return starts.Count > 1 && head.Corner is { } corner && text.Joined(parts.SelectMany(p => p)).Text.Length >= corner.Text.Length
            ? [.. parts.Select(p => p.Count == 0 ? null : text.Joined(p))] : null;
    }

    private static FlatCell Above(FlatText text, string words, SourceLine line, FlatCell head) =>
        new(text.Joined([(words, line), (head.Text, head.Lines[0])]).Text, [line, .. head.Lines]);

    private const int MostLinesAbove = 2;

    /// <summary>The printed lines below a header that may be of its table, up to its last figure.</summary>
    private static List<int> Body(FlatText text, FlatHead head)
    {
        var body = new List<int>();
        var (pending, last) = (0, -1);
        for (var i = head.Last + 1; i < text.Lines.Length; i++)
        {
            var line = text.Lines[i];
            if (line.Gap > FlatSettings.WidestGap || text.Stops(i) || text.IsProse(i)) break;
            if (head.BeginsAnother(text, i) || text.TellsBelow(head, i)) break;
            if (head.IsRepeatedBy(text, i)) continue;
            if (line.Figures == 0 && line.NamesYear) break;
            if (LineText.IsRunning(line.Text)) continue;
            pending = line.Figures > 0 ? 0 : pending + 1;
            if (pending > FlatSettings.MostLabelLines) break;
            body.Add(i);
            if (line.Figures > 0) last = body.Count;
            else if (last == body.Count - 1 && line.Gap == 0 && LineText.StartsLower(line.Text)) last = body.Count;
        }

        return last < 0 ? [] : body[..last];
    }

    /// <summary>Wide gaps stand between the figures of a line, and before them; a number before the label is none of them.</summary>
    private static bool IsApart(FlatLine line)
    {
        var figures = line.FiguresTogether;
        var first = line.Pieces.IndexOf(figures[0]);
        return figures.Zip(figures.Skip(1)).All(p => p.Second.Start - p.First.End > 1)
            && figures[0].Start - (first == 0 ? 0 : line.Pieces[first - 1].End) > 1;
    }

    /// <summary>
    /// True where two figures of a line stand in one column: there are more columns than the header names. Must not
    /// match a number that ends a label.
    /// </summary>
    private static bool HoldsTwoInOne(FlatLine line, List<(int Start, int End)> columns)
    {
        var within = line.Pieces.Where(p => p.Sort == PieceSort.Figure && p.Start >= columns[0].Start).ToList();
        return within.Count > columns.Count
            && within.Select(p => ColumnAt(columns, p)).Where(c => c >= 0).GroupBy(c => c).Any(g => g.Skip(1).Any());
    }

    /// <summary>Where the columns of figures stand, by the rows that have one figure in each.</summary>
    private static List<(int Start, int End)> Columns(FlatText text, List<int> lines, int count)
    {
        var whole = lines.Select(i => FigureRun(text.Lines[i], count)).Where(p => p.Count == count).ToList();
        if (whole.Count == 0) return [];
        return [.. Enumerable.Range(0, count).Select(c => (whole.Min(r => r[c].Start), whole.Max(r => r[c].End)))];
    }

    /// <summary>
    /// Where the columns stand that no row fills, as where one is empty throughout: below their heads on one line. None
    /// where a figure stands under no head or under two, or two figures under one.
    /// </summary>
    private static List<(int Start, int End)> ColumnsOfHead(FlatText text, List<int> lines, FlatHead head)
    {
        var line = text.Lines[head.Last];
        // Beside the periods, words that head a column as they are printed ("Gennemsnit").
        var heads = line.Pieces.Where(p => p.Sort == PieceSort.Period || head.Columns.Any(c => c.Text == p.Text))
            .Select(p => (p.Start, p.End)).ToList();
        if (!line.HasColumns || heads.Count != head.Columns.Length) return [];
        var columns = heads.ToList();
        foreach (var row in lines.Select(i => text.Lines[i]))
        {
            var under = row.Pieces.Select(p => (Piece: p, Heads: Enumerable.Range(0, heads.Count)
                .Where(h => heads[h].Start < p.End && p.Start < heads[h].End).ToList()))
                .Where(p => p.Piece.Sort == PieceSort.Figure && p.Piece.End > heads[0].Start || p.Heads.Count > 0)
                .Where(p => p.Piece.Start < heads[^1].End).ToList();
            if (under.Exists(u => u.Heads.Count != 1 || u.Piece == row.Pieces[0])) return [];
            if (under.Select(u => u.Heads[0]).Distinct().Count() != under.Count) return [];
            foreach (var (piece, own) in under)
            {
                var (start, end) = columns[own[0]];
                columns[own[0]] = (Math.Min(start, piece.Start), Math.Max(end, piece.End));
            }
        }

        return columns;
    }

    /// <summary>
    /// Where the columns stand about a line: each page may be set on its own, and what was one page may hold two that
    /// are set differently. Then the rows nearest to the line tell.
    /// </summary>
    private static List<(int Start, int End)> Near(FlatText text, List<int> lines, int line,
        List<(int Start, int End)> columns)
    {
        var page = text.Lines[line].Line.Page;
        var own = lines.FindAll(i => text.Lines[i].Line.Page == page);
        if (Columns(text, own, columns.Count) is not { Count: > 0 } found) return columns;
        if (AreApart(found)) return found;
        var nearest = own.Where(i => FigureRun(text.Lines[i], columns.Count).Count == columns.Count)
            .OrderBy(i => Math.Abs(i - line)).Take(NearestRows).ToList();
        return Columns(text, nearest, columns.Count) is { Count: > 0 } near && AreApart(near) ? near : found;
    }

    private const int NearestRows = 3;

    private static bool AreApart(List<(int Start, int End)> columns) =>
        columns.Zip(columns.Skip(1)).All(c => c.First.End <= c.Second.Start);

    /// <summary>
    /// The figures of a line; words between two of them stand in for one ("udgår"). Must not take the number that ends
    /// a remark ("1 stilling à 480").
    /// </summary>
    private static List<Piece> FigureRun(FlatLine line, int count)
    {
        if (line.FiguresTogether is var run && run.Count == count) return run;
        var pieces = line.Pieces.SkipWhile(p => p.Sort != PieceSort.Figure).ToList();
        var last = pieces.FindLastIndex(p => p.Sort == PieceSort.Figure && !IsOfWords(pieces, p));
        if (last < 0) return [];
        // A number that ends a label stands left of the figures.
        return last + 1 <= count ? pieces[..(last + 1)] : pieces[(last + 1 - count)..(last + 1)];
    }

    /// <summary>A figure one blank behind words is theirs ("1 stilling à 480"); columns stand further apart.</summary>
    private static bool IsOfWords(List<Piece> pieces, Piece figure) => pieces.IndexOf(figure) is > 0 and var at
        && pieces[at - 1] is { Sort: PieceSort.Words } words && figure.Start - words.End <= 1;

    /// <summary>Where the columns of words begin left of the figures: those that most rows have.</summary>
    private static List<int> WordColumns(FlatText text, List<int> lines, int left)
    {
        var starts = lines.SelectMany(i => Left(text.Lines[i], left).Select(p => p.Start)).GroupBy(s => s)
            .Where(g => g.Count() * 3 >= lines.Count || lines.Count < 3).Select(g => g.Key).Order().ToList();
        var apart = new List<int>();
        foreach (var start in starts)
            if (apart.Count == 0 || start - apart[^1] > Indent) apart.Add(start);
        return apart.Count == 0 ? [0] : apart;
    }

    /// <summary>Characters by which lines of one column of words may begin apart.</summary>
    private const int Indent = 3;

    private static IEnumerable<Piece> Left(FlatLine line, int left) => line.Pieces.TakeWhile(p => p.End < left);

    private sealed class Row(int words, int figures)
    {
        public List<(string Text, SourceLine Line)>[] Words { get; } = [.. Enumerable.Range(0, words).Select(_ => new List<(string, SourceLine)>())];

        public List<(string Text, SourceLine Line)>[] Figures { get; } = [.. Enumerable.Range(0, figures).Select(_ => new List<(string, SourceLine)>())];

        public List<(string Text, SourceLine Line)> Remark { get; } = [];

        public bool IsBare => Figures.All(f => f.Count == 0);
    }

    private static void Take(FlatText text, int i, List<(int Start, int End)> columns, List<int> words, List<Row> rows)
    {
        var line = text.Lines[i];
        var row = new Row(words.Count, columns.Count);
        foreach (var piece in line.Pieces)
        {
            // A row with a figure for each column has them in their order, however it was set; else the place decides.
            var at = FigureRun(line, columns.Count) is { } run && run.Count == columns.Count && run.Contains(piece)
                ? run.IndexOf(piece) : ColumnAt(columns, piece);
            if (piece.Start >= columns[^1].End) row.Remark.Add((piece.Text, line.Line));
            else if (at >= 0 && (piece.Sort == PieceSort.Figure || piece.Start >= columns[0].Start
                || IsWideCell(columns[at], piece))) row.Figures[Math.Max(0, at)].Add((piece.Text, line.Line));
            else row.Words[Math.Max(0, words.FindLastIndex(w => w <= piece.Start + Indent))].Add((piece.Text, line.Line));
        }

        if (row.IsBare && rows.Count > 0 && GoesOn(rows[^1], row, line)) Append(rows[^1], row);
        else if (!row.IsBare && rows.Count > 0 && rows[^1].IsBare && line.Gap == 0 && BeginsRow(rows[^1], row)) Prepend(rows, row);
        else rows.Add(row);
    }

    /// <summary>
    /// "2.076.300-2.537.700": what ends where a column does, and is wider than its figures. Must not match words.
    /// </summary>
    private static bool IsWideCell((int Start, int End) column, Piece piece) =>
        piece.End == column.End && piece.Text.Any(char.IsAsciiDigit) && !piece.Text.Any(char.IsLetter);

    private static int ColumnAt(List<(int Start, int End)> columns, Piece piece)
    {
        var best = Enumerable.Range(0, columns.Count)
            .Select(c => (Column: c, Overlap: Math.Min(columns[c].End, piece.End) - Math.Max(columns[c].Start, piece.Start)))
            .MaxBy(c => c.Overlap);
        return best.Overlap > -2 ? best.Column : -1;
    }

    /// <summary>A line of words right below a row goes on with its label, or with its remark.</summary>
    private static bool GoesOn(Row before, Row next, FlatLine line)
    {
        if (line.Gap > 0) return false;
        var remark = next.Remark.Count > 0 && before.Remark.Count > 0 && next.Words.All(w => w.Count == 0);
        var own = next.Words.Select((w, c) => (Word: w, Column: c)).Where(w => w.Word.Count > 0).ToList();
        if (own is [{ Word: [var only] }] && only.Text.StartsWith('(') && before.Words[own[0].Column].Count > 0) return true;
        return remark || own.Count > 0 && own.TrueForAll(w => before.Words[w.Column].Count > 0
            && (LineText.StartsLower(w.Word[0].Text) || LineText.BreaksOff(before.Words[w.Column][^1].Text)
                || before.Words[w.Column][^1].Text.EndsWith('-')
                || before.Words.Count(b => b.Count > 0) == 1 && IsEnumerator(before.Words[w.Column][^1].Text)
                || LeavesBracketOpen(before.Words[w.Column])));
    }

    private static bool LeavesBracketOpen(List<(string Text, SourceLine Line)> label) =>
        string.Join(' ', label.Select(l => l.Text)) is var text && text.LastIndexOf('(') > text.LastIndexOf(')');

    /// <summary>"a)", "1.2": what numbers a label that begins on the line below.</summary>
    private static bool IsEnumerator(string text) => text.Length <= MostOfEnumerator && text.EndsWith(')')
        || text.Length <= MostOfEnumerator && text.All(c => char.IsAsciiDigit(c) || c == '.');

    private const int MostOfEnumerator = 4;

    /// <summary>A label whose first lines stand above its figures goes on beside them.</summary>
    private static bool BeginsRow(Row before, Row row) => row.Words.All(w => w.Count == 0)
        || before.Words.Where((w, c) => w.Count > 0 && row.Words[c].Count > 0)
            .Any(w => LineText.BreaksOff(w[^1].Text) || GoesOnLower(row.Words[Array.IndexOf(before.Words, w)][0].Text));

    /// <summary>"kommunens haller" goes on with words above it; "a) Haller" does not.</summary>
    private static bool GoesOnLower(string text) => LineText.StartsLower(text) && LineText.MarkerLength(text) == 0;

    private static void Append(Row row, Row next)
    {
        for (var c = 0; c < row.Words.Length; c++) row.Words[c].AddRange(next.Words[c]);
        row.Remark.AddRange(next.Remark);
    }

    private static void Prepend(List<Row> rows, Row row)
    {
        for (var c = 0; c < row.Words.Length; c++) row.Words[c].InsertRange(0, rows[^1].Words[c]);
        rows[^1] = row;
    }

    /// <summary>Letters that may name a row; a unit names none.</summary>
    private static int LettersOf(List<(string Text, SourceLine Line)> parts) =>
        parts.Sum(part => CellText.IsUnit(part.Text) ? 0 : part.Text.Length);

    private static FlatReading ToReading(
        FlatText text, FlatHead head, List<int> starts, List<Row> rows, List<(int Start, int End)> figures)
    {
        var words = starts.Count;
        // What stands over words that are no label heads the column before the figures, from the right.
        var heads = new FlatCell?[words];
        var columns = new WordColumns(text, head);
        var known = columns.Heads.ToList();
        for (var w = 0; w < Math.Min(words - 1, known.Count); w++) heads[words - 1 - w] = known[^(w + 1)];
        var label = Enumerable.Range(0, words).MaxBy(Letters);
        if (WordHeadsByPlace(text, head, starts, figures[0].Start) is { } placed) placed.CopyTo(heads, 0);
        else heads[label] = (words > 1 ? columns.HeadOfLabels(head.Corner) : head.Corner) ?? heads[label];
        return new FlatReading(TextOrder.Aligned, [.. heads], head.Columns, label,
        [
            .. rows.Select(r => new FlatRow([.. r.Words.Select(Cell)], [.. r.Figures.Select(Cell)], Cell(r.Remark))),
        ])
        { RemarkHead = head.Remarks };

        int Letters(int column) => rows.Sum(row => LettersOf(row.Words[column]));

        FlatCell? Cell(List<(string, SourceLine)> parts) => parts.Count == 0 ? null : text.Joined(parts);
    }
}
