using System.Collections.Immutable;

namespace DocIndex.Evaluation;

/// <summary>How one document's record compares with its gold record.</summary>
/// <param name="Scores">By field name; only fields that the gold record judges.</param>
public sealed record DocumentEvaluation(
    string File, string Format, ImmutableSortedDictionary<string, Score> Scores, ImmutableArray<Difference> Differences)
{
    /// <summary>Amounts that are wrong although their standing is verified or read.</summary>
    public int ConfidentlyWrong => Differences.Count(d => d is { ConfidentlyWrong: true, Field: "amounts" });
}

/// <summary>How records compare with gold records, in the gold records' order.</summary>
public sealed record EvaluationResult(ImmutableArray<DocumentEvaluation> Documents)
{
    /// <summary>The names of all fields that can have a score, metadata first, in the order of the record format.</summary>
    public static ImmutableArray<string> FieldsInOrder => Fields.Names;

    /// <summary>Amounts that are wrong although their standing is verified or read.</summary>
    public int ConfidentlyWrong => Documents.Sum(d => d.ConfidentlyWrong);

    /// <summary>The formats of the documents, in ordinal order.</summary>
    public ImmutableArray<string> Formats => [.. Documents.Select(d => d.Format).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Wrong figures whose standing is verified or read, by field name, over all documents or those of one format.</summary>
    public ImmutableSortedDictionary<string, int> ConfidentlyWrongByField(string? format = null) =>
        Documents.Where(d => format is null || d.Format == format).SelectMany(d => d.Differences).Where(d => d.ConfidentlyWrong)
            .GroupBy(d => d.Field).ToImmutableSortedDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    /// <summary>Counts by field name, over all documents or those of one format.</summary>
    public ImmutableSortedDictionary<string, Score> Scores(string? format = null) =>
        Documents.Where(d => format is null || d.Format == format)
            .SelectMany(d => d.Scores)
            .GroupBy(s => s.Key, s => s.Value)
            .ToImmutableSortedDictionary(g => g.Key, g => g.Aggregate((a, b) => a + b), StringComparer.Ordinal);
}
