using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DocIndex.Indexing;
using DocIndex.Indexing.Analysis;

namespace DocIndex.Storing;

/// <summary>Looks whether a library is whole: SQLite's own check, every document, and the index against the documents.</summary>
public static class LibraryVerification
{
    private const int MostDamages = 20;

    /// <summary>Everything that is wrong, the worst first; empty where nothing is.</summary>
    public static ImmutableArray<LibraryTrouble> Check(Library library)
    {
        ArgumentNullException.ThrowIfNull(library);
        try
        {
            var damages = library.InSnapshot(() => library.Connection.Rows("PRAGMA integrity_check", row => row.GetString(0)));
            if (damages is not ["ok"]) return [.. damages.Take(MostDamages).Select(damage => new LibraryTrouble(LibraryTroubleKind.Damaged, "", damage))];
            return library.InSnapshot(() => Contents(library));
        }
        catch (LibraryException trouble)
        {
            return [new LibraryTrouble(LibraryTroubleKind.Damaged, "", trouble.Message)];
        }
    }

    /// <summary>True where there is a library and it is not whole, so that what it makes a command do tells nothing of the program.</summary>
    /// <param name="directory">Its folder.</param>
    public static bool IsDamaged(string directory)
    {
        try
        {
            using var library = Library.OpenExisting(directory);
            return Check(library).Any(trouble => trouble.IsDamage);
        }
        catch (LibraryException trouble)
        {
            return trouble.IsDamage;
        }
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
        {
            // Even looking at it is more than what is in it allows.
            return true;
        }
    }

    private static ImmutableArray<LibraryTrouble> Contents(Library library)
    {
        var troubles = new List<LibraryTrouble>();
        var documents = library.Connection.Rows("SELECT number, id, sha256 FROM documents ORDER BY id", row => (Number: row.GetInt64(0), Id: row.GetString(1), Sha256: row.GetString(2)));
        var indexed = library.Index.Numbers();
        var ranked = Ranked(library);
        foreach (var (number, id, sha256) in documents)
        {
            if (Unreadable(library, id, sha256) is { } trouble) troubles.Add(trouble);
            else if (!HashColumn.IsUnchanged(library.Connection, number)) troubles.Add(new LibraryTrouble(LibraryTroubleKind.DocumentChanged, id, ""));
            else if (!indexed.Contains(number) || !ranked.Contains(number) || !IsFound(library, number)) troubles.Add(new LibraryTrouble(LibraryTroubleKind.NotIndexed, id, ""));
        }

        foreach (var number in indexed.Union(ranked).Except(documents.Select(document => document.Number)).Order())
            troubles.Add(new LibraryTrouble(LibraryTroubleKind.IndexedOnly, number.ToString(CultureInfo.InvariantCulture), ""));
        var ids = documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var place in library.Ledger.Places().Where(place => place.Document is { } id && !ids.Contains(id)))
            troubles.Add(new LibraryTrouble(LibraryTroubleKind.DocumentMissing, place.Name, place.Document!));
        return [.. troubles.OrderBy(trouble => trouble.Kind)];
    }

    /// <summary>The numbers of all documents that the lists of terms have a place for.</summary>
    private static HashSet<long> Ranked(Library library) =>
        [.. library.Terms.Blocks().SelectMany(block => Enumerable.Range(0, block.Span).Where(place => block.Lengths[place] != 0).Select(place => block.First + place))];

    private static LibraryTrouble? Unreadable(Library library, string id, string sha256)
    {
        try
        {
            if (library.Table.Packed(id)?.Unpack() is not { } document) return new LibraryTrouble(LibraryTroubleKind.DocumentUnreadable, id, "It has no content.");
            return document.Record.Id == id && document.Source.Id == id && document.Source.Sha256 == sha256
                ? null : new LibraryTrouble(LibraryTroubleKind.DocumentUnreadable, id, "Its content is that of another document.");
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            return new LibraryTrouble(LibraryTroubleKind.DocumentUnreadable, id, "Its content cannot be understood.");
        }
    }

    /// <summary>True where the index finds a document by the words of its first passage that has any.</summary>
    private static bool IsFound(Library library, long number)
    {
        var (record, passages) = library.Table.Shown(number);
        var text = IndexedText.Of(record, passages);
        foreach (var field in (ReadOnlySpan<string>)[text.Title, text.Body])
        {
            var scanner = new WordScanner(field);
            while (scanner.TryNext(out var word))
            {
                var surface = field.Substring(word.Start, word.Length);
                if (surface.Length > 3 && surface.All(char.IsAsciiLetter)) return library.Index.Holds(number, $"\"{surface}\"");
            }
        }

        return true;
    }
}
