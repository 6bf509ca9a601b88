using System.Globalization;
using DocIndex.Records;

namespace DocIndex.Tests.Records;

public sealed class AmountStandingTests
{
    [Fact]
    public void Confirm_ConstructedTotalsThatAgree_FiguresAreVerified() => Amounts("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027 I alt
        Mødesteder 300 300 600
        Inventar 200 200 400
        Udgifter i alt 500 500 1.000
        """).ShouldBe("""
        Mødesteder Item: 2026 300 Verified, 2027 300 Verified, I alt 600 Verified
        Inventar Item: 2026 200 Verified, 2027 200 Verified, I alt 400 Verified
        Udgifter i alt Total: 2026 500 Verified, 2027 500 Verified, I alt 1000 Verified
        """);

    [Fact]
    public void Confirm_ConstructedSignsAndDashes_AreReadAsPrinted() => Amounts("""
        Tabel 1. Oversigt
        Beløb i hele tusinde kr. 2026 2027 I alt
        Mødesteder 1.200 - 1.200
        Udlejning ÷300 (300) -600
        Udgifter i alt 900 -300 600
        """).ShouldBe("""
        Mødesteder Item: 2026 1200 Verified, I alt 1200 Verified
        Udlejning Item: 2026 -300 Verified, 2027 -300 Verified, I alt -600 Verified
        Udgifter i alt Total: 2026 900 Verified, 2027 -300 Verified, I alt 600 Verified
        """);

    [Fact]
    public void Confirm_LastDigitThatMayBeTheMarkOfANote_IsDoubtful() => Amounts("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027
        It-udstyr 23651 2365
        Inventar 2452 2452
        I alt 4817 4817

        1 Beløbet er et skøn.
        """).ShouldBe("""
        It-udstyr Item: 2026 23651 Doubtful, 2027 2365 Verified
        Inventar Item: 2026 2452 Read, 2027 2452 Verified
        I alt Total: 2026 4817 Read, 2027 4817 Verified
        """);

    [Fact]
    public void Confirm_FigureThatIsTenTimesTooLargeWithoutSuchANote_StaysAsRead() => Amounts("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027
        It-udstyr 23651 2365
        Inventar 2452 2452
        I alt 4817 4817
        """).ShouldBe("""
        It-udstyr Item: 2026 23651 Read, 2027 2365 Verified
        Inventar Item: 2026 2452 Read, 2027 2452 Verified
        I alt Total: 2026 4817 Read, 2027 4817 Verified
        """);

    [Fact]
    public void Confirm_FigureWithADecimalMoreThanAllOthers_IsDoubtfulWhereANoteBeginsWithIt() => Amounts("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027
        Drift 12.049,01 5.957,0
        Leje 715,0 290,0
        I alt 12.764,0 6.247,0

        1 Beløbet er et skøn.
        """).ShouldContain("Drift Item: 2026 12049 Doubtful", Case.Sensitive);

    [Fact]
    public void Confirm_ConstructedTableWithoutTotals_FiguresAreRead() => Amounts("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027
        Mødesteder 300 300
        Inventar 200 200
        """).ShouldBe("""
        Mødesteder Item: 2026 300 Read, 2027 300 Read
        Inventar Item: 2026 200 Read, 2027 200 Read
        """);

    [Fact]
    public void Confirm_ConstructedWrongTotal_LeavesItsColumnUnverified() => Amounts("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027
        Mødesteder 300 300
        Inventar 200 200
        Udgifter i alt 500 900
        """).ShouldBe("""
        Mødesteder Item: 2026 300 Verified, 2027 300 Read
        Inventar Item: 2026 200 Verified, 2027 200 Read
        Udgifter i alt Total: 2026 500 Verified, 2027 900 Read
        """);

    [Fact]
    public void Confirm_ConstructedEmptyCells_FiguresAreInferredAndNeverVerified() => Amounts("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027 2028 I alt
        Mødesteder 300   300
        Inventar 200 200 200 600
        Udgifter i alt 500 200 200 900
        """).ShouldStartWith("Mødesteder Item: 2026 300 Inferred, I alt 300 Inferred");

    [Fact]
    public void Confirm_ConstructedFiguresThatFitSeveralColumns_AreDoubtful() => Amounts("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027 2028
        Inventar 200 200 200
        Mødesteder 300 400
        """).Split('\n')[1].ShouldContain("Doubtful");

    [Fact]
    public void Confirm_ConstructedUnknownUnit_FiguresAreDoubtfulAndWithoutUnit()
    {
        var document = ConstructedNote.WithEconomy("Tabel 1. Oversigt\nAktivitet 2026 2027\nMødesteder 300 300\nInventar 200 200\n");

        document.Record.Amounts.ShouldAllBe(a => a.Standing == Standing.Doubtful && a.Unit == null);
        document.Diagnostics.ShouldContain(d => d.Code == DiagnosticCodes.UnknownUnit);
    }

    [Fact]
    public void Check_ConstructedSubtotals_AreToldFromTheTotalTheyAddUpTo() => Amounts("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027
        Mødesteder 300 300
        Inventar 200 200
        Drift i alt 500 500
        Byggeri 700 700
        Lokaler 100 100
        Byggeri i alt 800 800
        Udgifter i alt 1.300 1.300
        """).ShouldBe("""
        Mødesteder Item: 2026 300 Verified, 2027 300 Verified
        Inventar Item: 2026 200 Verified, 2027 200 Verified
        Drift i alt Subtotal: 2026 500 Verified, 2027 500 Verified
        Byggeri Item: 2026 700 Verified, 2027 700 Verified
        Lokaler Item: 2026 100 Verified, 2027 100 Verified
        Byggeri i alt Subtotal: 2026 800 Verified, 2027 800 Verified
        Udgifter i alt Total: 2026 1300 Verified, 2027 1300 Verified
        """);

    [Fact]
    public void Check_ConstructedTotalFirstWithOneWrongSubtotal_TellsItByItsOtherColumns() => Amounts("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027 2028
        I alt 1.300 1.300 1.300
        Mødesteder 300 300 300
        Inventar 200 200 200
        Drift i alt 500 500 500
        Byggeri 700 700 700
        Lokaler 100 100 100
        Byggeri i alt 800 800 850
        """).ShouldEndWith("""
        Byggeri i alt Subtotal: 2026 800 Verified, 2027 800 Verified, 2028 850 Read
        """);

    [Fact]
    public void Check_ConstructedHerafRow_IsNotAddedAgain() => Amounts("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027
        Mødesteder 300 300
        Heraf leje 100 100
        Inventar 200 200
        Udgifter i alt 500 500
        """).ShouldBe("""
        Mødesteder Item: 2026 300 Verified, 2027 300 Verified
        Heraf leje Item: 2026 100 Read, 2027 100 Read
        Inventar Item: 2026 200 Verified, 2027 200 Verified
        Udgifter i alt Total: 2026 500 Verified, 2027 500 Verified
        """);

    [Theory]
    [InlineData("-200")]
    [InlineData("200")]
    public void Check_ConstructedNetRow_TakesIncomeFromExpenseHoweverItIsSigned(string income) => Amounts($"""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027
        Merudgifter til mødesteder 300 300
        Indtægter fra udlejning {income} {income}
        Nettoudgift 100 100
        """).ShouldBe($"""
        Merudgifter til mødesteder Item: 2026 300 Verified, 2027 300 Verified
        Indtægter fra udlejning Item: 2026 {income} Verified, 2027 {income} Verified
        Nettoudgift Net: 2026 100 Verified, 2027 100 Verified
        """);

    [Fact]
    public void Check_ConstructedTotalsByControlArea_SumTheItemsOfTheirArea() => Amounts("""
        Tabel 1. Oversigt
        1.000 kr. Styringsområde 2026 2027
        Mødesteder Service 300 300
        Byggeri Anlæg 700 700
        Inventar Service 200 200
        Service i alt 500 500
        Anlæg i alt 700 700
        """).ShouldBe("""
        Mødesteder Item: 2026 300 Verified, 2027 300 Verified
        Byggeri Item: 2026 700 Verified, 2027 700 Verified
        Inventar Item: 2026 200 Verified, 2027 200 Verified
        Service i alt Total: 2026 500 Verified, 2027 500 Verified
        Anlæg i alt Total: 2026 700 Verified, 2027 700 Verified
        """);

    private static string Amounts(string table) => string.Join('\n', ConstructedNote.WithEconomy(table).Record.Amounts
        .GroupBy(a => a.Source.Cell!.Value.Row)
        .Select(row => $"{row.First().Label} {row.First().Role}: {string.Join(", ", row.Select(a => $"{a.Year?.ToString(CultureInfo.InvariantCulture) ?? a.Period} {a.Value / 1000m:0} {a.Standing}"))}"));
}
