using System.Collections.Immutable;
using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Ingesting;
using DocIndex.Storing;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex verify</c>: whether the library is whole, and whether the documents' files are still what was read.</summary>
internal static class VerifyCommand
{
    public static CommandDefinition Define(Language language)
    {
        var command = new Command("verify", language.Say(
            "Kontrollerer biblioteket: databasen, hvert dokument, søgeindekset og dokumenternes filer. Intet ændres.",
            "Checks the library: the database, every document, the search index and the documents' files. Nothing is changed."));
        return new(command, "docindex verify\ndocindex verify --library mit-bibliotek --json", (session, _) =>
        {
            using var library = StoredDocuments.Open(session);
            var troubles = LibraryVerification.Check(library);
            var sources = troubles.Any(t => t.Kind == LibraryTroubleKind.Damaged) ? [] : SourceVerification.Check(library);
            ImmutableArray<LibraryTrouble> all = [.. troubles, .. sources];
            if (session.Json) DataOutput.Write(session, new { Documents = library.Ids().Length, Troubles = all });
            else Write(session, all);
            return all.Any(t => t.IsDamage) ? ExitStatus.Failed : all.IsEmpty ? ExitStatus.Done : ExitStatus.Attention;
        });
    }

    private static void Write(Session session, ImmutableArray<LibraryTrouble> troubles)
    {
        foreach (var trouble in troubles) session.Report.Unbroken(Line(session, trouble));
        if (troubles.IsEmpty) session.Report.Line(session.Say("Biblioteket er helt, og filerne er som læst.", "The library is whole, and the files are as they were read."));
        else if (troubles.Where(t => t.IsDamage).All(t => t.Kind == LibraryTroubleKind.IndexDamaged) && troubles.Any(t => t.IsDamage))
            session.Note(session.Say("Dokumenterne er hele. Den næste søgning eller indlæsning laver søgeindekset igen.", "The documents are whole. The next search or ingestion makes the search index anew."));
        else if (troubles.Any(t => t.IsDamage)) session.Note(session.Say("Lav biblioteket igen med 'docindex rebuild'.", "Make the library again with 'docindex rebuild'."));
        else session.Note(session.Say("Biblioteket er helt. Kør 'docindex ingest' for det, der er ændret.", "The library is whole. Run 'docindex ingest' for what has changed."));
    }

    private static string Line(Session session, LibraryTrouble trouble) => trouble.Kind switch
    {
        LibraryTroubleKind.Damaged => session.Say($"databasen er beskadiget: {trouble.Detail}", $"the database is damaged: {trouble.Detail}"),
        LibraryTroubleKind.IndexDamaged => session.Say($"søgeindekset er beskadiget: {trouble.Detail}", $"the search index is damaged: {trouble.Detail}"),
        LibraryTroubleKind.DocumentUnreadable => session.Say($"{trouble.Name}: dokumentet kan ikke læses i biblioteket", $"{trouble.Name}: the document cannot be read in the library"),
        LibraryTroubleKind.DocumentChanged => session.Say($"{trouble.Name}: dokumentet i biblioteket er ikke det, der blev gemt", $"{trouble.Name}: the document in the library is not what was stored"),
        LibraryTroubleKind.NotIndexed => session.Say($"{trouble.Name}: mangler i søgeindekset", $"{trouble.Name}: missing in the search index"),
        LibraryTroubleKind.IndexedOnly => session.Say($"søgeindekset har et dokument, der ikke findes ({trouble.Name})", $"the search index holds a document that is not there ({trouble.Name})"),
        LibraryTroubleKind.DocumentMissing => session.Say($"{trouble.Name}: dokumentet {trouble.Detail} mangler", $"{trouble.Name}: the document {trouble.Detail} is missing"),
        LibraryTroubleKind.SourceMissing => session.Say($"{trouble.Name}: filen findes ikke længere", $"{trouble.Name}: the file is no longer there"),
        _ => session.Say($"{trouble.Name}: filen er ændret, siden den blev læst", $"{trouble.Name}: the file has changed since it was read"),
    };
}
