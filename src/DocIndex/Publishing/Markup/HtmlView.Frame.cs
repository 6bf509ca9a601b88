namespace DocIndex.Publishing.Markup;

/// <summary>The template of every page: what stands in the head, above the text and below it.</summary>
internal sealed partial class HtmlView
{
    public HtmlElement Document() => El("html", [("lang", frame.Language)], Head(), El("body",
        [
            ("data-sort", frame.Tables.SortBy), ("data-filter", frame.Tables.Filter), ("data-all", frame.Tables.All), ("data-shown", frame.Tables.Shown),
        ],
        El("a", [("class", "skip"), ("href", "#indhold")], frame.SkipLabel),
        Header(),
        El("main", [("id", "indhold"), ("tabindex", "-1")], Body()),
        El("footer", [], El("div", [("class", "inner")], [
            .. frame.Footer.Select(line => (HtmlNode)El("p", [], Inlines(line))),
            El("p", [], El("a", [("href", new Target(page.Path, null).RelativeTo(page.Path, MarkdownRenderer.Extension))], frame.MarkdownLabel))]))));

    /// <summary>The page alone, with its style in it.</summary>
    public HtmlElement DocumentAlone(string style) => El("html", [("lang", frame.Language)],
        El("head", [],
            El("meta", [("charset", "utf-8")]),
            El("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
            El("title", [], page.Title),
            new HtmlStyle(style)),
        El("body", [], El("main", [], El("div", [("class", "inner")], [.. page.Body.Select(Block)]))));

    private HtmlElement Head() => El("head", [], [
        El("meta", [("charset", "utf-8")]),
        El("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
        El("meta", [("name", "color-scheme"), ("content", "light dark")]),
        El("title", [], page.Title == frame.Title ? page.Title : page.Title + " – " + frame.Title),
        El("meta", [("name", "description"), ("content", page.Description)]),
        El("link", [("rel", "icon"), ("href", "data:,")]),
        El("link", [("rel", "stylesheet"), ("href", FileHref(HtmlRenderer.StyleSheet))]),
        El("script", [("src", FileHref(HtmlRenderer.Script)), ("defer", "")]),
        .. page.Scripts.Select(script => (HtmlNode)El("script", [("src", FileHref(script)), ("defer", "")]))]);

    private HtmlElement Header() => El("header", [], El("div", [("class", "inner")],
        El("p", [("class", "site")], Owner(), El("a", [("href", Href(new Target(Publication.FrontPath, null)))], frame.Title)),
        El("nav", [("aria-label", frame.NavigationLabel)], El("ul", [], [.. frame.Navigation.Select(entry =>
            (HtmlNode)El("li", [], El(
                "a",
                [
                    ("href", new Target(entry.Path, null).RelativeTo(page.Path, HtmlRenderer.Extension)),
                    ("aria-current", entry.Path == page.Path ? "page" : entry.Path == page.Under ? "true" : null),
                ],
                entry.Label)))]))));

    private HtmlNode Owner() =>
        frame.Logo is { } logo ? El("img", [("class", "logo"), ("src", FileHref(logo)), ("alt", frame.Owner ?? "")])
        : frame.Owner is { } owner ? El("span", [("class", "owner")], owner)
        : "";

    // What stands before the list of headings is the page's head; the list then stands beside the rest where there is room.
    private HtmlNode[] Body()
    {
        var contents = page.Body.Select((block, index) => (block, index)).FirstOrDefault(p => p.block is Contents);
        if (contents.block is null) return [El("div", [("class", "inner")], [.. page.Body.Select(Block), .. Downloads()])];
        return
        [
            El("div", [("class", "inner")], [.. page.Body.Take(contents.index).Select(Block)]),
            El("div", [("class", "inner with-contents")],
                Block(contents.block), El("div", [("class", "text")], [.. page.Body.Skip(contents.index + 1).Select(Block), .. Downloads()])),
        ];
    }
}
