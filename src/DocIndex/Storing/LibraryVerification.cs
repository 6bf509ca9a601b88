using System.Collections.Immutable;
using System.Text.Json;
using DocIndex.Indexing;
using DocIndex.Indexing.FullText;
using DocIndex.Storing.Indexes;

namespace DocIndex.Storing;

/// <summary>Looks whether a library is whole: SQLite's own check, Lucene's, every document, and the index against the documents.</summary>
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
            var broken = library.Index.Files.Damage() is { } damage ? ImmutableArray.Create(new LibraryTrouble(LibraryTroubleKind.IndexDamaged, "", damage)) : [];
            return broken.AddRange(library.InSnapshot(() => Contents(library, isIndexReadable: broken.IsEmpty)));
        }
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
        {
            // Whatever looking at it makes of what is in it, it is not what the program wrote.
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
            // It cannot even be opened.
            return true;
        }
    }

    private static ImmutableArray<LibraryTrouble> Contents(Library library, bool isIndexReadable)
    {
        var troubles = new List<LibraryTrouble>();
        var documents = library.Connection.Rows("SELECT number, id, sha256, revision FROM documents ORDER BY id", row => (Number: row.GetInt64(0), Id: row.GetString(1), Sha256: row.GetString(2), Revision: row.GetInt64(3)));
        var ids = documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        var (reached, indexed) = isIndexReadable ? library.Index.Contents() : (0, []);
        foreach (var (number, id, sha256, revision) in documents)
        {
            if (Unreadable(library, id, sha256) is { } trouble) troubles.Add(trouble);
            else if (!HashColumn.IsUnchanged(library.Connection, number)) troubles.Add(new LibraryTrouble(LibraryTroubleKind.DocumentChanged, id, ""));
            else if (revision <= reached && !IsIndexed(library, number, revision, indexed.GetValueOrDefault(id))) troubles.Add(new LibraryTrouble(LibraryTroubleKind.NotIndexed, id, ""));
        }

        foreach (var id in indexed.Keys.Where(id => !ids.Contains(id) && !library.Table.WasRemovedAfter(id, reached)).Order(StringComparer.Ordinal))
            troubles.Add(new LibraryTrouble(LibraryTroubleKind.IndexedOnly, id, ""));
        foreach (var place in library.Ledger.Places().Where(place => place.Document is { } id && !ids.Contains(id)))
            troubles.Add(new LibraryTrouble(LibraryTroubleKind.DocumentMissing, place.Name, place.Document!));
        return [.. troubles.OrderBy(trouble => trouble.Kind)];
    }

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

    /// <summary>True where the index holds every term of a document, as often as it weighs.</summary>
    private static bool IsIndexed(Library library, long number, long revision, (long Revision, ulong Terms) held)
    {
        if (held.Revision != revision || library.Table.Shown(number) is not { } shown) return false;
        return IndexedDocument.TermsOf(IndexedText.Of(shown.Record, shown.Passages), library.Analyzer) is { } terms && held.Terms == IndexContents.Of(terms);
    }
}
