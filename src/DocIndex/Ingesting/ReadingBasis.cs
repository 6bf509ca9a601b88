using DocIndex.Reading;
using DocIndex.Records.Corrections;
using DocIndex.Storing;

namespace DocIndex.Ingesting;

/// <summary>
/// What a document's record rests on beside its bytes and the program: the library's words, the corrections of this document and, for a document with pages that are
/// images, what is installed to read those. Where it is the same, reading the document again would give the same.
/// </summary>
public sealed class ReadingBasis(PipelineOptions options)
{
    private readonly Lazy<string> _equipment = new(() => RecognitionEquipment.Describe(options.Reading.Recognition));

    /// <summary>The basis of a document, as <see cref="Library.Put(ProcessedDocument, string)"/> wants it.</summary>
    /// <param name="diagnostics">What reading it said: whether it has pages that are images.</param>
    public string Of(string document, IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Any(d => d.Code is DiagnosticCodes.PageWithoutText or DiagnosticCodes.PageRecognised or DiagnosticCodes.RecognitionFailed)
            ? WithRecognition(document) : Plain(document);

    /// <summary>True where a document, or a failure to read one, was made by this program on this basis.</summary>
    /// <param name="program">What it is marked with.</param>
    public bool IsCurrent(string program, string document) =>
        program == Library.ProgramOf(Plain(document)) || program.Contains(" recognition ", StringComparison.Ordinal) && program == Library.ProgramOf(WithRecognition(document));

    private string Plain(string document) => $"{options.Vocabulary.Fingerprint} {CorrectionsFile.FingerprintOf(options.Corrections, document)}".TrimEnd();

    private string WithRecognition(string document) => $"{Plain(document)} recognition {_equipment.Value}";
}
