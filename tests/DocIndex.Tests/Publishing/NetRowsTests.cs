using System.Text;
using DocIndex.Publishing;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Tests.Publishing;

/// <summary>What stands above a note's net comes to it, and a saving is about no investment.</summary>
public sealed class NetRowsTests
{
    private const string Investment = "001_7fd0a240a98cc93a.txt";

    [Fact]
    public void Rows_OfAnInvestmentWithANet_ComeToIt()
    {
        var rows = RowsOf(Read(Investment));

        var net = rows[^1];
        (net.Kind, net.IsNet).ShouldBe((YearRowKind.Request, true));
        rows.Where(row => row.Kind == YearRowKind.Counted).Select(row => row.Name)
            .ShouldBe(["Besparelse på Arbejdsmarkeds- og Overførselsområdet"]);
        foreach (var (year, figure) in net.Years)
            rows.Where(row => !row.IsTotal).Sum(row => row.Years[year].Kroner).ShouldBe(figure.Kroner, $"{year}");
    }

    [Fact]
    public void Rows_InitiativesThatDoNotComeToTheCosts_StandBesideAllThatTheNetCounts()
    {
        var text = Text(Investment).Replace("2.700 2.700 2.700 2.700", "2.900 2.900 2.900 2.900",
            StringComparison.Ordinal)
            .Replace("-400 -4.800 -9.200 -11.400", "-200 -4.600 -9.000 -11.200", StringComparison.Ordinal);

        RowsOf(Process(text)).Where(row => row.Kind == YearRowKind.Counted).Select(row => row.Name)
            .ShouldBe(["Besparelse på Arbejdsmarkeds- og Overførselsområdet", "Investering i administration og drift"]);
    }

    [Theory]
    [InlineData("000_360f2463238157fa.txt")]
    [InlineData("003_204b37205619f516.txt")]
    [InlineData("004_fa977796f0bb0cd1.txt")]
    public void Rows_InitiativesThatAreRowsOfTheTable_AreCountedOnce(string seed) =>
        RowsOf(Read(seed)).ShouldNotContain(row => row.Kind == YearRowKind.Counted);

    [Fact]
    public void Saving_ThatPaysForAnInvestment_IsNotAboutIt()
    {
        var record = Read(Investment);

        var saving = record.Statements.Single(statement => statement.Text == "3,1 mio. kr. årligt");
        saving.Direction.ShouldBe(Direction.Saving);
        (saving.Initiative, saving.About).ShouldBe((null, null));
        record.Amounts.Where(amount => amount.Direction == Direction.Saving).ShouldAllBe(amount =>
            amount.Initiative == null);
        record.Statements.Where(statement => statement.Direction == Direction.Expense)
            .ShouldContain(statement => statement.Initiative != null);
    }

    [Fact]
    public void Saving_ThatIsAnInitiativeItself_IsStillAboutIt()
    {
        var record = ConstructedNote.Process(
            """
            Budgetnotat om botilbud

            Økonomi
            Den afledte mindreudgift til botilbud udgør 3,1 mio. kr. årligt fra 2026.

            Tabel 1. Økonomi
            1.000 kr., 2026 p/l      2026    2027
            Mestringsvejledere      1.000   1.000
            Mindreudgift til botilbud  -3.100  -3.100
            Netto i alt            -2.100  -2.100
            """).Record;

        record.Statements.ShouldHaveSingleItem().About.ShouldBe("Mindreudgift til botilbud");
    }

    private static List<YearRow> RowsOf(DocumentRecord record) =>
        [.. new YearRows(record, _ => new Target("sted", null), _ => null).OfRequest()];

    private static string Text(string seed) => File.ReadAllText(RepositoryRoot.Combine($"seeds/{seed}"));

    private static DocumentRecord Read(string seed) => Process(Text(seed));

    private static DocumentRecord Process(string text) =>
        Pipeline.Process("notat.txt", Encoding.UTF8.GetBytes(text)).Document.ShouldNotBeNull().Record;
}
