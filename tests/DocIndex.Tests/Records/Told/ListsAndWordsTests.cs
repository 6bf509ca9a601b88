namespace DocIndex.Tests.Records.Told;

/// <summary>Groups that lines list, goals that words tell, and days that head acts.</summary>
public sealed class ListsAndWordsTests
{
    [Theory]
    [InlineData("- 0-6-årige i dagtilbud (ca. 1.900)\n- Elever på 4.-6. klassetrin", "0-6-årige i dagtilbud:1900, Elever på 4.-6. klassetrin:")]
    [InlineData("Ejere med oliefyr (ca. 1.150), lodsejere med lavbundsjorde (64) og små og mellemstore virksomheder.", "Ejere med oliefyr:1150, Lodsejere med lavbundsjorde:64, Små og mellemstore virksomheder:")]
    [InlineData("Voksne med svær lidelse, som bor uden for kommunen (14 borgere).", "Voksne med svær lidelse, som bor uden for kommunen:14")]
    [InlineData("Trafikanter på vejene, herunder især gangbesværede i midtbyen.", "Trafikanter på vejene:, Gangbesværede i midtbyen:")]
    // A bracket that counts no people.
    [InlineData("Borgere, der ringer (ca. 190.000 opkald om året), og 620 medarbejdere med telefon", "Borgere, der ringer:, Medarbejdere med telefon:620")]
    public void Extract_LineThatListsGroups_GivesEachItsClauseAndCount(string said, string expected) =>
        RecordOf.Groups(RecordOf.Note("## Målgruppe\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("## Børn og unge vi vil nå\n\n- Elever i 0.-2. klasse: 1.640\n- Unge uden for foreninger", "Elever i 0.-2. klasse:1640, Unge uden for foreninger:")]
    [InlineData("## Sagen\n\nPladsen bruges af husstande i etageboliger (ca. 6.400) og af håndværkere med kort.", "Husstande i etageboliger:6400, Håndværkere med kort:")]
    // Those who do the work head no groups, and a goal counts none.
    [InlineData("## Medarbejdere\n\n- Pædagoger i huset\n- Lærere i huset", "")]
    [InlineData("## Mål\n\n900 boligejere skal have skiftet oliefyr i 2028.", "")]
    public void Extract_HeadingOrWordThatAims_TellsWhoAreListed(string said, string expected) =>
        RecordOf.Groups(RecordOf.Note(said)).ShouldBe(expected);

    [Theory]
    [InlineData("Antallet af skader skal halveres.", "→ -50 pct.")]
    [InlineData("Henvisninger reduceres med en femtedel.", "→ -20 pct.")]
    [InlineData("Forbruget skal ned med 35 procent.", "→ -35 pct.")]
    [InlineData("Graden skal op på 70 pct. to år efter indvielsen.", "→70 pct.")]
    [InlineData("Tilfredsheden må ikke falde under 4,1 på en skala fra 1 til 5.", "→4.1")]
    [InlineData("- 9 ud af 10 gravide gennemfører forløbet.", "→90 pct.")]
    [InlineData("Højst hvert fjerde opkald skal stilles videre.", "→25 pct.")]
    [InlineData("Fem borgere skal være flyttet hjem.", "→5 borgere")]
    // A third is no whole per cent.
    [InlineData("Henvisninger reduceres med en tredjedel.", "→")]
    [InlineData("Antallet af skader er halveret siden 2020.", "")]
    public void Extract_GoalSaidByAWord_HasItsFigure(string said, string expected) =>
        RecordOf.Goals(RecordOf.Note("## Mål\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("Falder tilskuddet bort, reduceres kajen med 40 meter.", "")]
    [InlineData("Lykkes det, er ventetiden faldet fra 12 til 9 dage i 2029.", "12→9 dage 2029")]
    public void Extract_WhatHappensOnACondition_IsNoGoal(string said, string expected) =>
        RecordOf.Goals(RecordOf.Note("## Forhold\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("## Tidsplan\n\nMaj 2028 – udbud. 15. oktober 2028 – åbning af stien.", "2028-05-01, 2028-10-15")]
    [InlineData("## Mål\n\n160 unge er kommet i job inden udgangen af 2028.", "")]
    [InlineData("## Tidsplan\n\nNotatet er udarbejdet af Klima den 22. maj 2027 til møde den 11. juni 2027.", "")]
    // What another thing is then is a step.
    [InlineData("## Tidsplan\n\n- Juni 2028: Lokalplanen er godkendt", "2028-06-01")]
    [InlineData("## Sagen\n\nSkolerne har bedt om flere voksne. Der er få lærere i byen. Ordningen begynder den 1. august 2028.\n\n## Tidsplan\n\n- 1. august 2028: Ordningen starter", "2028-08-01")]
    // Another day adds a step.
    [InlineData("## Sagen\n\nSkolerne har bedt om flere voksne. Der er få lærere i byen. Ordningen begynder den 1. august 2028.\n\n## Tidsplan\n\n- 1. maj 2028: Udbud", "2028-08-01, 2028-05-01")]
    public void Extract_DaysOfActs_AreEachOneStep(string said, string expected) =>
        RecordOf.Steps(RecordOf.Note(said)).ShouldBe(expected);
}
