using System.Collections.Immutable;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>Flattened text to blocks, in the file's order. Every printed line is in exactly one block.</summary>
public static class FlattenedLayout
{
    /// <summary>Parts a text source into blocks.</summary>
    public static ImmutableArray<Block> Blocks(SourceDocument document, DanishVocabulary vocabulary)
    {
        var ofAmounts = new TableRegionFinder(document, vocabulary).Find();
        var ofWords = new FlattenedWordTables(document, vocabulary).Find(ofAmounts);
        ImmutableArray<TableRegion> all = [.. ofAmounts.Where(r => !ofWords.Keys.Any(w => w.First <= r.Last && r.First <= w.Last)).Concat(ofWords.Keys).OrderBy(r => r.First)];
        return LineBlocks.Of(document, vocabulary, all, ofWords);
    }
}
