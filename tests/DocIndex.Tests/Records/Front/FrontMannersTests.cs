using System.Text;
using DocIndex.Records;
using DocIndex.Records.Front;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Records.Front;

/// <summary>Heads in other manners: days of meetings, lines of an occasion, underlined titles, capitals.</summary>
public sealed class FrontMannersTests
{
    private const string Body = "<h2>Resume</h2><p>Der søges om 1,5 mio. kr. i 2027 til formålet.</p>";

    [Theory]
    [InlineData("<p>Behandles i: Socialudvalget 7. oktober 2026</p><p>Kildeby, den 24. september 2026</p>", 24, 9)]
    [InlineData("<p>Socialudvalget, møde den 7. oktober 2026</p><p>Version 2 af 24. september 2026</p>", 24, 9)]
    [InlineData("<p>Socialudvalget den 7. oktober 2026</p>", 7, 10)]
    [InlineData("<p>Dagsorden til ordinært møde i Socialudvalget</p><p>Onsdag den 7. oktober 2026 kl. 15.00</p>", 7, 10)]
    public void Process_DayOfAMeeting_DatesANoteThatHasNoOwn(string lines, int day, int month) =>
        Html($"{lines}<h1>Flere busser om aftenen</h1>").Date.ShouldBe(new DateOnly(2026, month, day));

    [Fact]
    public void Process_ItemOfAnAgenda_IsTheTitleBeforeALaterHeading()
    {
        var record = Html("<p>Dagsorden til møde i Klimaudvalget</p><h1>Punkt 12. Valg af model for busserne</h1>"
            + "<p>Sagsnr.: 29.00.00-G01-12-25</p><h2>Indstilling</h2><p>Direktionen indstiller,</p>"
            + "<ul><li>at model A vælges.</li></ul><h2>Sagens kerne</h2><p>Busserne er gamle.</p>");

        (record.Title, record.Kind).ShouldBe(("Valg af model for busserne", DocumentKind.Indstilling));
    }

    [Theory]
    [InlineData("Forslag til budgetforhandlingerne", true)]
    [InlineData("Effektiviseringsforslag 2027-2030", true)]
    [InlineData("Budgetnotat til Familie- og Socialudvalget", true)]
    [InlineData("Forslag til budget 2027", true)]
    [InlineData("Handleplan 2027-2030", false)]
    [InlineData("Forslag til nye busser", false)]
    [InlineData("Budgetnotat", false)]
    [InlineData("Trygge skoleveje 2027-2030", false)]
    public void IsOccasion_Line_NamesNoMatterOfItsOwn(string line, bool isOccasion) =>
        new TitleDoubt(DanishVocabulary.Default).IsOccasion(line).ShouldBe(isOccasion);

    [Theory]
    [InlineData("Budgetnotat til Klimaudvalget", "Flere busser om aftenen", "Klimaudvalget")]
    [InlineData("Effektiviseringsforslag 2027-2030", "Flere busser om aftenen", null)]
    // Where no other line is a title, the occasion is.
    [InlineData("Effektiviseringsforslag 2027-2030", "Socialudvalget", "Socialudvalget", "2027-2030")]
    public void Process_LineOfAnOccasion_IsNoTitleBesideOne(
        string occasion, string line, string? committee, string? title = null)
    {
        var record = Html($"<h1>{occasion}</h1><p>{line}</p>");

        record.Title.ShouldNotBeNull().ShouldEndWith(title ?? line);
        record.Committee.ShouldBe(committee);
    }

    [Theory]
    [InlineData("Kørende natteam i psykiatrien\n====\n\nOplæg til en ny ordning\n", "Kørende natteam i psykiatrien")]
    [InlineData("Kildeby Kommune\n=====\n\nOplæg til en ny ordning\n", "Oplæg til en ny ordning")]
    public void Process_UnderlinedLine_IsTheTitleUnlessItIsAName(string head, string title) =>
        RecordOf.Text($"{head}\nFra: Social og Handicap\n\nResume\n\nDer søges om 1,5 mio. kr. i 2027.\n").Title
            .ShouldBe(title);

    [Theory]
    [InlineData("<p>KATALOG TIL BUDGET 2027 · BØRNE- OG KLIMAUDVALGET · BK-07</p><h1>Flere busser</h1>",
        "Børne- og Klimaudvalget", null)]
    [InlineData("<p>HR OG ARBEJDSMILJØ</p><p>NOTAT</p><h1>Flere busser</h1>", null, "HR og Arbejdsmiljø")]
    // A title in capitals that ends in a word for an office.
    [InlineData("<p>RÅDGIVNING PÅ KRISECENTRET</p><h1>Flere busser</h1>", null, null)]
    public void Process_NamesInCapitals_AreRead(string head, string? committee, string? office)
    {
        var record = Html(head);

        (record.Committee, record.Administration).ShouldBe((committee, office));
    }

    private static DocumentRecord Html(string head) =>
        Pipeline.Process("note.html", Encoding.UTF8.GetBytes($"<html lang=da>{head}{Body}</html>")).Document
            .ShouldNotBeNull().Record;
}
