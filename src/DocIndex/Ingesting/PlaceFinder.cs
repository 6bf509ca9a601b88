using DocIndex.Reading;
using DocIndex.Storing;

namespace DocIndex.Ingesting;

/// <summary>Finds the files of places again, also of those whose names the library holds with CPR numbers overwritten.</summary>
/// <param name="library">The library's folder.</param>
public sealed class PlaceFinder(string library)
{
    /// <summary>The file that holds a place: itself, or the archive that it is a member of.</summary>
    /// <returns>Null where it is not there.</returns>
    public SourceFile? Find(Place place)
    {
        var root = PlaceKey.Full(library, place.Root);
        return Below(place, root, root, place.Path.Split('/'), 0);
    }

    private SourceFile? Below(Place place, string root, string folder, string[] parts, int at)
    {
        foreach (var path in Named(folder, parts[at]))
        {
            if (Directory.Exists(path) && at + 1 < parts.Length && Below(place, root, path, parts, at + 1) is { } found) return found;
            if (!File.Exists(path)) continue;
            var below = Path.GetRelativePath(root, path).Replace('\\', '/');
            var rest = string.Concat(parts[(at + 1)..].Select(part => "/" + part));

            // A member's own name cannot be tried without opening the archive.
            if (rest.Contains(PersonalNumbers.Dot) || PlaceKey.Of(library, path + rest) == place.Key) return new SourceFile(path, root, below);
        }

        return null;
    }

    private static IEnumerable<string> Named(string folder, string name)
    {
        if (!name.Contains(PersonalNumbers.Dot)) return [Path.Combine(folder, name)];
        try
        {
            return Directory.GetFileSystemEntries(folder).Where(entry => IsMasked(Path.GetFileName(entry), name)).Order(StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>True for a name that is the same but for the digits that are overwritten: why they are, whole paths tell.</summary>
    private static bool IsMasked(string name, string masked) =>
        name.Length == masked.Length && name.Zip(masked).All(c => c.First == c.Second || (c.Second == PersonalNumbers.Dot && char.IsAsciiDigit(c.First)));
}
