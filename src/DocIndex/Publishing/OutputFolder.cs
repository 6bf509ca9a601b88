using System.Buffers;

namespace DocIndex.Publishing;

/// <summary>
/// The folder that a site is written to. A list of the site's files lies beside them, so that pages of documents that have left the library, or may
/// no longer be published, go when the site is written again; files that the list does not name are never touched.
/// </summary>
internal sealed class OutputFolder(string directory)
{
    public const string ListName = "site-files.txt";

    private readonly PathList files = new();
    private int changed;

    /// <summary>Relative paths of all files, in ordinal order after <see cref="Finish"/>.</summary>
    public IReadOnlyList<string> Files => files;

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

    /// <summary>The same for a file that is too large to hold in memory, as it is composed.</summary>
    public void Write(string path, Action<IBufferWriter<byte>> compose)
    {
        lock (files) files.Add(path);
        using var content = new FileContent(PathOf(path));
        compose(content);
        if (content.Finish()) Interlocked.Increment(ref changed);
    }

    /// <summary>Deletes what an earlier run wrote and this one did not, and writes the list anew.</summary>
    /// <returns>How many files were deleted.</returns>
    public int Finish()
    {
        var removed = 0;
        files.Add(ListName);
        files.Sort();
        foreach (var path in Listed().Where(path => !files.Contains(path) && IsPageOfASite(path)))
        {
            var file = PathOf(path);
            if (!File.Exists(file)) continue;
            File.Delete(file);
            removed++;
        }

        using var list = new FileContent(PathOf(ListName));
        files.WriteTo(list);
        if (list.Finish()) changed++;
        return removed;
    }

    private IEnumerable<string> Listed() => File.Exists(PathOf(ListName)) ? File.ReadLines(PathOf(ListName)) : [];

    // The list lies where others can write; a path in it may not lead out of the folder.
    private static bool IsPageOfASite(string path) =>
        path.Split('/').All(part => part.Length > 0 && part[0] != '.' && part.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.'));

    private string PathOf(string path) => Path.Combine(directory, Path.Combine(path.Split('/')));
}
