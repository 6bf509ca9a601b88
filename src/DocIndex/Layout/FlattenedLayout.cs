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
        return LineBlocks.Of(document, vocabulary, [.. ofAmounts.Concat(ofWords.Keys).OrderBy(r => r.First)], ofWords);
    }
}
