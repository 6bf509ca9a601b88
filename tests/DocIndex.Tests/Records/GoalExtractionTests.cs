namespace DocIndex.Tests.Records;

public sealed class GoalExtractionTests
{
    [Theory]
    [InlineData("Ni ud af ti elever, dvs. 90 pct., skal have lavere fravær.", "→90 pct.")]
    [InlineData("Tilfredsheden skal fortsat være mindst 4 point i 2029.", "→4 point 2029")]
    // What is, and what is measured today.
    [InlineData("Ni ud af ti elever, dvs. 90 pct., har lavt fravær.", "")]
    [InlineData("I dag måles der i gennemsnit 1.650 ppm.", "")]
    public void Extract_SharesAndBoundsOfWhatIsToBe_AreGoals(string said, string expected) =>
        RecordOf.Goals(RecordOf.Note("## Mål\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("6 borgere hjemtaget", "→6 borgere")]
    // A figure alone, and a day.
    [InlineData("6 borgere", "")]
    [InlineData("1. maj 2028 er alle hjemtaget", "")]
    public void Extract_ResultInAColumnOfAims_IsAGoal(string said, string expected) =>
        RecordOf.Goals(RecordOf.Note("## Sagen\n\n| Indsats | Ansvarlig | Mål |\n|---|---|---|\n| Hjemtagning | Visitationen | " + said + " |\n")).ShouldBe(expected);

    [Theory]
    [InlineData("Fraværet skal være faldet fra 12 til 10 pct. i 2029.", "12→10 pct. 2029")]
    // What a law does by itself, and hours.
    [InlineData("For sygemeldte falder kravet fra 4 til 1 samtale i de første 6 måneder.", "")]
    [InlineData("Biblioteket skal holde åbent fra 8 til 16.", "")]
    public void Extract_ChangeThatIsToCome_IsAGoal(string said, string expected) =>
        RecordOf.Goals(RecordOf.Note("## Sagen\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("En reduktion af sager med 100 borgere i 2030 forventes at give ro.", "265→165 sager 2030")]
    // By another time, by another figure, and of something else.
    [InlineData("En reduktion af sager med 100 borgere i 2029 forventes at give ro.", "265→165 sager 2030, → -100 borgere 2029")]
    [InlineData("En reduktion af sager med 90 borgere i 2030 forventes at give ro.", "265→165 sager 2030, → -90 borgere 2030")]
    [InlineData("En reduktion af ventetiden med 100 timer i 2030 forventes at give ro.", "265→165 sager 2030, → -100 timer 2030")]
    public void Extract_ChangeOfAGoalThatWasTold_IsNoGoalOfItsOwn(string said, string expected) =>
        RecordOf.Goals(RecordOf.Note("## Mål\n\nAntallet af sager falder fra 265 til 165 i 2030.\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("Antallet falder fra 112 til 92 unge, svarende til et fald på 18 pct.", "112→92 unge")]
    [InlineData("Antallet falder med 20 unge, fra 112 til 92.", "112→92 -20 unge")]
    [InlineData("Et fald på 5 procentpoint er målet; udgangspunktet er 26 procentpoint.", "26→21 -5 pct.")]
    [InlineData("Målet er 15 pct. for fraværet (nu 20) og 40 timer for ventetiden (nu 52) i 2029.", "20→15 pct. 2029, 52→40 timer 2029")]
    [InlineData("Ventetiden må højst være 14 dage i 2029. I 2026 var den 12 dage.", "12→14 dage 2029")]
    [InlineData("Udgiften falder fra 5,0 mio. kr. til 4,0 mio. kr. i 2029.", "")]
    public void Extract_SentencesOfGoals_GiveEachGoalOnce(string said, string expected) =>
        RecordOf.Goals(RecordOf.Note("## Mål\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("## Mål\n\n- Merforbruget skal være under 0,5 mio. kr. i 2029.", 1)]
    [InlineData("## Mål\n\n- Ingen broer har karakteren 5.", 1)]
    [InlineData("## Effekt\n\nDer må ikke ske personskader på vejen.", 1)]
    [InlineData("## Mål\n\n| Vi vil | Vi måler det ved |\n|---|---|\n| Klubben har 90 faste brugere i 2028 | Medlemslisten |", 1)]
    [InlineData("## Baggrund\n\nDet skal medføre, at antallet af ubesatte stillinger falder til højst 30.", 1)]
    // How goals are followed up, a law's demand, the name of a note, and what the money goes to.
    [InlineData("## Mål\n\n- Opfølgning skal ske i status for 2029.", 0)]
    [InlineData("## Mål\n\n- I alle sager skal der gøres status jf. § 7.", 0)]
    [InlineData("## Sagen\n\n- Business case UJ-02 Flere i fritidsjob", 0)]
    [InlineData("## Mål\n\n| Post | 2028 |\n|---|---|\n| Kurser | 40.000 kr. |\n| Lokaler | 90.000 kr. |", 0)]
    public void Extract_WhatIsDemandedWhereGoalsAreTold_IsAGoal(string said, int expected) =>
        RecordOf.Note(said).Goals.Length.ShouldBe(expected);
}
