using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DocIndex.Indexing;
using DocIndex.Indexing.FullText;
using DocIndex.Records;
using Microsoft.Data.Sqlite;

namespace DocIndex.Storing;

/// <summary>The rows of a library that hold documents and what went wrong with them. Writers are called within a transaction.</summary>
internal sealed class DocumentTable(LibraryConnection connection)
{
    public string? Sha256(string id) => (string?)connection.Scalar("SELECT sha256 FROM documents WHERE id = $id", ("$id", id));

    public long? NumberOf(string id) => (long?)connection.Scalar("SELECT number FROM documents WHERE id = $id", ("$id", id));

    /// <summary>The program that wrote the document that was written longest ago; null where there is none.</summary>
    public string? OldestProgram() => (string?)connection.Scalar("SELECT program FROM documents ORDER BY revision LIMIT 1");

    /// <summary>The program that wrote a document; null where there is none.</summary>
    public string? ProgramOf(string id) => (string?)connection.Scalar("SELECT program FROM documents WHERE id = $id", ("$id", id));

    public ImmutableArray<string> Ids() => [.. connection.Rows("SELECT id FROM documents", row => row.GetString(0)).Order(StringComparer.Ordinal)];

    /// <summary>The ids of documents by their numbers.</summary>
    public Dictionary<long, string> IdsOf(IEnumerable<long> numbers) => connection.Rows(
        "SELECT d.number, d.id FROM json_each($numbers) n CROSS JOIN documents d ON d.number = n.value",
        row => (row.GetInt64(0), row.GetString(1)), ("$numbers", ToJson(numbers))).ToDictionary();

    /// <summary>Numbers and revisions of all documents, by id.</summary>
    public Dictionary<string, StoredVersion> Versions() => connection.Rows(
        "SELECT id, number, revision FROM documents",
        row => (row.GetString(0), new StoredVersion(row.GetInt64(1),
            row.GetInt64(2)))).ToDictionary(StringComparer.Ordinal);

    /// <summary>Number and revision of a document; null where there is none.</summary>
    public StoredVersion? VersionOf(string id) => connection.Rows(
        "SELECT number, revision FROM documents WHERE id = $id",
        row => (StoredVersion?)new StoredVersion(row.GetInt64(0), row.GetInt64(1)), ("$id", id)).SingleOrDefault();

    /// <summary>
    /// Ids and files of documents that are there as they were, and whether they carry marks, in the order asked for.
    /// </summary>
    public ImmutableArray<(string Id, string File, bool IsMarked)> FilesOf(IEnumerable<StoredVersion> versions)
    {
        var wanted = versions.ToList();
        var there = connection.Rows(
            "SELECT d.number, d.revision, d.id, d.file, json_array_length(c.record, '$.marks') > 0 "
                + "FROM json_each($numbers) n CROSS JOIN documents d ON d.number = n.value "
                + "CROSS JOIN contents c USING (number)",
            row => (new StoredVersion(row.GetInt64(0), row.GetInt64(1)),
                (row.GetString(2), row.GetString(3), !row.IsDBNull(4) && row.GetBoolean(4))),
            ("$numbers", ToJson(wanted.Select(version => version.Number)))).ToDictionary();
        return [.. wanted.Where(there.ContainsKey).Select(version => there[version])];
    }

    public long Count() => (long)connection.Scalar("SELECT count(*) FROM documents")!;

    /// <summary>Counts the library's revision up.</summary>
    public long NextRevision()
    {
        var next = connection.Scalar("UPDATE settings SET value = value + 1 WHERE name = 'revision' RETURNING value");
        return Convert.ToInt64(next, CultureInfo.InvariantCulture);
    }

    /// <summary>Writes a document that is not there.</summary>
    /// <returns>Its number, which never serves for another document while this one is stored.</returns>
    public long Add(DocumentForm document, long revision, string program)
    {
        var record = document.Record;
        var (kind, municipality) = (record.Kind.ToString(), DocumentProperties.MunicipalityKey(record.Municipality));
        var number = (long)connection.Scalar(
            """
            INSERT INTO documents (id, file, sha256, revision, program, kind, municipality, year, diagnostics)
            VALUES ($id, $file, $sha256, $revision, $program, $kind, $municipality, $year, CAST($diagnostics AS TEXT)) RETURNING number
            """,
            ("$id", record.Id), ("$file", record.File), ("$sha256", document.Sha256), ("$revision", revision), ("$program", program),
            ("$kind", kind), ("$municipality", municipality), ("$year", record.BudgetYear), ("$diagnostics", document.DiagnosticsJson))!;
        var row = ContentHashes.RowOf(record.Id, record.File, document.Sha256, revision, program, kind, municipality, record.BudgetYear);
        connection.Execute(
            """
            INSERT INTO contents (number, record, passages, stages, hashes)
            VALUES ($number, CAST($record AS TEXT), CAST($passages AS TEXT), $stages, $hashes)
            """,
            ("$number", number), ("$record", document.RecordJson), ("$passages", document.PassagesJson), ("$stages", document.Stages),
            ("$hashes", ContentHashes.Of(row, document)));
        return number;
    }

    public void Delete(long number)
    {
        connection.Execute("DELETE FROM contents WHERE number = $number", ("$number", number));
        connection.Execute("DELETE FROM documents WHERE number = $number", ("$number", number));
    }

    public ProcessedDocument? Find(string id) => Packed(id) is { } packed ? connection.Reading(packed.Unpack) : null;

    public PackedDocument? Packed(string id) => connection.Rows(
        "SELECT c.record, c.stages, d.diagnostics, c.hashes FROM documents d JOIN contents c USING (number) WHERE d.id = $id",
        row => new PackedDocument(row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetString(2), Blob(row, 3)), ("$id", id)).SingleOrDefault();

    public PackedRecord? PackedRecord(string id) => connection.Rows(
        """
        SELECT c.record, k.checks, CASE WHEN k.checks IS NULL THEN c.stages END, c.hashes
        FROM documents d JOIN contents c USING (number) LEFT JOIN checks k USING (number) WHERE d.id = $id
        """,
        row => new PackedRecord(row.GetString(0), Blob(row, 1), Blob(row, 2), Blob(row, 3)), ("$id", id)).SingleOrDefault();

    /// <summary>What a hit shows of a document; null where there is none of that number, or another that came later.</summary>
    /// <param name="revision">That the document came with; null for any.</param>
    public (DocumentRecord Record, ImmutableArray<Passage> Passages)? Shown(long number, long? revision = null) => connection.Rows(
        """
        SELECT c.record, c.passages, c.hashes FROM documents d JOIN contents c USING (number)
        WHERE d.number = $number AND d.revision = coalesce($revision, d.revision)
        """,
        row =>
        {
            var (packed, passages, hashes) = (row.GetString(0), row.GetString(1), Blob(row, 2));
            ContentHashes.Require(hashes, ContentPart.Record, packed);
            ContentHashes.Require(hashes, ContentPart.Passages, passages);
            var record = FromJson<DocumentRecord>(packed);
            return ((DocumentRecord, ImmutableArray<Passage>)?)(record, StoredPassage.Unpack(passages, record.Id));
        },
        ("$number", number), ("$revision", revision)).SingleOrDefault();

    /// <summary>Notes for whoever follows the library that a document is no longer there.</summary>
    public void NoteRemoval(string id, long revision) =>
        connection.Execute("INSERT OR REPLACE INTO removals VALUES ($id, $revision)", ("$id", id), ("$revision", revision));

    /// <summary>True for a document that was taken out after a revision.</summary>
    public bool WasRemovedAfter(string id, long revision) =>
        connection.Scalar("SELECT 1 FROM removals WHERE id = $id AND revision > $revision", ("$id", id), ("$revision", revision)) is not null;

    public void RememberFailure(string file, ImmutableArray<Diagnostic> diagnostics) => connection.Execute(
        "INSERT INTO failures (file, diagnostics) VALUES ($file, $diagnostics) ON CONFLICT (file) DO UPDATE SET diagnostics = excluded.diagnostics",
        ("$file", file), ("$diagnostics", ToJson(diagnostics)));

    public void ForgetFailure(string file) => connection.Execute("DELETE FROM failures WHERE file = $file", ("$file", file));

    public string? FileOf(string id) => (string?)connection.Scalar("SELECT file FROM documents WHERE id = $id", ("$id", id));

    /// <summary>By file in ordinal order; for one file, what was read first, then why it could not be read since.</summary>
    public ImmutableArray<Diagnostic> Diagnostics()
    {
        var rows = connection.Rows(
            "SELECT file, diagnostics, 0 FROM documents WHERE diagnostics <> '[]' UNION ALL SELECT file, diagnostics, 1 FROM failures",
            row => (File: row.GetString(0), Diagnostics: FromJson<ImmutableArray<Diagnostic>>(row.GetString(1)), Failed: row.GetInt64(2)));
        return [.. rows.OrderBy(row => row.File, StringComparer.Ordinal).ThenBy(row => row.Failed).SelectMany(row => row.Diagnostics)];
    }

    private static byte[]? Blob(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);

    private static string ToJson<T>(T value) => JsonSerializer.Serialize(value, StoredJson.Options);

    private static T FromJson<T>(string json) => JsonSerializer.Deserialize<T>(json, StoredJson.Options)!;
}
