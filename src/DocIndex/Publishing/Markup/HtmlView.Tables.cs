using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Data;

namespace DocIndex.Publishing.Markup;

/// <summary>Native tables: a caption, scopes, the raw value of every figure, and a box of their own to scroll in.</summary>
internal sealed partial class HtmlView
{
    private int tables;

    private HtmlElement Table(DataTable table)
    {
        var captionId = Anchors.Numbered("billedtekst", ++tables);
        var shown = Enumerable.Range(0, table.Columns.Length).Where(index => !table.Columns[index].IsDataOnly).ToList();
        var grouped = table.Groups.Any(group => !group.Header.IsEmpty);
        var head = El("thead", [], El("tr", [], [.. shown.Select(index => table.Columns[index]).Select(column =>
            (HtmlNode)El("th", [("scope", "col"), ("class", Class(column.Shape)), ("data-facet", column.IsFacet ? "" : null)], Inlines(column.Header)))]));
        var bodies = table.Groups.Select(group => (HtmlNode)El("tbody", [], [
            .. group.Header.IsEmpty
                ? ImmutableArray<HtmlNode>.Empty
                : [El("tr", [("class", "group")], El("th", [("scope", "rowgroup"), ("colspan", Number(shown.Count))], El("span", [], Inlines(group.Header))))],
            .. group.Rows.Select(row => Row(table, row, shown))]));
        var title = El("span", [("id", captionId)], Inlines(table.Caption));
        var caption = table.Note.IsEmpty ? El("caption", [], title) : El("caption", [], title, El("span", [("class", "note")], Inlines(table.Note)));
        var kinds = string.Join(' ', new[] { grouped ? "grouped" : null, table.IsSortable ? "sortable" : null, table.HasFilter ? "filtered" : null }.Where(kind => kind is not null));
        var section = El(
            "section",
            [("class", "scroll"), ("tabindex", "0"), ("aria-labelledby", captionId), ("id", table.Id)],
            El("table", [("class", kinds.Length == 0 ? null : kinds)], [caption, head, .. bodies]));
        if (table.Name is null) return section;
        return El("div", [("class", "data")], section, El("p", [("class", "downloads")],
            El("a", [("href", FileHref(TableFiles.CsvPath(page.Path, table.Name))), ("download", "")],
                frame.Downloads.TableAs, El("span", [("class", "spoken")], " " + Markup.Inlines.PlainText(table.Caption)))));
    }

    private HtmlElement Row(DataTable table, DataRow row, List<int> shown) => El("tr", [("id", row.Id), ("class", row.IsTotal ? "total" : null)], [
        .. shown.Select(index => (HtmlNode)El(
            index == 0 ? "th" : "td",
            [("scope", index == 0 ? "row" : null), ("class", Class(table.Columns[index].Shape)), ("data-v", RawValue(table, row.Cells[index]))],
            Inlines(row.Cells[index].Content)))]);

    private static string? RawValue(DataTable table, DataCell cell) => !table.IsSortable ? null
        : cell.Number is { } number ? number.ToString("0.############################", CultureInfo.InvariantCulture) : cell.SortKey;

    // One workbook and one JSON file hold all tables of a page.
    private HtmlNode[] Downloads() => !page.Body.OfType<DataTable>().Any(table => table.Name is not null) ? [] :
    [
        El("p", [("class", "downloads all")],
            El("a", [("href", FileHref(TableFiles.WorkbookPath(page.Path))), ("download", "")], frame.Downloads.AsWorkbook),
            El("a", [("href", FileHref(TableFiles.JsonPath(page.Path))), ("download", "")], frame.Downloads.AsJson)),
    ];

    private static string? Class(ColumnShape shape) => shape switch
    {
        ColumnShape.Number => "number",
        ColumnShape.Short => "short",
        ColumnShape.Drawing => "drawing",
        _ => null,
    };
}
