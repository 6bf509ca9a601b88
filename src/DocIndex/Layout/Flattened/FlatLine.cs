using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Reading;

namespace DocIndex.Layout.Flattened;

/// <summary>A printed line of flattened text in pieces.</summary>
/// <param name="Gap">Blank lines before it.</param>
internal sealed partial record FlatLine(SourceLine Line, int Gap, ImmutableArray<Piece> Pieces)
{
    [GeneratedRegex(@"\.{3,}|…+|_{3,}|(?<=\s)\.+(?=\s{2,})", RegexOptions.CultureInvariant)]
    private static partial Regex Leaders { get; }

    [GeneratedRegex(@"\S(?:.*?\S)??(?=\s{2,}|\t|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Chunk { get; }

    /// <summary>Figures in it, dashes for none included.</summary>
    public int Figures => Pieces.Count(p => p.Sort == PieceSort.Figure);

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
        return new(line, gap, [.. Chunk.Matches(text).SelectMany(m => PiecesOf(m.Value, m.Index))]);
    }

    private static IEnumerable<Piece> PiecesOf(string chunk, int at)
    {
        if (NumberGrammar.IsNone(chunk)) return [new(PieceSort.Figure, chunk, at, at + chunk.Length)];
        if (CellText.PeriodOf(chunk) is { } period) return [new(PieceSort.Period, chunk, at, at + chunk.Length, period)];
        if (CellText.IsUnit(chunk)) return [new(PieceSort.Unit, chunk, at, at + chunk.Length)];
        if (CellText.NumberAndWords(chunk) is (_, "") && !chunk.EndsWith('%'))
            return [new(PieceSort.Figure, chunk, at, at + chunk.Length)];
        var run = HeaderGrammar.FindRun(chunk, 2);
        if (run.Count > 1) return InRun(chunk, at, run);
        var shape = LineShape.Of(chunk, yearsAreText: true);
        return shape.Numbers.IsEmpty ? [new(PieceSort.Words, chunk, at, at + chunk.Length)] : InRow(chunk, at, shape);
    }

    private static IEnumerable<Piece> InRun(string chunk, int at, IReadOnlyList<HeaderPeriod> run)
    {
        if (Words(chunk, at, 0, run[0].Start) is { } lead) yield return lead;
        foreach (var period in run)
            yield return new(PieceSort.Period, chunk[period.Start..period.End], at + period.Start, at + period.End, period);
        if (Words(chunk, at, run[^1].End, chunk.Length) is { } tail) yield return tail;
    }

    private static IEnumerable<Piece> InRow(string chunk, int at, LineShape shape)
    {
        if (Words(chunk, at, 0, shape.Numbers[0].Start) is { } lead) yield return lead;
        foreach (var number in shape.Numbers)
            yield return new(PieceSort.Figure, chunk[number.Start..number.End].Trim(), at + number.Start, at + number.End);
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
