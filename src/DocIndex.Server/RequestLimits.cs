using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace DocIndex.Server;

/// <summary>How many requests are answered at once, and how many may wait for that. Whoever comes beyond is told to come again.</summary>
internal static class RequestLimits
{
    private const string Site = "site";
    private const string Library = "library";

    /// <summary>Each holds a processor while it searches; more at once would only take turns.</summary>
    private const int SearchesPerProcessor = 2;

    /// <summary>They hold none, but wait for a disk, for who reads slowly, or for the site to be written.</summary>
    private const int FilesAtOnce = 200;

    private const int Waiting = 200;

    /// <summary>Beside the searches, which hold theirs: for pages and files, which take one for moments.</summary>
    private const int ThreadsForFiles = 8;

    private static readonly TimeSpan s_comeAgain = TimeSpan.FromSeconds(1);

    private static int SearchesAtOnce => SearchesPerProcessor * Environment.ProcessorCount;

    /// <summary>
    /// Has a thread ready for every search that may run. The pool begins with one for each processor and adds others
    /// at half a second each, for which pages would wait behind searches.
    /// </summary>
    public static void ProvideThreads()
    {
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, SearchesAtOnce + ThreadsForFiles), ports);
    }

    public static void Set(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.Request.Path.StartsWithSegments("/site", StringComparison.Ordinal)
                ? RateLimitPartition.GetConcurrencyLimiter(Site, _ => Limit(FilesAtOnce))
                : RateLimitPartition.GetConcurrencyLimiter(Library, _ => Limit(SearchesAtOnce)));
        options.OnRejected = (rejected, _) =>
        {
            ComeAgain(rejected.HttpContext.Response);
            return ValueTask.CompletedTask;
        };
    }

    /// <summary>Says that there is no answer now, and when to ask again.</summary>
    public static void ComeAgain(HttpResponse response)
    {
        response.StatusCode = (int)HttpStatusCode.ServiceUnavailable;
        response.Headers.RetryAfter = s_comeAgain.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static ConcurrencyLimiterOptions Limit(int atOnce) =>
        new() { PermitLimit = atOnce, QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
}
