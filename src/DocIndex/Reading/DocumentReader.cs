using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace DocIndex.Reading;

/// <summary>Bytes to a <see cref="SourceDocument"/>, by the file's format.</summary>
public static class DocumentReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="file">Path relative to what is ingested, forward slashes.</param>
    /// <returns>The document, or null with a diagnostic of severity Error that says why.</returns>
    public static (SourceDocument? Document, ImmutableArray<Diagnostic> Diagnostics) Read(
        string file, ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        if (bytes.Length > options.MaxFileBytes)
            return ReadingDiagnostics.Failed(file, DiagnosticCodes.FileTooLarge,
                $"The file holds {bytes.Length} bytes, more than the limit of {options.MaxFileBytes}.", "Split the document, or raise the limit.");
        if (bytes.Length == 0)
            return ReadingDiagnostics.Failed(file, DiagnosticCodes.EmptyFile, "The file is empty.", "Check that it was saved and copied whole.");
        var format = Path.GetExtension(file).ToLowerInvariant();
        if (format == ".pdf" || bytes.Span.StartsWith("%PDF-"u8)) return PdfSheets.Read(file, bytes, HashOf(bytes.Span), options);
        if (format is ".html" or ".htm" or ".xhtml") return Html.HtmlReader.Read(file, bytes, HashOf(bytes.Span));
        if (format == ".docx") return Word.WordReader.Read(file, bytes, HashOf(bytes.Span), options);
        if (format is not (".txt" or ".text" or ".md" or ".markdown" or ""))
            return ReadingDiagnostics.Failed(file, DiagnosticCodes.UnknownFormat, $"Files of type '{format}' are not read.", "Save the document as PDF or as plain text (.txt) and ingest that.");
        if (TextDecoder.Decode(bytes.Span) is not { } decoded)
            return ReadingDiagnostics.Failed(file, DiagnosticCodes.BinaryFile, "The file's content is not text.", "Check that the file is a text file, not a renamed one.");
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return ReadingDiagnostics.Failed(file, DiagnosticCodes.EmptyFile, "The file holds only white space.", "Check that the text was extracted; a scanned document has none.");
        if (format is ".md" or ".markdown") return MarkdownReader.Read(file, decoded.Text, HashOf(bytes.Span));
        var (lines, pages) = TextLines.Split(decoded.Text);
        var document = new SourceDocument(Slug.Of(file), file, HashOf(bytes.Span), DocumentFormat.Text, pages, lines);
        return decoded.Legacy
            ? (document, [new Diagnostic(DiagnosticCodes.LegacyEncoding, Severity.Info, file, null, null,
                "The text is not valid UTF-8 and was read as Windows-1252.", "If letters look wrong, save the file as UTF-8.")])
            : (document, []);
    }

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
