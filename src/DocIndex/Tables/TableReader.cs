using System.Collections.Immutable;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Tables;

/// <summary>The table blocks of a document to tables: grids where the source shows its cells, flattened regions where it does not.</summary>
public static class TableReader
{
    /// <summary>Reads all tables of a document.</summary>
    /// <param name="hints">Amounts of single years in prose; they only break ties in flattened tables.</param>
    public static ImmutableArray<Table> Read(
        SourceDocument document, ImmutableArray<Block> blocks, DanishVocabulary vocabulary, ImmutableArray<YearHint> hints)
    {
        var flattened = new FlattenedTableReader(document, vocabulary, hints);
        var grids = new GridTableReader(document, vocabulary);
        var tables = ImmutableArray.CreateBuilder<Table>();
        foreach (var block in blocks)
        {
            if (block.Region is { } region) tables.Add(flattened.Read(tables.Count, block, region, TitleOf(blocks, block)));
            else if (block.Grid is { } grid) tables.AddRange(grids.Read(tables.Count, block, grid, TitleOf(blocks, block), Around(blocks, block)));
        }
        return tables.ToImmutable();
    }

    /// <summary>
    /// The two pieces of prose or headings right above a table, and the paragraph right below it; what runs along the
    /// pages is none.
    /// </summary>
    private static string Around(ImmutableArray<Block> blocks, Block table)
    {
        var above = Neighbours.Before(blocks, table.Index);
        int[] around = [above < 0 ? -1 : Neighbours.Before(blocks, above), above, Neighbours.After(blocks, table.Index)];
        return string.Join(' ', around.Where(i => i >= 0 && i < blocks.Length && blocks[i].Role is not BlockRole.Table)
            .Select(i => blocks[i].Text));
    }

    /// <summary>The caption or heading right above a table, or the caption right below it. Must not take the caption of a table that follows.</summary>
    private static string? TitleOf(ImmutableArray<Block> blocks, Block table) =>
        Neighbours.Before(blocks, table.Index) is >= 0 and var before
            && blocks[before] is { Role: BlockRole.Heading or BlockRole.Caption } above ? above.Text.TrimEnd(':', ' ')
            : Neighbours.After(blocks, table.Index) is var after && after < blocks.Length
            && blocks[after] is { Role: BlockRole.Caption } below && Neighbours.After(blocks, after) is var next
            && (next == blocks.Length || blocks[next].Role != BlockRole.Table) ? below.Text.TrimEnd(':', ' ')
            : null;
}
