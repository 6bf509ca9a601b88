namespace DocIndex.Storing;

/// <summary>The rows of a library that say where its documents lie. Writers are called within a transaction.</summary>
internal sealed class PlaceTable(LibraryConnection connection)
{
    public const string Tables =
        """
        CREATE TABLE IF NOT EXISTS places (
            key TEXT PRIMARY KEY, root TEXT NOT NULL, path TEXT NOT NULL, name TEXT NOT NULL, document TEXT, sha256 TEXT NOT NULL, program TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS places_document ON places (document);
        """;

    public List<Place> All() => connection.Rows(
        "SELECT key, root, path, name, document, sha256, program FROM places ORDER BY name, key",
        row => new Place(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4), row.GetString(5), row.GetString(6)));

    public void Put(Place place) => connection.Execute(
        "INSERT OR REPLACE INTO places (key, root, path, name, document, sha256, program) VALUES ($key, $root, $path, $name, $document, $sha256, $program)",
        ("$key", place.Key), ("$root", place.Root), ("$path", place.Path), ("$name", place.Name), ("$document", place.Document), ("$sha256", place.Sha256), ("$program", place.Program));

    public void Delete(string key) => connection.Execute("DELETE FROM places WHERE key = $key", ("$key", key));

    public void DeleteOf(string document) => connection.Execute("DELETE FROM places WHERE document = $document", ("$document", document));
}
