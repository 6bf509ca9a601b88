using System.Globalization;
using System.Text;
using DocIndex.Records;

namespace DocIndex.Tests.Records;

/// <summary>Forms of tables that are rare, each in which a wrong number would look right. The notes are constructed.</summary>
public sealed class UnusualTablesTests
{
    [Fact]
    public void Build_DashesOnLinesOfTheirOwn_AreEmptyCells()
    {
        var record = Text("note.txt", "Budgetnotat: Ny børnehave\n\nØkonomi\nTabel 1. Udgifter\n1.000 kr., 2026 p/l\n2026\n2027\n2028\nByggeri\n2.000\n3.000\n-\nLøn\n-\n-\n700\nI alt\n2.000\n3.000\n700\n");
        Amounts(record).ShouldBe("Byggeri 2026 2000000; Byggeri 2027 3000000; Løn 2028 700000; I alt 2026 2000000; I alt 2027 3000000; I alt 2028 700000");
    }

    [Theory]
    [InlineData("Besparelser er angivet med positivt fortegn.", "| Porto | 120 |\n| Print | 80 |\n| I alt | 200 |", "-120000 -80000 -200000")]
    [InlineData("", "| Løn | 1.000 |\n| Udgifter i alt | 1.000 |\n| Statsrefusion | 400 |\n| Tilskud | 100 |\n| Netto | 500 |", "1000000 1000000 -400000 -100000 500000")]
    [InlineData("", "| Udgifter i alt | 1.000 |\n| Statsrefusion | 400 |\n| Tilskud | 100 |\n| Netto | 500 |", "1000000 -400000 -100000 500000")]
    public void Build_SavingsAndIncomePrintedPositive_LowerTheBudget(string said, string rows, string effects) =>
        string.Join(' ', Table(said, "2026", rows).Amounts.Select(a => a.Effect?.ToString("0", CultureInfo.InvariantCulture))).ShouldBe(effects);

    [Fact]
    public void Build_TotalTwiceInOneTable_IsAskedForOnce()
    {
        Table("", "2026", "| Løn | 900 |\n| Drift | 100 |\n| I alt | 1.000 |\n| I alt ekskl. løn | 100 |").Request!.PerYear.Single().Value.ShouldBe(1_000_000);
        Table("", "2026", "| Byggeri | 2.000 |\n| Inventar | 500 |\n| I alt | 2.500 |\n| I alt (inkl. moms) | 3.125 |").Request!.PerYear.Single().Value.ShouldBe(2_500_000);
        Table("", "2026", "| Byggeri | 2.000 |\n| Inventar | 500 |\n| Anlæg i alt inkl. moms | 2.500 |\n| Løn | 400 |\n| Leje | 100 |\n| Drift i alt | 500 |").Request!.PerYear.Single().Value.ShouldBe(3_000_000);
    }

    [Theory]
    [InlineData("1.200¹)", 1_275_000, Standing.Read)]
    [InlineData("1.200*", 1_275_000, Standing.Read)]
    [InlineData("1.200 / 1.300", 75_000, Standing.Doubtful)]
    public void Build_CellThatCannotBeRead_MakesTheRequestDoubtful(string cell, int request, Standing standing)
    {
        var found = Table("", "2026 | 2027", $"| Løn | 1.200 | {cell} |\n| Materialer | 50 | 75 |").Request!;
        (found.PerYear[1].Value, found.Standing).ShouldBe((request, standing));
    }

    [Fact]
    public void Build_RowsWithUnitsOfTheirOwn_AreNoKronerOfTheTable()
    {
        var record = Table("", "2026", "| Areal (m2) | 100 |\n| Timepris (kr.) | 450 |\n| Pris pr. plads | 650 |\n| Anlæg (mio. kr.) | 2,5 |\n| Drift | 1.200 |");
        Amounts(record).ShouldBe("Anlæg (mio. kr.) 2026 2500000; Drift 2026 1200000");
        record.Figures.Select(f => f.Value).ShouldBe([100, 450, 650]);
    }

    [Fact]
    public void Build_AccountInParentheses_IsNotAskedFor()
    {
        var record = Table("", "2025 (R) | 2026 (B) | BO27 | Overslagsår 2", "| Løn | 900 | 1.000 | 1.100 | 1.200 |\n| Drift | 100 | 100 | 100 | 100 |\n| I alt | 1.000 | 1.100 | 1.200 | 1.300 |");
        record.Request!.PerYear.Select(y => (y.Year, y.Value)).ShouldBe([(2026, 1_100_000), (2027, 1_200_000), (2028, 1_300_000)]);
    }

    [Fact]
    public void Build_ColumnThatNamesNoYearBesideYears_IsNotConfident() =>
        Table("", "2026 | 2027 | Ændring", "| Løn | 900 | 1.000 | 100 |\n| I alt | 900 | 1.000 | 100 |").Amounts
            .Where(a => a.Year is null).Select(a => a.Standing).ShouldBe([Standing.Inferred, Standing.Inferred]);

    [Fact]
    public void Build_KronerAYearInALabel_IsMoney() =>
        Amounts(Table("", "2026", "| Drift (kr. pr. år) | 1.200 |\n| Pris (kr. pr. plads) | 90 |")).ShouldStartWith("Drift (kr. pr. år) 2026 ");

    private static DocumentRecord Table(string said, string columns, string rows) => Text("note.md",
        $"# Budgetnotat: Konstrueret eksempel\n\nBudget 2026\n\n## Økonomi\n\n{said}\n\nTabel 1. 1.000 kr., 2026 p/l\n\n| | {columns} |\n|---|{string.Concat(columns.Split('|').Select(_ => "---:|"))}\n{rows}\n");

    private static DocumentRecord Text(string name, string text) => Pipeline.Process(name, Encoding.UTF8.GetBytes(text)).Document.ShouldNotBeNull().Record;

    private static string Amounts(DocumentRecord record) =>
        string.Join("; ", record.Amounts.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Label} {a.Year} {a.Value:0}")));
}
