using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using DocIndex.Benchmarks.Mutating;

namespace DocIndex.Benchmarks.Serving;

/// <summary>
/// <c>serve</c>: how long pages of the site and searches take, asked at a steady rate from one server: while nothing
/// else is done, and while an ingest of as many notes again runs beside it, after which the site is written anew.
/// </summary>
internal static class ServeBenchmark
{
    private const int RequestsInASecond = 20;
    private const int Asked = 1000;

    /// <summary>Pages of notes on the site, answers of the API, and the search page.</summary>
    private const int Kinds = 3;

    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly string[] s_queries =
        ["indsats", "kommune", "sygedagpenge OR ledige", "\"lavere sagsstammer\"", "år:[2015 TO 2030]", "borgere"];

    /// <summary>Runs on a library of so many notes; returns 1 where p99 during the ingest is over the limit.</summary>
    public static async Task<int> Run(int count, string program)
    {
        var work = Directory.CreateTempSubdirectory("docindex-serve-bench-").FullName;
        try
        {
            var (notes, more) = (Path.Combine(work, "notes"), Path.Combine(work, "more"));
            var library = Path.Combine(work, "library");
            NoteFolder.Write(notes, count);
            NoteFolder.Write(more, count * 2);
            ChildProcess.Output(program, "--library", library, "--quiet", "ingest", notes);
            using var server = Process.Start(new ProcessStartInfo(program, ["--library", library, "serve", "--port", "0"])
            {
                RedirectStandardOutput = true, RedirectStandardInput = true, RedirectStandardError = true,
            })!;
            try
            {
                return await Measure(new Uri((await server.StandardOutput.ReadLineAsync())!), program, library, more);
            }
            finally
            {
                server.Kill(entireProcessTree: true);
                await server.WaitForExitAsync();
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<int> Measure(Uri address, string program, string library, string more)
    {
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All };
        using var client = new HttpClient(handler) { BaseAddress = address, Timeout = s_patience };
        var index = await client.GetStringAsync(new Uri("site/dokumenter.html", UriKind.Relative));
        var pages = Pages(index);
        await Ask(client, pages, Task.Delay(TimeSpan.FromSeconds(2)));
        Report("nothing else", await Ask(client, pages, Task.Delay(s_quiet)));
        var ingest = Task.Run(() => ChildProcess.Output(program, "--library", library, "--quiet", "ingest", more));
        var watch = Stopwatch.StartNew();
        var during = await Ask(client, pages, ingest);
        Report(string.Create(CultureInfo.InvariantCulture, $"ingest of {watch.Elapsed.TotalSeconds:F0} s"), during);
        Report("site written anew", await Ask(client, pages, Task.Delay(s_quiet)));
        return during.Values.All(times => At(times, 99) <= Limit) ? 0 : 1;
    }

    /// <summary>Milliseconds that 99 of 100 requests may take at most.</summary>
    private const double Limit = 300;

    private static List<string> Pages(string list) =>
    [
        .. list.Split("href=\"dokumenter/").Skip(1).Select(part => "site/dokumenter/" + part.Split('"', '#')[0])
            .Distinct().Take(Asked),
    ];

    /// <summary>Asks at a steady rate, whether answers come or not, until something is done.</summary>
    /// <returns>Milliseconds from when each was to be asked until it was answered whole, by what was asked.</returns>
    private static async Task<Dictionary<string, List<double>>> Ask(HttpClient client, List<string> pages, Task until)
    {
        var times = new ConcurrentBag<(string Kind, double Milliseconds)>();
        var (underway, clock) = (new List<Task>(), Stopwatch.StartNew());
        for (var i = 0; !until.IsCompleted; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / RequestsInASecond);
            if (due > clock.Elapsed) await Task.Delay(due - clock.Elapsed);
            var query = Uri.EscapeDataString(s_queries[i / Kinds % s_queries.Length]);
            underway.Add((i % Kinds) switch
            {
                0 => One("site", pages[i / Kinds % pages.Count], due),
                1 => One("search", "api/search?q=" + query, due),
                _ => One("search page", "?q=" + query, due),
            });
        }

        await until;
        await Task.WhenAll(underway);
        return times.GroupBy(t => t.Kind).ToDictionary(g => g.Key, g => g.Select(t => t.Milliseconds).Order().ToList());

        async Task One(string kind, string path, TimeSpan due)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                await answer.Content.ReadAsByteArrayAsync();
                var what = answer.IsSuccessStatusCode ? kind : $"{kind} {(int)answer.StatusCode}";
                times.Add((what, (clock.Elapsed - due).TotalMilliseconds));
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                times.Add((kind + " without an answer", (clock.Elapsed - due).TotalMilliseconds));
            }
        }
    }

    private static void Report(string when, Dictionary<string, List<double>> times)
    {
        foreach (var (kind, all) in times.OrderBy(t => t.Key, StringComparer.Ordinal))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{when,-20} {kind,-24} {all.Count,6} asked  p50 {At(all, 50),6:F0} ms  p95 {At(all, 95),6:F0} ms  ")
                + string.Create(CultureInfo.InvariantCulture, $"p99 {At(all, 99),6:F0} ms  longest {all[^1],6:F0} ms"));
    }

    private static double At(List<double> times, int percent) => times[(times.Count - 1) * percent / 100];
}
