using System.Text;

namespace DocIndex.Publishing.Search;

/// <summary>The files of the search in the site. The library is MiniSearch, which the build brings from npm by lock file and embeds.</summary>
internal static class SearchFiles
{
    public const string Library = "minisearch.js";
    public const string Index = "soegedata.js";
    public const string Script = "soeg.js";

    private const string LibraryResource = "DocIndex.Publishing.minisearch.js";
    private const string LicenceResource = "DocIndex.Publishing.minisearch-license.txt";

    /// <summary>False where this program was built without the library, because npm could not bring it.</summary>
    public static bool IsBuiltIn { get; } = typeof(SearchFiles).Assembly.GetManifestResourceInfo(LibraryResource) is not null;

    /// <summary>The library with its licence. Its pointer to a map of its source is left out: nothing of that name lies in the site.</summary>
    public static byte[] LibraryContent()
    {
        var script = EmbeddedFiles.Text(LibraryResource);
        var map = script.LastIndexOf("//# sourceMappingURL", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes($"/*! MiniSearch\n{EmbeddedFiles.Text(LicenceResource).Trim()}\n*/\n{(map < 0 ? script : script[..map])}");
    }
}
