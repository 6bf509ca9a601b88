using Microsoft.Data.Sqlite;

namespace DocIndex.Storing;

/// <summary>What an error of SQLite means to the person whose library it is.</summary>
internal static class SqliteTrouble
{
    private const string Rebuild = "Make the library again with docindex rebuild.";

    /// <summary>A document in the library cannot be understood.</summary>
    public static LibraryException Unreadable(Exception trouble) => new("The library holds a document that this program cannot read.", Rebuild, trouble);

    /// <summary>The primary result codes of sqlite.org/rescode.html that have a remedy of their own; others are given as SQLite words them.</summary>
    public static LibraryException Describe(SqliteException trouble, string file) => trouble.SqliteErrorCode switch
    {
        5 or 6 => new($"The library {file} is being written by another process.", "Wait until it is done, and try again.", trouble),
        3 or 8 or 23 => new($"The library {file} may not be written.", "Give yourself the right to write the folder, or choose another one.", trouble),
        10 => new($"The library {file} could not be read or written.", "Check the disk.", trouble),
        11 => new($"The library {file} is damaged.", Rebuild, trouble),
        13 => new($"The disk is full: the library {file} could not be written.", "Make room, and run the command again.", trouble),
        14 => new($"The library {file} could not be opened.", "Check that the folder exists and that you may write it.", trouble),
        26 => new($"{file} is not a library.", "Choose another folder, or move the file away.", trouble),
        _ => new($"The library {file} could not be used: {trouble.Message}", Rebuild, trouble),
    };
}
