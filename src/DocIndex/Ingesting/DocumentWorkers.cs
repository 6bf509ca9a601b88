using System.Collections.Concurrent;
using System.Globalization;
using DocIndex.Reading;

namespace DocIndex.Ingesting;

/// <summary>
/// One thread for each core that reads documents, each under a limit of time. A thread cannot be ended from outside: one that takes too long is left behind and
/// replaced, so that the others go on.
/// </summary>
internal sealed class DocumentWorkers : IDisposable
{
    /// <summary>Enough for everything that a document of ordinary size can nest. Only what is used takes memory.</summary>
    public const int StackSize = 256 << 20;

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(250);

    private readonly BlockingCollection<WaitingDocument> _waiting = [];
    private readonly TimeSpan _limit;

    public DocumentWorkers(int threads, TimeSpan limit)
    {
        _limit = limit;
        for (var i = 0; i < threads; i++) StartThread();
    }

    /// <summary>Puts a document in the queue.</summary>
    public WaitingDocument Start(string name, Func<PipelineResult> read)
    {
        var document = new WaitingDocument(name, read);
        _waiting.Add(document);
        return document;
    }

    /// <summary>Waits for a document, at most as long as one may take once its turn has come.</summary>
    public PipelineResult Finish(WaitingDocument document)
    {
        while (!document.Result.Wait(s_look))
        {
            if (!document.IsOverdue(_limit) || !document.GiveUp(TookTooLong(document.Name, _limit))) continue;
            StartThread();
        }

        return document.Result.Result;
    }

    public static PipelineResult TookTooLong(string name, TimeSpan limit) => new(null,
    [
        new Diagnostic(DiagnosticCodes.TookTooLong, Severity.Error, PersonalNumbers.Mask(name), null, null,
            string.Create(CultureInfo.InvariantCulture, $"Reading it took longer than {limit.TotalSeconds:0.#} seconds and was given up."),
            "Split the document, or allow it more time with --document-seconds."),
    ]);

    public void Dispose() => _waiting.CompleteAdding();

    private void StartThread() => new Thread(Work, StackSize) { IsBackground = true, Name = "reading" }.Start();

    private void Work()
    {
        foreach (var document in _waiting.GetConsumingEnumerable())
        {
            if (!document.Read()) return;
        }
    }
}
