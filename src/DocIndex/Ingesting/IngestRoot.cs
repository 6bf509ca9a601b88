namespace DocIndex.Ingesting;

/// <summary>What an argument of an ingestion means: a folder, one file of a folder, or the files of a folder whose paths match a pattern.</summary>
public sealed class IngestRoot
{
    private readonly string? _file;
    private readonly GlobPattern? _pattern;

    private IngestRoot(string folder, string? file, GlobPattern? pattern) =>
        (Folder, _file, _pattern) = (Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), file, pattern);

    /// <summary>Full path of the folder that names are relative to.</summary>
    public string Folder { get; }

    /// <summary>The one file that is meant, relative to the folder; null where more are.</summary>
    public string? SingleFile => _file;

    /// <summary>Reads an argument.</summary>
    /// <returns>Null where nothing of that name is there.</returns>
    public static IngestRoot? Of(string argument)
    {
        if (Directory.Exists(argument)) return new IngestRoot(argument, null, null);
        if (Path.Exists(argument)) return new IngestRoot(Path.GetDirectoryName(Path.GetFullPath(argument))!, Path.GetFileName(argument), null);
        if (!GlobPattern.IsPattern(argument)) return null;
        var parts = argument.Replace('\\', '/').Split('/');
        var plain = parts.TakeWhile(part => !GlobPattern.IsPattern(part)).Count();
        var folder = plain == 0 ? "." : string.Join('/', parts[..plain]) + "/";
        return Directory.Exists(folder) ? new IngestRoot(folder, null, new GlobPattern(string.Join('/', parts[plain..]))) : null;
    }

    /// <summary>True where a path below the folder, or a member of an archive there, is meant.</summary>
    /// <param name="path">Relative to the folder, forward slashes.</param>
    public bool Covers(string path) => (_file, _pattern) switch
    {
        ({ } file, _) => path == file || path.StartsWith(file + "/", StringComparison.Ordinal),
        (_, { } pattern) => Beginnings(path).Any(pattern.Matches),
        _ => true,
    };

    // A member of an archive is meant where the archive is.
    private static IEnumerable<string> Beginnings(string path)
    {
        for (var at = path.IndexOf('/'); at >= 0; at = path.IndexOf('/', at + 1)) yield return path[..at];
        yield return path;
    }
}
