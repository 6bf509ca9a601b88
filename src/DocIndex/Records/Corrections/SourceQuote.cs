using DocIndex.Reading;

namespace DocIndex.Records.Corrections;

/// <summary>Finds what a person quotes in the lines of a document.</summary>
internal static class SourceQuote
{
    private const int MostLines = 12;

    /// <summary>
    /// The fewest lines that hold the quotation, white space and case left out of account; null where none do.
    /// </summary>
    public static SourceLocation? Find(SourceDocument document, string quote)
    {
        var wanted = CorrectionValues.Fold(quote);
        var lines = document.Lines.Where(l => !l.IsBlank).ToList();
        for (var count = 1; count <= Math.Min(MostLines, lines.Count); count++)
            for (var first = 0; first + count <= lines.Count; first++)
            {
                var window = lines.GetRange(first, count);
                var text = CorrectionValues.Fold(string.Join(' ', window.Select(l => l.Text)));
                if (text.Contains(wanted, StringComparison.OrdinalIgnoreCase))
                    return new SourceLocation(document.Id, window[0].Page, SourceLine.BoxOf(window),
                        new LineSpan(window[0].Number, window[^1].Number), null, null, wanted);
            }
        return null;
    }
}
