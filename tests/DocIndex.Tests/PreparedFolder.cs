using System.Collections.Concurrent;

namespace DocIndex.Tests;

/// <summary>
/// Folders that tests begin with: each is made once in a run, when it is first asked for, and every test gets a copy
/// that it may change. What is made goes with the run's folder for temporary files.
/// </summary>
internal static class PreparedFolder
{
    private static readonly ConcurrentDictionary<string, Lazy<TemporaryFolder>> s_made = new(StringComparer.Ordinal);

    /// <summary>A copy of a folder.</summary>
    /// <param name="name">Tells it from the others.</param>
    /// <param name="make">Fills it; nothing may name it by its full path.</param>
    public static TemporaryFolder Copy(string name, Action<TemporaryFolder> make)
    {
        var made = s_made.GetOrAdd(name, _ => new Lazy<TemporaryFolder>(() => Filled(make))).Value;
        var copy = new TemporaryFolder();
        foreach (var folder in Directory.EnumerateDirectories(made.Path, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(copy[Path.GetRelativePath(made.Path, folder)]);
        foreach (var file in Directory.EnumerateFiles(made.Path, "*", SearchOption.AllDirectories))
            File.Copy(file, copy[Path.GetRelativePath(made.Path, file)]);
        return copy;
    }

    private static TemporaryFolder Filled(Action<TemporaryFolder> make)
    {
        var folder = new TemporaryFolder();
        make(folder);
        return folder;
    }
}
