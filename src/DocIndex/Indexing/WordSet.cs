using DocIndex.Indexing.Analysis;

namespace DocIndex.Indexing;

/// <summary>The words of a text without their number and order, to tell whether one text says all that another says.</summary>
internal static class WordSet
{
    /// <summary>Words in lower case, unstemmed.</summary>
    public static HashSet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var scanner = new WordScanner(text);
        while (scanner.TryNext(out var word)) words.Add(Spelling.Plain(text.AsSpan(word.Start, word.Length)));
        return words;
    }
}
