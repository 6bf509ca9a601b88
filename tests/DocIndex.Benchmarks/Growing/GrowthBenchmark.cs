using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DocIndex.Benchmarks.Growing;

/// <summary>
/// How the time and the memory that a document takes grow with its size: at n, 2n and 4n of each kind, and at as many
/// as the limits must hold for, with the memory that the program's processes take together then.
/// </summary>
internal static partial class GrowthBenchmark
{
    /// <summary>n is the largest size through this.</summary>
    private const int Part = 16;

    /// <summary>Prints a line for each kind; "cut" says that a diagnostic tells what was left out.</summary>
    /// <param name="program">
    /// The published program, by which the largest size is ingested too, which takes minutes; null where it is not.
    /// </param>
    /// <param name="kinds">A part of the names of the kinds that are measured; all where it is empty.</param>
    public static int Run(string? program, string kinds)
    {
        var more = program is null ? "" : "   largest   memory";
        Console.WriteLine($"{"",-34}{"n",9}{"n",17}{"2n",17}{"4n",17}   4n/n{more}");
        foreach (var document in GrownDocument.All.Where(d => d.Name.Contains(kinds, StringComparison.Ordinal)))
        {
            var n = document.Most / Part;
            Cost.Of(document, Math.Min(n, 100));
            Print($"{document.Name,-34}{n,9}");
            var costs = new[] { n, 2 * n, 4 * n }.Select(count => Cost.Of(document, count)).ToArray();
            foreach (var cost in costs) Print($"{cost.Seconds,8:0.00}s{cost.Memory >> 20,5} MB");
            Print($"{costs[^1].Seconds / Math.Max(0.001, costs[0].Seconds),7:0.0}");
            var said = costs[^1].Said;
            if (program is not null) said = Largest(document, program);
            Console.WriteLine(" " + said);
        }

        return 0;
    }

    /// <summary>Ingests as many as there may be into a library of their own.</summary>
    private static string Largest(GrownDocument document, string program)
    {
        var work = Directory.CreateTempSubdirectory("docindex-growth-").FullName;
        try
        {
            var file = Path.Combine(work, document.File);
            File.WriteAllBytes(file, document.Make(document.Most));
            var watch = Stopwatch.StartNew();
            string[] arguments = ["--library", Path.Combine(work, "library"), "ingest", file, "--json"];
            using var tree = new ProcessTree(Path.GetFullPath(program), arguments);
            var said = tree.Output();
            Print($"{watch.Elapsed.TotalSeconds,9:0.00}s {tree.Peak >> 20,5} MB");
            var codes = DiagnosticCode().Matches(said).Select(code => code.Value).Distinct();
            return string.Join(' ', codes.Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Print(FormattableString text) => Console.Write(text.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("DI[0-9]{4}")]
    private static partial Regex DiagnosticCode();

    /// <summary>What it took to read a document, in this process.</summary>
    /// <param name="Memory">The most bytes beyond those that the document itself and the program take.</param>
    /// <param name="Said">That it was cut or not read; else empty.</param>
    private sealed record Cost(double Seconds, long Memory, string Said)
    {
        public static Cost Of(GrownDocument document, int count)
        {
            var bytes = document.Make(count);
            var memory = PeakMemory.Begin();
            var watch = Stopwatch.StartNew();
            var result = Pipeline.Process(document.File, bytes);
            var seconds = watch.Elapsed.TotalSeconds;
            var said = result.Document is null ? "not read: " + result.Diagnostics[0].Code
                : result.Diagnostics.Any(d => d.Code == DiagnosticCodes.CutShort) ? "cut" : "";
            return new Cost(seconds, memory.Bytes, said);
        }
    }
}
