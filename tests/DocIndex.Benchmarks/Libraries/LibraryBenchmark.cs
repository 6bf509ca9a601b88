using System.Diagnostics;
using System.Globalization;

namespace DocIndex.Benchmarks.Libraries;

/// <summary>
/// What a library costs as it grows: a full ingest, a nightly run with one document in a hundred changed, and a run with nothing changed, each a process of
/// its own as users run it.
/// </summary>
internal static class LibraryBenchmark
{
    private const int OneIn = 100;

    public static int Run(string program, IReadOnlyList<int> counts)
    {
        Print($"{"documents",9}  {"run",-16} {"seconds",8} {"read",7} {"read/s",7} {"peak MiB",9} {"database MiB",13}");
        foreach (var count in counts) Measure(Path.GetFullPath(program), count);
        return 0;
    }

    private static void Measure(string program, int count)
    {
        var folder = Path.GetFullPath(Path.Combine("TestResults", "library", count.ToString(CultureInfo.InvariantCulture)));
        var hasPdf = MadeFolder.MakeAsync(folder, count).GetAwaiter().GetResult();
        if (!hasPdf) Print($"Chromium is not installed: the documents are text only.");
        var library = Directory.CreateTempSubdirectory("docindex-bench-").FullName;
        try
        {
            Report("full", count);
            var changed = MadeFolder.Change(folder, OneIn, Guid.NewGuid().ToString("N"));
            Report("1 % changed", changed);
            Report("nothing changed", 0);

            void Report(string run, int read)
            {
                var (seconds, peak) = Ingest(program, folder, library);
                var size = new DirectoryInfo(library).EnumerateFiles("library.db*").Sum(file => file.Length) / 1048576.0;
                Print($"{count,9}  {run,-16} {seconds,8:F1} {read,7} {(read == 0 ? 0 : read / seconds),7:F0} {peak,9:F0} {size,13:F1}");
            }
        }
        finally
        {
            Directory.Delete(library, recursive: true);
        }
    }

    private static (double Seconds, double PeakMiB) Ingest(string program, string folder, string library)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, ["ingest", folder, "--library", library, "--quiet"]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0.0;
        while (!process.WaitForExit(100)) peak = Math.Max(peak, Peak(process.Id));
        output.Wait();
        return process.ExitCode is 0 or 1 ? (watch.Elapsed.TotalSeconds, peak) : throw new InvalidOperationException("docindex ingest failed.");
    }

    /// <summary>The most memory that a process has held, as the kernel counts it; 0 once it is gone.</summary>
    private static double Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
