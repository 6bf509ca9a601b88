using System.Collections.Immutable;

namespace DocIndex.Foundry.Layout;

/// <summary>A part of a note as it is laid out, in no format yet.</summary>
internal abstract record Block;

internal enum HeadingLook { Styled, BoldLine, Capitals }

/// <summary>Level 0 is the note's title.</summary>
internal sealed record Heading(int Level, string Text, HeadingLook Look = HeadingLook.Styled) : Block;

internal enum ParagraphLook { Body, Small, Bold, Right }

internal sealed record Paragraph(string Text, ParagraphLook Look = ParagraphLook.Body) : Block
{
    /// <summary>An abbreviation at the end of a sentence ends both with one point.</summary>
    public string Text { get; init; } = Text.Replace("..", ".", StringComparison.Ordinal);
}

/// <summary>A list; its marks are printed as given, one for each item.</summary>
internal sealed record Bullets(ImmutableArray<(string Mark, string Text)> Items) : Block;

internal sealed record TableBlock(Table Table) : Block;

/// <summary>Two parts beside each other; the second takes so many hundredths of the width.</summary>
internal sealed record Beside(ImmutableArray<Block> Main, ImmutableArray<Block> Side, int SideWidth, SideLook Look)
    : Block;

internal enum SideLook { Plain, Boxed, Shaded, Floating }

/// <summary>Parts in a frame of their own.</summary>
internal sealed record Boxed(ImmutableArray<Block> Blocks) : Block;

/// <summary>Prose in two columns.</summary>
internal sealed record TwoColumns(ImmutableArray<Block> Blocks) : Block;

/// <summary>Parts on a page that lies, or that is turned by a quarter on a page that stands.</summary>
internal sealed record Turned(ImmutableArray<Block> Blocks, TurnedLook Look) : Block;

internal enum TurnedLook { Landscape, Quarter }

/// <summary>Columns over an axis of amounts; none of it is a figure of the note.</summary>
internal sealed record Chart(string Caption, ImmutableArray<string> Ticks, ImmutableArray<(string Label,
    int Height)> Bars) : Block;

internal sealed record PageBreak : Block;

/// <summary>Paper, letters and running lines.</summary>
internal sealed record PageStyle
{
    public string Font { get; init; } = "DejaVu Sans";

    public bool Serif { get; init; }

    /// <summary>In points.</summary>
    public decimal Size { get; init; } = 10;

    public bool Landscape { get; init; }

    /// <summary>In millimetres.</summary>
    public int Margin { get; init; } = 22;

    public decimal LineHeight { get; init; } = 1.3m;

    public string Accent { get; init; } = "#1d3f5e";

    public ImmutableArray<string> Head { get; init; } = [];

    /// <summary>"{page}" and "{pages}" are filled in.</summary>
    public ImmutableArray<string> Foot { get; init; } = [];
}

/// <summary>A note as it is laid out.</summary>
internal sealed record Paper(PageStyle Style, ImmutableArray<Block> Blocks)
{
    /// <summary>All blocks, those within others after them.</summary>
    public static IEnumerable<Block> Walk(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            yield return block;
            var within = block switch
            {
                Beside b => Walk([.. b.Main, .. b.Side]),
                Boxed b => Walk(b.Blocks),
                TwoColumns c => Walk(c.Blocks),
                Turned t => Walk(t.Blocks),
                _ => [],
            };
            foreach (var inner in within) yield return inner;
        }
    }

    /// <summary>All tables, in their order.</summary>
    public IEnumerable<Table> Tables => Walk(Blocks).OfType<TableBlock>().Select(t => t.Table);
}
