using DocIndex.Reading;
using DocIndex.Storing;

namespace DocIndex.Ingesting;

/// <summary>A document as an ingestion sees it: what lies in its places once the run is done.</summary>
/// <param name="Program">What it is or will be read with; null while its turn has not come.</param>
internal sealed record KnownDocument(string Id, string File, string Sha256, string? Program);

/// <summary>What is known of places and documents while an ingestion goes on: what the library says, and what was found since.</summary>
internal sealed class PlaceIndex
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byContent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _placesOf = new(StringComparer.Ordinal);

    /// <summary>Ids that places have, or will have when they can be read.</summary>
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _outgrown = new(StringComparer.Ordinal);

    public PlaceIndex(Library? library, EarlierNames earlier)
    {
        foreach (var document in earlier.Documents) Put(Unread(document));
        foreach (var place in earlier.Places) Put(Unread(place));
        var stored = (library?.Ledger.Documents() ?? []).ToLookup(document => IsOutgrown(document.Id));
        foreach (var document in stored[true])
        {
            Put(Unread(document));
            _outgrown[DocumentId.Shortened(document.Id)] = document.Id;
        }

        foreach (var document in stored[false]) Put(new KnownDocument(document.Id, document.File, document.Sha256, document.Program));
        foreach (var place in library?.Ledger.Places() ?? []) Put(place.Document is { } id && IsOutgrown(id) ? Unread(place) : place);
    }

    public IEnumerable<Place> Places => _places.Values;

    public IEnumerable<KnownDocument> Documents => _documents.Values;

    public Place? Find(string key) => _places.GetValueOrDefault(key);

    public KnownDocument? Document(string? id) => id is null ? null : _documents.GetValueOrDefault(id);

    /// <summary>
    /// What a document is called in the library now: an id that an earlier program made too long stays until the
    /// document has been read again.
    /// </summary>
    public string StoredId(string id) => _outgrown.GetValueOrDefault(id, id);

    /// <summary>Notes that a document has been read again under its present id.</summary>
    public void Renew(string id) => _outgrown.Remove(id);

    public IEnumerable<Place> PlacesOf(string document) => _placesOf.TryGetValue(document, out var keys) ? keys.Select(key => _places[key]) : [];

    /// <summary>The document that has the same content; null where there is none. Plain texts are read by their extension, so that must be the same too.</summary>
    public KnownDocument? WithContent(string sha256, string name) => Document(_byContent.GetValueOrDefault(ContentKey(sha256, name)));

    public void Put(Place place)
    {
        if (_places.TryGetValue(place.Key, out var before) && before.Document is { } old) _placesOf[old].Remove(place.Key);
        _places[place.Key] = place;
        _taken.Add(DocumentId.Of(place.Name));
        if (place.Document is not { } id) return;
        if (!_placesOf.TryGetValue(id, out var keys)) _placesOf[id] = keys = new HashSet<string>(StringComparer.Ordinal);
        keys.Add(place.Key);
    }

    public void Put(KnownDocument document)
    {
        if (_documents.TryGetValue(document.Id, out var before)) Release(before);
        _documents[document.Id] = document;
        _byContent.TryAdd(ContentKey(document.Sha256, document.File), document.Id);
        _taken.Add(document.Id);
    }

    public void Remove(Place place)
    {
        _places.Remove(place.Key);
        if (place.Document is { } id) _placesOf[id].Remove(place.Key);
    }

    public void Remove(KnownDocument document)
    {
        Release(document);
        _documents.Remove(document.Id);
    }

    /// <summary>
    /// What a new place is called: its path or, where another place is called so, that with the names of the folders above. A document without a place, which an
    /// earlier program stored, is taken to lie where its name says.
    /// </summary>
    /// <param name="folder">Full path of the folder that the path is relative to.</param>
    public string NewName(string folder, string path)
    {
        if (!_taken.Contains(DocumentId.Of(path)) || (Document(DocumentId.Of(path)) is { } document && document.File == path && !PlacesOf(document.Id).Any())) return path;
        var above = folder.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var name = path;
        for (var i = above.Length - 1; i >= 0; i--)
        {
            name = PersonalNumbers.Mask($"{above[i]}/{name}");
            if (!_taken.Contains(DocumentId.Of(name))) return name;
        }

        for (var n = 2; ; n++)
        {
            name = $"{Path.ChangeExtension(path, null)} ({n}){Path.GetExtension(path)}";
            if (!_taken.Contains(DocumentId.Of(name))) return name;
        }
    }

    private static bool IsOutgrown(string id) => DocumentId.Shortened(id) != id;

    private static KnownDocument Unread(StoredDocument document) => new(DocumentId.Shortened(document.Id), document.File, document.Sha256, null);

    private static Place Unread(Place place) =>
        place with { Document = place.Document is { } id ? DocumentId.Shortened(id) : null, Sha256 = "", Program = "" };

    private void Release(KnownDocument document)
    {
        var key = ContentKey(document.Sha256, document.File);
        if (_byContent.GetValueOrDefault(key) == document.Id) _byContent.Remove(key);
    }

    private static string ContentKey(string sha256, string name) => sha256 + Path.GetExtension(name).ToLowerInvariant();
}
