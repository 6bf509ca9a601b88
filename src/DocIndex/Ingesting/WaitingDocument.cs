using System.Diagnostics;
using DocIndex.Reading;

namespace DocIndex.Ingesting;

/// <summary>A document that a thread reads or will read.</summary>
internal sealed class WaitingDocument(string name, Func<PipelineResult> read)
{
    private readonly TaskCompletionSource<PipelineResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _started;

    public string Name => name;

    public Task<PipelineResult> Result => _result.Task;

    /// <summary>True once it has been read for longer than the limit.</summary>
    public bool IsOverdue(TimeSpan limit) => Volatile.Read(ref _started) is > 0 and var started && Stopwatch.GetElapsedTime(started) > limit;

    /// <summary>Answers for it; false where it was done after all.</summary>
    public bool GiveUp(PipelineResult answer) => _result.TrySetResult(answer);

    /// <summary>Reads it, on the thread whose turn it is.</summary>
    /// <returns>False where it was given up meanwhile.</returns>
    public bool Read()
    {
        Volatile.Write(ref _started, Stopwatch.GetTimestamp());
        PipelineResult result;
        try
        {
            result = read();
        }
        catch (OutOfMemoryException)
        {
            result = new PipelineResult(null,
            [
                new Diagnostic(DiagnosticCodes.ReaderEnded, Severity.Error, PersonalNumbers.Mask(name), null, null,
                    "Reading it took more memory than there is.", "Split the document, or ingest it on a machine with more memory."),
            ]);
        }

        return _result.TrySetResult(result);
    }
}
