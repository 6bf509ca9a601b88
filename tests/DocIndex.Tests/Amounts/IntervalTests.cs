using DocIndex.Amounts;
using FsCheck;
using FsCheck.Fluent;
using Interval = DocIndex.Amounts.Interval;

namespace DocIndex.Tests.Amounts;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(6311, 0.5, 6312, 0.5, true)]
    [InlineData(6311, 0.5, 6313, 0.5, false)]
    [InlineData(6.3, 0.05, 6.311, 0.0005, true)]
    [InlineData(6.4, 0.05, 6.311, 0.0005, false)]
    [InlineData(6.4, 0.05, 6.35, 0, true)]
    [InlineData(3, 0, 3, 0, true)]
    [InlineData(-900, 0.5, 900, 0.5, false)]
    public void Meets_RoundedFigures_AgreeUpToTheTouchOfTheirBounds(double a, double halfA, double b, double halfB, bool meets) =>
        Interval.Around((decimal)a, (decimal)halfA).Meets(Interval.Around((decimal)b, (decimal)halfB)).ShouldBe(meets);

    [Fact]
    public void Meets_AnyTwo_IsSymmetricAndReflexive() => Prop.ForAll<Four>(f =>
    {
        f.First.Meets(f.Second).ShouldBe(f.Second.Meets(f.First));
        f.First.Meets(f.First).ShouldBeTrue();
        (-f.First).Meets(-f.Second).ShouldBe(f.First.Meets(f.Second));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sum_AnyTwo_HoldsTheSumsOfWhatTheyHoldAndIsOrdered() => Prop.ForAll<Four>(f =>
    {
        var sum = f.First + f.Second;

        sum.ShouldBe(new Interval(f.First.Low + f.Second.Low, f.First.High + f.Second.High));
        sum.Low.ShouldBeLessThanOrEqualTo(sum.High);
        sum.ShouldBe(f.Second + f.First);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sum_WiderAddend_GivesAnIntervalThatHoldsTheNarrowerSum() => Prop.ForAll<Four, byte>((f, by) =>
    {
        var wider = new Interval(f.First.Low - by, f.First.High + by);

        Holds(wider + f.Second, f.First + f.Second).ShouldBeTrue();
        Holds(-wider, -f.First).ShouldBeTrue();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Negation_Twice_GivesTheSameInterval() => Prop.ForAll<Four>(f =>
    {
        (-f.First).Low.ShouldBeLessThanOrEqualTo((-f.First).High);
        (-(-f.First)).ShouldBe(f.First);
    }).QuickCheckThrowOnFailure();

    private static bool Holds(Interval outer, Interval inner) => outer.Low <= inner.Low && inner.High <= outer.High;

    /// <summary>Four whole numbers as two intervals, however they come.</summary>
    public sealed record Four(int A, int B, int C, int D)
    {
        internal Interval First => new(Math.Min(A, B), Math.Max(A, B));

        internal Interval Second => new(Math.Min(C, D), Math.Max(C, D));
    }
}
