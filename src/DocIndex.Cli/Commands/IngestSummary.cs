using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Records;

namespace DocIndex.Cli.Commands;

/// <summary>What <c>ingest</c> says at its end.</summary>
internal static class IngestSummary
{
    public static void Write(Session session, IngestTally tally)
    {
        if (session.Json)
        {
            DataOutput.Write(session, new
            {
                Library = session.LibraryFolder,
                tally.Documents, tally.New, tally.Changed, tally.Unchanged, tally.Unreadable, tally.Skipped,
                Amounts = tally.Amounts.ToDictionary(a => a.Key.ToString().ToLowerInvariant(), a => a.Value),
                Findings = tally.Findings.ToDictionary(f => f.Key.ToString().ToLowerInvariant(), f => f.Value),
                tally.Diagnostics,
            });
            return;
        }

        session.Report.Definitions(
        [
            (session.Say("Dokumenter", "Documents"), $"{tally.Documents} ({Documents(session, tally)})"),
            (session.Say("Beløb", "Amounts"), Amounts(session, tally)),
            (session.Say("Fund", "Findings"), Severities.Tally(tally.Findings, session.Language)),
            (session.Say("Ulæselige", "Unreadable"), $"{tally.Unreadable}"),
            .. tally.Skipped == 0 ? [] : new[] { (session.Say("Sprunget over", "Passed over"), session.Language.Count(tally.Skipped, ("låsefil eller lignende", "låsefiler eller lignende"), ("lock file or the like", "lock files or the like"))) },
            (session.Say("Bibliotek", "Library"), session.LibraryFolder),
        ]);
    }

    private static string Documents(Session session, IngestTally tally) => string.Join(
        ", ",
        session.Language.Count(tally.New, ("nyt", "nye"), ("new", "new")),
        session.Language.Count(tally.Changed, ("ændret", "ændrede"), ("changed", "changed")),
        session.Language.Count(tally.Unchanged, ("uændret", "uændrede"), ("unchanged", "unchanged")) + session.Say(" sprunget over", " passed over"));

    private static string Amounts(Session session, IngestTally tally)
    {
        var standings = tally.Amounts.SelectMany(a => Enumerable.Repeat(a.Key, a.Value)).ToArray();
        return standings.Length == 0 ? "0" : $"{standings.Length} ({Standings.Tally(standings, session.Language)})";
    }
}
