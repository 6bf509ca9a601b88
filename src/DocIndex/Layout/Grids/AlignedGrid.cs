using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>
/// Cells from the alignment of words: white columns part them, lines that continue each other are joined to rows. Rulings between lines part
/// rows, rulings below a header show what it spans.
/// </summary>
internal sealed class AlignedGrid
{
    /// <summary>Words of one cell are closer than this, in parts of their size, unless the table sets its words further apart.</summary>
    private const double WordGap = 0.6;

    private const double WidestWordGap = 0.95;

    /// <summary>Where a table has too few words to tell, those of a font with letters of one width are to stay together.</summary>
    private const double UnknownWordGap = 0.66;

    private readonly List<TextRow> _lines;
    private readonly IReadOnlyList<SheetRuling> _rulings;
    private readonly List<double> _boundaries;
    private readonly List<List<Placed>> _placed = [];
    private readonly double _left;
    private readonly double _right;
    private readonly ColumnFinder _finder;
    private readonly ILookup<int, Segment> _figures;

    /// <summary>The most white between lines of one row, where the table tells it.</summary>
    private readonly double? _widestWithin;

    private AlignedGrid(List<TextRow> lines, IReadOnlyList<SheetRuling> rulings, IReadOnlyList<double> cuts)
    {
        _lines = lines;
        _rulings = rulings;
        (_left, _right) = (lines.Min(l => l.Left), lines.Max(l => l.Right));
        var usual = UsualGap(lines);
        var wordGap = usual == 0 ? UnknownWordGap : Math.Clamp(1.75 * usual, WordGap, WidestWordGap);
        cuts = [.. cuts.Where(c => !RunsThroughFigures(c)), .. UnitColumn.Cuts(lines)];
        var segments = lines.ConvertAll(l => Segment.Of(l, wordGap, cuts));
        segments = PeriodColumns.Parted(new TightColumns(segments).Parted(segments));
        (_boundaries, _finder) = ColumnFinder.Find(segments, [.. cuts.Where(c => c > _left + 2 && c < _right - 2)]);
        _figures = segments.SelectMany(row => row).Where(s => s.Words.Count == 1 && s.IsFigure && !_finder.Spanning.Contains(s)).ToLookup(s => ColumnAt((s.X0 + s.X1) / 2));
        foreach (var row in segments) _placed.Add(Place(row));
        _widestWithin = RowSteps.WidestWithin(lines, _placed.ConvertAll(row =>
            row.Where(p => p.From > 0).Select(p => new Segment(p.Words)).ToList()));
    }

    public int Columns => _boundaries.Count + 1;

    /// <summary>
    /// True for a line that bounds other rows, as the frame of a table whose columns are set anew. Must not match one
    /// below a year that heads the columns on both its sides, or below a single figure for both.
    /// </summary>
    private bool RunsThroughFigures(double cut) => _lines.Count(l => l.Words.Exists(w => w.Box.X0 + 1 < cut
        && cut < w.Box.X1 - 1 && Segment.IsNumber(w) && !Segment.IsYear(w.Text))) >= FewestCutFigures;

    private const int FewestCutFigures = 2;

    /// <summary>The median gap between neighbouring words of letters, in parts of their size.</summary>
    private static double UsualGap(List<TextRow> lines)
    {
        var gaps = new List<double>();
        foreach (var line in lines)
            for (var i = 1; i < line.Words.Count; i++)
            {
                var (a, b) = (line.Words[i - 1], line.Words[i]);
                var gap = (b.Box.X0 - a.Box.X1) / a.Size;
                if (gap is > 0.05 and < 1.1 && char.IsLetter(a.Text[^1]) && char.IsLetter(b.Text[0])) gaps.Add(gap);
            }
        gaps.Sort();
        return gaps.Count < 4 ? 0 : gaps[gaps.Count / 2];
    }

    /// <summary>The grid of the words of a region; null where they make fewer than two columns.</summary>
    /// <param name="rulings">Horizontal ones of the region.</param>
    /// <param name="cuts">Where vertical lines part columns.</param>
    public static PageGrid? Of(int page, List<TextRow> lines, IReadOnlyList<SheetRuling> rulings, IReadOnlyList<double> cuts)
    {
        if (lines.Count == 0) return null;
        if (MovedRows.Find(lines, part => Of(page, part, rulings, cuts)) is { } moved) return moved;
        var grid = new AlignedGrid(lines, rulings, cuts);
        return grid.Columns < 2 ? null : grid.Build(page);
    }

    /// <summary>Puts the segments of a line into columns.</summary>
    private List<Placed> Place(List<Segment> row)
    {
        var placed = new List<Placed>();
        foreach (var segment in row)
            foreach (var part in SplitAtBoundaries(segment))
            {
                var (from, to) = (ColumnAt(part.X0 + Math.Min(1, part.Width / 4)), ColumnAt(part.X1 - Math.Min(1, part.Width / 4)));
                var clear = true;
                if (to > from && !_finder.Spanning.Contains(segment))
                {
                    // What only protrudes into its neighbour belongs where most of it stands.
                    var inFirst = Math.Min(part.X1, _boundaries[from]) - part.X0;
                    var inLast = part.X1 - Math.Max(part.X0, _boundaries[to - 1]);
                    (from, to) = inFirst >= inLast ? (from, from) : (to, to);
                    clear = part.Words.Count > 1 || !part.IsFigure;
                }
                if (placed.Count > 0 && placed[^1].To >= from)
                {
                    if (placed[^1].From == placed[^1].To || placed[^1].To > from) { placed[^1] = placed[^1].With(part, Math.Max(placed[^1].To, to)); continue; }
                    placed[^1] = placed[^1] with { To = from - 1 };
                }
                placed.Add(new Placed(from, to, [.. part.Words], clear));
            }
        return placed;
    }

    /// <summary>A segment that lies across boundaries is cut where a boundary falls into a gap that is wider than its others, or between two figures.</summary>
    private List<Segment> SplitAtBoundaries(Segment segment)
    {
        if (segment.Words.Count < 2) return [segment];
        var (from, to) = (ColumnAt(segment.X0 + 1), ColumnAt(segment.X1 - 1));
        if (to > from && segment.Words.Count == to - from + 1 && segment.Words.TrueForAll(Segment.IsNumber))
            return [.. segment.Words.Select(w => new Segment([w]))];
        if (to > from && Repeated(segment, from, to) is { } own) return own;
        var parts = new List<Segment>();
        List<SheetWord> words = [segment.Words[0]];
        var usual = segment.Words.Zip(segment.Words.Skip(1), (a, b) => b.Box.X0 - a.Box.X1).Order().ElementAt((segment.Words.Count - 2) / 2);
        for (var i = 1; i < segment.Words.Count; i++)
        {
            var (before, word) = (segment.Words[i - 1], segment.Words[i]);
            var gap = word.Box.X0 - before.Box.X1;
            var crosses = _boundaries.Exists(b => before.Box.X1 - 2 <= b && b <= word.Box.X0 + 2);
            var figures = Segment.IsNumber(before) && Segment.IsNumber(word);
            if (crosses && (figures || gap > 0.42 * segment.Size && gap > 1.4 * usual || Segment.IsNumber(word) && !_finder.Spanning.Contains(segment)) || gap > LeastGapBeforeFigure * segment.Size && StandsInColumn(word, from))
            {
                parts.Add(new Segment(words));
                words = [];
            }
            words.Add(word);
        }
        parts.Add(new Segment(words));
        return parts;
    }

    /// <summary>A figure right behind a long label: it begins or ends where at least two others of a later column do. Must not part "Etape 2" from its number.</summary>
    private bool StandsInColumn(SheetWord word, int first)
    {
        if (!Segment.IsNumber(word) || ColumnAt((word.Box.X0 + word.Box.X1) / 2) is var column && column <= first) return false;
        return _figures[column].Count(f => Math.Abs(f.X0 - word.Box.X0) < SameEdge || Math.Abs(f.X1 - word.Box.X1) < SameEdge) >= 2;
    }

    private const double LeastGapBeforeFigure = 0.3;
    private const double SameEdge = 1.5;

    /// <summary>The texts of the columns that a segment lies over, where one comes twice: "t.kr. Stillinger t.kr. Stillinger" is no header over four columns. Else null.</summary>
    private List<Segment>? Repeated(Segment segment, int from, int to)
    {
        // "kr." stands with the word before it, even where that word ends a column.
        var at = new int[segment.Words.Count];
        for (var i = 0; i < at.Length; i++)
            at[i] = i > 0 && segment.Words[i].Text is "kr." or "kr" ? at[i - 1] : ColumnAt((segment.Words[i].Box.X0 + segment.Words[i].Box.X1) / 2);
        var columns = segment.Words.Zip(at).GroupBy(p => p.Second, p => p.First).OrderBy(g => g.Key).Select(g => new Segment([.. g])).ToList();
        return columns.Count == to - from + 1 && columns.Where(c => c.Text.Any(char.IsLetter)).GroupBy(c => c.Text).Any(g => g.Skip(1).Any()) ? columns : null;
    }

    private int ColumnAt(double x)
    {
        var c = 0;
        while (c < _boundaries.Count && x > _boundaries[c]) c++;
        return c;
    }

    private PageGrid Build(int page)
    {
        var body = FirstBodyLine();
        var headerCells = new HeaderRows(_placed.Take(body).ToList(), _lines, _rulings, Extents(), _widestWithin).Cells(out var headerRows);
        var cells = new List<PageCell>(headerCells);
        var rows = headerRows;
        for (var i = body; i < _placed.Count;)
        {
            var end = i + 1;
            while (end < _placed.Count && Continues(i, end)) end++;
            foreach (var group in Enumerable.Range(i, end - i).SelectMany(l => _placed[l].Select(p => (Line: l, Cell: p))).GroupBy(p => (p.Cell.From, p.Cell.To)).ToList())
                cells.Add(new PageCell(rows, group.Key.From, 1, group.Key.To - group.Key.From + 1, [.. group.Select(p => p.Cell.Words)]) { IsClear = group.All(p => p.Cell.IsClear) });
            rows++;
            i = end;
        }
        return new PageGrid(page, Boxes.Around(_lines.SelectMany(l => l.Words).Select(w => w.Box)), rows, Columns, WithoutCollisions(cells)) { HeaderRows = headerRows };
    }

    /// <summary>A spanning cell that another cell of its row lies under is cut back to the free columns.</summary>
    private static List<PageCell> WithoutCollisions(List<PageCell> cells)
    {
        var result = new List<PageCell>();
        foreach (var cell in cells.OrderBy(c => c.Row).ThenBy(c => c.Column).ThenBy(c => c.ColumnSpan))
        {
            var own = cell;
            foreach (var other in result)
            {
                if (other.Row >= own.Row + own.RowSpan || own.Row >= other.Row + other.RowSpan) continue;
                if (other.Column >= own.Column + own.ColumnSpan || own.Column >= other.Column + other.ColumnSpan) continue;
                if (other.Column > own.Column) own = own with { ColumnSpan = other.Column - own.Column };
                else if (other.Column + other.ColumnSpan < own.Column + own.ColumnSpan)
                    own = own with { Column = other.Column + other.ColumnSpan, ColumnSpan = own.Column + own.ColumnSpan - other.Column - other.ColumnSpan };
                else own = own with { ColumnSpan = 0 };
                if (own.ColumnSpan == 0)
                {
                    other.Lines.AddRange(own.Lines);
                    break;
                }
            }
            if (own.ColumnSpan > 0) result.Add(own);
        }
        return result;
    }

    /// <summary>The text of each column from its leftmost to its rightmost edge, texts over several columns left out.</summary>
    private List<(double X0, double X1)> Extents() =>
    [
        .. Enumerable.Range(0, Columns).Select(c =>
        {
            var own = _placed.SelectMany(p => p).Where(p => p.From == c && p.To == c).ToList();
            return own.Count == 0
                ? (c == 0 ? _left : _boundaries[c - 1], c == Columns - 1 ? _right : _boundaries[c])
                : (own.Min(p => p.X0), own.Max(p => p.X1));
        }),
    ];

    /// <summary>The first line of the body: with a figure that is no year beside another column, or below the first ruling where there are no figures.</summary>
    private int FirstBodyLine()
    {
        for (var i = 0; i < _placed.Count; i++)
        {
            var figures = _placed[i].Count(p => p.From > 0 && p.IsFigure && !p.IsYear);
            if (figures == 0) continue;
            if (figures * 2 < _placed[i].Count(p => p.From > 0)) continue;
            if (_widestWithin is { } widest) return FirstOfBody(FirstOfRow(i, widest), widest);
            // The first lines of a wrapped label belong to the row with its figures.
            while (i > 1 && !IsRuled(i - 1, i) && _placed[i - 1] is [{ From: 0, To: 0 }] && (LineText.StartsLower(_placed[i][0].Text) && _placed[i][0].From == 0 || _placed[i - 1][0].X0 <= _placed[i][0].X0 + 2 && IsRuled(i - 2, i - 1))) i--;
            while (i > 1 && _placed[i - 1] is [{ From: 0 } only] && (IsRuled(i - 2, i - 1) || _placed[i - 2].Count > 1 && only.X0 <= _left + 40 && only.From == 0 && StepTo(i - 1) > 0.9 * StepTo(i) && _placed[i - 2].Exists(NamesPeriod))) i--;
            return i;
        }
        for (var i = 1; i < Math.Min(_placed.Count, 5); i++)
            if (IsRuled(i - 1, i)) return i;
        return Math.Min(1, _placed.Count);
    }

    private static bool NamesPeriod(Placed cell) => cell.From > 0 && (cell.IsYear
        || Amounts.HeaderGrammar.FindAll(cell.Text).Any());

    /// <summary>The first line of the row that a line belongs to.</summary>
    private int FirstOfRow(int line, double widest)
    {
        while (line > 0 && !IsRuled(line - 1, line) && RowSteps.WhiteAbove(_lines, line) <= widest) line--;
        return line;
    }

    /// <summary>
    /// The first line of the body whose first row with figures begins at a line: headings of rows between it and the
    /// header are part of it.
    /// </summary>
    private int FirstOfBody(int line, double widest)
    {
        while (line > 1 && FirstOfRow(line - 1, widest) is > 0 and var above
            && Enumerable.Range(above, line - above).All(l => _placed[l] is [{ From: 0 }])) line = above;
        return line;
    }

    private double StepTo(int line) => _lines[line].Baseline - _lines[line - 1].Baseline;

    private bool Continues(int first, int line)
    {
        if (IsRuled(line - 1, line)) return false;
        var (above, own) = (_lines[line - 1], _lines[line]);
        var size = Math.Min(above.Size, own.Size);
        var step = own.Baseline - above.Baseline;
        if (_widestWithin is { } widest) return RowSteps.WhiteAbove(_lines, line) <= widest;
        if (step > 2.1 * size || step > 1.3 * UsualStep && UsualStep > 0 && step > 1.45 * size) return false;
        var before = Enumerable.Range(first, line - first).SelectMany(l => _placed[l]).ToList();
        var cells = _placed[line];
        var (figuresBefore, figures) = (before.Exists(IsAmount), cells.Exists(IsAmount));
        if (figuresBefore && figures) return false;
        var stub = cells.Find(p => p.From == 0);
        var stubBefore = before.FindLast(p => p.From == 0);
        if (IsRowRuled && !(figuresBefore && figures)) return true;
        if (stub is null)
        {
            if (figures) return !figuresBefore && step < 0.9 * size;
            return cells.TrueForAll(p => before.Exists(b => b.From == p.From && b.To == p.To)) && step < 1.6 * size;
        }
        if (step < 0.7 * size) return !(figuresBefore && stubBefore is not null && figures);
        if (stub.To > stub.From && cells.Count == 1) return false;
        var wraps = stubBefore is not null && (LineText.StartsLower(stub.Text.TrimStart('(')) || LineText.BreaksOff(stubBefore.Text) || OpenParenthesis(stubBefore.Text));
        if (cells.Count == 1) return wraps && stubBefore is not null && (stub.X0 >= stubBefore.X0 - 2);
        return wraps && (!figuresBefore || !figures) && (figures || cells.TrueForAll(p => before.Exists(b => b.From == p.From)));
    }

    private static bool OpenParenthesis(string text) => text.LastIndexOf('(') > text.LastIndexOf(')');

    private static bool IsAmount(Placed cell) => cell.From > 0 && cell.IsFigure;

    /// <summary>The median distance of baselines.</summary>
    private double UsualStep => _usualStep ??= _lines.Count < 3 ? 0 : _lines.Zip(_lines.Skip(1), (a, b) => b.Baseline - a.Baseline).Order().ElementAt((_lines.Count - 1) / 4);

    private double? _usualStep;

    /// <summary>True where most rows are parted by rulings, so that what stands between two is one row.</summary>
    private bool IsRowRuled => _isRowRuled ??= Enumerable.Range(1, Math.Max(0, _lines.Count - 1)).Count(i => IsRuled(i - 1, i)) is var ruled && ruled >= 3 && ruled * 3 >= _lines.Count;

    private bool? _isRowRuled;

    /// <summary>True where a ruling over at least half the width lies between two lines.</summary>
    private bool IsRuled(int above, int below)
    {
        if (_rulings.Count == 0) return false;
        if (_ruled.TryGetValue((above, below), out var known)) return known;
        return _ruled[(above, below)] = HasRuling(above, below);
    }

    private readonly Dictionary<(int, int), bool> _ruled = [];

    private bool HasRuling(int above, int below)
    {
        var (top, bottom) = (_lines[above].Middle, _lines[below].Middle);
        var length = _rulings.Where(r => r.Y0 > top && r.Y0 < bottom).GroupBy(r => Math.Round(r.Y0 / 3)).Select(g => g.Sum(r => Math.Min(r.X1, _right) - Math.Max(r.X0, _left))).DefaultIfEmpty(0).Max();
        return length > 0.5 * (_right - _left);
    }
}

/// <summary>Words of one line in a column, or over several.</summary>
internal sealed record Placed(int From, int To, List<SheetWord> Words, bool IsClear)
{
    public double X0 => Words[0].Box.X0;

    public double X1 => Words[^1].Box.X1;

    public string Text => string.Join(' ', Words.Select(w => w.Text));

    public bool IsFigure => Segment.AreFigure(Words);

    /// <summary>True for what could be a column header of a year.</summary>
    public bool IsYear => Words.Count == 1 && Segment.IsYear(Words[0].Text);

    public Placed With(Segment more, int to) => this with { To = to, Words = [.. Words, .. more.Words] };
}
