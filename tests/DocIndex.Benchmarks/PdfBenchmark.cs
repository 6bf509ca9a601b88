using System.Globalization;

namespace DocIndex.Benchmarks;

/// <summary>
/// Reads every PDF of a folder with DocIndex.Pdf (one process, one thread) and with pdftotext -tsv (one process a file,
/// as it takes one), and prints pages per processor second of whole processes, peak memory, and the F1 of the words.
/// </summary>
internal static class PdfBenchmark
{
    private const int Rounds = 3;

    public static int Run(string folder)
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
        // pdftotext goes first: the peak that the kernel keeps is the largest of all children so far.
        var output = "";
        var (theirSeconds, theirPeak) = Measure(() => output = RunInShell("for f do echo \"# 0 $f\"; pdftotext -tsv -cropbox \"$f\" -; done", files));
        var theirs = WordLists.FromTsv(output);
        var (ourSeconds, ourPeak) = Measure(() => output = RunInShell($"'{Environment.ProcessPath}' pdf-words \"$@\"", files));
        var (ours, pages) = WordLists.FromOurs(output);

        Print($"{files.Length} files, {pages} pages, best of {Rounds} rounds; processor time of whole processes, start-up included");
        Print($"{"",-12} {"pages/s",8} {"seconds",8} {"peak MiB",9}");
        Print($"{"DocIndex.Pdf",-12} {pages / ourSeconds,8:F0} {ourSeconds,8:F3} {ourPeak,9:F0}");
        Print($"{"pdftotext",-12} {pages / theirSeconds,8:F0} {theirSeconds,8:F3} {theirPeak,9:F0}");
        Print($"{"ratio",-12} {theirSeconds / ourSeconds,8:F2}");
        PrintAgreement(files, ours, theirs);
        return 0;
    }

    /// <summary>A small shell starts the programs, so that neither pays for being forked off this large process.</summary>
    private static string RunInShell(string script, string[] files) => ChildProcess.Output("sh", ["-c", script, "sh", .. files]) ?? "";

    private static (double Seconds, double PeakMiB) Measure(Action action)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = ChildProcess.Cost().Seconds;
            action();
            best = Math.Min(best, ChildProcess.Cost().Seconds - before);
        }
        return (best, ChildProcess.Cost().PeakMiB);
    }

    private static void PrintAgreement(string[] files, Dictionary<string, List<PageWord>> ours, Dictionary<string, List<PageWord>> theirs)
    {
        var total = default(Agreement);
        var worst = new List<(double F1, string File)>();
        foreach (var file in files)
        {
            var agreement = Agreement.Of(ours.GetValueOrDefault(file) ?? [], theirs.GetValueOrDefault(file) ?? []);
            worst.Add((agreement.F1, file));
            total = total.Plus(agreement);
        }
        Print($"words: {total.Ours} ours, {total.Theirs} theirs, {total.Same} the same; F1 {total.F1:F4}");
        foreach (var (f1, file) in worst.OrderBy(entry => entry.F1).Take(5))
            Print($"  {f1:F4} {Path.GetFileName(file)}");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
