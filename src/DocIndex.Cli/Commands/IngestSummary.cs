using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Ingesting;
using DocIndex.Records;
using DocIndex.Storing;

namespace DocIndex.Cli.Commands;

/// <summary>What <c>ingest</c> says at its end.</summary>
internal static class IngestSummary
{
    /// <param name="sums">What the notes hold of which documents were met; null for a dry run.</param>
    public static void Write(Session session, IngestTally tally, NoteSums? sums)
    {
        if (session.Json)
        {
            DataOutput.Write(session, new
            {
                Library = session.LibraryFolder, DryRun = sums is null, Notes = sums?.Notes,
                tally.Documents, tally.New, tally.Changed, tally.Unchanged, tally.Unreadable, tally.Skipped,
                Copies = tally.Of(IngestFate.Copy), Moved = tally.Of(IngestFate.Moved), Gone = tally.Of(IngestFate.Gone), Removed = tally.Of(IngestFate.Removed),
                Refused = tally.Of(IngestFate.Refused),
                Amounts = Words(sums?.Amounts), Findings = Words(sums?.Findings), tally.Diagnostics,
                    tally.DiagnosticsLeftOut,
            });
            return;
        }

        session.Report.Definitions(
        [
            Met(session, tally, sums),
            .. sums is null ? [] : new[]
            {
                (session.Say("Beløb", "Amounts"), Amounts(session, sums.Amounts)),
                (session.Say("Fund", "Findings"), Severities.Tally(sums.Findings, session.Language)),
            },
            (session.Say("Ulæselige", "Unreadable"), Reasons(tally)),
            .. Rows(session, tally),
            (session.Say("Bibliotek", "Library"), session.LibraryFolder),
        ]);
        if (sums is null) session.Note(session.Say("Intet er læst eller skrevet.", "Nothing was read or written."));
    }

    private static IEnumerable<(string, string)> Rows(Session session, IngestTally tally)
    {
        if (tally.Of(IngestFate.Copy) is > 0 and var copies)
            yield return (session.Say("Kopier", "Copies"), session.Language.Count(copies, ("fil med et dokuments indhold", "filer med dokumenters indhold"), ("file with the content of a document", "files with the content of documents")));
        if (tally.Of(IngestFate.Moved) is > 0 and var moved)
            yield return (session.Say("Flyttet", "Moved"), session.Language.Count(moved, ("dokument", "dokumenter"), ("document", "documents")));
        if (tally.Of(IngestFate.Gone) is > 0 and var gone)
            yield return (session.Say("Forsvundet", "Gone"), session.Language.Count(gone, ("dokument, hvis fil mangler", "dokumenter, hvis filer mangler"), ("document whose file is missing", "documents whose files are missing")) + session.Say("; --prune fjerner", "; --prune takes out"));
        if (tally.Of(IngestFate.Removed) is > 0 and var removed)
            yield return (session.Say("Fjernet", "Removed"), session.Language.Count(removed, ("dokument, hvis fil mangler", "dokumenter, hvis filer mangler"), ("document whose file is missing", "documents whose files are missing")));
        if (tally.Of(IngestFate.Refused) is > 0 and var refused)
            yield return (session.Say("Afvist", "Refused"), session.Language.Count(refused, ("link ud af mappen", "links ud af mappen"), ("link out of the folder", "links out of the folder")));
        if (tally.Skipped is > 0 and var skipped)
            yield return (session.Say("Sprunget over", "Passed over"), session.Language.Count(skipped, ("låsefil eller lignende", "låsefiler eller lignende"), ("lock file or the like", "lock files or the like")));
    }

    // Where each document is a note of its own, one number says both.
    private static (string, string) Met(Session session, IngestTally tally, NoteSums? sums) =>
        sums is null || sums.Notes == tally.Documents
            ? (session.Say("Dokumenter", "Documents"), $"{tally.Documents} ({Documents(session, tally)})")
            : (session.Say("Notater", "Notes"), session.Say(
                $"{sums.Notes} ({tally.Documents} filer: {Documents(session, tally)})",
                $"{sums.Notes} ({tally.Documents} files: {Documents(session, tally)})"));

    private static string Documents(Session session, IngestTally tally) => string.Join(
        ", ",
        session.Language.Count(tally.New, ("nyt", "nye"), ("new", "new")),
        session.Language.Count(tally.Changed, ("ændret", "ændrede"), ("changed", "changed")),
        session.Language.Count(tally.Unchanged, ("uændret", "uændrede"), ("unchanged", "unchanged")) + session.Say(" sprunget over", " passed over"));

    private static string Amounts(Session session, IReadOnlyDictionary<Standing, int> standings)
    {
        var all = standings.SelectMany(standing => Enumerable.Repeat(standing.Key, standing.Value)).ToArray();
        return all.Length == 0 ? "0" : $"{all.Length} ({Standings.Tally(all, session.Language)})";
    }

    private static string Reasons(IngestTally tally)
    {
        if (tally.Unreadable == 0) return "0";
        var codes = tally.Errors.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal);
        return $"{tally.Unreadable} ({string.Join(", ", codes.Select(c => $"{c.Value} × {c.Key}"))})";
    }

    private static Dictionary<string, int> Words<T>(IReadOnlyDictionary<T, int>? counts)
        where T : struct, Enum =>
        (counts ?? new Dictionary<T, int>()).ToDictionary(count => count.Key.ToString().ToLowerInvariant(), count =>
            count.Value);
}
