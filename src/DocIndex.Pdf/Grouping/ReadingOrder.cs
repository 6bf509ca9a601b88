using System.Collections.Immutable;

namespace DocIndex.Pdf.Grouping;

/// <summary>Orders the words of a page to lines.</summary>
internal static class ReadingOrder
{
    public static ImmutableArray<TextLine> Lines(ImmutableArray<Word> words)
    {
        return [.. words.Select(w => new TextLine([w]))];
    }
}
