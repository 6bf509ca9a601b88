using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocIndex.Checks;
using DocIndex.Records;

namespace DocIndex.Tests.Records;

/// <summary>Columns and rows that stand beside amounts of kroner and are none, or whose amounts are of something else. The notes are constructed.</summary>
public sealed class UnusualColumnsTests
{
    private const string Titled = "<html lang=da><h1>Budgetnotat: Konstrueret eksempel</h1><h2>Økonomi</h2>";

    [Theory]
    [InlineData("2. budgetopfølgning 2026 – Kultur- og Fritidsudvalget", "2. budgetopfølgning 2026 – Kultur- og Fritidsudvalget")]
    [InlineData("Kultur- og Fritidsudvalget", null)]
    public void Process_TableCaptionUnderTheOnlyHeading_IsNoTitle(string heading, string? title)
    {
        var record = Html($"<html lang=da><h1>{heading}</h1><p>Tabel 1. Udgifter, 1.000 kr.</p><table><tr><th>Område</th><th>2026</th></tr><tr><td>Musikskole</td><td>120</td></tr></table></html>");
        record.Title.ShouldBe(title);
        record.Amounts.Select(a => (a.Table, a.Value)).ShouldBe([("Tabel 1", 120_000)]);
    }

    [Fact]
    public void Build_CaptionBetweenTwoTables_IsThatOfTheSecond()
    {
        var record = Html(Titled + "<table><tr><th>1.000 kr.</th><th>2026</th></tr><tr><td>Løn</td><td>120</td></tr></table><p>Tabel 2. Rejser, kr.</p><table><tr><th></th><th>2026</th></tr><tr><td>Bus</td><td>900</td></tr></table></html>");
        record.Amounts.Select(a => (a.Table, a.Value)).ShouldBe([("Økonomi", 120_000), ("Tabel 2", 900)]);
    }

    [Theory]
    [InlineData("1.590 -", -1_590_000)]
    [InlineData("1 590 –", -1_590_000)]
    [InlineData("1.590 - 1.600", null)]
    public void Build_MinusApartBehindItsNumber_IsAMinus(string cell, int? value) =>
        Table("1.000 kr. | 2026", $"| Porto | {cell} |\n| Drift | 10 |").Amounts.Where(a => a.Label == "Porto").Select(a => (decimal?)a.Value).SingleOrDefault().ShouldBe(value);

    [Theory]
    [InlineData("Indeks (2023=100)", true)]
    [InlineData("Vækst i pct.", true)]
    [InlineData("Indeksregulering af tilskud", false)]
    [InlineData("Uforudsete udgifter, 10 pct.", false)]
    public void Build_IndexOrPerCentAmongAmounts_IsNoAmount(string label, bool isFigure)
    {
        var record = Table("1.000 kr. | 2026", $"| Løn | 900 |\n| I alt | 900 |\n| {label} | 104 |");
        record.Figures.Length.ShouldBe(isFigure ? 1 : 0);
        record.Amounts.Length.ShouldBe(isFigure ? 2 : 3);
    }

    [Theory]
    [InlineData("Prio.", "1 3 2", "")]
    [InlineData("Lbnr. i kataloget", "1 2 3", "")]
    [InlineData("Færdig", "2028 2030 2027", "")]
    [InlineData("Færdig", "2028 2.030 2027", "2028000 2030000 2027000")]
    [InlineData("Ændring", "1 2 4", "1000 2000 4000")]
    public void Build_RanksAndYearsBesideAmounts_AreNoAmounts(string header, string cells, string amounts)
    {
        var own = cells.Split(' ');
        var record = Table($"1.000 kr. | {header} | 2026", $"| Hal | {own[0]} | 500 |\n| Bro | {own[1]} | 600 |\n| Sti | {own[2]} | 700 |");
        string.Join(' ', record.Amounts.Where(a => a.Year is null).Select(a => a.Value.ToString("0", CultureInfo.InvariantCulture))).ShouldBe(amounts);
        record.Amounts.Where(a => a.Year == 2026).Select(a => a.Value).ShouldBe([500_000, 600_000, 700_000]);
    }

    [Fact]
    public void Build_ExpectedAccount_IsAnEstimateThatIsNotAskedFor()
    {
        var record = Table("1.000 kr. | Regnskab 2024 | Forventet regnskab 2025 | Budget 2026", "| Løn | 900 | 950 | 990 |");
        record.Amounts.Select(a => (a.Basis, a.Kind)).ShouldBe([(ColumnBasis.Account, AmountKind.Other), (ColumnBasis.Estimate, AmountKind.Other), (ColumnBasis.Budget, AmountKind.Proposed)]);
        record.Request!.PerYear.Select(y => y.Year).ShouldBe([2026]);
    }

    [Theory]
    [InlineData("", "1.000 EUR | 2026", "EUR")]
    [InlineData("Beløb i mio. euro.", "Post | 2026", "euro")]
    [InlineData("Tabel 1. Budget (SEK)", "Post | 2026", "SEK")]
    [InlineData("Projektet giver 1,2 mio. euro.", "1.000 kr. | 2026", null)]
    [InlineData("Tabel 1. Busser efter norm Euro 6", "1.000 kr. | 2026", null)]
    public void Build_OtherCurrency_IsNotReadAsKroner(string above, string header, string? unit)
    {
        var record = Text("# Budgetnotat: Konstrueret eksempel\n\n## Økonomi\n\n" + above + "\n\n" + Rows(header, "| Løn | 210 |\n| Udstyr | 90 |"));
        record.Amounts.Length.ShouldBe(unit is null ? 2 : 0);
        record.Figures.Select(f => f.Unit).Distinct().ShouldBe(unit is null ? [] : [unit]);
    }

    [Theory]
    [InlineData("<tr><th>1.000 kr.</th><th colspan=2>Budget 2026</th></tr>", Standing.Doubtful)]
    [InlineData("<tr><th>1.000 kr.</th><th colspan=2>Budget 2026</th></tr><tr><th></th><th>Udgift</th><th>Indtægt</th></tr>", Standing.Read)]
    public void Build_OneHeaderOverTwoColumnsOfFigures_NamesNeither(string header, Standing standing) =>
        Html(Titled + $"<table>{header}<tr><td>Løn</td><td>412</td><td>520</td></tr><tr><td>Drift</td><td>288</td><td>410</td></tr></table></html>").Amounts.Select(a => a.Standing).Distinct().ShouldBe([standing]);

    [Fact]
    public void Build_ColumnsWhoseHeadersSayTheSame_AreDoubtful() =>
        Table("Aktivitet | (kr.) | (kr.)", "| Løn | 725.000 | 1.450.000 |\n| Etablering | 350.000 | 100.000 |").Amounts.Select(a => a.Standing).Distinct().ShouldBe([Standing.Doubtful]);

    [Theory]
    [InlineData("U", Standing.Doubtful)]
    [InlineData("2027", Standing.Doubtful)]
    [InlineData("Budget 2024", Standing.Read)]
    [InlineData("Udgifter", Standing.Read)]
    public void Build_RowThatIsNamedByALetterOrAYear_IsDoubtful(string label, Standing standing) =>
        Table("1.000 kr. | 2026", $"| Misbrug og forsorg | 700 |\n| {label} | 210 |").Amounts.Select(a => a.Standing).ShouldBe([Standing.Read, standing]);

    [Fact]
    public void Build_YearsOfTheHeaderUnderAnotherWord_AreNoAmounts() =>
        Table("1.000 kr. | Funktion | 2026 | 2027", "| Løn | 5.30.27 | 2.026 | 820 |\n| I alt | | 2.026 | 820 |\n| Personale | | 2026 | 2027 |\n| Årsværk | | 2 | 2 |")
            .Amounts.Select(a => (a.Label, a.Value)).ShouldBe([("Løn", 2_026_000), ("Løn", 820_000), ("I alt", 2_026_000), ("I alt", 820_000)]);

    [Fact]
    public void Build_ColumnsOfPricesBesideMoney_AreNoAmounts()
    {
        var record = Table("Ydelse | Takst 2025 (kr.) | Takst 2026 (kr.) | Merindtægt 2026 (1.000 kr.)", "| Madordning | 610 | 640 | -420 |\n| Byggesag | 690 | 725 | -150 |");
        record.Amounts.Select(a => (a.Label, a.Year, a.Value)).ShouldBe([("Madordning", 2026, -420_000), ("Byggesag", 2026, -150_000)]);
        record.Figures.Select(f => f.Value).ShouldBe([610, 640, 690, 725]);
    }

    [Fact]
    public void Build_AxisOfAChartUnderATable_IsNoRow()
    {
        var record = Pipeline.Process("note.txt", Encoding.UTF8.GetBytes("Budgetnotat: Konstrueret eksempel\n\nØkonomi\n1.000 kr.   2026   2027\nLøn         1.650  1.350\nDrift       200    300\n\nFigur 1. Udvikling (1.000 kr.)\n\n            1.800  1.900\n2.000\n0\n            2026   2027\n")).Document!.Record;
        record.Amounts.Select(a => (a.Label, a.Year, a.Value)).ShouldBe([("Løn", 2026, 1_650_000), ("Løn", 2027, 1_350_000), ("Drift", 2026, 200_000), ("Drift", 2027, 300_000)]);
    }

    [Theory]
    [InlineData("Indeks", 0)]
    [InlineData("Antal", 1)]
    public void Check_TotalOfAnIndex_IsNoSum(string header, int findings) =>
        Check($"Fordeling af {header.ToLowerInvariant()}\n\n" + Rows($"Skole | {header}", "| Askov | 98 |\n| Birke | 107 |\n| I alt | 102 |")).Length.ShouldBe(findings);

    [Theory]
    [InlineData("| Løn | 0 | 420 | 420 |\n| Drift | 250 | 60 | 60 |\n| I alt | 250 | 480 | 480 |", 0)]
    [InlineData("| Løn | 210 | 210 | 210 |\n| Drift | 40 | 40 | 60 |\n| I alt | 250 | 250 | 270 |", 1)]
    public void Check_TablesOfWhichOneFigureIsTheSameByChance_AreOfDifferentMoney(string rows, int findings)
    {
        const string Columns = "1.000 kr. | 2026 | 2027 | 2028";
        Check("Tabel 1. Skolehave\n\n" + Rows(Columns, "| Løn | 210 | 210 | 210 |\n| Drift | 40 | 40 | 40 |\n| I alt | 250 | 250 | 250 |") + "\nTabel 2. Robotværksted\n\n" + Rows(Columns, rows)).Length.ShouldBe(findings);
    }

    [Fact]
    public void Check_PartsOfRowsBeforeWhatIsTakenOff_AreNotTakenOff() =>
        Check(Rows("1.000 kr. | 2026", "| Hjemmepleje | 5.200 |\n| heraf nat | 900 |\n| Plejecentre | 2.300 |\n| Ramme i alt | 7.500 |\n| heraf finansieret af staten | 3.000 |\n| Kommunal nettoudgift | 4.500 |")).ShouldBeEmpty();

    [Theory]
    [InlineData("I dag bruges 2,1 mio. kr. om året på flextrafik.", 0)]
    [InlineData("Forslaget koster 2,1 mio. kr. om året.", 1)]
    public void Check_WhatIsSpentToday_IsNotWhatTheTableAsksFor(string sentence, int findings) =>
        Check(sentence + "\n\n" + Rows("1.000 kr. | 2026 | 2027", "| Natbus | 1.600 | 1.600 |\n| I alt | 1.600 | 1.600 |")).Length.ShouldBe(findings);

    [Theory]
    [InlineData("Budget 2027 | I alt | Budget 2028 | Budget 2029", "900 | 320 | 160 | 160", "750 | 380 | 190 | 190", "2028 2029")]
    [InlineData("Regnskab 2026 | Budget 2027 | 2028 | 2029 | I alt", "880 | 900 | 160 | 160 | 320", "700 | 750 | 190 | 190 | 380", "2028 2029")]
    [InlineData("Budget 2027 | I alt | Budget 2028 | Budget 2029", "900 | 1.220 | 160 | 160", "750 | 1.130 | 190 | 190", "2027 2028 2029")]
    [InlineData("Budget 2027 | I alt | Budget 2028 | Budget 2029", "900 | 320 | 160 | 160", "750 | 1.130 | 190 | 190", "2027 2028 2029")]
    public void Build_BudgetThatTheTotalsOfTheRowsLeaveOut_IsNotAskedFor(
        string columns, string first, string second, string years)
    {
        var record = Table("1.000 kr. | " + columns, $"| Løn | {first} |\n| Drift | {second} |");
        string.Join(' ', record.Request!.PerYear.Select(y => y.Year)).ShouldBe(years);
    }

    [Theory]
    [InlineData("2025 | 2026", 2027)]
    [InlineData("2027 | 2028", 2028)]
    public void Build_AccountsBesideYearsAndAnotherTable_TheTableOfLaterYearsAsks(string others, int asked)
    {
        var record = Text("# Budgetnotat: Konstrueret eksempel\n\n## Økonomi\n\n"
            + Rows("1.000 kr. | Regnskab 2025 | Budget 2026 | År 2027", "| Løn | 900 | 950 | 120 |\n| I alt | 900 | 950 | 120 |")
            + "\nOversigten viser puljen.\n\n"
            + Rows($"1.000 kr. | {others}", "| Pulje | 310 | 325 |\n| I alt | 310 | 325 |"));
        record.Request!.PerYear[^1].Year.ShouldBe(asked);
    }

    [Theory]
    [InlineData("<td>Budget 12<br>DKK 1.000</td><td>Budget 13<br>DKK 1.000</td>", "<td>1</td><td>Vagt</td><td>2060</td><td>2060</td>",
        "Vagt 2012 2060000; Vagt 2013 2060000; Kurser 2012 1127000; Kurser 2013 1127000")]
    [InlineData("<td>Drift, 1.000 kr.</td><td>Anlæg, 1.000 kr.</td>", "<td></td><td></td><td>2026</td><td>2026</td>", "Kurser 2026 1127000; Kurser 2026 1127000")]
    public void Build_FirstRowOfFiguresThatLookLikeYears_IsNoHeaderBelowYears(string heads, string row, string amounts)
    {
        var record = Html(Titled + $"<table><tr><td>Nr.</td><td></td>{heads}</tr><tr>{row}</tr><tr><td>2</td><td>Kurser</td><td>1127</td><td>1127</td></tr></table>");
        string.Join("; ", record.Amounts.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Label} {a.Year} {a.Value:0}"))).ShouldBe(amounts);
    }

    [Fact]
    public void Build_LabelOverTwoColumns_NamesItsRow()
    {
        var record = Html(Titled + "<table><tr><th>Styringsområde</th><th>1.000 kr.</th><th>2026</th><th>2027</th></tr>"
            + "<tr><td rowspan=2>Service</td><td>Mentorer</td><td>280</td><td>285</td></tr><tr><td>Kørsel</td><td>190</td><td>195</td></tr>"
            + "<tr><td>Overførsler</td><td>Hjælp</td><td>-150</td><td>-155</td></tr><tr><td colspan=2>Samlet udgift</td><td>320</td><td>325</td></tr></table>");
        record.Amounts[^1].ShouldSatisfyAllConditions(a => a.Label.ShouldBe("Samlet udgift"),
            a => a.Role.ShouldBe(RowRole.Total), a => a.Standing.ShouldBe(Standing.Verified));
        record.Request!.PerYear.Select(y => y.Value).ShouldBe([320_000, 325_000]);
    }

    [Theory]
    [InlineData("Drift, delsum", RowRole.Total)]
    [InlineData("Delsum for drift", RowRole.Total)]
    [InlineData("Huset Tilsammen på havnen", RowRole.Item)]
    [InlineData("Tilsammen om de ældre", RowRole.Item)]
    [InlineData("Drift, total", RowRole.Total)]
    [InlineData("Et sted for kunst og musik samlet", RowRole.Item)]
    public void Build_DelsumAndItsLike_AreSums(string label, RowRole role) =>
        Table("1.000 kr. | 2026", $"| Løn | 12 |\n| {label} | 12 |\n| Bus | 3 |").Amounts[1].Role.ShouldBe(role);

    [Theory]
    [InlineData("Budget 2026 | Forbrug 2026", "Budget 2026 | 2027", 2027)]
    [InlineData("Budget 2025 | Forbrug 2025", "Budget 2026 | 2027", 2026)]
    [InlineData("Budget 2026 | Forbrug 2026", "2026 | 2027", 2026)]
    public void Build_BudgetOfAYearWhoseConsumptionAnotherTableShows_IsNotAskedFor(
        string followed, string asked, int first) => Text("# Budgetnotat: Konstrueret eksempel\n\n## Økonomi\n\n"
            + Rows("1.000 kr. | " + asked, "| Løn | 900 | 120 |\n| Drift | 300 | 45 |")
            + "\nOversigten viser forbruget.\n\n" + Rows("1.000 kr. | " + followed, "| Pulje | 310 | 325 |"))
            .Request!.PerYear[0].Year.ShouldBe(first);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public void Check_MisprintAmongTotalsThatLeaveOutTheFirstYears_IsFoundWhereManyRowsHold(int misprints, int findings)
    {
        var rows = string.Join('\n', Enumerable.Range(1, 5)
            .Select(i => $"| Sted {i} | {i}50 | {i}30 | {i}00 | {i}10 | {i * 200 + 10 + (i <= misprints ? 40 : 0)} |"));
        var found = Check(Rows("1.000 kr. | Budget 2025 | Forbrug 2025 | Forslag 2026 | Forslag 2027 | I alt", rows))
            .Where(f => f.Rule == "row-total").ToList();
        found.Count.ShouldBe(findings);
        found.ShouldAllBe(f => f.Message.Da.Contains("Sted 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Process_BudgetLeftOutForAnotherTablesConsumption_IsSaidAndInDoubt()
    {
        const string Note = "# Budgetnotat: Konstrueret eksempel\n\n## Økonomi\n\n"
            + "| 1.000 kr. | Budget 2026 | 2027 |\n|---|---|---|\n| Løn | 900 | 120 |\n| Drift | 300 | 45 |\n\n"
            + "Oversigten viser forbruget.\n\n| 1.000 kr. | Budget 2026 | Forbrug 2026 |\n|---|---|---|\n| Pulje | 310 | 325 |\n";
        var document = Pipeline.Process("note.md", Encoding.UTF8.GetBytes(Note)).Document.ShouldNotBeNull();
        document.Record.Request!.Standing.ShouldBe(Standing.Doubtful);
        document.Diagnostics.ShouldContain(d => d.Code == DiagnosticCodes.SpentYearLeftOut);
    }

    private static ImmutableArray<Finding> Check(string economy) =>
        Pipeline.Process("note.md", Encoding.UTF8.GetBytes("# Budgetnotat: Konstrueret eksempel\n\n## Økonomi\n\n" + economy)).Document.ShouldNotBeNull().Checks.Findings;

    private static DocumentRecord Html(string page) => Pipeline.Process("note.html", Encoding.UTF8.GetBytes(page)).Document.ShouldNotBeNull().Record;

    private static DocumentRecord Table(string columns, string rows) => Text("# Budgetnotat: Konstrueret eksempel\n\n## Økonomi\n\n" + Rows(columns, rows));

    private static string Rows(string columns, string rows) => $"| {columns} |\n|{string.Concat(columns.Split('|').Select(_ => "---|"))}\n{rows}\n";

    private static DocumentRecord Text(string note) => Pipeline.Process("note.md", Encoding.UTF8.GetBytes(note)).Document.ShouldNotBeNull().Record;
}
