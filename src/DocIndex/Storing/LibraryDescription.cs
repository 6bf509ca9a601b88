using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Storing.Indexes;

namespace DocIndex.Storing;

/// <summary>A library in numbers, with nothing of what its documents say or are called.</summary>
/// <param name="Analyzer">What the index was made with.</param>
/// <param name="Bytes">Size of the database, of what belongs to it, and of the index.</param>
/// <param name="Formats">How many documents there are of each format.</param>
/// <param name="Programs">How many documents were read with each version of the program.</param>
/// <param name="Diagnostics">How often each code was said.</param>
public sealed record LibraryDescription(
    long Schema, string Sqlite, string Analyzer, long Revision, long Bytes, long Documents, long Places, long Unreadable,
    ImmutableSortedDictionary<string, long> Formats, ImmutableSortedDictionary<string, long> Programs, ImmutableSortedDictionary<string, long> Diagnostics,
    ImmutableArray<IngestionRecord> Ingestions)
{
    private static IEnumerable<FileInfo> IndexFiles(string library) =>
        new DirectoryInfo(Path.Combine(library, LibrarySearchers.FolderName)) is { Exists: true } folder ? folder.EnumerateFiles() : [];

    /// <summary>Describes a library.</summary>
    public static LibraryDescription Of(Library library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var connection = library.Connection;
        return new LibraryDescription(
            Number("PRAGMA user_version"), (string)connection.Scalar("SELECT sqlite_version()")!, library.IndexVersion,
            library.Revision, new DirectoryInfo(library.Directory).EnumerateFiles("library.db*").Concat(IndexFiles(library.Directory)).Sum(file => file.Length),
            Number("SELECT count(*) FROM documents"), Number("SELECT count(*) FROM places"), Number("SELECT count(*) FROM failures"),
            Counts("SELECT json_extract(record, '$.format'), count(*) FROM contents GROUP BY 1"),
            Counts("SELECT substr(program, 1, instr(program || ' ', ' ') + 8), count(*) FROM documents GROUP BY 1"),
            library.Diagnostics().CountBy(d => d.Code).ToImmutableSortedDictionary(d => d.Key, d => (long)d.Value, StringComparer.Ordinal), library.Ledger.Ingestions());

        long Number(string sql) => Convert.ToInt64(connection.Scalar(sql), CultureInfo.InvariantCulture);

        ImmutableSortedDictionary<string, long> Counts(string sql) =>
            connection.Rows(sql, row => (Name: row.IsDBNull(0) ? "" : row.GetString(0), Count: row.GetInt64(1))).ToImmutableSortedDictionary(row => row.Name, row => row.Count, StringComparer.Ordinal);
    }
}
