using System.Collections.Immutable;
using DocIndex.Evaluation;
using DocIndex.Linking;
using DocIndex.Publishing;

namespace DocIndex.Tests.Evaluation;

/// <summary>What has to be right about the five seed documents, measured against their gold records.</summary>
public sealed class SeedDocumentsTests
{
    private static readonly Lazy<(EvaluationResult Result, Export Export)> s_measured = new(Measure);

    [Theory]
    [InlineData("metadata", 1.0)]
    [InlineData("amounts", 1.0)]
    [InlineData("initiatives", 1.0)]
    [InlineData("initiatives.perYear", 1.0)]
    [InlineData("statements", 0.95)]
    [InlineData("findings", 1.0)]
    public void Evaluate_Seeds_ReachesWhatIsDemanded(string field, double minimum)
    {
        var result = s_measured.Value.Result;
        var differences = result.Documents.SelectMany(d => d.Differences).Where(d => d.Field == field || minimum > 0.99 && field == "metadata");

        result.Scores()[field].F1.ShouldBeGreaterThanOrEqualTo(minimum, string.Join('\n', differences));
    }

    [Fact]
    public void Evaluate_Seeds_NoAmountIsConfidentlyWrong() => s_measured.Value.Result.ConfidentlyWrong.ShouldBe(0);

    [Fact]
    public void Check_Seeds_FindsTheTwoErrorsAndNoOther() =>
        s_measured.Value.Export.Findings.Where(f => f.Severity == Severity.Error)
            .Select(f => (f.Documents.ShouldHaveSingleItem(), f.Rule, (f.Found!.Value.Low + f.Found!.Value.High) / 2))
            .ShouldBe([("000-360f2463238157fa-txt", "prose-vs-table", 6_400_000m), ("004-fa977796f0bb0cd1-txt", "column-total", 9_300_000m)], ignoreOrder: true);

    [Theory]
    [InlineData("goals")]
    [InlineData("targetGroups")]
    [InlineData("risks")]
    public void Evaluate_Seeds_GoalsTargetGroupsAndRisksAreThere(string field) =>
        s_measured.Value.Result.Scores()[field].Matched.ShouldBeGreaterThan(0);

    private static (EvaluationResult, Export) Measure()
    {
        var gold = Directory.GetFiles(RepositoryRoot.Combine("corpus", "gold"), "*.json").Order(StringComparer.Ordinal)
            .SelectMany(f => GoldRecord.Read(Path.GetFileName(f), File.ReadAllText(f))).ToImmutableArray();
        ProcessedDocument[] documents =
            [.. gold.Select(g => Pipeline.Process(g.File, File.ReadAllBytes(RepositoryRoot.Combine("seeds", g.File))).Document!)];
        var export = Export.Of(documents, Linker.Link([.. documents.Select(d => d.Record)]));
        return (Evaluator.Evaluate(gold, export), export);
    }
}
