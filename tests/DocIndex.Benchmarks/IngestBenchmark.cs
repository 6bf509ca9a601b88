using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using DocIndex.Checks;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Records;
using DocIndex.Storing;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Benchmarks;

/// <summary>
/// The pipeline over the PDFs of a folder: pages per processor second of each stage in one process, then <c>docindex ingest</c> as a whole process into a
/// fresh library beside pdftotext -tsv, one process a file as it takes one.
/// </summary>
internal static class IngestBenchmark
{
    private const int Rounds = 3;

    public static int Run(string folder, string program)
    {
        var files = Directory.GetFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
        {
            Console.Error.WriteLine("No PDF in " + folder + ".");
            return 2;
        }
        if (ChildProcess.Output("pdftotext", "-v") is null)
        {
            Console.Error.WriteLine("pdftotext is missing: apt-get install poppler-utils");
            return 2;
        }
        var work = Directory.CreateTempSubdirectory("docindex-bench-");
        try
        {
            var pages = Stages(files, work.FullName, out var report);
            var theirs = Best(() => ChildProcess.Output("sh", ["-c", "for f do pdftotext -tsv -cropbox \"$f\" - > /dev/null; done", "sh", .. files]));
            var round = 0;
            var (ours, wall) = BestWithWall(() => ChildProcess.Output(program, ["--library", Path.Combine(work.FullName, $"library{round++}"), "--quiet", "ingest", folder]));
            Print($"{files.Length} files, {pages} pages; processor time, best of {Rounds} rounds");
            Print($"{"",-22} {"pages/s",8} {"seconds",8}");
            foreach (var (stage, seconds) in report) Print($"{stage,-22} {pages / seconds,8:F0} {seconds,8:F3}");
            Print($"{"docindex ingest",-22} {pages / ours,8:F0} {ours,8:F3}   wall {wall:F3} s, {ours / wall:F1} of {Environment.ProcessorCount} cores");
            Print($"{"pdftotext -tsv",-22} {pages / theirs,8:F0} {theirs,8:F3}");
            Print($"{"ratio",-22} {theirs / ours,8:F2}");
            return 0;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>Each stage over all files, one after the other, after a round that compiles the code.</summary>
    private static int Stages(string[] files, string work, out List<(string Stage, double Seconds)> report)
    {
        report = [];
        var vocabulary = DanishVocabulary.Default;
        var contents = files.Select(File.ReadAllBytes).ToArray();
        var pages = 0;
        for (var warm = 0; warm < 2; warm++)
        {
            report = [];
            var times = report;
            var sources = Timed("Reading", () => files.Select((f, i) => DocumentReader.Read(Path.GetFileName(f), contents[i], new ReadingOptions()).Document).OfType<SourceDocument>().ToList());
            var laid = Timed("Layout", () => sources.ConvertAll(s => DocumentLayout.Of(s, vocabulary)));
            var tables = Timed("Tables", () => laid.ConvertAll(l => TableReader.Read(l.Document, l.Blocks, vocabulary, [])));
            var records = Timed("Records", () => laid.Select((l, i) => RecordBuilder.Build(l.Document, l.Blocks, tables[i], vocabulary).Record).ToList());
            var checks = Timed("Checks", () => records.Select((r, i) => Checker.Check(r, laid[i].Blocks, tables[i], vocabulary)).ToList());
            Timed("Indexing and storing", () =>
            {
                using var library = Library.Open(Path.Combine(work, $"stages{warm}"));
                for (var i = 0; i < records.Count; i++) library.Put(new ProcessedDocument(laid[i].Document, laid[i].Blocks, tables[i], records[i], checks[i], ImmutableArray<Diagnostic>.Empty));
                return records.Count;
            });
            pages = sources.Sum(s => s.Pages);

            T Timed<T>(string stage, Func<T> action)
            {
                using var self = Process.GetCurrentProcess();
                var before = self.TotalProcessorTime;
                var result = action();
                self.Refresh();
                times.Add((stage, Math.Max(0.001, (self.TotalProcessorTime - before).TotalSeconds)));
                return result;
            }
        }
        return pages;
    }

    private static double Best(Func<string?> action) => BestWithWall(action).Cpu;

    private static (double Cpu, double Wall) BestWithWall(Func<string?> action)
    {
        var best = (Cpu: double.MaxValue, Wall: 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var (before, watch) = (ChildProcess.CpuSeconds(), Stopwatch.StartNew());
            action();
            var cpu = ChildProcess.CpuSeconds() - before;
            if (cpu < best.Cpu) best = (cpu, watch.Elapsed.TotalSeconds);
        }
        return best;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
