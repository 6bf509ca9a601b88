using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace DocIndex.Publishing.Markup;

/// <summary>One page as a tree of HTML; knows where it stands, so that addresses can be relative.</summary>
internal sealed partial class HtmlView(PageFrame frame, Page page)
{
    private HtmlNode Block(PageBlock block) => block switch
    {
        Heading heading => El("h" + Number(heading.Level), [("id", heading.Id)], Inlines(heading.Content)),
        Paragraph paragraph => El("p", [("class", Class(paragraph.Kind))], Inlines(paragraph.Content)),
        BulletList list => El("ul", [("class", list.IsDense ? "dense" : null)], [.. list.Items.Select(item => (HtmlNode)El("li", [("id", item.Id)], Inlines(item.Content)))]),
        FactList facts => El("dl", [], [.. facts.Facts.Select(fact => (HtmlNode)El("div", [], El("dt", [], fact.Name), El("dd", [], Inlines(fact.Value))))]),
        Contents contents => El("nav", [("class", "contents"), ("aria-labelledby", "indholdsliste")],
            El("p", [("id", "indholdsliste")], contents.Title),
            El("ul", [], [.. contents.Links.Select(link => (HtmlNode)El("li", [], Inline(link)))])),
        Card card => El("article", [("id", card.Id), ("class", "card " + Class(card.Kind))], [.. card.Content.Select(Block)]),
        KeyFigures figures => El("ul", [("class", "key-figures")], [.. figures.Figures.Select(figure => (HtmlNode)El("li", [],
            El("a", [("href", Href(figure.Target))], El("strong", [], figure.Value), " ", El("span", [], figure.Label))))]),
        StepLinks steps => El("nav", [("class", "steps"), ("aria-label", steps.Label)], El("ul", [], [.. steps.Links.Select(link => (HtmlNode)El("li", [], Inline(link)))])),
        Chart chart => ChartFigure(chart),
        Facsimile facsimile => El("div", [("class", "facsimile")], facsimile.Drawing),
        SearchBox search => Search(search),
        DataTable table => Table(table),
        SourceText source => Source(source),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "A block that the renderer does not know."),
    };

    private HtmlElement ChartFigure(Chart chart) => El("figure", [("id", chart.Id), ("class", "chart")],
        El("figcaption", [],
            El("span", [("id", chart.Id + "-navn"), ("class", "caption")], chart.Caption),
            El("span", [("class", "keys")], [.. chart.Keys.Select(key => (HtmlNode)El("span", [("class", "key")],
                El("svg", [("class", "swatch"), ("viewBox", "0 0 12 12"), ("aria-hidden", "true"), ("focusable", "false")],
                    El("rect", [("class", key.Class), ("x", "1"), ("y", "1"), ("width", "10"), ("height", "10")])),
                El("span", [], Inlines(key.Words))))])),
        El("div", [("class", "scroll drawing"), ("role", "img"), ("tabindex", "0"), ("aria-labelledby", chart.Id + "-navn"), ("aria-describedby", chart.Id + "-ord")], chart.Drawing),
        El("p", [("id", chart.Id + "-ord"), ("class", "alternative")], chart.Alternative));

    private HtmlElement Search(SearchBox search) => El("div",
        [
            ("class", "search"), ("data-label", search.Words.Label), ("data-hint", search.Words.Hint), ("data-none", search.Words.None),
            ("data-one", search.Words.One), ("data-many", search.Words.Many), ("data-loading", search.Words.Loading),
            ("data-also", search.Words.Also),
        ],
        El("noscript", [], El("p", [], Inlines(search.WithoutScript))));

    private HtmlNode[] Inlines(ImmutableArray<Inline> content)
    {
        var nodes = new HtmlNode[content.Length];
        for (var i = 0; i < nodes.Length; i++) nodes[i] = Inline(content[i]);
        return nodes;
    }

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
        Drawing drawing => drawing.Element,
        LineBreak => El("br", []),
        _ => throw new ArgumentOutOfRangeException(nameof(inline), inline.GetType().Name, "An inline that the renderer does not know."),
    };

    private string Href(Target target) => target.RelativeTo(page.Path, HtmlRenderer.Extension);

    private string FileHref(string path) => Target.RelativePath(page.Path, path);

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

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static HtmlElement El(string name, (string Name, string? Value)[] attributes, params HtmlNode[] children) =>
        new(name, ImmutableCollectionsMarshal.AsImmutableArray(attributes),
            ImmutableCollectionsMarshal.AsImmutableArray(children));
}
