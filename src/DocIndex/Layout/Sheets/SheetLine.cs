using DocIndex.Layout.Grids;
using DocIndex.Reading;

namespace DocIndex.Layout.Sheets;

/// <summary>A line or a table of a page, in reading order.</summary>
/// <param name="Row">The words; for a table those of its first line.</param>
/// <param name="Role">What its place makes it; null where its words decide.</param>
/// <param name="Grid">The table, or null.</param>
internal sealed record SheetLine(int Page, TextRow Row, BlockRole? Role, PageGrid? Grid)
{
    public Box Box => Boxes.Around(Row.Words.Select(w => w.Box));
}
