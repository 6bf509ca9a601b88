using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace DocIndex.Server;

/// <summary>A site as it was written into a folder. Nothing is given out but the files that were there then.</summary>
internal sealed class WrittenSite(string folder, LibraryState state)
{
    private readonly Dictionary<string, string> _files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string> _tags = new(StringComparer.Ordinal);

    public string Folder { get; } = folder;

    /// <summary>What it was written from, or from something later.</summary>
    public LibraryState State { get; } = state;

    /// <summary>Relative, with forward slashes.</summary>
    public IEnumerable<string> Names => _files.Keys;

    /// <summary>A file and its media type; null where the site has none of that name, whatever lies on the disk.</summary>
    public (string Path, string Type)? Find(string name) =>
        _files.TryGetValue(name, out var path) && TypeOf(name) is { } type ? (path, type) : null;

    /// <summary>
    /// What tells a file's content from others. It is weak (RFC 9110, 8.8.1): the same file is sent with and without compression.
    /// </summary>
    public string TagOf(string name, string path) => _tags.GetOrAdd(name, _ =>
    {
        using var file = File.OpenRead(path);
        return $"W/\"{Convert.ToHexStringLower(SHA256.HashData(file))[..32]}\"";
    });

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
