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
}
