using System.Diagnostics;
using System.Security.Cryptography;
using DocIndex.Ingesting.Workers;

namespace DocIndex.Benchmarks.Attacking;

/// <summary>
/// Mutated files through the program's own workers for some time. What ends a worker, or meets a case that the program does not handle, is kept as a file of its own, and is
/// changed further in later runs.
/// </summary>
/// <param name="program">How a worker is started.</param>
/// <param name="kept">The folder of what was found.</param>
internal sealed class FuzzRun(WorkerProgram program, string kept, Random random)
{
    /// <summary>Enough for every worker to have the next document waiting.</summary>
    private const int AtOnce = 8;

    private readonly List<(string Extension, byte[] Content)> _originals = [];

    /// <summary>Takes the files that others are made of.</summary>
    public void Read(IEnumerable<string> folders)
    {
        var files = folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
        foreach (var file in files.Where(file => Path.GetExtension(file) is ".pdf" or ".docx" or ".html" or ".md" or ".txt").Order(StringComparer.Ordinal))
            _originals.Add((Path.GetExtension(file), File.ReadAllBytes(file)));
    }

    /// <summary>Runs for some time, or until as many files were read as are wanted.</summary>
    /// <returns>How many files were read, and how many of them were kept.</returns>
    public (int Read, int Found) Run(TimeSpan time, int most = int.MaxValue)
    {
        var mutator = new ByteMutator(random);
        var (clock, read, found, given) = (Stopwatch.StartNew(), 0, 0, 0);
        using var workers = DocumentWorkers.Processes(program);
        var underway = new Queue<(string Name, byte[] Content, Task<DocumentReading?> Reading)>();
        while ((clock.Elapsed < time && given < most) || underway.Count > 0)
        {
            while (clock.Elapsed < time && given < most && underway.Count < AtOnce)
            {
                given++;
                var (extension, original) = _originals[random.Next(_originals.Count)];
                var content = mutator.Mutate(original);
                underway.Enqueue(("fuzz" + extension, content, workers.Start("fuzz" + extension, content)));
            }

            if (!underway.TryDequeue(out var next)) break;
            read++;
            if (next.Reading.GetAwaiter().GetResult() is { } reading && reading.Diagnostics.FirstOrDefault(IsFault) is { } fault)
            {
                found++;
                Keep(next.Name, next.Content, fault);
            }
        }

        return (read, found);
    }

    private static bool IsFault(Diagnostic diagnostic) =>
        diagnostic.Code is DiagnosticCodes.InternalFailure or DiagnosticCodes.TookTooLong or DiagnosticCodes.ReaderEnded;

    private void Keep(string name, byte[] content, Diagnostic fault)
    {
        Directory.CreateDirectory(kept);
        var file = Path.Combine(kept, Convert.ToHexStringLower(SHA256.HashData(content))[..12] + Path.GetExtension(name));
        File.WriteAllBytes(file, content);
        Console.Error.WriteLine($"{file}: {fault.Code} {fault.Message}");
    }
}
