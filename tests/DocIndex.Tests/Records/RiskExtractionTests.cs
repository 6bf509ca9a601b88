namespace DocIndex.Tests.Records;

public sealed class RiskExtractionTests
{
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
