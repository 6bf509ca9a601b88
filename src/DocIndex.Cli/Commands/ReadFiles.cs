using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Ingesting.Workers;

namespace DocIndex.Cli.Commands;

/// <summary>Files that are read outside any library, by workers.</summary>
internal static class ReadFiles
{
    /// <summary>Reads a few files ahead, so that what waits takes little memory.</summary>
    private static readonly int s_ahead = 2 * Environment.ProcessorCount;

    /// <summary>What became of each file, in their order.</summary>
    /// <param name="library">See <see cref="WorkerCommand.Program"/>.</param>
    /// <param name="files">Paths, all of them there, each with what the document is to be called.</param>
    public static IEnumerable<DocumentReading> Read(string? library, IReadOnlyCollection<(string Path, string Name)> files)
    {
        using var workers = DocumentWorkers.Processes(WorkerCommand.Program(library, isBackground: false), files.Count);
        var waiting = new Queue<Task<DocumentReading?>>();
        foreach (var (path, name) in files)
        {
            waiting.Enqueue(workers.Start(name, File.ReadAllBytes(path)));
            if (waiting.Count > s_ahead) yield return Finished(waiting.Dequeue());
        }

        while (waiting.Count > 0) yield return Finished(waiting.Dequeue());
    }

    /// <summary>The next document, with its diagnostics printed; null where it could not be read.</summary>
    /// <param name="least">What is printed of what was said.</param>
    public static ProcessedDocument? Next(Session session, IEnumerator<DocumentReading> readings, Severity least = Severity.Info)
    {
        readings.MoveNext();
        foreach (var diagnostic in readings.Current.Diagnostics.Where(d => d.Severity >= least)) DiagnosticLines.Write(session, diagnostic);
        return readings.Current.Unpack();
    }

    // Nothing stops these workers before they are done.
    private static DocumentReading Finished(Task<DocumentReading?> reading) => reading.GetAwaiter().GetResult()!;
}
