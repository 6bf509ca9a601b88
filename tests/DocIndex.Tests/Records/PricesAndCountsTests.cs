using System.Text;
using DocIndex.Records;

namespace DocIndex.Tests.Records;

/// <summary>Tables of prices and of people, which hold no amounts of the budget. The notes are constructed.</summary>
public sealed class PricesAndCountsTests
{
    [Theory]
    [InlineData("", "Kr. pr. måned")]
    [InlineData("", "Kroner pr. døgn")]
    [InlineData("", "kr./time")]
    [InlineData("", "Kr. pr. plads")]
    [InlineData("Tabel 2. Brugerbetaling pr. uge", "Kr.")]
    [InlineData("Tabel 2. Takster", "Kr.")]
    [InlineData("Tabel 2. Prisen for borgerne", "Kr.")]
    [InlineData("Beløb i kr. om måneden:", "Dagpleje")]
    public void Build_Prices_AreFigures(string above, string corner)
    {
        var record = Note("Alle beløb er i 1.000 kr., hvor andet ikke er nævnt.", above, $"{corner} | 2026 | 2027", Places);
        record.Amounts.ShouldBeEmpty();
        record.Figures.Length.ShouldBe(4);
    }

    [Theory]
    [InlineData("", "1.000 kr. pr. år")]
    [InlineData("Tabel 2. Takster, merindtægt", "1.000 kr.")]
    [InlineData("Tabel 2. Prisen for ombygningen", "Kr.")]
    [InlineData("Tabel 2. Udgift til månedskort", "Kr.")]
    public void Build_MoneyBesideSuchWords_IsMoney(string above, string corner) =>
        Note("", above, $"{corner} | 2026 | 2027", Places).Amounts.Length.ShouldBe(4);

    private const string Places = "| Vuggestue | 1.745 | 1.790 |\n| Børnehave | 610 | 625 |";

    [Theory]
    [InlineData("Tabel 1. Elever pr. 5. september", "Skoleår | 0.-3. klasse | 4.-6. klasse")]
    [InlineData("Tabel 1. Forventet udvikling", "År | 0-5 år | 6-16 år | Børn i alt")]
    [InlineData("Tabel 1. Borgere i 2026", "År | Nord | Syd")]
    public void Build_CountsOfPeople_AreNotAskedFor(string caption, string header)
    {
        var width = header.Split('|').Length - 1;
        var record = Note("", caption, header, string.Join('\n', Enumerable.Range(2026, 3)
            .Select(y => $"| {y} |" + string.Concat(Enumerable.Range(1, width).Select(c => $" {y - 1900 + c}.41{c} |"))))
            + "\n\nTabel 2. Ramme, hele tusinde kroner\n\n| | 2027 | 2028 |\n|---|---|---|\n| Løn | 310 | 320 |\n"
            + "\nTabel 3. Regnskab, mio. kr.\n\n| | R 2024 | R 2025 |\n|---|---|---|\n| Løn | 3,1 | 3,2 |");
        record.Amounts.Select(a => a.Table).ShouldNotContain("Tabel 1");
        record.Request!.PerYear.Select(y => y.Value).ShouldBe([310_000, 320_000]);
    }

    [Fact]
    public void Build_AgesUnderMoney_AreMoney() =>
        Note("", "Tabel 1. Børn og Unge", "1.000 kr. | 2026 | 2027",
            "| 0-5 år | 1.745 | 1.790 |\n| 6-16 år | 610 | 625 |\n| Børn i alt | 2.355 | 2.415 |").Amounts.Length.ShouldBe(6);

    [Fact]
    public void Build_TableThatSaysNoUnit_AsksForNothingBesideOneThatDoes()
    {
        var record = Note("", "Tabel 1. Oversigt", "Kvarter | 2027 | 2028", "| Nord | 1.745 | 1.790 |\n\n"
            + "Tabel 2. Udgift, mio. kr.\n\n| | 2027 | 2028 |\n|---|---|---|\n| Løn | 0,3 | 0,4 |\n"
            + "\nTabel 3. Regnskab, 1.000 kr.\n\n| | R 2024 | R 2025 |\n|---|---|---|\n| Løn | 310 | 320 |");
        record.Request!.PerYear.Select(y => y.Value).ShouldBe([300_000, 400_000]);
    }

    [Theory]
    [InlineData("Hedensted Kommune · Til udvalget 3. maj 2026 · Beløb i 1.000 kr., årets priser · udgifter uden fortegn",
        1_745_000)]
    [InlineData("Beløbene er angivet i mio. kr.", 1_745_000_000)]
    public void Build_UnitAboveTheFirstHeading_IsOfAllTables(string line, int value) =>
        Overview($"{line}\n\nHer er forslagene.", "Vejene trænger.").Amounts[0].Value.ShouldBe(value);

    [Fact]
    public void Build_UnitSaidOfOneTable_IsNotOfAll() =>
        Overview("Beløb i 1.000 kr. for tabel 2.", "Vejene trænger til 2 mio. kr.").Amounts[0].Standing
            .ShouldBe(Standing.Doubtful);

    private static DocumentRecord Overview(string first, string roads) => Process(
        $"# Oversigt over anlæg 2027-2028\n\n{first}\n\n## Veje\n\n{roads}\n\n"
        + "| Projekt | 2027 | 2028 |\n|---|---|---|\n| Bro | 1.745 | 1.790 |\n");

    private static DocumentRecord Note(string first, string above, string header, string rows) => Process(
        $"# Budgetnotat: Åbningstider\n\n{first}\n\n## Økonomi\n\n{above}\n\n| {header} |\n|"
        + string.Concat(Enumerable.Repeat("---|", header.Split('|').Length)) + $"\n{rows}\n");

    private static DocumentRecord Process(string text) =>
        Pipeline.Process("note.md", Encoding.UTF8.GetBytes(text)).Document.ShouldNotBeNull().Record;
}
