using System.Collections.Immutable;
using System.Net;
using System.Text;
using DocIndex.Checks;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Records;
using DocIndex.Works;

namespace DocIndex.Cli.Commands;

/// <summary>A sheet for the note's author: every open finding with its place, what the
/// figures say and room for an answer, in the order of <see cref="SheetOrder"/>. It prints on paper as it
/// stands.</summary>
internal static class CheckSheet
{
    private const string Style =
        "body{font:11pt/1.45 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111}h1{font-size:1.5rem}h2{font-size:1.15rem;border-bottom:1px solid #999;padding-bottom:.2rem}" +
        "li{margin:0 0 1.1rem;break-inside:avoid}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:.3rem 0}dt{color:#444}dd{margin:0}ol{padding-left:1.4rem}" +
        ".answer{display:block;border-bottom:1px solid #777;height:1.6rem}@page{margin:18mm}@media print{body{margin:0;max-width:none}}";

    /// <summary>Writes the sheet; its form follows the file's ending.</summary>
    /// <exception cref="CommandFailure">The ending is neither .html nor .md, or the file cannot be written.</exception>
    public static void Write(Session session, CheckInput input, string file)
    {
        var html = file.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
        if (!html && !file.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            throw new CommandFailure(session.Say($"'{file}' skal ende på .html eller .md.", $"'{file}' must end in .html or .md."));
        try
        {
            File.WriteAllText(file, html ? Html(session, input) : Markdown(session, input), new UTF8Encoding(false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(session.Say($"'{file}' kunne ikke skrives: {e.Message}", $"'{file}' could not be written: {e.Message}"));
        }
    }

    /// <summary>Each note with what its versions say, each finding once: what is surest and largest first, notes by
    /// their first.</summary>
    private static IEnumerable<SheetPart> Parts(CheckInput input)
    {
        var between = input.Between.ToLookup(f => input.Works.RepresentativeOf(f.Documents[0]), StringComparer.Ordinal);
        return input.Documents.GroupBy(d => input.Works.RepresentativeOf(d.Record.Id)).Select(note =>
        {
            var open = FindingOfWork.Of(input.Works, note.SelectMany(d => d.Checks.Findings).Concat(between[note.Key]))
                .Where(said => said.First.Status == "open")
                .Select(said => (Said: said, Order: SheetOrder.Of(input, said)))
                .OrderByDescending(one => one.Order).ThenBy(one => one.Said.First.Sources.FirstOrDefault()?.Page)
                .ToList();
            var record = (note.FirstOrDefault(d => d.Record.Id == note.Key) ?? note.First()).Record;
            var counts = CountsOfWorks.Of(input.Works, note.SelectMany(d => d.Checks.Counts));
            SheetOrder? first = open.Count == 0 ? null : open[0].Order;
            return (First: first, Part: new SheetPart(record, [.. note.Select(d => d.Record)],
                [.. open.Select(one => one.Said)], counts));
        }).OrderByDescending(note => note.First).Select(note => note.Part);
    }

    private static List<(string Name, string Text)> Facts(
        Session session, CheckInput input, FindingOfWork said, SheetPart part)
    {
        var (finding, facts) = (said.First, new List<(string, string)>());
        if (finding.Sources is [var first, ..])
        {
            var file = part.Versions.FirstOrDefault(record => record.Id == first.Document)?.File ?? part.Record.File;
            facts.Add((session.Say("Sted", "Place"), $"{Places.Of(first, file)}: {Quotes.Of(first.Text)}"));
        }

        if (finding.Found is { } found) facts.Add((session.Say("Der står", "Printed"), Figures.Interval(found.Low, found.High, finding.Unit, session.Language)));
        if (finding.Expected is { } expected) facts.Add((session.Say("Andre tal siger", "Other figures say"), Figures.Interval(expected.Low, expected.High, finding.Unit, session.Language)));
        if (finding.Fix is { } fix) facts.Add((session.Say("Mulig rettelse", "Possible fix"), fix));
        if (FindingFiles.Of(input, said) is { NotIn.IsEmpty: false } files)
            facts.Add((session.Say("Kun i", "Only in"), string.Join(", ", files.In)));
        return facts;
    }

    private static string Summary(Session session, SheetPart part)
    {
        var passed = part.Counts.Sum(c => c.Passed);
        var skipped = part.Counts.SelectMany(c => c.NotChecked).Sum(n => n.Count);
        var checks = session.Say(
            $"{passed} kontroller bestået; {skipped} kunne ikke foretages og er ikke kontrolleret.",
            $"{passed} checks passed; {skipped} could not be made and are not checked.");
        if (part.Versions.Length == 1) return checks;
        var files = string.Join(", ", part.Versions.Select(record => record.File));
        return $"{session.Say("Filer", "Files")}: {files}. {checks}";
    }

    private static string Html(Session session, CheckInput input)
    {
        var title = session.Say("Tjekark: beløb", "Check sheet: amounts");
        var text = new StringBuilder();
        text.Append("<!doctype html>\n<html lang=\"").Append(session.Say("da", "en")).Append("\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>").Append(title)
            .Append("</title><style>").Append(Style).Append("</style></head>\n<body>\n<h1>").Append(title).Append("</h1>\n");
        foreach (var part in Parts(input))
        {
            text.Append("<h2>").Append(Escape(Titles.Of(part.Record))).Append("</h2>\n<p>")
                .Append(Escape(Summary(session, part))).Append("</p>\n");
            if (part.Open.Length > 0) text.Append("<ol>\n");
            foreach (var said in part.Open)
            {
                var finding = said.First;
                text.Append("<li><strong>").Append(Escape(Severities.Word(finding.Severity, session.Language))).Append("</strong>: ").Append(Escape(session.Say(finding.Message.Da, finding.Message.En))).Append("<dl>");
                foreach (var (name, value) in Facts(session, input, said, part)) text.Append("<dt>")
                    .Append(Escape(name)).Append("</dt><dd>").Append(Escape(value)).Append("</dd>");
                text.Append("</dl>☐ ").Append(session.Say("rettet", "corrected")).Append(" &nbsp; ☐ ").Append(session.Say("i orden, fordi:", "in order, because:")).Append("<span class=\"answer\"></span></li>\n");
            }
            if (part.Open.Length > 0) text.Append("</ol>\n");
        }
        return text.Append("</body>\n</html>\n").ToString();
    }

    private static string Markdown(Session session, CheckInput input)
    {
        var text = new StringBuilder("# ").Append(session.Say("Tjekark: beløb", "Check sheet: amounts")).Append('\n');
        foreach (var part in Parts(input))
        {
            text.Append("\n## ").Append(Plain(Titles.Of(part.Record))).Append("\n\n")
                .Append(Plain(Summary(session, part))).Append('\n');
            foreach (var said in part.Open)
            {
                var finding = said.First;
                text.Append("\n- [ ] **").Append(Severities.Word(finding.Severity, session.Language)).Append("**: ").Append(Plain(session.Say(finding.Message.Da, finding.Message.En))).Append('\n');
                foreach (var (name, value) in Facts(session, input, said, part)) text.Append("  - ").Append(name)
                    .Append(": ").Append(Plain(value)).Append('\n');
                text.Append("  - ").Append(session.Say("Rettet, eller i orden, fordi:", "Corrected, or in order, because:")).Append(" ______\n");
            }
        }
        return text.ToString();
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(VisibleText.Of(text));

    private static string Plain(string text) => string.Concat(VisibleText.Of(text).Select(c => c is '\\' or '`' or '*' or '_' or '<' or '>' or '[' or ']' or '#' or '|' ? "\\" + c : c.ToString()));

    /// <param name="Record">That of the version that stands for the note.</param>
    private sealed record SheetPart(
        DocumentRecord Record, ImmutableArray<DocumentRecord> Versions, ImmutableArray<FindingOfWork> Open,
        ImmutableArray<RuleCount> Counts);
}
