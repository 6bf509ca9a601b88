namespace DocIndex;

/// <summary>
/// A folder for what a process needs for a while, which can be pictures of documents' pages: only the user can read it, and it goes when it is done with or
/// the process ends. A process that is killed leaves its folders behind; the next one clears them. Whose process lives is told by a lock in the folder.
/// </summary>
public sealed class WorkFolder : IDisposable
{
    private const string Start = "docindex-";
    private const string LockName = "in-use";

    // A folder is without its lock for a moment after it is made.
    private static readonly TimeSpan s_making = TimeSpan.FromMinutes(10);

    private readonly FileStream _lock;

    private WorkFolder(string path)
    {
        Path = path;
        _lock = new FileStream(System.IO.Path.Combine(path, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        AppDomain.CurrentDomain.ProcessExit += AtExit;
    }

    /// <summary>The kinds of folders there are, as their names say.</summary>
    public enum Kind
    {
        /// <summary>A page that is recognised.</summary>
        Page,

        /// <summary>A site that is served.</summary>
        Site,

        /// <summary>What a process that reads documents, and the programs that it starts, put aside.</summary>
        Worker,
    }

    /// <summary>The folder, absolute.</summary>
    public string Path { get; }

    /// <summary>Makes a folder.</summary>
    /// <param name="among">The folder that it is to lie in; null for that for temporary files.</param>
    public static WorkFolder Create(Kind kind, string? among = null)
    {
        if (among is null) return new WorkFolder(Directory.CreateTempSubdirectory(PrefixOf(kind)).FullName);
        var path = System.IO.Path.Combine(among, PrefixOf(kind) + System.IO.Path.GetRandomFileName());
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new WorkFolder(path);
    }

    /// <summary>Deletes the folders of processes that are gone. What cannot be deleted, because it is another user's, stays.</summary>
    /// <param name="among">The folder that they lie in; null for that for temporary files.</param>
    public static void ClearAbandoned(string? among = null)
    {
        among ??= System.IO.Path.GetTempPath();
        if (!Directory.Exists(among)) return;
        foreach (var kind in Enum.GetValues<Kind>())
        {
            foreach (var folder in Directory.EnumerateDirectories(among, PrefixOf(kind) + "*").ToList())
            {
                try
                {
                    if (IsAbandoned(new DirectoryInfo(folder))) Directory.Delete(folder, recursive: true);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    // Somebody lives in it, or it is not ours.
                }
            }
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= AtExit;
        _lock.Dispose();
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }

    private static string PrefixOf(Kind kind) => Start + kind.ToString().ToLowerInvariant() + "-";

    private static bool IsAbandoned(DirectoryInfo folder)
    {
        if (folder.LinkTarget is not null) return false;
        var held = System.IO.Path.Combine(folder.FullName, LockName);
        if (!File.Exists(held)) return DateTime.UtcNow - folder.LastWriteTimeUtc > s_making;
        using var taken = new FileStream(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        return true;
    }

    private void AtExit(object? sender, EventArgs e)
    {
        try
        {
            Dispose();
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // Another thread is still writing in it; the next process clears it.
        }
    }
}
