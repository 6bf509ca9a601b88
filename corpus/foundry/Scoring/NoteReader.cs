using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Evaluation;
using DocIndex.Foundry.Parts;
using DocIndex.Foundry.Printing;
using DocIndex.Foundry.Truth;
using DocIndex.Linking;
using DocIndex.Publishing;
using DocIndex.Records;

namespace DocIndex.Foundry.Scoring;

/// <summary>Reads a note in one form and holds the record against the truth.</summary>
internal static class NoteReader
{
    /// <summary>The score; a crash is a score of nothing found.</summary>
    /// <param name="companion">The other note's bytes, where the note belongs to a library of two.</param>
    public static NoteScore Read(Note note, NoteForm form, byte[] bytes, byte[]? companion = null)
    {
        var truth = Leniency.Canonical(FormTruth.Of(note, form));
        var file = note.Name + form.Ending;
        var result = Pipeline.Process(file, bytes);
        var record = result.Document?.Record is { } read ? Leniency.Apply(read, truth) : null;
        var findings = (result.Document?.Checks.Findings ?? []).AddRange(Across(note, form, result, companion));
        var gold = GoldRecord.Read("truth", GoldText.Write(truth, file, form.Format));
        var export = new Export(Export.CurrentSchemaVersion, record is null ? [] : [record], [], [], []);
        var evaluation = Evaluator.Evaluate(gold, export).Documents[0];
        var (standings, wrong) = Standings(truth, record);
        var request = RequestOf(truth, record);
        return new NoteScore(
            note, form.Name, evaluation.Scores.SetItem(OwnScores.Remedies, OwnScores.OfRemedies(truth, record))
                .SetItem(OwnScores.Numbers, OwnScores.OfNumbers(truth, record)), request, standings,
            truth.IsClean ? findings.Count(f => f.Severity == Severity.Error) : 0, truth.IsClean
                ? findings.Count(f => f.Severity == Severity.Warning) : 0)
        {
            Found = truth.Error is { } error ? findings.Any(f => Tells(f, error)) : null,
            Findings = [.. findings.Select(f => Judge(f, truth))],
            Crash = result.Document is null ? result.Diagnostics.FirstOrDefault(d =>
                d.Severity == Severity.Error)?.Message ?? "nothing was read" : null,
            Remarks =
            [
                .. wrong, request is RequestOutcome.Wrong or RequestOutcome.Missing
                    ? $"request {request}: {Say(record?.Request)}, not {Say(truth.Request)}" : "",
                .. evaluation.Differences.Where(d => d.Field != "figures").Select(d =>
                    $"{d.Field} {d.Kind}: {d.Expected} <> {d.Found}"),
                .. truth.IsClean ? findings.Where(f => f.Severity <= Severity.Error)
                    .Select(f => $"false {f.Severity} {f.Rule}: {f.Message.En}") : [],
                .. truth.Error is { } missed && !findings.Any(f => Tells(f, missed))
                    ? Missed(missed, result, findings) : [],
                .. truth.Error is { } told && findings.Any(f => Tells(f, told)) ? Beside(told, findings) : [],
            ],
        };
    }

    // What both notes of a library say that cannot be.
    private static ImmutableArray<Finding> Across(Note note, NoteForm form, PipelineResult result, byte[]? companion)
    {
        if (note.Companion is not { } other || companion is null || result.Document is not { } document) return [];
        return Pipeline.Process(other.Name + form.Ending, companion).Document is { } read
            ? Linker.Link([document.Record, read.Record]).Findings : [];
    }

    private static IEnumerable<string> Missed(ErrorTruth error, PipelineResult result, ImmutableArray<Finding> findings)
    {
        var rules = error.AlsoRules.Prepend(error.Rule);
        var reasons = (result.Document?.Checks.Counts ?? []).Where(c => rules.Contains(c.Rule))
            .SelectMany(c => c.NotChecked.Select(n => $"{c.Rule}: {n.ReasonInEnglish} ({n.Count})"));
        yield return $"missed {error.Rule}: {error.Printed}; not checked: {string.Join("; ", reasons)}";
        foreach (var finding in findings)
            yield return $"instead {finding.Severity} {finding.Rule}: {finding.Message.En}";
    }

    private static IEnumerable<string> Beside(ErrorTruth error, ImmutableArray<Finding> findings) => findings
        .Where(f => f.Severity >= Severity.Warning && !Tells(f, error))
        .Select(f => $"beside {error.Rule}: {f.Severity} {f.Rule}: {f.Message.En}");

    private static FindingScore Judge(Finding finding, NoteTruth truth) => new(finding.Rule, finding.Severity,
        truth.Error is not { } error ? FindingOutcome.InCleanNote
            : !Tells(finding, error) ? FindingOutcome.Beside
                : IsAtFigure(finding, error) ? FindingOutcome.AtFigure : FindingOutcome.Near);

    private static bool IsAtFigure(Finding finding, ErrorTruth error) =>
        (finding.Found is { } found && found.Low <= error.High && found.High >= error.Low)
        || finding.Sources[0].Text.Contains(error.Printed, StringComparison.Ordinal);

    private static bool Tells(Finding finding, ErrorTruth error)
    {
        if (finding.Rule != error.Rule && !error.AlsoRules.Contains(finding.Rule)) return false;
        if (error.AnyFigure) return true;
        if (finding.Found is { } found && found.Low <= error.High && found.High >= error.Low) return true;
        return error.Printed.Length > 0 && finding.Sources.Any(s => s.Text.Contains(error.Printed,
            StringComparison.Ordinal));
    }

    private static (ImmutableSortedDictionary<Standing, (int Right, int Wrong)> Standings,
        ImmutableArray<string> Wrong) Standings(NoteTruth truth, DocumentRecord? record)
    {
        var counts = ImmutableSortedDictionary.CreateBuilder<Standing, (int Right, int Wrong)>();
        var wrong = ImmutableArray.CreateBuilder<string>();
        foreach (var amount in record?.Amounts ?? [])
        {
            var isRight = truth.Amounts.Any(t => t.Value == amount.Value && (t.ColumnIsOpen || (t.Year == amount.Year
                && (t.Year is not null || Leniency.Fold(t.Period ?? "") == Leniency.Fold(amount.Period ?? "")))));
            var (right, not) = counts.GetValueOrDefault(amount.Standing);
            counts[amount.Standing] = isRight ? (right + 1, not) : (right, not + 1);
            if (!isRight && amount.Standing <= Standing.Read) wrong.Add(
                $"sure and wrong: {amount.Label} | " +
                $"{amount.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? amount.Period} | " +
                $"{amount.Printed} = {amount.Value} ({amount.Standing})");
        }

        return (counts.ToImmutable(), wrong.ToImmutable());
    }

    private static RequestOutcome RequestOf(NoteTruth truth, DocumentRecord? record)
    {
        if (truth.Request is not { } wanted) return RequestOutcome.NotJudged;
        if (truth.RequestIsDoubtful)
            return record?.Request is null or { Standing: Standing.Doubtful } ? RequestOutcome.Right
                : RequestOutcome.Wrong;
        if (record?.Request is not { } request) return wanted.IsEmpty ? RequestOutcome.Right : RequestOutcome.Missing;
        var same = request.PerYear.Length == wanted.Length && wanted.All(w => request.PerYear.Any(y => y.Year == w.Year
            && y.Value == w.Value));
        return request.Standing == Standing.Doubtful ? RequestOutcome.Doubtful : same ? RequestOutcome.Right
            : RequestOutcome.Wrong;
    }

    private static string Say(Request? request) => request is null ? "none" : string.Join(", ",
        request.PerYear.Select(y => $"{y.Year} {y.Value}")) + $" ({request.Standing})";

    private static string Say(ImmutableArray<YearTruth>? years) => years is null ? "not judged" : string.Join(", ",
        years.Value.Select(y => $"{y.Year} {y.Value}"));
}
