using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout.Flattened;

/// <summary>
/// Tables printed row by row: a label, on one line or several, and then a figure for each column, on the same line or
/// on lines of their own. Must not take prose that ends a line with a number.
/// </summary>
internal sealed partial class RowOrder
{
    [GeneratedRegex(@"^[-−–÷(]?(?:0|[1-9][0-9]{0,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex FirstDigits { get; }

    [GeneratedRegex(@"^[0-9]{3}(?:,[0-9]+)?[-)]?(?:[a-z*]|\s(?:t\.|mio\.\s?)?kr\.)?$", RegexOptions.CultureInvariant)]
    private static partial Regex MoreDigits { get; }

    private readonly FlatText _text;
    private readonly FlatHead _head;
    private readonly int _width;
    private readonly List<FlatRow> _rows = [];
    private readonly List<(string Text, SourceLine Line)> _label = [];
    private readonly List<FlatCell> _figures = [];
    private readonly int _count;
    private readonly WordColumns _words;
    private FlatCell? _remark;
    private int _characters;
    private int _numbered;
    private int _lines;
    private int _overfull;

    private RowOrder(FlatText text, FlatHead head)
    {
        (_text, _head, _count, _words) = (text, head, head.Columns.Length, new WordColumns(text, head));
        _width = text.Lines.Skip(head.Last + 1).Take(40).Select(l => l.Pieces.TakeWhile(p => p.Sort == PieceSort.Words).Sum(p => p.Text.Length))
            .Where(w => w is > 0 and < FlatSettings.LongestLabelLine).DefaultIfEmpty(0).Max();
    }

    /// <summary>The reading of the table under a header, or null.</summary>
    public static FlatReading? Read(FlatText text, FlatHead head)
    {
        var order = new RowOrder(text, head);
        var i = head.Last + 1;
        while (i < text.Lines.Length && order.Take(i)) i++;
        order.Close();
        // A number too many in one line is the end of its label; in most, a column that the header does not name.
        if (order._overfull * 2 > order._lines) return null;
        // Remarks that wrap below the figures are told from labels by the reader of blanks.
        if (head.Remarks is not null && !order.IsCellByCell
            && order._rows.Exists(r => r.IsBare || r.Cells.SelectMany(c => c.Lines).Distinct().Skip(1).Any())) return null;
        return order._rows.Exists(r => !r.IsBare) ? GroupColumn.Parted(text, order.ToReading()) : null;
    }

    /// <summary>Takes a line; false where the table ends before it.</summary>
    private bool Take(int i)
    {
        var line = AsPrinted(_text.Lines[i]);
        if (line.Gap > FlatSettings.WidestGap || _text.Stops(i) || _text.IsProse(i)) return false;
        if (_head.BeginsAnother(_text, i) || _text.TellsBelow(_head, i)) return false;
        if (LineText.IsRunning(line.Text) && line.Figures == 0) return true;
        var figures = FiguresOf(line);
        if (_head.IsRepeatedBy(_text, i) || IsStrayMark(line)) return true;
        if (figures.Count == 0 && line.NamesYear) return false;
        if (IsRunningNumber(i)) return true;
        var words = line.Pieces.TakeWhile(p => figures.Count == 0 ? p.Sort != PieceSort.Figure : p.Start < figures[0].Start).ToList();
        var isWordAsFigure = figures.Count == 0 && IsWordAsFigure(i);
        if (words.Count > 0 && !isWordAsFigure)
        {
            if (_figures.Count > 0) CloseRow();
            // Pieces of one line are one part of a label: "Gruppe" and "1".
            var label = string.Join(' ', words.Select(w => BeforeFigures(w, figures)));
            _label.Add((label, line.Line));
            _characters += label.Length;
            if (_label.Count > FlatSettings.MostLabelLines || _characters > FlatSettings.LongestLabel) return false;
        }
        else if (isWordAsFigure) _figures.Add(_text.Joined([(line.Text, line.Line)]));

        foreach (var figure in figures)
        {
            if (_figures.Count == _count) CloseRow();
            _figures.Add(_text.Joined([(figure.Text, line.Line)]));
        }

        if (figures.Count > 0) TakeTail(line, figures[^1].End);
        return true;
    }

    /// <summary>Below figures on lines of their own, a number behind words is theirs ("1 stilling à 480").</summary>
    private FlatLine AsPrinted(FlatLine line) => _count > 1 && _figures.Count == _count
        && AreBelowEachOther(_figures) && line.Pieces is [{ Sort: PieceSort.Words } words, { Sort: PieceSort.Figure } figure]
            ? line with { Pieces = [words with { Text = line.Text, End = figure.End }] } : line;

    /// <summary>A piece of words without the cells of words at its end.</summary>
    private static string BeforeFigures(Piece words, List<Piece> figures) => figures.Count > 0 && figures[0].Start < words.End
        ? words.Text[..(figures[0].Start - words.Start)].TrimEnd() : words.Text;

    /// <summary>Words behind the figures of a line are its remark, or stand where figures are missing ("udgår").</summary>
    private void TakeTail(FlatLine line, int end)
    {
        var tail = line.Line.Text[Math.Min(end, line.Line.Text.Length)..].Trim();
        if (!tail.Any(char.IsLetter)) return;
        var missing = _count - _figures.Count;
        var words = TailOf(line, end);
        if (missing == 1) words = [tail];
        if (missing > 0 && words.Length % missing == 0 && words.All(LineText.StartsLower))
            _figures.AddRange(words.Chunk(words.Length / missing).Select(w => _text.Joined([(string.Join(' ', w), line.Line)])));
        else if (_head.Remarks is not null) _remark = _text.Joined([(tail, line.Line)]);
    }

    /// <summary>The number of a row in a cell of its own, before its label: the next in the order of rows.</summary>
    private bool IsRunningNumber(int i) => _figures.Count % _count == 0 && _label.Count == 0 && i + 1 < _text.Lines.Length
        && _text.Lines[i].Text.TrimEnd('.') == (_numbered + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
        && _text.Lines[i + 1] is { Figures: 0 } && ++_numbered > 0;

    private static bool IsStrayMark(FlatLine line) => !line.Text.Any(char.IsLetterOrDigit) && line.Figures == 0;

    /// <summary>The figures of a line, thousands that blanks set apart joined where the columns ask for it.</summary>
    private List<Piece> FiguresOf(FlatLine line)
    {
        var figures = line.Pieces.Where(p => p.Sort == PieceSort.Figure).ToList();
        // A label before the figures begins a row, whatever the one before it lacks.
        var wanted = line.Pieces[0].Sort == PieceSort.Words ? _count : _count - _figures.Count % _count;
        if (figures.Count > 0) _lines++;
        if (BesideWords(line, figures, wanted) is { } own) return own;
        if (figures.Count <= wanted) return figures.Count < wanted && AroundWords(line, wanted) is { } all ? all : figures;
        // A remark may begin with a number.
        if (_head.Remarks is not null && line.Pieces[^1].Sort == PieceSort.Words) return figures[..wanted];
        // What is too much is the end of the label ("Fase 2"), or parts of figures.
        if (figures.Exists(f => f.Text.Contains('.')) || line.Pieces[0].Sort != PieceSort.Figure && figures.Count <= wanted + 1)
        {
            if (line.Pieces[0].Sort == PieceSort.Figure) return figures;
            // No figure begins with "000": that is the end of one whose thousands blanks set apart.
            if (figures[^wanted..].Exists(f => f.Text.StartsWith("00", StringComparison.Ordinal))
                && Partition(figures, wanted) is { } whole) return whole;
            if (!SumsUp(figures[^wanted..]) && Partition(figures, wanted) is { } summed && SumsUp(summed)) return summed;
            _overfull++;
            return figures[^wanted..];
        }
        return Partition(figures, wanted) ?? figures;
    }

    /// <summary>True where a row prints what its years come to, in the column that the header calls a sum.</summary>
    private bool SumsUp(List<Piece> figures)
    {
        var total = Enumerable.Range(0, _count).LastOrDefault(c => CellText.PeriodOf(_head.Columns[c].Text) is { IsTotal: true }, -1);
        if (total < 0 || figures.Count != _count) return false;
        var values = figures.ConvertAll(f => CellText.NumberOf(f.Text)?.Number?.Value ?? 0);
        return values[total] != 0 && values.Where((_, c) => c != total && _head.Years[c] is not null).Sum() == values[total];
    }

    /// <summary>
    /// The figures of a row whose last cells hold words ("1 544 1 544 udgår"): the digits before them fall into as many
    /// figures, all alike, as columns are left. Null where no such words stand there, or the digits fall otherwise.
    /// </summary>
    private List<Piece>? BesideWords(FlatLine line, List<Piece> figures, int wanted)
    {
        if (_head.Remarks is not null || figures.Count == 0 || TailOf(line, figures[^1].End) is not { Length: > 0 } words
            || !words.All(LineText.StartsLower)) return null;
        return Enumerable.Range(1, Math.Min(words.Length, wanted)).Where(k => words.Length % k == 0 && k < wanted)
            .Where(k => figures.Count % (wanted - k) == 0).Select(k => Partition(figures, wanted - k))
            .FirstOrDefault(p => p is not null && p.Select(f => f.Text.Count(c => c == ' ')).Distinct().Count() == 1);
    }

    /// <summary>
    /// The cells of a row in which one word stands for figures, with figures on both sides of it ("Fase 3 udgår 17.780
    /// udgår 2.540"), or digits that no figure was read from ("1.770-2.164"): as many as columns are left. Null where
    /// there are none such, or fewer. Must not match words that only stand before the figures, which end a label.
    /// </summary>
    private static List<Piece>? AroundWords(FlatLine line, int wanted)
    {
        if (line.Pieces is not [{ Sort: PieceSort.Words } words, ..] || line.Pieces[^1].Sort != PieceSort.Figure) return null;
        var tokens = Token.Matches(line.Line.Text);
        var (cells, word, holdsUnread) = (new List<Piece>(), default(string), false);
        for (var i = tokens.Count - 1; i > 0 && cells.Count < wanted; i--)
        {
            var token = tokens[i];
            var isUnread = CellText.MayBeFigure(token.Value);
            holdsUnread |= isUnread && !IsFigure(token.Value);
            var isFigure = isUnread || IsFigure(token.Value);
            if (!isFigure && word is null && LineText.StartsLower(token.Value) && IsFigure(tokens[i - 1].Value)) word = token.Value;
            if (!isFigure && token.Value != word) return null;
            cells.Insert(0, new Piece(PieceSort.Figure, token.Value, token.Index, token.Index + token.Length));
        }

        return (word is not null || holdsUnread) && cells.Count == wanted && cells[0].Start > words.Start ? cells : null;
    }

    private static bool IsFigure(string token) => NumberGrammar.Parse(token) is not null || NumberGrammar.IsNone(token);

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Token { get; }

    private static string[] TailOf(FlatLine line, int end) =>
        line.Line.Text[Math.Min(end, line.Line.Text.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Digits in groups of three as so many figures, as alike in groups as can be; null where they do not fall into so many.</summary>
    private static List<Piece>? Partition(List<Piece> digits, int count)
    {
        var starts = Enumerable.Range(0, digits.Count).Where(i => FirstDigits.IsMatch(digits[i].Text) || NumberGrammar.IsNone(digits[i].Text)
            || !MoreDigits.IsMatch(digits[i].Text)).ToHashSet();
        List<int>? best = null;
        foreach (var cuts in Cuts(digits, count, 0, starts).Take(MostPartitions))
            if (best is null || Cost(cuts, digits).CompareTo(Cost(best, digits)) < 0) best = cuts;
        if (best is null) return null;
        return [.. best.Select((from, n) =>
        {
            var to = n + 1 < best.Count ? best[n + 1] : digits.Count;
            return new Piece(PieceSort.Figure, string.Join(' ', digits[from..to].Select(d => d.Text)), digits[from].Start, digits[to - 1].End);
        })];
    }

    private const int MostPartitions = 200;

    private static IEnumerable<List<int>> Cuts(List<Piece> digits, int count, int from, HashSet<int> starts)
    {
        if (count == 0) { if (from == digits.Count) yield return []; yield break; }
        if (from >= digits.Count || !starts.Contains(from)) yield break;
        var ends = new Stack<int>();
        for (var to = from + 1; to <= digits.Count && (to == from + 1 || MoreDigits.IsMatch(digits[to - 1].Text)
            || to == from + 2 && NumberGrammar.IsNone(digits[from].Text) && FirstDigits.IsMatch(digits[to - 1].Text)); to++)
            ends.Push(to);
        // The longest first: figures of as many groups come early, and not all ways are looked at.
        foreach (var to in ends)
            foreach (var rest in Cuts(digits, count - 1, to, starts))
                yield return [from, .. rest];
    }

    /// <summary>
    /// The more uneven, the worse; among as even ones, a figure with blanks and decimals is worse than two.
    /// </summary>
    private static (int Uneven, int Mixed) Cost(List<int> cuts, List<Piece> digits) =>
        (Unevenness(cuts, digits.Count), cuts.Where((from, n) =>
            (n + 1 < cuts.Count ? cuts[n + 1] : digits.Count) is var to && to > from + 1
            && digits[to - 1].Text.Contains(',', StringComparison.Ordinal)).Count());

    private static int Unevenness(List<int> cuts, int end)
    {
        var sizes = cuts.Select((from, n) => (n + 1 < cuts.Count ? cuts[n + 1] : end) - from).ToList();
        return sizes.Max() - sizes.Min();
    }

    /// <summary>
    /// Words between the figures of a row, where a figure is missing and others follow ("udgår"), or digits that no
    /// figure was read from ("0,45-0,55").
    /// </summary>
    private bool IsWordAsFigure(int i) => _figures.Count < _count && _figures.Count + _label.Count > 0
            && _text.Lines[i].Pieces is [{ Sort: PieceSort.Words } only] && CellText.MayBeFigure(only.Text)
        || _figures.Count > 0 && _figures.Count < _count && _text.Lines[i].Gap <= FlatSettings.WidestGap
        && _text.Lines[i].IsWords && LineText.StartsLower(_text.Lines[i].Text) && _text.Lines[i].Text.Count(c => c == ' ') < 2
        && (_figures.Count + 1 == _count || i + 1 < _text.Lines.Length && _text.Lines[i + 1].Pieces.All(p => p.Sort == PieceSort.Figure));

    /// <summary>True where the figures of most rows stand on lines of their own.</summary>
    private bool IsCellByCell =>
        _rows.Count(r => AreBelowEachOther([.. r.Figures.OfType<FlatCell>()])) * 2 > _rows.Count(r => !r.IsBare);

    private static bool AreBelowEachOther(List<FlatCell> figures) =>
        figures.Count > 1 && figures.Select(f => f.Lines[0]).Distinct().Count() == figures.Count;

    /// <summary>In cells below each other, what stands before a label is the remark on the row above it.</summary>
    private void TakeRemark(List<List<(string Text, SourceLine Line)>> groups, int fewest)
    {
        if (_head.Remarks is null || groups.Count < fewest || _rows.Count == 0 || _rows[^1] is not { IsBare: false, Remark: null }
            || !IsCellByCell) return;
        _rows[^1] = _rows[^1] with { Remark = _text.Joined(groups[0]) };
        groups.RemoveAt(0);
    }

    private void CloseRow()
    {
        var groups = Grouped();
        TakeRemark(groups, fewest: 2);
        // Values of other columns may stand on the line of the figures, below the label, or as cells of their own.
        while (groups.Count > 1 && _words.AreAll(_text.Joined(groups[^1])))
        {
            groups[^2].AddRange(groups[^1]);
            groups.RemoveAt(groups.Count - 1);
        }

        foreach (var heading in groups.SkipLast(1)) _rows.Add(new([_text.Joined(heading), .. NoWords()], [.. Empty()]));
        var (own, values) = groups.Count == 0 ? (null, [.. NoWords()]) : _words.Split(_text.Joined(groups[^1]));
        if (own is { Text.Length: 0 }) own = _text.Joined(groups[^1]);
        _rows.Add(new([own, .. values], [.. _figures, .. Empty().Skip(_figures.Count)], _remark));
        _remark = null;
        _figures.Clear();
        _label.Clear();
        _characters = 0;
    }

    /// <summary>
    /// What is left over at the end: figures make a row; words name the rows that have no label, where they are as
    /// many, and else belong to what follows the table.
    /// </summary>
    private void Close()
    {
        var groups = _figures.Count > 0 ? [] : Grouped();
        if (_figures.Count > 0) CloseRow();
        TakeRemark(groups, fewest: 1);
        groups = [.. groups.TakeWhile(g => !SaysHeader(_text.Joined(g).Text))];
        var unnamed = Enumerable.Range(0, _rows.Count).Where(r => _rows[r].Words[0] is null).ToList();
        if (unnamed.Count == 0 || groups.Count < unnamed.Count) return;
        if (unnamed[^1] != _rows.Count - 1
            || RowLabel.SortOf(_text.Joined(groups[unnamed.Count - 1]).Text, _text.Vocabulary) is not (RowSort.Total or RowSort.Net)) return;
        for (var n = 0; n < unnamed.Count; n++)
            _rows[unnamed[n]] = _rows[unnamed[n]] with { Words = [_text.Joined(groups[n]), .. NoWords()] };
    }

    /// <summary>Blanks at the end of a line are what empty cells leave.</summary>
    private static bool LeavesCells(SourceLine line) => line.Text.Length - line.Text.TrimEnd().Length > 1;

    private static bool SaysHeader(string words) => UnitGrammar.Find(words) is not null || PriceLevelGrammar.Find(words) is not null;

    private IEnumerable<FlatCell?> NoWords() => Enumerable.Repeat<FlatCell?>(null, _words.Count);

    private IEnumerable<FlatCell?> Empty() => Enumerable.Repeat<FlatCell?>(null, _count);

    /// <summary>Lines of words before figures: each group that does not go on is one cell, the last the row's label.</summary>
    private List<List<(string Text, SourceLine Line)>> Grouped()
    {
        var groups = new List<List<(string Text, SourceLine Line)>>();
        // Where remarks stand between the rows, a short line is a cell, whatever would have fitted on it.
        var width = _head.Remarks is not null && AreBelowEachOther(_figures) ? int.MaxValue : _width;
        foreach (var part in _label)
            if (groups.Count > 0 && !LeavesCells(groups[^1][^1].Line)
                && FlatText.GoesOn(groups[^1][^1].Text, part.Text, width)) groups[^1].Add(part);
            else groups.Add([part]);
        return groups;
    }

    private FlatReading ToReading() =>
        new(TextOrder.ByRows, [_words.HeadOfLabels(_head.Corner), .. _words.Heads], _head.Columns, 0, [.. _rows]) { RemarkHead = _head.Remarks };
}
