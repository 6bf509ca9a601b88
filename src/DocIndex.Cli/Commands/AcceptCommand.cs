using System.CommandLine;
using DocIndex.Checks;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Reading;
using DocIndex.Storing;
using DocIndex.Works;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex accept ID --why …</c>: a finding that a person has settled.</summary>
internal static class AcceptCommand
{
    public static CommandDefinition Define(Language language)
    {
        var id = new Argument<string>("finding") { HelpName = "ID", Description = language.Say("Fundets id, eller begyndelsen af det, som 'docindex check' viser det", "The finding's id, or its beginning, as 'docindex check' shows it") };
        var why = new Option<string>("--why") { Required = true, HelpName = language.Say("GRUND", "REASON"), Description = language.Say("Hvorfor det er i orden; vises sammen med fundet", "Why it is in order; shown with the finding") };
        var command = new Command("accept", language.Say(
            "Markerer et fund som i orden (accepted.yaml); det kommer igen, når et af tallene ændres.",
            "Marks a finding as in order (accepted.yaml); it returns when one of its figures changes."))
        {
            id, why,
        };
        return new(command, "docindex accept 3f2a90c1 --why \"Puljen er trukket fra\"", (session, arguments) =>
        {
            var wanted = arguments.GetValue(id)!;
            var reason = PersonalNumbers.Mask(arguments.GetValue(why)!).Trim();
            if (reason.Length == 0) throw new CommandFailure(session.Say("--why skal sige hvorfor.", "--why must say why."));
            using var library = StoredDocuments.Open(session);
            var view = LibraryView.Of(session, library);
            var matches = FindingOfWork.Of(view.Works, view.Findings.DistinctBy(f => f.Id))
                .Where(said => said.Findings.Any(f => f.Id.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)))
                    .ToList();
            if (wanted.Length == 0 || matches.Count != 1)
                throw new CommandFailure(
                    matches.Count == 0 ? session.Say($"Der er intet fund '{wanted}'.", $"There is no finding '{wanted}'.") : session.Say($"'{wanted}' kan være flere fund.", $"'{wanted}' may be several findings."),
                    session.Say("Se fundenes id med 'docindex check'.", "See the ids with 'docindex check'."));
            var accepted = Named(matches[0], wanted) with { Status = "accepted", Reason = reason };
            var titles = view.Documents.ToDictionary(d => d.Record.Id, d => d.Record.Title, StringComparer.Ordinal);
            using (var held = PeoplesLock.Wait(session.LibraryFolder))
            {
                // What every version of the note says is settled at once.
                foreach (var one in matches[0].Findings)
                {
                    var figure = AcceptedFigure.Of(one, titles.GetValueOrDefault(one.Documents[0]));
                    LibraryFiles.Add(held, new AcceptedFinding(one.Id, reason, one.Message.Da) { Figure = figure });
                }
            }

            if (session.Json) DataOutput.Write(session, accepted);
            else session.Report.Line(session.Say($"Accepteret: {accepted.Message.Da} ({reason})", $"Accepted: {accepted.Message.En} ({reason})"));
            return ExitStatus.Done;
        });
    }

    private static Finding Named(FindingOfWork said, string wanted) =>
        said.Findings.First(f => f.Id.StartsWith(wanted, StringComparison.OrdinalIgnoreCase));
}
