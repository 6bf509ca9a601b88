namespace DocIndex.Storing;

/// <summary>The column with the hashes of what is stored of each document, filled for documents that an earlier program stored.</summary>
internal static class HashColumn
{
    private const string Everything =
        """
        SELECT d.id, d.file, d.sha256, d.revision, d.program, d.kind, d.municipality, d.year, d.diagnostics, c.record, c.passages, c.stages, k.counts, k.checks, c.hashes
        FROM documents d JOIN contents c USING (number) LEFT JOIN checks k USING (number) WHERE d.number = $number
        """;

    private const int RowColumns = 8;

    /// <summary>Makes the column where it is not there, and hashes what every document holds now; within a transaction.</summary>
    public static void Add(LibraryConnection connection)
    {
        var isThere = connection.Scalar("SELECT 1 FROM pragma_table_info('contents') WHERE name = 'hashes'") is not null;
        if (!isThere) connection.Execute("ALTER TABLE contents ADD COLUMN hashes BLOB");
        foreach (var number in connection.Rows("SELECT number FROM contents", row => row.GetInt64(0)))
        {
            foreach (var (now, _) in Hashes(connection, number))
                connection.Execute("UPDATE contents SET hashes = $hashes WHERE number = $number", ("$hashes", now), ("$number", number));
        }
    }

    /// <summary>True where all of a document is as it was stored.</summary>
    public static bool IsUnchanged(LibraryConnection connection, long number) =>
        Hashes(connection, number) is [var (now, stored)] && stored is not null && now.AsSpan().SequenceEqual(stored);

    private static List<(byte[] Now, byte[]? Stored)> Hashes(LibraryConnection connection, long number) => connection.Rows(
        Everything,
        row =>
        {
            var columns = new object?[RowColumns];
            for (var i = 0; i < RowColumns; i++) columns[i] = row.IsDBNull(i) ? null : row.GetValue(i);

            // A document that an earlier program stored has no row of checks.
            var (counts, checks) = row.IsDBNull(12) ? ("", []) : (row.GetString(12), row.GetFieldValue<byte[]>(13));
            var now = ContentHashes.Of(
                ContentHashes.RowOf(columns), row.GetString(8), row.GetString(9), row.GetString(10), row.GetFieldValue<byte[]>(11), counts, checks);
            return (now, row.IsDBNull(14) ? null : row.GetFieldValue<byte[]>(14));
        },
        ("$number", number));
}
