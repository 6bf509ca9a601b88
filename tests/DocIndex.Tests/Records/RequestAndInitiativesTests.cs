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

    private static string Asked(DocumentRecord record) => string.Join(' ', record.Request.ShouldNotBeNull().PerYear
        .Select(y => y.Value.ToString("0", CultureInfo.InvariantCulture)));
}
