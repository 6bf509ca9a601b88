using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Records;
using DocIndex.Searching;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex search QUERY</c>: the documents that answer best, with a snippet, amounts and their sources.</summary>
internal static class SearchCommand
{
    public static CommandDefinition Define(Language language)
    {
        var query = new Argument<string[]>("query")
        {
            HelpName = language.Say("SØGNING", "QUERY"), Arity = ArgumentArity.OneOrMore,
            Description = language.Say(
                "Ord, \"ord der følges ad\", begyndel*, fejl~, kommune:Ishøj, budgetår:[2016 TO 2026], " +
                "år:2026 beløb:[5mio TO 10mio], AND OR NOT. Ændret: år: sammen med beløb: eller søgt: mener ét beløb i det " +
                "år; alene dokumentets år eller et af dets beløbs. Dokumentets eget alene er budgetår:",
                "Words, \"words that follow each other\", beginn*, typo~, municipality:Ishøj, budgetyear:[2016 TO 2026], " +
                "year:2026 amount:[5mio TO 10mio], AND OR NOT. Changed: year: beside amount: or requested: means one amount " +
                "of that year; alone the document's year or that of one of its amounts. Its own alone is budgetyear:"),
        };
        query.Validators.Add(result =>
        {
            // A misspelt option would else be searched for.
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError(language.Say($"Ukendt valgmulighed: '{token.Value}'.", $"Unknown option: '{token.Value}'."));
            }
        });
        var year = new Option<int?>("--year") { HelpName = language.Say("ÅR", "YEAR"), Description = language.Say("Kun dette budgetår", "This budget year only") };
        year.AllowRange(language, 1900, 2999);
        var kinds = Enum.GetValues<DocumentKind>().ToDictionary(k => k.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        var kind = new Option<string>("--kind") { HelpName = language.Say("SLAGS", "KIND"), Description = string.Join(", ", kinds.Keys) };
        kind.AllowOnly(language, [.. kinds.Keys]);
        var municipality = new Option<string?>("--municipality")
        {
            HelpName = language.Say("KOMMUNE", "NAME"), Description = language.Say("Kun denne kommune", "This municipality only"),
        };
        var limit = new Option<int>("--limit")
        {
            HelpName = language.Say("ANTAL", "COUNT"), DefaultValueFactory = _ => 10,
            Description = language.Say("Højst så mange (10)", "At most so many (10)"),
        };
        limit.AllowRange(language, 1, 10_000);
        var page = new Option<int>("--page") { HelpName = language.Say("SIDE", "PAGE"), DefaultValueFactory = _ => 1, Description = language.Say("Hvilken side (1)", "Which page (1)") };
        page.AllowRange(language, 1, 10_000);
        var sorts = Enum.GetValues<SearchSort>().ToDictionary(s => s.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        var sort = new Option<string>("--sort")
        {
            HelpName = language.Say("ORDEN", "ORDER"), DefaultValueFactory = _ => "relevance",
            Description = language.Say("Efter relevans, budgetår eller største ansøgte beløb: ", "By relevance, budget year or largest amount asked for: ") + string.Join(", ", sorts.Keys),
        };
        sort.AllowOnly(language, [.. sorts.Keys]);
        var facets = new Option<bool>("--facets")
        {
            Description = language.Say("Tæl fundene efter kommune, år, type, udvalg, styringsområde, bydel og tema", "Count by municipality, year, kind, committee, control area, district and theme"),
        };
        var literal = new Option<bool>("--literal")
        {
            Description = language.Say("Søg kun efter det, der står, også når intet findes", "Search only for what is written, also where nothing is found"),
        };
        var versions = AllVersions.Option(language);
        var command = new Command("search", language.Say(
            "Finder dokumenter, de bedste først, med uddrag, beløb og kilder.", "Finds documents, the best first, with snippets, amounts and sources."))
        {
            query, year, kind, municipality, sort, limit, page, facets, literal, versions,
        };
        return new(command, "docindex search \"lavere sagsstammer\"\ndocindex search sygemeldt --year 2026 --kind budgetnotat\ndocindex search \"sygedagpenge søgt:[5mio TO 10mio] år:[2015 TO *]\"", (session, arguments) =>
        {
            using var library = StoredDocuments.Open(session);
            var count = arguments.GetValue(limit);
            var result = LibrarySearch.Search(library, new SearchQuery(
                string.Join(' ', arguments.GetValue(query)!), arguments.GetValue(year),
                arguments.GetValue(kind) is { } k ? kinds[k] : null, arguments.GetValue(municipality), count,
                (arguments.GetValue(page) - 1) * count, sorts[arguments.GetValue(sort)!]) 
            {
                WithFacets = arguments.GetValue(facets), IsLiteral = arguments.GetValue(literal),
                    AllVersions = arguments.GetValue(versions),
            });
            IndexRemarks.Write(session, library);
            if (session.Json) DataOutput.Write(session, result);
            else SearchText.Write(session, result);
            return result.Hits.IsEmpty || result.Instead is not null ? ExitStatus.Attention : ExitStatus.Done;
        });
    }
}
