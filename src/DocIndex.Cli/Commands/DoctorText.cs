using System.Collections.Immutable;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Records.Corrections;
using DocIndex.Storing;
using DocIndex.Vocabulary;
using Spectre.Console;

namespace DocIndex.Cli.Commands;

/// <summary>What the doctor found, as people read it.</summary>
internal sealed class DoctorText(Session session)
{
    public void Write(
        IReadOnlyList<Equipment> equipment, DanishVocabulary? vocabulary, ImmutableArray<Correction> corrections, ImmutableArray<string>? documents, string? index,
        List<InputFileException> problems)
    {
        session.Report.Definitions(
        [
            (session.Say("Program", "Program"), Library.ThisProgram.Split(' ')[0]),
            (session.Say("Bibliotek", "Library"), documents is { } ids
                ? $"{session.LibraryFolder} ({session.Language.Count(ids.Length, ("dokument", "dokumenter"), ("document", "documents"))})"
                : session.Say($"intet i '{session.LibraryFolder}'", $"none in '{session.LibraryFolder}'")),
            .. index is null ? ImmutableArray<(string, string)>.Empty : [(session.Say("Indeks", "Index"), index)],
        ]);
        Installed(equipment);
        Words(vocabulary);
        Corrected(corrections, documents);
        foreach (var problem in problems)
            session.Error($"docindex: {problem.File}:{problem.Line}: {session.Say(problem.Danish, problem.English)}", new Style(Color.Red));
    }

    private void Installed(IReadOnlyList<Equipment> equipment)
    {
        Title(session.Say("Installeret", "Installed"));
        session.Report.Definitions(equipment.Where(e => e.Found is not null).Select(e => (e.Name, e.Use)), 2);
        ImmutableArray<Equipment> missing = [.. equipment.Where(e => e.Found is null)];
        if (missing.IsEmpty) return;
        Title(session.Say("Mangler", "Missing"));
        session.Report.Definitions(missing.Select(e => (e.Name, e.Cost)), 2);
        session.Report.Line(session.Say("Installér: ", "Install: ") + $"apt-get install {string.Join(' ', missing.Select(e => e.Name))}", 2);
    }

    private void Words(DanishVocabulary? vocabulary)
    {
        if (vocabulary is null) return;
        Title(session.Say("Egne ord (vocabulary.yaml)", "Words of your own (vocabulary.yaml)"));
        if (vocabulary.Changes.IsEmpty) session.Report.Line(session.Say("Ingen; programmets egne ord gælder.", "None; the program's own words hold."), 2);
        session.Report.Definitions(vocabulary.Changes.Select(c => (session.Say($"linje {c.Line}", $"line {c.Line}"), Change(c))), 2);
    }

    private string Change(VocabularyChange change)
    {
        var place = change.Key is null ? change.Section : $"{change.Section}: {change.Key}";
        return change.Effect switch
        {
            VocabularyEffect.Added => session.Say($"»{change.Phrase}« føjet til {place}", $"'{change.Phrase}' added to {place}"),
            VocabularyEffect.Moved => session.Say($"»{change.Phrase}« flyttet fra {change.Was} til {place}", $"'{change.Phrase}' moved from {change.Was} to {place}"),
            VocabularyEffect.Removed => session.Say($"»{change.Phrase}« fjernet fra {place}", $"'{change.Phrase}' removed from {place}"),
            _ => session.Say($"»{change.Phrase}« i {place} ændrer intet", $"'{change.Phrase}' in {place} changes nothing"),
        };
    }

    private void Corrected(ImmutableArray<Correction> corrections, ImmutableArray<string>? documents)
    {
        if (corrections.IsDefaultOrEmpty) return;
        Title(session.Say("Rettelser (corrections.yaml)", "Corrections (corrections.yaml)"));
        session.Report.Definitions(corrections.Select(c => (
            session.Say($"linje {c.Line}", $"line {c.Line}"),
            $"{c.Document}: {c.Field.Text}" + (documents?.Contains(c.Document) == false ? session.Say(" (dokumentet er ikke i biblioteket)", " (the document is not in the library)") : ""))), 2);
    }

    private void Title(string title)
    {
        session.Report.Blank();
        session.Report.Heading(title);
    }
}
