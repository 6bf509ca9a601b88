using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Searching;
using Spectre.Console;

namespace DocIndex.Cli.Commands;

/// <summary>Hits as people read them.</summary>
internal static class SearchText
{
    private const int MostAmounts = 6;
    private static readonly Style s_highlight = new(Color.Yellow, decoration: Decoration.Bold);

    public static void Write(Session session, SearchResult result)
    {
        Remarks(session, result);
        var n = result.Query.Offset;
        foreach (var hit in result.Hits)
        {
            if (n > result.Query.Offset) session.Report.Blank();
            Hit(session, hit, ++n);
        }

        if (result.Total > n)
        {
            session.Note(session.Say(
                $"{n} af {result.Total} dokumenter. Flere med --limit.", $"{n} of {result.Total} documents. More with --limit."));
        }
    }

    private static void Remarks(Session session, SearchResult result)
    {
        if (result.Interpretation == Interpretation.Nothing)
        {
            session.Note(session.Say("Søgningen indeholder ingen ord.", "The query holds no words."));
            return;
        }

        if (result.ReadAsWords)
        {
            session.Note(session.Say(
                "Et anførselstegn eller en stjerne i søgningen er læst som ingenting.", "A quotation mark or a star in the query was read as nothing."));
        }

        if (!result.NotFound.IsEmpty)
        {
            session.Note(session.Say("Findes ikke: ", "Not found: ") + string.Join(", ", result.NotFound) + ".");
        }

        if (result.Hits.IsEmpty)
        {
            session.Note(session.Say("Intet fundet.", "Nothing found."));
        }
        else if (result.Interpretation == Interpretation.AnyTerm)
        {
            session.Note(session.Say(
                "Intet dokument har det hele; disse har noget af det.", "No document has it all; these have some of it."));
        }
    }

    private static void Hit(Session session, SearchHit hit, int number)
    {
        var report = session.Report;
        report.Heading($"{number}. {string.Join(' ', new[] { hit.Code, hit.Title }.Where(t => !string.IsNullOrEmpty(t)))}", hanging: 3);
        string?[] facts = [Words.Kind(hit.Kind, session.Language), hit.Municipality, hit.Year?.ToString(), hit.Id];
        report.Line(string.Join(" · ", facts.Where(f => !string.IsNullOrEmpty(f))), 3);
        if (!hit.Snippet.IsEmpty) report.Emphasised(Snippet(hit), 3);
        if (hit.Source is { } source)
        {
            report.Unbroken(Places.Of(source, hit.File) + (hit.Section is { } section ? $" ({section})" : ""), 3);
        }

        Amounts(session, hit);
    }

    // Words that were found side by side are one emphasis.
    private static IEnumerable<(string Text, Style? Style)> Snippet(SearchHit hit)
    {
        var found = "";
        var blank = "";
        foreach (var (text, highlighted) in hit.Snippet)
        {
            if (highlighted)
            {
                found += blank + text;
                blank = "";
            }
            else if (found.Length > 0 && string.IsNullOrWhiteSpace(text))
            {
                blank = text;
            }
            else
            {
                if (found.Length > 0) yield return (found, s_highlight);
                yield return (blank + text, null);
                (found, blank) = ("", "");
            }
        }

        if (found.Length > 0) yield return (found, s_highlight);
    }

    private static void Amounts(Session session, SearchHit hit)
    {
        string? above = null;
        foreach (var amount in hit.Amounts.Take(MostAmounts))
        {
            var label = amount.Relevance == AmountRelevance.Request ? session.Say("Der søges om", "Asked for") : amount.Label;
            if (label != above) session.Report.Line(label, 5);
            above = label;
            session.Report.Unbroken(
                $"{amount.Year?.ToString() ?? amount.Period,-6} {Figures.Kroner(amount.Value, session.Language),16}  " +
                $"{Standings.Word(amount.Standing, session.Language),-9}  {Places.Of(amount.Source, hit.File)}", 7);
        }

        if (hit.Amounts.Length <= MostAmounts) return;
        session.Report.Line(session.Say(
            $"og {hit.Amounts.Length - MostAmounts} beløb mere: docindex show {hit.Id}",
            $"and {hit.Amounts.Length - MostAmounts} more amounts: docindex show {hit.Id}"), 5);
    }
}
