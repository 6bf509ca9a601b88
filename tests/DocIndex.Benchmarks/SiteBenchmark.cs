using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DocIndex.Benchmarks.Mutating;

namespace DocIndex.Benchmarks;

/// <summary>
/// <c>docindex site</c> as a whole process on a library of notes recombined from the corpus: time, processor time and peak memory, once into an empty folder
/// and once over the same site; then how long a browser's first answer takes.
/// </summary>
internal static partial class SiteBenchmark
{
    private const string Chromium = "/usr/bin/chromium";

    public static int Run(int count, string program)
    {
        var work = Directory.CreateTempSubdirectory("docindex-site-bench-");
        try
        {
            var (notes, library, site) = (Path.Combine(work.FullName, "notes"), Path.Combine(work.FullName, "library"), Path.Combine(work.FullName, "site"));
            NoteFolder.Write(notes, count);
            ChildProcess.Output(program, "--library", library, "--quiet", "ingest", notes);
            Report(count, "empty folder", program, library, site);
            Report(count, "same again", program, library, site);
            var files = Directory.GetFiles(site, "*", SearchOption.AllDirectories);
            var heaviest = files.Where(file => file.EndsWith(".html", StringComparison.Ordinal) && !file.Contains("/kilder/", StringComparison.Ordinal)).MaxBy(file => new FileInfo(file).Length)!;
            Print($"{count,6} documents  {files.Length} files, {files.Sum(file => new FileInfo(file).Length) >> 20} MB; heaviest page without facsimiles {new FileInfo(heaviest).Length / 1000} kB ({Path.GetRelativePath(site, heaviest)}); search index {new FileInfo(Path.Combine(site, "soegedata.js")).Length / 1000} kB");
            FirstAnswer(site, work.FullName);
            return 0;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static void Report(int count, string what, string program, string library, string site)
    {
        var (cpu, watch) = (ChildProcess.CpuSeconds(), Stopwatch.StartNew());
        using var process = Process.Start(new ProcessStartInfo(program, ["--library", library, "--quiet", "site", "--out", site]) { RedirectStandardOutput = true })!;
        var reading = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(50)) peak = Math.Max(peak, PeakOf(process.Id));
        reading.Wait();
        Print($"{count,6} documents  {what,-12}  {watch.Elapsed.TotalSeconds,7:F1} s  {ChildProcess.CpuSeconds() - cpu,7:F1} s processor  {peak >> 10,5} MB peak");
    }

    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/status").FirstOrDefault(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(Digits().Match(line).Value, CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    // From the first key to the list, the unpacking of the index included, as the page itself measures it.
    private static void FirstAnswer(string site, string profile)
    {
        if (!File.Exists(Chromium)) return;
        var page = new Uri(Path.Combine(site, "soeg.html")).AbsoluteUri + "?q=indsats";
        var html = ChildProcess.Output(Chromium, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + Path.Combine(profile, "browser"), "--virtual-time-budget=20000", "--dump-dom", page) ?? "";
        var answer = Milliseconds().Match(html);
        Print($"        first answer in the browser {(answer.Success ? answer.Groups[1].Value + " ms" : "not measured")}");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("data-milliseconds=\"([0-9]+)\"")]
    private static partial Regex Milliseconds();
}
