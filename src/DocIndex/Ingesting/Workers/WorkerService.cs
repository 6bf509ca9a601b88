using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using DocIndex.Storing;

namespace DocIndex.Ingesting.Workers;

/// <summary>
/// What a worker does: it reads documents that come on one stream and writes what became of them to another, until the
/// first one ends.
/// </summary>
public static class WorkerService
{
    /// <summary>The exit status by which a worker says that its memory did not do.</summary>
    internal const int OutOfMemory = 12;

    /// <summary>Serves. The process is to end when this returns, whatever it is still reading.</summary>
    /// <param name="load">Gives the words and corrections to read by; what it throws is handed over.</param>
    public static void Serve(Func<PipelineOptions> load, Stream input, Stream output)
    {
        ProcessTies.Tie();

        // Signals to a group of processes are for the one that started this: it ends its workers itself.
        PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
        var ignored = signals.Select(s => PosixSignalRegistration.Create(s, context => context.Cancel = true)).ToList();
        if (Options(load, output) is { } options)
        {
            var requests = new BlockingCollection<DocumentRequest>();
            var reading = new Thread(() => Work(requests, options, output), DocumentWorkers.StackSize);
            reading.IsBackground = true;
            reading.Start();
            Receive(input, requests);
        }

        ignored.ForEach(signal => signal.Dispose());
    }

    private static PipelineOptions? Options(Func<PipelineOptions> load, Stream output)
    {
        try
        {
            var options = load();
            Send(output, WorkerMessage.Ready, _ => { });
            return options;
        }
        catch (InputFileException e)
        {
            Send(output, WorkerMessage.WrongFile, writer =>
            {
                writer.Write(e.File);
                writer.Write(e.Line);
                writer.Write(e.Danish);
                writer.Write(e.English);
            });
        }
        catch (LibraryException e)
        {
            Send(output, WorkerMessage.Trouble, writer =>
            {
                writer.Write(e.Message);
                writer.Write(e.Remedy);
            });
        }

        return null;
    }

    private static void Receive(Stream input, BlockingCollection<DocumentRequest> requests)
    {
        try
        {
            while (DocumentRequest.Read(input) is { } request) requests.Add(request);
        }
        catch (OutOfMemoryException)
        {
            Environment.Exit(OutOfMemory);
        }
        catch (IOException)
        {
            // Whoever asks ended in the midst of it.
        }
    }

    private static void Work(BlockingCollection<DocumentRequest> requests, PipelineOptions options, Stream output)
    {
        var basis = new ReadingBasis(options);
        try
        {
            foreach (var request in requests.GetConsumingEnumerable())
                Send(output, WorkerMessage.Reading, DocumentReading.Of(request, options, basis).Write);
        }
        catch (OutOfMemoryException)
        {
            Environment.Exit(OutOfMemory);
        }
        catch (IOException)
        {
            // Whoever asked is no longer there; the other stream ends, too.
        }
    }

    private static void Send(Stream output, WorkerMessage message, Action<BinaryWriter> write)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write((byte)message);
            write(writer);
        }

        Frames.Write(output, content.GetBuffer().AsSpan(0, (int)content.Length));
    }
}
