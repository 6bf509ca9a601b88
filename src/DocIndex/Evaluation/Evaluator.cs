using System.Collections.Immutable;
using System.Text.Json;
using DocIndex.Publishing;
using DocIndex.Records;

namespace DocIndex.Evaluation;

/// <summary>Compares records with gold records.</summary>
public static class Evaluator
{
    /// <summary>
    /// Compares every gold record with the record of the same file; a document without record has all its gold items missing.
    /// </summary>
    public static EvaluationResult Evaluate(IEnumerable<GoldRecord> gold, Export export)
    {
        var documents = export.Documents.ToDictionary(d => d.File, StringComparer.Ordinal);
        return new([.. gold.Select(g => Evaluate(g, documents.GetValueOrDefault(g.File), export))]);
    }

    private static DocumentEvaluation Evaluate(GoldRecord gold, DocumentRecord? record, Export export)
    {
        var produced = JsonSerializer.SerializeToElement(record, RecordJson.Compact);
        var comparison = new Comparison(gold.File);
        foreach (var field in Fields.Values) comparison.Value(field, gold, produced);
        foreach (var rule in Fields.WordLists) comparison.List(rule, gold.Document, produced, gold.Place);
        comparison.SumUpMetadata();
        foreach (var rule in Fields.Lists) comparison.List(rule, gold.Document, produced, gold.Place);
        if (gold.Findings is { } findings)
        {
            var own = export.Findings.Where(f => record is not null && f.Status == "open" && f.Documents.Contains(record.Id));
            comparison.Items(
                Fields.Findings, findings,
                [.. own.Select(f => JsonSerializer.SerializeToElement(f, RecordJson.Compact))], gold.Place.Split('#')[0] + "#/findings");
        }

        var format = gold.Document.Text("format") ?? produced.Text("format") ?? "other";
        return new DocumentEvaluation(gold.File, format, comparison.Scores, comparison.Differences);
    }
}
