namespace DocIndex.Tests.Records;

public sealed class TargetGroupExtractionTests
{
    [Theory]
    [InlineData("- Børn i vuggestue, 940 i alt", "Børn i vuggestue:940")]
    [InlineData("- Unge på 13-19 år i byen: 3.400", "Unge på 13-19 år i byen:3400")]
    [InlineData("- Brugere af parker og legepladser", "Brugere af parker og legepladser:")]
    [InlineData("- Frivillige i musik- og spilforeninger", "Frivillige i musik- og spilforeninger:")]
    [InlineData("680 hjemmeboende ældre, 21 køkkenmedarbejdere og de frivillige i besøgsordningen.", "Hjemmeboende ældre:680, Køkkenmedarbejdere:21, Frivillige i besøgsordningen:")]
    // Two names of people are two groups.
    [InlineData("- Elever og forældre", "Elever:, Forældre:")]
    public void Extract_NamesOfAPart_AreWholeAndCounted(string said, string expected) =>
        RecordOf.Groups(RecordOf.Note("## Målgruppe\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("Der foreslås afsat midler til:\n\n- nye stillinger for ledige akademikere\n- et løft af indsatsen", "Ledige akademikere:")]
    // A list that asks for nothing, and an item in which people do the work.
    [InlineData("Sagen har tre sider:\n\n- nye stillinger for ledige akademikere\n- et løft af indsatsen", "")]
    [InlineData("Der foreslås afsat midler til:\n\n- arbejdet, som ledige akademikere udfører\n- et løft af indsatsen", "")]
    public void Extract_ItemsOfWhatIsAskedFor_NameWhomTheyAreFor(string said, string expected) =>
        RecordOf.Groups(RecordOf.Note("## Sagen\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("Det er typisk, at antallet af sygemeldte borgere stiger om vinteren.", "Sygemeldte borgere:")]
    // All people, staff, and a note that names its group elsewhere.
    [InlineData("Det er typisk, at antallet af borgere stiger om vinteren.", "")]
    [InlineData("Det er typisk, at antallet af medarbejdere stiger om vinteren.", "")]
    [InlineData("Det er typisk, at antallet af sygemeldte borgere stiger. Indsatsen er rettet mod unge i klubber.", "Unge i klubber:")]
    public void Extract_NothingElseNamed_TakesThoseOfWhoseNumberItSpeaks(string said, string expected) =>
        RecordOf.Groups(RecordOf.Note("## Sagen\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("## Målgruppe\n\n- Sygemeldte borgere\n\nHvert år ansøger 40.000 borgere om hjælp.", "Sygemeldte borgere:40000")]
    // Another word for people.
    [InlineData("## Målgruppe\n\n- Enlige forældre\n- Hjemløse kvinder", "Enlige forældre:, Hjemløse kvinder:")]
    public void Extract_CountByTheWordForAllPeople_IsThatOfTheGroupNamedLast(string said, string expected) =>
        RecordOf.Groups(RecordOf.Note(said)).ShouldBe(expected);

    [Theory]
    [InlineData("Målgruppen er unge i klubber. De er 160 unge i dag.", "Unge i klubber:160")]
    [InlineData("Målgruppen er unge i klubber. Klubben har 12 ansatte.", "Unge i klubber:")]
    [InlineData("Unge i klubber (706 unge) og børn i dagpleje (41 børn)", "Unge i klubber:706, Børn i dagpleje:41")]
    public void Extract_SentencesThatOnlyCount_BelongToTheGroupBefore(string said, string expected) =>
        RecordOf.Groups(RecordOf.Note("## Målgruppe\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("## Sagen\n\nAntallet af unge i botilbud er steget fra 80 i 2023 til 94 i 2026.", "Unge i botilbud:94")]
    [InlineData("## Sagen\n\nAntallet af unge i botilbud forventes at falde fra 94 i 2026 til 80 i 2030.", "")]
    public void Extract_ChangeThatHasHappened_Counts(string said, string expected) =>
        RecordOf.Groups(RecordOf.Note(said)).ShouldBe(expected);

    [Theory]
    [InlineData("Målgrupperne er beboere, som får mad udefra, og børn i daginstitution. Den første gruppe tæller 391 beboere, den anden 149 børn.",
        "Beboere, som får mad udefra:391, Børn i daginstitution:149")]
    // A count with a name of its own is another group's.
    [InlineData("Målgrupperne er beboere, som får mad udefra, og børn i daginstitution. Der er 391 beboere på plejehjem og 149 børn i pleje.",
        "Beboere, som får mad udefra:, Børn i daginstitution:, Beboere på plejehjem:391, Børn i pleje:149")]
    public void Extract_CountsBehindAList_AreTheirsInOrder(string said, string expected) =>
        RecordOf.Groups(RecordOf.Note("## Målgruppe\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("Teamet hjælper de 265 elever på mellemtrinnet. Skolerne har i alt 6.140 elever.", "Elever på mellemtrinnet:265")]
    [InlineData("Forslaget er rettet mod elever på de yderste skoler, i alt 1.030 børn. Det er også rettet mod børn med særlige behov.",
        "Børn med særlige behov:, Elever på de yderste skoler:1030")]
    public void Extract_CountsOfAllAndGroupsAdded_AreToldApart(string said, string expected) =>
        RecordOf.Groups(RecordOf.Note("## Målgruppe\n\n" + said)).ShouldBe(expected);
}
