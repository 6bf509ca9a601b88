using System.Collections.Immutable;
using DocIndex.Layout.Grids;
using DocIndex.Reading;

namespace DocIndex.Layout.Sheets;

/// <summary>One page put in order: its text and tables, then its panels, then what runs along its margins.</summary>
internal static class SheetPage
{
    private const double GapOfCaptions = 1.2;

    /// <summary>The page's lines and tables in reading order.</summary>
    /// <param name="running">Words of headers and footers.</param>
    /// <param name="usual">Size of running text in the document.</param>
    public static List<SheetLine> Read(Sheet sheet, IReadOnlySet<SheetWord> running, double usual)
    {
        var side = SideLetters.Find(sheet);
        var apart = new HashSet<SheetWord>(running, ReferenceEqualityComparer.Instance);
        apart.UnionWith(side.SelectMany(g => g));
        var (drawn, rulings) = TypedBars.Find(sheet);
        apart.UnionWith(drawn);
        var headings = MarginHeadings.Find(Without(sheet, apart));
        apart.UnionWith(headings.SelectMany(rows => rows).SelectMany(row => row.Words));
        var text = Without(sheet with { Rulings = [.. sheet.Rulings, .. rulings] }, apart);
        text = ProseBeside.Apart(FactBoxes.Apart(text));
        var grids = MarginHeadings.Parts(text, headings).SelectMany(TableFinder.Find).ToList();
        var boxes = grids.Where(CheckBoxGrid.IsOne).ToList();
        grids = [.. grids.Except(boxes)];
        var taken = new HashSet<SheetWord>(grids.Concat(boxes).SelectMany(g => g.Cells).SelectMany(c => c.Words), ReferenceEqualityComparer.Instance);
        var rest = text.Words.Where(w => !taken.Contains(w)).ToList();
        var panel = SidePanels.Find(sheet, rest);
        var lines = Ordered(text, grids, boxes, new HashSet<SheetWord>(panel, ReferenceEqualityComparer.Instance));
        var footnotes = Footnotes.Count(lines, usual, sheet.Height);
        for (var i = lines.Count - footnotes; i < lines.Count; i++) lines[i] = lines[i] with { Role = BlockRole.Footnote };
        MarginHeadings.Place(lines, headings, sheet.Number);
        lines.AddRange(TextRow.Of(panel).Select(r => new SheetLine(sheet.Number, r, BlockRole.SidePanel, null)));
        foreach (var grid in boxes) lines.AddRange(CheckBoxGrid.Lines(grid).Select(r => new SheetLine(sheet.Number, r, BlockRole.SidePanel, null)));
        lines.AddRange(TextRow.Of(sheet.Words.Where(running.Contains)).Select(r => new SheetLine(sheet.Number, r, BlockRole.Running, null)));
        lines.AddRange(side.Select(g => new SheetLine(sheet.Number, new TextRow(g), BlockRole.Running, null)));
        return lines;
    }

    private static Sheet Without(Sheet sheet, HashSet<SheetWord> apart) => Only(sheet, w => !apart.Contains(w));

    /// <summary>The page with some of its words and what is left of its lines.</summary>
    public static Sheet Only(Sheet sheet, Func<SheetWord, bool> belongs)
    {
        if (sheet.Words.All(belongs)) return sheet;
        var kept = new List<SheetWord>();
        var places = new Dictionary<int, int>();
        for (var i = 0; i < sheet.Words.Length; i++)
            if (belongs(sheet.Words[i])) { places[i] = kept.Count; kept.Add(sheet.Words[i]); }
        return sheet with
        {
            Words = [.. kept],
            Lines = [.. sheet.Lines.Select(l => l.Where(places.ContainsKey).Select(i => places[i]).ToImmutableArray()).Where(l => !l.IsEmpty)],
        };
    }

    private static List<SheetLine> Ordered(Sheet sheet, List<PageGrid> grids, List<PageGrid> boxes, HashSet<SheetWord> panel)
    {
        var owner = new Dictionary<SheetWord, PageGrid>(ReferenceEqualityComparer.Instance);
        foreach (var grid in grids.Concat(boxes))
            foreach (var word in grid.Cells.SelectMany(c => c.Words)) owner[word] = grid;
        var placed = new HashSet<PageGrid>(ReferenceEqualityComparer.Instance);
        var lines = new List<SheetLine>();
        var captions = new List<TextRow>();
        foreach (var line in sheet.Lines)
        {
            var words = line.Select(i => sheet.Words[i]).ToList();
            foreach (var grid in words.Select(w => owner.GetValueOrDefault(w)).OfType<PageGrid>().Distinct())
                if (!boxes.Contains(grid) && placed.Add(grid))
                {
                    lines.AddRange(captions.Where(c => c.Left < grid.Box.X1 && grid.Box.X0 < c.Right).Select(c => new SheetLine(sheet.Number, c, null, null)));
                    captions.RemoveAll(c => c.Left < grid.Box.X1 && grid.Box.X0 < c.Right);
                    lines.Add(new SheetLine(sheet.Number, new TextRow([.. grid.Cells[0].Lines[0]]), null, grid));
                }
            var own = words.Where(w => !owner.ContainsKey(w) && !panel.Contains(w)).ToList();
            if (own.Count == 0) continue;
            var row = new TextRow(own);
            // Captions of tables that stand side by side go with their tables.
            if (Segment.Of(row, GapOfCaptions, []) is { Count: > 1 } parts && parts.TrueForAll(p => Caption.Begins(p.Text))) captions.AddRange(parts.Select(p => new TextRow(p.Words)));
            else lines.Add(new SheetLine(sheet.Number, LetterBoxes.Mark(row), null, null));
        }
        lines.AddRange(captions.Select(c => new SheetLine(sheet.Number, c, null, null)));
        return lines;
    }
}
