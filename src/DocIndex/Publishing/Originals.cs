using System.Collections.Immutable;
using System.Security.Cryptography;

namespace DocIndex.Publishing;

/// <summary>The files that documents were read from, found again in the folder that was ingested.</summary>
internal sealed class Originals(string? folder)
{
    // A web page among the documents would run its scripts beside the site's own pages.
    private static readonly ImmutableArray<string> s_given = [".pdf", ".docx", ".txt", ".md"];

    private readonly Dictionary<string, (string Path, string Extension)> found = new(StringComparer.Ordinal);
    private readonly SortedSet<string> missing = new(StringComparer.Ordinal);

    /// <summary>Extension by document id.</summary>
    public ImmutableDictionary<string, string> Extensions => found.ToImmutableDictionary(p => p.Key, p => p.Value.Extension);

    /// <summary>Documents whose file is not given out though it was asked for.</summary>
    public ImmutableArray<string> Missing => [.. missing];

    /// <summary>Looks for a document's file.</summary>
    public void Look(ProcessedDocument document)
    {
        if (folder is null) return;
        var record = document.Record;
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, record.File));
        var extension = Path.GetExtension(path).ToLowerInvariant();

        // CPR numbers are overwritten in what was read, and stand unchanged in the file.
        var isClean = document.Source is { IsSearchedWhole: true, HoldsPersonalNumbers: false };
        var isOfFolder = path.StartsWith(root, StringComparison.Ordinal) && s_given.Contains(extension) && File.Exists(path);
        if (isClean && isOfFolder && Hash(path) == record.Sha256) found[record.Id] = (path, extension);
        else missing.Add(record.Id);
    }

    /// <summary>Writes all that were found into the site.</summary>
    public void WriteTo(OutputFolder output)
    {
        foreach (var (id, (path, extension)) in found) output.Write(SitePaths.Original(id, extension), File.ReadAllBytes(path));
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
