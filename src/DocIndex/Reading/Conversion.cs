using System.Collections.Immutable;

namespace DocIndex.Reading;

/// <summary>What to do with files that are not read as they are.</summary>
internal static class Conversion
{
    private const string ToWord = "Save it as PDF or Word (.docx), or run soffice --headless --convert-to docx FILE.";
    private const string ToPdf = "Save it as PDF, or run soffice --headless --convert-to pdf FILE.";

    /// <summary>The diagnostic for a kind of file; null for kinds that are read.</summary>
    public static (SourceDocument? Document, ImmutableArray<Diagnostic> Diagnostics)? Needed(string file, FileKind kind) => kind switch
    {
        FileKind.OldWord => Convert(file, "It is a document of Word 97–2003.", ToWord),
        FileKind.OldWordXml => Convert(file, "It is a document of Word 2003 as XML.", ToWord),
        FileKind.OpenDocument => Convert(file, "It is an OpenDocument text.", ToWord),
        FileKind.RichText => Convert(file, "It is a Rich Text document.", ToWord),
        FileKind.Pages => Convert(file, "It is a document of Pages.", "Export it from Pages as PDF or Word (.docx)."),
        FileKind.Spreadsheet => Convert(file, "It is a spreadsheet.", ToPdf),
        FileKind.Slides => Convert(file, "It is a presentation.", ToPdf),
        FileKind.Mail => Convert(file, "It is a mail.", "Save its attachments and ingest them; print the mail itself to PDF."),
        FileKind.Image => Convert(file, "It is an image.", "Make a PDF of it; text recognition reads its pages."),
        FileKind.Protected => ReadingDiagnostics.Failed(file, DiagnosticCodes.PasswordProtected, "The file is protected by a password.", "Save it without a password and ingest that."),
        FileKind.Archive => ReadingDiagnostics.Failed(file, DiagnosticCodes.ConvertFirst, "It is an archive of files.", "Ingest it, or unpack it and name the documents in it."),
        FileKind.Unknown => ReadingDiagnostics.Failed(file, DiagnosticCodes.UnknownFormat, $"Files of type '{Path.GetExtension(file)}' are not read.", "Save the document as PDF, Word (.docx) or plain text (.txt) and ingest that."),
        _ => null,
    };

    private static (SourceDocument?, ImmutableArray<Diagnostic>) Convert(string file, string what, string remedy) => ReadingDiagnostics.Failed(file, DiagnosticCodes.ConvertFirst, what, remedy);
}
