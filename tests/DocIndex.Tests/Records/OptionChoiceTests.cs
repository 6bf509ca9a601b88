using System.Globalization;
using DocIndex.Records;

namespace DocIndex.Tests.Records;

/// <summary>Options in tables, and which of them is asked for. The notes are constructed.</summary>
public sealed class OptionChoiceTests
{
    private const string Stacked = "| 1.000 kr. | 2027 | 2028 |\n|---|---|---|\n| Model A byggeri | 800 | 2.100 |\n"
        + "| Model A inventar | 0 | 300 |\n| Model A netto | 800 | 2.400 |\n| Model B byggeri | 500 | 900 |\n"
        + "| Model B leje | 60 | 120 |\n| Model B netto | 560 | 1.020 |\n";

    private const string Beside = "| 1.000 kr. | Model A 2027 | Model A 2028 | Model B 2027 | Model B 2028 |\n"
        + "|---|---|---|---|---|\n| Byggeri | 800 | 2.100 | 500 | 900 |\n| Leje | 0 | 300 | 60 | 120 |\n"
        + "| Netto | 800 | 2.400 | 560 | 1.020 |\n";

    [Theory]
    [InlineData(Stacked, "Det anbefales, at model B vælges.")]
    [InlineData(Beside, "Staben peger på model B. Model A er dyrere.")]
    [InlineData(Beside, "Det anbefales ikke at vælge model A. Derfor er model B lagt til grund.")]
    public void Build_OptionIsChosenInWords_IsAskedForAlone(string table, string words) =>
        Asked($"## Økonomi\n\n{words}\n\n{table}").ShouldBe("560000 1020000");

    [Theory]
    [InlineData(Stacked, "Udvalget skal vælge mellem model A og model B.")]
    [InlineData(Stacked, "Hvis model B vælges, flyttes klubben. Vælges model A, bliver den.")]
    [InlineData(Beside, "Staben anbefaler model A. Direktionen anbefaler model B.")]
    public void Build_NothingChooses_NothingIsAskedFor(string table, string words) =>
        Asked($"## Økonomi\n\n{words}\n\n{table}").ShouldBeEmpty();

    [Fact]
    public void Build_TableForEachOption_TheChosenOnesIsAskedFor() =>
        Asked("## Økonomi\n\nVi anbefaler løsning 2.\n\nTabel 1. Løsning 1\n\n"
            + "| 1.000 kr. | 2027 | 2028 |\n|---|---|---|\n"
            + "| Byggeri | 800 | 2.100 |\n| Leje | 0 | 300 |\n| I alt | 800 | 2.400 |\n\nTabel 2. Løsning 2\n\n"
            + "| 1.000 kr. | 2027 | 2028 |\n|---|---|---|\n"
            + "| Byggeri | 500 | 900 |\n| Leje | 60 | 120 |\n| I alt | 560 | 1.020 |\n")
            .ShouldBe("560000 1020000");

    [Fact]
    public void Build_TotalAddsUpWhatIsNamedLikeOptions_AsksForTheTotal() =>
        Asked("## Økonomi\n\nDet anbefales, at løsning 1 begynder først.\n\n"
            + "| 1.000 kr. | 2027 | 2028 |\n|---|---|---|\n"
            + "| Løsning 1 | 800 | 2.100 |\n| Løsning 2 | 100 | 300 |\n| I alt | 900 | 2.400 |\n")
            .ShouldBe("900000 2400000");

    private static string Asked(string note) => string.Join(' ', RecordOf.Note(note).Request?.PerYear
        .Select(y => y.Value.ToString(CultureInfo.InvariantCulture)) ?? []);
}
