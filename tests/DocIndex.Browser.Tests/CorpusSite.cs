using DocIndex.Linking;
using DocIndex.Publishing;
using Microsoft.Playwright;

namespace DocIndex.Browser.Tests;

/// <summary>The site of the corpus and the seeds as files, one document of hostile text among them, and a browser; one of each for all tests.</summary>
public sealed class CorpusSite : IAsyncLifetime
{
    /// <summary>What the hostile document is called: markup, an attribute's end, and a mark that turns the direction of what follows.</summary>
    public const string HostileTitle = "<script>document.title='ramt'</script>\"><img src=x onerror=alert(1)> \u202Eslut";

    private readonly string _folder = Directory.CreateTempSubdirectory("docindex-corpus-site-").FullName;
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Addresses of one page of every kind, by kind.</summary>
    public Dictionary<string, string> Kinds { get; } = [];

    public string Folder => Path.Combine(_folder, "site");

    /// <summary>The address of a page of the site as a file.</summary>
    public string Address(string page) => new Uri(Path.Combine(Folder, page)).AbsoluteUri;

    public async Task InitializeAsync()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "DocIndex.sln"))) root = Path.GetDirectoryName(root)!;
        var documents = new List<ProcessedDocument>();
        foreach (var folder in (string[])[Path.Combine(root, "seeds"), Path.Combine(root, "corpus", "documents")])
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                documents.Add(Pipeline.Process(Path.GetRelativePath(folder, file), await File.ReadAllBytesAsync(file)).Document!);
        }

        documents.Add(Hostile());
        Site.Write(new SiteInput(documents, () => Linker.Link([.. documents.Select(d => d.Record)])), Folder, new SiteOptions());
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
        Directory.Delete(_folder, recursive: true);
    }

    private static ProcessedDocument Hostile()
    {
        var seed = Pipeline.Process("fjendtlig.txt", "Handleplan\n\nMål\n<b>fed</b> & \"citat\"\n"u8.ToArray()).Document!;
        return seed with { Record = seed.Record with { Title = HostileTitle, Municipality = "Aarby <i>Kommune</i>", Themes = ["<u>tema</u>"] } };
    }
}
