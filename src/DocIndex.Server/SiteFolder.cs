using DocIndex.Publishing;
using DocIndex.Storing;

namespace DocIndex.Server;

/// <summary>The library's site, written into a folder of its own that goes with the server, and anew when the library, or what people wrote in its folder, has changed.</summary>
internal sealed class SiteFolder(ServerOptions options) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("docindex-site-").FullName;
    private readonly Lock _lock = new();
    private Dictionary<string, string> _files = [];
    private (long, string)? _state;

    /// <summary>A file of the site and its media type; null where the site has none of that name, whatever lies on the disk.</summary>
    /// <param name="name">Relative, with forward slashes.</param>
    public (string Path, string Type)? Find(string name)
    {
        lock (_lock)
        {
            Renew();
            return _files.TryGetValue(name, out var path) && TypeOf(name) is { } type ? (path, type) : null;
        }
    }

    public void Dispose()
    {
        lock (_lock) Directory.Delete(_folder, recursive: true);
    }

    private void Renew()
    {
        using var library = Library.OpenExisting(options.Library);
        var state = (library.Revision, LibraryFiles.State(options.Library));
        if (state == _state) return;
        Site.Write(SettledDocuments.Of(library), _folder, new SiteOptions { Language = options.Language, Settings = LibraryFiles.Site(options.Library) });
        _files = Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(_folder, file).Replace('\\', '/'), StringComparer.Ordinal);
        _state = state;
    }

    private static string? TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html",
        ".css" => "text/css",
        ".md" => "text/markdown",
        ".json" => "application/json",
        ".csv" => "text/csv",
        ".js" => "text/javascript",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" => "image/jpeg",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => null,
    };
}
