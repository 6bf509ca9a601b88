namespace DocIndex.Ingesting.Workers;

/// <summary>
/// A folder for what a worker and the programs that it starts put aside, pictures of pages among it. It goes with the
/// worker; those of runs that were killed go when the next worker starts.
/// </summary>
internal sealed class WorkerFolder : IDisposable
{
    private const string Prefix = "docindex-worker-";
    private const string LockName = "lock";

    /// <summary>A folder without a lock is being made as long as it is younger.</summary>
    private static readonly TimeSpan s_making = TimeSpan.FromMinutes(1);

    private readonly FileStream _lock;

    public WorkerFolder()
    {
        var earlier = Directory.GetDirectories(System.IO.Path.GetTempPath(), Prefix + "*");
        foreach (var folder in earlier.Where(IsLeft)) Delete(folder);
        Path = Directory.CreateTempSubdirectory(Prefix).FullName;
        _lock = Lock(Path, FileMode.CreateNew);
    }

    public string Path { get; }

    public void Dispose()
    {
        _lock.Dispose();
        Delete(Path);
    }

    /// <summary>
    /// True where nobody holds the folder: the system lets go of a lock when its process ends, however it ends.
    /// </summary>
    private static bool IsLeft(string folder)
    {
        try
        {
            if (!File.Exists(System.IO.Path.Combine(folder, LockName)))
                return DateTime.UtcNow - Directory.GetLastWriteTimeUtc(folder) > s_making;
            Lock(folder, FileMode.Open).Dispose();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static FileStream Lock(string folder, FileMode mode) =>
        new(System.IO.Path.Combine(folder, LockName), mode, FileAccess.ReadWrite, FileShare.None);

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It lies among the system's temporary files, and the next worker tries again.
        }
    }
}
