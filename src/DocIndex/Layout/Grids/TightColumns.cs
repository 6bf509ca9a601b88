using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>
/// Columns that stand as close as words, as where the widest text of each fills it: figures that begin or end below each other tell where they are. Must not take the numbers that labels hold or
/// end in ("Etape 1", "0 - 2 år"), a figure without its sign or unit ("- 2.400", "kr. 2.400"), or prose whose words happen to end above figures.
/// </summary>
internal sealed class TightColumns
{
    private const double SameEdge = 1.2;
    private const double LeastGap = 0.15;
    private const int HeaderLines = 3;

    private readonly List<double> _lefts;
    private readonly List<double> _rights;
    private readonly double _labelsEnd;

    /// <summary>The columns of figures that rows have in common.</summary>
    public TightColumns(IReadOnlyList<List<Segment>> rows)
    {
        var figures = rows.Select(row => row.SelectMany((s, at) => s.Words.Select((w, i) => (Word: w, IsColumn: at > 0 && i == 0 && s.Words.TrueForAll(Segment.IsNumber)))).Where(f => Segment.IsNumber(f.Word)).ToList()).ToList();
        _rights = Common(figures, w => w.Box.X1);
        _lefts = Common(figures, w => w.Box.X0);
        FirstBodyRow = figures.FindIndex(row => row.Count(f => Stands(f.Word) && !Segment.IsYear(f.Word.Text)) >= 2);
        _labelsEnd = rows.Skip(FirstBodyRow).Select(row => row.SelectMany(s => s.Words).ToList()).Where(words => words.Exists(Stands)).Select(words => words.TakeWhile(w => !Stands(w)).LastOrDefault()?.Box.X1 ?? double.MinValue)
            .DefaultIfEmpty(double.MaxValue).Max();
    }

    /// <summary>The first row with two figures of such columns; -1 where there is none.</summary>
    public int FirstBodyRow { get; }

    /// <summary>Rows whose texts are cut where a column of figures begins, and headers where the columns below them do.</summary>
    public List<List<Segment>> Parted(IReadOnlyList<List<Segment>> rows) => [.. rows.Select((row, i) =>
        FirstBodyRow < 0 ? row : i >= FirstBodyRow ? Cut(row, BeginsFigure) : i >= FirstBodyRow - HeaderLines && IsHeader([.. row.SelectMany(s => s.Words)]) ? Cut(row, BeginsHeader) : row)];

    /// <summary>True for words of which all but one column, and at least two, have one that begins or ends as their figures do.</summary>
    public bool IsHeader(IReadOnlyList<SheetWord> words) => FirstBodyRow >= 0 && (Hits(_rights, words, w => w.Box.X1) || Hits(_lefts, words, w => w.Box.X0));

    /// <summary>True for a line of two years or more, with the name of the rows or none before them.</summary>
    public static bool AreYears(IReadOnlyList<Segment> line) => line.Count >= 2 && line.Skip(1).All(s => s.Words.TrueForAll(w => Segment.IsYear(w.Text))) && line.Sum(s => s.Words.Count(w => Segment.IsYear(w.Text))) >= 2;

    private static bool Hits(List<double> edges, IReadOnlyList<SheetWord> words, Func<SheetWord, double> edge) =>
        edges.Count >= 2 && edges.Count(e => words.Any(w => Math.Abs(edge(w) - e) < SameEdge)) >= Math.Max(2, edges.Count - 1);

    private bool BeginsFigure(Segment text, IReadOnlyList<SheetWord> piece, SheetWord before, SheetWord word) =>
        Stands(word) && !Segment.IsYear(word.Text) && !Segment.IsNumber(before) && before.Text.Any(char.IsLetter) && before.Text is not ("kr." or "kr");

    /// <summary>Before the first column of figures a header is cut behind the labels, if it reaches into that column.</summary>
    private bool BeginsHeader(Segment text, IReadOnlyList<SheetWord> piece, SheetWord before, SheetWord word) =>
        EndsColumn(before) || _lefts.Exists(e => Math.Abs(word.Box.X0 - e) < SameEdge) && HasPlace(piece)
        || before.Box.X1 <= _labelsEnd && word.Box.X0 >= _labelsEnd - SameEdge && text.Words.Exists(EndsColumn);

    /// <summary>
    /// Words over the labels, or that begin with a column of figures. Must not match the first word of a header that
    /// is wider than its figures ("Budget 2027").
    /// </summary>
    private bool HasPlace(IReadOnlyList<SheetWord> piece) => piece[^1].Box.X1 <= _labelsEnd
        || piece.Any(w => _lefts.Exists(e => Math.Abs(w.Box.X0 - e) < SameEdge));

    private bool EndsColumn(SheetWord word) => _rights.Exists(e => Math.Abs(word.Box.X1 - e) < SameEdge);

    private bool Stands(SheetWord word) => Segment.IsNumber(word) && (EndsColumn(word) || _lefts.Exists(e => Math.Abs(word.Box.X0 - e) < SameEdge));

    /// <summary>Where figures of three rows or more begin or end, one of which stands alone behind another text.</summary>
    private static List<double> Common(List<List<(SheetWord Word, bool IsColumn)>> rows, Func<SheetWord, double> edge)
    {
        var edges = new List<double>();
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
            foreach (var (word, _) in row.Where(f => f.IsColumn))
                if (!edges.Exists(e => Math.Abs(e - edge(word)) < SameEdge) && rows.Where((_, other) => other != i).Count(other => other.Exists(f => Math.Abs(edge(f.Word) - edge(word)) < SameEdge)) >= 2) edges.Add(edge(word));
        return edges;
    }

    /// <summary>"(DKK 1.000)": the words of one bracket stand in one column. Must not match "(1 250".</summary>
    private static bool IsWithinBrackets(List<SheetWord> words, SheetWord next) => next.Text.EndsWith(')')
        && words.Exists(w => w.Text.StartsWith('(') && w.Text.Any(char.IsLetter)) && !words.Exists(w => w.Text.EndsWith(')'));

    private static List<Segment> Cut(
        List<Segment> row, Func<Segment, IReadOnlyList<SheetWord>, SheetWord, SheetWord, bool> isCut)
    {
        var parted = new List<Segment>();
        foreach (var segment in row)
        {
            List<SheetWord> words = [segment.Words[0]];
            foreach (var word in segment.Words.Skip(1))
            {
                var isApart = word.Box.X0 - words[^1].Box.X1 > LeastGap * segment.Size && !IsWithinBrackets(words, word);
                if (isApart && isCut(segment, words, words[^1], word))
                {
                    parted.Add(new Segment(words));
                    words = [];
                }

                words.Add(word);
            }

            parted.Add(words.Count == segment.Words.Count ? segment : new Segment(words));
        }

        return parted;
    }
}
