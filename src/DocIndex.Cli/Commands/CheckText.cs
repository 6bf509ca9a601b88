using System.Collections.Frozen;
using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Records;

namespace DocIndex.Cli.Commands;

/// <summary>Findings and what was checked, as people read them.</summary>
internal static class CheckText
{
    private static readonly FrozenSet<int> s_counts = FrozenSet.Create(1, 2, 3);

    public static void Write(Session session, CheckInput input)
    {
        var records = input.Documents.ToDictionary(d => d.Record.Id, d => d.Record, StringComparer.Ordinal);
        foreach (var document in input.Documents)
        {
            var findings = document.Checks.Findings.OrderByDescending(f => f.Severity).ThenBy(f => f.Code, StringComparer.Ordinal).ToArray();
            if (findings.Length == 0) continue;
            session.Report.Heading(Titles.Of(document.Record));
            foreach (var finding in findings) Write(session, finding, records);
            session.Report.Blank();
        }

        if (!input.Between.IsEmpty)
        {
            session.Report.Heading(session.Say("Mellem dokumenter", "Between documents"));
            foreach (var finding in input.Between.OrderByDescending(f => f.Severity).ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Id, StringComparer.Ordinal)) Write(session, finding, records);
            session.Report.Blank();
        }

        RuleCount[] counts = [.. input.Counts];
        Rules(session, counts);
        Closing(session, input, counts);
    }

    private static void Write(Session session, Finding finding, Dictionary<string, DocumentRecord> records)
    {
        var (language, report) = (session.Language, session.Report);
        var accepted = finding.Status == "open" ? "" : $" ({session.Say("accepteret", "accepted")}: {finding.Reason})";
        report.Line(
            $"{Severities.Word(finding.Severity, language).ToUpperInvariant()} {finding.Code} {finding.Rule} {finding.Id}{accepted}", 2,
            Severities.Style(finding.Severity));
        report.Line(language.Say(finding.Message.Da, finding.Message.En), 4);
        var facts = new List<(string, string)>();
        if (finding.Found is { } found) facts.Add((session.Say("Fundet", "Found"), Figures.Interval(found.Low, found.High, finding.Unit, language)));
        if (finding.Expected is { } expected) facts.Add((session.Say("Forventet", "Expected"), Figures.Interval(expected.Low, expected.High, finding.Unit, language)));
        if (finding.Fix is { } fix) facts.Add((session.Say("Rettelse", "Fix"), fix));
        report.Definitions(facts, 4);
        if (finding.Sources.Length > 0 && records.TryGetValue(finding.Sources[0].Document, out var record)) FindingGrid.Write(report, finding, record, language);
        // A row may print one figure in several columns of a line.
        var places = finding.Sources.Select(s => $"{Places.Of(s, records.GetValueOrDefault(s.Document)?.File ?? s.Document)}  {Quotes.Of(s.Text)}").ToArray();
        foreach (var place in places.Distinct())
        {
            var times = places.Count(p => p == place);
            report.Unbroken(times == 1 ? place : $"{place} × {times}", 4);
        }
    }

    private static void Rules(Session session, RuleCount[] counts)
    {
        if (counts.Length == 0) return;
        var rules = counts.GroupBy(c => c.Rule).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
        session.Report.Table(
            [session.Say("Regel", "Rule"), session.Say("Bestået", "Passed"), session.Say("Ikke bestået", "Failed"), session.Say("Ikke kontrolleret", "Not checked")],
            rules.Select(g => (IReadOnlyList<string>)
                [g.Key, $"{g.Sum(c => c.Passed)}", $"{g.Sum(c => c.Failed)}", $"{g.SelectMany(c => c.NotChecked).Sum(n => n.Count)}"]),
            s_counts);
        session.Report.Blank();
        var reasons = rules.SelectMany(g => g.SelectMany(c => c.NotChecked).GroupBy(n => session.Say(n.Reason, n.ReasonInEnglish))
            .OrderByDescending(r => r.Sum(n => n.Count)).ThenBy(r => r.Key, StringComparer.Ordinal)
            .Select(r => $"{g.Key}: {r.Sum(n => n.Count)} × {r.Key}")).ToArray();
        if (reasons.Length == 0) return;
        session.Report.Heading(session.Say("Ikke kontrolleret, fordi", "Not checked, because"));
        foreach (var reason in reasons) session.Report.Line(reason, 2);
        session.Report.Blank();
    }

    private static void Closing(Session session, CheckInput input, RuleCount[] counts)
    {
        var documents = input.Documents;
        var findings = input.Findings.Where(f => f.Status == "open").CountBy(f => f.Severity).ToDictionary();
        var (passed, skipped) = (counts.Sum(c => c.Passed), counts.SelectMany(c => c.NotChecked).Sum(n => n.Count));
        session.Report.Line(session.Say(
            $"{Severities.Tally(findings, session.Language)} i {session.Language.Count(documents.Length, ("dokument", "dokumenter"), ("document", "documents"))}; " +
            $"{passed} kontroller bestået, {skipped} kunne ikke foretages.",
            $"{Severities.Tally(findings, session.Language)} in {session.Language.Count(documents.Length, ("dokument", "dokumenter"), ("document", "documents"))}; " +
            $"{passed} checks passed, {skipped} could not be made."));
    }
}
