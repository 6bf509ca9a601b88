using System.Collections.Immutable;
using DocIndex.Pdf;

namespace DocIndex.Reading;

/// <summary>
/// A PDF's text by lines in reading order, each with its page and box. Lines are numbered through the document; a blank line stands where the page
/// leaves more than half a line's height between two lines, so that paragraphs can be told apart.
/// </summary>
internal static class PdfLines
{
    private const double GapOfParagraph = 0.6;

    /// <summary>Reads one PDF.</summary>
    /// <returns>The document, or null with a diagnostic of severity Error where not one line of text was read.</returns>
    public static (SourceDocument? Document, ImmutableArray<Diagnostic> Diagnostics) Read(string file, ReadOnlyMemory<byte> bytes, string sha256, ReadingOptions options)
    {
        using var pdf = PdfDocument.Open(bytes, new PdfLimits { MaxFileBytes = options.MaxFileBytes });
        var lines = ImmutableArray.CreateBuilder<SourceLine>();
        foreach (var page in pdf.Pages)
        {
            TextLine? before = null;
            foreach (var line in page.Lines)
            {
                if (before is not null && line.Box.Top - before.Box.Bottom > GapOfParagraph * (line.Box.Bottom - line.Box.Top)) Add("", page.Number, null);
                Add(line.Text, page.Number, new Box(line.Box.Left, line.Box.Top, line.Box.Right, line.Box.Bottom));
                before = line;
            }
            if (before is not null) Add("", page.Number, null);
        }
        var diagnostics = pdf.Diagnostics.Select(d => ToDiagnostic(file, d)).ToImmutableArray();
        if (lines.Any(l => !l.IsBlank))
            return (new SourceDocument(Slug.Of(file), file, sha256, DocumentFormat.Pdf, pdf.Pages.Count, lines.ToImmutable()), diagnostics);
        return (null, diagnostics.Any(d => d.Severity == Severity.Error) ? diagnostics : [.. diagnostics, new Diagnostic(DiagnosticCodes.EmptyFile, Severity.Error, file, null, null,
            "The PDF holds no text.", "If it is a scan, run text recognition on it and ingest the result.")]);

        void Add(string text, int page, Box? box) => lines.Add(new SourceLine(lines.Count + 1, page, text) { Box = box });
    }

    private static Diagnostic ToDiagnostic(string file, PdfDiagnostic diagnostic) => new(
        diagnostic.Code,
        diagnostic.Severity switch { PdfSeverity.Error => Severity.Error, PdfSeverity.Warning => Severity.Warning, _ => Severity.Info },
        file, diagnostic.Page, null, diagnostic.Message, diagnostic.Remedy);
}
