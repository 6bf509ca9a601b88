using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Reading;

namespace DocIndex.Layout.Flattened;

/// <summary>A printed line of flattened text in pieces.</summary>
/// <param name="Gap">Blank lines before it.</param>
internal sealed partial record FlatLine(SourceLine Line, int Gap, ImmutableArray<Piece> Pieces)
{
    [GeneratedRegex(@"\.{3,}|…+|_{3,}|(?<=\s)\.+(?=\s{2,}|\s[-−–÷(]?[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Leaders { get; }

    [GeneratedRegex(@"\S(?:.*?\S)??(?=\s{2,}|\t|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Chunk { get; }

    /// <summary>Figures in it, dashes for none included.</summary>
    public int Figures => Pieces.Count(p => p.Sort == PieceSort.Figure);

    /// <summary>
    /// The most figures of it with no words between them: a grant's number among words, or what ends a remark, is none.
    /// </summary>
    public List<Piece> FiguresTogether
    {
        get
        {
            var (most, run) = (new List<Piece>(), new List<Piece>());
            foreach (var piece in Pieces)
            {
                if (piece.Sort == PieceSort.Figure) run.Add(piece);
                else run = [];
                if (run.Count > most.Count) most = run;
            }

            return most;
        }
    }

    /// <summary>True where it names a year in a piece of its own.</summary>
    public bool NamesYear => Pieces.Any(p => p.NamesYear);

    /// <summary>True where no piece is a figure, a year or a unit.</summary>
    public bool IsWords => Pieces.All(p => p.Sort == PieceSort.Words || p is { Sort: PieceSort.Period, NamesYear: false });

    /// <summary>The line's text without white space around it.</summary>
    public string Text => Line.Text.Trim();

    /// <summary>True where it stands apart in columns.</summary>
    public bool HasColumns => Pieces.Length > 1 && Pieces.Zip(Pieces.Skip(1)).All(p => p.Second.Start - p.First.End > 1);

    /// <summary>Parts a line.</summary>
    /// <param name="gap">Blank lines before it.</param>
    public static FlatLine Of(SourceLine line, int gap)
    {
        var text = Leaders.Replace(line.Text, m => new string(' ', m.Length));
        var chunks = Chunk.Matches(text);
        return new(line, gap, [.. chunks.SelectMany(m => PiecesOf(m.Value, m.Index, chunks.Count > 1))]);
    }

    /// <param name="isApart">True where wide gaps part it from others of its line.</param>
    private static IEnumerable<Piece> PiecesOf(string chunk, int at, bool isApart)
    {
        if (NumberGrammar.IsNone(chunk)) return [new(PieceSort.Figure, chunk, at, at + chunk.Length)];
        if (CellText.PeriodOf(chunk) is { } period && !SaysUnitBefore(chunk, period) && !ClosesBracket(chunk)) return [new(PieceSort.Period, chunk, at, at + chunk.Length, period)];
        if (PeriodWithUnit(chunk) is { } own) return [new(PieceSort.Period, chunk, at, at + chunk.Length, own)];
        if (CellText.IsUnit(chunk)) return [new(PieceSort.Unit, chunk, at, at + chunk.Length)];
        if (CellText.NumberAndWords(chunk) is (_, "") && !chunk.EndsWith('%'))
            return [new(PieceSort.Figure, chunk, at, at + chunk.Length)];
        if (Marked.IsMatch(chunk) || IsWithPoint(chunk)) return [new(PieceSort.Figure, chunk, at, at + chunk.Length)];
        var run = PeriodRun(chunk);
        if (run.Count > 1) return InRun(chunk, at, run);
        if (isApart && BreaksOffAtDash.IsMatch(chunk)) return [new(PieceSort.Words, chunk, at, at + chunk.Length)];
        if (Suffix.Match(chunk) is { Success: true } figures && FiguresAtEnd(chunk, at, figures.Index) is { Count: > 0 } row) return row;
        var shape = LineShape.Of(chunk, yearsAreText: true);
        if (shape.Numbers.Length < FewestOfRow && Within.Match(chunk) is { Success: true } within
            && !Token.Matches(within.Value).Any(t => NumberGrammar.Parse(t.Value) is { LooksLikeYear: true }))
            return [.. FiguresAtEnd(chunk[..(within.Index + within.Length)], at, within.Index),
                .. Words(chunk, at, within.Index + within.Length, chunk.Length) is { } tail ? [tail] : Array.Empty<Piece>()];
        // A figure with words behind it is a part of a label or of a sentence; several are a row with a remark.
        return shape.Numbers.IsEmpty || shape.Numbers.Length == 1 && (shape.Tail.Length > 0 || IsOfLabel(shape))
            ? [new(PieceSort.Words, chunk, at, at + chunk.Length)] : InRow(chunk, at, shape);
    }

    /// <summary>"Kvarter 2 -": a label that goes on below its line. Must not match figures without words.</summary>
    [GeneratedRegex(@"\p{L}\s[0-9]{1,2}\s[-−–]$", RegexOptions.CultureInvariant)]
    private static partial Regex BreaksOffAtDash { get; }

    /// <summary>
    /// "Forslag 2026 (1000 kr)": a period with the unit of its column behind it, in brackets. Must not match a corner,
    /// in which the unit stands first.
    /// </summary>
    private static HeaderPeriod? PeriodWithUnit(string chunk) =>
        chunk.EndsWith(')') && chunk.LastIndexOf('(') is > 0 and var open && CellText.IsUnit(chunk[(open + 1)..^1])
            ? CellText.PeriodOf(chunk[..open].Trim()) : null;

    /// <summary>"2015)" ends what a line above it opened: a part of a label, and no header.</summary>
    private static bool ClosesBracket(string chunk) => chunk.EndsWith(')') && !chunk.Contains('(');

    /// <summary>"Kvarter 1": a small bare number behind words is more likely the end of a name than a figure.</summary>
    private static bool IsOfLabel(LineShape shape) => shape.Lead.Length > 0
        && shape.Numbers[0].Number is { Grouped: false, HalfWidth: 0.5m, Value: >= 0 and < 100 } && shape.Numbers[0].Unit is null;

    /// <summary>"1.3", also with the mark of a note behind it ("1.3 2)").</summary>
    private static bool IsWithPoint(string chunk) => CellText.IsWithPoint(NoteMarkBehind.Replace(chunk, ""));

    [GeneratedRegex(@"\s[0-9]\)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoteMarkBehind { get; }

    /// <summary>
    /// "957a", "(2.151)b": a figure with the mark of a note behind it, raised before it was text, or with a digit that
    /// nobody could read ("724?").
    /// </summary>
    [GeneratedRegex(@"^[-−–÷(]?[0-9]{1,3}(?:[. \u00A0\u2009\u202F]?[0-9]{3})*(?:,[0-9]+)?\)?[a-z?]$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Marked { get; }

    /// <summary>
    /// The longest run of periods with nothing between them but units, price levels and "i". Must not match years in
    /// running text.
    /// </summary>
    private static List<HeaderPeriod> PeriodRun(string chunk)
    {
        var (best, run) = (new List<HeaderPeriod>(), new List<HeaderPeriod>());
        foreach (var period in HeaderGrammar.FindAll(chunk))
        {
            var between = run.Count > 0 ? chunk[run[^1].End..period.Start] : "";
            // "Forbrug 2026", "Over- slag 2026": a word before a year is of its header.
            var word = OwnWord.Match(between);
            if (!word.Success && !IsFiller(between)) run = [];
            run.Add(word.Success && run.Count > 0 ? WithWord(period, word) : period);
            if (HeaderGrammar.IsFigureAgain(run)) return [];
            if (run.Count > best.Count) best = run;
        }

        return best.Exists(p => !p.IsTotal) ? best : [];
    }

    private static HeaderPeriod WithWord(HeaderPeriod period, Match word)
    {
        var more = word.Length - word.Groups["word"].Index;
        return period with { Start = period.Start - more, Length = period.Length + more };
    }

    [GeneratedRegex(@"^\s+(?<word>\p{Lu}\p{Ll}{2,}(?:-\s\p{Ll}{2,})?)\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnWord { get; }

    /// <summary>
    /// "1.000 kr., 2026" breaks off before "p/l": the year is of a price level, and heads no column. Must not match
    /// "1.000 kr., 2026 p/l 2027", whose price level is whole.
    /// </summary>
    private static bool SaysUnitBefore(string chunk, HeaderPeriod period)
    {
        if (PriceLevelGrammar.Find(chunk) is not null) return false;
        var at = chunk.IndexOf(period.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "\0", StringComparison.Ordinal);
        return at > 0 && UnitGrammar.Find(chunk[..at]) is not null;
    }

    private static bool IsFiller(string between) => !Filler.Replace(UnitGrammar.Remove(PriceLevelGrammar.Remove(between)), "")
        .Any(c => char.IsLetterOrDigit(c) || c == ',');

    [GeneratedRegex(@"\bi\b", RegexOptions.CultureInvariant)]
    private static partial Regex Filler { get; }

    private static IEnumerable<Piece> InRun(string chunk, int at, List<HeaderPeriod> run)
    {
        if (Words(chunk, at, 0, run[0].Start) is { } lead) yield return lead;
        for (var i = 0; i < run.Count; i++)
        {
            // A unit or a price level behind a period is said of its column.
            var end = i + 1 < run.Count ? run[i + 1].Start : run[i].End;
            var own = Filler.Replace(chunk[run[i].Start..end], "").Trim();
            yield return new(PieceSort.Period, own, at + run[i].Start, at + run[i].End, run[i]);
        }

        if (Words(chunk, at, run[^1].End, chunk.Length) is { } tail) yield return tail;
    }

    // Tokens at the end of a line that may be figures, or parts of figures whose thousands a blank sets apart.
    [GeneratedRegex(@"(?:(?<=^|\s)" + FigureToken + @"(?:\s+|$)){2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix { get; }

    /// <summary>So many figures side by side among words are a row with a remark, whatever numbers the remark holds.</summary>
    [GeneratedRegex(@"(?:(?<=\s)" + FigureToken + @"\s+){3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Within { get; }

    private const int FewestOfRow = 3;

    private const string FigureToken = @"(?:[-−–÷(]?[0-9]{1,3}(?:[.\u00A0\u2009\u202F][0-9]{3})*(?:,[0-9]+)?\)?-?[a-z*?]?|[-−–÷(]?[0-9]{4,9}(?:,[0-9]+)?\)?-?|[-−–÷(]?[0-9]{1,4}\.[0-9]{1,2}\)?|"
        + InLetters + @"|[0-9]\)|[-−–—])";

    /// <summary>A figure with letters among its digits, as recognition leaves them ("7l37", "l.7B4").</summary>
    private const string InLetters = @"(?=\S*[0-9])(?:[1-9lI][0-9OolI]{2,6}|[1-9lIBSZ][0-9OolIBSZ]{0,2}(?:\.[0-9OolIBSZ]{3})+)";

    /// <summary>The figures at the end of a line, behind a label or none; empty where they are no more than parts of a sentence.</summary>
    private static List<Piece> FiguresAtEnd(string chunk, int at, int first)
    {
        var pieces = new List<Piece>();
        if (Words(chunk, at, 0, first) is { } lead) pieces.Add(lead);
        foreach (Match token in Token.Matches(chunk[first..]))
            // The mark of a note behind a figure is of its cell.
            if (NoteMark.IsMatch(token.Value) && pieces.Count > 0 && pieces[^1].Sort == PieceSort.Figure)
                pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + " " + token.Value, End = at + first + token.Index + token.Length };
            else pieces.Add(new(PieceSort.Figure, token.Value, at + first + token.Index, at + first + token.Index + token.Length));
        if (SignsApart(pieces) is { } signed) pieces = signed;
        // One figure beside dashes or years alone is no row.
        return pieces.Exists(p => p.Sort == PieceSort.Figure && p.Text.Any(char.IsAsciiDigit)) ? pieces : [];
    }

    /// <summary>
    /// "- 248 - 298": a dash stands one blank before each figure, and is its sign. Must not match dashes for cells
    /// without a figure, of which some have none behind them; null there, and where a single figure tells nothing.
    /// </summary>
    private static List<Piece>? SignsApart(List<Piece> pieces)
    {
        var own = pieces.FindAll(p => p.Sort == PieceSort.Figure);
        var pairs = own.Chunk(2).ToList();
        if (pairs.Count < FewestSigned || own.Count % 2 != 0) return null;
        if (!pairs.TrueForAll(p => NumberGrammar.IsNone(p[0].Text) && char.IsAsciiDigit(p[1].Text[0])
            && p[1].Start - p[0].End == 1)) return null;
        return [.. pieces.Where(p => p.Sort != PieceSort.Figure), .. pairs.Select(p =>
            p[1] with { Text = p[0].Text + p[1].Text, Start = p[0].Start })];
    }

    private const int FewestSigned = 2;

    [GeneratedRegex(@"^[0-9]\)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoteMark { get; }

    /// <summary>What plain blanks part; others set thousands apart.</summary>
    [GeneratedRegex(@"[\S\u00A0\u2009\u202F]+", RegexOptions.CultureInvariant)]
    private static partial Regex Token { get; }

    private static IEnumerable<Piece> InRow(string chunk, int at, LineShape shape)
    {
        var first = shape.Numbers[0].Start;
        var marked = chunk[..first].TrimEnd().LastIndexOf(' ') + 1;
        if (first > 0 && marked > 0 && Marked.IsMatch(chunk[marked..first].Trim())) first = marked;
        if (Words(chunk, at, 0, first) is { } lead) yield return lead;
        if (first < shape.Numbers[0].Start) yield return new(PieceSort.Figure, chunk[first..shape.Numbers[0].Start].Trim(), at + first, at + shape.Numbers[0].Start - 1);
        var figures = shape.Numbers.Select(n =>
            new Piece(PieceSort.Figure, chunk[n.Start..n.End].Trim(), at + n.Start, at + n.End)).ToList();
        foreach (var figure in SignsApart(figures) ?? figures) yield return figure;
        if (shape.Tail.Length > 0 && Words(chunk, at, shape.Numbers[^1].End, chunk.Length) is { } tail) yield return tail;
    }

    private static Piece? Words(string chunk, int at, int from, int to)
    {
        var text = chunk[from..to].Trim(' ', '|', ';');
        if (text.Length == 0) return null;
        var start = chunk.IndexOf(text, from, StringComparison.Ordinal);
        return new(CellText.IsUnit(text) ? PieceSort.Unit : PieceSort.Words, text, at + start, at + start + text.Length);
    }
}
