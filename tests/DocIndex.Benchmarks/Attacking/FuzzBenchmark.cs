using System.Globalization;
using DocIndex.Ingesting.Workers;

namespace DocIndex.Benchmarks.Attacking;

/// <summary><c>fuzz</c>: mutated files of every format through the program's workers, for so many minutes.</summary>
internal static class FuzzBenchmark
{
    /// <summary>A mutant of a note of a few pages needs a fraction of it.</summary>
    private static readonly TimeSpan s_documentTime = TimeSpan.FromSeconds(20);

    /// <summary>Runs; returns 1 where anything was found.</summary>
    /// <param name="arguments">Minutes, then perhaps a seed.</param>
    public static int Run(string program, string repository, IReadOnlyList<string> arguments)
    {
        var minutes = double.Parse(arguments[0], CultureInfo.InvariantCulture);
        var seed = arguments.Count > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : Environment.TickCount & 0xFFFFFF;
        var kept = Path.Combine(repository, ".fuzz");
        Console.WriteLine($"seed {seed}");
        var worker = new WorkerProgram([Path.GetFullPath(program), "read-documents"]) { DocumentTime = s_documentTime };
        var run = new FuzzRun(worker, kept, new Random(seed));
        run.Read([Path.Combine(repository, "seeds"), Path.Combine(repository, "corpus", "documents"), kept]);
        var (read, found) = run.Run(TimeSpan.FromMinutes(minutes));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read} files read, {read / minutes / 60:F0} a second; {found} kept in {kept}"));
        return found == 0 ? 0 : 1;
    }
}
