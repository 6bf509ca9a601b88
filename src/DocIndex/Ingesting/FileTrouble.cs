using DocIndex.Reading;

namespace DocIndex.Ingesting;

/// <summary>What is said of files that cannot be taken in, without the words of the system: those name whole paths, which have no place in a library.</summary>
internal static class FileTrouble
{
    public static Diagnostic Unreadable(string name, Exception reason) => new(
        DiagnosticCodes.UnreadableFile, Severity.Error, PersonalNumbers.Mask(name), null, null,
        reason switch
        {
            UnauthorizedAccessException => "It may not be read.",
            FileNotFoundException or DirectoryNotFoundException => "It cannot be found under this name.",
            _ => "It could not be read.",
        },
        "Check its name and permissions.");

    public static Diagnostic Changing(string name) => new(
        DiagnosticCodes.ChangingFile, Severity.Error, PersonalNumbers.Mask(name), null, null,
        "It was being written while it was read.", "Ingest it again when it is done.");

    public static Diagnostic TooLarge(string name, long bytes, long limit) => new(
        DiagnosticCodes.FileTooLarge, Severity.Error, PersonalNumbers.Mask(name), null, null,
        $"The file holds {bytes} bytes, more than the limit of {limit}.", "Split the document, or raise the limit.");

    public static Diagnostic LeadsOut(string name) => new(
        DiagnosticCodes.LinkLeadsOut, Severity.Warning, PersonalNumbers.Mask(name), null, null,
        "It is a link to a place outside the folder, and was not followed.", "Copy the document into the folder, or ingest the place that the link leads to.");

    public static Diagnostic SameName(string name) => new(
        DiagnosticCodes.NameTaken, Severity.Error, name, null, null,
        "The archive holds several files of this name.", "Unpack the archive and ingest the folder.");

    /// <summary>True for trouble that another attempt on the same bytes may not meet.</summary>
    public static bool MayPass(Diagnostic diagnostic) => diagnostic.Code is
        DiagnosticCodes.UnreadableFile or DiagnosticCodes.ChangingFile or DiagnosticCodes.TookTooLong or DiagnosticCodes.ReaderKilled
            or DiagnosticCodes.RecognitionFailed;
}
