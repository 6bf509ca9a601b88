using System.Collections.Immutable;
using System.Security.Cryptography;
using DocIndex.Reading;
using DocIndex.Storing;

namespace DocIndex.Ingesting;

/// <summary>Holds the files of a library's documents against what was read of them.</summary>
public static class SourceVerification
{
    /// <summary>Places whose files are gone or changed, by name.</summary>
    public static ImmutableArray<LibraryTrouble> Check(Library library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var finder = new PlaceFinder(library.Directory);
        var troubles = ImmutableArray.CreateBuilder<LibraryTrouble>();
        var located = library.Ledger.Places().Where(place => place.Document is not null).Select(place => (Place: place, File: finder.Find(place)));
        foreach (var file in located.GroupBy(place => place.File?.Location))
        {
            var found = file.Key is null ? null : Contents(library.Directory, file.First().File!);
            foreach (var (place, _) in file)
            {
                if (found is null || !found.TryGetValue(place.Key, out var sha256)) troubles.Add(new LibraryTrouble(LibraryTroubleKind.SourceMissing, place.Name, ""));
                else if (sha256 != place.Sha256) troubles.Add(new LibraryTrouble(LibraryTroubleKind.SourceChanged, place.Name, ""));
            }
        }

        return [.. troubles.OrderBy(trouble => trouble.Name, StringComparer.Ordinal)];
    }

    /// <summary>The hash of what lies in each place of a file: the file itself, or the members of an archive.</summary>
    private static Dictionary<string, string> Contents(string library, SourceFile file)
    {
        var limits = new ReadingOptions();
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        var (bytes, _) = StableFile.Read(file.Location, file.Path, limits.MaxArchiveFileBytes);
        if (bytes is null) return hashes;
        hashes[PlaceKey.Of(library, file.Location)] = Hash(bytes);
        if (!ArchiveReader.IsArchive(file.Path, bytes)) return hashes;
        var above = file.Location[..^file.Path.Length];
        foreach (var member in ArchiveReader.Members(file.Path, bytes, limits))
            if (member.Bytes is { } content) hashes[PlaceKey.Of(library, above + member.Name)] = Hash(content);
        return hashes;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
