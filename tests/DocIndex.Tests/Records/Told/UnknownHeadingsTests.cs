using System.Text;
using DocIndex.Records;

namespace DocIndex.Tests.Records.Told;

/// <summary>What is told under headings that no list knows, in the rows of forms, and in prose without a heading.</summary>
public sealed class UnknownHeadingsTests
{
    [Theory]
    [InlineData("Parken er for de ca. 5.200 beboere i Tornhøj og for børn i de tre institutioner.", "Beboere i Tornhøj:5200, Børn i de tre institutioner:")]
    [InlineData("Tilbuddet rettes især mod familier på kontanthjælp.", "Familier på kontanthjælp:")]
    [InlineData("Forslaget berører 210 elever, der i dag kører med skolebus.", "Elever, der i dag kører med skolebus:210")]
    [InlineData("Ordningen omfatter godt 60 daglige brugere af svømmehallen.", "Daglige brugere af svømmehallen:60")]
    public void TargetGroups_AimedAtInProse_AreNounPhrasesWithTheirCounts(string said, string expected) =>
        Groups("## Sagsbeskrivelse\n\n" + said).ShouldBe(expected);

    [Theory]
    [InlineData("Der er ansat 12 pædagoger i 2025, og prisen er for høj. Huset er fra 1978. Det ligger ved skoven.")]
    [InlineData("Antallet af elever falder fra 420 til 380 i 2029.")]
    [InlineData("Loven gælder fra 1. januar 2027.")]
    public void TargetGroups_PeopleNobodyAimsAt_AreNone(string said) => Groups("## Sagsbeskrivelse\n\n" + said).ShouldBe("");

    [Fact]
    public void TargetGroups_UnderAQuestionOfItsOwn_AreAllThatItNames() =>
        Groups("## Bogbussen\n\nHvem er det for? Mest de ca. 900 folk over 65 år uden bil, og så skolebørn på landet.")
            .ShouldBe("Folk over 65 år uden bil:900, Skolebørn på landet:");

    [Theory]
    [InlineData("Forurening i jorden kan fordyre projektet. Derfor er der taget jordprøver.", "Forurening i jorden kan fordyre projektet.|Derfor er der taget jordprøver.")]
    [InlineData("Det kan ske, at bussen kommer for sent. Så må vi beholde den gamle.", "Det kan ske, at bussen kommer for sent.|Så må vi beholde den gamle.")]
    [InlineData("Bygges der hurtigere end ventet, kommer der flere børn end forudsat; derfor efterreguleres budgettet.", "Bygges der hurtigere end ventet, kommer der flere børn end forudsat|derfor efterreguleres budgettet")]
    public void Risks_DangerWithARemedy_NeedNoHeading(string said, string expected) => Risks("## Sagsbeskrivelse\n\n" + said).ShouldBe(expected);

    [Theory]
    [InlineData("Antallet af unge er steget. Derfor søges der om flere pladser.")]
    [InlineData("Borgerne kan søge om støtte. Derfor udarbejdes der en vejledning.")]
    [InlineData("Der mangler lærere i hele landet. Byen har fire skoler. De ligger tæt.")]
    public void Risks_WhatHasHappenedOrIsOpenToAll_IsNone(string said) => Risks("## Sagsbeskrivelse\n\n" + said).ShouldBe("");

    [Theory]
    [InlineData("## Det kan gå skævt\n\n- Gevinsten kommer senere, hvis mange siger op. *Modtræk:* Vejlederne dækker hinanden.", "Gevinsten kommer senere, hvis mange siger op.|Vejlederne dækker hinanden.")]
    [InlineData("## Usikkerhed\n\nBrændstofpriserne stiger igen i vinter.", "Brændstofpriserne stiger igen i vinter.|")]
    public void Risks_UnderAHeadingThatHintsAtThem_NeedOnlyAWeakWord(string text, string expected) => Risks(text).ShouldBe(expected);

    [Fact]
    public void Form_KeysBesideProse_IsReadAsParts()
    {
        const string Form = """
            <h1>Nyt tag på hallen</h1><table>
            <tr><td>Brugere</td><td>Ca. 2.300 medlemmer af idrætsforeninger</td></tr>
            <tr><td>Forventet resultat</td><td>Varmeforbruget nedbringes fra 412 MWh til 270 MWh om året</td></tr>
            <tr><td>Risiko</td><td>Der kan være asbest i de gamle plader. Der tages prøver, før arbejdet udbydes.</td></tr>
            <tr><td>Tidsplan</td><td>Projektering: september 2027 Licitation: januar 2028</td></tr>
            <tr><td>Sammenhæng</td><td>Se også A-26-09 Energirenovering af skoler. Projektet koster i alt 7,6 mio. kr. i 2028.</td></tr>
            </table>
            """;
        var record = Pipeline.Process("skema.html", Encoding.UTF8.GetBytes(Form)).Document.ShouldNotBeNull().Record;
        record.TargetGroups.ShouldHaveSingleItem().Count.ShouldBe(2300);
        record.Goals.ShouldHaveSingleItem().Target.ShouldBe(270);
        record.Risks.ShouldHaveSingleItem().Response.ShouldBe("Der tages prøver, før arbejdet udbydes.");
        record.Milestones.Select(m => m.Printed).ShouldBe(["september 2027", "januar 2028"]);
        record.References.ShouldHaveSingleItem().Text.ShouldBe("A-26-09 Energirenovering af skoler");
        record.Statements.ShouldHaveSingleItem().Value.ShouldBe(7_600_000);
    }

    [Theory]
    [InlineData("Målet er, at andelen skal være højst 12 procent i 2030 (18 procent i 2025).", "2030")]
    [InlineData("Ventetiden skal ned på 9 dage i 2031 mod 14 dage i 2025.", "2031")]
    public void Goals_WithTheYearOfTheBaselineBehind_EndInTheLaterYear(string said, string deadline) =>
        RecordOf("## Mål\n\n" + said).Goals.ShouldHaveSingleItem().Deadline.ShouldBe(deadline);

    [Theory]
    [InlineData("## Det hele i korte træk\n\n5.600 elever på 1.-6. klassetrin, og 70 lærere, der kommer på kursus.\n\nElevernes fravær sænkes fra 6,1 pct. til 5,5 pct. i 2031.", "Elever på 1.-6. klassetrin:5600, Lærere, der kommer på kursus:70")]
    [InlineData("## Skema\n\n2. Hvem berøres?\n\nCa. 85 brugere af værestedet og 6 medarbejdere.", "Brugere af værestedet:85, Medarbejdere:6")]
    [InlineData("## Sagsbeskrivelse\n\nSystemet bruges af omkring 1.900 ansøgere om året. Systemet er fra 1998.", "Ansøgere om året:1900")]
    public void TargetGroups_InAParagraphOfTheirOwn_NeedNoHeading(string text, string expected) => Groups(text).ShouldBe(expected);

    [Theory]
    [InlineData("Tørre somre kan ødelægge afgrøderne; der etableres regnvandstanke på alle skoler.", "Tørre somre kan ødelægge afgrøderne|der etableres regnvandstanke på alle skoler.")]
    [InlineData("Lærerne kan få svært ved at nå det, og derfor lægges kurserne i uge 32.", "Lærerne kan få svært ved at nå det|derfor lægges kurserne i uge 32.")]
    [InlineData("Vi kan ikke finde behandlere. I så fald deles stillingerne med nabokommunen.", "Vi kan ikke finde behandlere.|I så fald deles stillingerne med nabokommunen.")]
    public void Risks_DangerAndRemedyInOneBreath_AreParted(string said, string expected) => Risks("## Om huset\n\nHuset er fra 1978. Det ligger ved skoven. Det er gult.\n\n" + said).ShouldBe(expected);

    [Fact]
    public void Milestones_DaysUnderAHeaderBesideAmounts_AreSteps() =>
        RecordOf("""
            ## Tiltagene

            | Tiltag | Frist | 2027 (kr.) |
            |---|---|---|
            | Genforhandling af pladser | 1. juli 2027 | -2.400.000 |
            | Hjemtagning af borgere | 1. oktober 2027 | -1.650.000 |
            """).Milestones.Select(m => $"{m.Printed}:{m.Text}").ShouldBe(["1. juli 2027:Genforhandling af pladser", "1. oktober 2027:Hjemtagning af borgere"]);

    [Fact]
    public void Goals_TableOfNowAndThen_AreAboutWhatItsFirstColumnSays()
    {
        var goals = RecordOf("""
            ## Gevinster

            | Gevinst | I dag | Mål | Hvornår |
            |---|---|---|---|
            | Sagsbehandlingstid for enfamiliehuse | 68 dage | 40 dage | 2029 |
            | Andel ansøgninger uden mangler | 35 % | 60 % | 2030 |
            """).Goals;
        goals.Select(g => (g.Baseline, g.Target)).ShouldBe([(68m, 40m), (35m, 60m)]);
    }

    private static string Groups(string text) => string.Join(", ", RecordOf(text).TargetGroups.Select(g => $"{g.Name}:{g.Count}"));

    private static string Risks(string text) => string.Join(", ", RecordOf(text).Risks.Select(r => $"{r.Text}|{r.Response}"));

    private static DocumentRecord RecordOf(string text) =>
        Pipeline.Process("notat.md", Encoding.UTF8.GetBytes("# Forslag om bedre rammer\n\nKonstrueret eksempel. Budget 2027.\n\n" + text + "\n")).Document.ShouldNotBeNull().Record;
}
