using DocIndex.Server;
using DocIndex.Storing;
using DocIndex.Storing.Indexes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.ResponseCompression;

const int mostRequestLine = 8 * 1024;
const int mostHeaders = 16 * 1024;
const int mostConnections = 500;
var mostStopping = TimeSpan.FromSeconds(5);

if (ServerOptions.Read(args) is not { } options)
{
    Console.Error.WriteLine("DocIndex.Server is started by docindex serve.");
    return 2;
}

RequestLimits.ProvideThreads();
var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
builder.Services.AddRateLimiter(RequestLimits.Set);
builder.Services.AddResponseCompression(compression => compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/markdown", "text/csv"]);
var connections = new OpenConnections(mostConnections);
builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Limits.MaxRequestBodySize = 0;
    kestrel.Limits.MaxRequestLineSize = mostRequestLine;
    kestrel.Limits.MaxRequestHeadersTotalSize = mostHeaders;
    kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
    kestrel.Listen(options.Address, options.Port, listen => listen.Use(next => connection => connections.Hold(connection, next)));
});
await using var site = new SiteFolder(options);
using var searchers = new LibrarySearchers(options.Library);
await using var app = builder.Build();
app.Use(next => context => connections.Answer(context, next));
app.UseRateLimiter();
app.UseResponseCompression();
app.Run(new RequestHandler(options, searchers, site).Answer);
try
{
    Library.OpenExisting(options.Library).Dispose();
    await app.StartAsync();
}
catch (Exception e) when (e is LibraryException or IOException)
{
    Console.Error.WriteLine($"docindex: {e.Message}");
    return 2;
}

var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
Console.WriteLine(address);
Console.Error.WriteLine(options.Say("Stop med Ctrl+C.", "Stop with Ctrl+C."));
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
using var terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(
    System.Runtime.InteropServices.PosixSignal.SIGTERM, signal =>
    {
        signal.Cancel = true;
        stop.Cancel();
    });

// Whoever started the server holds its input open; it ends with him.
var ended = Task.Run(() =>
{
    using var input = Console.OpenStandardInput();
    while (input.ReadByte() >= 0)
    {
    }
});
await Task.WhenAny(ended, Task.Delay(Timeout.Infinite, stop.Token));
using var stopping = new CancellationTokenSource(mostStopping);
await app.StopAsync(stopping.Token);
return 0;
