using System.Collections.Immutable;
using System.Globalization;

namespace DocIndex.Evaluation;

/// <summary>What an evaluation must reach.</summary>
/// <param name="MinimumF1">Least F1 by field name; a field's F1 is 1 only where precision and recall are.</param>
/// <param name="MaximumConfidentlyWrong">Most amounts that may be confidently wrong, or null for any number.</param>
public sealed record Thresholds(ImmutableSortedDictionary<string, double> MinimumF1, int? MaximumConfidentlyWrong)
{
    /// <summary>Nothing is demanded.</summary>
    public static Thresholds None { get; } =
        new(ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal), null);

    /// <summary>Least F1 by field name for the documents of one format.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, double>> MinimumF1ByFormat { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, double>>(StringComparer.Ordinal);

    /// <summary>Adds a demand written as <c>field=0.95</c>.</summary>
    /// <exception cref="FormatException">The text is no such demand, the number lies outside 0–1, or there is no such field.</exception>
    public Thresholds With(string demand)
    {
        var parts = demand.Split('=');
        if (parts.Length != 2 ||
            !double.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minimum) || minimum > 1)
        {
            throw new FormatException($"'{demand}' is not of the form field=0.95.");
        }

        return Fields.Names.Contains(parts[0])
            ? this with { MinimumF1 = MinimumF1.SetItem(parts[0], minimum) }
            : throw new FormatException($"There is no field '{parts[0]}'. Fields: {string.Join(", ", Fields.Names)}.");
    }

    /// <summary>The demands that a result falls short of, each as one line; empty where it meets them all.</summary>
    public ImmutableArray<string> Shortfalls(EvaluationResult result)
    {
        var shortfalls = ImmutableArray.CreateBuilder<string>();
        shortfalls.AddRange(Shortfalls(MinimumF1, result.Scores(), ""));
        foreach (var (format, minimum) in MinimumF1ByFormat) shortfalls.AddRange(Shortfalls(minimum, result.Scores(format), format + " "));
        if (result.ConfidentlyWrong > MaximumConfidentlyWrong) shortfalls.Add($"amounts: {result.ConfidentlyWrong} > {MaximumConfidentlyWrong}");
        return shortfalls.ToImmutable();
    }

    // What no gold record judges was not measured, and what was not measured has not been reached.
    private static IEnumerable<string> Shortfalls(ImmutableSortedDictionary<string, double> minimum, ImmutableSortedDictionary<string, Score> scores, string format)
    {
        foreach (var (field, least) in minimum)
        {
            if (!scores.TryGetValue(field, out var score)) yield return $"{format}{field}: - < {Print(least)}";
            else if (score.F1 < least) yield return $"{format}{field}: F1 {Print(score.F1)} < {Print(least)}";
        }
    }

    private static string Print(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
