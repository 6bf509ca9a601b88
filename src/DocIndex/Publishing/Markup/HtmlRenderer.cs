using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DocIndex.Publishing.Markup;

/// <summary>Writes pages as HTML: landmarks, native tables with captions and scopes, no script, nothing loaded but the style sheet beside it.</summary>
internal sealed class HtmlRenderer(PageFrame frame)
{
    public const string Extension = ".html";
    public const string StyleSheet = "site.css";

    /// <summary>The whole file, ending in a line feed.</summary>
    public string Render(Page page)
    {
        var output = new StringBuilder("<!DOCTYPE html>\n");
        new View(frame, page).Document().WriteTo(output);
        return output.Append('\n').ToString();
    }

    /// <summary>Renders one page; knows where it stands, so that addresses can be relative.</summary>
    private sealed class View(PageFrame frame, Page page)
    {
        private int tables;

        public HtmlElement Document() => El("html", [("lang", frame.Language)], Head(), El("body", [],
            El("a", [("class", "skip"), ("href", "#indhold")], frame.SkipLabel),
            Header(),
            El("main", [("id", "indhold"), ("tabindex", "-1")], Body()),
            El("footer", [], El("div", [("class", "inner")],
                El("p", [], Inlines(frame.Footer)),
                El("p", [], El("a", [("href", new Target(page.Path, null).RelativeTo(page.Path, MarkdownRenderer.Extension))], frame.MarkdownLabel))))));

        private HtmlElement Head() => El("head", [],
            El("meta", [("charset", "utf-8")]),
            El("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
            El("meta", [("name", "color-scheme"), ("content", "light dark")]),
            El("title", [], page.Title == frame.Title ? page.Title : page.Title + " – " + frame.Title),
            El("meta", [("name", "description"), ("content", page.Description)]),
            El("link", [("rel", "icon"), ("href", "data:,")]),
            El("link", [("rel", "stylesheet"), ("href", Target.RelativePath(page.Path, StyleSheet))]));

        private HtmlElement Header() => El("header", [], El("div", [("class", "inner")],
            El("p", [("class", "site")], frame.Title),
            El("nav", [("aria-label", frame.NavigationLabel)], El("ul", [], [.. frame.Navigation.Select(entry =>
                (HtmlNode)El("li", [], El(
                    "a",
                    [("href", new Target(entry.Path, null).RelativeTo(page.Path, Extension)), ("aria-current", entry.Path == page.Path ? "page" : null)],
                    entry.Label)))]))));

        // What stands before the list of headings is the page's head; the list then stands beside the rest where there is room.
        private HtmlNode[] Body()
        {
            var contents = page.Body.Select((block, index) => (block, index)).FirstOrDefault(p => p.block is Contents);
            if (contents.block is null) return [El("div", [("class", "inner")], [.. page.Body.Select(Block)])];
            return
            [
                El("div", [("class", "inner")], [.. page.Body.Take(contents.index).Select(Block)]),
                El("div", [("class", "inner with-contents")],
                    Block(contents.block), El("div", [("class", "text")], [.. page.Body.Skip(contents.index + 1).Select(Block)])),
            ];
        }

        private HtmlNode Block(PageBlock block) => block switch
        {
            Heading heading => El("h" + heading.Level.ToString(CultureInfo.InvariantCulture), [("id", heading.Id)], Inlines(heading.Content)),
            Paragraph paragraph => El("p", [("class", Class(paragraph.Kind))], Inlines(paragraph.Content)),
            BulletList list => El("ul", [], [.. list.Items.Select(item => (HtmlNode)El("li", [("id", item.Id)], Inlines(item.Content)))]),
            FactList facts => El("dl", [], [.. facts.Facts.Select(fact => (HtmlNode)El("div", [],
                El("dt", [], fact.Name), El("dd", [], Inlines(fact.Value))))]),
            Contents contents => El("nav", [("class", "contents"), ("aria-labelledby", "indholdsliste")],
                El("p", [("id", "indholdsliste")], contents.Title),
                El("ul", [], [.. contents.Links.Select(link => (HtmlNode)El("li", [], Inline(link)))])),
            Card card => El("article", [("id", card.Id), ("class", "card " + Class(card.Kind))], [.. card.Content.Select(Block)]),
            KeyFigures figures => El("ul", [("class", "key-figures")], [.. figures.Figures.Select(figure => (HtmlNode)El("li", [],
                El("a", [("href", Href(figure.Target))], El("strong", [], figure.Value), " ", El("span", [], figure.Label))))]),
            DataTable table => Table(table),
            SourceText source => Source(source),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "A block that the renderer does not know."),
        };

        private HtmlElement Table(DataTable table)
        {
            var captionId = Anchors.Numbered("billedtekst", ++tables);
            var grouped = table.Groups.Any(group => !group.Header.IsEmpty);
            var head = El("thead", [], El("tr", [], [.. table.Columns.Select(column =>
                (HtmlNode)El("th", [("scope", "col"), ("class", Class(column.Shape))], Inlines(column.Header)))]));
            var bodies = table.Groups.Select(group => (HtmlNode)El("tbody", [], [
                .. group.Header.IsEmpty
                    ? ImmutableArray<HtmlNode>.Empty
                    : [El("tr", [("class", "group")], El(
                        "th", [("scope", "rowgroup"), ("colspan", table.Columns.Length.ToString(CultureInfo.InvariantCulture))],
                        El("span", [], Inlines(group.Header))))],
                .. group.Rows.Select(row => Row(table, row))]));
            var title = El("span", [("id", captionId)], Inlines(table.Caption));
            var caption = table.Note.IsEmpty ? El("caption", [], title) : El("caption", [], title, El("span", [("class", "note")], Inlines(table.Note)));
            return El(
                "section",
                [("class", "scroll"), ("tabindex", "0"), ("aria-labelledby", captionId), ("id", table.Id)],
                El("table", [("class", grouped ? "grouped" : null)], [caption, head, .. bodies]));
        }

        private HtmlElement Row(DataTable table, DataRow row) => El("tr", [("id", row.Id), ("class", row.IsTotal ? "total" : null)], [
            .. row.Cells.Select((cell, index) => (HtmlNode)(index == 0
                ? El("th", [("scope", "row"), ("class", Class(table.Columns[index].Shape))], Inlines(cell))
                : El("td", [("class", Class(table.Columns[index].Shape))], Inlines(cell))))]);

        // The grid gives each line a row, and each run of lines an empty box that spans its rows. The box shows when it is the address' target: the lines
        // may wrap as they like and runs may overlap.
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
                    children.Add(El("h3", [("id", heading.Id), ("style", GridRow(row - 1, row)), ("lang", frame.Language)], heading.Text));
                foreach (var span in spans[line.Number])
                {
                    var end = rows.TryGetValue(span.Last, out var last) ? last : row;
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
                El("span", [("class", "number")], line.Number.ToString(CultureInfo.InvariantCulture)),
                El("span", [("class", "words")], line.Text.TrimEnd()),
            };
            if (!line.UsedBy.IsEmpty)
                children.Add(El("span", [("class", "used"), ("lang", frame.Language)], [.. line.UsedBy.Select(Inline)]));
            return El("div", attributes, [.. children]);
        }

        private static string GridRow(int from, int to) => string.Create(CultureInfo.InvariantCulture, $"grid-row:{from}/{to}");

        private HtmlNode[] Inlines(ImmutableArray<Inline> content) => [.. content.Select(Inline)];

        private HtmlNode Inline(Inline inline) => inline switch
        {
            Words words => words.Text,
            Quoted quoted when quoted.Language == frame.Language => quoted.Text,
            Quoted quoted => El("span", [("lang", quoted.Language)], quoted.Text),
            Strong strong => El("strong", [], Inlines(strong.Content)),
            Code code => El("code", [], code.Text),
            PageLink link => El("a", [("href", Href(link.Target))], Inlines(link.Content)),
            Mark mark => El("span", [("class", "mark " + Class(mark.Kind))], mark.Text),
            Quiet quiet => El("span", [("class", "quiet")], Inlines(quiet.Content)),
            Spoken spoken => El("span", [("class", "spoken")], spoken.Text),
            LineBreak => El("br", []),
            _ => throw new ArgumentOutOfRangeException(nameof(inline), inline.GetType().Name, "An inline that the renderer does not know."),
        };

        private string Href(Target target) => target.RelativeTo(page.Path, Extension);

        private static string? Class(ParagraphKind kind) => kind switch
        {
            ParagraphKind.Lead => "lead",
            ParagraphKind.Note => "note",
            _ => null,
        };

        private static string Class(MarkKind kind) => kind switch
        {
            MarkKind.Verified => "verified",
            MarkKind.Inferred => "inferred",
            MarkKind.Doubtful => "doubtful",
            MarkKind.Error => "error",
            MarkKind.Warning => "warning",
            _ => "neutral",
        };

        private static string? Class(ColumnShape shape) => shape switch
        {
            ColumnShape.Number => "number",
            ColumnShape.Short => "short",
            _ => null,
        };
    }

    private static HtmlElement El(string name, (string Name, string? Value)[] attributes, params HtmlNode[] children) =>
        new(name, [.. attributes], [.. children]);
}
