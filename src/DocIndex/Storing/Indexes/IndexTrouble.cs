using Microsoft.Data.Sqlite;

namespace DocIndex.Storing.Indexes;

/// <summary>What goes wrong with an index.</summary>
internal static class IndexTrouble
{
    // What the systems call a disk without room: ENOSPC and EDQUOT of Linux, ERROR_DISK_FULL of Windows.
    private static readonly int[] s_full = [28, 122, unchecked((int)0x80070070)];

    /// <summary>True where the disk is full, so that making the index anew would not help.</summary>
    public static bool IsFullDisk(Exception trouble) => trouble is IOException && (s_full.Contains(trouble.HResult) || (trouble.InnerException is { } inner && IsFullDisk(inner)));

    /// <summary>
    /// True for whatever reading a damaged index may bring. Bytes that mean something else can bring any exception, so only those are left out that are known to have other
    /// causes: the database, the disk, and rights.
    /// </summary>
    public static bool IsDamage(Exception trouble) =>
        trouble is not (LibraryException or SqliteException or UnauthorizedAccessException or OperationCanceledException) && !IsFullDisk(trouble);

    /// <summary>The trouble as a person is told it.</summary>
    public static LibraryException Describe(Exception trouble, string folder) => trouble switch
    {
        LibraryException known => known,
        _ when IsFullDisk(trouble) => new($"The disk is full: the search index of {folder} could not be written.", "Make room, and run the command again.", trouble),
        UnauthorizedAccessException => new($"The search index of {folder} may not be written.", "Give yourself the right to write the folder, or choose another one.", trouble),
        _ => new($"The search index of {folder} could not be used: {trouble.Message}", "Remove the folder index in it; the next command makes it anew.", trouble),
    };
}
