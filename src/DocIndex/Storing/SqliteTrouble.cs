using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DocIndex.Storing;

/// <summary>What an error of SQLite means to the person whose library it is.</summary>
internal static class SqliteTrouble
{
    // SQLITE_IOERR_SHORT_READ: the file ends before what it says it holds.
    private const int ShortRead = 522;

    private const string Rebuild = "Make the library again with docindex rebuild.";

    /// <summary>A document in the library cannot be understood.</summary>
    public static LibraryException Unreadable(Exception trouble) =>
        new("The library holds a document that this program cannot read.", Rebuild, trouble) { IsDamage = true };

    /// <summary>The library's file has nothing in it.</summary>
    public static LibraryException Empty(string file) => new($"The library {file} is empty.", Rebuild) { IsDamage = true };

    /// <summary>The library's file says a version of its tables that no program has.</summary>
    public static LibraryException UnknownSchema(string file, long version) =>
        new(string.Create(CultureInfo.InvariantCulture,
            $"The library {file} is damaged: its schema is said to be {version}."), Rebuild) { IsDamage = true };

    /// <summary>The primary result codes of sqlite.org/rescode.html that have a remedy of their own; others are given as SQLite words them.</summary>
    public static LibraryException Describe(SqliteException trouble, string file) => trouble.SqliteErrorCode switch
    {
        _ when trouble.SqliteExtendedErrorCode == ShortRead => Damaged($"The library {file} is cut short.", trouble),
        5 or 6 => new($"The library {file} is being written by another process.", "Wait until it is done, and try again.", trouble),
        3 or 8 or 23 => new($"The library {file} may not be written.", "Give yourself the right to write the folder, or choose another one.", trouble),
        10 => new($"The library {file} could not be read or written.", "Check the disk.", trouble),
        11 => Damaged($"The library {file} is damaged.", trouble),
        13 => new($"The disk is full: the library {file} could not be written.", "Make room, and run the command again.", trouble),
        14 => new($"The library {file} could not be opened.", "Check that the folder exists and that you may write it.", trouble),
        26 => Damaged($"{file} is not a library.", trouble),
        _ => Damaged($"The library {file} could not be used: {trouble.Message}", trouble),
    };

    private static LibraryException Damaged(string message, SqliteException trouble) => new(message, Rebuild, trouble) { IsDamage = true };
}
