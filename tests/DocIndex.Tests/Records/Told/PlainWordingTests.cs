using System.Text;
using DocIndex.Records;

namespace DocIndex.Tests.Records.Told;

/// <summary>Risks, goals, groups and steps in the wordings and places of ordinary notes.</summary>
public sealed class PlainWordingTests
{
    [Theory]
    [InlineData("Pas på", "Naboerne klager over støj.", "Naboerne klager over støj.|")]
    [InlineData("Hvad kan drille – og hvad gør vi så?", "Motoren kan gå i stykker. Der lejes en reserve.",
        "Motoren kan gå i stykker.|Der lejes en reserve.")]
    [InlineData("Indvendinger, som området selv ser", "Forældre kan vælge en friskole i stedet.",
        "Forældre kan vælge en friskole i stedet.|")]
    [InlineData("Snublesten", "Hvis terapeuterne ikke er til at få fat på, udskydes opstarten.",
        "terapeuterne ikke er til at få fat på|udskydes opstarten")]
    [InlineData("Vurdering", "Viser udbuddet en højere pris end beregnet, udgår den yderste mur.",
        "Viser udbuddet en højere pris end beregnet|udgår den yderste mur")]
    [InlineData("Hvad nu hvis …", "… reglerne laves om? Så ansættes der ikke flere.",
        "reglerne laves om|Så ansættes der ikke flere")]
    [InlineData("Sagen", "Der tages højde for, at priserne stiger: I så fald gælder, at menuen tilpasses.",
        "priserne stiger|I så fald gælder, at menuen tilpasses")]
    [InlineData("Sagen", "Der mangler egnede boliger. Svaret på det er, at der indgås aftale med boligselskaberne.",
        "Der mangler egnede boliger.|Svaret på det er, at der indgås aftale med boligselskaberne.")]
    [InlineData("Usikkerhed",
        "Centret ser to risici. Udlejer har opsagt aftalen, og lokalerne kan gå til anden side; i så fald bruges hallen.",
        "Udlejer har opsagt aftalen, og lokalerne kan gå til anden side|i så fald bruges hallen")]
    [InlineData("Usikkerhed",
        "Prognosen er usikker. Flytter flere til byen end ventet, bliver puljen for lille. Der er desuden risiko for, at priserne stiger.",
        "Prognosen er usikker.|; Flytter flere til byen end ventet, bliver puljen for lille.|; Der er desuden risiko for, at priserne stiger.|")]
    [InlineData("Bemærkninger",
        "Armaturerne kan komme for sent. Derfor bestilles de nu. Nogle af kablerne kan vise sig at være så dårlige, at de må graves op.",
        "Armaturerne kan komme for sent.|Derfor bestilles de nu.; Nogle af kablerne kan vise sig at være så dårlige, at de må graves op.|")]
    [InlineData("Risiko: Vikarerne siger op", "Forebyggelse: Der laves faste aftaler",
        "Vikarerne siger op|Der laves faste aftaler")]
    [InlineData("Sagen", "Det største usikkerhedsmoment er, at det kan blive svært at få vikarer.",
        "Det største usikkerhedsmoment er, at det kan blive svært at få vikarer.|")]
    [InlineData("Sagen", "Rådet frygter, at brugerne bliver væk.", "Rådet frygter, at brugerne bliver væk.|")]
    [InlineData("Sagen",
        "Det kan blive vanskeligt at ansætte tandlæger. Kan stillingerne ikke besættes, køber klinikken behandlinger.",
        "Det kan blive vanskeligt at ansætte tandlæger.|Kan stillingerne ikke besættes, køber klinikken behandlinger.")]
    [InlineData("Risici",
        "Skulle det ske, at priserne stiger, kan planen skride; det imødegås ved, at der købes ind nu. Skulle det ske, at folk melder fra, kan planen skride; det imødegås ved, at der indgås aftaler.",
        "Skulle det ske, at priserne stiger, kan planen skride|det imødegås ved, at der købes ind nu; Skulle det ske, at folk melder fra, kan planen skride|det imødegås ved, at der indgås aftaler")]
    public void Risks_StandWithWhatIsDone_HoweverTheyAreSaid(string heading, string said, string expected) =>
        Risks($"## {heading}\n\n{said}").ShouldBe(expected);

    [Theory]
    [InlineData("Antallet af medlemmer skal stadig være mindst 760 i 2029.", "→760 ")]
    [InlineData("Det skal falde fra 214 kWh pr. m² i 2025 til højst 110 kWh pr. m² i 2030.", "214→110 kWh pr. m²")]
    [InlineData("Antallet af anbragte børn falder fra 171 ved årsskiftet 2026/27 til 163 i 2029.", "171→163 børn")]
    [InlineData("Antallet af medlemmer var mindst 760 i 2025.", "")]
    public void Goals_OfWhatIsCounted_NeedNoUnit(string said, string expected) =>
        Goals("## Sagen\n\n" + said).ShouldBe(expected);

    [Theory]
    [InlineData("Foreninger med træning om aftenen udgør 40 foreninger, og unge i klubber udgør 706 unge.",
        "Foreninger med træning om aftenen:40, Unge i klubber:706")]
    [InlineData("I alt 1.051 borgere, nemlig ældre uden egen computer, får gavn af forslaget.",
        "Ældre uden egen computer:1051")]
    [InlineData("Både beboere på plejecentre (1.221 beboere) og børn i daginstitution (696 børn) får glæde af det.",
        "Beboere på plejecentre:1221, Børn i daginstitution:696")]
    [InlineData("Målgruppen er de 318 elever på 7.-9. årgang, som er testet ordblinde.", "Elever på 7.-9. årgang, som er testet ordblinde:318")]
    public void Groups_OfSentencesThatCount_HaveTheirNames(string said, string expected) =>
        Groups("## Målgruppe\n\n" + said).ShouldBe(expected);

    [Theory]
    [InlineData("Hvis forslaget vedtages, ansættes der to pædagoger.")]
    [InlineData("Udvalget kan vælge at imødekomme ønsket.")]
    [InlineData("Viser skiltene vej til hallen, findes den lettere.")]
    [InlineData("Hvis kommunen kan finde midler, ansættes der to pædagoger.")]
    [InlineData("Huset kan rumme mere end 40 børn. Derfor søges der om inventar.")]
    [InlineData("Borgerne kan opleve en bedre service. Derfor holdes der åbent om aftenen.")]
    public void Risks_WhatIsWishedOrOpen_IsNone(string said) => Risks("## Sagen\n\n" + said).ShouldBe("");

    [Theory]
    [InlineData("Motoren kan drille om vinteren.", "Motoren kan drille om vinteren.|")]
    [InlineData("Planen kan vælte. Forslaget er ikke uden faldgruber.",
        "Planen kan vælte.|Forslaget er ikke uden faldgruber.")]
    public void Risks_ShortOnesThatSoundLikeHeadings_AreNotLost(string said, string expected) =>
        Risks("## Risici\n\n" + said).ShouldBe(expected);

    [Fact]
    public void Amounts_UnderPlainWordsWithoutAUnit_AreReadAndNotCounts()
    {
        var amounts = Record("## Økonomi\n\n| Post | Før | Efter |\n|---|---:|---:|\n| Løn | 1.250 | 1.410 |\n| Drift | 320 | 385 |\n\nDer søges penge.").Amounts;
        amounts.Length.ShouldBe(4);
        amounts.ShouldAllBe(a => a.Standing == Standing.Doubtful || a.Standing == Standing.Inferred);
    }

    [Fact]
    public void TargetGroups_TableOfPeople_HoldsEachRow() =>
        Groups("## Hvem er det for\n\n| Målgruppe | Personer |\n|---|---:|\n| Personer med handicap | 120 |\n| Elever i 9. klasse | 340 |\n")
            .ShouldBe("Personer med handicap:120, Elever i 9. klasse:340");

    [Fact]
    public void Risks_EachFurtherDangerOfAParagraph_IsOneOfItsOwn() =>
        Risks("## Forbehold\n\nLærerne kan få svært ved at nå det; derfor lægges kurserne i uge 32. Frivillige kan holde op efter kort tid. Lederen holder derfor en samtale med dem.")
            .ShouldBe("Lærerne kan få svært ved at nå det|derfor lægges kurserne i uge 32; Frivillige kan holde op efter kort tid.|Lederen holder derfor en samtale med dem.");

    [Fact]
    public void Risks_ListUnderASentenceThatAnnouncesThem_AreItsItems() =>
        Risks("## Sagen\n\nDisse forhold kan vælte planen:\n\n- Jorden er forurenet; der tages prøver.\n- Arbejdet bliver forsinket; klubberne tilbydes tider i skolen.\n\nPlanen er lagt.")
            .ShouldBe("Jorden er forurenet|der tages prøver; Arbejdet bliver forsinket|klubberne tilbydes tider i skolen");

    [Fact]
    public void Risks_CardsOfKeys_AreAnsweredByTheRowBelow()
    {
        const string Card = """
            <h1>Handleplan</h1><table><tr><td>Hjælper hvem</td><td>180 medarbejdere i aftenvagt</td></tr>
            <tr><td>Kører fra</td><td>1. april 2027</td></tr>
            <tr><td>Kan gå galt</td><td>Lederne når det ikke i ferierne</td></tr>
            <tr><td>Så gør vi</td><td>HR tager samtalerne</td></tr></table>
            """;
        var record = Pipeline.Process("kort.html", Encoding.UTF8.GetBytes(Card)).Document.ShouldNotBeNull().Record;
        record.TargetGroups.ShouldHaveSingleItem().Count.ShouldBe(180);
        record.Milestones.ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2027, 4, 1));
        record.Risks.ShouldHaveSingleItem().Response.ShouldBe("HR tager samtalerne");
    }

    [Theory]
    [InlineData("Ventetiden må højst være 14 dage i 2029. I 2026 var den 12 dage.", "12→14 dage")]
    [InlineData("36 pct. af deltagerne har lønnede timer i 2030. I 2026 gjaldt det 14 pct. af dem.", "14→36 pct.")]
    [InlineData("Ingen elev bør tilbringe mere end 45 minutter i bussen i 2029. I dag varer den længste tur 58 minutter.", "58→45 minutter")]
    [InlineData("90 pct. af boringerne er set efter i 2030 mod 55 pct. i 2026.", "55→90 pct.")]
    [InlineData("I dag afslutter 71 pct. 9. klasse med mindst 02 i dansk. Andelen forventes at være 80 pct. i 2030.",
        "71→80 pct.")]
    [InlineData("Første vogn skal være fremme inden for 12 minutter i 95 pct. af udkaldene i 2030. I 2025 var det 88 pct.", "88→95 pct.")]
    [InlineData("Tiden sænkes fra 3,4 timer om ugen pr. borger i 2026 til 2,7 timer i 2031.", "3,4→2,7 timer")]
    public void Goals_HaveTheirStart_WhereverItStands(string said, string expected) =>
        Goals("## Det styrer vi efter\n\n" + said).ShouldBe(expected);

    [Theory]
    [InlineData("I 2026 var havnen spærret i 19 dage; det skal ned på højst 3 dage i 2030.", "19→3 dage")]
    [InlineData("Bevillingen går til 14 nye borgere i botilbud.", "")]
    public void Goals_InTheCaseItself_NeedBothEnds(string said, string expected) =>
        Goals("## Sagsfremstilling\n\n" + said).ShouldBe(expected);

    [Theory]
    [InlineData("## Det mærker de\n\n* Lånere om lørdagen: omkring 260\n* Morgensvømmere med årskort: 54",
        "Lånere om lørdagen:260, Morgensvømmere med årskort:54")]
    [InlineData("## Sagen\n\nPladsen er tænkt til kommunens 1.640 børnehavebørn, til dagplejere med deres børn og til bedsteforældre på udflugt.",
        "Børnehavebørn:1640, Dagplejere med deres børn:, Bedsteforældre på udflugt:")]
    [InlineData("## Sagen\n\nDe 236 anbragte børn og unge får færre skift.", "Anbragte børn og unge:236")]
    [InlineData("## Sagen\n\nOrdningen er tænkt for familier med børn født før uge 37, hvilket vil sige 48 familier om året.", "Familier med børn født før uge 37:48")]
    [InlineData("## Målgruppe\n\n409 elever – elever, som cykler til skole. 4.975 cyklister – cyklister på indfaldsvejene.",
        "Elever, som cykler til skole:409, Cyklister på indfaldsvejene:4975")]
    [InlineData("## Sagen\n\nForslaget berører 8.415 brugere om året: pendlere med arbejde i bymidten.",
        "Pendlere med arbejde i bymidten:8415")]
    [InlineData("## Sagen\n\nEn indlæggelse er belastende for svækkede ældre.", "")]
    [InlineData("## Sagen\n\nI 2025 måtte centret afvise 190 kvinder, fordi der var fuldt.", "Kvinder:190")]
    [InlineData("## Baggrund\n\nOrdningen er ny. Der ansættes 3 lærere. En medarbejder møder 40 borgere om ugen.", "")]
    [InlineData("## Baggrund\n\nI 2025 var der 9.000 besøgende, og billetterne gav 400.000 kr.", "")]
    [InlineData("## Målgruppe\n\nUnge i botilbud\n\n## Baggrund\n\nKommunen har 14.000 elever.", "Unge i botilbud:")]
    public void TargetGroups_AreWhomTheNoteIsFor_WithTheirCounts(string text, string expected) =>
        Groups(text).ShouldBe(expected);

    [Theory]
    [InlineData("Kontrakten skrives under den 1. december 2028 og gælder fra den 1. januar 2029.",
        "2028-12-01, 2029-01-01")]
    [InlineData("I perioden januar til marts 2028 kortlægges køkkenerne.", "2028-01-01")]
    [InlineData("Guiderne er ansat 15. april 2028.", "2028-04-15")]
    [InlineData("Der holdes opstartsmøder den 3., 10. og 17. maj 2028.", "2028-05-03, 2028-05-10, 2028-05-17")]
    [InlineData("Uge 10, 2028: teamet er bemandet", "2028-03-06")]
    [InlineData("Fra skoleåret 2028/29 er planen, at konsulenterne begynder.", "2028-08-01")]
    [InlineData("Ved årsskiftet 2028/2029 er aftalen underskrevet.", "2029-01-01")]
    [InlineData("2. juni 2028: arbejdet sendes i udbud. 27. september 2028: arbejdet går i gang.",
        "2028-06-02, 2028-09-27")]
    [InlineData("Planen er, at køkkenerne er kortlagt 2. januar 2028, at kurserne holdes 12. juni 2028 og til sidst, at alle er omlagt 16. december 2028.",
        "2028-01-02, 2028-06-12, 2028-12-16")]
    [InlineData("Arbejdet udføres mellem den 1. maj og den 1. juni 2028.", "2028-05-01")]
    public void Milestones_AreEachAct_FromItsFirstDay(string said, string expected) =>
        string.Join(", ", Record("Den 3. maj 2027\n\n## Trin for trin\n\n" + said).Milestones.Select(m =>
            m.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(expected);

    [Fact]
    public void Markdown_TermsOfADefinitionList_AreRead() =>
        Record("Den 3. maj 2027\n\nMuseet vil holde åbent om vinteren.\n\n## Kalender\n\n1\\. september 2028\n: Anlægget er sat op\n").Milestones.ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2028, 9, 1));

    [Theory]
    [InlineData("Der søges om 0,3 mio. kr. i 2028.", Standing.Doubtful)]
    [InlineData("Der søges om 1,6 mio. kr. i 2027 og 0,3 mio. kr. i 2028.", Standing.Verified)]
    public void Request_ThatBeginsBeforeWhatSentencesAskFor_IsDoubtful(string said, Standing expected) =>
        Record($"## Økonomi\n\n{said}\n\n| 1.000 kr. | 2027 | 2028 |\n|---|---:|---:|\n| Mentorer | 1.000 | 200 |\n| Kurser | 560 | 112 |\n| I alt | 1.560 | 312 |\n")
            .Request.ShouldNotBeNull().Standing.ShouldBe(expected);

    [Theory]
    [InlineData("Budgettet forhøjes med 300.000 kr. i 2027 og 350.000 kr. i 2028.", Standing.Doubtful)]
    [InlineData("Der søges om 900.000 kr. i 2027 og 960.000 kr. i 2028.", Standing.Verified)]
    [InlineData("Der søges om 250.000 kr. i 2027 og 310.000 kr. i 2028 til leje.", Standing.Verified)]
    public void Request_WhereSentencesAskForAnotherRow_IsDoubtful(string said, Standing expected) =>
        Record($"## Økonomi\n\n{said}\n\n| 1.000 kr. | 2027 | 2028 |\n|---|---:|---:|\n| Løn | 650 | 650 |\n| Leje | 250 | 310 |\n"
            + "| I alt | 900 | 960 |\n\n| 1.000 kr. | 2027 | 2028 |\n|---|---:|---:|\n| Mere end i dag | 300 | 350 |\n")
            .Request.ShouldNotBeNull().Standing.ShouldBe(expected);

    [Fact]
    public void Request_OfNetsUnderOneTotal_IsTheTotal() =>
        Record("## Økonomi\n\n| 1.000 kr. | 2027 |\n|---|---:|\n| I alt | 30,1 |\n| Løn | 7,3 |\n| Drift | 18,5 |\n"
            + "| Hallen, netto | 25,8 |\n"
            + "| Vagt | 3,0 |\n| Tilsyn | 1,3 |\n| Klubben, netto | 4,4 |\n")
            .Request.ShouldNotBeNull().PerYear.Single().Value.ShouldBe(30_100);

    [Theory]
    [InlineData("900", Standing.Verified)]
    [InlineData("930", Standing.Doubtful)]
    public void Request_OfATotalThatItsRowsContradict_IsDoubtful(string total, Standing expected) =>
        Record("## Økonomi\n\n| 1.000 kr. | 2027 | 2028 |\n|---|---:|---:|\n| Løn | 650 | 651 |\n| Leje | 250 | 310 |\n"
            + $"| I alt | {total} | 961 |\n").Request.ShouldNotBeNull().Standing.ShouldBe(expected);

    [Fact]
    public void Request_WhereAnotherTablePrintsOneYearOtherwise_IsDoubtful() =>
        Record("## Økonomi\n\n| 1.000 kr. | 2027 | 2028 | 2029 |\n|---|---:|---:|---:|\n| Løn | 650 | 651 | 652 |\n"
            + "| Leje | 250 | 310 | 311 |\n| I alt | 900 | 961 | 963 |\n\n"
            + "I anden enhed:\n\n| mio. kr. | 2027 | 2028 | 2029 |\n|---|---:|---:|---:|\n"
            + "| Løn | 0,650 | 0,651 | 0,652 |\n"
            + "| Leje | 0,210 | 0,310 | 0,311 |\n| I alt | 0,860 | 0,961 | 0,963 |\n")
            .Request.ShouldNotBeNull().Standing.ShouldBe(Standing.Doubtful);

    private static DocumentRecord Record(string text) =>
        Pipeline.Process("notat.md",
            Encoding.UTF8.GetBytes("# Budgetnotat: Prøve\n\n" + text)).Document.ShouldNotBeNull().Record;

    private static string Risks(string text) =>
        string.Join("; ", Record(text).Risks.Select(r => $"{r.Text}|{r.Response}"));

    private static string Goals(string text) => string.Join("; ", Record("Den 3. maj 2027\n\n" + text).Goals.Select(g =>
        $"{Said(g.Baseline)}→{Said(g.Target)} {g.Unit}"));

    private static string Said(decimal? value) =>
        value?.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',') ?? "";

    private static string Groups(string text) => string.Join(", ", Record(text).TargetGroups.Select(g =>
        $"{g.Name}:{g.Count?.ToString(System.Globalization.CultureInfo.InvariantCulture)}"));
}
