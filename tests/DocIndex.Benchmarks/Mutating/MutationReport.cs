using System.Globalization;
using System.Text;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.Benchmarks.Mutating;

/// <summary>What a run of mutants gave, as a table and as a list of what was missed.</summary>
internal static class MutationReport
{
    /// <summary>One line for each form and each kind of tie that the change breaks.</summary>
    public static string Table(MutationRun run)
    {
        var text = new StringBuilder();
        text.AppendLine("form   breaks          mutants  caught  share    itself  row/col  elsewhere");
        foreach (var form in run.Results.GroupBy(r => r.Form.Name))
        {
            foreach (var kind in form.SelectMany(r => r.Mutant.Ties).Distinct().Order()) Line(form.Key, kind.ToString(), [.. form.Where(r => r.Mutant.Ties.Contains(kind))]);
            Line(form.Key, "all", [.. form]);
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"{run.FalseErrors.Count} errors and {run.Warnings.Count} warnings in {run.CleanDocuments} clean documents");
        return text.ToString();

        void Line(string form, string kind, List<MutationResult> results)
        {
            var caught = Count(Catch.Exact) + Count(Catch.Related);
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{form,-6} {kind,-14} {results.Count,8} {caught,7} {(double)caught / results.Count,7:P1} {Count(Catch.Exact),8} {Count(Catch.Related),8} {Count(Catch.Elsewhere),10}");

            int Count(Catch caught) => results.Count(r => r.Caught == caught);
        }
    }

    /// <summary>Every false error, then every mutant that was not caught, with its sentence or its place in the table.</summary>
    public static string Misses(MutationRun run)
    {
        var text = new StringBuilder();
        foreach (var (note, form, finding) in run.FalseErrors) text.AppendLine(CultureInfo.InvariantCulture, $"FALSE {note.Name}{form.Ending} {finding.Rule}: {finding.Message.En}");
        foreach (var (note, form, finding) in run.Warnings) text.AppendLine(CultureInfo.InvariantCulture, $"WARNS {note.Name}{form.Ending} {finding.Rule}: {finding.Message.En}");
        foreach (var result in run.Results.Where(r => r.Caught < Catch.Related))
        {
            var (mutant, place) = (result.Mutant, result.Mutant.Place);
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{result.Caught.ToString().ToUpperInvariant()} {mutant.Clean.Name}{result.Form.Ending} {mutant.Figure} [{string.Join(' ', mutant.Ties)}] {mutant.Clean.Figures[mutant.Figure].Printed} -> {mutant.Printed}: {place.Sentence ?? $"{place.Table} / {place.RowLabel} / {place.Year}"}");
        }

        return text.ToString();
    }
}
