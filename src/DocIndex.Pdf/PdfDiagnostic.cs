namespace DocIndex.Pdf;

/// <summary>How much a diagnostic means for the text that was read.</summary>
public enum PdfSeverity
{
    /// <summary>Nothing is missing.</summary>
    Information,

    /// <summary>Text may be missing or wrong in places.</summary>
    Warning,

    /// <summary>The document, or the page, could not be read.</summary>
    Error,
}

/// <summary>Something that went wrong while a document was read, or that its reader should know.</summary>
/// <param name="Code">A stable code, "DI11" and two digits; README.md lists them.</param>
/// <param name="Severity">What it means for the text.</param>
/// <param name="Page">1-based page number; null when it concerns the whole file.</param>
/// <param name="Message">One sentence in English saying what is wrong.</param>
/// <param name="Remedy">One sentence in English saying what a person can do about it.</param>
public sealed record PdfDiagnostic(string Code, PdfSeverity Severity, int? Page, string Message, string Remedy);
