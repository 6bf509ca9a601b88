using System.Globalization;
using DocIndex.Storing.Native;
using DocIndex.Storing.Terms;

namespace DocIndex.Storing;

/// <summary>The tables of a library, and which versions of them this program knows.</summary>
internal static class LibrarySchema
{
    /// <summary>The version that this program writes, kept as SQLite's <c>user_version</c>.</summary>
    public const int Version = 5;

    /// <summary>"DocI" in ASCII: tells a library from other databases.</summary>
    private const int ApplicationId = 0x446F6349;

    private const string Tables =
        $"""
        CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        INSERT INTO settings VALUES ('revision', '0');
        CREATE TABLE documents (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, file TEXT NOT NULL, sha256 TEXT NOT NULL,
            revision INTEGER NOT NULL, program TEXT NOT NULL,
            kind TEXT NOT NULL, municipality TEXT, year INTEGER, diagnostics TEXT NOT NULL);
        CREATE TABLE contents (number INTEGER PRIMARY KEY, record TEXT NOT NULL, passages TEXT NOT NULL, stages BLOB NOT NULL);
        CREATE TABLE failures (file TEXT PRIMARY KEY, diagnostics TEXT NOT NULL) WITHOUT ROWID;
        CREATE VIRTUAL TABLE words USING fts5(title, headings, body, about, tokenize = '{Fts5Tokenizer.Name}', content = '', contentless_delete = 1);
        """ + Derived + Places;

    /// <summary>Tables beside the words that are filled when the index is made anew.</summary>
    private const string Derived = TermTable.Tables + PropertyTable.Tables + WordTable.Tables;

    /// <summary>Takes out what earlier versions derived.</summary>
    private const string DropDerived =
        "DROP TABLE IF EXISTS properties; DROP TABLE IF EXISTS amounts; DROP TABLE IF EXISTS known_words;";

    /// <summary>Tables that came with version 3; filled by the next ingestion.</summary>
    private const string Places = PlaceTable.Tables + IngestionTable.Tables + CheckTable.Tables;

    private const string Identity = "INSERT OR IGNORE INTO settings VALUES ('identity', lower(hex(randomblob(16))));";

    /// <summary>Makes the tables in an empty database, and checks those of another.</summary>
    /// <exception cref="LibraryException">The library was made by a newer program, or the file is the database of something else.</exception>
    public static void Prepare(LibraryConnection connection, string file)
    {
        if (IsCurrent(connection, file)) return;
        connection.InTransaction(() =>
        {
            if (IsCurrent(connection, file)) return;
            var version = Number(connection.Scalar("PRAGMA user_version"));
            if (version > 0)
            {
                if (version < 3) connection.Execute(Places);
                connection.Execute(DropDerived + Derived);
                connection.Execute("UPDATE settings SET value = '' WHERE name = 'analyzer'");
            }
            else
            {
                connection.Execute(Tables);
                connection.Execute("INSERT INTO settings VALUES ('analyzer', '')");
            }

            connection.Execute(Identity);
            HashColumn.Add(connection);

            connection.Execute($"PRAGMA application_id = {ApplicationId}");
            connection.Execute($"PRAGMA user_version = {Version}");
        });
    }

    private static bool IsCurrent(LibraryConnection connection, string file)
    {
        var application = Number(connection.Scalar("PRAGMA application_id"));
        var version = Number(connection.Scalar("PRAGMA user_version"));
        if (application == 0 && version == 0 && Number(connection.Scalar("SELECT count(*) FROM sqlite_schema")) == 0) return false;
        if (application != ApplicationId)
            throw new LibraryException($"{file} is the database of another program.", "Move it away and make the library again with docindex rebuild, or choose another folder.") { IsForeign = true };
        if (version > Version)
        {
            throw new LibraryException(
                string.Create(CultureInfo.InvariantCulture, $"The library {file} was made by a newer DocIndex: its schema is {version}, this program knows {Version}."),
                "Use the newer program, or choose another folder for the library.") { IsForeign = true };
        }

        return version == Version;
    }

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
