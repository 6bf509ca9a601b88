using System.Globalization;

namespace DocIndex.Storing;

/// <summary>The tables of a library, and which versions of them this program knows.</summary>
internal static class LibrarySchema
{
    /// <summary>The version that this program writes, kept as SQLite's <c>user_version</c>.</summary>
    public const int Version = 5;

    /// <summary>"DocI" in ASCII: tells a library from other databases.</summary>
    private const int ApplicationId = 0x446F6349;

    private const string Tables =
        """
        CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        INSERT INTO settings VALUES ('revision', '0');
        CREATE TABLE documents (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, file TEXT NOT NULL, sha256 TEXT NOT NULL,
            revision INTEGER NOT NULL, program TEXT NOT NULL,
            kind TEXT NOT NULL, municipality TEXT, year INTEGER, diagnostics TEXT NOT NULL);
        CREATE TABLE contents (number INTEGER PRIMARY KEY, record TEXT NOT NULL, passages TEXT NOT NULL, stages BLOB NOT NULL);
        CREATE TABLE failures (file TEXT PRIMARY KEY, diagnostics TEXT NOT NULL) WITHOUT ROWID;
        """ + Places + OwnWordTable.Tables + Followed;

    /// <summary>What the index follows the documents by; came with version 5.</summary>
    private const string Followed =
        "CREATE TABLE removals (id TEXT PRIMARY KEY, revision INTEGER NOT NULL) WITHOUT ROWID; CREATE INDEX documents_revision ON documents (revision);";

    /// <summary>
    /// Takes out what versions before 5 derived for searching. FTS5 can't drop its table without the tokenizer that it was made with, which is no more: so what it keeps
    /// goes table by table, and its own line out of the schema.
    /// </summary>
    private const string DropDerived =
        """
        DROP TABLE IF EXISTS properties; DROP TABLE IF EXISTS labels; DROP TABLE IF EXISTS amounts; DROP TABLE IF EXISTS known_words; DROP TABLE IF EXISTS own_words;
        DROP TABLE IF EXISTS terms; DROP TABLE IF EXISTS blocks; DROP INDEX IF EXISTS documents_year;
        DROP TABLE IF EXISTS words_data; DROP TABLE IF EXISTS words_idx; DROP TABLE IF EXISTS words_docsize; DROP TABLE IF EXISTS words_content; DROP TABLE IF EXISTS words_config;
        PRAGMA writable_schema = ON;
        DELETE FROM sqlite_schema WHERE type = 'table' AND name = 'words';
        PRAGMA writable_schema = RESET;
        DELETE FROM settings WHERE name IN ('analyzer', 'learnt');
        """;

    /// <summary>Tables that came with version 3; filled by the next ingestion.</summary>
    private const string Places = PlaceTable.Tables + IngestionTable.Tables + CheckTable.Tables;

    private const string Identity = "INSERT OR IGNORE INTO settings VALUES ('identity', lower(hex(randomblob(16))));";

    /// <summary>Makes the tables in an empty database, and checks those of another.</summary>
    /// <exception cref="LibraryException">The library was made by a newer program, or the file is the database of something else.</exception>
    public static void Prepare(LibraryConnection connection, string file)
    {
        if (IsCurrent(connection, file)) return;
        if (connection.IsReadOnly)
        {
            throw new LibraryException(
                $"The library {file} was made by an earlier DocIndex and has to be brought up to this one, which is not possible where it may not be written.",
                "Run docindex search once where the folder may be written, or copy the library there; or use the earlier program.");
        }

        connection.InTransaction(() =>
        {
            if (IsCurrent(connection, file)) return;
            var version = Number(connection.Scalar("PRAGMA user_version"));
            if (version > 0)
            {
                if (version < 3) connection.Execute(Places);
                connection.Execute(DropDerived);
                connection.Execute(OwnWordTable.Tables + Followed);
            }
            else
            {
                connection.Execute(Tables);
            }

            connection.Execute(Identity);
            HashColumn.Add(connection);

            connection.Execute($"PRAGMA application_id = {ApplicationId}");
            connection.Execute($"PRAGMA user_version = {Version}");
        });
    }

    /// <summary>No program will ever count so many versions: a number beyond it is a flipped bit.</summary>
    private const int MostVersions = 10_000;

    private static bool IsCurrent(LibraryConnection connection, string file)
    {
        var application = Number(connection.Scalar("PRAGMA application_id"));
        var version = Number(connection.Scalar("PRAGMA user_version"));
        if (application == 0 && version == 0 && Number(connection.Scalar("SELECT count(*) FROM sqlite_schema")) == 0) return false;
        if (application != ApplicationId)
            throw new LibraryException($"{file} is the database of another program.", "Move it away and make the library again with docindex rebuild, or choose another folder.") { IsForeign = true };
        if (version is < 0 or > MostVersions) throw SqliteTrouble.UnknownSchema(file, version);
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
