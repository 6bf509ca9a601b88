using System.Globalization;
using DocIndex.Records;

namespace DocIndex.Tests.Records;

/// <summary>
/// Counts that stand among amounts, and the year that a column says of a row. The notes are constructed.
/// </summary>
public sealed class CountedLinesTests
{
    private const string Kroner = "| Kr. | 2027 | 2028 |\n|---|---|---|\n| Lokaler | 1.400.000 | 900.000 |\n"
        + "| Befordring | 210.000 | 240.000 |\n| I alt | 1.610.000 | 1.140.000 |\n";

    private const string Millions = "| Mio. kr. | 2027 | 2028 |\n|---|---|---|\n| Anlæg | 2,4 | 0,6 |\n"
        + "| Drift | 0,3 | 0,5 |\n| I alt | 2,7 | 1,1 |\n";

    [Theory]
    [InlineData(Kroner, "| Elever på egne hold | 12 | 14 |")]
    [InlineData(Millions, "| Sparede køretimer | 1.900 | 2.300 |")]
    [InlineData(Millions, "| Beboere | 8 | 9 |")]
    public void Build_CountsBelowTheTotal_AreFigures(string table, string row)
    {
        var record = RecordOf.Note($"## Økonomi\n\n{table}{row}\n");
        record.Figures.Length.ShouldBe(2);
        record.Amounts.Length.ShouldBe(6);
        record.Amounts.ShouldAllBe(a => a.Standing == Standing.Verified);
    }

    [Theory]
    [InlineData(Millions, "| Ventilation | 4 | 7 |")]
    [InlineData(Kroner, "| Elever | 1.210 | 1.240 |")]
    public void Build_FiguresOutsideTheSumsThatMayCount_AreDoubtful(string table, string row)
    {
        var record = RecordOf.Note($"## Økonomi\n\n{table}{row}\n");
        record.Figures.ShouldBeEmpty();
        record.Amounts.Count(a => a.Standing == Standing.Doubtful).ShouldBe(2);
    }

    [Theory]
    [InlineData("| Løn til elever | 0,2 | 0,3 |")]
    [InlineData("| Moms | 0,5 | 0,2 |")]
    [InlineData("| Tilskud, pladser | 2 | 3 |")]
    public void Build_MoneyBelowTheTotal_IsRead(string row)
    {
        var record = RecordOf.Note($"## Økonomi\n\n{Millions}{row}\n");
        record.Amounts.Count(a => a.Standing == Standing.Read).ShouldBe(2);
    }

    [Fact]
    public void Build_PeopleThatStandInTheSum_AreMoney()
    {
        var record = RecordOf.Note("## Økonomi\n\n| Mio. kr. | 2027 | 2028 |\n|---|---|---|\n| Børn | 2,4 | 0,6 |\n"
            + "| Unge | 3 | 5 |\n| Ældre | 0,3 | 0,5 |\n| I alt | 5,7 | 6,1 |\n");
        record.Amounts.Length.ShouldBe(8);
        record.Amounts.ShouldAllBe(a => a.Standing == Standing.Verified);
    }

    [Theory]
    [InlineData("År", "2024 2025")]
    [InlineData("Byggeår", "- -")]
    public void Build_ColumnOfYears_SaysTheYearOfEachRow(string header, string years) =>
        string.Join(' ', RecordOf.Note($"## Økonomi\n\n| {header} | Formål | Beløb |\n|---|---|---|\n"
            + "| 2024 | Legeplads ved søen | 300.000 kr. |\n| 2025 | Stier og bænke | 310.000 kr. |\n").Amounts
            .Select(a => a.Year?.ToString(CultureInfo.InvariantCulture) ?? "-")).ShouldBe(years);
}
