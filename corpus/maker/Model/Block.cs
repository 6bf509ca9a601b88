using System.Collections.Immutable;

namespace DocIndex.CorpusMaker.Model;

/// <summary>A part of a note, in reading order.</summary>
public abstract record Block;

/// <summary>A heading; level 0 is the note's title.</summary>
public sealed record Heading(int Level, string Text) : Block;

/// <summary>What a paragraph is.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>A line above a table or a chart.</summary>
    Caption,

    /// <summary>A note under a table.</summary>
    TableNote,

    /// <summary>A footnote's text.</summary>
    Footnote,

    /// <summary>A line of a letterhead.</summary>
    Letterhead,

    /// <summary>A subtitle or a small heading in bold.</summary>
    Strong,
}

/// <summary>A paragraph.</summary>
public sealed record Paragraph(Prose Content, ParagraphKind Kind = ParagraphKind.Body) : Block;

/// <summary>A list. <paramref name="Bullet"/> is printed before each item; "1." numbers them.</summary>
public sealed record ListBlock(ImmutableArray<Prose> Items, string Bullet, int Level = 0) : Block;

/// <summary>A table.</summary>
public sealed record TableBlock(NoteTable Table) : Block;

/// <summary>Two tables beside each other.</summary>
public sealed record SideBySide(NoteTable Left, NoteTable Right) : Block;

/// <summary>A panel beside the text of the page it stands on: lines, then a grid of check marks.</summary>
public sealed record SidePanel(ImmutableArray<string> Lines, string GridHeading, ImmutableArray<PanelRow> Rows) : Block;

/// <summary>A category of a panel, and its mark.</summary>
public sealed record PanelRow(string Name, string Mark);

/// <summary>How check boxes are printed.</summary>
public enum CheckBoxLook
{
    /// <summary>The glyphs ☒ and ☐.</summary>
    Glyph,

    /// <summary>The letter x, or nothing.</summary>
    Letter,

    /// <summary>A drawn box with a drawn cross.</summary>
    Drawn,
}

/// <summary>Rows of check boxes; each box stands after its words, or before them.</summary>
public sealed record CheckBoxes(ImmutableArray<ImmutableArray<CheckBox>> Rows, CheckBoxLook Look, bool BoxFirst = false) : Block;

/// <summary>A check box.</summary>
public sealed record CheckBox(string Text, bool Marked);

/// <summary>Text set in two columns.</summary>
public sealed record TwoColumns(ImmutableArray<Block> Content) : Block;

/// <summary>Pages turned to landscape.</summary>
public sealed record Landscape(ImmutableArray<Block> Content) : Block;

/// <summary>A bar chart drawn as a picture of lines and words: its axis has years and round values, none of them an amount.</summary>
public sealed record Chart(string Caption, ImmutableArray<string> Labels, ImmutableArray<decimal> Bars, decimal TickStep, string AxisUnit) : Block
{
    /// <summary>The values along the axis, from 0 to above the highest bar.</summary>
    public IEnumerable<decimal> Ticks => Enumerable.Range(0, (int)Math.Ceiling(Bars.Max() / TickStep) + 1).Select(n => n * TickStep);
}

/// <summary>Letters set one under the other in the margin.</summary>
public sealed record SideLetters(string Text) : Block;

/// <summary>A new page.</summary>
public sealed record PageBreak : Block;
