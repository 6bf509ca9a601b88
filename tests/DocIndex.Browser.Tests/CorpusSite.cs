using Microsoft.Playwright;

namespace DocIndex.Browser.Tests;

/// <summary>The <see cref="CorpusFiles"/> and a browser to open them in.</summary>
public sealed class CorpusSite : IAsyncLifetime
{
    private string? _folder;
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Addresses of one page of every kind, by kind.</summary>
    public Dictionary<string, string> Kinds { get; } = [];

    public string Folder => _folder!;

    /// <summary>The address of a page of the site as a file.</summary>
    public string Address(string page) => new Uri(Path.Combine(Folder, page)).AbsoluteUri;

    public async Task InitializeAsync()
    {
        _folder = await CorpusFiles.Folder();
        foreach (var page in (string[])["index", "dokumenter", "indsatser", "sammenligning", "maal", "risici", "fund", "soeg", "vejledning", "tilgaengelighed"]) Kinds[page] = Address(page + ".html");
        foreach (var kind in (string[])["budgetrunder", "aar", "temaer", "maalgrupper", "udvalg", "kommuner", "indsatser"])
            Kinds[kind + "/"] = new Uri(new DirectoryInfo(Path.Combine(Folder, kind)).GetFiles("*.html").OrderByDescending(file => file.Length).First().FullName).AbsoluteUri;
        Kinds["soeg with hits"] = Address("soeg.html") + "?q=mestringsvejledere";
        Kinds["note from lines"] = Address("dokumenter/000-360f2463238157fa-txt.html");
        Kinds["note from pages"] = Address("dokumenter/typeset-000-360f2463238157fa-web-pdf.html");
        Kinds["lines"] = Address("kilder/000-360f2463238157fa-txt/tekst-1.html");
        Kinds["page"] = Address("kilder/typeset-000-360f2463238157fa-web-pdf/side-2.html");
        Kinds["hostile"] = Address("dokumenter/fjendtlig-txt.html");
        if (!File.Exists(ChromiumFactAttribute.Chromium)) return;
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumFactAttribute.Chromium, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
