using DocIndex.Layout;
using DocIndex.Layout.Sheets;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Layout.Sheets;

public sealed class SheetPageTests
{
    private static string Blocks(params Sheet[] sheets)
    {
        return string.Join('\n', DocumentLayout.Of(Document(sheets), DanishVocabulary.Default).Blocks.Select(b => $"{b.Page} {b.Role}: {b.Text.ReplaceLineEndings("/")}"));
    }

    private static SourceDocument Document(params Sheet[] sheets) =>
        new("id", "notat.pdf", new string('0', 64), DocumentFormat.Pdf, sheets.Length, []) { Sheets = [.. sheets] };

    private const string Prose = "Kommunen vil styrke indsatsen for unge i hele byen\nog ansætter fire nye medarbejdere til arbejdet med\nat hjælpe dem videre i job og uddannelse til næste";

    [Fact]
    public void Of_PanelBesideText_IsReadAfterIt()
    {
        Blocks(DrawnPage.Of("""
            Kommunen vil styrke indsatsen for unge i byen        Kategorisering
            og ansætter fire nye medarbejdere til det store      Nye borgere
            arbejde med at hjælpe dem videre i arbejde eller     Drift x
            uddannelse, så flere kan forsørge sig selv.          Anlæg
            """)).ShouldContain("SidePanel: Drift x");
    }

    [Fact]
    public void Of_PanelBesideText_LeavesTheSentenceWhole()
    {
        Blocks(DrawnPage.Of("""
            Kommunen vil styrke indsatsen for unge i byen        Kategorisering
            og ansætter fire nye medarbejdere til det store      Nye borgere
            arbejde med at hjælpe dem videre i arbejde eller     Drift x
            uddannelse, så flere kan forsørge sig selv.          Anlæg
            """)).ShouldContain("unge i byen og ansætter fire nye medarbejdere til det store arbejde med");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_ProseBesideFigures_IsReadAfterThem(bool isAtRight)
    {
        string[] table = ["1.000 kr.     2028    2029", "Lamper       1.450     820", "El            -120    -410",
            "Montører       600     350", "I alt        1.930     760"];
        string[] prose = ["Vi sparer på lyset", "efter midnat, så der", "bliver råd til flere", "lamper i parkerne."];
        var sheet = DrawnPage.Sheet([.. table.Select((line, r) => (line, isAtRight ? 0 : 40, r * 2.0)),
            .. prose.Select((line, r) => (line, isAtRight ? 40 : 0, 2.6 + r * 1.3))]);
        var blocks = Blocks(sheet);
        blocks.ShouldContain("Table: 1.000 kr. 2028 2029/"
            + "Lamper 1.450 820/El -120 -410/Montører 600 350/I alt 1.930 760");
        blocks.ShouldContain("Vi sparer på lyset efter midnat, så der bliver råd til flere lamper i parkerne.");
    }

    [Fact]
    public void Of_TableDrawnWithLetters_HasItsCells() =>
        DocumentLayout.Of(Document(DrawnPage.Of("""
            ┌──────────────┬───────┬───────┐
            │ 1.000 kr.    │  2027 │  2028 │
            ├──────────────┼───────┼───────┤
            │ Chauffører   │ 1.400 │ 1.450 │
            │ Brændstof    │   300 │   310 │
            ├──────────────┼───────┼───────┤
            │ I alt        │ 1.700 │ 1.760 │
            └──────────────┴───────┴───────┘
            """)), DanishVocabulary.Default).Blocks.Single(b => b.Grid is not null).Grid!.Cells.Select(c => c.Text)
            .ShouldBe(["1.000 kr.", "2027", "2028", "Chauffører", "1.400", "1.450", "Brændstof",
                "300", "310", "I alt", "1.700", "1.760"]);

    [Fact]
    public void Of_LineThatComesAgainOnEachPage_IsRunning()
    {
        var pages = Enumerable.Range(1, 3).Select(n => DrawnPage.Of("\n\n\n\n" + Prose.Replace("unge", new[] { "børn", "ældre", "voksne" }[n - 1], StringComparison.Ordinal) + new string('\n', 48) + $"Konstrueret eksempel {n} af 3", number: n)).ToArray();
        Blocks(pages).Split('\n').Count(l => l.Contains("Running: Konstrueret eksempel", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public void Of_TableOverPageBreakWithItsHeaderAgain_IsOneTable()
    {
        var first = DrawnPage.Of(Prose + new string('\n', 48) + "1.000 kr.        2026     2027\nBroer           1.200    1.300\nStier             400      200");
        var second = DrawnPage.Of("1.000 kr.        2026     2027\nVeje            2.200    2.300\nI alt           3.800    3.800\n\n" + Prose, number: 2);
        Blocks(first, second).Split('\n').Count(l => l.Contains("Table:", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Of_HeadingAndRowsAtTheTopOfTheNextPage_GoOnWithTheTable()
    {
        var first = DrawnPage.Of(Prose + new string('\n', 48) + "1.000 kr.        2026     2027\nBroer           1.200    1.300\nStier             400      200");
        var second = DrawnPage.Of("Drift\nVeje            2.200    2.300\nVagt              100      200\n\n" + Prose, number: 2);
        Blocks(first, second).Split('\n').Count(l => l.Contains("Table:", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Of_HeaderStrandedAboveABreakAndPrintedAgain_IsOneTableWithItsRows()
    {
        var first = DrawnPage.Of(Prose + new string('\n', 46)
            + "Tabel 1. Udgifter (t.kr.)\nIndsats      Budget 2026   Overslag 2027\nBy og land");
        var second = DrawnPage.Of("Indsats      Budget 2026   Overslag 2027\nVeje               2.200           2.300\n"
            + "Vagt                 100             200\n\n" + Prose, number: 2);
        Blocks(first, second).Split('\n').Single(l => l.Contains("Table:", StringComparison.Ordinal))
            .ShouldContain("Overslag 2027/By og land/Indsats Budget 2026 Overslag 2027/Veje");
    }

    [Fact]
    public void Of_RowWithARaisedMarkAboveABreak_IsOfTheSameTableAsTheRowsBelowIt()
    {
        var first = DrawnPage.Of(Prose + new string('\n', 48)
            + "1.000 kr.        2026     2027\nBroer           1.200 ¹  1.300");
        var second = DrawnPage.Of("Veje            2.200    2.300\nVagt              100      200\n"
            + "Tilsyn            300      300\nMateriel          400      500\nI alt           4.200    4.600\n\n" + Prose, number: 2);
        Blocks(first, second).Split('\n').Count(l => l.Contains("Table:", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Of_UnitsBelowThePeriodsOnEachPage_AreNoRunningLine()
    {
        var first = DrawnPage.Of("1.000 kr.        2026     2027\n                  kr.      kr.\nBroer           1.200    1.300\nStier             400      200\n\n" + Prose);
        var second = DrawnPage.Of("1.000 kr.        2028     2029\n                  kr.      kr.\nBroer           1.250    1.350\nStier             450      250", number: 2);
        Blocks(first, second).ShouldNotContain("Running:");
    }

    [Fact]
    public void Of_LastLabelThatWrapsOverManyLines_IsOneLabel()
    {
        var grid = DocumentLayout.Of(Document(DrawnPage.Of("""
            1.000 kr.                   2026    2027
            Broer                      1.200   1.300
            Stier og pladser i byens     400     200
            midte, som skal lægges om,
            så de kan bruges af alle,
            også dem der går dårligt,
            kører i kørestol eller med
            barnevogn, og så der er
            plads til de nye træer og
            bænke
            """)), DanishVocabulary.Default).Blocks.Single(b => b.Grid is not null).Grid!;
        grid.Cells.Single(c => c.Row == grid.Rows - 1 && c.Column == 0).Text.ShouldEndWith("træer og bænke");
    }

    [Fact]
    public void Of_HeaderAloneAtTheFootOfAPage_BelongsToTheRowsOnTheNext()
    {
        var first = DrawnPage.Of(Prose + new string('\n', 48) + "1.000 kr.        2026     2027");
        var second = DrawnPage.Of("Broer           1.200    1.300\nStier             400      200\nI alt           1.600    1.500\n\n"
            + Prose, number: 2);
        Blocks(first, second).Split('\n').Single(l => l.Contains("Table:", StringComparison.Ordinal))
            .ShouldContain("2026 2027/Broer 1.200");
    }

    [Fact]
    public void Of_HeaderAloneWithNothingOverTheLabels_BelongsToTheRowsOnTheNext()
    {
        var first = DrawnPage.Of(Prose + new string('\n', 48) + "                         Enhed        2026     2027");
        var second = DrawnPage.Of("Broer                    1.000 kr.   1.200    1.300\n"
            + "Stier og veje            1.000 kr.     400      200\nI alt                    1.000 kr.   1.600    1.500\n\n"
            + Prose, number: 2);
        Blocks(first, second).Split('\n').Single(l => l.Contains("Table:", StringComparison.Ordinal))
            .ShouldContain("2026 2027/Broer 1.000 kr. 1.200");
    }

    [Fact]
    public void Of_YearsInTheFirstRowsLabelAndRemark_AreNoHeaderOfAnotherTable()
    {
        var first = DrawnPage.Of(Prose + new string('\n', 48)
            + "1.000 kr.              I alt    2026    2027   Bemærkninger\n"
            + "Rådgivning             2.500   1.200   1.300   Fast\n"
            + "Stier                    600     400     200   Fast");
        var second = DrawnPage.Of("Salg (varig drift)      -300    -100    -200   Afvikles i 2028\n"
            + "Netto                  2.800   1.500   1.300\n\n" + Prose, number: 2);
        Blocks(first, second).Split('\n').Count(l => l.Contains("Table:", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Of_LabelThatAPageBreakCuts_IsOneLabel()
    {
        var document = Document(
            DrawnPage.Of(Prose + new string('\n', 48) + EndOfPage + "\nVedligehold af              300      300      300"),
            DrawnPage.Of("kajanlæg\nVeje                        100      100      100\nI alt                     2.000    1.900    1.900\n\n"
                + Prose, number: 2));
        var grid = DocumentLayout.Of(document, DanishVocabulary.Default).Blocks.Single(b => b.Grid is not null).Grid!;
        grid.Cells.ShouldContain(c => c.Column == 0 && c.Text == "Vedligehold af kajanlæg");
        grid.Cells.ShouldContain(c => c.Column == 3 && c.Text == "1.900" && c.Page == 2);
    }

    [Fact]
    public void Of_FiguresThatANarrowCellBreaks_AreOneAndNotExplicit()
    {
        var grid = DocumentLayout.Of(Document(DrawnPage.Of("""
            Mio. kr.        2026    2027
            Løn            1,957   2,160
            Lokaler       -3,034   0,577
            Skoler i alt   -1,07   2,73
                               7   7
            Drift i alt    2,000   3,000
            """)), DanishVocabulary.Default).Blocks.Single(b => b.Grid is not null).Grid!;
        var broken = grid.Cells.Single(c => c.Text == "-1,077");
        broken.Placement.ShouldBe(CellPlacement.Inferred);
        grid.Cells.ShouldContain(c => c.Text == "2,737" && c.Row == broken.Row);
    }

    [Fact]
    public void Of_RowsOfFiguresAtOneHeight_AreNoRunningLines()
    {
        var first = DrawnPage.Of("1.000 kr.        2026     2027\nBroer           1.200    1.300\nStier             400      200\n\n" + Prose);
        var second = DrawnPage.Of("1.000 kr.        2028     2029\nBroer           1.250    1.350\nStier             450      250", number: 2);
        Blocks(first, second).ShouldNotContain("Running:");
    }

    private const string EndOfPage = "1.000 kr.                 2026     2027     2028\nBroer                    1.200    1.300    1.400\nStier                      400      200      100";

    [Theory]
    [InlineData("I alt                    1.600    1.500    1.500")]
    [InlineData("Veje                                300      400\nI alt                    1.600    1.800    1.900")]
    [InlineData("I alt                    1.600                  ")]
    public void Of_LastRowsAloneOnTheNextPage_BelongToTheTableBefore(string rows)
    {
        var first = DrawnPage.Of(Prose + new string('\n', 48) + EndOfPage);
        var second = DrawnPage.Of(rows + "\n\n" + Prose, number: 2);
        var tables = Blocks(first, second).Split('\n')
            .Where(l => l.Contains("Table:", StringComparison.Ordinal)).ToList();
        tables.ShouldHaveSingleItem().ShouldContain("I alt 1.600");
    }

    [Theory]
    [InlineData("Kommunen har i alt 1.600 stier, og de er 1.500 meter lange.")]
    [InlineData("Økonomi\nI alt                    1.600    1.500    1.500")]
    public void Of_ProseOrAHeadingAtTheTopOfTheNextPage_IsNoRow(string text)
    {
        var first = DrawnPage.Of(Prose + new string('\n', 48) + EndOfPage);
        var second = DrawnPage.Of(text + "\n\n" + Prose, number: 2);
        Blocks(first, second).Split('\n').Single(l =>
            l.Contains("Table:", StringComparison.Ordinal)).ShouldNotContain("I alt 1.600");
    }

    [Fact]
    public void Of_NoteOfFullSizeUnderTheTable_DoesNotPartIt()
    {
        var first = DrawnPage.Of(Prose + new string('\n', 46) + EndOfPage + "\n\n1) Tallene er skøn fra forvaltningen");
        var second = DrawnPage.Of("Veje                     2.200    2.300    2.400\nHegn                       100      100      100\nI alt                    3.900    3.900    4.000\n\n" + Prose, number: 2);
        Blocks(first, second).Split('\n').Count(l => l.Contains("Table:", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Of_ShadedBoxBesideText_IsReadByItself()
    {
        var sheet = DrawnPage.Of("""
            Der søges om 1,7 mio. kr. i 2027 til hallen.      Fakta
            Hallen holder åbent om aftenen hele ugen, og      I alt 3,2 mio. kr. i
            der kommer flere gæster end før i tiden.          2027-2028 til hallen
            """, shades: [new SheetShade(new Box(346, 46, 500, 92), 0.9, 0xEEEEEE)]);
        var text = Blocks(sheet);
        text.ShouldContain("I alt 3,2 mio. kr. i 2027-2028 til hallen");
        text.ShouldContain("holder åbent om aftenen hele ugen, og der kommer flere gæster");
    }

    private static Sheet WithGroundAtLeft(string drawing) =>
        DrawnPage.Of(drawing, shades: [new SheetShade(new Box(46, 46, 160, 130), 0.9, 0xEEEEEE)]);

    [Fact]
    public void Of_LinesOnAGroundAtTheLeft_AreReadByThemselves()
    {
        var text = Blocks(WithGroundAtLeft("""
            De berørte           Kommunen vil styrke indsatsen for unge i byen
            Elever på            og ansætter fire nye medarbejdere til det store
            skolerne             arbejde med at hjælpe dem videre i arbejde eller
            Høringen             uddannelse, så flere kan forsørge sig selv, også
            slutter i juni       dem, der i dag har svært ved at komme i gang.
            """));
        text.ShouldContain("unge i byen og ansætter fire nye medarbejdere til det store arbejde med");
        text.ShouldContain("Elever på skolerne");
    }

    [Fact]
    public void Of_LabelsOnAGroundAtTheLeft_StayWithTheirRows()
    {
        var text = Blocks(WithGroundAtLeft("""
            Formålet             Kommunen vil styrke indsatsen for unge i byen
            Målgruppen           Unge, der er uden job og uddannelse i byen
            Varigheden           Tre år fra den første maj og til udgangen
            Ansvaret             Det er udvalget for de unge, som har ansvaret
            Evalueringen         Den ligger klar ved udgangen af det tredje år
            """));
        text.ShouldContain("Målgruppen Unge, der er uden job");
    }

    [Fact]
    public void Of_LettersDownTheSide_StayOutOfTheLines()
    {
        var side = "BUDGET".Select((c, i) => DrawnPage.Word(c.ToString(), -5, i)).ToList();
        var sheet = DrawnPage.Of(Prose + "\n" + Prose);
        var words = sheet.Words.AddRange(side);
        var text = Blocks(sheet with { Words = words, Lines = [.. sheet.Lines.Select((l, i) => i < side.Count ? l.Insert(0, sheet.Words.Length + i) : l)] });
        text.ShouldContain("Running: B U D G E T");
        text.ShouldContain("unge i hele byen og ansætter");
    }

    [Fact]
    public void Of_SmallLinesBelowWithAMark_AreFootnotes()
    {
        var sheet = DrawnPage.Of(Prose + new string('\n', 45) + "1 Tallet er fra rapporten om unge i byen");
        sheet = sheet with { Words = [.. sheet.Words.Select(w => w.Box.Y0 > 500 ? w with { Size = 8 } : w)] };
        Blocks(sheet).ShouldContain("Footnote: 1 Tallet er fra rapporten");
    }

    [Fact]
    public void Of_LargerLine_IsAHeadingThoughNoWordOfItIsKnown()
    {
        var sheet = DrawnPage.Of("Stor titel om veje\n\n" + Prose + ".\n\nBroerne mod nord\n" + Prose + ".");
        sheet = sheet with { Words = [.. sheet.Words.Select(w => w.Box.Y0 < 60 ? w with { Size = 18 } : w.Text is "Broerne" or "mod" or "nord" ? w with { Size = 12 } : w)] };
        Blocks(sheet).ShouldContain("Heading: Broerne mod nord");
    }

    [Fact]
    public void Of_SentenceInBoldWithinAParagraph_IsNoHeading()
    {
        var sheet = DrawnPage.Of("Stor titel om veje\n\n" + Prose + ".\n" + Prose + ".");
        sheet = sheet with { Words = [.. sheet.Words.Select(w => w.Box.Y0 < 60 ? w with { Size = 18 } : w with { IsBold = w.Text is "fire" or "nye" })] };
        Blocks(sheet).ShouldNotContain("Heading:");
    }
}
