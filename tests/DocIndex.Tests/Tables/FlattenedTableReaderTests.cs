using DocIndex.Tables;

namespace DocIndex.Tests.Tables;

public sealed class FlattenedTableReaderTests
{
    [Fact]
    public void Read_ConstructedWrappedLabels_AreMendedToOneRow() => Grid("""
        Tabel 1. Oversigt
        1.000 kr., 2026 p/l 2026 2027 I alt
        Etablering af mødesteder for ældre bor-
        gere i bydelen 1.200 800 2.000
        Drift 300 300 600
        Udgifter i alt 1.500 1.100 2.600
        """).ShouldBe("""
        1.000 kr., 2026 p/l | 2026 | 2027 | I alt
        Etablering af mødesteder for ældre borgere i bydelen | 1.200 | 800 | 2.000
        Drift | 300 | 300 | 600
        Udgifter i alt | 1.500 | 1.100 | 2.600
        """);

    [Fact]
    public void Read_ConstructedNumbersOnLinesOfTheirOwn_BelongToTheLabelAbove() => Grid("""
        Tabel 1. Oversigt
        1.000 kr., 2026 p/l 2026 2027 I alt
        Etablering af mødesteder for ældre bor-
        gere i bydelen
        1.200 800
        2.000
        Drift
        300 300
        600
        I alt
        1.500 1.100
        2.600
        """).ShouldBe("""
        1.000 kr., 2026 p/l | 2026 | 2027 | I alt
        Etablering af mødesteder for ældre borgere i bydelen | 1.200 | 800 | 2.000
        Drift | 300 | 300 | 600
        I alt | 1.500 | 1.100 | 2.600
        """);

    [Fact]
    public void Read_ConstructedEmptyCellsThatLeftBlanks_StayEmpty() => Grid("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027 2028 I alt
        Etablering 1.200   1.200
        Drift  300  300
        Afvikling   500 500
        Udgifter i alt 1.200 300 500 2.000
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | 2028 | I alt
        Etablering | 1.200 | · | · | 1.200
        Drift | · | 300 | · | 300
        Afvikling | · | · | 500 | 500
        Udgifter i alt | 1.200 | 300 | 500 | 2.000
        """);

    [Fact]
    public void Read_ConstructedEmptyRow_IsARowWithoutFigures() => Grid("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027 I alt
        Etablering 1.200 800 2.000
        Evaluering til sidst i perioden ␣␣
        Drift 300 300 600
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | I alt
        Etablering | 1.200 | 800 | 2.000
        Evaluering til sidst i perioden | · | · | ·
        Drift | 300 | 300 | 600
        """);

    [Fact]
    public void Read_ConstructedStrayMark_IsLeftOut() => Grid("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027 I alt
        Etablering 1.200 800 2.000
        .
        Drift 300 300 600
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | I alt
        Etablering | 1.200 | 800 | 2.000
        Drift | 300 | 300 | 600
        """);

    [Fact]
    public void Read_ConstructedGroupHeading_StandsOverItsRows() => Grid("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027 I alt
        Nye indsatser
        Etablering af mødesteder for ældre bor-
        gere i bydelen 1.200 800 2.000
        Drift 300 300 600
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | I alt
        [Nye indsatser]
        Etablering af mødesteder for ældre borgere i bydelen | 1.200 | 800 | 2.000
        Drift | 300 | 300 | 600
        """);

    [Fact]
    public void Read_ConstructedOnePeriodALine_IsOneHeader() => Grid("""
        Tabel 1. Oversigt
        1.000 kr.
        2026
        2027
        I alt
        Etablering
        1.200
        800
        2.000
        Drift
        300
        300
        600
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | I alt
        Etablering | 1.200 | 800 | 2.000
        Drift | 300 | 300 | 600
        """);

    [Fact]
    public void Read_ConstructedOneAmountColumn_IsATable() => Grid("""
        Tabel 1. Oversigt
        Beløb i 1.000 kr.
        Etablering 1.200
        Drift 300
        I alt 1.500
        """).ShouldBe("""
        · | Beløb i 1.000 kr.
        Etablering | 1.200
        Drift | 300
        I alt | 1.500
        """);

    [Fact]
    public void Read_ConstructedYearInLabel_IsNoFigure() => Grid("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027 I alt
        Budgetaftale 2024 1.200 800 2.000
        Overførselssagen 2024 til 2025 300 300 600
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | I alt
        Budgetaftale 2024 | 1.200 | 800 | 2.000
        Overførselssagen 2024 til 2025 | 300 | 300 | 600
        """);

    [Fact]
    public void Read_ConstructedWrongTotal_DoesNotMoveOtherFigures() => Grid("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027 2028 I alt
        Etablering 1.200   1.200
        Drift 300 300 300 900
        Udgifter i alt 1.500 900 300 2.100
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | 2028 | I alt
        Etablering | 1.200 | · | · | 1.200
        Drift | 300 | 300 | 300 | 900
        Udgifter i alt | 1.500 | 900 | 300 | 2.100
        """);

    [Fact]
    public void Read_ConstructedFiguresThatFitSeveralColumns_AreDoubtfulAndSaid()
    {
        var document = ConstructedNote.WithEconomy("""
            Tabel 1. Oversigt
            1.000 kr. 2026 2027 2028
            Etablering 1.200 800 400
            Drift 300 200
            """);

        TableGrid.Of(document.Tables.ShouldHaveSingleItem()).Split('\n')[2].ShouldBe("Drift | 300? | 200? | ·");
        document.Diagnostics.ShouldContain(d => d.Code == DiagnosticCodes.DoubtfulColumns && d.Severity == Severity.Warning);
    }

    [Fact]
    public void Read_ConstructedProseAfterTable_IsNotEaten()
    {
        var document = ConstructedNote.WithEconomy("""
            Tabel 1. Oversigt
            1.000 kr. 2026 2027 I alt
            Etablering 1.200 800 2.000
            Drift 300 300 600

            Midlerne afsættes til mødestederne, og der er ikke regnet med indtægter i 2026.
            """);

        TableGrid.Of(document.Tables.ShouldHaveSingleItem()).ShouldBe("""
            1.000 kr. | 2026 | 2027 | I alt
            Etablering | 1.200 | 800 | 2.000
            Drift | 300 | 300 | 600
            """);
        document.Blocks[^1].Text.ShouldBe("Midlerne afsættes til mødestederne, og der er ikke regnet med indtægter i 2026.");
    }

    [Fact]
    public void Read_ConstructedHeaderRepeatedAfterPageBreak_IsOneTable() => Grid("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027 I alt
        Etablering 1.200 800 2.000

        """ + "\f1.000 kr. 2026 2027 I alt\n" + """
        Drift 300 300 600
        I alt 1.500 1.100 2.600
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | I alt
        Etablering | 1.200 | 800 | 2.000
        Drift | 300 | 300 | 600
        I alt | 1.500 | 1.100 | 2.600
        """);

    [Fact]
    public void Read_ConstructedTableOfSeveralTextColumns_ReadsAreaAndGrant() => Grid("""
        Tabel 1. Udgifter
        1.000 kr. Udvalg Bevilling Indtægt/udgift 2026 2027
        Etablering BIU 35.10 Udgift 1.200 800
        Tilskud BIU 35.10 Indtægt -300 -300
        """).ShouldBe("""
        1.000 kr. | Udvalg | Bevilling | Indtægt/udgift | 2026 | 2027
        Etablering | BIU | 35.10 | Udgift | 1.200 | 800
        Tilskud | BIU | 35.10 | Indtægt | -300 | -300
        """);

    [Fact]
    public void Read_ConstructedTable_EveryCellSaysTheLinesItWasReadFrom()
    {
        var table = ConstructedNote.WithEconomy("""
            Tabel 1. Oversigt
            1.000 kr. 2026 2027
            Etablering af mødesteder for ældre bor-
            gere i bydelen
            1.200 800
            Drift 300 300
            """).Tables.ShouldHaveSingleItem();

        table.Lines.ShouldBe(new LineSpan(4, 9));
        table.At(1, 0)!.Source.Lines.ShouldBe(new LineSpan(6, 7));
        table.At(1, 2)!.Source.Lines.ShouldBe(new LineSpan(8, 8));
    }

    private static string Grid(string table) => TableGrid.Of(ConstructedNote.WithEconomy(table).Tables.ShouldHaveSingleItem());
}
