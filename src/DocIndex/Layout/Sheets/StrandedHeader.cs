using DocIndex.Amounts;
using DocIndex.Layout.Grids;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// The header of a table whose rows all stand on the next page: the last lines of a page, of which one names periods
/// side by side, with at most headings of rows below it. Must not take a sentence that lists years.
/// </summary>
internal static class StrandedHeader
{
    private const double Gap = 0.95;
    private const int MostLinesBelow = 3;

    /// <summary>The header as a table of its own, its first line among a page's lines, and how many it has; or null.</summary>
    public static (PageGrid Grid, int First, int Lines)? Find(List<SheetLine> page)
    {
        var last = page.FindLastIndex(l => l.Role is null);
        for (var i = last; i >= Math.Max(0, last - MostLinesBelow) && page[i] is { Role: null, Grid: null }; i--)
        {
            var segments = Segment.Of(page[i].Row, Gap, []);
            if (segments.Count < 2) continue;
            // What stands over the labels may be a unit ("1.000 kr.").
            if (segments.Skip(1).Any(s => s.IsFigure && !Segment.IsYear(s.Text))
                || !segments.Exists(s => HeaderGrammar.FindRun(s.Text, 1).Count > 0)) return null;
            var cells = segments.Select((s, c) => new PageCell(0, c, 1, 1, [s.Words])).ToList();
            for (var k = i + 1; k <= last; k++) cells.Add(new PageCell(k - i, 0, 1, 1, [page[k].Row.Words]));
            return (new PageGrid(page[i].Page, Boxes.Around(cells.Select(c => c.Box)), last - i + 1, segments.Count, cells)
                { HeaderRows = 1 }, i, last - i + 1);
        }

        return null;
    }
}
