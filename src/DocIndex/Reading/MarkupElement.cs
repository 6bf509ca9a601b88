using System.Collections.Immutable;

namespace DocIndex.Reading;

/// <summary>What a piece of a marked-up document is, as its markup says.</summary>
public enum MarkupKind
{
    Title, Heading, Paragraph, ListItem, Table, Caption, Footnote,

    /// <summary>Header or footer of the pages.</summary>
    Running,

    /// <summary>A group of check boxes, each written ☒ or ☐.</summary>
    CheckBoxes,

    /// <summary>A line of a panel that stands beside the text.</summary>
    SidePanel,
}

/// <summary>One piece of a document whose format says what its pieces are: Word, HTML, Markdown.</summary>
/// <param name="Level">Of a heading, 1 for the outermost; nesting of a list item from 1; else 0.</param>
/// <param name="Text">White space folded; for a table empty.</param>
/// <param name="Lines">The document's lines that hold it, never empty.</param>
public sealed record MarkupElement(MarkupKind Kind, int Level, string Text, ImmutableArray<SourceLine> Lines)
{
    /// <summary>The cells of a table; null for other kinds.</summary>
    public Grid? Grid { get; init; }

    /// <summary>True for text whose lines and blanks stand as they were typed, which may hold tables.</summary>
    public bool IsTyped { get; init; }

    /// <summary>True for a paragraph that is bold throughout.</summary>
    public bool IsBold { get; init; }

    /// <summary>Points of the smallest letters of a paragraph; 0 where the format does not say.</summary>
    public double Size { get; init; }
}
