using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Cli.CommandLine;
using DocIndex.Records;
using DocIndex.Storing;

namespace DocIndex.Cli.Commands;

/// <summary>The documents of the session's library, and how people name one of them.</summary>
internal static class StoredDocuments
{
    private const int MostListed = 5;

    /// <summary>Opens the library; fails with what to do where there is none.</summary>
    public static Library Open(Session session) => Exists(session) ? Library.OpenExisting(session.LibraryFolder) : throw new CommandFailure(
        session.Say($"Der er intet bibliotek i '{session.LibraryFolder}'.", $"There is no library in '{session.LibraryFolder}'."),
        session.Say(
            "Kør først 'docindex ingest MAPPE', eller angiv bibliotekets mappe med --library.",
            "Run 'docindex ingest DIR' first, or name the library's folder with --library."));

    /// <summary>True where the session's library is there.</summary>
    public static bool Exists(Session session) => File.Exists(Path.Combine(session.LibraryFolder, "library.db"));

    /// <summary>The document of that id, file, or code, or the only one whose id begins so; null where there is none.</summary>
    public static ProcessedDocument? Find(Session session, Library library, string name)
    {
        if (library.Find(name) is { } exact) return exact;
        var ids = library.Ledger.Named(name);
        return ids.Length <= 1 ? ids.Select(library.Find).FirstOrDefault() : throw new CommandFailure(
            session.Say($"'{name}' kan være flere dokumenter: ", $"'{name}' may be several documents: ") + string.Join(", ", ids.Take(5)) + ".",
            session.Say("Giv hele id'et.", "Give the whole id."));
    }

    /// <summary>
    /// The documents that a name means: all versions of the note that a code, or the beginning of ids, names, the one
    /// that stands for it
    /// first; else the one document. Null where there is none.
    /// </summary>
    /// <exception cref="CommandFailure">It may be several notes; they are listed with municipality and
    /// year.</exception>
    public static ImmutableArray<string>? FindNote(Session session, Library library, string name)
    {
        if (library.ContentHash(name) is not null) return [name];
        var ids = library.Ledger.Named(name);
        if (ids.Length <= 1) return ids.IsEmpty ? null : ids;
        var notes = Grouped(library, ids);
        if (notes is [var only]) return only;
        var listed = notes.Take(MostListed).Select(note => Told(session, library.Find(note[0])!.Record));
        throw new CommandFailure(
            session.Say($"'{name}' kan være flere notater: ", $"'{name}' may be several notes: ") + string.Join("; ",
                listed) + ".",
            session.Say("Giv hele id'et.", "Give the whole id."));
    }

    /// <summary>The same, of which the document that stands for the note is read.</summary>
    /// <exception cref="CommandFailure">There is none, or there are several notes.</exception>
    public static ProcessedDocument Note(Session session, Library library, string name) =>
        FindNote(session, library, name) is [var first, ..] ? library.Find(first)! : throw Missing(session, name);

    private static ImmutableArray<ImmutableArray<string>> Grouped(Library library, ImmutableArray<string> ids)
    {
        try
        {
            LibraryWorks.Refresh(library);
        }
        catch (LibraryException e) when (!e.IsDamage)
        {
            // Another process writes; what is known from before holds.
        }

        return LibraryWorks.Grouped(library, ids);
    }

    private static string Told(Session session, DocumentRecord record)
    {
        var unknown = session.Say("ikke oplyst", "not stated");
        return $"{record.Id} ({record.Municipality ?? unknown}, {record.BudgetYear?.ToString(CultureInfo.InvariantCulture) ?? unknown})";
    }

    /// <summary>That there is no such document, and how to find out which there are.</summary>
    public static CommandFailure Missing(Session session, string name) => new(
        session.Say($"Der er intet dokument '{name}'.", $"There is no document '{name}'."),
        session.Say("Find dets id med 'docindex search'.", "Find its id with 'docindex search'."));
}
