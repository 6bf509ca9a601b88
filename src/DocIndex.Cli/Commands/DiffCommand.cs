using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Records;
using DocIndex.Storing;
using DocIndex.Works;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex diff A B</c>: which figures two documents, or two versions of one, give differently.</summary>
internal static class DiffCommand
{
    public static CommandDefinition Define(Language language)
    {
        var before = Document("a", language.Say("Id, kode eller fil i biblioteket, eller en fil uden for det",
            "Id, code or file in the library, or a file outside it"));
        var after = Document("b", language.Say("Det, der holdes op mod det", "What is held against it"));
        var command = new Command("diff", language.Say(
            "Viser, hvilke tal to dokumenter eller udgaver ikke har ens, fra hvad til hvad, og hvor de står. Slutkode 1, hvor noget er forskelligt.",
            "Shows which figures two documents or versions give differently, from what to what, and where they stand. Exit status 1 where any differ."))
        {
            before, after,
        };
        return new(command, "docindex diff notat-docx notat-revideret-docx\ndocindex diff BI24 udkast/bi24.docx",
            (session, arguments) =>
        {
            var (a, b) = (Read(session, arguments.GetValue(before)!), Read(session, arguments.GetValue(after)!));
            var difference = FigureDifference.Of(PrintedFigure.Of(a), PrintedFigure.Of(b));
            if (session.Json) DataOutput.Write(session, new { A = Named(a), B = Named(b), difference.Changed,
                difference.OnlyBefore, difference.OnlyAfter, difference.Same });
            else new DiffText(session, a, b).Write(difference);
            return difference.IsEmpty ? ExitStatus.Done : ExitStatus.Attention;
        });
    }

    private static Argument<string> Document(string name, string description) =>
        new(name) { HelpName = name.ToUpperInvariant(), Description = description };

    private static object Named(DocumentRecord record) => new { record.Id, record.File, record.Title };

    /// <summary>A document of the library before a file outside it.</summary>
    private static DocumentRecord Read(Session session, string name)
    {
        if (StoredDocuments.Exists(session))
        {
            using var library = StoredDocuments.Open(session);
            if (StoredDocuments.FindNote(session, library, name) is [var id, ..]) return library.Find(id)!.Record;
        }

        if (!File.Exists(name)) throw StoredDocuments.Missing(session, name);
        using var readings = ReadFiles.Read(session.LibraryFolder, [(name, name.Replace('\\', '/'))]).GetEnumerator();
        return ReadFiles.Next(session, readings)?.Record
            ?? throw new CommandFailure(session.Say($"'{name}' kunne ikke læses.", $"'{name}' could not be read."));
    }
}
