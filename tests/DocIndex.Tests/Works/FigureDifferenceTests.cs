using System.Collections.Immutable;
using DocIndex.Records;
using DocIndex.Works;
using FsCheck;
using FsCheck.Fluent;

namespace DocIndex.Tests.Works;

public sealed class FigureDifferenceTests
{
    [Fact]
    public void Of_SameRowInATableOfAnotherName_IsOneChange()
    {
        var difference = FigureDifference.Of([Cell("Tabel 1", "Løn", "2026", 800)], [Cell("Tabel 2", "Løn", "2026",
            900)]);

        difference.Changed.ShouldHaveSingleItem().After.Value.ShouldBe(900);
        difference.OnlyBefore.ShouldBeEmpty();
    }

    [Fact]
    public void Of_SeveralRowsThatMayBelongTogether_GuessesNone()
    {
        var difference = FigureDifference.Of(
            [Cell("T", "Løn", "2026", 1), Cell("T", "Løn", "2026", 2)], [Cell("T", "Løn", "2026", 3), Cell("T", "Løn",
                "2026", 4)]);

        difference.Changed.ShouldBeEmpty();
        (difference.OnlyBefore.Length, difference.OnlyAfter.Length).ShouldBe((2, 2));
    }

    [Fact]
    public void Of_RowsInAnotherOrder_IsNoDifference() =>
        FigureDifference.Of([Cell("T", "A", "2026", 1), Cell("T", "B", "2026", 2)], [Cell("T", "B", "2026", 2),
            Cell("T", "A", "2026", 1)])
            .IsEmpty.ShouldBeTrue();

    [Fact]
    public void Of_FiguresOfAnotherYear_AreNoChange()
    {
        var difference = FigureDifference.Of([Cell("T", "A", "2026", 1)], [Cell("T", "A", "2027", 2)]);

        (difference.Changed.Length, difference.OnlyBefore.Length, difference.OnlyAfter.Length).ShouldBe((0, 1, 1));
    }

    [Fact]
    public void Of_UnitThatOneDocumentDoesNotSay_LeavesTheDigitsToDecide() =>
        FigureDifference.Of([Cell("T", "A", "2026", 800) with { Unit = null, Printed = "800" }], [Cell("T", "A",
            "2026", 800_000) with { Printed = "800" }])
            .IsEmpty.ShouldBeTrue();

    [Fact]
    public void Of_SentenceWithAnotherFigure_IsAChange()
    {
        var difference = FigureDifference.Of([Said("Det koster 2 mio. kr. i 2026.", 2)],
            [Said("Det koster 3 mio. kr. i 2026.", 3)]);

        difference.Changed.ShouldHaveSingleItem();
    }

    [Fact]
    public void Of_AnyTwo_CountsEveryFigureOnce() => Prop.ForAll<int[],
        int[]>(CountsEveryFigureOnce).QuickCheckThrowOnFailure();

    private static bool CountsEveryFigureOnce(int[] before, int[] after)
    {
        ImmutableArray<PrintedFigure> a = [.. before.Select(Small)], b = [.. after.Select(Small)];
        var difference = FigureDifference.Of(a, b);
        var paired = difference.Same + difference.Changed.Length;
        return paired + difference.OnlyBefore.Length == a.Length && paired + difference.OnlyAfter.Length == b.Length
            && difference.Changed.All(change => change.Before.Label == change.After.Label);

        static PrintedFigure Small(int seed) => Cell("T" + Math.Abs(seed % 2), "R" + Math.Abs(seed % 3), "2026",
            Math.Abs(seed % 5));
    }

    private static PrintedFigure Cell(string table, string label, string when, decimal value) => new(
        FigurePlace.Table, table, label, when, "", value,
            value.ToString(System.Globalization.CultureInfo.InvariantCulture), "kr.", Standing.Read, s_place);

    private static PrintedFigure Said(string sentence, decimal value) =>
        new(FigurePlace.Prose, "", sentence, "", "", value, $"{value} mio. kr.", null, Standing.Read, s_place);

    private static readonly SourceLocation s_place = new("a", 1, null, null, null, null, "");
}
