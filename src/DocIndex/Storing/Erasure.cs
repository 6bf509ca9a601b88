using System.Collections.Frozen;
using System.Collections.Immutable;
using DocIndex.Storing.Indexes;

namespace DocIndex.Storing;

/// <summary>
/// Takes a document out of a library so that no byte of its text is left there: neither in rows nor in free pages, the
/// log, the words and the index, in older copies of the
/// library, nor in what people wrote of it. The files that it was read from, and sites, are not the library's.
/// </summary>
public static class Erasure
{
    private static readonly ImmutableArray<string> s_copies =
        ["library.db.bak", "library.db.bak-wal", "library.db.bak-shm", "library.db.bak-journal"];

    /// <summary>Erases a document.</summary>
    /// <param name="held">That nobody writes people's files meanwhile.</param>
    /// <param name="findings">Ids of the findings that concern it, also those between documents.</param>
    /// <returns>What people had written of it and what older copies there were, a line each; empty for none.</returns>
    /// <exception cref="LibraryException">There is no such document, or somebody reads the library, so that its pages
    /// cannot be written anew.</exception>
    public static ImmutableArray<string> Erase(
        Library library, PeoplesLock held, string id, IReadOnlySet<string> findings)
    {
        ArgumentNullException.ThrowIfNull(library);
        if (library.ContentHash(id) is null)
            throw new LibraryException($"There is no document '{id}'.", "Find its id with docindex search.");
        ImmutableArray<string> names = [id, .. library.Ledger.NamesOf(id)];
        var connection = library.Connection;
        if (!IsFolded(connection))
        {
            throw new LibraryException(
                "Somebody reads the library; nothing was erased.", "End docindex serve and other runs, and try again.");
        }

        connection.Execute("PRAGMA secure_delete = ON");
        library.InTransaction(() =>
        {
            foreach (var name in names) library.Table.ForgetFailure(name);
            library.Ledger.Sites.Withdraw(id);
            library.Ledger.Remove(id);

            // Compounds are parted by words that documents taught; they are learnt again from those that are left.
            library.OwnWords.Set(FrozenSet<string>.Empty, learntFrom: 0, isOtherVersion: true);
            connection.Execute("DELETE FROM removals WHERE id = $id", ("$id", id));
        });
        connection.Execute("VACUUM");
        ImmutableArray<string> removed = [.. PeoplesErasure.Erase(held, names, findings), .. Copies(library.Directory)];
        return IsFolded(connection) ? removed : throw new LibraryException(
            "The document is taken out, but somebody began to read the library meanwhile, and its log still holds it.",
            "End docindex serve and other runs, and run docindex rebuild.");
    }

    /// <summary>Brings the write-ahead log into the file and empties it; false where a reader keeps that from being done.</summary>
    private static bool IsFolded(LibraryConnection connection) => connection.Scalar("PRAGMA wal_checkpoint(TRUNCATE)") is 0L;

    /// <summary>
    /// Deletes the index of a library that nobody has open, old segments and all; it is made anew when the library is
    /// opened.
    /// </summary>
    public static void RemoveIndex(string library)
    {
        var folder = Path.Combine(library, LibrarySearchers.FolderName);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<string> Copies(string directory)
    {
        foreach (var name in s_copies)
        {
            var path = Path.Combine(directory, name);
            if (!File.Exists(path)) continue;
            File.Delete(path);
            yield return name;
        }

        var attempt = LibraryReplacement.FolderOf(directory);
        if (!Directory.Exists(attempt)) yield break;
        Directory.Delete(attempt, recursive: true);
        yield return Path.GetFileName(attempt);
    }
}
