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
    [InlineData("<p>Dagsorden til møde i Socialudvalget</p><p>Onsdag den 7. oktober 2026 kl. 15.00</p>", 7, 10)]
    public void Process_DayOfAMeeting_DatesANoteThatHasNoOwn(string lines, int day, int month) =>
        Html($"{lines}<h1>Flere busser om aftenen</h1>").Date.ShouldBe(new DateOnly(2026, month, day));

    [Theory]
    [InlineData("Notatet er bestilt af rådet og lavet i Struer Kommune. lørdag den 20. juni 2026", 20)]
    [InlineData("Aftalen om busserne er fornyet den 3. maj 2026", null)]
    public void Process_DayInASentence_DatesNoNote(string line, int? day) =>
        (Html($"<h1>Flere busser om aftenen</h1><p>{line}</p>").Date?.Day).ShouldBe(day);

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
    [InlineData("<p>Sundhed og Omsorg, den 3. juni 2026</p><h1>Notat om bemanding i nat</h1>",
        "Notat om bemanding i nat", "Sundhed og Omsorg", 3)]
    [InlineData("<p>Notat fra Voksen- og Handicapafdelingen af 20. juni 2026.</p><h1>Trygge nattevagter</h1>",
        "Trygge nattevagter", "Voksen- og Handicapafdelingen", 20)]
    [InlineData("<p>Udgave: 2 (14. juni 2026)</p><h1>Trygge nattevagter</h1>", "Trygge nattevagter", null, 14)]
    public void Process_NameOrVersionWithADay_IsNoTitleAndDatesTheNote(
        string head, string title, string? office, int day)
    {
        var record = Html(head);

        (record.Title, record.Administration, record.Date).ShouldBe((title, office, new DateOnly(2026, 6, day)));
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

    [Theory]
    [InlineData("Notatet er udarbejdet af Kultur og Fritid den 9. januar 2026 til behandling i Kulturudvalget, sag 4.",
        "Kultur og Fritid", 9, "Kulturudvalget")]
    [InlineData("Skrevet af Lise Hansen, Center for Børn, 15. maj 2026", "Center for Børn", 15, null)]
    [InlineData("Budgetforslaget er skrevet af Ungeenheden", "Ungeenheden", null, null)]
    [InlineData("Notatet er skrevet til Økonomiudvalgets budgetmøde i april.", null, null, "Økonomiudvalget")]
    [InlineData("Udarbejdet til Skoleudvalget, juni 2026", null, 1, "Skoleudvalget")]
    [InlineData("Skrevet af Lise Hansen, 15. maj 2026", null, 15, null)]
    [InlineData("Notat udarbejdet af Voksenafdelingen, 20. april 2026", "Voksenafdelingen", 20, null)]
    [InlineData("Skrevet i Natur- og Miljøafdelingen, april 2026", "Natur- og Miljøafdelingen", 1, null)]
    public void Of_SentenceOnItsNote_TellsWhoAndWhen(string sentence, string? office, int? day, string? committee)
    {
        var told = Authorship.Of(sentence, DanishVocabulary.Default).ShouldNotBeNull();

        (told.Office, told.Date?.Day, told.Committee).ShouldBe((office, day, committee));
        told.IsDayOfMeeting.ShouldBeFalse();
    }

    [Fact]
    public void Of_DayOfTheCommitteesMeeting_IsNotThatOfTheWriting() =>
        Authorship.Of("Udarbejdet af Vej og Park til Klimaudvalgets møde den 3. maj 2026", DanishVocabulary.Default)
            .ShouldNotBeNull().IsDayOfMeeting.ShouldBeTrue();

    [Theory]
    [InlineData("Rapporten er udarbejdet af Teknik og Miljø den 9. januar 2026.")]
    [InlineData("Notatet skal udarbejdes af Teknik og Miljø inden den 9. januar 2026.")]
    [InlineData("Forslaget er udarbejdet af en arbejdsgruppe i foråret.")]
    [InlineData("Forslaget er stillet af Venstre.")]
    public void Of_SentenceOnSomethingElse_TellsNothing(string sentence) =>
        Authorship.Of(sentence, DanishVocabulary.Default).ShouldBeNull();

    [Theory]
    [InlineData("", "Ungdom og Fritid", 9)]
    // What the head says of itself counts more.
    [InlineData("<p>Vejle, den 8. januar 2026</p><p>Forvaltning: Børn og Unge</p>", "Børn og Unge", 8)]
    public void Process_ClosingSentence_TellsWhoWroteTheNoteAndWhen(string head, string office, int day)
    {
        var record = Whole($"{head}<h1>Flere busser</h1>{Body}<h2>Historik</h2>"
            + "<p>Notatet er udarbejdet af Ungdom og Fritid den 9. januar 2026 til brug for budgettet.</p>");

        (record.Administration, record.Date).ShouldBe((office, new DateOnly(2026, 1, day)));
    }

    [Fact]
    public void Process_SentenceOnAuthorsAmongSections_TellsNothingOfTheNote() =>
        Whole("<h1>Flere busser</h1>" + string.Concat(Enumerable.Repeat(Body, 4))
            + "<p>Planen er skrevet af Ungdom og Fritid den 9. januar 2026.</p>"
            + string.Concat(Enumerable.Repeat(Body, 4)))
            .Date.ShouldBeNull();

    [Theory]
    [InlineData("<p>Socialudvalget · Forslaget er skrevet af Ældre og Bolig · 12. juni 2026</p>", "Ældre og Bolig")]
    [InlineData("<p>12. juni 2026 · Socialudvalget · Velfærdsstaben</p>", "Velfærdsstaben")]
    [InlineData("<p>12. juni 2026 · Socialudvalget · Foreløbig udgave</p>", null)]
    [InlineData("<p>Fremsat af Liste X · 12. juni 2026</p>", null)]
    public void Process_LineOfParts_TellsTheOffice(string head, string? office) =>
        Html($"<h1>Flere busser</h1>{head}").Administration.ShouldBe(office);

    private static DocumentRecord Html(string head) => Whole(head + Body);

    private static DocumentRecord Whole(string head) =>
        Pipeline.Process("note.html", Encoding.UTF8.GetBytes($"<html lang=da>{head}</html>")).Document
            .ShouldNotBeNull().Record;
}
