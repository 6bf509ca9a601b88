namespace DocIndex.Tests.Records;

public sealed class MilestoneExtractionTests
{
    [Theory]
    [InlineData("### Nye standere\n\n- Færdig: 1. december 2028", "2028-12-01")]
    // A day that is past, and one with more behind its key.
    [InlineData("### Nye standere\n\n- Ansvar: Kontoret\n- Færdig: 1. december 2026", "")]
    [InlineData("### Nye standere\n\n- Start: 40 pladser, målt pr. 1. december 2028", "")]
    public void Extract_KeyWithADayToCome_IsAStep(string said, string expected) =>
        RecordOf.Steps(RecordOf.Note("## Sagen\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("- 1. april 2028: Skolen lukker\n- 1. maj 2028: Hallen åbner", "2028-04-01, 2028-05-01")]
    // A danger with its day is none.
    [InlineData("- Udbuddet kan trække ud til 1. maj 2028\n- Priserne kan stige\n- Lokalerne kan mangle", "")]
    public void Extract_ItemsOfADateAndAnActAmongRisks_AreSteps(string said, string expected)
    {
        var record = RecordOf.Note("## Risici\n\n- Priserne kan stige.\n\n### Gennemførelse\n\n" + said);

        RecordOf.Steps(record).ShouldBe(expected);
        record.Risks.ShouldNotContain(r => r.Text.Contains("lukker", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Hallen åbner den 12. maj 2028.", "2028-05-12")]
    [InlineData("Aftalen skrives under den 1. december 2028 og gælder fra den 1. januar 2029.", "2028-12-01, 2029-01-01")]
    [InlineData("Der holdes møder den 3., 10. og 17. maj 2028.", "2028-05-03, 2028-05-10, 2028-05-17")]
    // What lies behind, when something was counted, when something may begin at the earliest, and the note's own day.
    [InlineData("Hallen blev åbnet den 12. maj 2026.", "")]
    [InlineData("Ventelisten er målt pr. 1. marts 2027.", "")]
    [InlineData("Arbejdet begynder efter 1. maj 2028.", "")]
    [InlineData("Notatet er skrevet den 3. maj 2027.", "")]
    public void Extract_Sentences_GiveDaysToCome(string said, string expected) =>
        RecordOf.Steps(RecordOf.Note("## Sagen\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("| Hvornår | Hvad |\n|---|---|\n| 12. maj 2028 | Hallen åbner |\n| 2. juni 2028 | Banen lægges |\n", "2028-05-12, 2028-06-02")]
    [InlineData("| Måned | Timer |\n|---|---|\n| maj 2028 | 12 |\n| juni 2028 | 14 |\n", "")]
    public void Extract_TableOfDays_IsStepsWhereItTellsActs(string table, string expected) =>
        RecordOf.Steps(RecordOf.Note("## Sagen\n\n" + table)).ShouldBe(expected);

    [Theory]
    [InlineData("| Udbud sendes ud | Byggeriet begynder |\n|---|---|\n| Maj 2028 | Juni 2029 |", "2028-05-01, 2029-06-01")]
    [InlineData("| Maj 2028 | Juni 2029 |\n|---|---|\n| Udbud sendes ud | Byggeriet begynder |", "2028-05-01, 2029-06-01")]
    // Figures by month are no steps.
    [InlineData("| Maj 2028 | Juni 2029 |\n|---|---|\n| 12 | 14 |", "")]
    public void Extract_DaysAcrossATable_EachWithItsAct(string table, string expected) =>
        RecordOf.Steps(RecordOf.Note("## Tidsplan\n\n" + table + "\n")).ShouldBe(expected);

    [Fact]
    public void Extract_ClausesThatBeginWithAnArticle_AreStepsOfTheirOwn() =>
        RecordOf.Steps(RecordOf.Note("## Tidsplan\n\nCentret åbner den 1. marts 2028, den første fest holdes den "
            + "25. september 2028, og en evaluering foreligger i oktober 2029."))
            .ShouldBe("2028-03-01, 2028-09-25, 2029-10-01");

    [Theory]
    [InlineData("## Kilder\n\n- Notat om akuttilbud, maj 2028\n- Skolepolitik 2024")]
    [InlineData("## Sagen\n\nInvesteringen er tjent hjem ved udgangen af 2028, og gevinsten er 4,7 mio. kr.")]
    [InlineData("## Mål\n\n- Ingen broer har karakteren 5 ved udgangen af 2028.")]
    public void Extract_DateOfANameAnEarningOrAGoal_IsNoStep(string said) =>
        RecordOf.Steps(RecordOf.Note(said)).ShouldBe("");

    [Fact]
    public void Extract_DotsBetweenDayAndAct_PartThem() => RecordOf.Text("""
        Budgetnotat: Beredskab

        Den 3. maj 2027

        Tidsplan

        15. januar 2028 ..... Udbud af vandtanke
        1. juni 2028 ........ Planlæggeren tiltræder
        """).Milestones.Select(m => m.Text)
        .ShouldBe(["15. januar 2028: Udbud af vandtanke", "1. juni 2028: Planlæggeren tiltræder"]);
}
