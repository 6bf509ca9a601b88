using System.Collections.Concurrent;
using System.Diagnostics;

namespace DocIndex.Ingesting.Workers;

/// <summary>
/// Reads documents at the side of the thread that uses them: one reader for each core, made when there is work for it.
/// What ends or exceeds a reader is a diagnostic of its document; the others go on.
/// </summary>
public sealed class DocumentWorkers : IDisposable
{
    /// <summary>
    /// Enough for everything that a document of ordinary size can nest. Only what is used takes memory.
    /// </summary>
    internal const int StackSize = 256 << 20;

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly BlockingCollection<(DocumentRequest Request, TaskCompletionSource<DocumentReading?> Result)> _waiting = [];
    private readonly ConcurrentBag<IDocumentReader> _readers = [];
    private readonly Func<IDocumentReader> _open;
    private readonly Thread[] _threads;
    private readonly Timer _watch;
    private readonly CancellationTokenRegistration _stopping;
    private readonly TimeSpan _grace;
    private long _stopped;

    private DocumentWorkers(int count, Func<IDocumentReader> open, TimeSpan grace, CancellationToken stop)
    {
        (_open, _grace) = (open, grace);
        _threads = new Thread[count];
        _watch = new Timer(_ => Watch(), null, s_look, s_look);
        _stopping = stop.Register(() => Interlocked.CompareExchange(ref _stopped, Stopwatch.GetTimestamp(), 0));
        for (var i = 0; i < count; i++)
        {
            _threads[i] = new Thread(Work, StackSize) { IsBackground = true, Name = "reading" };
            _threads[i].Start();
        }
    }

    /// <summary>Reads in processes of their own, at most one for each core.</summary>
    /// <param name="count">Documents to read; fewer than cores need fewer processes.</param>
    /// <param name="grace">How long what is being read may take once <paramref name="stop"/> is cancelled.</param>
    /// <param name="stop">Ends all reading: what has not begun is not begun.</param>
    public static DocumentWorkers Processes(
        WorkerProgram program, int count = int.MaxValue, TimeSpan grace = default, CancellationToken stop = default) =>
        new(Math.Clamp(count, 1, Environment.ProcessorCount), () => new WorkerProcess(program), grace, stop);

    /// <summary>Reads in this process, where nothing protects it.</summary>
    internal static DocumentWorkers InProcess(PipelineOptions options, CancellationToken stop = default) =>
        new(Environment.ProcessorCount, () => new InProcessReader(options), Timeout.InfiniteTimeSpan, stop);

    /// <summary>Puts a document in the queue.</summary>
    /// <param name="file">Path relative to what is ingested, forward slashes.</param>
    /// <param name="id">The document's id where it is another than its path gives.</param>
    /// <returns>What becomes of it; null where it was given up because all reading was to end.</returns>
    /// <exception cref="IOException">Thrown by the task where documents cannot be read on this machine.</exception>
    /// <exception cref="InputFileException">Thrown by the task where the library's own words or corrections cannot be
    /// read.</exception>
    public Task<DocumentReading?> Start(string file, ReadOnlyMemory<byte> bytes, string? id = null)
    {
        var result = new TaskCompletionSource<DocumentReading?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Add((new DocumentRequest(file, id, bytes), result));
        return result.Task;
    }

    /// <summary>Ends the readers.</summary>
    public void Dispose()
    {
        _stopping.Dispose();
        Interlocked.CompareExchange(ref _stopped, 1, 0);
        _waiting.CompleteAdding();
        foreach (var thread in _threads) thread.Join(s_patience);
        _watch.Dispose();
    }

    private bool IsStopping => Volatile.Read(ref _stopped) != 0;

    private bool IsOver =>
        IsStopping && _grace >= TimeSpan.Zero && Stopwatch.GetElapsedTime(Volatile.Read(ref _stopped)) >= _grace;

    private void Watch()
    {
        foreach (var reader in _readers) reader.Watch(IsOver);
    }

    private void Work()
    {
        IDocumentReader? reader = null;
        foreach (var (request, result) in _waiting.GetConsumingEnumerable())
        {
            if (reader is null) _readers.Add(reader = _open());
            try
            {
                result.SetResult(IsStopping ? null : reader.Read(request));
            }
            catch (Exception e) when (e is IOException or InputFileException or Storing.LibraryException)
            {
                result.SetException(e);
            }
        }

        reader?.Dispose();
    }
}
