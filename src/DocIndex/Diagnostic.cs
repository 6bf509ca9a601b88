namespace DocIndex;

/// <summary>
/// Trouble with one document, returned beside whatever could be read of it.
/// </summary>
/// <param name="Code">Stable code from <see cref="DiagnosticCodes"/>; the thousands digit is the stage.</param>
/// <param name="Severity">Error where the document, or a part of it, could not be read.</param>
/// <param name="File">The document's path as it was given, forward slashes.</param>
/// <param name="Page">1-based page, or null where it concerns the whole document.</param>
/// <param name="Lines">Lines of a text source, or null.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Remedy">What a person can do about it.</param>
public sealed record Diagnostic(
    string Code, Severity Severity, string File, int? Page, LineSpan? Lines, string Message, string Remedy);
