using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout.Flattened;

/// <summary>The header of a table whose periods stand together, on one line or below each other.</summary>
/// <param name="First">Its first printed line.</param>
/// <param name="Last">Its last.</param>
/// <param name="Corner">What stands over the labels, units and price levels of the whole table included; null where nothing does.</param>
/// <param name="Columns">The columns of figures, left to right.</param>
internal sealed partial record FlatHead(int First, int Last, FlatCell? Corner, ImmutableArray<FlatCell> Columns)
{
    [GeneratedRegex(@"^\([0-9]{1,2}\)$", RegexOptions.CultureInvariant)]
    private static partial Regex ColumnNumber { get; }

    [GeneratedRegex(@"\p{Lu}\p{L}*(?:\s\p{Ll}+)?\s(?:19|20)[0-9][0-9](?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex WordAndYear { get; }

    /// <summary>What columns of words between the labels and the figures hold, by the vocabulary's names, in order.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>What heads remarks behind the figures; null where nothing does.</summary>
    public FlatCell? Remarks { get; init; }

    /// <summary>The years that the columns name.</summary>
    public IReadOnlyList<int?> Years => [.. Columns.Select(c => CellText.PeriodOf(c.Text)?.Year
        ?? HeaderGrammar.FindAll(c.Text).LastOrDefault()?.Year)];

    /// <summary>True for a line below it that prints one of its lines again, as tables do after a page break.</summary>
    public bool IsRepeatedBy(FlatText text, int line)
    {
        var printed = Folded(text.Lines[line]);
        return Enumerable.Range(First, Last - First + 1).Any(i => Folded(text.Lines[i]) == printed);
    }

    /// <summary>
    /// True for a title that says another unit, or what is counted, right above the header printed again: a table of its
    /// own begins. Must not match what stands in this header, too, as on the next page.
    /// </summary>
    public bool BeginsAnother(FlatText text, int line)
    {
        if (line + 1 >= text.Lines.Length || text.Lines[line].Figures > 0 || IsRepeatedBy(text, line)) return false;
        if (!text.Lines[line + 1].NamesYear || !IsRepeatedBy(text, line + 1)) return false;
        var title = text.Lines[line].Text;
        return UnitGrammar.Find(title) is not null || text.Vocabulary.Quantities.In(title);
    }

    private static string Folded(FlatLine line) => string.Join(' ', line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The header whose first line with a year is a line of the text; null where it is none.</summary>
    /// <param name="free">No line before it belongs to this table.</param>
    public static FlatHead? At(FlatText text, int line, int free)
    {
        var lines = text.Lines;
        if (!lines[line].NamesYear || lines[line].Figures > 0 || text.IsProse(line) || Caption.Begins(lines[line].Text)) return null;
        var last = line;
        while (last + 1 < lines.Length && lines[last + 1].Gap <= FlatSettings.WidestGap
            && (GoesOn(text, last + 1) || IsRestOfCorner(lines[last], lines[last + 1]))) last++;
        var first = Above(text, line, free);
        var pieces = Enumerable.Range(first, last - first + 1).Where(i => !IsColumnNumbers(lines[i]))
            .SelectMany(i => lines[i].Pieces.SelectMany(p => Split(p).Select(s => (Piece: s, lines[i].Line)))).ToList();
        return Of(text, first, last, pieces);
    }

    /// <summary>
    /// "Rest 2026 Budget 2027" in one piece heads two columns, each with the price level behind it ("Rest 2026 (2025
    /// p/l)"). Must not match a piece that goes on with other words behind its last year.
    /// </summary>
    private static IEnumerable<Piece> Split(Piece piece)
    {
        var masked = PriceLevelGrammar.Mask(piece.Text);
        List<Match> found = piece.Sort == PieceSort.Words ? WordAndYear.Matches(masked).ToList() : [];
        if (found.Count == 0 || masked[(found[^1].Index + found[^1].Length)..].Any(char.IsLetterOrDigit))
            return [piece];
        var ends = found.Skip(1).Select(m => m.Index).Append(piece.Text.Length);
        var columns = found.Zip(ends, (m, end) => new Piece(PieceSort.Period, piece.Text[m.Index..end].Trim(),
            piece.Start + m.Index, piece.Start + end,
            HeaderGrammar.FindAll(m.Value).LastOrDefault() ?? new HeaderPeriod(0, m.Length, null, m.Value, null, null)));
        var lead = piece.Text[..found[0].Index].Trim();
        return lead.Length == 0 ? columns
            : columns.Prepend(new Piece(PieceSort.Words, lead, piece.Start, piece.Start + lead.Length));
    }

    private static bool GoesOn(FlatText text, int i)
    {
        var line = text.Lines[i];
        if (IsColumnNumbers(line)) return true;
        if (text.Vocabulary.Columns.Exact(PlainHead(line.Text)) is "average" or "remark") return true;
        if (line.Figures > 0 || text.IsProse(i)) return false;
        if (line.Pieces.Any(p => p.Sort is PieceSort.Period && (p.NamesYear || NextIsHead(text, i)) || p.Sort == PieceSort.Unit)) return true;
        return line.Pieces.Length == 1 && CellText.BasisOf(line.Text) is not null && NextIsHead(text, i)
            || line.Pieces.Length == 1 && NamesQuantity(text, line.Text) && NextIsHead(text, i);
    }

    /// <summary>"Andel i pct.", "Årsværk". Must not match a label in which something is counted.</summary>
    private static bool NamesQuantity(FlatText text, string line) =>
        text.Vocabulary.Rows.Leading(line) == "quantity" && line.Count(c => c == ' ') < MostWordsOfQuantity;

    private const int MostWordsOfQuantity = 4;

    /// <summary>
    /// The corner wraps beside the periods: "1.000 kr., pris- og" above "lønniveau 2026". Must not match a row that a
    /// letter numbers ("a) Inventar").
    /// </summary>
    private static bool IsRestOfCorner(FlatLine before, FlatLine next) => next is { Gap: 0, Figures: 0 }
        && LineText.StartsLower(next.Text) && LineText.MarkerLength(next.Text) == 0 && UnitGrammar.Find(before.Pieces[0].Text) is not null && PriceLevelGrammar.Find(before.Pieces[0].Text) is null;

    private static string PlainHead(string text) => UnitGrammar.Remove(PriceLevelGrammar.Remove(text)).Trim();

    /// <summary>"I alt" below a year heads a column where no figure follows it right away.</summary>
    private static bool NextIsHead(FlatText text, int i) => i + 1 < text.Lines.Length
        && text.Lines[i + 1].Figures == 0;

    private static bool IsColumnNumbers(FlatLine line) =>
        line.Pieces.All(p => ColumnNumber.IsMatch(p.Text)) || line.Text.Split(' ').All(t => ColumnNumber.IsMatch(t));

    /// <summary>Where the header begins above its first year: below the caption, or at what names a unit or a known column.</summary>
    private static int Above(FlatText text, int line, int free)
    {
        var top = line;
        for (var k = line - 1; k >= Math.Max(free, line - FlatSettings.MostHeaderLinesAbove); k--)
        {
            var above = text.Lines[k];
            if (text.Lines[k + 1].Gap > FlatSettings.WidestGap) break;
            if (Caption.Begins(above.Text)) return k + 1;
            if (above.Figures > 0 || text.IsProse(k) || text.Stops(k) || text.Vocabulary.SectionRoles.Exact(above.Text) is not null) break;
            if (FlatText.EndsSentence(above.Text) || EndsParagraph(text, k)) break;
            if (SaysHeader(text, above)) top = k;
        }

        return Math.Min(top, OverAreas(text, line, free));
    }

    /// <summary>Where the same years stand twice, the words above say of what each is ("Drift", "Anlæg").</summary>
    private static int OverAreas(FlatText text, int line, int free)
    {
        var periods = text.Lines[line].Pieces.Where(p => p.NamesYear).Select(p => p.Text).ToList();
        var distinct = periods.Distinct().Count();
        if (distinct == 0 || periods.Count == distinct || periods.Count % distinct != 0) return line;
        var (times, top, words) = (periods.Count / distinct, line, 0);
        while (words < times && top > free && line - top < times && text.Lines[top - 1].IsWords && !text.IsProse(top - 1)
            && !Caption.Begins(text.Lines[top - 1].Text)) words += text.Lines[--top].Text.Split(' ').Length;
        return words >= times ? top : line;
    }

    /// <summary>True for the last line of a paragraph, which may be short: the line right above it is one of running text.</summary>
    private static bool EndsParagraph(FlatText text, int k) => text.Lines[k].Gap == 0 && k > 0 && !text.Lines[k].HasColumns
        && text.Lines[k - 1].Text.Length > FlatSettings.LongLine && !text.Lines[k - 1].HasColumns
        && !Caption.Begins(text.Lines[k - 1].Text) && LineText.StartsLower(text.Lines[k].Text);

    private static bool SaysHeader(FlatText text, FlatLine line) => line.Text.Length <= FlatSettings.LongLine || line.HasColumns
        ? UnitGrammar.Find(line.Text) is not null || PriceLevelGrammar.Find(line.Text) is not null
            || text.Vocabulary.Quantities.Exact(line.Text) is not null
            || line.Pieces.Any(p => text.Vocabulary.Columns.Exact(p.Text) is not null || text.Vocabulary.ControlAreas.Exact(p.Text) is not null)
        : false;

    private static FlatHead? Of(FlatText text, int first, int last, List<(Piece Piece, SourceLine Line)> pieces)
    {
        var firstYear = pieces.FindIndex(p => p.Piece.NamesYear);
        var lastPeriod = pieces.FindLastIndex(p => p.Piece.Sort == PieceSort.Period);
        if (firstYear < 0) return null;
        // A column of sums may stand before the years, on their line; on a line of its own it labels a total.
        while (firstYear > 0 && pieces[firstYear - 1] is { Piece.Sort: PieceSort.Period } sum
            && sum.Line.Number == pieces[firstYear].Line.Number) firstYear--;
        // Or on a line of its own, as all heads do, where the rows have so many figures below each other.
        if (firstYear > 0 && pieces[firstYear - 1].Piece.Sort == PieceSort.Period
            && pieces[firstYear..].Select(p => p.Line.Number).Distinct().Count() == pieces.Count - firstYear
            && FiguresInRuns(text, last) == pieces[(firstYear - 1)..].Count(p =>
                p.Piece.Sort == PieceSort.Period)) firstYear--;
        var columns = new List<(FlatCell Cell, bool HasUnit)>();
        var (corner, behind, prefix) = (new List<(string, SourceLine)>(), new List<(Piece Piece, SourceLine Line)>(), default((string, SourceLine)?));
        for (var i = 0; i < pieces.Count; i++)
        {
            var (piece, line) = pieces[i];
            if (UnitsOfColumns(pieces, line) is { } units && units.Count == columns.Count)
            {
                var own = units.IndexOf(piece);
                columns[own] = (text.Joined([(columns[own].Cell.Text, columns[own].Cell.Lines[0]), (piece.Text, line)]), true);
            }
            else if (piece.Sort == PieceSort.Period && i >= firstYear)
            {
                columns.Add((text.Joined(prefix is { } before ? [before, (piece.Text, line)] : [(piece.Text, line)]), false));
                prefix = null;
            }
            else if (i + 1 <= lastPeriod && CellText.BasisOf(piece.Text) is not null) prefix = (piece.Text, line);
            else if (piece.Sort == PieceSort.Unit && columns.Count > 0 && !columns[^1].HasUnit && pieces[i - 1].Piece.Sort == PieceSort.Period)
                columns[^1] = (text.Joined([(columns[^1].Cell.Text, columns[^1].Cell.Lines[0]), (piece.Text, line)]), true);
            else if (i < firstYear || piece.Sort == PieceSort.Unit) corner.Add((piece.Text, line));
            else if (i > lastPeriod && (IsFigureHead(text, piece.Text) || columns.Count < FiguresBelow(text, last))) columns.Add((text.Joined([(piece.Text, line)]), false));
            else if (i > lastPeriod) behind.Add((piece, line));
            else corner.Add((piece.Text, line));
        }

        // A column that is named above the years may hold the last figure of each row.
        if (columns.Count + 1 is var wanted && (FiguresInRuns(text, last) == wanted || FiguresBelow(text, last) == wanted)
            && corner.FindLastIndex(c => QuantityAtEnd(text, c.Item1) is not null) is >= 0 and var named)
        {
            var (words, line) = corner[named];
            var quantity = QuantityAtEnd(text, words)!;
            columns.Add((text.Joined([(quantity, line)]), false));
            corner.RemoveAt(named);
            if (words.Length > quantity.Length) corner.Insert(named, (words[..^quantity.Length].TrimEnd(), line));
        }

        var heads = WithAreas(text, [.. columns.Select(c => c.Cell)], corner);
        return new FlatHead(first, last, corner.Count == 0 ? null : text.Joined(corner), heads)
        {
            Words = corner.Count == 0 ? [] : WordsIn(text, text.Joined(corner)),
            Remarks = behind.Count > 0 ? text.Joined(behind.Select(b => (b.Piece.Text, b.Line))) : null,
        };
    }

    /// <summary>
    /// The units of a line that holds several of them and nothing else: one for each column, in order. Must not take a
    /// unit that stands alone, which is the whole table's.
    /// </summary>
    private static List<Piece>? UnitsOfColumns(List<(Piece Piece, SourceLine Line)> pieces, SourceLine line)
    {
        var own = pieces.Where(p => p.Line.Number == line.Number).Select(p => p.Piece).ToList();
        return own.Count > 1 && own.TrueForAll(p => p.Sort == PieceSort.Unit) ? own : null;
    }

    /// <summary>How many figures most rows right below a header have, where a row stands on one line.</summary>
    private static int FiguresBelow(FlatText text, int last) => text.Lines.Skip(last + 1).Take(RowsBelow)
        .Where(l => l.Figures > 1 && l.Pieces[0].Sort == PieceSort.Words).GroupBy(l => l.FiguresTogether.Count)
        .OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();

    private const int RowsBelow = 8;

    /// <summary>
    /// How many lines of one figure stand below each other in most rows below a header; 0 where none do.
    /// </summary>
    private static int FiguresInRuns(FlatText text, int last)
    {
        var (runs, run) = (new List<int>(), 0);
        for (var i = last + 1; i < text.Lines.Length && runs.Count < RowsBelow; i++)
        {
            if (text.Lines[i].Gap > FlatSettings.WidestGap) break;
            if (text.Lines[i].Pieces is [{ Sort: PieceSort.Figure }]) run++;
            else if (run > 0)
            {
                runs.Add(run);
                run = 0;
            }
        }

        return runs.GroupBy(r => r).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).Select(g =>
            g.Key).FirstOrDefault();
    }

    /// <summary>"Årsværk" alone, or at the end of a corner; null where no such word stands there.</summary>
    private static string? QuantityAtEnd(FlatText text, string words) => IsFigureHead(text, words) && text.Vocabulary.Quantities.Exact(words) is not null
        ? words : words.Split(' ')[^1] is var last && text.Vocabulary.Quantities.Exact(last) is not null ? last : null;

    private static bool IsFigureHead(FlatText text, string head) =>
        text.Vocabulary.Columns.Exact(PlainHead(head)) is "average" or "rowTotal" || text.Vocabulary.Quantities.In(head);

    /// <summary>The columns of words that the corner names, in their order ("Styrings-/område").</summary>
    private static ImmutableArray<string> WordsIn(FlatText text, FlatCell corner) =>
    [
        .. text.Vocabulary.Columns.All(PriceLevelGrammar.Remove(UnitGrammar.Remove(corner.Text)))
            .Where(kind => kind is "controlArea" or "committee" or "grant" or "direction" or "unit"),
    ];

    /// <summary>Where the same years come again, the last words before them say what sets them apart ("Drift", "Anlæg").</summary>
    private static ImmutableArray<FlatCell> WithAreas(FlatText text, List<FlatCell> columns, List<(string Text, SourceLine Line)> corner)
    {
        var distinct = columns.Select(c => c.Text).Distinct().Count();
        if (columns.Count < 2 || distinct == 0 || columns.Count % distinct != 0 || columns.Count == distinct) return [.. columns];
        var times = columns.Count / distinct;
        var over = corner.TakeLast(times).ToList();
        if (over.Count < times && corner.Count > 0 && corner[^1].Text.Split(' ') is var words && words.Length >= times
            && words.TakeLast(times).All(LineText.StartsUpper)) over = [.. words.TakeLast(times).Select(w => (w, corner[^1].Line))];
        else if (over.Count == times) corner.RemoveRange(corner.Count - times, times);
        if (over.Count < times || over.Exists(o => UnitGrammar.Find(o.Text) is not null)) return [.. columns];
        return [.. columns.Select((c, i) => text.Joined([over[i / distinct], (c.Text, c.Lines[0])]))];
    }
}
