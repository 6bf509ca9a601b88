using DocIndex.Checks;

namespace DocIndex.Tests.Checks;

public sealed class CheckerTests
{
    private const string Header = "Tabel 1. Oversigt over udgifter\n1.000 kr., 2026 p/l 2026 2027 2028 2029 I alt\n";
    private const string Rows = "Mødesteder 6.311 6.311 6.311 6.311 25.244\nInventar 200 200 200 200 800\n";
    private const string Table = Header + Rows + "Udgifter i alt 6.511 6.511 6.511 6.511 26.044\n";
    private const string Items = "Tabel 1. Oversigt over udgifter\n1.000 kr. 2026 2027\nMødesteder 300 300\nInventar 200 200\nRengøring 100 100\n";

    [Theory]
    [InlineData("Udgifter i alt 600 600", "")]
    [InlineData("Udgifter i alt 602 600", "")]
    [InlineData("Udgifter i alt 598 600", "")]
    [InlineData("Udgifter i alt 603 600", "column-total Error 603 > 600")]
    [InlineData("Udgifter i alt 597 600", "column-total Error 597 > 600")]
    [InlineData("Udgifter i alt 700 700", "column-total Error 700 > 600; column-total Error 700 > 600")]
    [InlineData("Heraf leje 50 50\nUdgifter i alt 600 600", "")]
    [InlineData("Heraf leje 50 50\nUdgifter i alt 650 600", "column-total Error 650 > 600")]
    public void Check_ConstructedColumnTotals_AllowRoundingOfEveryAddendUpToTheTouch(string total, string findings) =>
        Findings(Items + total).ShouldBe(findings);

    [Theory]
    [InlineData("25.244", "")]
    [InlineData("25.246", "")]
    [InlineData("25.247", "row-total Error 25247 > 25.244")]
    [InlineData("25.241", "row-total Error 25241 > 25.244")]
    public void Check_ConstructedRowTotals_AllowRoundingOfEveryYear(string total, string findings) =>
        Findings($"Tabel 1. Oversigt over udgifter\n1.000 kr. 2026 2027 2028 2029 I alt\nMødesteder 6.311 6.311 6.311 6.311 {total}\nInventar 200 200 200 200 800\n").ShouldBe(findings);

    [Fact]
    public void Check_ConstructedFigureThatBreaksRowAndColumn_IsOneFindingAtThatFigure()
    {
        var document = ConstructedNote.WithEconomy(Table.Replace("Mødesteder 6.311", "Mødesteder 6.911", StringComparison.Ordinal));

        var finding = document.Checks.Findings.ShouldHaveSingleItem();
        finding.Sources[0].Text.ShouldBe("6.911");
        finding.Fix.ShouldBe("6.311");
        finding.Sources.Select(s => s.Text).ShouldBe(["6.911", "6.311", "6.311", "6.311", "25.244", "200", "6.511"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("1.000 kr.", "6.311", "")]
    [InlineData("1.000 kr.", "6.312", "table-vs-table Warning 6312 > 6.311")]
    [InlineData("1.000 kr.", "6.411", "table-vs-table Error 6411 > 6.311")]
    [InlineData("mio. kr.", "6,3", "")]
    [InlineData("mio. kr.", "6,4", "table-vs-table Error 6400 > 6,3")]
    [InlineData("1.000 kr., 2025 p/l", "6.200", "")]
    public void Check_ConstructedSameRowInTwoTables_MustAgreeWithinRounding(string unit, string figure, string findings) =>
        Findings($"{Table}\nTabel 2. Udgifter til mødesteder\n{unit} 2026 2028\nMødesteder {figure} {(unit.StartsWith('m') ? "6,3" : "6.311")}\n").Split("; ")[0].ShouldBe(findings);

    [Fact]
    public void Check_ConstructedTablesOfOtherPriceLevels_AreNotComparedAndThatIsSaid()
    {
        var document = ConstructedNote.WithEconomy(Table + "\nTabel 2. Udgifter til mødesteder\n1.000 kr., 2025 p/l 2026 2028\nMødesteder 6.200 6.200\n");

        Count(document, "table-vs-table").NotChecked.ShouldBe([new NotChecked("prisniveauerne er forskellige", 2)]);
    }

    [Theory]
    [InlineData("Der søges om 6,3 mio. kr. i 2026 til mødesteder.", "", 1)]
    [InlineData("Der søges om 6,4 mio. kr. i 2026 til mødesteder.", "prose-vs-table Error 6400 > 6,3 mio. kr.", 0)]
    [InlineData("Der søges om 6,2 mio. kr. i 2026 til mødesteder.", "prose-vs-table Error 6200 > 6,3 mio. kr.", 0)]
    [InlineData("Der søges om 6,311 mio. kr. i 2026 til mødesteder.", "", 1)]
    [InlineData("Der søges om 6,5 mio. kr. i 2026 til mødesteder.", "", 1)]
    [InlineData("Der søges om ca. 6,4 mio. kr. i 2026 til mødesteder.", "prose-vs-table Warning 6400 > 6,3 mio. kr.", 0)]
    [InlineData("Der søges om 6.400.000 kr. i 2026 til mødesteder.", "prose-vs-table Warning 6400 > 6.311.000 kr.", 0)]
    [InlineData("Der søges om 6,4 mio. kr. årligt til mødesteder.", "prose-vs-table Error 6400 > 6,3 mio. kr.", 0)]
    [InlineData("Der søges om 25,2 mio. kr. i 2026-2029 til mødesteder.", "", 1)]
    [InlineData("Der søges om 60 mio. kr. i 2026 til mødesteder.", "prose-vs-table Warning 60000 > 6 mio. kr.", 0)]
    [InlineData("Der søges om 63,1 mio. kr. i 2026 til mødesteder.", "unit-factor Error 63100 > 6,3 mio. kr.", 0)]
    [InlineData("Der søges om 6,5 mio. kr. i 2026, heraf 6,4 mio. kr. i 2026 til mødesteder.", "prose-vs-table Warning 6400 > 6,3 mio. kr.", 1)]
    [InlineData("Der er tidligere afsat 6,4 mio. kr. i 2026 til mødesteder.", "prose-vs-table Warning 6400 > 6,3 mio. kr.", 0)]
    public void Check_ConstructedProseAgainstTable_ComparesByUnitAndYear(string sentence, string findings, int passed)
    {
        var document = ConstructedNote.WithEconomy(sentence + "\n\n" + Table);

        Text(document).ShouldBe(findings);
        Count(document, "prose-vs-table").Passed.ShouldBe(passed);
    }

    [Theory]
    [InlineData("Der søges om 6,5 mio. kr. i 2026, heraf 3,4 mio. kr. i 2026 til lønninger.", "beløbet er en del af et andet")]
    [InlineData("Der søges om 6,4 mio. kr. i 2031 til mødesteder.", "tabellerne har ingen tal for de år")]
    public void Check_ConstructedProseThatCannotBeHeldAgainstATable_IsCountedAsNotChecked(string sentence, string reason)
    {
        var document = ConstructedNote.WithEconomy(sentence + "\n\n" + Table);

        Text(document).ShouldBeEmpty();
        Count(document, "prose-vs-table").NotChecked.ShouldBe([new NotChecked(reason, 1)]);
    }

    [Fact]
    public void Check_ConstructedAmountOfTheContext_IsNotChecked()
    {
        var document = ConstructedNote.Process("Budgetnotat om mødesteder for ældre\n\nBaggrund\nPå landsplan bruges der 6,4 mio. kr. i 2026 på mødesteder.\n\nØkonomi\n" + Table);

        Text(document).ShouldBeEmpty();
        Count(document, "prose-vs-table").NotChecked.ShouldBe([new NotChecked("beløbet handler ikke om det, dokumentet søger om", 1)]);
    }

    [Fact]
    public void Check_ConstructedTableThatAgrees_CountsEveryTotalAsPassed()
    {
        var document = ConstructedNote.WithEconomy(Table);

        (Count(document, "row-total").Passed, Count(document, "column-total").Passed).ShouldBe((3, 5));
        document.Checks.Counts.ShouldAllBe(c => c.Failed == 0);
    }

    [Fact]
    public void Check_ConstructedDoubtfulFigures_AreNotCheckedAndThatIsSaid()
    {
        var document = ConstructedNote.WithEconomy("Tabel 1. Oversigt over udgifter\n1.000 kr. 2026 2027 2028\nMødesteder 300 300\nInventar 200 200 200\nI alt 500 600 700\n");

        document.Record.Amounts.ShouldContain(a => a.Standing == DocIndex.Records.Standing.Doubtful);
        Count(document, "column-total").NotChecked.ShouldContain(n => n.Reason == "et af tallene er læst med tvivl");
        Text(document).ShouldNotContain("300");
    }

    [Fact]
    public void FindingId_ConstructedTextMovedOrRepeated_StaysAndChangesWithAFigure()
    {
        var wrong = Table.Replace("Mødesteder 6.311", "Mødesteder 6.911", StringComparison.Ordinal);
        var id = Id(wrong);

        Id("Nye linjer flytter tabellen nedad på siden.\n\n" + wrong).ShouldBe(id);
        Id(Table.Replace("Mødesteder 6.311", "Mødesteder 6.912", StringComparison.Ordinal)).ShouldNotBe(id);
        id.ShouldMatch("^[0-9a-f]{12}$");

        static string Id(string text) => ConstructedNote.WithEconomy(text).Checks.Findings.ShouldHaveSingleItem().Id;
    }

    private static RuleCount Count(ProcessedDocument document, string rule) => document.Checks.Counts.Single(c => c.Rule == rule);

    private static string Findings(string text) => Text(ConstructedNote.WithEconomy(text));

    private static string Text(ProcessedDocument document) =>
        string.Join("; ", document.Checks.Findings.Select(f => $"{f.Rule} {f.Severity} {(f.Found!.Value.Low + f.Found!.Value.High) / 2000m:0} > {f.Fix}"));
}
