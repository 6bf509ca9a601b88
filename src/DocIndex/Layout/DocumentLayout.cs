using System.Collections.Immutable;
using DocIndex.Layout.Sheets;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>A document's blocks, from its pages, its markup or its flattened text, whichever it came as.</summary>
public static class DocumentLayout
{
    /// <summary>Parts a document into blocks.</summary>
    /// <returns>The document, its lines in reading order where they were not yet, and its blocks, which hold every printed line once.</returns>
    public static (SourceDocument Document, ImmutableArray<Block> Blocks) Of(SourceDocument document, DanishVocabulary vocabulary)
    {
        if (!document.Elements.IsEmpty) return (document, MarkupLayout.Blocks(document, vocabulary));
        if (!document.Sheets.IsEmpty) return SheetLayout.Of(document, vocabulary);
        return (document, FlattenedLayout.Blocks(document, vocabulary));
    }
}
