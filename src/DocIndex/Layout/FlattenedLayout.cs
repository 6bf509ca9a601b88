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
            .Where(r => !grids.Keys.Any(g => g.First <= r.Last && r.First <= g.Last) && HoldsRows(document, r))];
        foreach (var (region, grid) in new SeparatedWordTables(document, vocabulary)
            .Find([.. ofAmounts, .. grids.Keys])) grids.Add(region, grid);
        foreach (var (region, grid) in new FlattenedWordTables(document,
            vocabulary).Find([.. ofAmounts, .. grids.Keys])) grids.Add(region, grid);
        return LineBlocks.Of(document, vocabulary, [.. ofAmounts.Concat(grids.Keys).OrderBy(r => r.First)], grids);
    }

    /// <summary>
    /// True where lines hold labels with figures, or several figures. Cells below each other are told by their order
    /// alone, and are no table where no order explains them.
    /// </summary>
    private static bool HoldsRows(SourceDocument document, TableRegion region)
    {
        var shapes = document.Lines[(region.HeaderLast + 1)..(region.Last + 1)]
            .Select(l => LineShape.Of(l.Text, yearsAreText: true)).Where(s => s.Numbers.Length > 0).ToList();
        return shapes.Count(s => s.Numbers.Length > 1 || s.Lead.Length > 0 && !IsOfName(s.Numbers[0])) * 2 >= shapes.Count;
    }

    /// <summary>"Gruppe 1": a small bare number behind words.</summary>
    private static bool IsOfName(NumberToken token) =>
        token is { Unit: null, Number: { Grouped: false, HalfWidth: 0.5m, Value: >= 0 and < LeastFigure } };

    private const decimal LeastFigure = 100m;
}
