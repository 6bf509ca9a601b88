using DocIndex.Records;

namespace DocIndex.Tests.Tables;

/// <summary>Tables whose text came out of their columns in another order than they were printed.</summary>
public sealed class FlattenedOrderTests
{
    [Fact]
    public void Read_HeadsThatWrapBesideAColumnOfQuantities_StandOverTheirColumns() => Grid("""
        Oversigt 1: Udgifter

        Beskrivelse                        i        i   Samlet varig   Årsværk
                                        2026     2027        ændring
                                      mio kr   mio kr         mio kr
        Drift (inkl. moms)               4,2      6,4            3,8       8,5
        Leje (delvist                    2,0      2,6            2,1       6,0
        finansieret)
        I alt                            6,2      9,0            5,9
        """).ShouldBe("""
        Beskrivelse | i 2026 mio kr | i 2027 mio kr | Samlet varig ændring mio kr | Årsværk
        Drift (inkl. moms) | 4,2 | 6,4 | 3,8 | 8,5
        Leje (delvist finansieret) | 2,0 | 2,6 | 2,1 | 6,0
        I alt | 6,2 | 9,0 | 5,9 | ·
        """);

    [Fact]
    public void Read_YearsOfTwoDigitsBelowTheirWords_AreYears() => Grid("""
        Tabel 1. Oversigt

        1.000 kr.               Budget   Budget   Budget
                                    27       28       29
        Drift, hus 1             8.387    5.820    8.815
        Leje, hus 2              1.636    3.070    3.045
        I alt                   10.023    8.890   11.860
        """).ShouldBe("""
        1.000 kr. | Budget 27 | Budget 28 | Budget 29
        Drift, hus 1 | 8.387 | 5.820 | 8.815
        Leje, hus 2 | 1.636 | 3.070 | 3.045
        I alt | 10.023 | 8.890 | 11.860
        """);

    [Fact]
    public void Read_WordBrokenOverTwoLinesOfTheHeader_IsWhole() => Grid("""
        Tabel 1. Oversigt

        mio. kr.            Budget 2026       Over-       Over-   2026-28
                                          slag 2027   slag 2028
        Drift                       2,2         1,9         1,1       5,2
        Leje                        5,7         1,0         9,2      15,9
        """).ShouldBe("""
        mio. kr. | Budget 2026 | Overslag 2027 | Overslag 2028 | 2026-28
        Drift | 2,2 | 1,9 | 1,1 | 5,2
        Leje | 5,7 | 1,0 | 9,2 | 15,9
        """);

    [Fact]
    public void Read_CellBelowCellWithAPriceLevelInEachHead_HasAColumnForEach() => Grid("""
        Tabel 1. Oversigt, mio. kr.

        Aktivitet
        Budget 2025 (2024 p/l)
        Forbrug 2025 (2025 p/l)
        Rest 2025 (2026 p/l)
        Budget 2026 (2027 p/l)
        Drift, hus 1
        5,7
        3,4
        2,3
        1,1
        Leje, hus 2
        3,8
        2,3
        1,5
        0,8
        I alt
        9,5
        5,7
        3,8
        1,9
        """).ShouldBe("""
        Aktivitet | Budget 2025 (2024 p/l) | Forbrug 2025 (2025 p/l) | Rest 2025 (2026 p/l) | Budget 2026 (2027 p/l)
        Drift, hus 1 | 5,7 | 3,4 | 2,3 | 1,1
        Leje, hus 2 | 3,8 | 2,3 | 1,5 | 0,8
        I alt | 9,5 | 5,7 | 3,8 | 1,9
        """);

    [Fact]
    public void Read_RowOfAgesAboveTheYears_IsOfTheHeader() => Grid("""
        Tabel 1. Oversigt, 1.000 kr.

        Alder;0-2;3-5
        ;B2026;B2026
        Løn;327;399
        Leje;2.140;1.000
        """).ShouldBe("""
        Alder | 0-2 | 3-5
        · | B2026 | B2026
        Løn | 327 | 399
        Leje | 2.140 | 1.000
        """);

    [Fact]
    public void Read_AverageThatSaysItsUnit_IsAHead() => Grid("""
        Tabel 1. Oversigt

        År 2026 1.000 kr.
        År 2027 1.000 kr.
        Gennemsnit 1.000 kr.
        Drift, hus 1
        3 659
        3 661
        3 660
        Leje, hus 2
        922
        922
        922
        I alt
        4 581
        4 583
        4 582
        """).ShouldBe("""
        · | År 2026 1.000 kr. | År 2027 1.000 kr. | Gennemsnit
        Drift, hus 1 | 3 659 | 3 661 | 3 660
        Leje, hus 2 | 922 | 922 | 922
        I alt | 4 581 | 4 583 | 4 582
        """);

    [Fact]
    public void Read_NumbersBeforeTheLabels_AreAColumnOfTheirOwn() => Grid("""
        Tabel 1. Oversigt

        Nr.   Initiativ                       2026        2027     2026-27
                                         1.000 kr.   1.000 kr.   1.000 kr.
        1     Rådgivning om                  2 281       2 281       4 562
              energi
        2     Drift af hallen                  409         409         818
        """).ShouldBe("""
        Nr. | Initiativ | 2026 1.000 kr. | 2027 1.000 kr. | 2026-27 1.000 kr.
        1 | Rådgivning om energi | 2 281 | 2 281 | 4 562
        2 | Drift af hallen | 409 | 409 | 818
        """);

    [Fact]
    public void Read_WordBetweenFigures_IsACell() => Grid("""
        Tabel 1. Oversigt

        1.000 kr. I alt 2026 2027 2028
        Fase 3 udgår 180 udgår 2.540
        Drift 600 200 200 200
        """).ShouldBe("""
        1.000 kr. | I alt | 2026 | 2027 | 2028
        Fase 3 | udgår | 180 | udgår | 2.540
        Drift | 600 | 200 | 200 | 200
        """);

    [Fact]
    public void Read_RangeWiderThanItsColumn_IsItsCell() => Grid("""
        Tabel 1. Oversigt

                       Område                  2026
                                                kr.
        a) Inventar    Service  2.076.300-2.537.700
        b) Udstyr      Service            1.991.000
        c) Kurser      Service              320.000
        I alt                             4.618.000
        """).ShouldContain("a) Inventar | Service | 2.076.300-2.537.700");

    [Fact]
    public void Read_GroupsBeforeTheLabels_AreAColumnOfTheirOwn() => Grid("""
        Tabel 1. Oversigt

        Område Initiativ 2026 2027
        Skoler Løn til vikarer 120 120
        Skoler Bøger 130 130
        Haller Leje af rum 40 40
        Haller Rengøring 50 50
        I alt 340 340
        """).ShouldBe("""
        Område | Initiativ | 2026 | 2027
        Skoler | Løn til vikarer | 120 | 120
        Skoler | Bøger | 130 | 130
        Haller | Leje af rum | 40 | 40
        Haller | Rengøring | 50 | 50
        · | I alt | 340 | 340
        """);

    [Fact]
    public void Read_FiguresWithoutPointsThatLookLikeOneYear_AreFigures() => Grid("""
        Tabel 1. Oversigt

        1.000 kr. 2026 2027 2028 2029
        Drift 15585 1491 1491 1491
        Elever 20105 1943 1943 1943
        Leje 2024 2024 2024 2024
        I alt 37714 5458 5458 5458
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | 2028 | 2029
        Drift | 15585 | 1491 | 1491 | 1491
        Elever | 20105 | 1943 | 1943 | 1943
        Leje | 2024 | 2024 | 2024 | 2024
        I alt | 37714 | 5458 | 5458 | 5458
        """);

    [Fact]
    public void Read_LineWithNumbersToCall_IsNoRow() => Grid("""
        Tabel 1. Oversigt

        mio. kr. 2026 2027 2028
        Drift 6,3 5,1 1,3
        Leje 1,5 5,8 4,2
        Aarhus Kommune · Rådhuspladsen 1 · Tlf. 70 10 20 30 · CVR 12 34 56 78
        """).ShouldBe("""
        mio. kr. | 2026 | 2027 | 2028
        Drift | 6,3 | 5,1 | 1,3
        Leje | 1,5 | 5,8 | 4,2
        """);

    [Fact]
    public void Read_GroupsOfTablesPrintedColumnByColumn_HeadTheirRows() => Grid("""
        Tabel 1. Oversigt

        1.000 kr.
        Udgifter
        Drift
        Leje
        Udgifter i alt
        Indtægter
        Salg
        Indtægter i alt

        2026
        300
        200
        500
        -50
        -50

        2027
        310
        200
        510
        -50
        -50
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027
        [Udgifter]
        Drift | 300 | 310
        Leje | 200 | 200
        Udgifter i alt | 500 | 510
        [Indtægter]
        Salg | -50 | -50
        Indtægter i alt | -50 | -50
        """);

    [Fact]
    public void Read_CellsBelowEachOtherWithRemarks_HaveThemBehindTheirFigures() => Grid("""
        Tabel 1. Oversigt

        1.000 kr.
        2026
        2027
        Bemærkninger
        Drift
        1.611
        1.611
        1 stilling à 480
        Leje
        200
        200
        Udgår i 2028
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | Bemærkninger
        Drift | 1.611 | 1.611 | 1 stilling à 480
        Leje | 200 | 200 | Udgår i 2028
        """);

    [Fact]
    public void Read_YearsDownTheSide_AreRead() => Grid("""
        Udgifter og indtægter (t.kr.)

         År               Løn         Øvrig drift     Salg af pladser   Netto
         2026          1.640                 385                -520    1.505
         2027          2.460                 310              -1.040    1.730
         2028          2.460                 310              -1.560    1.210
        """).ShouldBe("""
        År | 2026 | 2027 | 2028
        Løn | 1.640 | 2.460 | 2.460
        Øvrig drift | 385 | 310 | 310
        Salg af pladser | -520 | -1.040 | -1.560
        Netto | 1.505 | 1.730 | 1.210
        """);

    [Fact]
    public void Read_YearsDownTheSideBetweenTabs_AreRead() => Grid("""
        Hele kroner, 2026-priser:

        År	Mindre betaling	Fripladser	Netto
        2026	2.160.000	-310.000	1.850.000
        2027	2.190.000	-315.000	1.875.000
        """.Replace("\\t", "\t", StringComparison.Ordinal)).ShouldStartWith("År | 2026 | 2027");

    [Fact]
    public void Read_NumberedHeadingOfTheDocument_EndsATable() => TableGrid.Of(ConstructedNote.WithEconomy("""

        Ad 1) Forslag

        Der søges om 3,0 mio. kr. i 2026.

        Ad 2) Økonomi

        1.000 kr.                  2026     2027
        Drift .................   2.000      500
        Leje ..................   1.000      700
        I alt .................   3.000    1.200

        Ad 3) Det praktiske

        Nr.   Hændelse             S        K
        1     Prisen stiger        2        4
        2     Hallen lukker        3        4
        """).Tables[0]).ShouldBe("""
        1.000 kr. | 2026 | 2027
        Drift | 2.000 | 500
        Leje | 1.000 | 700
        I alt | 3.000 | 1.200
        """);

    [Fact]
    public void Read_DashBehindTheNumberOfALabel_IsNoEmptyCell() => Grid("""
        Tabel 1. Oversigt

        1.000 kr.                    2026     2027     I alt   Bemærkninger
        Sti, etape 1 - løbende        305      305       610   1 stilling à 480
        drift
        Sti, etape 2 -                180      180       360   Udgår i 2028
        etablering
        I alt                         485      485       970
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | I alt | Bemærkninger
        Sti, etape 1 - løbende drift | 305 | 305 | 610 | 1 stilling à 480
        Sti, etape 2 - etablering | 180 | 180 | 360 | Udgår i 2028
        I alt | 485 | 485 | 970 | ·
        """);

    [Fact]
    public void Read_ShareThatHeadsTheLastOfCellsBelowEachOther_IsAColumn() => Grid("""
        Tabel 1. Oversigt

        1.000 kr.
        2026
        2027
        Andel i pct.
        Drift
        300
        310
        60,0
        Leje
        200
        200
        40,0
        I alt
        500
        510
        100,0
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | Andel i pct.
        Drift | 300 | 310 | 60,0
        Leje | 200 | 200 | 40,0
        I alt | 500 | 510 | 100,0
        """);

    [Theory]
    [InlineData("Over- slag 2027 t.kr.")]
    [InlineData("Over-slag 2027 t.kr.")]
    public void Read_WordBrokenInACellOfAHeader_IsOneWord(string header) => Pipeline.Process("notat.txt",
        System.Text.Encoding.UTF8.GetBytes($"Notat\n\nPost;Budget 2026 t.kr.;{header}\nDrift;1.200;800\nLeje;300;310\nI alt;1.500;1.110\n"))
        .Document.ShouldNotBeNull().Record.Amounts.ShouldAllBe(a => a.Kind == AmountKind.Proposed
            && a.Basis == (a.Year == 2026 ? ColumnBasis.Budget : ColumnBasis.Estimate));

    [Fact]
    public void Read_MarkOfANoteBehindAUnitOrAThinBlank_IsNoPartOfTheFigure() => Amounts("""
        Tabel 1. Oversigt

        Post
        2026
        2027
        Drift
        −8.238.000 kr.*
        −9.885.000 kr.
        Leje
        −2.022.000 kr.
        −2.426.000 kr.
        """).ShouldBe("Drift 2026 -8238000, Drift 2027 -9885000, Leje 2026 -2022000, Leje 2027 -2426000");

    [Fact]
    public void Read_PeriodsOnTwoLinesOfAHeader_StandOverTheirColumns() => Grid("""
        Tabel 1. Oversigt

        Aktivitet   Område        Forslag         Forslag          Varigt
                                     2026            2027
        Lokaler     Service   736.000 kr.     490.000 kr.     492.000 kr.
        Kurser      Service   892.000 kr.     261.000 kr.     263.000 kr.
        """).ShouldEndWith("""
        Lokaler | Service | 736.000 kr. | 490.000 kr. | 492.000 kr.
        Kurser | Service | 892.000 kr. | 261.000 kr. | 263.000 kr.
        """);

    [Fact]
    public void Read_SumAloneAboveTheYears_HeadsTheFirstOfFiguresBelowEachOther() => Amounts("""
        Tabel 1. Oversigt

        1.000 kr.
        I alt
        2026
        2027
        Drift
        610
        300
        310
        Leje
        401
        200
        201
        """).ShouldBe("Drift  610000, Drift 2026 300000, Drift 2027 310000, "
            + "Leje  401000, Leje 2026 200000, Leje 2027 201000");

    [Fact]
    public void Read_SeparatedRowsBelowABlankLine_GoOn() => Grid("""
        1.000 kr.;2026;2027
        Drift;1.200;800

        Leje;300;310
        I alt;1.500;1.110
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027
        Drift | 1.200 | 800
        Leje | 300 | 310
        I alt | 1.500 | 1.110
        """);

    [Fact]
    public void Read_GrantsAndUnitsAmongTheWords_AreNoFigures() => Grid("""
        Tabel 1. Oversigt

        Initiativ           Udvalg   Bevilling   Enhed          2026    2027
        Etablering          KU       3.10        tusinde kr.   1.200     800
        Drift               KU       4.11        tusinde kr.     300     310
        I alt                                    tusinde kr.   1.500   1.110
        """).ShouldBe("""
        Initiativ | Udvalg | Bevilling | Enhed | 2026 | 2027
        Etablering | KU | 3.10 | tusinde kr. | 1.200 | 800
        Drift | KU | 4.11 | tusinde kr. | 300 | 310
        I alt | · | · | tusinde kr. | 1.500 | 1.110
        """);

    [Fact]
    public void Read_ColumnThatIsEmptyThroughout_LeavesTheOthersInTheirPlaces() => Grid("""
        Tabel 1. Oversigt

        1.000 kr.             2026    2027    2028    2029
        Etablering                   1.200     800     400
        Drift                          300     310     320
        I alt                        1.500   1.110     720
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | 2028 | 2029
        Etablering | · | 1.200 | 800 | 400
        Drift | · | 300 | 310 | 320
        I alt | · | 1.500 | 1.110 | 720
        """);

    [Fact]
    public void Read_SpanUnderAHeadThatNoRowFills_IsNoPartOfTheLabel() => Grid("""
        Tabel 1. Oversigt

        1.000 kr.                     2026     2027     2028
        Socialrådgivere        5.839-7.137   −6.488   −6.488
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | 2028
        Socialrådgivere | 5.839-7.137 | −6.488 | −6.488
        """);

    [Fact]
    public void Read_SignsAFewPointsBeforeTheirFigures_AreSigns() => Grid("""
        Tabel 1. Oversigt

        1.000 kr. 2026 2027 2028
        Etablering 1.200 800 400
        Refusion - 200 - 300 - 100
        I alt 1.000 500 300
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | 2028
        Etablering | 1.200 | 800 | 400
        Refusion | -200 | -300 | -100
        I alt | 1.000 | 500 | 300
        """);

    [Fact]
    public void Read_DashesForNone_AreNoSigns() => Grid("""
        Tabel 1. Oversigt

        1.000 kr. 2026 2027 2028
        Etablering 1.200 800 400
        Inventar - 200 -
        I alt 1.200 1.000 400
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | 2028
        Etablering | 1.200 | 800 | 400
        Inventar | - | 200 | -
        I alt | 1.200 | 1.000 | 400
        """);

    [Fact]
    public void Read_HeadsWithUnitsOrLastingChange_AreColumns() => Grid("""
        Tabel 1. Oversigt

                        Forslag 2026 (1000 kr)   Forslag 2027 (1000 kr)   Samlet varig ændring
        Etape 1
        a) Etablering                    1.200                      800                    400
        b) Drift                           300                      310                    320
        """).ShouldBe("""
        · | Forslag 2026 (1000 kr) | Forslag 2027 (1000 kr) | Samlet varig ændring
        [Etape 1]
        a) Etablering | 1.200 | 800 | 400
        b) Drift | 300 | 310 | 320
        """);

    [Fact]
    public void Read_ConstructedColumnByColumn_PutsEachFigureToItsLabelAndYear() => Grid("""
        Tabel 1. Oversigt

        1.000 kr.
        Etablering
        Drift
        I alt

        2026
        1.200
        300
        1.500

        2027
        800
        310
        1.110
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027
        Etablering | 1.200 | 800
        Drift | 300 | 310
        I alt | 1.500 | 1.110
        """);

    [Fact]
    public void Read_ConstructedLabelsFirst_TakesTheOrderThatTheSumsConfirm() => Grid("""
        Tabel 1. Oversigt
        1.000 kr.
        Etablering
        Drift
        I alt

        2026
        2027
        1.200
        800
        300
        310
        1.500
        1.110
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027
        Etablering | 1.200 | 800
        Drift | 300 | 310
        I alt | 1.500 | 1.110
        """);

    [Fact]
    public void Read_ConstructedColumnsKeptByBlanks_ReadsHeadersThatWrapAboveThem() => Grid("""
        Tabel 1. Oversigt
        1.000 kr.              Budget       2027
                                 2026   (2026 p/l)
        Etablering af           1.200        800
        mødesteder
        Drift                     300        310
        I alt                   1.500      1.110
        """).ShouldBe("""
        1.000 kr. | Budget 2026 | 2027 (2026 p/l)
        Etablering af mødesteder | 1.200 | 800
        Drift | 300 | 310
        I alt | 1.500 | 1.110
        """);

    [Fact]
    public void Read_ConstructedThousandsApartByBlanks_FallIntoAsManyFiguresAsYears() => Grid("""
        Tabel 1. Oversigt
        kr. 2026 2027
        Etablering -1 200 000 800 000
        Drift 300 000 310 000
        """).ShouldBe("""
        kr. | 2026 | 2027
        Etablering | -1 200 000 | 800 000
        Drift | 300 000 | 310 000
        """);

    [Fact]
    public void Read_ConstructedUnitsAndPriceLevelsBetweenYears_AreOfTheirColumns() => Amounts("""
        Tabel 1. Oversigt
        Post B2026 (2025 p/l) (1.000 kr.) B2027 (2025 p/l) (1.000 kr.)
        Etablering 1.200 800
        Drift 300 310
        """).ShouldBe("Etablering 2026 1200000, Etablering 2027 800000, Drift 2026 300000, Drift 2027 310000");

    [Fact]
    public void Read_ConstructedLineOfUnitsUnderTheYears_IsOneForEach()
    {
        var note = ConstructedNote.WithEconomy("""
                                     2027        2028
                                   1.000 kr.   mio. kr.
            Etablering               2.600        2,6
            Drift                      480        0,4
            """);

        note.Record.Amounts.Select(a => a.Value).ShouldBe([2_600_000m, 2_600_000m, 480_000m, 400_000m]);
        note.Record.Amounts.ShouldAllBe(a => a.Standing < Standing.Inferred);
        note.Diagnostics.ShouldNotContain(d => d.Code == DiagnosticCodes.UnknownUnit || d.Code == DiagnosticCodes.DisputedUnit);
    }

    [Fact]
    public void Read_ConstructedRowsWithMoreFiguresThanTheHeaderNamesColumns_AreNotConfident() =>
        ConstructedNote.WithEconomy("""
            Tabel 1. Oversigt
            1.000 kr. 2026 2027
            Etablering 735 1.200 800
            Drift 578 310 300
            Leje 210 110 120
            """).Record.Amounts.ShouldNotContain(a => a.Standing < Standing.Inferred);

    [Fact]
    public void Read_ConstructedFiguresThatNoOrderExplains_AreNotConfident() =>
        ConstructedNote.WithEconomy("""
            Tabel 1. Oversigt
            1.000 kr.
            2026
            2027
            Etablering
            1.200
            Drift
            310
            800
            1.110
            """).Record.Amounts.ShouldAllBe(a => a.Standing == Standing.Doubtful);

    [Theory]
    [InlineData("At der meddeles en besparelse på 3,3 mio. kr. i 2026, 4,8 mio. kr. i 2027, 3,7 mio. kr.\ni 2028 og 4,4 mio. kr. i 2029.")]
    [InlineData("med 3,3 mio. kr. i 2026, 4,8 mio. kr. i 2027, 3,7 mio. kr. i 2028 og 4,4 mio. kr. i\n2029. Beløbene fremgår nedenfor.")]
    [InlineData("Det foreslås, at der afsættes henholdsvis 7,6 mio. kr., 9,1 mio. kr. og 10,6\nmio. kr. i 2026, 2027 og 2028. Beløbene fremgår nedenfor.")]
    [InlineData("Udvalget sender forslaget på henholdsvis 7,6 mio. kr., 9,1 mio.\nkr. og 10,6 mio. kr. i 2026, 2027 og 2028 videre til forhandlingerne.")]
    public void Read_SentenceThatTellsAmountsOverSeveralLines_IsNoTable(string sentence) =>
        ConstructedNote.WithEconomy(sentence + "\n\nDer er afsat 5,6 mio. kr. i 2025 til en ordning.").Tables.ShouldBeEmpty();

    [Fact]
    public void Read_RowsWithUnitsRightBelowASentenceOfAmounts_AreRows() => Amounts("""
        Der søges om 1,2 mio. kr. i 2026 og 0,3 mio. kr. i 2027 til formålet.
        Tabel 1. Oversigt
        Udgifter 2026 2027
        Etablering 738 t.kr. 390 t.kr.
        Drift 310 t.kr. 320 t.kr.
        """).ShouldBe("Etablering 2026 738000, Etablering 2027 390000, Drift 2026 310000, Drift 2027 320000");

    [Fact]
    public void Read_WordsForFiguresBehindThousandsApartByBlanks_StandInTheLastColumns() => Grid("""
        Tabel 1. Oversigt i 1.000 kr.
        Initiativ 2026 2027 2028 2029
        Afmærkning 1 544 1 544 1 544 udgår
        Anlæg af cykelsti 2 631 2 631 se note se note
        Sum 4 175 4 175 1 544 udgår
        """).ShouldBe("""
        Initiativ | 2026 | 2027 | 2028 | 2029
        Afmærkning | 1 544 | 1 544 | 1 544 | udgår
        Anlæg af cykelsti | 2 631 | 2 631 | se note | se note
        Sum | 4 175 | 4 175 | 1 544 | udgår
        """);

    [Fact]
    public void Read_YearThatClosesTheBracketOfALabel_IsNoHeader() => Grid("""
        Tabel 1. Oversigt
        mio. kr.                          2026   2027
        Ledelse og koordinering (aftale   2,04   2,04
        2015)
        Tolkning (aftale 2016)            0,41   0,41
        I alt                             2,45   2,45
        """).ShouldBe("""
        mio. kr. | 2026 | 2027
        Ledelse og koordinering (aftale 2015) | 2,04 | 2,04
        Tolkning (aftale 2016) | 0,41 | 0,41
        I alt | 2,45 | 2,45
        """);

    [Fact]
    public void Read_UnitWithItsScaleInBracketsUnderAYear_IsTheUnit() => Amounts("""
        Post                             2026         2027
                                   kr. (mio.)   kr. (mio.)
        Tolkning                          0,4          0,5
        Lokaler                           2,5          3,0
        """).ShouldBe("Tolkning 2026 400000, Tolkning 2027 500000, Lokaler 2026 2500000, Lokaler 2027 3000000");

    [Fact]
    public void Read_RowsWithAFigureInTheLabel_AreNotConfident() =>
        ConstructedNote.WithEconomy("""
            Tabel 1. Oversigt
            1.000 kr. 2026 2027
            Onboarding 1.896 1.896
            Frikøb af tillidsfolk 1.321 1.321 8,5
            Arbejdsmiljø 1.740 1.740
            Konsulenter 2.140 2.140 6,0
            I alt 7.097 7.097
            """).Record.Amounts.ShouldAllBe(a => a.Standing == Standing.Doubtful);

    [Fact]
    public void Read_OneYearAgainUnderAnotherUnit_BeginsAnotherTable() => Amounts("""
        1.000 kr., 2026 p/l Budget 2026
        Måling 376
        Renovation 209
        Sum 585
        mio. kr., 2026 p/l 2026
        Nybyggeri 3,48
        Drift 0,71
        I alt 4,19
        """).ShouldBe("Måling 2026 376000, Renovation 2026 209000, Sum 2026 585000, "
            + "Nybyggeri 2026 3480000, Drift 2026 710000, I alt 2026 4190000");

    [Fact]
    public void Read_NameAndPageNumberAtTheFoot_AreNoRow() => Amounts("""
        1.000 kr. 2026 2027
        Måling 376 380
        Renovation 209 210
        Socialforvaltningen - 1
        """).ShouldBe("Måling 2026 376000, Måling 2027 380000, Renovation 2026 209000, Renovation 2027 210000");

    [Fact]
    public void Read_EmptyColumnBeforeOneNamedByAWord_IsLeftEmpty() => Grid("""
        Tabel 1. Udgifter

        1.000 kr., 2025 p/l      2025    2026   2027   2028   Gennemsnit
        Forløb                  7.980   7.980                      3.990
        Dagpenge                 -477    -477   -477                -358
        I alt                   7.503   7.503   -477               3.632
        """).ShouldBe("""
        1.000 kr., 2025 p/l | 2025 | 2026 | 2027 | 2028 | Gennemsnit
        Forløb | 7.980 | 7.980 | · | · | 3.990
        Dagpenge | -477 | -477 | -477 | · | -358
        I alt | 7.503 | 7.503 | -477 | · | 3.632
        """);

    [Fact]
    public void Read_SinglePointBeforeAFigure_IsALeader() => Grid("""
        Oversigt 1: Besparelser
        1.000 kr., 2028-priser       B28     BO29     BO30
        Kloakering .............    –438     –438     –438
        Borgerinddragelse ....... –1 858   –1 858   –1 858
        Påvirkning af budgettet . –2 296   –2 296   –2 296
        """).ShouldBe("""
        1.000 kr., 2028-priser | B28 | BO29 | BO30
        Kloakering | –438 | –438 | –438
        Borgerinddragelse | –1 858 | –1 858 | –1 858
        Påvirkning af budgettet | –2 296 | –2 296 | –2 296
        """);

    [Fact]
    public void Read_ProseWithYearsAboveASeparatedTable_IsNoHeaderOfIt() => Grid("""
        Samlet set koster forslaget 7,6 mio. kr. pr. år fra 2026 til og med 2027. Beløbene
        fremgår nedenfor.

        hele kr.;Budget 2026;BO 2027
        Bassin, kvarter 1;6 011 000 1);6 011 000
        Bassin, kvarter 2;611 000;611 000
        Ny kloak;1 001 000;1 001 000
        """).ShouldBe("""
        hele kr. | Budget 2026 | BO 2027
        Bassin, kvarter 1 | 6 011 000 1) | 6 011 000
        Bassin, kvarter 2 | 611 000 | 611 000
        Ny kloak | 1 001 000 | 1 001 000
        """);

    [Theory]
    [InlineData("2 669-3 262", true)]
    [InlineData("2 669", false)]
    public void Read_CellsBelowEachOtherThatFallApart_AreNotConfident(string cell, bool isDoubtful)
    {
        var amounts = ConstructedNote.WithEconomy($"""
            Skema 1 – Udgifter

            1.000 kr.
            Budget 2026
            Overslag 2027
            Solceller
            {cell}
            1 779
            Genhusning
            1 040
            1 040
            Tag
            2 076
            2 040
            """).Record.Amounts;
        amounts.ShouldNotBeEmpty();
        amounts.Any(a => a.Standing < Standing.Doubtful && a.Value < 1_000_000).ShouldBeFalse();
        amounts.All(a => a.Standing == Standing.Doubtful).ShouldBe(isDoubtful);
    }

    private static string Grid(string table) => TableGrid.Of(ConstructedNote.WithEconomy(table).Tables.ShouldHaveSingleItem());

    private static string Amounts(string table) => string.Join(", ",
        ConstructedNote.WithEconomy(table).Record.Amounts.Select(a => $"{a.Label} {a.Year} {a.Value:0}"));
}
