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
}
