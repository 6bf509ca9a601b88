using System.CommandLine;
using System.Text;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Publishing;
using DocIndex.Storing;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex compare</c>: one comparison of the site alone.</summary>
internal static class CompareCommand
{
    public static CommandDefinition Define(Language language)
    {
        var words = language.Say("ORD", "WORDS");
        var theme = Words("--theme", language.Say("Notater om et tema", "Notes on a theme"));
        var target = Words("--target-group", language.Say("Notater for en målgruppe", "Notes for a target group"));
        var committee = Words("--committee", language.Say("Notater fra et udvalg", "Notes from a committee"));
        var municipality = Words("--municipality", language.Say("Notater fra en kommune", "Notes from a municipality"));
        var year = Number("--year", language.Say("Beløb, der falder i et år", "Amounts that fall in a year"));
        var round = Number("--round", language.Say("En budgetrunde, alle kommuners; --municipality indsnævrer",
            "A budget round, of all municipalities; --municipality narrows"));
        var initiative = new Option<string?>("--initiative")
        {
            HelpName = language.Say("DOKUMENT", "DOCUMENT"), Description = language.Say("Et dokuments indsats, fulgt over flere notater", "A document's initiative, followed over several notes"),
        };
        var goals = new Option<bool>("--goals") { Description = language.Say("Mål på tværs af notater", "Goals across notes") };
        var risks = new Option<bool>("--risks") { Description = language.Say("Risici på tværs af notater", "Risks across notes") };
        var format = new Option<string>("--format")
        {
            HelpName = "text|markdown|html|csv|xlsx|json", DefaultValueFactory = _ => "text", Description = language.Say("Hvordan den skrives (text)", "How it is written (text)"),
        };
        format.AllowOnly(language, "text", "markdown", "html", "csv", "xlsx", "json");
        var output = new Option<string?>("--out") { HelpName = language.Say("FIL", "FILE"), Description = language.Say("Skriv til en fil", "Write to a file") };
        var command = new Command("compare", language.Say("Skriver én sammenligning for sig.", "Writes one comparison alone."))
        {
            theme, target, committee, municipality, year, round, initiative, goals, risks, format, output,
        };
        command.Validators.Add(result =>
        {
            // What notes have in common narrows together; what is followed over notes stands alone.
            Option[] common = [theme, target, committee, municipality, year, round];
            Option[] alone = [initiative, goals, risks];
            var (together, single) = (Given(common), Given(alone));
            if (together + single == 0)
                result.AddError(language.Say("Vælg noget at sammenligne efter, fx --theme eller --round.",
                    "Choose something to compare by, such as --theme or --round."));
            else if (single > 1 || (single == 1 && together > 0))
                result.AddError(language.Say("--initiative, --goals og --risks står alene.",
                    "--initiative, --goals and --risks stand alone."));

            int Given(Option[] options) => options.Count(option => result.GetResult(option) is { Implicit: false });
        });
        return new(command,
            "docindex compare --round 2026 --municipality København\ndocindex compare --round 2026 --theme beskæftigelse --municipality Aarhus\ndocindex compare --theme beskæftigelse --format markdown > tema.md\ndocindex compare --initiative BI24 --format xlsx --out bi24.xlsx", (session, arguments) =>
        {
            using var library = StoredDocuments.Open(session);
            var document = arguments.GetValue(initiative) is { } name ? StoredDocuments.Note(session, library,
                name).Record.Id : null;
            var choice = new ComparisonChoice
            {
                Theme = arguments.GetValue(theme), TargetGroup = arguments.GetValue(target),
                    Committee = Committee(session, arguments.GetValue(committee)),
                    Municipality = arguments.GetValue(municipality),
                Year = arguments.GetValue(year), Round = arguments.GetValue(round), Initiative = document, Goals = arguments.GetValue(goals), Risks = arguments.GetValue(risks),
            };
            var file = arguments.GetValue(output);
            var written = session.Json ? ComparisonFormat.Json : Enum.Parse<ComparisonFormat>(arguments.GetValue(format)!, ignoreCase: true);
            if (written == ComparisonFormat.Xlsx && file is null)
                throw new CommandFailure(session.Say("Et regneark skrives til en fil.", "A workbook is written to a file."), session.Say("Angiv den med --out.", "Name it with --out."));
            var options = new SiteOptions { Language = session.Language.Say("da", "en"), Settings = LibraryFiles.Site(session.LibraryFolder) };
            var (content, matches) = Comparison.Write(SettledDocuments.Of(library), choice, written, options,
                session.Report.Width);
            if (!matches.IsEmpty)
                throw new CommandFailure(
                    session.Say("Det valgte kan være flere: ", "What was chosen may be several: ") + string.Join("; ",
                        matches) + ".",
                    session.Say("Skriv hele navnet.", "Write the whole name."));
            if (content is null)
            {
                session.Note(session.Say("Der er intet at sammenligne: intet notat svarer til det valgte.", "There is nothing to compare: no note answers to what was chosen."));
                return ExitStatus.Attention;
            }

            if (file is null) session.Terminal.Data.Write(Encoding.UTF8.GetString(content));
            else File.WriteAllBytes(file, content);
            return ExitStatus.Done;
        });

        // As in a search, an abbreviation names the committee.
        static string? Committee(Session session, string? name) => name is null ? null
            : LibraryFiles.Vocabulary(session.LibraryFolder)
            .CommitteeByAbbreviation.FirstOrDefault(known => string.Equals(known.Key, name,
                StringComparison.OrdinalIgnoreCase)).Value ?? name;

        Option<string?> Words(string name, string description) => new(name) { HelpName = words, Description = description };

        Option<int?> Number(string name, string description) => new(name) { HelpName = language.Say("ÅR", "YEAR"), Description = description };
    }
}
