using System.Collections.Immutable;

namespace DocIndex.Layout;

/// <summary>What a block is on its page.</summary>
public enum BlockRole
{
    /// <summary>The document's title.</summary>
    Title,

    /// <summary>Names, dates and keys above the title.</summary>
    Letterhead,

    Heading, Paragraph,

    /// <summary>One item of a list, its bullet or number left out of the text.</summary>
    List,

    Table, Caption, Footnote,

    /// <summary>What is printed on every page.</summary>
    Running,

    /// <summary>Options of a panel that stood beside the text.</summary>
    SidePanel,

    CheckBoxes,
}

/// <summary>
/// A run of lines that belong together.
/// </summary>
/// <param name="Index">Number in the document, from 0, in reading order.</param>
/// <param name="Level">Heading level, 1 for the outermost; 0 for blocks that are no headings.</param>
/// <param name="Text">Lines joined, end-of-line hyphens mended; table lines are joined by line feeds instead.</param>
/// <param name="Lines">The source lines, in order, blank ones left out.</param>
public sealed record Block(int Index, BlockRole Role, int Level, string Text, int Page, ImmutableArray<Reading.SourceLine> Lines)
{
    /// <summary>The region that a table block of flattened text holds; null for other blocks.</summary>
    public TableRegion? Region { get; init; }

    /// <summary>The cells of a table block whose source shows them; null for other blocks.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Reading.Grid? Grid { get; init; }

    /// <summary>The block that this is a part of; null where it stands by itself. Sources name that block.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int? Within { get; init; }

    /// <summary>First to last line.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public LineSpan Span => new(Lines[0].Number, Lines[^1].Number);

    /// <summary>The block as a source.</summary>
    public SourceLocation Source(string document) => new(document, Page, Reading.SourceLine.BoxOf(Lines), Span, Within ?? Index, null, Text);
}
