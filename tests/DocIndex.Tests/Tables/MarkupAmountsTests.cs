using System.Text;

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

    private static string Amounts(string table) => string.Join(", ", Pipeline.Process("note.md",
        Encoding.UTF8.GetBytes("# Budgetnotat om mødesteder\n\n## Økonomi\n\n" + table)).Document!.Record.Amounts
        .Select(a => $"{a.Label} {a.Year} {a.Value:0}"));
}
