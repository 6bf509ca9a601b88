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
internal sealed record BulletList(ImmutableArray<ListItem> Items) : PageBlock;

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
