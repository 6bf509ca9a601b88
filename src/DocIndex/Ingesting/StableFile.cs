namespace DocIndex.Ingesting;

/// <summary>Reads files of a disk that others write to meanwhile.</summary>
internal static class StableFile
{
    private const int Attempts = 3;

    /// <summary>
    /// A file's bytes, all of one state of it: its size and time are the same before and after. A file without size is never opened, since a pipe or a device,
    /// which has none either, might never end.
    /// </summary>
    /// <param name="name">As the file is called in a diagnostic.</param>
    /// <param name="limit">Most bytes; a larger file is not read at all.</param>
    /// <returns>The bytes, or why there are none.</returns>
    public static (byte[]? Bytes, Diagnostic? Trouble) Read(string path, string name, long limit) => Read(path, name, limit, File.ReadAllBytes);

    /// <summary>The same, by another way to read.</summary>
    internal static (byte[]? Bytes, Diagnostic? Trouble) Read(string path, string name, long limit, Func<string, byte[]> read)
    {
        try
        {
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var before = new FileInfo(path);
                before = before.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? before;
                if (!before.Exists) throw new FileNotFoundException();
                if (before.Length > limit) return (null, FileTrouble.TooLarge(name, before.Length, limit));
                var bytes = before.Length == 0 ? [] : read(path);
                var after = new FileInfo(before.FullName);
                if (after.Exists && bytes.LongLength == before.Length && after.Length == before.Length && after.LastWriteTimeUtc == before.LastWriteTimeUtc) return (bytes, null);
            }

            return (null, FileTrouble.Changing(name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, FileTrouble.Unreadable(name, e));
        }
    }
}
