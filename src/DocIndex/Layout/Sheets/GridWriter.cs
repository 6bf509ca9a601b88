using System.Collections.Immutable;
using DocIndex.Layout.Grids;
using DocIndex.Reading;

namespace DocIndex.Layout.Sheets;

/// <summary>Tables of pages to one <see cref="Grid"/>, their cells tied to the document's lines.</summary>
internal static class GridWriter
{
    /// <summary>The parts of one table, page by page, as one grid.</summary>
    /// <param name="lineOf">The document's line that holds a word.</param>
    public static Grid Write(IReadOnlyList<PageGrid> parts, IReadOnlyDictionary<SheetWord, SourceLine> lineOf, HyphenMending mending)
    {
        var cells = ImmutableArray.CreateBuilder<GridCell>();
        var rows = 0;
        foreach (var part in parts.Select(BrokenFigures.Mended))
        {
            var left = Enumerable.Range(0, part.Columns).Select(c => part.Cells.Where(cell => cell.Column == c).Select(cell => cell.Box.X0).DefaultIfEmpty(0).Min()).ToArray();
            var goesOn = part.GoesOn ?? Nothing;
            foreach (var cell in part.Cells.OrderBy(c => c.Row).ThenBy(c => c.Column))
                cells.Add(new GridCell(
                    cell.Row + rows, cell.Column, cell.RowSpan, cell.ColumnSpan, TextOf(cell, mending),
                    [.. cell.Words.Select(w => lineOf[w]).Distinct()])
                {
                    Page = part.Page, Box = Boxes.Around(cell.Words.Where(w => !goesOn.Contains(w)).Select(w => w.Box)), IsBold = cell.Words.All(w => w.IsBold), Indent = cell.Box.X0 - left[cell.Column],
                    Placement = PlacementOf(cell), Confidence = cell.Words.Min(w => w.Confidence),
                });
            rows += part.Rows;
        }
        return new Grid(rows, parts[0].Columns, cells.ToImmutable()) { Page = parts[0].Page, PageTo = parts[^1].Page, Box = parts[0].Box };
    }

    private static string TextOf(PageCell cell, HyphenMending mending) =>
        cell.IsBroken ? string.Concat(cell.Lines.Select(l => string.Join(' ', l.Select(w => w.Text))))
            : mending.Join(cell.Lines.Select(l => string.Join(' ', l.Select(w => w.Text))));

    private static readonly HashSet<SheetWord> Nothing = [];

    /// <summary>A figure from an image is never explicit, and doubtful where recognition itself was unsure.</summary>
    private static CellPlacement PlacementOf(PageCell cell) => cell.Words.Min(w => w.Confidence) switch
    {
        < RecognitionOptions.Confident => CellPlacement.Doubtful,
        not null => CellPlacement.Inferred,
        null => cell.IsClear ? CellPlacement.Explicit : CellPlacement.Inferred,
    };
}
