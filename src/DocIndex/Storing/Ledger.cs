using System.Collections.Immutable;
using System.Text.Json;

namespace DocIndex.Storing;

/// <summary>
/// What a library knows of where its documents lie and of the ingestions that brought them. Every writer does all of its work or nothing of it, and throws
/// <see cref="LibraryException"/> where the disk or the file does not allow it.
/// </summary>
public sealed class Ledger
{
    private readonly Library _library;
    private readonly LibraryConnection _connection;
    private readonly PlaceTable _places;
    private readonly IngestionTable _ingestions;

    internal Ledger(Library library, LibraryConnection connection)
    {
        _library = library;
        _connection = connection;
        _places = new PlaceTable(connection);
        _ingestions = new IngestionTable(connection);
        Sites = new SiteRunTable(connection);
    }

    /// <summary>The sites that were written of the library.</summary>
    internal SiteRunTable Sites { get; }

    /// <summary>How the library's sites were written the last time, a folder each.</summary>
    public ImmutableArray<SiteRun> WrittenSites() => Sites.All();

    /// <summary>Notes that a site was written.</summary>
    public void Add(SiteRun run) => _connection.InTransaction(() => Sites.Put(run));

    /// <summary>All places, by name.</summary>
    public IReadOnlyList<Place> Places() => _places.All();

    /// <summary>All documents, by id, without what was read of them.</summary>
    public IReadOnlyList<StoredDocument> Documents() => _connection.Rows(
        "SELECT d.id, d.file, d.sha256, d.program, c.counts FROM documents d LEFT JOIN checks c USING (number) ORDER BY d.id",
        row =>
        {
            var (amounts, findings) = row.IsDBNull(4) ? ([], []) : CheckTable.Read(row.GetString(4));
            return new StoredDocument(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), [.. amounts], [.. findings]);
        });

    /// <summary>
    /// The ids of the documents that a person may mean by a name: that of a file, as it lies in any of its places; else a code; else the beginning of an id.
    /// </summary>
    public ImmutableArray<string> Named(string name)
    {
        foreach (var sql in (string[])
            [
                "SELECT id FROM documents WHERE file = $name UNION SELECT document FROM places WHERE name = $name AND document IS NOT NULL",
                "SELECT d.id FROM documents d JOIN contents c USING (number) WHERE json_extract(c.record, '$.code') = $name COLLATE NOCASE",
                "SELECT id FROM documents WHERE substr(id, 1, length($name)) = $name COLLATE NOCASE",
            ])
        {
            if (_connection.Rows(sql, row => row.GetString(0), ("$name", name)) is { Count: > 0 } ids) return [.. ids.Order(StringComparer.Ordinal)];
        }

        return [];
    }

    /// <summary>The ids of documents that carry marks (draft, confidential, closed, CPR numbers), of those stored after a revision.</summary>
    /// <param name="since">0 for all.</param>
    public ImmutableArray<string> Marked(long since) => [.. _connection.Rows(
        "SELECT d.id FROM documents d JOIN contents c USING (number) WHERE d.revision > $since AND json_array_length(c.record, '$.marks') > 0",
        row => row.GetString(0), ("$since", since))];

    /// <summary>What a document's files are called, first the name that it goes by.</summary>
    public ImmutableArray<string> NamesOf(string document) => [.. _connection.Rows(
        "SELECT p.name FROM places p JOIN documents d ON d.id = p.document WHERE d.id = $id ORDER BY p.name <> d.file, p.name", row => row.GetString(0), ("$id", document))];

    /// <summary>Why files could not be read, by the name of the place.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<Diagnostic>> Failures() => _connection.Rows(
        "SELECT file, diagnostics FROM failures",
        row => (File: row.GetString(0), Diagnostics: JsonSerializer.Deserialize<ImmutableArray<Diagnostic>>(row.GetString(1), StoredJson.Options)))
        .ToDictionary(row => row.File, row => row.Diagnostics, StringComparer.Ordinal);

    /// <summary>The latest ingestions, the last one first.</summary>
    public ImmutableArray<IngestionRecord> Ingestions() => _ingestions.All();

    /// <summary>Stores a document together with the places where it lies.</summary>
    /// <param name="basis">As for <see cref="Library.Put(ProcessedDocument, string)"/>.</param>
    internal void Store(DocumentForm document, string basis, IEnumerable<Place> places) => _library.PutAs(document, Library.ProgramOf(basis), () =>
    {
        foreach (var place in places) PutReadable(place);
    });

    /// <summary>Does several things in one transaction, all of them or none. What they read does not change meanwhile.</summary>
    public T Together<T>(Func<T> work)
    {
        var result = default(T);
        _library.InTransaction(() => result = work());
        return result!;
    }

    /// <summary>Stores several documents in one transaction; false where that failed, and then none of them is stored.</summary>
    public bool TryTogether(Action store)
    {
        try
        {
            _library.InTransaction(store);
            return true;
        }
        catch (LibraryException)
        {
            return false;
        }
    }

    /// <summary>Notes that a document lies in a place too.</summary>
    public void Attach(Place place) => _connection.InTransaction(() => PutReadable(place));

    /// <summary>Notes that what lies in a place could not be read, and why. What was read there before stays.</summary>
    public void Fail(Place place, ImmutableArray<Diagnostic> diagnostics) => _connection.InTransaction(() =>
    {
        _places.Put(place);
        _library.Table.RememberFailure(place.Name, diagnostics);
    });

    /// <summary>Forgets a place, and why it could not be read.</summary>
    public void Forget(Place place) => _connection.InTransaction(() =>
    {
        _places.Delete(place.Key);
        _library.Table.ForgetFailure(place.Name);
    });

    /// <summary>Takes a document out together with its places.</summary>
    public void Remove(string document) => _library.Remove(document, () => _places.DeleteOf(document));

    /// <summary>Calls a document's file by another name; its id, its text and what was read of it stay.</summary>
    public void Rename(string document, string file)
    {
        if (_library.Find(document) is not { } stored || _library.Table.ProgramOf(document) is not { } program) return;
        var renamed = stored with
        {
            Source = stored.Source with { File = file }, Record = stored.Record with { File = file },
            Diagnostics = [.. stored.Diagnostics.Select(diagnostic => diagnostic with { File = file })],
        };
        _library.PutAs(renamed, program);
    }

    /// <summary>Adds an ingestion to those that are kept.</summary>
    public void Add(IngestionRecord ingestion) => _connection.InTransaction(() => _ingestions.Add(ingestion));

    private void PutReadable(Place place)
    {
        _places.Put(place);
        _library.Table.ForgetFailure(place.Name);
    }
}
