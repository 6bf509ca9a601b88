namespace DocIndex;

/// <summary>The format that a document came in.</summary>
public enum DocumentFormat
{
    Pdf, Docx, Html, Markdown, Text,
}
