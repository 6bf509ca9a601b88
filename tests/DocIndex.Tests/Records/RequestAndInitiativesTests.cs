using System.Globalization;
using DocIndex.Records;

namespace DocIndex.Tests.Records;

/// <summary>What a note asks for in all, and what for.</summary>
public sealed class RequestAndInitiativesTests
{
    private const string Head = "## Økonomi\n\nTabel 1. Udgifter, 1.000 kr.\n\n|  | 2028 | 2029 |\n|---|---|---|\n";

    [Theory]
    [InlineData("| Løn | 100 | 120 |\n| Leje | 50 | 50 |\n| I alt | 150 | 170 |\n", "150000 170000")]
    [InlineData("| Løn | 100 | 120 |\n| Leje | 50 | 50 |\n", "150000 170000")]
    [InlineData("| Løn | 100 | 120 |\n| Indtægter | -50 | -50 |\n| Netto | 50 | 70 |\n", "50000 70000")]
    public void Request_TotalElseNetElseSum_IsWhatTheTableAsksFor(string rows, string expected) =>
        Asked(RecordOf.Note(Head + rows)).ShouldBe(expected);

    [Fact]
    public void Request_TableOfAccounts_AsksForNothing() =>
        RecordOf.Note("## Økonomi\n\nTabel 1. Regnskab, 1.000 kr.\n\n|  | Regnskab 2024 | Regnskab 2025 |\n|---|---|---|\n| Løn | 100 | 120 |\n").Request.ShouldBeNull();

    [Theory]
    [InlineData("| Løn | 100 | 120 |\n| Leje | 50 | 50 |\n| I alt | 150 | 170 |\n", "Løn, Leje")]
    // A row that only says how many, and what is paid for by a part of another.
    [InlineData("| Løn | 100 | 120 |\n| Årsværk | 2 | 2 |\n| I alt | 100 | 120 |\n", "Løn")]
    public void Initiatives_ItemRows_AreThoseOfTheMainTable(string rows, string expected) =>
        string.Join(", ", RecordOf.Note(Head + rows).Initiatives.Select(i => i.Name)).ShouldBe(expected);

    [Fact]
    public void Initiatives_WithoutATable_AreTheNumberedParts() =>
        string.Join(", ", RecordOf.Note("## Del 1: Flere pædagoger\n\nDer søges om 2,0 mio. kr. i 2028.\n\n## Del 2: Nye cykelstier\n\nDer søges om 3,0 mio. kr. i 2028.\n")
            .Initiatives.Select(i => i.Name)).ShouldBe("Flere pædagoger, Nye cykelstier");

    [Theory]
    [InlineData("At der afsættes 1.850.000 kr. i 2028 og 2.400.000 kr. årligt i 2029-2030.",
        "1850000 2400000 2400000 Inferred")]
    // To the end of the budget's own years.
    [InlineData("At der afsættes 1.850.000 kr. årligt fra 2028.", "1850000 1850000 1850000 1850000 Inferred")]
    [InlineData("At der afsættes 1.850.000 kr. i 2028, heraf 300.000 kr. i 2028 til løn.", "1850000 Inferred")]
    // Two sums of a year are one where another sentence says it.
    [InlineData("- at der afsættes 1.850.000 kr. i 2028 til løn,\n- at der afsættes 700.000 kr. i 2028 til stole.\n",
        "2550000 Doubtful")]
    [InlineData("- at der afsættes 1.850.000 kr. i 2028 til løn,\n- at der afsættes 700.000 kr. i 2028 til stole.\n\n"
        + "## Økonomi\n\nDen samlede udgift i 2028 er 2.550.000 kr.", "2550000 Inferred")]
    [InlineData("At der afsættes 1,9 mio. kr. i 2028.", "1900000 Doubtful")]
    public void Request_WithoutATable_IsWhatTheDecisionSays(string said, string expected)
    {
        var record = RecordOf.Note("## Indstilling\n\n" + said);
        $"{Asked(record)} {record.Request!.Standing}".ShouldBe(expected);
    }

    [Fact]
    public void Request_LoanInTheDecision_IsNotAskedFor() =>
        RecordOf.Note("## Indstilling\n\nAt kommunen optager lån på 1.850.000 kr. i 2028.").Request.ShouldBeNull();

    [Fact]
    public void Request_AmountsOfTheBackground_AreNotAskedFor() =>
        RecordOf.Note("## Baggrund\n\nDer er brugt 1.850.000 kr. i 2026 og 1.900.000 kr. i 2027.").Request.ShouldBeNull();

    [Fact]
    public void Request_CostsAndFinancingThatComeToNothing_IsDoubtfullyWhatTheDecisionSays()
    {
        var record = RecordOf.Note("## Indstilling\n\nAt der gives et indskud på 50.000 kr. i 2028 og 70.000 kr. i 2029.\n\n"
            + Head + "| Udgifter | 100 | 120 |\n| Fondsmidler | -50 | -50 |\n| Indskud | -50 | -70 |\n| I alt | 0 | 0 |\n");
        $"{Asked(record)} {record.Request!.Standing}".ShouldBe("50000 70000 Doubtful");
    }

    [Theory]
    [InlineData("| Udgift i alt | 150 | 170 |\n| Tilskud | -50 | -20 |\n| Nettoudgift | 100 | 150 |\n", Standing.Doubtful)]
    // A table that says the sums again and nets nothing leaves no doubt.
    [InlineData("| Udgift i alt | 150 | 170 |\n", Standing.Verified)]
    public void Request_SumsThatAnotherTableNets_AreInDoubt(string rows, Standing expected) =>
        RecordOf.Note(Head + "| Løn | 100 | 120 |\n| Leje | 50 | 50 |\n| I alt | 150 | 170 |\n\n"
            + "Tabel 2. Finansiering, 1.000 kr.\n\n|  | 2028 | 2029 |\n|---|---|---|\n" + rows)
            .Request.ShouldNotBeNull().Standing.ShouldBe(expected);

    [Fact]
    public void Request_RowsSaidAgainWithoutTheirUnit_AreNoOtherProposal() => Asked(RecordOf.Note("## Økonomi\n\n" + """
        Tabel 1. Udgifter ved forslaget

        | Aktivitet | Budget 2025 | Forbrug 2025 | Rest 2025 | B 2026 | BO1 2027 |
        |---|---|---|---|---|---|
        | Projektering (t.kr.) | 6.665 | 3.999 | 2.666 | 1.333 | 0 |
        | Belysning (t.kr.) | 3.270 | 1.962 | 1.308 | 654 | 0 |
        | Afmærkning (t.kr.) | 2.495 | 1.497 | 998 | 499 | 499 |
        | Biler (t.kr.) | 8.135 | 4.881 | 3.254 | 1.627 | 0 |
        | I alt (t.kr.) | 20.565 | 12.339 | 8.226 | 4.113 | 499 |

        Tabel 2. Udgifter i anden enhed

        | mio. kr. | 2026 | 2027 |
        |---|---|---|
        | Projektering | 1,326 | - |
        | Belysning | 0,654 | - |
        | Afmærkning | 0,499 | 0,499 |
        | Biler | 1,627 | - |
        | I alt | 4,106 | 0,499 |
        """)).ShouldBe("4113000 499000");

    private static string Asked(DocumentRecord record) => string.Join(' ', record.Request.ShouldNotBeNull().PerYear
        .Select(y => y.Value.ToString("0", CultureInfo.InvariantCulture)));
}
