using System.Collections.Immutable;
using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Records.Corrections;
using DocIndex.Storing;
using DocIndex.Vocabulary;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex doctor</c>: what is installed, what is missing and what that costs, and what people's own files change.</summary>
internal static class DoctorCommand
{
    public static CommandDefinition Define(Language language)
    {
        var command = new Command("doctor", language.Say(
            "Viser, hvad der er installeret, hvad der mangler og hvad det koster, og hvad bibliotekets egne filer ændrer.",
            "Shows what is installed, what is missing and what that costs, and what the library's own files change."));
        var report = new Option<bool>("--report")
        {
            Description = language.Say(
                "Alt, der er værd at vide i en supportsag, som JSON; uden dokumenternes tekst og navne", "All that is worth knowing in a support case, as JSON; without the documents' text and names"),
        };
        command.Add(report);
        return new(command, "docindex doctor\ndocindex doctor --library mit-bibliotek --json\ndocindex doctor --report > rapport.json", (session, arguments) =>
        {
            if (arguments.GetValue(report))
            {
                SupportReport.Write(session);
                return ExitStatus.Done;
            }

            var equipment = Equipment.Look(language);
            var problems = new List<InputFileException>();
            var vocabulary = Read(() => LibraryFiles.Vocabulary(session.LibraryFolder), problems);
            var corrections = Read(() => LibraryFiles.Corrections(session.LibraryFolder), problems);
            ImmutableArray<string>? documents = null;
            string? index = null;
            if (StoredDocuments.Exists(session))
            {
                using var library = StoredDocuments.Open(session);
                documents = library.Ids();
                index = library.IndexVersion;
            }

            if (session.Json) WriteData(session, equipment, vocabulary, corrections, documents, index, problems);
            else new DoctorText(session).Write(equipment, vocabulary, corrections, documents, index, problems);
            return problems.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
        });
    }

    private static void WriteData(
        Session session, IReadOnlyList<Equipment> equipment, DanishVocabulary? vocabulary, ImmutableArray<Correction> corrections, ImmutableArray<string>? documents,
        string? index, List<InputFileException> problems) => DataOutput.Write(session, new
        {
            Program = Library.ThisProgram.Split(' ')[0], Library = session.LibraryFolder, Documents = documents?.Length, Index = index,
            Equipment = equipment.Select(e => new { e.Name, Installed = e.Found is not null, e.Found, e.Use, Cost = e.Found is null ? e.Cost : null }),
            Vocabulary = vocabulary?.Changes,
            Corrections = corrections.IsDefault ? null : corrections.Select(c => new { c.Line, c.Document, Action = c.Action, Field = c.Field.Text, Value = c.Value?.ToString(), c.Why, Known = documents?.Contains(c.Document) }),
            Problems = problems.Select(p => new { p.File, p.Line, Message = session.Say(p.Danish, p.English) }),
        });

    private static T? Read<T>(Func<T> read, List<InputFileException> problems)
    {
        try
        {
            return read();
        }
        catch (InputFileException e)
        {
            problems.Add(e);
            return default;
        }
    }
}
