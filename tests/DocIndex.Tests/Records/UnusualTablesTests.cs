using System.Globalization;
using System.Text;
using DocIndex.Records;

namespace DocIndex.Tests.Records;

/// <summary>Forms of tables that are rare, each in which a wrong number would look right. The notes are constructed.</summary>
public sealed class UnusualTablesTests
{
    [Fact]
    public void Build_DashesOnLinesOfTheirOwn_AreEmptyCells()
    {
        var record = Text("note.txt", "Budgetnotat: Ny børnehave\n\nØkonomi\nTabel 1. Udgifter\n1.000 kr., 2026 p/l\n2026\n2027\n2028\nByggeri\n2.000\n3.000\n-\nLøn\n-\n-\n700\nI alt\n2.000\n3.000\n700\n");
        Amounts(record).ShouldBe("Byggeri 2026 2000000; Byggeri 2027 3000000; Løn 2028 700000; I alt 2026 2000000; I alt 2027 3000000; I alt 2028 700000");
    }

    [Theory]
    [InlineData("Besparelser er angivet med positivt fortegn.", "| Porto | 120 |\n| Print | 80 |\n| I alt | 200 |", "-120000 -80000 -200000")]
    [InlineData("", "| Løn | 1.000 |\n| Udgifter i alt | 1.000 |\n| Statsrefusion | 400 |\n| Tilskud | 100 |\n| Netto | 500 |", "1000000 1000000 -400000 -100000 500000")]
    [InlineData("", "| Udgifter i alt | 1.000 |\n| Statsrefusion | 400 |\n| Tilskud | 100 |\n| Netto | 500 |", "1000000 -400000 -100000 500000")]
    public void Build_SavingsAndIncomePrintedPositive_LowerTheBudget(string said, string rows, string effects) =>
        string.Join(' ', Table(said, "2026", rows).Amounts.Select(a => a.Effect?.ToString("0", CultureInfo.InvariantCulture))).ShouldBe(effects);

    [Fact]
    public void Build_TotalTwiceInOneTable_IsAskedForOnce()
    {
        Table("", "2026", "| Løn | 900 |\n| Drift | 100 |\n| I alt | 1.000 |\n| I alt ekskl. løn | 100 |").Request!.PerYear.Single().Value.ShouldBe(1_000_000);
        Table("", "2026", "| Byggeri | 2.000 |\n| Inventar | 500 |\n| I alt | 2.500 |\n| I alt (inkl. moms) | 3.125 |").Request!.PerYear.Single().Value.ShouldBe(2_500_000);
        Table("", "2026", "| Byggeri | 2.000 |\n| Inventar | 500 |\n| Anlæg i alt inkl. moms | 2.500 |\n| Løn | 400 |\n| Leje | 100 |\n| Drift i alt | 500 |").Request!.PerYear.Single().Value.ShouldBe(3_000_000);
    }

    [Theory]
    [InlineData("1.200¹)", 1_275_000, Standing.Read)]
    [InlineData("1.200*", 1_275_000, Standing.Read)]
    [InlineData("1.200 / 1.300", 75_000, Standing.Doubtful)]
    public void Build_CellThatCannotBeRead_MakesTheRequestDoubtful(string cell, int request, Standing standing)
    {
        var found = Table("", "2026 | 2027", $"| Løn | 1.200 | {cell} |\n| Materialer | 50 | 75 |").Request!;
        (found.PerYear[1].Value, found.Standing).ShouldBe((request, standing));
    }

    [Fact]
    public void Build_RowsWithUnitsOfTheirOwn_AreNoKronerOfTheTable()
    {
        var record = Table("", "2026", "| Areal (m2) | 100 |\n| Timepris (kr.) | 450 |\n| Pris pr. plads | 650 |\n| Anlæg (mio. kr.) | 2,5 |\n| Drift | 1.200 |");
        Amounts(record).ShouldBe("Anlæg (mio. kr.) 2026 2500000; Drift 2026 1200000");
        record.Figures.Select(f => f.Value).ShouldBe([100, 450, 650]);
    }

    [Fact]
    public void Build_AccountInParentheses_IsNotAskedFor()
    {
        var record = Table("", "2025 (R) | 2026 (B) | BO27 | Overslagsår 2", "| Løn | 900 | 1.000 | 1.100 | 1.200 |\n| Drift | 100 | 100 | 100 | 100 |\n| I alt | 1.000 | 1.100 | 1.200 | 1.300 |");
        record.Request!.PerYear.Select(y => (y.Year, y.Value)).ShouldBe([(2026, 1_100_000), (2027, 1_200_000), (2028, 1_300_000)]);
    }

    [Fact]
    public void Build_ColumnThatNamesNoYearBesideYears_IsNotConfident() =>
        Table("", "2026 | 2027 | Ændring", "| Løn | 900 | 1.000 | 100 |\n| I alt | 900 | 1.000 | 100 |").Amounts
            .Where(a => a.Year is null).Select(a => a.Standing).ShouldBe([Standing.Inferred, Standing.Inferred]);

    [Fact]
    public void Build_KronerAYearInALabel_IsMoney() =>
        Amounts(Table("", "2026", "| Drift (kr. pr. år) | 1.200 |\n| Pris (kr. pr. plads) | 90 |")).ShouldStartWith("Drift (kr. pr. år) 2026 ");

    [Theory]
    [InlineData("2025 2026", "Løn 2025 10000; Løn 2026 20000")]
    [InlineData("Budget 2025 Overslag 2026", "Løn 2025 10000; Løn 2026 20000")]
    [InlineData("2025 2026 2027", "Løn  10000; Løn  20000")]
    public void Build_HeaderOverSeveralColumnsListsYears_EachColumnHasItsOwn(string header, string amounts) =>
        Amounts(Html($"<tr><th>1.000 kr.</th><th colspan=2>{header}</th><th>I alt</th></tr><tr><td>Løn</td><td>10</td><td>20</td><td>30</td></tr>"))
            .ShouldStartWith(amounts);

    [Fact]
    public void Build_UnitsBesideOtherQuantitiesUnderYears_AreHeader()
    {
        var record = Html("<tr><th></th><th colspan=2>2023</th><th colspan=2>2024</th></tr><tr><th></th><th>1.000 kr.</th><th>Årsværk</th><th>1.000 kr.</th><th>Årsværk</th></tr>"
            + "<tr><td>Rådgivere</td><td>1.160</td><td>2</td><td>2.320</td><td>4</td></tr><tr><td>I alt</td><td>1.160</td><td>2</td><td>2.320</td><td>4</td></tr>");
        Amounts(record).ShouldBe("Rådgivere 2023 1160000; Rådgivere 2024 2320000; I alt 2023 1160000; I alt 2024 2320000");
        record.Figures.Select(f => (f.Value, f.Unit)).ShouldBe([(2, "årsværk"), (4, "årsværk"), (2, "årsværk"), (4, "årsværk")]);
    }

    [Theory]
    [InlineData("Indsats | Beskrivelse", "Vejledning | 40 borgere får hver deres eget lille budget at råde over", "I alt |")]
    [InlineData("Funktion | Tekst", "5.28.20 | Vejledning", "I alt |")]
    [InlineData("Område | Indsats", "Dagtilbud | Vejledning", "I alt |")]
    public void Build_SeveralColumnsOfWords_TheRowsAreNamedAndTheTotalIsOne(string columns, string row, string total)
    {
        var record = Table("", columns + " | 2026", $"|  | {row} | 200 |\n| | {row.Replace("Vejledning", "Kørsel", StringComparison.Ordinal).Replace("20", "21", StringComparison.Ordinal)} | 300 |\n| | {total} | 500 |");
        Amounts(record).ShouldBe("Vejledning 2026 200000; Kørsel 2026 300000; I alt 2026 500000");
        record.Request!.PerYear.Single().Value.ShouldBe(500_000);
    }

    [Fact]
    public void Build_ColumnsOfNotesAndUnits_AreNoAmounts()
    {
        var record = Text("note.md", "# Budgetnotat: Konstrueret eksempel\n\n## Økonomi\n\n| Post | Note | Enhed | 2026 |\n|---|---|---|---|\n| Hal | 1 | mio. kr. | 12,5 |\n| Klubber | 2 | 1.000 kr. | 350 |\n| Besøg | 3 | antal | 61.000 |\n");
        Amounts(record).ShouldBe("Hal 2026 12500000; Klubber 2026 350000");
        record.Figures.Select(f => (f.Label, f.Value, f.Unit)).ShouldBe([("Besøg", 61_000, "antal")]);
    }

    [Theory]
    [InlineData("Model A", "Model B", null)]
    [InlineData("Anlæg", "Afledt drift", 300_000)]
    public void Build_YearTwiceInARow_IsAddedUpOnlyWhereItIsDifferentMoney(string first, string second, int? asked)
    {
        var (record, diagnostics) = Read(Page($"<tr><th>1.000 kr.</th><th>{first} 2026</th><th>{second} 2026</th></tr><tr><td>Skole</td><td>100</td><td>200</td></tr>"));
        (record.Request?.PerYear.Single().Value).ShouldBe(asked);
        diagnostics.Any(d => d.Code == DiagnosticCodes.SameYearTwice).ShouldBe(asked is null);
        record.Initiatives.Single().Standing.ShouldBe(asked is null ? Standing.Doubtful : Standing.Read);
    }

    [Fact]
    public void Build_RunningSumsAndPricesOfOne_AreNotAskedFor()
    {
        var record = Table("", "2026 | 2027", "| Udgift pr. elev (kr.) | 31.500 | 31.500 |\n| Løn | 900 | 1.000 |\n| Besparelse | -400 | -1.200 |\n| Netto | 500 | -200 |\n| Akkumuleret netto | 500 | 300 |");
        record.Request!.PerYear.Select(y => y.Value).ShouldBe([500_000, -200_000]);
        record.Initiatives.Select(i => i.Name).ShouldNotContain("Udgift pr. elev (kr.)");
        record.Amounts.ShouldNotContain(a => a.Label.StartsWith("Udgift pr. elev", StringComparison.Ordinal));
        record.Amounts.Where(a => a.Label == "Akkumuleret netto").ShouldAllBe(a => a.Role == RowRole.Subtotal);
    }

    [Fact]
    public void Build_SumCarriedOverToTheNextPage_IsNoAmount()
    {
        var (record, diagnostics) = Read(Page("<tr><th>1.000 kr.</th><th>2026</th></tr><tr><td>Nord</td><td>504</td></tr><tr><td>Transport</td><td>504</td></tr><tr><td>Transport</td><td>504</td></tr><tr><td>Syd</td><td>600</td></tr><tr><td>I alt</td><td>1.104</td></tr>"));
        Amounts(record).ShouldBe("Nord 2026 504000; Syd 2026 600000; I alt 2026 1104000");
        diagnostics.ShouldContain(d => d.Code == DiagnosticCodes.CarriedOver);
        Amounts(Table("", "2026", "| Transport | 504 |\n| Løn | 504 |")).ShouldBe("Transport 2026 504000; Løn 2026 504000");
    }

    [Fact]
    public void Build_ApostrophesBetweenThousands_AreOneNumber() =>
        Table("", "2026", "| Bus | 1'240'000 |").Amounts.Select(a => (a.Value, a.Printed)).ShouldBe([(1_240_000_000, "1'240'000")]);

    [Theory]
    [InlineData("Beløb i 1.000 kr., 2016-pl. Minus efter tallet er mindreudgift.", "", 1_000)]
    [InlineData("Forslaget koster 2,35 mio. kr. i 2026, jf. nedenfor (1.000 kr., 2025-PL).", "", 1_000)]
    [InlineData("Alle beløb er i mio. kr., medmindre andet er angivet.", "Konstrueret eksempel", 1_000_000)]
    [InlineData("Der søges om hjælp.", "Hele 1.000 kr. i 2024-priser.", 1_000)]
    [InlineData("Der søges om hjælp.", "(1.000 kr. i 2025-PL)", 1_000)]
    [InlineData("Der søges om hjælp.", "Der er afsat 1.000 kr. til gaver.", 1)]
    public void Build_UnitOutsideTheTable_IsTheUnit(string above, string below, int factor)
    {
        var record = Text("note.md", $"# Budgetnotat: Konstrueret eksempel\n\n## Økonomi\n\n{above}\n\n| | 2026 |\n|---|---|\n| Løn | 40 |\n\n{below}\n");
        record.Amounts.Select(a => (a.Value, a.Standing)).ShouldBe([(40 * factor, factor == 1 ? Standing.Doubtful : Standing.Read)]);
    }

    [Theory]
    [InlineData("Bevilling (millioner kroner, faste 2026-priser)", 1_000_000)]
    [InlineData("Bevilling (kr. (mio.), 2026-pl)", 1_000_000)]
    public void Build_UnitAndPriceLevelInTheHeading_AreTheTables(string heading, int factor)
    {
        var record = Text("note.md", $"# Budgetnotat: Konstrueret eksempel\n\n## {heading}\n\nDer søges om hjælp.\n\n"
            + "| | 2026 |\n|---|---|\n| Løn | 40 |\n");
        record.Amounts.Select(a => a.Value).ShouldBe([40 * factor]);
    }

    [Theory]
    [InlineData("-3896", 3)]
    [InlineData("-44276", 3)]
    [InlineData("-44172", 0)]
    public void Check_TotalBeforeItsYearsAndBehindAccounts_IsHeldAgainstEither(string total, int verified)
    {
        var document = Pipeline.Process("note.md", Encoding.UTF8.GetBytes("# Budgetnotat: Konstrueret eksempel\n\n## Økonomi\n\n"
            + "| 1.000 kr. | Regnskab 2024 | Budget 2025 | I alt | 2026 | 2027 |\n|---|---|---|---|---|---|\n"
            + $"| Løn | -35421 | -8855 | {total} | -1771 | -2125 |\n")).Document.ShouldNotBeNull();
        document.Checks.Findings.ShouldBeEmpty();
        document.Record.Amounts.Count(a => a.Standing == Standing.Verified).ShouldBe(verified);
    }

    [Fact]
    public void Check_CellOfTheSumCannotBeRead_TheColumnIsNotChecked()
    {
        var document = Pipeline.Process("note.md", Encoding.UTF8.GetBytes(Note("", "2026", "| Løn | 900 |\n| Drift | 100 / 200 |\n| I alt | 1.100 |"))).Document!;
        document.Checks.Findings.ShouldBeEmpty();
        document.Checks.Counts.Single(c => c.Rule == "column-total").NotChecked.Sum(n => n.Count).ShouldBe(1);
    }

    [Fact]
    public void Check_TotalInAnotherUnitThanItsRows_IsNoErrorAndNoConfidentRequest()
    {
        var document = Pipeline.Process("note.md", Encoding.UTF8.GetBytes(Note("", "2026", "| Løn | 900 |\n| Drift | 100 |\n| Tilskud i alt (kr.) | 185.000 |"))).Document!;
        document.Checks.Findings.ShouldBeEmpty();
        document.Record.Request!.Standing.ShouldBe(Standing.Doubtful);
    }

    [Theory]
    [InlineData("| År | Anlæg | Drift | I alt |", "| 2026 | 3.200 | 150 | 3.350 |\n| 2027 | 1.000 | 200 | 1.200 |", "Anlæg 2026 3200000; Anlæg 2027 1000000; Drift 2026 150000; Drift 2027 200000; I alt 2026 3350000; I alt 2027 1200000")]
    [InlineData("| År | Anlæg | Sum |", "| 2026 | 3.200 | 3.200 |\n| 2027 | 1.000 | 1.000 |\n| Sum 2026-2027 | 4.200 | 4.200 |", "Anlæg 2026 3200000; Anlæg 2027 1000000; Anlæg  4200000; Sum 2026 3200000; Sum 2027 1000000; Sum  4200000")]
    [InlineData("| 1.000 kr. | Før 2026 | 2026 | Efter 2026 |", "| Løn | 800 | 900 | 100 |", "Løn  800000; Løn 2026 900000; Løn  100000")]
    [InlineData("| 1.000 kr. | Forbrug t.o.m. 2025 | 2026 | Rest efter 2026 |", "| Løn | 800 | 900 | 100 |", "Løn  800000; Løn 2026 900000; Løn  100000")]
    [InlineData("| 1.000 kr. | 2026 | 2027 |", "| Løn | 125.000,- | - 1.200 |", "Løn 2026 125000000; Løn 2027 -1200000")]
    public void Build_FormsOfHeadersAndCells_AreWhatTheySay(string header, string rows, string amounts) =>
        Amounts(Text("note.md", $"# Budgetnotat: Konstrueret eksempel\n\n## Økonomi\n\nBeløb i 1.000 kr.\n\n{header}\n|{string.Concat(header.Skip(1).Where(c => c == '|').Select(_ => "---|"))}\n{rows}\n")).ShouldBe(amounts);

    [Fact]
    public void Build_PricesOfOneInTheCaption_AreNoAmounts()
    {
        var record = Text("note.md", "# Budgetnotat: Konstrueret eksempel\n\n## Økonomi\n\nTabel 1. Nettodriftsudgift i kr. pr. elev\n\n| Skole | 2026 |\n|---|---|\n| Askov | 68.200 |\n\nTabel 2. Udgifter i kr. pr. år\n\n| Skole | 2026 |\n|---|---|\n| Løn | 900.000 |\n");
        Amounts(record).ShouldBe("Løn 2026 900000");
        record.Figures.Select(f => f.Value).ShouldBe([68_200]);
    }

    [Theory]
    [InlineData("| Løn | 900 |\n| | 300 |", Standing.Doubtful)]
    [InlineData("| Udgifter i alt | 1.000 |\n| Finansiering i alt | -1.000 |", Standing.Doubtful)]
    [InlineData("| Løn | 900 |\n| Drift | 300 |", Standing.Read)]
    public void Build_RowsThatDoNotTellWhatIsAskedFor_AreNoConfidentRequest(string rows, Standing standing) => Table("", "2026", rows).Request!.Standing.ShouldBe(standing);

    [Fact]
    public void Check_TwoProposalsWithRowsOfTheSameNames_AreNotHeldAgainstEachOther()
    {
        static string Proposal(int number, string rows) => $"## Forslag {number}\n\nTabel {number}. 1.000 kr., 2026 p/l\n\n| | 2026 | 2027 |\n|---|---|---|\n{rows}\n\n";
        var document = Pipeline.Process("note.md", Encoding.UTF8.GetBytes("# Budgetnotat: Konstrueret eksempel\n\n## Økonomi\n\n" + Proposal(1, "| Løn | 200 | 210 |\n| Drift | 50 | 40 |\n| I alt | 250 | 250 |") + Proposal(2, "| Løn | 400 | 410 |\n| Drift | 80 | 90 |\n| I alt | 480 | 500 |"))).Document!;
        document.Checks.Findings.ShouldBeEmpty();
        document.Record.Request!.Standing.ShouldBe(Standing.Doubtful);
    }

    [Fact]
    public void Check_NetAfterWhatOthersPay_IsRight() =>
        Pipeline.Process("note.md", Encoding.UTF8.GetBytes(Note("", "2026", "| Anlæg | 5.000 |\n| Inventar | 1.000 |\n| Udgifter i alt | 6.000 |\n| heraf finansieret af staten | 1.500 |\n| Kommunal nettoudgift | 4.500 |"))).Document!.Checks.Findings.ShouldBeEmpty();

    [Fact]
    public void Process_FlattenedRowOfNumbersOnlyWithOneTooMany_IsRead() =>
        Pipeline.Process("note.txt", Encoding.UTF8.GetBytes("Budgetnotat: Konstrueret eksempel\n\nØkonomi\n1.000 kr.\n2026 2027\nLøn 900 1.000\n\n100 200 300\nI alt 1.000 1.200\n")).Document.ShouldNotBeNull();

    [Theory]
    [InlineData("| Aktivitet | Art |\n|---|---|\n| Belysning | U 2.509 |\n", Standing.Doubtful)]
    [InlineData("", Standing.Verified)]
    public void Build_PartUnderTheSameCaptionWithoutAmounts_IsNoConfidentRequest(string part, Standing standing) =>
        Text("note.md", Note("", "2026", "| Løn | 900 |\n| Drift | 255 |\n| I alt | 1.155 |")
            + (part.Length == 0 ? "" : "\n\nTabel 1. Udgifter (fortsat)\n\n" + part)).Request!.Standing.ShouldBe(standing);

    [Theory]
    [InlineData("0.6\n1.3\n0.3\n", Standing.Doubtful)]
    [InlineData("1.250\n1.400\n3.100\n", Standing.Doubtful)]
    [InlineData("12.06.2026\n4\n2027\n", Standing.Verified)]
    public void Build_FiguresThatNobodyRead_LeaveTheRequestInDoubt(string lines, Standing standing) =>
        ConstructedNote.WithEconomy("Tabel 1. Udgifter\n1.000 kr.   2026   2027\nLøn         900    910\nDrift       255    265\nI alt       1.155  1.175\n\nBilag\n\nHer følger tallene fra regnskabet, som forvaltningen har opgjort dem hvert år siden starten.\n\n" + lines)
            .Record.Request!.Standing.ShouldBe(standing);

    private static DocumentRecord Html(string rows) => Read(Page(rows)).Record;

    private static string Page(string rows) => $"<html lang=da><h1>Budgetnotat: Konstrueret eksempel</h1><p>Budget 2026</p><h2>Økonomi</h2><table>{rows}</table></html>";

    private static (DocumentRecord Record, IEnumerable<Diagnostic> Diagnostics) Read(string html)
    {
        var result = Pipeline.Process("note.html", Encoding.UTF8.GetBytes(html));
        return (result.Document.ShouldNotBeNull().Record, result.Diagnostics);
    }

    private static DocumentRecord Table(string said, string columns, string rows) => Text("note.md", Note(said, columns, rows));

    private static string Note(string said, string columns, string rows) =>
        $"# Budgetnotat: Konstrueret eksempel\n\nBudget 2026\n\n## Økonomi\n\n{said}\n\nTabel 1. 1.000 kr., 2026 p/l\n\n| | {columns} |\n|---|{string.Concat(columns.Split('|').Select(_ => "---:|"))}\n{rows}\n";

    private static DocumentRecord Text(string name, string text) => Pipeline.Process(name, Encoding.UTF8.GetBytes(text)).Document.ShouldNotBeNull().Record;

    private static string Amounts(DocumentRecord record) =>
        string.Join("; ", record.Amounts.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Label} {a.Year} {a.Value:0}")));
}
