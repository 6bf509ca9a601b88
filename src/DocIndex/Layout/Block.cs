using System.Collections.Immutable;

namespace DocIndex.Layout;

/// <summary>What a block is on its page.</summary>
public enum BlockRole
{
    Heading, Paragraph, List, Table, Caption, Footnote, Running, SidePanel, CheckBoxes,
}

/// <summary>
/// A run of lines that belong together.
/// </summary>
/// <param name="Index">Number in the document, from 0, in reading order.</param>
/// <param name="Level">Heading level, 1 for the outermost; 0 for blocks that are no headings.</param>
/// <param name="Text">Lines joined, end-of-line hyphens mended; table lines are joined by line feeds instead.</param>
/// <param name="Lines">The source lines, in order, blank ones left out.</param>
public sealed record Block(int Index, BlockRole Role, int Level, string Text, int Page, ImmutableArray<Reading.SourceLine> Lines);
