using DocIndex.Linking;
using DocIndex.Publishing;

namespace DocIndex.Browser.Tests;

/// <summary>The site of the corpus and the seeds as files, one document of hostile text among them: written once for
/// all
/// tests, which only read it, and gone with the folder for temporary files.</summary>
internal static class CorpusFiles
{
    /// <summary>What the hostile document is called: markup, an attribute's end, and a mark that turns the direction
    /// of what follows.</summary>
    public const string HostileTitle = "<script>document.title='ramt'</script>\"><img src=x onerror=alert(1)> \u202Eslut";

    private static readonly Lazy<Task<string>> s_written = new(() => Task.Run(Write));

    /// <summary>The site's folder, once it is written.</summary>
    public static Task<string> Folder() => s_written.Value;

    private static string Write()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "DocIndex.sln"))) root = Path.GetDirectoryName(root)!;
        string[] folders = [Path.Combine(root, "seeds"), Path.Combine(root, "corpus", "documents")];
        List<ProcessedDocument> documents =
        [
            .. folders.SelectMany(FilesOf).AsParallel().AsOrdered().Select(Read),
            Hostile(),
        ];
        var site = Directory.CreateTempSubdirectory("docindex-corpus-site-").FullName;
        var input = new SiteInput(documents, () => Linker.Link([.. documents.Select(d => d.Record)]));
        Site.Write(input, site, new SiteOptions());
        return site;
    }

    private static IEnumerable<(string Folder, string File)> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (folder, file));

    private static ProcessedDocument Read((string Folder, string File) found) =>
        Pipeline.Process(Path.GetRelativePath(found.Folder, found.File), File.ReadAllBytes(found.File)).Document!;

    private static ProcessedDocument Hostile()
    {
        var text = "Handleplan\n\nMål\n<b>fed</b> & \"citat\"\n"u8;
        var seed = Pipeline.Process("fjendtlig.txt", text.ToArray()).Document!;
        return seed with
        {
            Record = seed.Record with
            {
                Title = HostileTitle, Municipality = "Aarby <i>Kommune</i>", Themes = ["<u>tema</u>"],
            },
        };
    }
}
