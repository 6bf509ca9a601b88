using static DocIndex.Pdf.PdfSeverity;

namespace DocIndex.Pdf.Adapter;

/// <summary>A kind of diagnostic; <see cref="Message"/> may hold "{0}" for the detail of the case.</summary>
internal sealed record DiagnosticKind(string Code, PdfSeverity Severity, string Message, string Remedy);

/// <summary>Every diagnostic of the reader, declared once. Codes are never given to another meaning.</summary>
internal static class DiagnosticTable
{
    private const string Resave =
        "Open the file in a PDF program and save it anew, or ask its author for the original.";
    private const string RaiseLimit = "If the file is trusted, raise PdfLimits.{0}.";

    public static readonly DiagnosticKind NotPdf =
        new("DI1101", Error, "The file is not a PDF: {0}.",
        "Check that the right file was given and that it was transferred whole.");
    public static readonly DiagnosticKind Rebuilt =
        new("DI1102", Warning,
        "The cross-reference table is damaged ({0}); the file was rebuilt by scanning, and text may be partial.",
        Resave);
    public static readonly DiagnosticKind PasswordNeeded =
        new("DI1103", Error, "The file is encrypted and the password does not open it.",
        "Give the user password, or save the file without one.");
    public static readonly DiagnosticKind UnknownEncryption =
        new("DI1104", Error, "The file is encrypted in a way that is not supported: {0}.",
        "Save the file without encryption.");
    public static readonly DiagnosticKind Unreadable = new("DI1105", Error, "The file could not be read: {0}.", Resave);
    public static readonly DiagnosticKind NoPages = new("DI1106", Error, "The file has no readable page.", Resave);
    public static readonly DiagnosticKind PageUnreadable =
        new("DI1108", Error, "The page could not be read to its end: {0}.", Resave);

    public static readonly DiagnosticKind FileTooLarge =
        Limit("DI1111", Error, "The file is larger than {0} bytes.", nameof(PdfLimits.MaxFileBytes));
    public static readonly DiagnosticKind TooManyPages =
        Limit("DI1112", Warning, "The file has more than {0} pages; the rest is left out.", nameof(PdfLimits.MaxPages));
    public static readonly DiagnosticKind StreamTooLarge =
        Limit("DI1114", Warning, "A stream decodes to more than {0} bytes; the rest is cut off.",
        nameof(PdfLimits.MaxStreamBytes));
    public static readonly DiagnosticKind TooManyBytes =
        Limit("DI1115", Error, "The streams of the file decode to more than {0} bytes.",
        nameof(PdfLimits.MaxDecodedBytes));
    public static readonly DiagnosticKind TooDeep =
        Limit("DI1116", Warning, "Objects are nested deeper than {0}; what lies deeper is left out.",
        nameof(PdfLimits.MaxNesting));
    public static readonly DiagnosticKind FormsTooDeep =
        Limit("DI1117", Warning, "Forms are drawn within forms deeper than {0}, or within themselves.",
        nameof(PdfLimits.MaxFormNesting));
    public static readonly DiagnosticKind TooManyOperators =
        Limit("DI1118", Error, "The page has more than {0} operators; the rest is left out.",
        nameof(PdfLimits.MaxOperatorsPerPage));
    public static readonly DiagnosticKind TooManyMarks =
        Limit("DI1119", Error, "The page has more than {0} letters, rulings, boxes or images; the rest is left out.",
        nameof(PdfLimits.MaxMarksPerPage));
    public static readonly DiagnosticKind TooSlow =
        Limit("DI1120", Error, "Reading the document took longer than {0} seconds.", nameof(PdfLimits.MaxTime));

    public static readonly DiagnosticKind StreamDamaged =
        new("DI1131", Warning, "A stream is damaged ({0}); what was decoded before the damage is used.", Resave);
    public static readonly DiagnosticKind UnknownFilter =
        new("DI1132", Warning, "A stream uses the unknown filter {0} and is left out.", Resave);
    public static readonly DiagnosticKind NoUnicode =
        new("DI1133", Warning,
        "The font {0} does not tell which characters some of its letters are; they read as U+FFFD.",
        "Print the page to an image and read it by OCR.");
    public static readonly DiagnosticKind FontUnreadable =
        new("DI1134", Warning, "The font {0} is missing or damaged; its letters are read by a standard encoding.",
        Resave);
    public static readonly DiagnosticKind ImageOnly =
        new("DI1135", Warning, "The page has an image but no text: it is probably a scan.", "Read the page by OCR.");

    public static readonly DiagnosticKind NoText =
        new("DI1136", Information, "The page has neither text nor an image.",
        "Nothing need be done if the page is blank.");

    public static readonly DiagnosticKind OperatorFailed =
        new("DI1137", Warning, "The operator {0} of the page could not be executed and was passed over.", Resave);
    public static readonly DiagnosticKind HiddenFigures = new(
        "DI1138", Warning, "The page holds text that its reader does not see, with figures; it is left out: \"{0}\".",
            "Look whether the text was meant to be seen.");

    /// <summary>All kinds in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticKind> All =
    [
        NotPdf, Rebuilt, PasswordNeeded, UnknownEncryption, Unreadable, NoPages, PageUnreadable,
        FileTooLarge, TooManyPages, StreamTooLarge, TooManyBytes, TooDeep, FormsTooDeep, TooManyOperators,
            TooManyMarks, TooSlow,
        StreamDamaged, UnknownFilter, NoUnicode, FontUnreadable, ImageOnly, NoText, OperatorFailed, HiddenFigures,
    ];

    private static DiagnosticKind Limit(string code, PdfSeverity severity, string message, string option) =>
        new(code, severity, message, RaiseLimit.Replace("{0}", option, StringComparison.Ordinal));
}
