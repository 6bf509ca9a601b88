using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Evaluation;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex vocabulary suggest</c>: words that the vocabulary could explain, and does not.</summary>
internal static class VocabularyCommand
{
    public static CommandDefinition Define(Language language)
    {
        var action = new Argument<string>("action")
        {
            HelpName = "suggest", Description = language.Say("suggest: vis, hvad ordforrådet mangler", "suggest: show what the vocabulary lacks"),
        };
        action.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value != "suggest"))
                result.AddError(language.Say($"'{token.Value}' kendes ikke; det er 'suggest'.", $"'{token.Value}' is not known; it is 'suggest'."));
        });
        var limit = new Option<int>("--limit")
        {
            HelpName = language.Say("ANTAL", "COUNT"), DefaultValueFactory = _ => 30, Description = language.Say("Højst så mange (30)", "At most so many (30)"),
        };
        limit.AllowRange(language, 1, 10_000);
        var command = new Command("vocabulary", language.Say(
            "Viser overskrifter, rækker og kolonner i biblioteket, som ingen ord i ordforrådet forklarer.",
            "Shows headings, rows and columns in the library that no entry of the vocabulary explains."))
        {
            action, limit,
        };
        return new(command, "docindex vocabulary suggest\ndocindex vocabulary suggest --limit 100 --json", (session, arguments) =>
        {
            var options = LibraryOptions.Of(session);
            using var library = StoredDocuments.Open(session);
            var all = VocabularySuggestions.Of(library.Documents(), options.Vocabulary);
            VocabularySuggestion[] shown = [.. all.Take(arguments.GetValue(limit))];
            if (session.Json) DataOutput.Write(session, new { Suggestions = shown, Total = all.Length });
            else Write(session, shown, all.Length, library.Documents().ToDictionary(d => d.Record.Id, d => d.Record.File));
            return ExitStatus.Done;
        });
    }

    private static void Write(Session session, VocabularySuggestion[] shown, int total, Dictionary<string, string> files)
    {
        foreach (var suggestion in shown)
        {
            var count = suggestion.Documents == 1 ? $"{suggestion.Count}" : session.Say($"{suggestion.Count} i {suggestion.Documents} dokumenter", $"{suggestion.Count} in {suggestion.Documents} documents");
            session.Report.Line($"{count} × {Kind(session, suggestion.Kind)}: {suggestion.Text}");
            session.Report.Unbroken(Places.Of(suggestion.Example, files[suggestion.Example.Document]), 4);
        }

        session.Report.Blank();
        session.Report.Line(session.Say(
            $"{shown.Length} af {total} vist. Føj dem, der betyder noget, til vocabulary.yaml i biblioteket.",
            $"{shown.Length} of {total} shown. Add those that mean something to vocabulary.yaml in the library."));
    }

    private static string Kind(Session session, string kind) => kind switch
    {
        "heading" => session.Say("overskrift", "heading"),
        "column" => session.Say("kolonne", "column"),
        _ => session.Say("række", "row"),
    };
}
