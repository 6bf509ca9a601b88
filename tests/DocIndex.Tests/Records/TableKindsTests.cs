using System.Text;
using DocIndex.Records;

namespace DocIndex.Tests.Records;

/// <summary>
/// Tables that print more than one thing side by side or below each other: units, sorts of columns, sums, cells that
/// cannot be read.
/// </summary>
public sealed class TableKindsTests
{
    private static ProcessedDocument Process(string table, string kind = "md") =>
        Pipeline.Process("note."
            + kind, Encoding.UTF8.GetBytes("# Budgetnotat: Flere bænke\n\n## Økonomi\n\n"
            + table)).Document.ShouldNotBeNull();

    private static decimal? Asked(ProcessedDocument document, int year) => document.Record.Request?.PerYear
        .Where(y => y.Year == year).Select(y => (decimal?)y.Value).FirstOrDefault();

    private static decimal ValueOf(ProcessedDocument document, string label, int year) =>
        document.Record.Amounts.Single(a => a.Label == label && a.Year == year).Value;

    [Theory]
    [InlineData("| Mio. kr. | 2027 | 2028 |")]
    [InlineData("| Anlæg (mio. kr.) | 2027 | 2028 |")]
    [InlineData("| DKK mio. | Budget 2027 | BO 2028 |")]
    public void Split_HeadingRowInAnotherUnit_BeginsATableOfItsOwn(string heading)
    {
        var document = Process($"| 1.000 kr. | 2027 | 2028 |\n|---|---|---|\n| Bemanding | 1.250 | 1.310 |\n{heading}\n| Ombygning | 2,6 | 0,4 |\n");
        ValueOf(document, "Bemanding", 2027).ShouldBe(1_250_000);
        ValueOf(document, "Ombygning", 2027).ShouldBe(2_600_000);
        Asked(document, 2028).ShouldBe(1_710_000);
    }

    [Fact]
    public void Request_LastTotalOfTwoParts_StandsForBoth()
    {
        var document = Process("| 1.000 kr. | 2027 | 2028 |\n|---|---|---|\n| Bemanding | 1.000 | 2.000 |\n| Mio. kr. | 2027 | 2028 |\n| Ombygning | 2,0 | 0,5 |\n| I alt | 3,0 | 2,5 |\n");
        Asked(document, 2027).ShouldBe(3_000_000);
    }

    [Fact]
    public void Request_NamedBudgetBeforePlainYears_AsksForThePlainYears()
    {
        var document = Process("| 1.000 kr. | Budget 2026 | 2027 | 2028 |\n|---|---|---|---|\n| Vagt | 900 | 100 | 200 |\n| I alt | 900 | 100 | 200 |\n");
        Asked(document, 2026).ShouldBeNull();
        Asked(document, 2028).ShouldBe(200_000);
        document.Record.Request!.Standing.ShouldBe(Standing.Doubtful, "the name may be meant for all years");
        document.Diagnostics.ShouldContain(d => d.Code == DiagnosticCodes.YearLeftOut);
    }

    [Fact]
    public void Request_BudgetBeforeEstimates_AsksForBoth() =>
        Asked(Process("| 1.000 kr. | Budget 2026 | Overslag 2027 | Overslag 2028 |\n|---|---|---|---|\n| Vagt | 900 | 100 | 200 |\n"), 2026).ShouldBe(900_000);

    [Theory]
    [InlineData("Budget 2026 | Forslag 2027")]
    [InlineData("B 2026 | F 2027")]
    [InlineData("Vedtaget budget 2026 | Budgetforslag 2027")]
    [InlineData("Regnskab 2026 | Budget 2027")]
    [InlineData("Korrigeret budget 2026 | Forslag 2027")]
    public void Request_BudgetBesideProposal_AsksForTheProposalAlone(string headers)
    {
        var document = Process($"| 1.000 kr. | {headers} |\n|---|---|---|\n| Bemanding | 1.205 | 1.250 |\n| I alt | 1.205 | 1.250 |\n");
        document.Record.Request!.PerYear.Select(y => (y.Year, y.Value)).ShouldBe([(2027, 1_250_000m)]);
        document.Record.BudgetYear.ShouldBe(2027);
        document.Record.Amounts.Where(a => a.Label == "Bemanding").Select(a => a.Column).ShouldBe(headers.Split(" | "));
    }

    [Theory]
    [InlineData("Budget 2027 | Forbrug 2027 | Rest")]
    [InlineData("Oprindeligt budget 2027 | Korrigeret budget 2027 | Forbrug 2027")]
    public void Request_FollowUp_AsksForNothing(string headers)
    {
        var document = Process($"| 1.000 kr. | {headers} |\n|---|---|---|---|\n| Bemanding | 1.205 | 1.150 | 55 |\n");
        (document.Record.Request?.PerYear.Any(y => y.Value != 0) ?? false).ShouldBeFalse();
    }

    [Fact]
    public void Request_AccountsInRows_AsksForNothing()
    {
        var document = Process("| År | Budget | Regnskab | Afvigelse |\n|---|---|---|---|\n| 2024 | 78 mio. kr. | 81 mio. kr. | +3,8% |\n| 2025 | 82 mio. kr. | 88 mio. kr. | +7,3% |\n");
        ValueOf(document, "Regnskab", 2025).ShouldBe(88_000_000);
        document.Record.Initiatives.ShouldBeEmpty();
        document.Diagnostics.ShouldNotContain(d => d.Code == DiagnosticCodes.UnknownUnit || d.Code == DiagnosticCodes.DisputedUnit);
    }

    [Theory]
    [InlineData("Budget 27 | BO 28")]
    [InlineData("Budget '27 | Overslag '28")]
    [InlineData("B27 | BO28")]
    public void Columns_YearsOfTwoDigits_AreYears(string headers) =>
        Asked(Process($"| 1.000 kr. | {headers} |\n|---|---|---|\n| Bemanding | 1.250 | 1.310 |\n| Inventar | 480 | 120 |\n"), 2027).ShouldBe(1_730_000);

    [Fact]
    public void Columns_Scenarios_AreToldApartAndNotAddedUp()
    {
        var document = Process("| 1.000 kr. | Scenarie A | Scenarie B |\n|---|---|---|\n| Bemanding | 1.250 | 1.900 |\n| I alt | 1.250 | 1.900 |\n");
        document.Record.Amounts.Where(a => a.Label == "Bemanding")
            .Select(a => a.Column).ShouldBe(["Scenarie A", "Scenarie B"]);
        (document.Record.Request?.PerYear.Any() ?? false).ShouldBeFalse();
    }

    [Theory]
    [InlineData("1.200-1.300", "480 ± 60")]
    [InlineData("1.200/1.300", "ca. 400-500")]
    [InlineData("1.250 1.310", "480")]
    public void Cells_NoSingleNumber_MakeTheRequestDoubtfulAndAreSaid(string first, string second)
    {
        var document = Process($"| 1.000 kr. | 2027 | 2028 |\n|---|---|---|\n| Bemanding | {first} | 1.310 |\n| Inventar | {second} | 120 |\n");
        document.Record.Request!.Standing.ShouldBe(Standing.Doubtful);
        document.Diagnostics.ShouldContain(d => d.Code == DiagnosticCodes.UnreadCell);
    }

    [Fact]
    public void Decimals_PointsUnderMillions_AreDecimals()
    {
        var document = Process("| Mio. kr. | 2027 | 2028 |\n|---|---|---|\n| Bemanding | 1.3 | 1.4 |\n| Inventar | 0.5 | 0.1 |\n| I alt | 1.8 | 1.5 |\n");
        ValueOf(document, "Bemanding", 2027).ShouldBe(1_300_000);
        document.Record.Amounts.ShouldAllBe(a => a.Standing >= Standing.Inferred);
        document.Record.Amounts[0].Printed.ShouldBe("1.3");
    }

    [Fact]
    public void Decimals_PointsBeforeMillionsInEachCell_AreDecimals()
    {
        var document = Process("| Aktivitet | 2027 | 2028 |\n|---|---|---|\n| Bemanding | 1.3 mio. kr. | 1.4 mio. kr. |\n| Inventar | 0.5 mio. kr. | 0.1 mio. kr. |\n");
        ValueOf(document, "Bemanding", 2027).ShouldBe(1_300_000);
        document.Record.Amounts.ShouldAllBe(a => a.Standing >= Standing.Inferred);
    }

    [Fact]
    public void Decimals_PointsBesideThousands_AreNotGuessed()
    {
        var document = Process("| Mio. kr. | 2027 |\n|---|---|\n| Bemanding | 1.3 |\n| Inventar | 1.250 |\n| Drift | 2.500 |\n");
        document.Record.Amounts.ShouldAllBe(a => a.Standing == Standing.Doubtful);
        document.Diagnostics.ShouldContain(d => d.Code == DiagnosticCodes.UnreadCell);
    }

    [Theory]
    [InlineData("Påvirkning af budgettet", 1_400, RowRole.Subtotal)]
    [InlineData("Grus", 90, RowRole.Item)]
    public void Groups_LastRowOfAnyNameThatAddsUpTheirRows_ConfirmsThem(string last, int figure, RowRole role) =>
        Process("| 1.000 kr. | 2027 | 2028 |\n|---|---|---|\n| Vest | 900 | 450 |\n| Stier | 600 | 300 |\n| Bænke | 300 | 150 |\n"
            + "| Øst | 500 | 210 |\n| Lys | 200 | 110 |\n| Træer | 300 | 100 |\n" + $"| {last} | {figure} | 660 |\n").Record.Amounts
            .Where(a => a.Label is "Vest" or "Øst").ShouldAllBe(a => a.Role == role);

    [Fact]
    public void Groups_StagesOfAreas_AreSubtotalsBesideAWrongFigure()
    {
        var document = Process("| 1.000 kr. | 2027 | 2028 |\n|---|---|---|\n| Stier | 600 | 300 |\n| Bænke | 350 | 150 |\n"
            + "| Vest, 1. etape i alt | 950 | 450 |\n| Lys | 210 | 110 |\n| Træer | 320 | |\n| Vest, 2. etape i alt | 530 | 210 |\n"
            + "| Vest i alt | 1.480 | 660 |\n| Hegn | 77 | 88 |\n| Grus | 44 | 33 |\n| Øst, 1. etape i alt | 121 | 121 |\n"
            + "| Sand | 11 | 12 |\n| Øst, 2. etape i alt | 11 | 12 |\n| Øst i alt | 132 | 133 |\n| Resultat | 1.612 | 793 |\n");
        document.Record.Amounts.Where(a => a.Label.EndsWith("i alt", StringComparison.Ordinal))
            .ShouldAllBe(a => a.Role == RowRole.Subtotal);
        Asked(document, 2027).ShouldBe(1_612_000);
    }

    [Theory]
    [InlineData("Årsværk", true)]
    [InlineData("Medarbejdere", false)]
    public void Corner_ThatNamesAQuantity_HoldsAgainstTheHeading(string corner, bool isQuantity) =>
        Pipeline.Process("note.md", Encoding.UTF8.GetBytes("# Budgetnotat: Flere bænke\n\n## Økonomi (1.000 kr.)\n\n"
            + $"| {corner} | 2027 | 2028 |\n|---|---|---|\n| Gartnere | 3,0 | 4,0 |\n")).Document.ShouldNotBeNull()
            .Record.Amounts.IsEmpty.ShouldBe(isQuantity);

    [Fact]
    public void Groups_SumsAboveTheirRows_AreSubtotals()
    {
        var document = Process("| 1.000 kr. | 2027 | 2028 |\n|---|---|---|\n| Etape 1 | 900 | 450 |\n| Stier | 600 | 300 |\n| Bænke | 300 | 150 |\n| Etape 2 | 500 | 210 |\n| Lys | 200 | 110 |\n| Træer | 300 | 100 |\n| I alt | 1.400 | 660 |\n");
        document.Record.Amounts
            .Where(a => a.Label is "Etape 1" or "Etape 2").ShouldAllBe(a => a.Role == RowRole.Subtotal);
        document.Record.Initiatives.Select(i => i.Name).ShouldBe(["Stier", "Bænke", "Lys", "Træer"]);
        document.Checks.Findings.ShouldBeEmpty();
        Asked(document, 2027).ShouldBe(1_400_000);
    }

    [Fact]
    public void Groups_ItemThatIsTheSumOfTwoBelowByChance_StaysAnItem()
    {
        var document = Process("| 1.000 kr. | 2027 | 2028 |\n|---|---|---|\n| Stier | 200 | 200 |\n| Bænke | 100 | 100 |\n| Lys | 100 | 100 |\n| I alt | 400 | 400 |\n");
        document.Record.Amounts.Where(a => a.Label == "Stier").ShouldAllBe(a => a.Role == RowRole.Item);
    }

    [Theory]
    [InlineData("Mentorer (netto)", RowRole.Item)]
    [InlineData("Udgifter i alt (netto)", RowRole.Total)]
    [InlineData("Udgifter (netto)", RowRole.Net)]
    [InlineData("Netto", RowRole.Net)]
    public void Roles_NettoBehindAName_IsTheRowsOwn(string label, RowRole role) =>
        Process($"| 1.000 kr. | 2027 | 2028 |\n|---|---|---|\n| Stier | 200 | 210 |\n| {label} | 200 | 210 |\n").Record.Amounts.First(a => a.Label == label).Role.ShouldBe(role);

    [Fact]
    public void Adjacent_HtmlTablesThatReadAsOne_AreOne()
    {
        var document = Process("<table><tr><th>1.000 kr.</th><th>2027</th></tr><tr><td>Stier</td><td>900</td></tr></table><table><tr><td>Bænke</td><td>300</td></tr><tr><td>I alt</td><td>1.200</td></tr></table>", "html");
        Asked(document, 2027).ShouldBe(1_200_000);
        document.Checks.Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<tr><td>Lokalbiblioteker</td><td></td><td></td></tr><tr><td>Bus</td><td>300</td><td>310</td></tr>", 1)]
    [InlineData("<tr><td>Salg</td><td>- 504.000 kr.</td><td>- 310.000 kr.</td></tr>", 1)]
    [InlineData("<tr><td>Årsværk</td><td></td><td></td></tr><tr><td>Stilling</td><td>2027</td><td>2028</td></tr><tr><td>Bus</td><td>3</td><td>4</td></tr>", 2)]
    public void Adjacent_RowsBelowABreak_GoOnWithTheTableUnlessAHeaderStandsThere(string rows, int tables)
    {
        var document = Process("<table><tr><td>1.000 kr.</td><td>2027</td><td>2028</td></tr>"
            + "<tr><td>Hovedbibliotek</td><td>1.200</td><td>1.310</td></tr><tr><td>Inventar</td><td>200</td><td>210</td></tr></table>"
            + $"<table>{rows}</table>", "html");
        document.Tables.Length.ShouldBe(tables);
    }

    [Fact]
    public void Adjacent_SecondTableWithAHeaderOfItsOwn_StaysApart() =>
        Process("<table><tr><th>1.000 kr.</th><th>2027</th></tr><tr><td>Stier</td><td>900</td></tr></table><table><tr><th>Årsværk</th><th>2027</th></tr><tr><td>Gartner</td><td>2</td></tr></table>", "html").Tables.Length.ShouldBe(2);

    [Theory]
    [InlineData("1.000 kr.;2027;2028\nStier;1.250;1.310\nBænke;480;120\nI alt;1.730;1.430\n")]
    [InlineData("1.000 kr.\t2027\t2028\nStier\t1.250\t1.310\nBænke\t480\t120\nI alt\t1.730\t1.430\n")]
    [InlineData("| 1.000 kr. | 2027 | 2028 |\n|---|---|---|\n| Stier | 1.250 | 1.310 |\n| Bænke | 480 | 120 |\n| I alt | 1.730 | 1.430 |\n")]
    [InlineData("1.000 kr. ..........      2027     2028\nStier ...............     1.250    1.310\nBænke ...............       480      120\nI alt ...............     1.730    1.430\n")]
    [InlineData("1.000 kr.         2027     2028\nStier            1 250    1 310\nBænke              480      120\nI alt            1 730    1 430\n")]
    public void Text_ColumnsBySeparatorsLeadersOrWideBlanks_AreColumns(string table)
    {
        var document = Pipeline.Process("note.txt",
            Encoding.UTF8.GetBytes("Flere bænke\n\nØkonomi\n\n" + table)).Document.ShouldNotBeNull();
        document.Record.Amounts.Where(a => a.Label == "Stier").Select(a => a.Value).ShouldBe([1_250_000, 1_310_000]);
        document.Record.Statements.ShouldBeEmpty();
        Asked(document, 2028).ShouldBe(1_430_000);
    }

    [Fact]
    public void Text_ListWithSemicolons_IsNoTable() =>
        Pipeline.Process("note.txt",
            Encoding.UTF8.GetBytes("Flere bænke\n\nØkonomi\n\nDer søges om stier; bænke; lys\nsamt om træer; hegn; borde\nog til sidst om buske; blomster; skilte\n")).Document!.Tables.ShouldBeEmpty();

    [Fact]
    public void Text_LettersAmongDigits_AreDoubtfulAndSaid()
    {
        var document = Pipeline.Process("note.txt",
            Encoding.UTF8.GetBytes("Flere bænke\n\nØkonomi\n\n1.000 kr.               2027     2028\nStier                  1.25O    l.310\nBænke                    48O      I20\nI alt                  1.730    1.430\n")).Document.ShouldNotBeNull();
        document.Record.Amounts.Where(a => a.Label == "Stier").ShouldAllBe(a => a.Standing == Standing.Doubtful);
        document.Diagnostics.ShouldContain(d => d.Code == DiagnosticCodes.UnreadCell);
    }
}
