using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Searching;

namespace DocIndex.Cli.Commands;

/// <summary>How a query was understood, where that is not plain.</summary>
internal static class SearchRemarks
{
    public static void Write(Session session, SearchResult result)
    {
        if (result.UnknownField is { } field)
        {
            session.Note(session.Say(
                $"Der er intet felt {field.Name}; felterne er {string.Join(", ", field.Danish)}. Søgt som ord.",
                $"There is no field {field.Name}; the fields are {string.Join(", ", field.English)}. Searched as words."));
        }
        else if (result.ReadAsWords)
        {
            session.Note(session.Say(
                "Søgningen kunne ikke læses som den står; tegnene er læst som ingenting.", "The query could not be read as it stands; its signs were read as nothing."));
        }

        if (result.Interpretation == Interpretation.Nothing)
        {
            session.Note(session.Say("Søgningen indeholder ingen ord.", "The query holds no words."));
            return;
        }

        if (result.Instead is { } instead)
        {
            session.Note(session.Say(
                $"Intet fundet for {result.Query.Text}. Viser resultater for {instead}; --literal søger efter det, der står.",
                $"Nothing found for {result.Query.Text}. Showing results for {instead}; --literal searches for what is written."));
        }

        if (!result.Understood.IsEmpty)
        {
            var parts = result.Understood.Select(part => session.Say(part.Danish, part.English));
            session.Note(session.Say("Forstået: ", "Understood: ") + string.Join(" · ", parts));
        }

        if (result.IsCut)
            session.Note(session.Say(
                "Søgningen er så lang, at kun begyndelsen er læst.",
                "The query is so long that only its beginning was read."));
        if (!result.LeftOut.IsEmpty)
            session.Note(session.Say("Der er spurgt om for meget på én gang; ikke søgt efter: ",
                "Too much was asked for at once; not searched for: ") + string.Join(", ", result.LeftOut) + ".");
        foreach (var synonym in result.Synonyms)
            session.Note(session.Say($"Også søgt for {synonym.Word}: ", $"Also searched for {synonym.Word}: ") + string.Join(", ", synonym.Others) + ".");
        if (!result.NotFound.IsEmpty) session.Note(session.Say("Findes ikke: ", "Not found: ") + string.Join(", ", result.NotFound) + ".");
        foreach (var suggestion in result.Suggestions)
            session.Note(session.Say($"Mente du, for {suggestion.Word}: ", $"Did you mean, for {suggestion.Word}: ") + string.Join(", ", suggestion.Others) + "?");
        if (result.Hits.IsEmpty)
        {
            session.Note(result.Total == 0
                ? session.Say("Intet fundet.", "Nothing found.")
                : session.Say($"Siden er tom; der er {Found(session, result)}.",
                    $"The page is empty; there are {Found(session, result)}."));
        }
        else if (result.Interpretation == Interpretation.AnyTerm)
        {
            session.Note(session.Say("Intet dokument har det hele; disse har noget af det.", "No document has it all; these have some of it."));
        }
    }

    private static string Found(Session session, SearchResult result) => result.Query.AllVersions
        ? session.Language.Count(result.Total, ("dokument", "dokumenter"), ("document", "documents"))
        : session.Language.Count(result.Total, ("notat", "notater"), ("note", "notes"));
}
