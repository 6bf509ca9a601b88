using System.Collections.Immutable;
using DocIndex.Layout.Grids;
using DocIndex.Reading;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// Reads a table that goes on over page breaks as if it stood on one page: its parts are put below each other, so that
/// all of its rows tell where its columns are. A header that is printed again is set apart, and a row that a break cuts
/// is one row.
/// </summary>
internal static class PageBreaks
{
    private const double Touch = 8;
    private const double Gap = 0.95;

    /// <summary>The parts of the table, page by page and all with the same columns; null where they make no table.</summary>
    /// <param name="chain">The parts that are known to belong together.</param>
    /// <param name="page">The page that the table goes on with.</param>
    /// <param name="words">What of it belongs to the table.</param>
    public static List<PageGrid>? Join(
        IReadOnlyList<PageGrid> chain, int page, IReadOnlyList<SheetWord> words, ImmutableArray<Sheet> sheets)
    {
        var pieces = chain.Select((part, i) => Piece.Of(chain[0], part.Page, [.. part.Words], i > 0))
            .Append(Piece.Of(chain[0], page, words, isLater: true)).ToList();
        var moves = Moves(pieces, chain);
        var original = new Dictionary<SheetWord, (SheetWord Word, int Piece)>(ReferenceEqualityComparer.Instance);
        var (rulings, shades) = (new List<SheetRuling>(), new List<SheetShade>());
        for (var i = 0; i < pieces.Count; i++)
        {
            foreach (var word in pieces[i].Body.SelectMany(l => l.Words)) original[Moved(word, moves[i])] = (word, i);
            if (pieces[i].Body.Count == 0) continue;
            var sheet = sheets.First(s => s.Number == pieces[i].Page);
            var (top, bottom) = (pieces[i].Body[0].Top - Touch, pieces[i].Body[^1].Bottom + Touch);
            rulings.AddRange(sheet.Rulings.Where(r => r.Y0 > top && r.Y1 < bottom).Select(r => Moved(r, moves[i])));
            shades.AddRange(sheet.Shades.Where(s => s.Box.Y0 > top && s.Box.Y1 < bottom)
                .Select(s => s with { Box = Moved(s.Box, moves[i]) }));
        }

        var grid = PageGridBuilder.Align(page, [.. original.Keys], rulings, shades);
        return grid is null ? null : Parted(grid, pieces, original);
    }

    /// <summary>How many lines of a page's part are lines of the table's header again, from the top.</summary>
    public static int RepeatedLines(PageGrid first, IReadOnlyList<SheetWord> words)
    {
        var header = HeaderLines(first);
        return header.Zip(TextRow.Of(words)).TakeWhile(p => p.First.Text == p.Second.Text).Count() is var same
            && header.Take(same).Sum(l => l.Words.Count) >= FewestHeaderWords ? same : 0;
    }

    private const int FewestHeaderWords = 3;
    private const int MostHeaderRows = 5;

    private static List<TextRow> HeaderLines(PageGrid first)
    {
        var body = first.Cells.Where(c => c.Column > 0 && !Segment.IsYear(c.Text) && c.IsFigure).Select(c => c.Row)
            .DefaultIfEmpty(first.HeaderRows).Min();
        return TextRow.Of(first.Cells.Where(c => c.Row < Math.Min(body, MostHeaderRows)).SelectMany(c => c.Words));
    }

    /// <summary>How far down each part is put, so that its first line stands below the last one of the part before.</summary>
    private static List<double> Moves(List<Piece> pieces, IReadOnlyList<PageGrid> chain)
    {
        var steps = pieces.SelectMany(p => p.Body.Zip(p.Body.Skip(1), (a, b) => b.Baseline - a.Baseline))
            .Where(s => s > 0).Order().ToList();
        var (within, between) = steps.Count == 0 ? (0, 0) : (steps[0], steps[steps.Count / 2]);
        if (Widest(pieces) is { } widest) between = pieces.SelectMany(p => Enumerable.Range(1, Math.Max(0, p.Body.Count - 1))
            .Where(i => RowSteps.WhiteAbove(p.Body, i) > widest).Select(i => p.Body[i].Baseline - p.Body[i - 1].Baseline))
            .DefaultIfEmpty(between).Min();
        var shape = TableShape.Of(chain);
        var moves = new List<double> { 0 };
        var last = pieces[0].Body.Select(l => l.Baseline).DefaultIfEmpty(0).Last();
        for (var i = 1; i < pieces.Count; i++)
        {
            var line = pieces[i].Body.FirstOrDefault();
            var goesOn = line is not null && shape?.FitOf(line) == RowFit.Label
                && ContinuedTables.GoesOn(chain[i - 1], line);
            moves.Add(line is null ? 0 : last + (goesOn ? within : between) - line.Baseline);
            if (line is not null) last = pieces[i].Body[^1].Baseline + moves[i];
        }

        return moves;
    }

    private static double? Widest(List<Piece> pieces)
    {
        var lines = pieces.MaxBy(p => p.Body.Count)!.Body;
        return RowSteps.WidestWithin(lines, lines.ConvertAll(l => Segment.Of(l, Gap, []).Skip(1).ToList()));
    }

    private static List<PageGrid> Parted(
        PageGrid grid, List<Piece> pieces, Dictionary<SheetWord, (SheetWord Word, int Piece)> original)
    {
        var cells = grid.Cells.ConvertAll(c => (Cell: c with { Lines = c.Lines.ConvertAll(l =>
            l.ConvertAll(w => original[w].Word)) }, Piece: c.Words.Min(w => original[w].Piece)));
        var pieceOf = cells.GroupBy(c => c.Cell.Row).ToDictionary(g => g.Key, g => g.Min(c => c.Piece));
        var own = pieces.ConvertAll(p =>
            p.Body.SelectMany(l => l.Words).ToHashSet<SheetWord>(ReferenceEqualityComparer.Instance));
        var parts = new List<PageGrid>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var rows = pieceOf.Where(r => r.Value == i).Select(r => r.Key).Order().ToList();
            var header = i == 0 ? [] : pieces[i].HeaderLike(grid.HeaderRows, [.. cells.Select(c => c.Cell)], pieces[0]);
            var above = header.Select(c => c.Row + c.RowSpan).DefaultIfEmpty(0).Max();
            var body = cells.Where(c => pieceOf[c.Cell.Row] == i)
                .Select(c => c.Cell with { Row = above + rows.IndexOf(c.Cell.Row) }).ToList();
            var held = body.SelectMany(c => c.Words).ToHashSet<SheetWord>(ReferenceEqualityComparer.Instance);
            parts.Add(new PageGrid(pieces[i].Page, Boxes.Around(own[i].Select(w => w.Box)), above + rows.Count,
                grid.Columns, [.. header, .. body])
            {
                HeaderRows = i == 0 ? grid.HeaderRows : above,
                BrokenRow = [.. own[i].Where(w => !held.Contains(w))],
                GoesOn = held.Where(w => !own[i].Contains(w)).ToHashSet<SheetWord>(ReferenceEqualityComparer.Instance),
            });
        }

        return parts;
    }

    private static SheetWord Moved(SheetWord word, double by) =>
        word with { Box = Moved(word.Box, by), Baseline = word.Baseline + by };

    private static Box Moved(Box box, double by) => box with { Y0 = box.Y0 + by, Y1 = box.Y1 + by };

    private static SheetRuling Moved(SheetRuling ruling, double by) =>
        ruling with { Y0 = ruling.Y0 + by, Y1 = ruling.Y1 + by };

    /// <summary>What of a table stands on one page: the lines of its header that are printed again, and its rows.</summary>
    private sealed record Piece(int Page, List<TextRow> Header, List<TextRow> Body)
    {
        public static Piece Of(PageGrid first, int page, IReadOnlyList<SheetWord> words, bool isLater)
        {
            var lines = TextRow.Of(words);
            var repeated = isLater ? RepeatedLines(first, words) : 0;
            return new Piece(page, lines[..repeated], lines[repeated..]);
        }

        /// <summary>The header that is printed again, in the cells of the first.</summary>
        public List<PageCell> HeaderLike(int rows, List<PageCell> cells, Piece first)
        {
            if (Header.Count == 0) return [];
            var again = new Dictionary<SheetWord, SheetWord>(ReferenceEqualityComparer.Instance);
            foreach (var (line, own) in first.Body.Zip(Header))
                foreach (var (word, same) in line.Words.Zip(own.Words)) again[word] = same;
            return
            [
                .. cells.Where(c => c.Row < rows).Select(c => c with { Lines = [.. c.Lines
                    .Select(l => l.Where(again.ContainsKey).Select(w => again[w]).ToList()).Where(l => l.Count > 0)] })
                    .Where(c => c.Lines.Count > 0),
            ];
        }
    }
}
