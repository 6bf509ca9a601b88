using System.Collections.Immutable;
using System.Security.Cryptography;

namespace DocIndex.Reading;

/// <summary>Bytes to a <see cref="SourceDocument"/>, by what the file is.</summary>
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
        var kind = FileRecognition.Of(file, bytes);
        if (Conversion.Needed(file, kind) is { } refused) return refused;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var (document, diagnostics) = kind switch
        {
            FileKind.Pdf => PdfSheets.Read(file, bytes, sha256, options),
            FileKind.Word => Word.WordReader.Read(file, bytes, sha256, options),
            FileKind.Html => Html.HtmlReader.Read(file, bytes, sha256),
            _ => Text(file, bytes, sha256, kind),
        };
        if (document is not null)
        {
            (document, var cut) = ReadingCut.Within(document, options);
            diagnostics = [.. diagnostics, .. cut];
        }

        var named = FileRecognition.ByName(file);
        if (document is null || named == kind || Path.GetExtension(file).Length == 0) return (document, diagnostics);
        return (document, [new Diagnostic(DiagnosticCodes.MisleadingName, Severity.Info, file, null, null, $"Its name says '{Path.GetExtension(file)}', but its content is {kind}; it was read as that.", "Give it the extension of what it is."), .. diagnostics]);
    }

    private static (SourceDocument?, ImmutableArray<Diagnostic>) Text(string file, ReadOnlyMemory<byte> bytes, string sha256, FileKind kind)
    {
        if (TextDecoder.Decode(bytes.Span) is not { } decoded)
            return ReadingDiagnostics.Failed(file, DiagnosticCodes.BinaryFile, "The file's content is not text.", "Check that the file is a text file, not a renamed one.");
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return ReadingDiagnostics.Failed(file, DiagnosticCodes.EmptyFile, "The file holds only white space.", "Check that the text was extracted; a scanned document has none.");
        ImmutableArray<Diagnostic> legacy = decoded.Legacy
            ? [new Diagnostic(DiagnosticCodes.LegacyEncoding, Severity.Info, file, null, null, "The text is not valid UTF-8 and was read as Windows-1252.", "If letters look wrong, save the file as UTF-8.")]
            : [];
        if (kind == FileKind.Markdown)
        {
            var (read, diagnostics) = MarkdownReader.Read(file, decoded.Text, sha256);
            return (read, [.. legacy, .. diagnostics]);
        }
        var (lines, pages) = TextLines.Split(decoded.Text);
        return (new SourceDocument(DocumentId.Of(file), file, sha256, DocumentFormat.Text, pages, lines), legacy);
    }
}
