using System.Collections.Immutable;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Records;
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
        SearchRemarks.Write(session, result);
        Hits(session, result);
        FacetText.Write(session, result.Facets);
        var last = result.Query.Offset + result.Hits.Length;
        if (result.Total > last && !result.Hits.IsEmpty)
        {
            var what = result.Query.AllVersions ? session.Say("dokumenter", "documents") : session.Say("notater",
                "notes");
            session.Note(session.Say($"{last} af {result.Total} {what}. Flere med --page.",
                $"{last} of {result.Total} {what}. More with --page."));
        }
    }

    /// <summary>The hits, with nothing of how they were found.</summary>
    public static void Hits(Session session, SearchResult result)
    {
        var n = result.Query.Offset;
        foreach (var hit in result.Hits)
        {
            if (n > result.Query.Offset) session.Report.Blank();
            Hit(session, hit, ++n);
        }
    }

    private static void Hit(Session session, SearchHit hit, int number)
    {
        var report = session.Report;
        report.Heading($"{number}. {string.Join(' ', new[] { hit.Code, hit.Title }.Where(t => !string.IsNullOrEmpty(t)))}", hanging: 3);
        string?[] facts = [Words.Kind(hit.Kind, session.Language), hit.Municipality, hit.Year?.ToString(), hit.Id];
        report.Line(string.Join(" · ", facts.Where(f => !string.IsNullOrEmpty(f))), 3);
        foreach (var line in VersionText.Lines(session, hit.Versions.Select(version =>
            version.File))) report.Line(line, 3);
        if (!hit.Snippet.IsEmpty) report.Emphasised(Snippet(hit.Snippet), 3);
        if (hit.Source is { } source)
        {
            Place(report, source, hit, hit.Section, 3);
        }

        foreach (var passage in hit.Further)
        {
            report.Emphasised(Snippet(passage.Snippet), 5);
            Place(report, passage.Source, hit, passage.Section, 5);
        }

        Amounts(session, hit);
    }

    private static void Place(Report report, SourceLocation source, SearchHit hit, string? section, int indent)
    {
        if (section is null) report.Unbroken(Places.Of(source, hit.File), indent);
        else report.Beside(Places.Of(source, hit.File), $"({section})", indent);
    }

    // Words that were found side by side are one emphasis.
    private static IEnumerable<(string Text, Style? Style)> Snippet(ImmutableArray<SnippetPart> parts)
    {
        var found = "";
        var blank = "";
        foreach (var (text, highlighted) in parts)
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

    private static string Asked(Session session, SearchAmount amount) =>
        (amount.Effect < 0 ? session.Say("Besparelse eller indtægt", "Saving or income") : session.Say("Der søges om", "Asked for"))
        + (amount.Role == RowRole.Net ? session.Say(", netto", ", net") : "");

    private static string Basis(Session session, SearchAmount amount) => amount.Basis is { } basis ? $"  ({Words.Basis(basis, session.Language)})" : "";

    private static void Amounts(Session session, SearchHit hit)
    {
        string? above = null;
        foreach (var amount in hit.Amounts.Take(MostAmounts))
        {
            var label = amount.Relevance == AmountRelevance.Request ? Asked(session, amount) : amount.Label;
            if (label != above) session.Report.Line(label, 5);
            above = label;
            session.Report.Placed(
                $"{amount.Year?.ToString() ?? amount.Period,-6} {Figures.Kroner(amount.Value, session.Language),16}  " +
                $"{Standings.Word(amount.Standing, session.Language),-9}  ",
                Places.Of(amount.Source, hit.File), Places.Within(amount.Source, session.Language), Basis(session,
                    amount), 7);
        }

        if (hit.Amounts.Length <= MostAmounts) return;
        session.Report.Line(session.Say(
            $"og {hit.Amounts.Length - MostAmounts} beløb mere: docindex show {hit.Id}",
            $"and {hit.Amounts.Length - MostAmounts} more amounts: docindex show {hit.Id}"), 5);
    }
}
