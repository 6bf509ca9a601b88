using System.Collections.Immutable;

namespace DocIndex.Publishing.Markup;

/// <summary>A part of a page that stands on lines of its own.</summary>
internal abstract record PageBlock;

/// <summary>A heading.</summary>
/// <param name="Level">1 for the page's title, once a page.</param>
/// <param name="Id">Anchor, or null.</param>
internal sealed record Heading(int Level, string? Id, ImmutableArray<Inline> Content) : PageBlock;

/// <summary>A paragraph.</summary>
internal sealed record Paragraph(ParagraphKind Kind, ImmutableArray<Inline> Content) : PageBlock;

/// <summary>What a paragraph is on its page.</summary>
internal enum ParagraphKind
{
    Plain, Lead, Note,
}

/// <summary>A list without order.</summary>
internal sealed record BulletList(ImmutableArray<ListItem> Items) : PageBlock
{
    /// <summary>True for many short items, which are set in columns where there is room.</summary>
    public bool IsDense { get; init; }
}

/// <param name="Id">Anchor, or null.</param>
internal sealed record ListItem(string? Id, ImmutableArray<Inline> Content);

/// <summary>Names and their values.</summary>
internal sealed record FactList(ImmutableArray<Fact> Facts) : PageBlock;

/// <summary>One name and its value.</summary>
internal sealed record Fact(string Name, ImmutableArray<Inline> Value);

/// <summary>Links to the headings of the page.</summary>
internal sealed record Contents(string Title, ImmutableArray<PageLink> Links) : PageBlock;

/// <summary>A part that stands for itself, such as one finding.</summary>
/// <param name="Id">Anchor, or null.</param>
/// <param name="Kind">Colour of its edge; what it says stands in words inside.</param>
internal sealed record Card(string? Id, MarkKind Kind, ImmutableArray<PageBlock> Content) : PageBlock;

/// <summary>A row of large figures with what each counts.</summary>
internal sealed record KeyFigures(ImmutableArray<KeyFigure> Figures) : PageBlock;

/// <summary>One large figure.</summary>
internal sealed record KeyFigure(string Value, string Label, Target Target);

/// <summary>A drawing with its title and, for those who do not see it, what it shows in words. The table with its figures stands below it.</summary>
/// <param name="Id">Anchor of the figure; its parts' ids begin with it.</param>
/// <param name="Caption">What the drawing shows.</param>
/// <param name="Alternative">What can be seen in it, in sentences.</param>
/// <param name="Keys">What each colour and pattern stands for, in the order of the drawing.</param>
internal sealed record Chart(string Id, string Caption, string Alternative, ImmutableArray<ChartKey> Keys, HtmlElement Drawing) : PageBlock;

/// <param name="Class">Class of the drawing's parts that it explains.</param>
internal sealed record ChartKey(string Class, ImmutableArray<Inline> Words);

/// <summary>A page of a document, drawn; it stands in the HTML only, and its text below it in both forms.</summary>
internal sealed record Facsimile(HtmlElement Drawing) : PageBlock;

/// <summary>The links to what comes before, after and above.</summary>
internal sealed record StepLinks(string Label, ImmutableArray<PageLink> Links) : PageBlock;

/// <summary>The place that the browser's search fills; the words are for those whose browser runs no script.</summary>
internal sealed record SearchBox(SearchWords Words, ImmutableArray<Inline> WithoutScript) : PageBlock;

/// <summary>What the browser's search says.</summary>
/// <param name="None">Said where nothing is found.</param>
/// <param name="One">Said before one document.</param>
/// <param name="Many">Said behind the number of documents.</param>
/// <param name="Also">Said before the other files of a note.</param>
internal sealed record SearchWords(string Label, string Hint, string None, string One, string Many, string Loading,
    string Also);
