using DocIndex.Storing.Indexes;
using Lucene.Net.Index;
using Microsoft.Data.Sqlite;

namespace DocIndex.Storing;

/// <summary>Puts a library that was made anew in the place of the old one. At every moment one of them is there whole; the old one stays beside it.</summary>
public static class LibraryReplacement
{
    private const string FileName = "library.db";
    private const string Backup = FileName + ".bak";
    private static readonly string[] s_companions = ["-wal", "-shm", "-journal"];

    /// <summary>The folder in which the new library is made.</summary>
    public static string FolderOf(string library) => Path.Combine(library, "rebuild");

    /// <summary>Makes the folder, without what an earlier attempt left in it.</summary>
    public static string Prepare(string library)
    {
        var folder = FolderOf(library);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>Replaces the old library by the new one, which nobody has open any more.</summary>
    /// <exception cref="LibraryException">The old one is in use.</exception>
    public static void Complete(string library)
    {
        var (old, fresh) = (Path.Combine(library, FileName), Path.Combine(FolderOf(library), FileName));
        Fold(fresh);
        if (!File.Exists(old))
        {
            File.Move(fresh, old);
        }
        else
        {
            // What stands beside a database belongs to it: the new one must not find the old one's.
            var isWhole = TryFold(old);
            if (!isWhole)
                foreach (var companion in s_companions.Where(end => File.Exists(old + end))) File.Move(old + companion, Path.Combine(library, Backup + companion), overwrite: true);
            File.Replace(fresh, old, Path.Combine(library, Backup));
        }

        ReplaceIndex(library);
        Directory.Delete(FolderOf(library), recursive: true);
    }

    // The index names the library that it is of: killed in the midst of this, or where another process has the index, the next command makes it anew.
    private static void ReplaceIndex(string library)
    {
        var (old, fresh) = (Path.Combine(library, LibrarySearchers.FolderName), Path.Combine(FolderOf(library), LibrarySearchers.FolderName));
        if (!Directory.Exists(fresh)) return;
        using var held = new IndexLockFactory(old).MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!held.Obtain()) return;
        foreach (var file in Files(old)) File.Delete(file);
        foreach (var file in Files(fresh)) File.Move(file, Path.Combine(old, Path.GetFileName(file)));

        // What names the others comes last.
        static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != IndexWriter.WRITE_LOCK_NAME)
            .OrderBy(file => Path.GetFileName(file).StartsWith(IndexFileNames.SEGMENTS, StringComparison.Ordinal)).ToList();
    }

    private static bool TryFold(string file)
    {
        try
        {
            Fold(file);
            return true;
        }
        catch (SqliteException trouble) when (trouble.SqliteErrorCode is 5 or 6)
        {
            throw SqliteTrouble.Describe(trouble, file);
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>Brings what stands in the write-ahead log into the file itself.</summary>
    private static void Fold(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 5 }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        command.ExecuteScalar();
    }
}
