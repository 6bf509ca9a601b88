using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DocIndex.Reading.Html;

/// <summary>Tables of pages to grids. A table that merely arranges the page is none: one with a single column, or with headings or tables in its cells.</summary>
internal sealed class HtmlTable(MarkupCollector pieces)
{
    private const int MostColumns = 200;

    /// <summary>True for a table of figures or facts.</summary>
    public static bool IsTable(IHtmlTableElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none") return false;
        var rows = table.Rows.ToList();
        return rows.Exists(r => r.Cells.Count(HoldsText) > 1) && !rows.SelectMany(r => r.Cells).Any(Arranges);
    }

    /// <summary>The cells of a table.</summary>
    public Grid Grid(IHtmlTableElement table)
    {
        var builder = new GridBuilder(MostColumns);
        var rows = table.Rows.Where(r => !HtmlVisibility.IsHidden(r)).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = rows[i].Cells.Where(c => !HtmlVisibility.IsHidden(c)).ToList();
            builder.BeginRow(rows[i].ParentElement?.LocalName == "thead" || cells.Count > 1 && cells.TrueForAll(c => c.LocalName == "th"));
            foreach (var cell in cells)
            {
                var left = rows.Count - i;
                var below = cell.GetAttribute("rowspan") == "0" ? left : Math.Min(cell.RowSpan, left);
                Add(builder, cell, Math.Max(1, below));
            }
        }
        var grid = builder.Build();
        return table.Caption is { } caption && MarkupCollector.Folded(caption.TextContent) is { Length: > 0 } text ? grid with { Caption = text } : grid;
    }

    private void Add(GridBuilder builder, IHtmlTableCellElement cell, int rowSpan)
    {
        var content = new MarkupCollector();
        new HtmlWalk(content).Page(cell);
        var isHeader = cell.LocalName == "th";
        var lines = pieces.AddLines(string.Join('\n', content.Elements.SelectMany(e => e.Kind == MarkupKind.ListItem && e.Lines[0].Text.StartsWith('•') ? [e.Text] : e.Lines.Select(l => l.Text))));
        builder.Add(rowSpan, Math.Clamp(cell.ColumnSpan, 1, MostColumns), GridBuilder.Joined([.. lines.Select(l => l.Text)]), lines, content.Elements.Length > 0 && (isHeader || content.Elements.All(e => e.IsBold)));
    }

    private static bool HoldsText(IElement cell) => !string.IsNullOrWhiteSpace(cell.TextContent) || cell.QuerySelector("input") is not null;

    private static bool Arranges(IElement cell) => cell.LocalName == "td" && (cell.QuerySelector("table") is not null || cell.QuerySelector("h1, h2, h3, h4, h5, h6") is { } heading && MarkupCollector.Folded(heading.TextContent) != MarkupCollector.Folded(cell.TextContent));
}
