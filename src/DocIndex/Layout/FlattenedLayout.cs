using System.Collections.Immutable;
using DocIndex.Layout.Flattened;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>Flattened text to blocks, in the file's order. Every printed line is in exactly one block.</summary>
public static class FlattenedLayout
{
    /// <summary>Parts a text source into blocks.</summary>
    public static ImmutableArray<Block> Blocks(SourceDocument document, DanishVocabulary vocabulary)
    {
        var grids = SeparatedTables.Find(document);
        foreach (var (region, grid) in FlattenedTables.Find(document, vocabulary, [.. grids.Keys])) grids.Add(region, grid);
        ImmutableArray<TableRegion> ofAmounts = [.. new TableRegionFinder(document, vocabulary).Find()
            .Where(r => !grids.Keys.Any(g => g.First <= r.Last && r.First <= g.Last))];
        foreach (var (region, grid) in new FlattenedWordTables(document,
            vocabulary).Find([.. ofAmounts, .. grids.Keys])) grids.Add(region, grid);
        return LineBlocks.Of(document, vocabulary, [.. ofAmounts.Concat(grids.Keys).OrderBy(r => r.First)], grids);
    }
}
