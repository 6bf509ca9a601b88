using DocIndex.Cli.CommandLine;
using DocIndex.Storing;

namespace DocIndex.Cli.Commands;

/// <summary>The documents of the session's library, and how people name one of them.</summary>
internal static class StoredDocuments
{
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

    /// <summary>That there is no such document, and how to find out which there are.</summary>
    public static CommandFailure Missing(Session session, string name) => new(
        session.Say($"Der er intet dokument '{name}'.", $"There is no document '{name}'."),
        session.Say("Find dets id med 'docindex search'.", "Find its id with 'docindex search'."));
}
