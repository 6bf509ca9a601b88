using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DocIndex.Benchmarks.Growing;

/// <summary>
/// How the time that a document takes grows with its size: at n, 2n and 4n of each kind, and at as many as the limits
/// must hold for, with the memory that the program's processes take together then.
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
        Console.WriteLine($"{"",-34}{"n",9}{"n",9}{"2n",9}{"4n",9}   4n/n{more}");
        foreach (var document in GrownDocument.All.Where(d => d.Name.Contains(kinds, StringComparison.Ordinal)))
        {
            var n = document.Most / Part;
            Seconds(document, Math.Min(n, 100), out _);
            var (one, two) = (Seconds(document, n, out _), Seconds(document, 2 * n, out _));
            var four = Seconds(document, 4 * n, out var said);
            Print($"{document.Name,-34}{n,9}{one,8:0.00}s{two,8:0.00}s{four,8:0.00}s{four / Math.Max(0.001, one),7:0.0}");
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
