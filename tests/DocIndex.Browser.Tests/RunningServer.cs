using System.Diagnostics;
using DocIndex.Storing;
using Microsoft.Playwright;

namespace DocIndex.Browser.Tests;

/// <summary>The built program's server over a library of the seed documents and one PDF, and a browser; one of each for
/// all tests.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private Process? _server;
    private IPlaywright? _playwright;

    /// <summary>The library's folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("docindex-browser-").FullName;

    public Uri Address { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (!File.Exists(ChromiumFactAttribute.Chromium)) return;
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "DocIndex.sln"))) root = Path.GetDirectoryName(root)!;
        using (var library = Library.Open(Folder))
        {
            foreach (var file in Directory.GetFiles(Path.Combine(root, "seeds")))
                library.Put(Pipeline.Process(Path.GetFileName(file), await File.ReadAllBytesAsync(file)).Document!);
            var pdf = Path.Combine(root, "corpus", "documents", "hvidovre", "klimatilpasning-2027-web.pdf");
            library.Put(Pipeline.Process(Path.GetFileName(pdf), await File.ReadAllBytesAsync(pdf)).Document!);
        }

        string[] arguments = ["serve", "--port", "0", "--library", Folder];
        _server = Process.Start(new ProcessStartInfo(Program(root), arguments) { RedirectStandardOutput = true })!;
        Address = new Uri(await _server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start."));
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumFactAttribute.Chromium, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
            _server.Dispose();
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The program that make test names, which is published and starts sooner; else as it was built.</summary>
    private static string Program(string root)
    {
        if (Environment.GetEnvironmentVariable("DOCINDEX_PROGRAM") is { Length: > 0 } named) return named;
        var isRelease = AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar).Contains("Release");
        return Path.Combine(root, "src", "DocIndex.Cli", "bin", isRelease ? "Release" : "Debug", "net10.0", "docindex");
    }
}
