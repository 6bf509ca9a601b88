using System.Diagnostics;
using System.Globalization;

namespace DocIndex.Benchmarks.Growing;

/// <summary>How the time that a document takes grows with its size: at n, 2n and 4n of each kind, and at as many as the limits must hold for.</summary>
internal static class GrowthBenchmark
{
    /// <summary>n is the largest size through this.</summary>
    private const int Part = 16;

    /// <summary>Prints a line for each kind; "cut" says that a diagnostic tells what was left out.</summary>
    /// <param name="largest">Whether the largest size is measured too, which takes minutes.</param>
    public static int Run(bool largest)
    {
        Console.WriteLine($"{"",-34}{"n",9}{"n",9}{"2n",9}{"4n",9}   4n/n{(largest ? "  largest" : "")}");
        foreach (var document in GrownDocument.All)
        {
            var n = document.Most / Part;
            Seconds(document, Math.Min(n, 100), out _);
            double[] seconds = [Seconds(document, n, out _), Seconds(document, 2 * n, out _), Seconds(document, 4 * n, out _)];
            var line = string.Create(CultureInfo.InvariantCulture,
                $"{document.Name,-34}{n,9}{seconds[0],8:0.00}s{seconds[1],8:0.00}s{seconds[2],8:0.00}s{seconds[2] / Math.Max(0.001, seconds[0]),7:0.0}");
            Console.Write(line);
            if (largest) Console.Write(string.Create(CultureInfo.InvariantCulture, $"{Seconds(document, document.Most, out var said),8:0.00}s {said}"));
            Console.WriteLine();
        }

        return 0;
    }

    private static double Seconds(GrownDocument document, int count, out string said)
    {
        var bytes = document.Make(count);
        var watch = Stopwatch.StartNew();
        var result = Pipeline.Process(document.File, bytes);
        var seconds = watch.Elapsed.TotalSeconds;
        said = result.Document is null ? "not read: " + result.Diagnostics[0].Code
            : result.Diagnostics.Any(d => d.Code == DiagnosticCodes.CutShort) ? "cut" : "";
        return seconds;
    }
}
