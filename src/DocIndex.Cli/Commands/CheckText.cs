using System.Collections.Frozen;
using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Records;
using DocIndex.Works;

namespace DocIndex.Cli.Commands;

/// <summary>Findings and what was checked, as people read them.</summary>
internal static class CheckText
{
    private const int PlaceIndent = 4;

    /// <summary>Fewest letters of a quotation that stands beside its place.</summary>
    private const int LeastQuote = 16;

    /// <summary>Room of quotation marks and the blanks before them.</summary>
    private const int QuoteSigns = 4;

    private static readonly FrozenSet<int> s_counts = FrozenSet.Create(1, 2, 3);

    public static void Write(Session session, CheckInput input)
    {
        var records = input.Documents.ToDictionary(d => d.Record.Id, d => d.Record, StringComparer.Ordinal);
        foreach (var note in input.Documents.GroupBy(d => input.Works.RepresentativeOf(d.Record.Id)))
        {
            var findings = Ordered(input, note.SelectMany(d => d.Checks.Findings));
            if (findings.Length == 0) continue;
            var named = records.GetValueOrDefault(note.Key) ?? note.First().Record;
            session.Report.Heading(Titles.Of(named));
            foreach (var line in VersionText.Lines(session, note.Select(d => d.Record.File).Where(file =>
                file != named.File))) session.Report.Line(line, 2);
            foreach (var finding in findings) Write(session, input, finding, records, FindingFiles.Of(input, finding));
            session.Report.Blank();
        }

        if (!input.Between.IsEmpty)
        {
            session.Report.Heading(session.Say("Mellem dokumenter", "Between documents"));
            foreach (var finding in Ordered(input, input.Between.OrderBy(f => f.Id,
                StringComparer.Ordinal))) Write(session, input, finding, records, null);
            session.Report.Blank();
        }

        Gone(session, input);
        RuleCount[] counts = [.. CountsOfWorks.Of(input.Works, input.Counts)];
        Rules(session, counts);
        Closing(session, input, counts);
    }

    private static FindingOfWork[] Ordered(CheckInput input, IEnumerable<Finding> findings) =>
        [.. FindingOfWork.Of(input.Works, findings).OrderByDescending(f => f.First.Severity).ThenBy(f => f.First.Code,
            StringComparer.Ordinal)];

    /// <param name="files">Null where they need not be told.</param>
    private static void Write(Session session, CheckInput input, FindingOfWork said,
        Dictionary<string, DocumentRecord> records, FindingFiles? files)
    {
        var finding = said.First;
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
        var places = finding.Sources.Select(s => (Place: Places.Of(s, records.GetValueOrDefault(s.Document)?.File
            ?? s.Document), Text: s.Text.Trim())).ToArray();
        foreach (var place in places.Distinct())
        {
            var count = places.Count(p => p == place);
            Place(report, place.Place, place.Text, count == 1 ? "" : $" × {count}");
        }

        if (input.Offered(said) is { } offered) Offer(session, input, finding, offered);

        // What only some versions say is no slip of the note, but of a version or of its reading.
        if (files is not { NotIn.IsEmpty: false }) return;
        report.Line(session.Say("Kun i: ", "Only in: ") + string.Join(", ", files.In), 4);
    }

    private static void Offer(Session session, CheckInput input, Finding finding, OfferedAcceptance offered)
    {
        var file = offered.Document is not { } id ? "" : input.Library!.Records.GetValueOrDefault(id)?.File ?? id;
        var there = file.Length == 0 ? "" : $" ({file})";
        session.Report.Line(session.Say(
            $"Accepteret i en anden version{there}: {offered.Why}",
            $"Accepted in another version{there}: {offered.Why}"), 4);
        session.Report.Line(session.Say("Gælder det også her: ", "If it holds here, too: ")
            + $"docindex accept {finding.Id} --why …", 4);
    }

    /// <summary>What people settled and is not found any more.</summary>
    private static void Gone(Session session, CheckInput input)
    {
        if (input.Gone.IsEmpty) return;
        session.Report.Heading(session.Say(
            "Accepteret før, men ikke fundet nu", "Accepted earlier, but not found now"));
        foreach (var gone in input.Gone)
        {
            var document = gone.Figure?.Document;
            var isThere = document is null || input.Library?.Records.ContainsKey(document) != false;
            var place = document is null ? "" : isThere ? $" {document}"
                : $" {document}{session.Say(", som ikke er i biblioteket", ", which is not in the library")}";
            session.Report.Line($"{gone.Id}{place}: {gone.About ?? gone.Why}", 2);
        }

        session.Report.Blank();
    }

    private static void Place(Report report, string place, string text, string times)
    {
        var room = report.Width - PlaceIndent - place.Length - QuoteSigns - times.Length;
        if (text.Length <= room || room >= LeastQuote) report.Unbroken($"{place}  {Quotes.Of(text, room)}{times}",
            PlaceIndent);
        else report.Beside(place, Quotes.Of(text, report.Width - PlaceIndent - QuoteSigns - times.Length) + times,
            PlaceIndent);
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
        var findings = input.Said.Select(said => said.First).Where(f => f.Status == "open").CountBy(f => f.Severity)
            .ToDictionary();
        var of = input.Notes == documents.Length
            ? session.Language.Count(documents.Length, ("dokument", "dokumenter"), ("document", "documents"))
            : session.Language.Count(input.Notes, ("notat", "notater"), ("note", "notes"))
                + session.Say($" ({documents.Length} filer)", $" ({documents.Length} files)");
        var (passed, skipped) = (counts.Sum(c => c.Passed), counts.SelectMany(c => c.NotChecked).Sum(n => n.Count));
        session.Report.Line(session.Say(
            $"{Severities.Tally(findings, session.Language)} i {of}; " +
            $"{passed} kontroller bestået, {skipped} kunne ikke foretages.",
            $"{Severities.Tally(findings, session.Language)} in {of}; " +
            $"{passed} checks passed, {skipped} could not be made."));
    }
}
