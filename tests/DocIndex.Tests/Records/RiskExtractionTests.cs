namespace DocIndex.Tests.Records;

public sealed class RiskExtractionTests
{
    [Theory]
    [InlineData("**Faldgruber.** Leverandøren kan gå konkurs. Derfor deponeres koden.", "Leverandøren kan gå konkurs.|Derfor deponeres koden.")]
    // A stressed word that its sentence goes on behind heads nothing.
    [InlineData("**Faldgruber** er der mange af i haven.", "")]
    public void Extract_BoldWordsThatOpenAParagraph_HeadIt(string said, string expected) =>
        RecordOf.Risks(RecordOf.Note("## Sagen\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("Det kan også blive vanskeligt at finde lokaler.", "Den største risiko er, at priserne stiger.|Derfor udbydes arbejdet tidligt.; Det kan også blive vanskeligt at finde lokaler.|")]
    // What the danger before leads to is none of its own.
    [InlineData("Det kan give ro.", "Den største risiko er, at priserne stiger.|Derfor udbydes arbejdet tidligt.")]
    public void Extract_DangerBehindOneThatIsAnswered_IsAnother(string said, string expected) =>
        RecordOf.Risks(RecordOf.Note("## Sagen\n\nDen største risiko er, at priserne stiger. Derfor udbydes arbejdet tidligt. " + said)).ShouldBe(expected);

    [Theory]
    [InlineData("Der er risiko for, at udbuddet trækker ud. Derfor udbydes arbejdet tidligt.", "Der er risiko for, at udbuddet trækker ud.|Derfor udbydes arbejdet tidligt.")]
    [InlineData("Der er risiko for forsinkelse. For det andet kan priserne stige.", "Der er risiko for forsinkelse.|; For det andet kan priserne stige.|")]
    [InlineData("Der er ingen særlige risici.", "")]
    public void Extract_DangersOfAPart_StandWithWhatAnswersThem(string said, string expected) =>
        RecordOf.Risks(RecordOf.Note("## Risici\n\n" + said)).ShouldBe(expected);

    [Fact]
    public void Extract_TableOfTwoColumns_GivesARowEach() =>
        RecordOf.Risks(RecordOf.Note("## Risici\n\n| Risiko | Håndtering |\n|---|---|\n| Udbuddet trækker ud | Udbydes tidligt |\n| Priserne stiger | Der købes ind nu |\n"))
            .ShouldBe("Udbuddet trækker ud|Udbydes tidligt; Priserne stiger|Der købes ind nu");

    [Theory]
    [InlineData("## Risici\n\n### Hærværk om natten\n\nDer sættes kameraer op.\n\n### Utrygge brugere\n\nDen bemandede tid fastholdes.",
        "Hærværk om natten|Der sættes kameraer op.; Utrygge brugere|Den bemandede tid fastholdes.")]
    // A heading that only hints at risks, above others that name them.
    [InlineData("## Udfordringer\n\n### Mangel på pædagoger\n\nSkolerne kan ansætte assistenter.",
        "Mangel på pædagoger|Skolerne kan ansætte assistenter.")]
    // A topic above a sentence that tells the danger itself.
    [InlineData("## Risici\n\n### Priserne på asfalt\n\nDer er risiko for, at priserne stiger. Derfor udbydes arbejdet tidligt.",
        "Der er risiko for, at priserne stiger.|Derfor udbydes arbejdet tidligt.")]
    // A heading of risks names none of them.
    [InlineData("## Risici\n\n### Risici ved driften\n\nArbejdet udbydes tidligt.", "")]
    public void Extract_HeadingsAmongRisks_NameThem(string note, string expected) =>
        RecordOf.Risks(RecordOf.Note(note)).ShouldBe(expected);

    [Theory]
    [InlineData("Tilskuddet er ikke endeligt bevilget. Falder det bort, reduceres kajen med 40 meter.",
        "Tilskuddet er ikke endeligt bevilget.|Falder det bort, reduceres kajen med 40 meter.")]
    [InlineData("Falder fraværet langsommere end ventet, kan udgifterne ikke nedbringes. HR følger op hvert kvartal og kan standse forløbet.",
        "Falder fraværet langsommere end ventet, kan udgifterne ikke nedbringes.|HR følger op hvert kvartal og kan standse forløbet.")]
    // A danger of its own with a subject of its own.
    [InlineData("Priserne kan stige. Leverandøren kan gå konkurs.", "Priserne kan stige.|; Leverandøren kan gå konkurs.|")]
    public void Extract_WhatIsDoneThen_AnswersTheSentenceBefore(string said, string expected) =>
        RecordOf.Risks(RecordOf.Note("## Risici\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("Transporten er besværlig fra landdistrikterne.",
        "Der er risiko for, at priserne stiger.|Derfor udbydes arbejdet tidligt.; Transporten er besværlig fra landdistrikterne.|")]
    // What has a date, an amount or a reference tells something else.
    [InlineData("Anlægget er færdigt den 1. juni 2028.", "Der er risiko for, at priserne stiger.|Derfor udbydes arbejdet tidligt.")]
    [InlineData("Borgerne sparer 0,5 mio. kr. om året.", "Der er risiko for, at priserne stiger.|Derfor udbydes arbejdet tidligt.")]
    public void Extract_ParagraphBehindAnAnsweredRisk_IsAnother(string said, string expected) =>
        RecordOf.Risks(RecordOf.Note("## Risici\n\nDer er risiko for, at priserne stiger. Derfor udbydes arbejdet tidligt.\n\n" + said))
            .ShouldBe(expected);

    [Theory]
    [InlineData("**Hvis det ikke går som planlagt**\\\nKoordinatoren kan sige op. I så fald overtager kontoret driften.",
        "Koordinatoren kan sige op.|I så fald overtager kontoret driften.")]
    // A key over its value heads nothing.
    [InlineData("**Dato**\\\n1. maj 2026", "")]
    public void Extract_BoldFirstLine_HeadsWhatFollows(string said, string expected) =>
        RecordOf.Risks(RecordOf.Note("## Sagen\n\nTeksten står her.\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("Risiko: Pumperne svigter.\n\nTiltag: Pumperne afprøves hvert år.",
        "Pumperne svigter.|Pumperne afprøves hvert år.")]
    [InlineData("- Grunden kræver pæle. *Håndtering:* Der er indhentet en rapport.",
        "Grunden kræver pæle.|Der er indhentet en rapport.")]
    [InlineData("Skjulte skader i betonen – håndteres med boreprøver.", "Skjulte skader i betonen|håndteres med boreprøver")]
    [InlineData("Risikoen ved model A er, at der findes PCB i facaden. Der er derfor bestilt en undersøgelse.",
        "Risikoen ved model A er, at der findes PCB i facaden.|Der er derfor bestilt en undersøgelse.")]
    public void Extract_AnswersSaidInAnyWay_StandWithTheirRisk(string said, string expected) =>
        RecordOf.Risks(RecordOf.Note("## Risici\n\n" + said)).ShouldBe(expected);

    [Fact]
    public void Extract_ColumnOfNumbersHeadedLikeAnAnswer_IsNone() =>
        RecordOf.Risks(RecordOf.Note("## Risici\n\n| Tiltag | Risiko | Imødegås ved |\n|---|---|---|\n"
            + "| 1.1 | Mange borgere klager | Tydelige begrundelser |\n| 1.3 | Der mangler plads | Åbningstiden udvides |\n"))
            .ShouldBe("Mange borgere klager|Tydelige begrundelser; Der mangler plads|Åbningstiden udvides");
}
