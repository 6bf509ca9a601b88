using DocIndex.Reading;

namespace DocIndex.Ingesting.Workers;

/// <summary>
/// Reads documents in this process, without limits of time and memory: for those who use the library within their own
/// program and trust the documents.
/// </summary>
internal sealed class InProcessReader(PipelineOptions options) : IDocumentReader
{
    private readonly ReadingBasis _basis = new(options);

    public DocumentReading? Read(DocumentRequest request)
    {
        try
        {
            return DocumentReading.Of(request, options, _basis);
        }
        catch (OutOfMemoryException)
        {
            return DocumentReading.Failed(new Diagnostic(
                DiagnosticCodes.ReaderEnded, Severity.Error, PersonalNumbers.Mask(request.File), null, null,
                "Reading it took more memory than there is.", "Split the document, or ingest it on a machine with more memory."));
        }
    }

    public void Watch(bool isOver)
    {
    }

    public void Dispose()
    {
    }
}
