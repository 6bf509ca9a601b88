using DocIndex.Storing;

namespace DocIndex.Ingesting;

/// <summary>
/// What becomes of places that an ingestion did not meet again. A document that lies elsewhere too takes its name from there; one that lies nowhere else is kept,
/// and taken out only where that was asked for. Nothing is said of a folder that is empty as a whole: a share that is not there looks the same.
/// </summary>
internal sealed class GonePlaces(
    PlaceIndex index, Library? library, IngestOptions options, string folder, IReadOnlySet<string> seen, IReadOnlySet<string> arrived, IReadOnlyList<string> unread)
{
    public void Settle(IReadOnlyList<IngestRoot> roots)
    {
        var gone = index.Places.Where(place => !seen.Contains(place.Key) && IsGone(place, roots)).OrderBy(place => place.Name, StringComparer.Ordinal).ToList();
        foreach (var place in gone.Where(place => index.Document(place.Document) is null)) Forget(place);
        foreach (var places in gone.GroupBy(place => place.Document).ToList())
            if (index.Document(places.Key) is { } document) Settle(document, [.. places]);
    }

    private void Settle(KnownDocument document, List<Place> gone)
    {
        var left = index.PlacesOf(document.Id).Where(place => !gone.Contains(place)).OrderBy(place => place.Name, StringComparer.Ordinal).ToList();
        if (left.Count == 0)
        {
            if (options.Prune && !options.DryRun) library!.Ledger.Remove(index.StoredId(document.Id));
            options.Tell(new IngestEvent(options.Prune ? IngestFate.Removed : IngestFate.Gone, document.File, document.Id, []));
            return;
        }

        foreach (var place in gone) Forget(place);
        var named = gone.Find(place => place.Name == document.File);
        if (named is null) return;
        var heir = left.Find(place => arrived.Contains(place.Key)) ?? left[0];
        var name = heir.Path == named.Path ? named.Name : heir.Name;
        if (!options.DryRun)
        {
            if (name == document.File) library!.Ledger.Attach(heir with { Name = name });
            else library!.Ledger.Rename(index.StoredId(document.Id), name);
        }

        if (arrived.Contains(heir.Key)) options.Tell(new IngestEvent(IngestFate.Moved, name, document.Id, []));
    }

    private void Forget(Place place)
    {
        index.Remove(place);
        if (!options.DryRun) library!.Ledger.Forget(place);
    }

    private bool IsGone(Place place, IReadOnlyList<IngestRoot> roots)
    {
        var root = PlaceKey.Full(folder, place.Root);
        var location = Path.Combine(root, place.Path);
        if (unread.Any(path => location == path || location.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal))) return false;
        return roots.Any(named => named.Folder == root && named.Covers(place.Path) && HasAny(root)) || HasMoved(place, location);
    }

    // Of a folder that was not ingested now, only what has turned up elsewhere is looked for.
    private bool HasMoved(Place place, string location) =>
        place.Document is { } id && index.PlacesOf(id).Any(other => arrived.Contains(other.Key)) && !place.Path.Contains(Reading.PersonalNumbers.Dot) && !Path.Exists(location) && !IsInArchive(location);

    private static bool IsInArchive(string location)
    {
        for (var above = Path.GetDirectoryName(location); above is not null; above = Path.GetDirectoryName(above))
            if (File.Exists(above)) return true;
        return false;
    }

    private static bool HasAny(string root)
    {
        try
        {
            return Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
