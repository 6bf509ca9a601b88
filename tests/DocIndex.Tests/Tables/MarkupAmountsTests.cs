using System.Text;
using DocIndex.Records;

namespace DocIndex.Tests.Tables;

/// <summary>What tables of Markdown say of their figures beside them: marks, units in labels, averages, headings.</summary>
public sealed class MarkupAmountsTests
{
    [Theory]
    [InlineData("957<sup>a</sup>")]
    [InlineData("957<sup>1</sup>")]
    [InlineData("957 1)")]
    [InlineData("957\\*")]
    public void Read_ConstructedFigureWithTheMarkOfANote_IsTheFigure(string figure) =>
        Amounts($"| 1.000 kr. | 2026 |\n|---|---|\n| Drift | {figure} |\n| Leje | 100 |\n").ShouldBe("Drift 2026 957000, Leje 2026 100000");

    [Fact]
    public void Read_ConstructedCaptionPrintedAgainBetweenTwoParts_IsOneTable() =>
        Note("Tabel 1. Udgifter\n\n| 1.000 kr. | 2026 |\n|---|---|\n| Drift | 321 |\n| Leje | 104 |\n\n"
            + "Tabel 1. Udgifter (fortsat)\n\n| 1.000 kr. | 2026 |\n|---|---|\n| Vagt | 233 |\n| I alt | 658 |\n")
            .Record.Amounts.ShouldAllBe(a => a.Standing == Standing.Verified && a.Source.Cell!.Value.Table == 0);

    [Fact]
    public void Read_ConstructedSameHeaderUnderAnotherCaption_IsATableOfItsOwn() =>
        Note("Tabel 1. Udgifter\n\n| 1.000 kr. | 2026 |\n|---|---|\n| Drift | 321 |\n| Leje | 104 |\n\n"
            + "Tabel 2. Indtægter\n\n| 1.000 kr. | 2026 |\n|---|---|\n| Salg | 233 |\n| Leje | 17 |\n")
            .Record.Amounts.Select(a => a.Source.Cell!.Value.Table).Distinct().Count().ShouldBe(2);

    [Fact]
    public void Read_ConstructedLastRowThatIsTheSumOfTwo_IsATotalWhateverItsName() =>
        Note("| Post | 2026 |\n|---|---|\n| Analyse | 743.000 kr. |\n"
            + "| Kursus | 1.267.000 kr. |\n| Alle poster | 2.010.000 kr. |\n")
            .Record.Request!.PerYear.Single().Value.ShouldBe(2_010_000);

    [Fact]
    public void Read_ConstructedLastRowThatChanceMayMakeTheSumOfTwo_IsAnItem() =>
        Note("| Post | 2026 |\n|---|---|\n| Analyse | 100.000 kr. |\n"
            + "| Kursus | 100.000 kr. |\n| Rejser | 200.000 kr. |\n")
            .Record.Request!.PerYear.Single().Value.ShouldBe(400_000);

    [Fact]
    public void Read_ConstructedUnitBehindALabelThatNamesAQuantity_IsMoney() =>
        Amounts("| | 2026 | Årsværk |\n|---|---|---|\n| Vagt, 16 årsværk (1.000 kr.) | 957 | 2,0 |\n| Leje, 9 pladser (1.000 kr.) | 100 | |\n")
            .ShouldBe("Vagt, 16 årsværk (1.000 kr.) 2026 957000, Leje, 9 pladser (1.000 kr.) 2026 100000");

    [Fact]
    public void Read_ConstructedAverageOfTheYears_IsNoAmount() =>
        Amounts("| 1.000 kr. | 2026 | 2027 | Gennemsnit |\n|---|---|---|---|\n| Drift | 100 | 200 | 150 |\n| Leje | 10 | 10 | 10 |\n")
            .ShouldBe("Drift 2026 100000, Drift 2027 200000, Leje 2026 10000, Leje 2027 10000");

    [Fact]
    public void Read_ConstructedHeadingInTheColumnOfNumbers_HeadsTheLabels() =>
        Amounts("| Nr. | 1.000 kr. | 2026 |\n|---|---|---|\n| Anlæg | | |\n| 1 | Sti | 100 |\n| 2 | Bro | 200 |\n")
            .ShouldBe("Anlæg Sti 2026 100000, Anlæg Bro 2026 200000");

    [Fact]
    public void Read_ConstructedAmountInTheCaption_IsNoUnitOfTheTable() =>
        Note("Tabel 1. Udgiften er ca. 53,5 mio. kr. i 2026\n\n| Post | 2026 |\n|---|---|\n| Drift | 53.500 |\n| Leje | 100 |\n")
            .Record.Amounts.ShouldAllBe(a => a.Value < 1_000_000 && a.Standing == Standing.Doubtful);

    [Fact]
    public void Read_ConstructedYearAndUnitInOneHeader_IsTheUnit() =>
        Amounts("| Post | 2026 kr. | 2027 kr. |\n|---|---|---|\n| Drift | 53.500 | 1.200 |\n").ShouldBe("Drift 2026 53500, Drift 2027 1200");

    [Fact]
    public void Read_ConstructedHeaderAndCaptionWithTwoUnits_SaysBothAndDoubts()
    {
        var note = Note("Tabel 1. Udgifter i 1.000 kr.\n\n| mio. kr. | 2026 |\n|---|---|\n| Drift | 53 |\n| Leje | 10 |\n");

        note.Record.Amounts.ShouldAllBe(a => a.Standing == Standing.Doubtful);
        note.Diagnostics.Single(d => d.Code == DiagnosticCodes.DisputedUnit).Message.ShouldContain("1.000 kr.");
    }

    [Fact]
    public void Read_ConstructedYearOverBothColumns_IsAHeader() =>
        Amounts("| 1.000 kr. | Drift | Anlæg |\n|---|---|---|\n| | 2026 | 2026 |\n| Sti | 100 | 200 |\n| Bro | 10 | 20 |\n")
            .ShouldBe("Sti 2026 100000, Sti 2026 200000, Bro 2026 10000, Bro 2026 20000");

    [Theory]
    [InlineData("4. Udgifter (1.000 kr., 2026-p/l-niveau): Beløbene fremgår nedenfor.")]
    [InlineData("Udgifter (hele 1.000 kr., 2026 p/l):\n\nBeløbene fremgår nedenfor.")]
    [InlineData("Udgifter (1.000 kr.)\n\nBeløbene fremgår nedenfor.")]
    public void Read_ConstructedUnitInARunInHeading_HoldsForItsTable(string heading) =>
        Amounts($"{heading}\n\n| Post | 2026 |\n|---|---|\n| Drift | 100 |\n| Leje | 10 |\n")
            .ShouldBe("Drift 2026 100000, Leje 2026 10000");

    [Fact]
    public void Read_ConstructedUnitOfAnotherPart_HoldsForNoTable() =>
        Note("Udgifter (1.000 kr.): Se bilag.\n\nForudsætninger: Prisen er fast.\n\n| Post | 2026 |\n|---|---|\n| Drift | 100 |\n| Leje | 10 |\n")
            .Record.Amounts.ShouldAllBe(a => a.Standing == Standing.Doubtful);

    [Fact]
    public void Read_ConstructedNumbersOfColumns_AreNoAmounts() =>
        Amounts("| 1.000 kr. | 2026 | Årsværk |\n|---|---|---|\n| (1) | (2) | (3) |\n| Drift | 100 | 2,0 |\n")
            .ShouldBe("Drift 2026 100000");

    [Fact]
    public void Read_ConstructedDescriptionsBesideAreas_NameTheRows() =>
        Amounts("Tabel 1. Udgifter (1.000 kr.)\n\n| Område | Beskrivelse | 2026 |\n|---|---|---|\n| By | Sti | 100 |\n| By | Bro | 200 |\n| By | Bænk | 300 |\n")
            .ShouldBe("Sti 2026 100000, Bro 2026 200000, Bænk 2026 300000");

    [Fact]
    public void Read_ConstructedFigureUnderNumbersOnly_IsInferred() =>
        Note("| 1.000 kr. | (1) | (2) |\n|---|---|---|\n| Drift | 100 | 200 |\n| Leje | 10 | 20 |\n")
            .Record.Amounts.ShouldAllBe(a => a.Standing >= Standing.Inferred);

    private static string Amounts(string table) => string.Join(", ", Note(table).Record.Amounts
        .Select(a => $"{a.Label} {a.Year} {a.Value:0}"));

    private static ProcessedDocument Note(string economy) => Pipeline.Process("note.md",
        Encoding.UTF8.GetBytes("# Budgetnotat om mødesteder\n\n## Økonomi\n\n" + economy)).Document!;
}
