using DocIndex.Layout.Grids;
using DocIndex.Reading;

namespace DocIndex.Tests.Layout.Grids;

public sealed class TableFinderTests
{
    [Fact]
    public void Find_ColumnsOfWhite_AreCells()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            Tabel 1. Udgifter

            1.000 kr.                      2026    2027    2028   I alt
            Løn til konsulenter           1.200   1.200     600   3.000
            Materialer                      150             150     300
            Udgifter i alt                1.350   1.200     750   3.300
            """)).ShouldBe("""
            1.000 kr. | 2026 | 2027 | 2028 | I alt
            Løn til konsulenter | 1.200 | 1.200 | 600 | 3.000
            Materialer | 150 |  | 150 | 300
            Udgifter i alt | 1.350 | 1.200 | 750 | 3.300
            """);
    }

    [Fact]
    public void Find_LinesBetweenColumnsOnEveryOtherRow_PartTheOthersToo()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            År           Udgift   Tilskud   Netto
            2027          2.400      -600   1.800
            2028          9.600    -2.400   7.200
            2029          6.800    -1.700   5.100
            Park og Vej til bevilling
            """, rulings: [
                .. Enumerable.Range(0, 6).Select(r => DrawnPage.Line(r, 0, 38)), DrawnPage.Upright(0, 0, 5), DrawnPage.Upright(38, 0, 5),
                .. new[] { 1, 3 }.SelectMany(r => new[] { 11, 20.5, 30.5 }.Select(c => DrawnPage.Upright(c, r, r + 1)))])).ShouldBe("""
            År | Udgift | Tilskud | Netto
            2027 | 2.400 | -600 | 1.800
            2028 | 9.600 | -2.400 | 7.200
            2029 | 6.800 | -1.700 | 5.100
            Park og Vej til bevilling | < | < | <
            """);
    }

    [Theory]
    [InlineData("Enhed", "Løn | kr. | 3.246.000 | 2.693.000")]
    [InlineData("     ", "Løn | kr. 3.246.000 | 2.693.000")]
    public void Find_ColumnOfUnitsBesideFigures_IsOneOfItsOwnUnderAHeader(string head, string row)
    {
        DrawnPage.Tables(DrawnPage.Of($"""
            Aktivitet     {head}       2026       2027
            Løn           kr.   3.246.000  2.693.000
            Drift         kr.     605.000    535.000
            I alt         kr.   3.851.000  3.228.000
            """)).ShouldContain(row);
    }

    [Fact]
    public void Find_RowsThatGoOnInColumnsSetAnew_AreToldByOrder()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            1.000 kr.                 2026   2027   2028
            Løn til vejledere         1.200  1.100    600
            Materialer                  150    140    130
            Uddannelse af nye medarbejdere   1.250   1.140     130
            I alt                            2.600   2.380     860
            """)).ShouldBe("""
            1.000 kr. | 2026 | 2027 | 2028
            Løn til vejledere | 1.200 | 1.100 | 600
            Materialer | 150 | 140 | 130
            Uddannelse af nye medarbejdere | 1.250 | 1.140 | 130
            I alt | 2.600 | 2.380 | 860
            """);
    }

    [Fact]
    public void Find_GroupsOfAFigureBehindItsSign_StayTogether()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            1.000 kr.                 2026      2027      2028
            Løn til vejledere      - 1 718   - 1 718   - 2 165
            Materialer               - 990     - 990     - 100
            I alt                  - 2 708   - 2 708   - 2 265
            """)).ShouldBe("""
            1.000 kr. | 2026 | 2027 | 2028
            Løn til vejledere | - 1 718 | - 1 718 | - 2 165
            Materialer | - 990 | - 990 | - 100
            I alt | - 2 708 | - 2 708 | - 2 265
            """);
    }

    [Fact]
    public void Find_FrameOfOtherRowsThroughFigures_PartsNoColumns()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            1.000 kr.                 2026   2027    2028
            Løn til vejledere        1.200  1.100  12.600
            Materialer                 150    140  10.130
            Uddannelse               1.350  1.240  22.730
            Udstyr                     150    140   1.100
            I alt                    1.500  1.380  23.830
            """, rulings: [DrawnPage.Upright(42, 3, 6), DrawnPage.Upright(0, 3, 6)]))
            .ShouldContain("Løn til vejledere | 1.200 | 1.100 | 12.600");
    }

    [Theory]
    [InlineData(0.85, "Kørsel - afledte udgifter")]
    [InlineData(1.6, "Kørsel")]
    public void Find_DashBelowTheLastLabel_GoesOnWithItWhereRowsStandFurtherApart(double step, string label)
    {
        var page = DrawnPage.Sheet([
            ("1.000 kr.              2026   2027", 0, 0),
            ("Løn                     250    260", 0, 2), ("- varig drift", 0, 2.85),
            ("Lokaler                 140    140", 0, 4.5), ("- etablering", 0, 5.35),
            ("Kørsel                  300    310", 0, 7), ("- afledte udgifter", 0, 7 + step)]);
        TableFinder.Find(page).ShouldHaveSingleItem().Cells
            .Where(c => c.Column == 0).MaxBy(c => c.Row)!.Text.ShouldBe(label);
    }

    [Fact]
    public void Find_RowsThatLeaveAColumnEmpty_StayWhereTheyStand()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            1.000 kr.                 2026   2027   2028   2029
            Løn til vejledere        1.200  1.100    600
            Materialer                 150    140    130
            Uddannelse                      1.250  1.140    130
            Kørsel                            210    200    190
            """)).ShouldBe("""
            1.000 kr. | 2026 | 2027 | 2028 | 2029
            Løn til vejledere | 1.200 | 1.100 | 600 |
            Materialer | 150 | 140 | 130 |
            Uddannelse |  | 1.250 | 1.140 | 130
            Kørsel |  | 210 | 200 | 190
            """);
    }

    [Fact]
    public void Find_YearsBelowRowsOfAnotherTable_BeginATable()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            År          Råvarer   Certificering         I alt
            2027    2.327.000 kr.             –    2.327.000 kr.
            2028    2.327.000 kr.  2.361.000 kr.   4.688.000 kr.
            2029    2.327.000 kr.  2.361.000 kr.   4.688.000 kr.
            mio. kr., 2027-priser   2027    2028    2029
            Nybyggeri               4,64    2,70    6,15
            I alt                   4,64    2,70    6,15
            """)).Split("\n\n").ShouldBe(["""
            År | Råvarer | Certificering | I alt
            2027 | 2.327.000 kr. | – | 2.327.000 kr.
            2028 | 2.327.000 kr. | 2.361.000 kr. | 4.688.000 kr.
            2029 | 2.327.000 kr. | 2.361.000 kr. | 4.688.000 kr.
            """, """
            mio. kr., 2027-priser | 2027 | 2028 | 2029
            Nybyggeri | 4,64 | 2,70 | 6,15
            I alt | 4,64 | 2,70 | 6,15
            """]);
    }

    [Fact]
    public void Find_YearsBelowTheWordsOfTheirHeader_AreOfTheSameTable()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            1.000 kr.             Budget         Overslag
            Konto              2026    2027    2028    2029
            Løn til vejledere  1.200   1.100     600     500
            Materialer           150     140     130     120
            """)).Split("\n\n").Length.ShouldBe(1);
    }

    [Fact]
    public void Find_HeadingThatWhiteSetsApartFromTheHeader_StandsInTheTable()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            Projekt                Ramme     2027     2028


            Veje

            Bro over åen           4.250    1.200      600
            Cykelsti               1.310      150      160


            Haver

            Ny park                2.640    1.350      750
            I alt                  8.200    2.700    1.510
            """)).ShouldBe("""
            Projekt | Ramme | 2027 | 2028
            Veje |  |  |
            Bro over åen | 4.250 | 1.200 | 600
            Cykelsti | 1.310 | 150 | 160
            Haver |  |  |
            Ny park | 2.640 | 1.350 | 750
            I alt | 8.200 | 2.700 | 1.510
            """);
    }

    [Fact]
    public void Find_HeadingAboveAnotherHeader_BeginsATable()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            Projekt                Ramme     2027     2028
            Bro over åen           4.250    1.200      600
            Cykelsti               1.310      150      160


            Regnskab

            Projekt                Ramme     2024     2025
            Ny park                2.640    1.350      750
            I alt                  8.200    2.700    1.510
            """)).Split("\n\n").Length.ShouldBe(2);
    }

    [Fact]
    public void Find_RowsSetApart_AreToldByTheWhiteBetweenThem()
    {
        // Lines of one row stand right below each other, rows have a blank line between them.
        DrawnPage.Tables(DrawnPage.Of("""
            Område                 Enhed       2026     2027

            Anlæg

            Skybrud i              hele         100      200
            Nordby                 1.000
                                   kr.

            Kloakering             hele         300      400
            (netto)                1.000
                                   kr.

            I alt                  hele         400      600
                                   1.000
                                   kr.
            """)).ShouldBe("""
            Område | Enhed | 2026 | 2027
            Anlæg |  |  |
            Skybrud i Nordby | hele 1.000 kr. | 100 | 200
            Kloakering (netto) | hele 1.000 kr. | 300 | 400
            I alt | hele 1.000 kr. | 400 | 600
            """);
    }

    [Fact]
    public void Find_GroupsOfFiguresBelowTheirOwnPeriods_AreTwoFigures()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            1.000 kr.          2028    2029 2030    2031
            Løn               1.387     927  696     462
            Lokaler             264     792  594     396
            I alt             1.651   1.719 1.290    858
            """)).ShouldContain("Løn | 1.387 | 927 | 696 | 462");
    }

    [Fact]
    public void Find_AmountsThatLookLikeYears_BeginNoTableOfTheirOwn()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            1.000 kr.            2026     2027     2028
            Uforudsete           1939     1728     1500
            Genhusning           2035     2035     2035
            I alt                3974     3763     3535
            """)).ShouldContain("Genhusning | 2035 | 2035 | 2035\nI alt");
    }

    [Fact]
    public void Find_WrappedLabelAndHeaderInTwoLines_AreOneCellEach()
    {
        DrawnPage.Tables(DrawnPage.Of("""
                                     Oprindeligt   Korrigeret
            1.000 kr.                     budget       budget
            Drift af botilbud og
            bofællesskaber                 1.200        1.350
            Hjælpemidler                     450          450
            Personlig hjælp                  700          720
            """)).ShouldBe("""
            1.000 kr. | Oprindeligt budget | Korrigeret budget
            Drift af botilbud og bofællesskaber | 1.200 | 1.350
            Hjælpemidler | 450 | 450
            Personlig hjælp | 700 | 720
            """);
    }

    [Fact]
    public void Find_CaptionedTablesBelowEachOther_ShareNoRow()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            Tabel 1. Bro A (1.000 kr.)
            Budgetår                Anlæg     Drift
            2026                    3.200       150
            2027                    7.400       160
            Sum                    10.600       310
            Tabel 2. Bro B (1.000 kr.)
            Budgetår                Anlæg     Drift
            2026                    3.300       170
            2027                    7.500       180
            """)).ShouldBe("""
            Budgetår | Anlæg | Drift
            2026 | 3.200 | 150
            2027 | 7.400 | 160
            Sum | 10.600 | 310

            Budgetår | Anlæg | Drift
            2026 | 3.300 | 170
            2027 | 7.500 | 180
            """);
    }

    [Fact]
    public void Find_LabelOfTheLastRowWrapped_IsWhole()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            1.000 kr.              2026      2027
            Biblioteker           1.200     1.350
            Musikskole              450       450
            Kultur og fritid i    1.650     1.800
            alt
            """)).ShouldBe("""
            1.000 kr. | 2026 | 2027
            Biblioteker | 1.200 | 1.350
            Musikskole | 450 | 450
            Kultur og fritid i alt | 1.650 | 1.800
            """);
    }

    [Fact]
    public void Find_StackedGridsThatShareOneColumn_LoseNoCell()
    {
        var found = DrawnPage.Tables(DrawnPage.Of(
            """
            Indsats      Funktion    2026    2027
            Vagtcentral  5.30.27      920     820
            Ombygning    6.45.50    1.500       0
            Personale    2026            2027
            Årsværk      15              25
            """,
            rulings: [.. Enumerable.Range(0, 6).Select(row => DrawnPage.Line(row, 0, 40)), DrawnPage.Upright(0, 0, 5), DrawnPage.Upright(40, 0, 5), DrawnPage.Upright(12.5, 0, 5), DrawnPage.Upright(23, 0, 3), DrawnPage.Upright(31, 0, 3), DrawnPage.Upright(27, 3, 5)]));
        foreach (var text in (string[])["5.30.27", "920", "820", "1.500", "15", "25"]) found.ShouldContain(text);
    }

    [Fact]
    public void Find_HeaderOverGroups_SpansTheirColumns()
    {
        DrawnPage.Tables(DrawnPage.Of(
            """
                                  Servicerammen       Uden for rammen
            1.000 kr.             2026      2027      2026       2027
            Biblioteker          1.200     1.200       300        300
            Svømmehaller           450       500       100        100
            I alt                1.650     1.700       400        400
            """,
            [DrawnPage.Line(1, 21, 36), DrawnPage.Line(1, 41, 58)])).ShouldBe("""
             | Servicerammen | < | Uden for rammen | <
            1.000 kr. | 2026 | 2027 | 2026 | 2027
            Biblioteker | 1.200 | 1.200 | 300 | 300
            Svømmehaller | 450 | 500 | 100 | 100
            I alt | 1.650 | 1.700 | 400 | 400
            """);
    }

    [Fact]
    public void Find_RuledCells_KeepEmptyOnesAndSpans()
    {
        DrawnPage.Tables(DrawnPage.Of(
            """
            Indsats         Budget
                            2026     2027
            Mentorer        500
            Lokaler                  75
            """,
            [
                .. new[] { 0.0, 2, 3, 4 }.Select(r => DrawnPage.Line(r, 0, 34)), DrawnPage.Line(1, 15.5, 34),
                DrawnPage.Upright(0, 0, 4), DrawnPage.Upright(15.5, 0, 4), DrawnPage.Upright(24.5, 1, 4), DrawnPage.Upright(34.5, 0, 4),
            ])).ShouldBe("""
            Indsats | Budget | <
            ^ | 2026 | 2027
            Mentorer | 500 |
            Lokaler |  | 75
            """);
    }

    [Fact]
    public void Find_TablesSideBySide_StayTwo()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            1.000 kr.         2026   2027          1.000 kr.         2026   2027
            Huller             900    900          Broer              400    300
            Skilte             100    120          Slidlag          1.200  1.000
            Drift i alt      1.000  1.020          Anlæg i alt      1.600  1.300
            """)).ShouldBe("""
            1.000 kr. | 2026 | 2027
            Huller | 900 | 900
            Skilte | 100 | 120
            Drift i alt | 1.000 | 1.020

            1.000 kr. | 2026 | 2027
            Broer | 400 | 300
            Skilte | 1.200 | 1.000
            Anlæg i alt | 1.600 | 1.300
            """.Replace("Skilte | 1.200", "Slidlag | 1.200", StringComparison.Ordinal));
    }

    [Fact]
    public void Find_ZebraShades_MakeATextTable()
    {
        var shades = new[] { 0.0, 1, 3 }.Select(r => new SheetShade(new Box(46, 48 + r * 14, 400, 62 + r * 14), r == 0 ? 0.3 : 0.8, r == 0 ? 0x404040 : 0xCCCCCC));
        DrawnPage.Tables(DrawnPage.Of("""
            Risiko                      Håndtering
            For få boliger              Aftale med boligselskaber
            Ledige stillinger           Opslag før sommer
            Lange ventetider            Flere åbne pladser
            """, shades: shades)).ShouldBe("""
            Risiko | Håndtering
            For få boliger | Aftale med boligselskaber
            Ledige stillinger | Opslag før sommer
            Lange ventetider | Flere åbne pladser
            """);
    }

    [Theory]
    [InlineData(0, 1, 5)]
    [InlineData(0, 4)]
    [InlineData(0, 1, 4, 5, 7)]
    [InlineData(1, 4, 7)]
    public void Find_ShadedHeadAndBandsBetweenRows_ArePartsOfTheirTable(params int[] shaded)
    {
        var shades = shaded.Select(r =>
            new SheetShade(new Box(46, 48 + r * 14, 420, 62 + r * 14), r == 0 ? 0.3 : 0.8, r == 0 ? 0x404040
            : 0xCCCCCC));
        var tables = DrawnPage.Tables(DrawnPage.Of("""
            1.000 kr.                      2026    2027    2028
            Drift
            Løn til konsulenter           1.200   1.200     600
            Materialer                      150     100     150
            Drift i alt                   1.350   1.300     750
            Anlæg
            Ombygning                     2.000     500     100
            Udgifter i alt                3.350   1.800     850
            """, shades: shades));
        tables.Contains("\n\n", StringComparison.Ordinal).ShouldBeFalse("it is one table");
        tables.ShouldStartWith("1.000 kr. | 2026 | 2027 | 2028");
        tables.ShouldEndWith("Udgifter i alt | 3.350 | 1.800 | 850");
    }

    public static TheoryData<string, string> NoTables => new()
    {
        { "a list", "1.   Kommunen ansætter fire konsulenter i foråret\n2.   De besøger alle skoler i løbet af året\n3.   Udvalget får en status i december" },
        { "keys and values", "Sagsnr.:       2019-0012345\nDokumentnr.:   2019-0012345-7\nDato:          12. marts 2019" },
        { "contents", "Indledning til planen om veje ...........  3\nØkonomi og finansiering i alt ...........  5\nRisici i planen for de veje .............  8\nTidsplan og milepæle for alle .......... 11\nBilag om metode og tal for alt ......... 14\nOrdliste med alle de ord vi har ........ 20" },
        { "years in prose", "Udvalget drøftede i 2016, 2017 og 2018 veje.\nDet kostede 12 mio. kr. i 2016 og 14 mio. kr.\ni 2017, men kun 3 mio. kr. i 2018." },
        { "a chart", "25                            Andel i pct.\n20\n15\n10\n 5\n      2012     2013     2014     2015     2016" },
    };

    [Theory]
    [MemberData(nameof(NoTables))]
    public void Find_WhatOnlyLooksLikeATable_IsNone(string what, string drawing) => DrawnPage.Tables(DrawnPage.Of(drawing)).ShouldBe("", what);

    [Fact]
    public void Find_TitleAndNotes_AreNoRows()
    {
        var text = DrawnPage.Tables(DrawnPage.Of(
            """
            Udgifter til veje, broer og stier i hele kommunen i de næste år
            1.000 kr.                2026      2027
            Broer                   1.200     1.300
            Stier                     400       200
            Note: Broer er uden de to broer, som staten har overtaget fra os
            """,
            [DrawnPage.Line(0, 0, 62), DrawnPage.Line(1, 0, 62), DrawnPage.Line(5, 0, 62)]));
        text.ShouldBe("""
            1.000 kr. | 2026 | 2027
            Broer | 1.200 | 1.300
            Stier | 400 | 200
            """);
    }

    [Fact]
    public void Find_FiguresThatStandClose_AreFiguresOfTheirOwnColumns()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            1.000 kr.             2025  2026  2027
            Vikarer              1.250 1.250 1.250
            Besparelser          −300  −450  −450
            I alt                  950   800   800
            """)).ShouldBe("""
            1.000 kr. | 2025 | 2026 | 2027
            Vikarer | 1.250 | 1.250 | 1.250
            Besparelser | −300 | −450 | −450
            I alt | 950 | 800 | 800
            """);
    }

    [Fact]
    public void Find_ThousandsSetApartByBlanks_AreOneFigure()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            kr.                    2025        2026
            Vikarer           1 250 000   1 250 000
            Materialer           12 500      12 500
            I alt             1 262 500   1 262 500
            """)).ShouldBe("""
            kr. | 2025 | 2026
            Vikarer | 1 250 000 | 1 250 000
            Materialer | 12 500 | 12 500
            I alt | 1 262 500 | 1 262 500
            """);
    }

    [Fact]
    public void Find_RulingUnderAllYears_SpansNoneOfThem()
    {
        DrawnPage.Tables(DrawnPage.Of(
            """
                               Anlæg          Drift
            1.000 kr.      2021   2022    2022   2023
            Skolegård     1.200    300      20     40
            Pavillon        150              5      5
            I alt         1.350    300      25     45
            """,
            [DrawnPage.Line(2, 14, 43)])).ShouldBe("""
             | Anlæg | < | Drift | <
            1.000 kr. | 2021 | 2022 | 2022 | 2023
            Skolegård | 1.200 | 300 | 20 | 40
            Pavillon | 150 |  | 5 | 5
            I alt | 1.350 | 300 | 25 | 45
            """);
    }

    [Fact]
    public void Find_HeadersCentredOverThreeColumns_ShareThemOut()
    {
        DrawnPage.Tables(DrawnPage.Of("""
                                 Anlæg                  Afledt drift
            1.000 kr.     2021    2022    2023     2022    2023    2024
            Solvang      8.500  14.200   1.150               90     180
            Legeplads      900     900     900       45      90     135
            I alt        9.400  15.100   2.050       45     180     315
            """)).ShouldStartWith("""
             | Anlæg | < | < | Afledt drift | < | <
            1.000 kr. | 2021 | 2022 | 2023 | 2022 | 2023 | 2024
            """);
    }

    [Fact]
    public void Find_RowsSetFarApart_AreOneTable()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            1.000 kr.             2024   2025


            Cykelsti               100    110


            Belysning              200    210


            I alt                  300    320
            """)).ShouldBe("""
            1.000 kr. | 2024 | 2025
            Cykelsti | 100 | 110
            Belysning | 200 | 210
            I alt | 300 | 320
            """);
    }

    [Fact]
    public void Find_ProseBelowATable_IsNoRow()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            Aktivitet                    2025       2026       2027       2028
            Agenter                     2.050      2.735      2.735      1.370
            Aktivitetsfond                300        300        300        150
            I alt                       2.350      3.035      3.035      1.520
            Der er risiko for,   at frivillige   falder fra,    når bevillingen
            udløber.  Derfor     indgås faste    aftaler med    alle foreninger.
            """)).ShouldBe("""
            Aktivitet | 2025 | 2026 | 2027 | 2028
            Agenter | 2.050 | 2.735 | 2.735 | 1.370
            Aktivitetsfond | 300 | 300 | 300 | 150
            I alt | 2.350 | 3.035 | 3.035 | 1.520
            """);
    }

    [Fact]
    public void Find_QuestionsAsHeaders_AreRowsOfTheTable() =>
        DrawnPage.Tables(DrawnPage.Of("""
            Indsats           Hvad skal der ske       2026     2027
            Vejledning        Samtaler hver uge        100      120
            Kurser            Hold for unge            200      210
            I alt                                      300      330
            """)).ShouldStartWith("Indsats | Hvad skal der ske | 2026 | 2027");

    [Fact]
    public void Find_TelephoneNumbers_AreNoTable() =>
        DrawnPage.Tables(DrawnPage.Of("Telefon 89 40 20 00\nTelefax 86 13 48 79\nCvr-nr. 55 13 30 18\nÅbent   10 00 14 00")).ShouldBe("");

    [Fact]
    public void Find_UnitInEveryCell_IsATable()
    {
        DrawnPage.Tables(DrawnPage.Of("""
                                2021             2022
            Byfornyelse    1.500.000 kr.      750.000 kr.
            Rådgivning       325.000 kr.      125.000 kr.
            I alt          1.825.000 kr.      875.000 kr.
            """)).ShouldBe("""
             | 2021 | 2022
            Byfornyelse | 1.500.000 kr. | 750.000 kr.
            Rådgivning | 325.000 kr. | 125.000 kr.
            I alt | 1.825.000 kr. | 875.000 kr.
            """);
    }

    [Theory]
    [InlineData("325.000- kr.")]
    [InlineData("3.7 mio kr")]
    [InlineData("325 t.kr.")]
    public void Find_UnitInEveryCellBehindAFigure_PartsTheRows(string figure)
    {
        DrawnPage.Tables(DrawnPage.Of($"""
            Aktivitet                 2021             2022
            Byfornyelse    {figure,15}  {figure,15}
            Rådgivning     {figure,15}            udgår
            I alt          {figure,15}  {figure,15}
            """)).ShouldBe($"""
            Aktivitet | 2021 | 2022
            Byfornyelse | {figure} | {figure}
            Rådgivning | {figure} | udgår
            I alt | {figure} | {figure}
            """);
    }

    [Fact]
    public void Find_LongLabelRightBeforeItsFigure_KeepsTheFigure()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            1.000 kr.                2026    2027
            Nybyggeri ved Sdr. Kaj 12.500   9.000
            Løn                       210     220
            Etape 2                    20      30
            I alt                  12.730   9.250
            """)).ShouldBe("""
            1.000 kr. | 2026 | 2027
            Nybyggeri ved Sdr. Kaj | 12.500 | 9.000
            Løn | 210 | 220
            Etape 2 | 20 | 30
            I alt | 12.730 | 9.250
            """);
    }

    [Fact]
    public void Find_TablesBetweenRulings_RightBelowEachOther_KeepTheirOwnRows()
    {
        DrawnPage.Tables(DrawnPage.Of(
            """
                                   2026    2027
            Tilskud                 100     150
            Administration           30      30
            I alt                   130     180
            Tabel 2. Bredbånd (1.000 kr.)
                                   2026    2027
            Gravearbejde            900   1.500
            I alt                   900   1.500
            """,
            [.. Enumerable.Range(1, 8).Except([5]).Select(r => DrawnPage.Line(r, 0, 36))])).ShouldBe("""
             | 2026 | 2027
            Tilskud | 100 | 150
            Administration | 30 | 30
            I alt | 130 | 180

             | 2026 | 2027
            Gravearbejde | 900 | 1.500
            I alt | 900 | 1.500
            """);
    }

    [Fact]
    public void Find_RuledTablesThatTouch_AreTwoWhereNoColumnIsShared()
    {
        DrawnPage.Tables(DrawnPage.Of(
            """
            Indsats       Område      2026    2027
            Vagtcentral   Service      920     820
            Ombygning     Anlæg      1.500       0
            Personale            2026         2027
            Årsværk               1,5          1,5
            """,
            [
                .. Enumerable.Range(0, 6).Select(r => DrawnPage.Line(r, 0, 40)), DrawnPage.Upright(0, 0, 5), DrawnPage.Upright(40, 0, 5),
                DrawnPage.Upright(13, 0, 3), DrawnPage.Upright(23, 0, 3), DrawnPage.Upright(32, 0, 3), DrawnPage.Upright(18, 3, 5), DrawnPage.Upright(28, 3, 5),
            ])).ShouldBe("""
            Indsats | Område | 2026 | 2027
            Vagtcentral | Service | 920 | 820
            Ombygning | Anlæg | 1.500 | 0

            Personale | 2026 | 2027
            Årsværk | 1,5 | 1,5
            """);
    }

    [Fact]
    public void Find_RuledFormWhoseLastRowsHaveOtherCells_IsOneTable()
    {
        DrawnPage.Tables(DrawnPage.Of(
            """
            Indsats       Område      2026    2027
            Vagtcentral   Service      920     820
            Ombygning     Anlæg      1.500       0
            Begrundelse          Se bilaget om vagt
            """,
            [
                .. Enumerable.Range(0, 5).Select(r => DrawnPage.Line(r, 0, 40)), DrawnPage.Upright(0, 0, 4), DrawnPage.Upright(40, 0, 4),
                DrawnPage.Upright(13, 0, 3), DrawnPage.Upright(23, 0, 3), DrawnPage.Upright(32, 0, 3), DrawnPage.Upright(18, 3, 4),
            ])).Split("\n\n").Length.ShouldBe(1);
    }

    [Fact]
    public void Find_ColumnsAsCloseAsWords_AreToldByTheirFigures()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            Tabel 1. Bevilling (1.000 kr.)

            Indsats             Vedtaget budget Ændret budget   Rest
            Maling af gelændere         123.500       100.100 23.400
            Etape 2                     200.000       150.000 50.000
            Etape 3                     323.500       250.100 73.400
            """)).ShouldBe("""
            Indsats | Vedtaget budget | Ændret budget | Rest
            Maling af gelændere | 123.500 | 100.100 | 23.400
            Etape 2 | 200.000 | 150.000 | 50.000
            Etape 3 | 323.500 | 250.100 | 73.400
            """);
    }

    [Fact]
    public void Find_LabelsAsCloseAsWords_EndBeforeTheirFigures()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            Indsats                 2026    2027    2028
            Nyt tag på Skole nr. 12 400     500     600
            Nyt tag på Skole nr. 14 700     800     100
            Vinduer                 150     150     150
            """)).ShouldBe("""
            Indsats | 2026 | 2027 | 2028
            Nyt tag på Skole nr. 12 | 400 | 500 | 600
            Nyt tag på Skole nr. 14 | 700 | 800 | 100
            Vinduer | 150 | 150 | 150
            """);
    }

    [Fact]
    public void Find_YearsCentredOverFiguresThatBeginBelowEachOther_AreTheirHeader()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            Indsats               2026    2027    2028
            Maling af gelændere 123.500 100.100 23.400
            Nye lejer           200.000 150.000 50.000
            I alt               323.500 250.100 73.400
            """)).ShouldBe("""
            Indsats | 2026 | 2027 | 2028
            Maling af gelændere | 123.500 | 100.100 | 23.400
            Nye lejer | 200.000 | 150.000 | 50.000
            I alt | 323.500 | 250.100 | 73.400
            """);
    }

    [Fact]
    public void Find_SignApartFromItsFigure_StaysWithIt()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            1.000 kr.           2026      2027      2028
            Byggemodning         800       800         0
            Salg             - 2.400   - 2.400   - 1.200
            I alt            - 1.600   - 1.600   - 1.200
            """)).ShouldBe("""
            1.000 kr. | 2026 | 2027 | 2028
            Byggemodning | 800 | 800 | 0
            Salg | - 2.400 | - 2.400 | - 1.200
            I alt | - 1.600 | - 1.600 | - 1.200
            """);
    }

    [Fact]
    public void Find_YearBehindItsBasisOverFigures_StaysWithIt()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            1.000 kr.         Regnskab 2024   Budget 2026      Ændring
            Byggemodning                800           900          100
            Salg                      2.400         2.500          100
            I alt                     3.200         3.400          200
            """)).ShouldBe("""
            1.000 kr. | Regnskab 2024 | Budget 2026 | Ændring
            Byggemodning | 800 | 900 | 100
            Salg | 2.400 | 2.500 | 100
            I alt | 3.200 | 3.400 | 200
            """);
    }

    [Fact]
    public void Find_MarkOfANoteBehindAFigure_IsNoColumn()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            1.000 kr.                      2026      2027      2028
            Lægekonsulent (aftale 2022)  637 1)       637       637
            Dokumentation                 2.434     2.434     2.434
            """)).ShouldBe("""
            1.000 kr. | 2026 | 2027 | 2028
            Lægekonsulent (aftale 2022) | 637 1) | 637 | 637
            Dokumentation | 2.434 | 2.434 | 2.434
            """);
    }

    [Theory]
    [InlineData("Budget 09")]
    [InlineData("B 2026")]
    public void Find_PeriodOverTheOnlyColumnOfFigures_IsItsHeader(string period)
    {
        DrawnPage.Tables(DrawnPage.Of($"""
                                   {period,10}
            Nye vinduer             738 t.kr.
            Omklædning            3.039 t.kr.
            I alt                 3.777 t.kr.
            """)).ShouldBe($"""
             | {period}
            Nye vinduer | 738 t.kr.
            Omklædning | 3.039 t.kr.
            I alt | 3.777 t.kr.
            """);
    }

    [Fact]
    public void Find_HeaderWithABracketOverItsColumn_IsOneCell()
    {
        DrawnPage.Tables(DrawnPage.Of("""
                         Budget 26 (DKK 1.000)  Budget 27 (DKK 1.000)
            Rådgivere                    1.163                    514
            Grøfter                      5.045                  2.455
            I alt                        6.208                  2.969
            """)).ShouldBe("""
             | Budget 26 (DKK 1.000) | Budget 27 (DKK 1.000)
            Rådgivere | 1.163 | 514
            Grøfter | 5.045 | 2.455
            I alt | 6.208 | 2.969
            """);
    }

    [Fact]
    public void Find_SentenceOfAmountsRightAboveATable_IsNoHeader()
    {
        DrawnPage.Tables(DrawnPage.Of("""
            2026 42.609.000,- kr., i 2027 34.085.000,- kr. og i 2028 25.563.000,- kr. Beløbene
            fremgår nedenfor.
            1.000 kr.           2026         2027         2028
            Broer             42.000       34.000       25.000
            Stier                609           85          563
            """)).ShouldBe("""
            1.000 kr. | 2026 | 2027 | 2028
            Broer | 42.000 | 34.000 | 25.000
            Stier | 609 | 85 | 563
            """);
    }

    [Theory]
    [InlineData("Ekspropriation trækker ud    Forhandlinger begynder tidligt\nBlød bund fordyrer stien     Der laves boringer først", 1)]
    // Two columns of prose under their headings.
    [InlineData("Etape 1 stod færdig i        Målet er at flere børn\nfjor og etape 2 fortsætter   cykler til skole hver dag", 0)]
    public void Find_HeadsInALetterOfTheirOwn_HeadATableOfWords(string body, int tables)
    {
        var sheet = DrawnPage.Of("Risiko                       Håndtering\n" + body);
        var heads = sheet.Words.Take(2).Select(w => w with { Font = "Font-Italic" });
        TableFinder.Find(sheet with { Words = [.. heads, .. sheet.Words.Skip(2)] }).Count.ShouldBe(tables);
        TableFinder.Find(sheet).Count.ShouldBe(0);
    }
}
