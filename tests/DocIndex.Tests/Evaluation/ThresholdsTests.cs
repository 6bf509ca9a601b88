using System.Collections.Immutable;
using DocIndex.Evaluation;

namespace DocIndex.Tests.Evaluation;

public sealed class ThresholdsTests
{
    [Theory]
    [InlineData("amounts=0.9", 9, 1, 1, true)]
    [InlineData("amounts=0.91", 9, 1, 1, false)]
    [InlineData("amounts=1", 9, 0, 0, true)]
    [InlineData("amounts=1", 9, 0, 1, false)]
    [InlineData("amounts=1.0", 0, 0, 0, true)]
    [InlineData("risks=0", 9, 0, 0, false)] // not judged is not reached
    public void Shortfalls_OneDemand_IsMetOrNamed(string demand, int matched, int missing, int extra, bool met) =>
        Thresholds.None.With(demand).Shortfalls(Result(new Score(matched, missing, extra), 0)).IsEmpty.ShouldBe(met);

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, 1, false)]
    [InlineData(2, 2, true)]
    [InlineData(null, 5, true)]
    public void Shortfalls_ConfidentlyWrong_MayNotExceedTheMaximum(int? maximum, int wrong, bool met) =>
        (Thresholds.None with { MaximumConfidentlyWrong = maximum }).Shortfalls(Result(default, wrong)).IsEmpty.ShouldBe(met);

    [Theory]
    [InlineData("amounts")]
    [InlineData("amounts=")]
    [InlineData("amounts=1,0")]
    [InlineData("amounts=1.5")]
    [InlineData("amounts=-1")]
    [InlineData("unknown=1")]
    public void With_NoDemand_IsRefused(string demand) => Should.Throw<FormatException>(() => Thresholds.None.With(demand));

    private static EvaluationResult Result(Score amounts, int confidentlyWrong)
    {
        var wrong = Enumerable.Repeat(new Difference("a", "amounts", DifferenceKind.Extra, null, "x", "a:1", ConfidentlyWrong: true), confidentlyWrong);
        return new([new("a", "text", ImmutableSortedDictionary<string, Score>.Empty.Add("amounts", amounts), [.. wrong])]);
    }
}
