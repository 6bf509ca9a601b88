using System.Globalization;

namespace DocIndex.Benchmarks;

/// <summary>
/// Reads every PDF of a folder with DocIndex.Pdf and with PdfPig's own GetWords (one process, one thread each) and with
/// pdftotext -tsv (one process a file, as it takes one), and prints pages per processor second of whole processes, peak memory, and the F1 of the words.
/// </summary>
internal static class PdfBenchmark
{
    private const int Rounds = 3;
    private const string GnuTime = "/usr/bin/time";

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
        var output = "";
        var theirScript = "for f do echo \"# 0 $f\"; $TIME pdftotext -tsv -cropbox \"$f\" -; done";
        var ourScript = $"$TIME '{Environment.ProcessPath}' pdf-words \"$@\"";
        var pigScript = $"$TIME '{Environment.ProcessPath}' pdfpig-words \"$@\"";
        var theirSeconds = Measure(() => output = RunInShell(theirScript, files));
        var theirs = WordLists.FromTsv(output);
        var ourSeconds = Measure(() => output = RunInShell(ourScript, files));
        var (ours, pages) = WordLists.FromOurs(output);
        var pigSeconds = Measure(() => RunInShell(pigScript, files));
        var (theirPeak, ourPeak, pigPeak) = (Peak(theirScript, files), Peak(ourScript, files), Peak(pigScript, files));

        Print($"{files.Length} files, {pages} pages, best of {Rounds} rounds; processor time of whole processes, start-up included");
        Print($"{"",-12} {"pages/s",8} {"seconds",8} {"peak MiB",9}");
        Print($"{"DocIndex.Pdf",-12} {pages / ourSeconds,8:F0} {ourSeconds,8:F3} {ourPeak,9}");
        Print($"{"pdftotext",-12} {pages / theirSeconds,8:F0} {theirSeconds,8:F3} {theirPeak,9}");
        Print($"{"PdfPig",-12} {pages / pigSeconds,8:F0} {pigSeconds,8:F3} {pigPeak,9}");
        Print($"{"ratio",-12} {theirSeconds / ourSeconds,8:F2} of pdftotext, {pigSeconds / ourSeconds:F2} of PdfPig's own words");
        PrintAgreement(files, ours, theirs);
        return 0;
    }

    /// <summary>A small shell starts the programs, so that neither pays for being forked off this large process.</summary>
    private static string RunInShell(string script, string[] files) => ChildProcess.Output("sh", ["-c", script, "sh", .. files]) ?? "";

    /// <summary>The largest resident set of any process a script runs under GNU time, in MiB; "?" where that is not installed.</summary>
    private static string Peak(string script, string[] files)
    {
        if (!File.Exists(GnuTime))
            return "?";
        var report = Path.GetTempFileName();
        try
        {
            RunInShell($"TIME='{GnuTime} -a -o {report} -f %M'; " + script, files);
            var peak = File.ReadLines(report).Select(line => long.TryParse(line, CultureInfo.InvariantCulture, out var kib) ? kib : 0).Max();
            return (peak / 1024).ToString(CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(report);
        }
    }

    private static double Measure(Action action)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = ChildProcess.CpuSeconds();
            action();
            best = Math.Min(best, ChildProcess.CpuSeconds() - before);
        }
        return best;
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
