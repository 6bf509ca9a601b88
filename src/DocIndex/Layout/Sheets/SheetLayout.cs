using System.Collections.Immutable;
using DocIndex.Layout.Grids;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// Pages to blocks: tables and panels are found by their place, the lines between them are told by their words and looks. Every printed word is in
/// exactly one line, every line in one block.
/// </summary>
internal static class SheetLayout
{
    /// <summary>White between lines of more than this, in parts of their height, parts paragraphs.</summary>
    private const double GapOfParagraph = 0.6;

    private const int WordsOfProse = 8;
    private const double SizeOfEmptyDocument = 10;

    /// <summary>The document with its lines in reading order, and its blocks.</summary>
    public static (SourceDocument Document, ImmutableArray<Block> Blocks) Of(SourceDocument document, DanishVocabulary vocabulary)
    {
        var usual = UsualSize(document.Sheets);
        var running = RunningLines.Find(document.Sheets);
        var pages = document.Sheets.Select(s => SheetPage.Read(s, running, usual)).ToList();
        var chains = ContinuedTables.Join(pages, document.Sheets);
        var writer = new LineWriter(SizeOutsideTables(pages) ?? usual, document.Sheets);
        foreach (var page in pages) writer.Write(page);
        var mending = new HyphenMending(writer.Lines.Select(l => l.Text));
        var grids = new Dictionary<TableRegion, Grid>();
        foreach (var chain in chains)
        {
            var grid = GridWriter.Write(chain, writer.LineOf, mending);
            foreach (var part in chain) grids[writer.RegionOf[part]] = grid;
        }
        var laidOut = document with { Lines = writer.Lines.ToImmutable() };
        return (laidOut, LineBlocks.Of(laidOut, vocabulary, [.. writer.RegionOf.Values.OrderBy(r => r.First)], grids, writer.Looks));
    }

    /// <summary>The size of running text: of most letters on lines of so many words, else of most letters.</summary>
    private static double UsualSize(ImmutableArray<Sheet> sheets)
    {
        var prose = sheets.SelectMany(s => s.Lines.Where(l => l.Length >= WordsOfProse).SelectMany(l => l.Select(i => s.Words[i]))).ToList();
        return MostUsed((prose.Count > 0 ? prose : [.. sheets.SelectMany(s => s.Words)]).Where(w => w.Rotation == 0))
            ?? SizeOfEmptyDocument;
    }

    /// <summary>
    /// The size of running text, once tables are known: wide tables in small letters say nothing of it. Null where no
    /// line outside tables is long enough to tell.
    /// </summary>
    private static double? SizeOutsideTables(List<List<SheetLine>> pages)
    {
        var words = pages.SelectMany(page => page).Where(line => line.Grid is null && line.Role is null)
            .Select(line => line.Row.Words).Where(row => row.Count >= WordsOfProse).SelectMany(row => row);
        return MostUsed(words.Where(word => word.Rotation == 0));
    }

    private static double? MostUsed(IEnumerable<SheetWord> words) =>
        words.GroupBy(w => Math.Round(w.Size * 4) / 4).MaxBy(g => g.Sum(w => w.Text.Length))?.Key;

    /// <summary>Numbers lines through the document, blank ones where the page leaves white.</summary>
    private sealed class LineWriter(double usual, ImmutableArray<Sheet> sheets)
    {
        public ImmutableArray<SourceLine>.Builder Lines { get; } = ImmutableArray.CreateBuilder<SourceLine>();

        public Dictionary<SheetWord, SourceLine> LineOf { get; } = new(ReferenceEqualityComparer.Instance);

        public Dictionary<PageGrid, TableRegion> RegionOf { get; } = new(ReferenceEqualityComparer.Instance);

        public Dictionary<int, LineLook> Looks { get; } = [];

        public void Write(List<SheetLine> page)
        {
            SheetLine? before = null;
            foreach (var line in page)
            {
                if (before is not null && IsApart(before, line)) Blank(line.Page);
                if (line.Grid is { } grid) WriteGrid(grid);
                else Look(Add(line.Row, line.Page), line, before);
                before = line;
            }
            if (before is not null) Blank(before.Page);
        }

        private static bool IsApart(SheetLine before, SheetLine line) =>
            before.Grid is not null || line.Grid is not null || before.Role != line.Role || line.Row.Top < before.Row.Top || line.Row.Top - before.Row.Bottom > GapOfParagraph * (line.Row.Bottom - line.Row.Top);

        private void WriteGrid(PageGrid grid)
        {
            var first = Lines.Count;
            foreach (var row in TextRow.Of(grid.Words)) Add(row, grid.Page);
            RegionOf[grid] = new TableRegion(first, 0, first, first, Lines.Count - 1);
        }

        private SourceLine Add(TextRow row, int page)
        {
            var line = new SourceLine(Lines.Count + 1, page, row.Text) { Box = Boxes.Around(row.Words.Select(w => w.Box)), Confidence = row.Words.Min(w => w.Confidence) };
            Lines.Add(line);
            foreach (var word in row.Words) LineOf[word] = line;
            return line;
        }

        private void Blank(int page) => Lines.Add(new SourceLine(Lines.Count + 1, page, ""));

        private static bool IsClose(TextRow before, TextRow row) => row.Top - before.Bottom < GapOfParagraph * row.Size;

        private void Look(SourceLine line, SheetLine own, SheetLine? before)
        {
            var role = own.Role;
            var continues = role is not null && before is not null && before.Role == role && role switch
            {
                BlockRole.Footnote => !Footnotes.Begins(own.Row.Text),
                BlockRole.SidePanel => !CheckBoxes.EndsWithMark(before.Row.Text)
                    && (LineText.StartsLower(own.Row.Text) || LineText.BreaksOff(before.Row.Text))
                    && IsClose(before.Row, own.Row),
                BlockRole.Heading => IsClose(before.Row, own.Row),
                _ => false,
            };
            var width = sheets.First(s => s.Number == own.Page).Width;
            Looks[line.Number] = new LineLook(role, continues, own.Row.Size / usual, own.Row.Words.TrueForAll(w => w.IsBold || !w.Text.Any(char.IsLetter)) && own.Row.Words.Exists(w => w.IsBold), (own.Row.Right - own.Row.Left) / width);
        }
    }
}
