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
                "Ord i alle bøjninger, \"ord der følges ad\", begyndel*", "Words in all their forms, \"words that follow each other\", beginn*"),
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
        var command = new Command("search", language.Say(
            "Finder dokumenter, de bedste først, med uddrag, beløb og kilder.", "Finds documents, the best first, with snippets, amounts and sources."))
        {
            query, year, kind, municipality, limit,
        };
        return new(command, "docindex search \"lavere sagsstammer\"\ndocindex search sygemeldt --year 2026 --kind budgetnotat", (session, arguments) =>
        {
            using var library = StoredDocuments.Open(session);
            var result = LibrarySearch.Search(library, new SearchQuery(
                string.Join(' ', arguments.GetValue(query)!), arguments.GetValue(year),
                arguments.GetValue(kind) is { } k ? kinds[k] : null, arguments.GetValue(municipality), arguments.GetValue(limit)));
            if (session.Json) DataOutput.Write(session, result);
            else SearchText.Write(session, result);
            return result.Hits.IsEmpty ? ExitStatus.Attention : ExitStatus.Done;
        });
    }
}
