using System.CommandLine;
using System.Globalization;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Linking;
using DocIndex.Records;
using DocIndex.Storing;
using DocIndex.Works;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex links [DOCUMENT]</c>: which notes belong together, why, and what they ask for side by side.</summary>
internal static class LinksCommand
{
    public static CommandDefinition Define(Language language)
    {
        var document = new Argument<string?>("document")
        {
            HelpName = language.Say("DOKUMENT", "DOCUMENT"), Arity = ArgumentArity.ZeroOrOne, Description = language.Say("Kun forbindelser til og fra dette dokument", "Only links to and from this document"),
        };
        var versions = AllVersions.Option(language);
        var command = new Command("links", language.Say(
            "Viser, hvilke notater der hører sammen, hvorfor, og hvad de søger om ved siden af hinanden.",
            "Shows which notes belong together, why, and what they ask for side by side."))
        {
            document, versions,
        };
        return new(command, "docindex links\ndocindex links BI24", (session, arguments) =>
        {
            using var library = StoredDocuments.Open(session);
            var view = LibraryView.Of(session, library);
            var only = arguments.GetValue(document) is { } name ? StoredDocuments.Note(session, library,
                name).Record.Id : null;
            var isOfEach = arguments.GetValue(versions);
            var links = (isOfEach ? view.Links.Links : LinksOfWorks.Of(view.Works, view.Links.Links)).Where(IsWanted)
                .ToList();
            if (session.Json)
            {
                DataOutput.Write(session, new { Links = links, Notes = isOfEach ? [] : Several(view, IsOf) });
                return ExitStatus.Done;
            }

            var records = view.Documents.ToDictionary(d => d.Record.Id, d => d.Record, StringComparer.Ordinal);
            var levels = LibraryFiles.Linking(session.LibraryFolder).PriceLevels;
            foreach (var link in links) Write(session, link, records, levels);
            var notes = isOfEach
                ? language.Count(records.Count, ("dokument", "dokumenter"), ("document", "documents"))
                : language.Count(view.Works.Representatives.Length, ("notat", "notater"), ("note", "notes"));
            var found = language.Count(links.Count, ("forbindelse", "forbindelser"), ("link", "links"));
            session.Report.Line(session.Say($"{found} mellem {notes}.", $"{found} between {notes}."));
            return ExitStatus.Done;

            bool IsWanted(Link link) => only is null || Is(link.From) || Is(link.To);

            bool Is(string id) => isOfEach ? id == only : IsOf(id);

            bool IsOf(string id) => only is null
                || view.Works.RepresentativeOf(id) == view.Works.RepresentativeOf(only);
        });
    }

    /// <summary>The notes that are there in several formats or versions, with their files.</summary>
    private static IEnumerable<object> Several(LibraryView view, Func<string, bool> isWanted)
    {
        var files = view.Documents.ToDictionary(d => d.Record.Id, d => d.Record.File, StringComparer.Ordinal);
        return view.Works.Several.Where(versions => isWanted(versions[0])).Select(versions => new
        {
            Id = versions[0], Versions = versions.Select(id => new { Id = id, File = files.GetValueOrDefault(id, id) }),
        });
    }

    private static string Kind(string kind, Language language) => kind switch
    {
        "continues" => language.Say("viderefører", "continues"),
        "repeats" => language.Say("gentager", "repeats"),
        "sameWork" => language.Say("er samme notat som", "is the same note as"),
        _ => language.Say("henviser til", "refers to"),
    };

    private static void Write(Session session, Link link, Dictionary<string, DocumentRecord> records, PriceLevels levels)
    {
        var (from, to) = (records.GetValueOrDefault(link.From), records.GetValueOrDefault(link.To));
        session.Report.Heading(Named(link, link.From, from), 2);
        session.Report.Line($"{Kind(link.Kind, session.Language)} {Named(link, link.To, to)}", 2);
        foreach (var evidence in link.Evidence) session.Report.Line("· " + evidence, 4);
        if (from?.Request is { } later && to?.Request is { } earlier) SideBySide(session, later, earlier, levels);
        session.Report.Blank();
    }

    /// <summary>Title and year of a note; versions of one are told apart by their files.</summary>
    private static string Named(Link link, string id, DocumentRecord? record) => record is null ? id
        : link.Kind == "sameWork" ? record.File
        : $"{Titles.Of(record)} ({record.BudgetYear?.ToString(CultureInfo.InvariantCulture) ?? "–"})";

    /// <summary>The two requests year by year; in one price level only where the user's own factors convert them, and then with the factor.</summary>
    private static void SideBySide(Session session, Request later, Request earlier, PriceLevels levels)
    {
        var factor = levels.Factor(earlier.PriceLevel, later.PriceLevel, earlier.PerYear.Select(y => y.ControlArea).Distinct().ToList() is [var area] ? area : null);
        var converts = factor is not null and not 1;
        List<string> headers = [session.Say("År", "Year"), later.PriceLevel ?? "?", earlier.PriceLevel ?? "?"];
        if (converts) headers.Add($"× {Figures.Number(Math.Round(factor!.Value, 4), session.Language)} = {later.PriceLevel}");
        var years = later.PerYear.Concat(earlier.PerYear).Select(y => y.Year).Distinct().Order();
        var rows = years.Select(year =>
        {
            var (mine, other) = (Of(later, year), Of(earlier, year));
            List<string> row = [year.ToString(CultureInfo.InvariantCulture), Print(mine), Print(other)];
            if (converts) row.Add(Print(other * factor));
            return (IReadOnlyList<string>)row;
        });
        session.Report.Table(headers, rows, Enumerable.Range(1, headers.Count - 1).ToHashSet(), 4);
        if (factor is null && later.PriceLevel != earlier.PriceLevel)
            session.Report.Line(session.Say("Prisniveauerne er forskellige eller ukendte; tallene er ikke omregnet (price-levels.csv).", "The price levels differ or are unknown; the figures are not converted (price-levels.csv)."), 4);

        string Print(decimal? value) => value is { } amount ? Figures.Number(Math.Round(amount), session.Language) : "";
    }

    private static decimal? Of(Request request, int year) => request.PerYear.Where(y => y.Year == year).Select(y => (decimal?)y.Value).FirstOrDefault();
}
