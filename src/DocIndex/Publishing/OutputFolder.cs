using System.Collections.Immutable;
using System.Text;

namespace DocIndex.Publishing;

/// <summary>
/// The folder that a site is written to. A list of the site's files lies beside them, so that pages of documents that have left the library, or may
/// no longer be published, go when the site is written again; files that the list does not name are never touched.
/// </summary>
internal sealed class OutputFolder(string directory)
{
    public const string ListName = "site-files.txt";

    private readonly SortedSet<string> files = new(StringComparer.Ordinal);
    private int changed;

    /// <summary>Relative paths of all files written so far.</summary>
    public ImmutableArray<string> Files => [.. files];

    /// <summary>How many of them were new or other than before.</summary>
    public int Changed => changed;

    /// <summary>Writes a file, unless its bytes are right already. Several threads may write at once, each file once.</summary>
    public void Write(string path, byte[] content)
    {
        lock (files) files.Add(path);
        var file = PathOf(path);
        if (File.Exists(file) && new FileInfo(file).Length == content.Length && File.ReadAllBytes(file).AsSpan().SequenceEqual(content)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        Interlocked.Increment(ref changed);
    }

    /// <summary>Deletes what an earlier run wrote and this one did not, and writes the list anew.</summary>
    /// <returns>How many files were deleted.</returns>
    public int Finish()
    {
        var removed = 0;
        foreach (var path in Listed().Where(path => !files.Contains(path) && path != ListName && IsPageOfASite(path)))
        {
            var file = PathOf(path);
            if (!File.Exists(file)) continue;
            File.Delete(file);
            removed++;
        }

        files.Add(ListName);
        Write(ListName, Encoding.UTF8.GetBytes(string.Join('\n', files) + "\n"));
        return removed;
    }

    private string[] Listed() => File.Exists(PathOf(ListName)) ? File.ReadAllLines(PathOf(ListName)) : [];

    // The list lies where others can write; a path in it may not lead out of the folder.
    private static bool IsPageOfASite(string path) =>
        path.Split('/').All(part => part.Length > 0 && part[0] != '.' && part.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.'));

    private string PathOf(string path) => Path.Combine(directory, Path.Combine(path.Split('/')));
}
