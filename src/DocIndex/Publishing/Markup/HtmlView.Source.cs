using System.Globalization;

namespace DocIndex.Publishing.Markup;

/// <summary>
/// The lines of a source as a grid. Each line has a row, and each run of lines an empty box that spans its rows. The box shows when it is the
/// address' target: the lines may wrap as they like and runs may overlap.
/// </summary>
internal sealed partial class HtmlView
{
    private HtmlElement Source(SourceText source)
    {
        var rows = new Dictionary<int, int>();
        var next = 1;
        foreach (var line in source.Lines)
        {
            if (line.PageHeading is not null) next++;
            rows.TryAdd(line.Number, next++);
        }

        var spans = source.Spans.ToLookup(span => span.First);
        var children = new List<HtmlNode>();
        foreach (var line in source.Lines)
        {
            var row = rows[line.Number];
            if (line.PageHeading is { } heading)
                children.Add(El("h2", [("id", heading.Id), ("style", GridRow(row - 1, row)), ("lang", frame.Language)], heading.Text));
            foreach (var span in spans[line.Number])
            {
                var end = rows.TryGetValue(span.Last, out var last) ? last : next - 1;
                children.Add(El("div", [("class", "span"), ("id", Anchors.Lines(span)), ("style", GridRow(row, end + 1))]));
            }

            children.Add(SourceLine(line, row));
        }

        return El("div", [("class", "source"), ("lang", source.Language)], [.. children]);
    }

    private HtmlElement SourceLine(SourceTextLine line, int row)
    {
        var blank = string.IsNullOrWhiteSpace(line.Text);
        (string, string?)[] attributes =
            [("class", blank ? "line blank" : "line"), ("id", Anchors.Line(line.Number)), ("style", GridRow(row, row + 1))];
        if (blank && line.UsedBy.IsEmpty) return El("div", attributes);
        var children = new List<HtmlNode>
        {
            El("span", [("class", "number")], Number(line.Number)),
            El("span", [("class", "words")], line.Text.TrimEnd()),
        };
        if (!line.UsedBy.IsEmpty)
            children.Add(El("span", [("class", "used"), ("lang", frame.Language)], [.. line.UsedBy.Select(Inline)]));
        return El("div", attributes, [.. children]);
    }

    private static string GridRow(int from, int to) => string.Create(CultureInfo.InvariantCulture, $"grid-row:{from}/{to}");
}
