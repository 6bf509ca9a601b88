using System.Collections.Immutable;

namespace DocIndex.Layout;

/// <summary>What stands before and after a block for a reader: what runs along the pages between them is passed over.</summary>
internal static class Neighbours
{
    /// <summary>The index of the nearest block before one, or -1.</summary>
    public static int Before(ImmutableArray<Block> blocks, int index)
    {
        do index--;
        while (index >= 0 && RunsAlong(blocks[index]));
        return index;
    }

    /// <summary>The index of the nearest block after one, or the number of blocks.</summary>
    public static int After(ImmutableArray<Block> blocks, int index)
    {
        do index++;
        while (index < blocks.Length && RunsAlong(blocks[index]));
        return index;
    }

    private static bool RunsAlong(Block block) =>
        block.Role is BlockRole.Running or BlockRole.Footnote or BlockRole.SidePanel;
}
