using System.Globalization;
using DocIndex.Records;

namespace DocIndex.Tests.Records;

/// <summary>Tables that go on from what another seems to ask for. The notes are constructed.</summary>
public sealed class RequestContinuationTests
{
    private const string Costs = "## Økonomi\n\n| 1.000 kr. | 2027 | 2028 | 2029 |\n|---|---|---|---|\n"
        + "| Byggeri | 800 | 2.100 | 900 |\n| Inventar | 0 | 300 | 250 |\n| Udgift i alt | 800 | 2.400 | 1.150 |\n\n";

    private const string Head = "| 1.000 kr. | 2027 | 2028 | 2029 |\n|---|---|---|---|\n";

    [Theory]
    [InlineData("| Udgift i alt | 800 | 2.400 | 1.150 |\n"
        + "| Bidrag fra laget | 0 | -500 | -150 |\n"
        + "| Kommunens del | 800 | 1.900 | 1.000 |\n")]
    [InlineData("| Udgift i alt | 800 | 2.400 | 1.150 |\n"
        + "| Bidrag fra laget | 0 | 500 | 150 |\n"
        + "| Nettoudgift | 800 | 1.900 | 1.000 |\n")]
    [InlineData("| Bidrag fra laget | 0 | 400 | 150 |\n"
        + "| Fra haver | 0 | 100 | 0 |\n"
        + "| Bidrag i alt | 0 | 500 | 150 |\n"
        + "| Tilbage | 800 | 1.900 | 1.000 |\n")]
    public void Build_SecondTableGoesOnToANet_AsksForTheNet(string rows) =>
        Asked(Costs + "Det fordeles således:\n\n" + Head + rows).ShouldBe("800000 1900000 1000000");

    [Theory]
    [InlineData("| Ramme | 9.000 | 9.000 | 9.000 |\n"
        + "| Udgift i alt | 800 | 2.400 | 1.150 |\n"
        + "| Ramme herefter | 9.800 | 11.400 | 10.150 |\n")]
    [InlineData("| Udstyr | 400 | 1.200 | 575 |\n| Udstyr i alt | 400 | 1.200 | 575 |\n")]
    [InlineData("| Bidrag fra laget | 0 | 500 | 150 |\n"
        + "| Andet | 800 | 1.950 | 1.000 |\n")]
    public void Build_SecondTableIsNoNet_AsksForTheFirst(string rows) =>
        Asked(Costs + "Det fordeles således:\n\n" + Head + rows).ShouldBe("800000 2400000 1150000");

    [Theory]
    [InlineData("930", "930000 1060000")]
    [InlineData("940", "3380000 3510000")]
    public void Build_SecondTableIsTheFirstBeyondThisYearsBudget_AsksForThat(string more, string asked) =>
        Asked("## Økonomi\n\nBeløb i 1.000 kr.\n\n| | Regnskab 2025 | Budget 2026 | Forslag 2027 | Forslag 2028 |\n"
            + "|---|---|---|---|---|\n"
            + "| Løn | 4.215 | 4.300 | 5.230 | 5.360 |\n| Elevbetaling | -1.830 | -1.850 | -1.850 | -1.850 |\n"
            + "| Netto | 2.385 | 2.450 | 3.380 | 3.510 |\n\nDer er altså tale om dette:\n\n"
            + "| Merudgift | 2027 | 2028 |\n|---|---|---|\n"
            + $"| Timer til lærere | 930 | 1.060 |\n| I alt | {more} | 1.060 |\n")
            .ShouldBe(asked);

    private static string Asked(string note) => string.Join(' ', RecordOf.Note(note).Request!.PerYear
        .Select(y => y.Value.ToString(CultureInfo.InvariantCulture)));
}
