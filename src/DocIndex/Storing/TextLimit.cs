using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Indexing;
using DocIndex.Indexing.Analysis;
using DocIndex.Indexing.Analysis.Filters;

namespace DocIndex.Storing;

/// <summary>Says of a document that has more words than the index takes that it will not be found by its last ones.</summary>
internal static class TextLimit
{
    /// <summary>The document, with a diagnostic where its words are too many.</summary>
    public static ProcessedDocument Told(ProcessedDocument document, ImmutableArray<Passage> passages)
    {
        if (document.Diagnostics.Any(known => known.Code == DiagnosticCodes.NotAllIndexed) || Words(passages) <= WordTokenizer.MostWords) return document;
        var most = WordTokenizer.MostWords.ToString(CultureInfo.InvariantCulture);
        return document with
        {
            Diagnostics = document.Diagnostics.Add(new Diagnostic(
                DiagnosticCodes.NotAllIndexed, Severity.Warning, document.Record.File, null, null, $"The document has more than {most} words; those behind are not found by searching.",
                "Part the document, if it is to be searched as a whole.")),
        };
    }

    // A word is a letter and a blank at least.
    private static int Words(ImmutableArray<Passage> passages)
    {
        if (passages.Sum(passage => (long)passage.Text.Length) < 2L * WordTokenizer.MostWords) return 0;
        var words = 0;
        foreach (var passage in passages)
        {
            var scanner = new WordScanner(passage.Text);
            while (scanner.TryNext(out _)) words++;
        }

        return words;
    }
}
