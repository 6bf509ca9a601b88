using System.Globalization;
using System.Text;
using DocIndex.Records;

namespace DocIndex.Tests.Records;

/// <summary>
/// Printed spreadsheets, small grids below a table of money, and columns that are no money. The notes are constructed.
/// </summary>
public sealed class SpreadsheetTests
{
    [Fact]
    public void Build_LettersAndRowNumbers_AreOfNoTable()
    {
        var record = Markdown("""
            |   | A | B | C | D |
            |---|---|---|---|---|
            | 1 | Beløb i t.kr. | 2027 | 2028 | Sum |
            | 2 | Asfalt | 1.200 | 800 | 2.000 |
            | 3 | Lys | 300 | 150 | 450 |
            | 5 | Samlet | 1.500 | 950 | 2.450 |
            """);
        Amounts(record).ShouldBe("Asfalt 2027 1200000; Asfalt 2028 800000; Asfalt I alt 2000000; Lys 2027 300000; "
            + "Lys 2028 150000; Lys I alt 450000; Samlet 2027 1500000; Samlet 2028 950000; Samlet I alt 2450000");
        record.Figures.ShouldBeEmpty();
    }

    [Fact]
    public void Build_RowNumbersBesideTheHeader_AreOfNoTable() =>
        Amounts(Markdown("""
            | 9 | t.kr. | 2027 | 2028 |
            |---|---|---|---|
            | 10 | Asfalt | 1.200 | 800 |
            | 11 | Lys | 300 | 150 |
            | 12 | Samlet | 1.500 | 950 |
            """)).ShouldBe("Asfalt 2027 1200000; Asfalt 2028 800000; Lys 2027 300000; Lys 2028 150000; "
                + "Samlet 2027 1500000; Samlet 2028 950000");

    [Theory]
    [InlineData("| 1.000 kr. | A | B | C |", "A B C")]
    [InlineData("| t.kr. i 2027 | Model A | Model B | Model C |", "Model A Model B Model C")]
    public void Build_ColumnsNamedByLetters_Stay(string header, string columns) =>
        string.Join(' ', Markdown($"{header}\n|---|---|---|---|\n"
                + "| Løn | 100 | 250 | 375 |\n| Leje | 120 | 230 | 365 |\n")
            .Amounts.Select(a => a.Column).Distinct()).ShouldBe(columns);

    [Theory]
    [InlineData("| Hvem | Antal | | |\n| Elever | 6.800 | | |\n| Pendlere | 950 | | |", 2)]
    [InlineData("| Delmål | Måling | Målværdi | Nås i |\n"
        + "| Ulykker | 6 | 2 | 2029 |\n| Cyklister | 400 | 900 | 2029 |", 4)]
    public void Build_SmallGridBelowATable_IsNoMoney(string below, int figures)
    {
        var note = Process("| t.kr. | 2027 | 2028 | I alt |\n|---|---|---|---|\n"
            + "| Asfalt | 1.200 | 800 | 2.000 |\n| Lys | 300 | 150 | 450 |\n"
            + "| Samlet | 1.500 | 950 | 2.450 |\n" + below + "\n");
        note.Record.Amounts.Length.ShouldBe(9);
        note.Record.Amounts.Select(a => a.Standing).Distinct().ShouldBe([Standing.Verified]);
        note.Record.Figures.Length.ShouldBe(figures);
        note.Checks.Findings.Where(f => f.Severity > Severity.Info).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("| Bænke | udgår | udgår | |\n| Træer | 40 | 50 | 90 |")]
    [InlineData("| Bænke | udgår | | |\n| Træer | 40 | 50 | 90 |")]
    [InlineData("| Grønt | | | |\n| Træer | 40 | 50 | 90 |")]
    public void Build_RowOfWordsAmongRows_EndsNoTable(string below) =>
        Markdown("| t.kr. | 2027 | 2028 | I alt |\n|---|---|---|---|\n"
                + "| Asfalt | 1.200 | 800 | 2.000 |\n" + below + "\n")
            .Amounts.Where(a => a.Label.EndsWith("Træer", StringComparison.Ordinal)).Select(a => a.Value)
            .ShouldBe([40_000, 50_000, 90_000]);

    [Theory]
    [InlineData("| Risiko | Sandsynlighed | Konsekvens | Score |", "| Hærværk | 3 | 4 | 12 |", true)]
    [InlineData("| Fare | S | K | S x K |", "| Hærværk | 3 | 4 | 12 |", true)]
    [InlineData("| Indikator | Nu | Måltal | Nås i |", "| Ture | 400 | 900 | 2029 |", true)]
    [InlineData("| Område | Drift | Anlæg | Løn |", "| Midtby | 25 | 40 | 12 |", false)]
    [InlineData("| Område | Merudgift | Indtægt | Beløb |", "| Midtby | 25 | 40 | 12 |", false)]
    [InlineData("| Område | Nord | Syd | Vest |", "| Cykler | 250 | 400 | 120 |", false)]
    public void Build_ScoresBesideATableOfMoney_AreNoMoney(string header, string row, bool areScores)
    {
        var record = Markdown("| 1.000 kr. | 2027 |\n|---|---|\n| Asfalt | 1.200 |\n\n## Mere\n\n"
            + $"{header}\n|---|---|---|---|\n{row}\n{row.Replace(" 4", " 40", StringComparison.Ordinal)}\n");
        (record.Amounts.Length == 1).ShouldBe(areScores);
    }

    [Theory]
    [InlineData("Resultat siden start", true)]
    [InlineData("Akkumuleret gevinst", true)]
    public void Build_RowThatRunsUp_AsksForNothing(string label, bool isOther)
    {
        var record = Markdown($"""
            | 1.000 kr. | 2027 | 2028 | 2029 | 2030 |
            |---|---|---|---|---|
            | Cykler | 900 | 300 | 120 | 80 |
            | Mindre kørsel | -150 | -420 | -610 | -615 |
            | Netto | 750 | -120 | -490 | -535 |
            | {label} | 750 | 630 | 140 | -395 |
            """);
        record.Amounts.Where(a => a.Label == label).All(a => a.Kind == AmountKind.Other).ShouldBe(isOther);
        record.Request!.PerYear.Select(y => y.Value).ShouldBe([750_000, -120_000, -490_000, -535_000]);
    }

    [Fact]
    public void Build_RowThatIsPhasedIn_IsAskedFor() =>
        Markdown("""
            | 1.000 kr. | 2027 | 2028 | 2029 |
            |---|---|---|---|
            | Leder | 100 | 100 | 100 |
            | Pladser | 100 | 200 | 300 |
            """).Request!.PerYear.Select(y => y.Value).ShouldBe([200_000, 300_000, 400_000]);

    [Theory]
    [InlineData("Budget 2028 i dag | Ændring 2028 | Budget 2028 efter ændring",
        "4.200 | -600 | 3.600", "1.150 | -150 | 1.000")]
    [InlineData("Gældende ramme 2028 | Ny ramme 2028 | Forskel 2028", "4.200 | 3.600 | -600", "1.150 | 1.000 | -150")]
    [InlineData("Nuværende budget 2028 | Reduktion 2028 | 2028", "4.200 | -600 | 3.600", "1.150 | -150 | 1.000")]
    public void Build_WhatIsAndComesBesideTheChange_IsNotAskedFor(string header, string one, string two)
    {
        var record = Markdown($"| 1.000 kr. | {header} |\n|---|---|---|---|\n| Veje | {one} |\n| Stier | {two} |\n");
        record.Request!.PerYear.Select(y => (y.Year, y.Value)).ShouldBe([(2028, -750_000)]);
        record.Amounts.Count(a => a.Kind == AmountKind.Other).ShouldBe(4);
    }

    [Theory]
    [InlineData("Løn 2028 | Drift 2028 | I alt 2028")]
    [InlineData("Nuværende ramme 2028 | Ændring 2028 | Ny ramme 2028")]
    public void Build_ThreeColumnsThatAreNoChange_StayAsTheyAre(string header) =>
        Markdown($"| 1.000 kr. | {header} |\n|---|---|---|---|\n"
            + $"| Veje | 4.200 | 600 | {(header[0] == 'L' ? "4.800" : "9.100")} |\n"
            + $"| Stier | 1.150 | 150 | {(header[0] == 'L' ? "1.300" : "2.100")} |\n")
            .Amounts.Count(a => a.Kind == AmountKind.Proposed).ShouldBe(6);

    [Theory]
    [InlineData("Forbrug pr. 31.7.2027")]
    [InlineData("Forbrug pr. 30/6-2027")]
    [InlineData("Forbrug pr. 30. juni 2027")]
    public void Build_DateInAHeader_GivesTheYear(string header)
    {
        var amounts = Markdown($"| Mio. kr. | Oprindeligt budget 2027 | {header} |\n|---|---|---|\n"
            + "| Skoler | 21,7 | 13,8 |\n| Bus | 4,5 | 2,1 |\n").Amounts;
        amounts.Select(a => a.Year).Distinct().ShouldBe([2027]);
        amounts.Select(a => a.Kind).Distinct().ShouldBe([AmountKind.Other]);
    }

    [Fact]
    public void Build_UnitCutByThePagesEnd_IsThatOfTheOtherRows() =>
        Markdown("| Indsats | Enhed | 2027 |\n|---|---|---|\n"
                + "| Løn | DKK 1.000 | 8.362 |\n| Leje | DKK 1.000 | 1.678 |\n| I alt | DKK | 10.040 |\n")
            .Amounts.Select(a => (a.Value, a.Standing)).Last().ShouldBe((10_040_000m, Standing.Inferred));

    [Theory]
    [InlineData("−kr. 200.000", -200_000)]
    [InlineData("kr. -200.000", -200_000)]
    [InlineData("-DKK 200.000", -200_000)]
    [InlineData("kr. 37.500,-", 37_500)]
    [InlineData("kr 410.500,00", 410_500)]
    public void Build_KronerBeforeAFigure_KeepItsSign(string cell, int value) =>
        Markdown($"| Post | 2027 |\n|---|---|\n| Gave | {cell} |\n| Løn | kr. 100.000 |\n")
            .Amounts[0].Value.ShouldBe(value);

    private static DocumentRecord Markdown(string text) => Process(text).Record;

    private static ProcessedDocument Process(string text) => Pipeline.Process("notat.md", Encoding.UTF8.GetBytes(
        "# Forslag om flere stier\n\n## Økonomi\n\n" + text.ReplaceLineEndings("\n"))).Document.ShouldNotBeNull();

    private static string Amounts(DocumentRecord record) => string.Join("; ", record.Amounts.Select(a =>
        string.Create(CultureInfo.InvariantCulture,
            $"{a.Label} {a.Year?.ToString(CultureInfo.InvariantCulture) ?? a.Period} {a.Value:0}")));
}
