using System.Text;
using DocIndex.Records;

namespace DocIndex.Tests.Records.Front;

/// <summary>Heads of constructed notes.</summary>
public sealed class FrontMatterTests
{
    private const string Body = "<h2>Resume</h2><p>Der søges om 1,5 mio. kr. i 2027 til formålet.</p>";

    [Fact]
    public void Process_BarsBetweenNames_GiveEachItsField()
    {
        var record = Html("<p>Vejle Kommune | Børn &amp; Unge | 12. maj 2026</p><p>Budgetnotat</p><h1>BU-36 Flere pædagoger</h1>");

        (record.Municipality, record.Administration, record.Date).ShouldBe(("Vejle", "Børn & Unge", new DateOnly(2026, 5, 12)));
        (record.Kind, record.Code, record.Title).ShouldBe((DocumentKind.Budgetnotat, "BU-36", "Flere pædagoger"));
    }

    [Fact]
    public void Process_SeveralKeysOnALine_GiveEachItsField()
    {
        var record = Html("<p>Dato: 12. maj 2026 Forvaltning: Sundhed og Omsorg Udvalg: Udvalget for Sundhed og Omsorg</p><h1>Flere pædagoger</h1>");

        (record.Date, record.Administration, record.Committee).ShouldBe((new DateOnly(2026, 5, 12), "Sundhed og Omsorg", "Udvalget for Sundhed og Omsorg"));
    }

    [Theory]
    [InlineData("<h1>Flere pædagoger<br>Kommune: Ærø<br>Forvaltning:<br>Børn<br>&amp; Unge</h1>", "Flere pædagoger", "Ærø", "Børn & Unge")]
    // A title of two lines has no keys in it.
    [InlineData("<h1>Flere pædagoger<br>og lærere i skolen</h1>", "Flere pædagoger og lærere i skolen", null, null)]
    public void Process_KeysBelowTheTitleInItsBlock_AreNoPartOfIt(string head, string title, string? municipality, string? administration)
    {
        var record = Html(head);

        (record.Title, record.Municipality, record.Administration).ShouldBe((title, municipality, administration));
    }

    [Fact]
    public void Process_KeysAloneOnTheirLines_HaveTheirValuesInTheNext()
    {
        var record = RecordOf.Text("Budgetønske\n\nTitel\nFlere pædagoger i skolen\nNr.\nÆH2\nUdvalg\nSocialudvalget\n\nResume\n\nDer søges om 1,5 mio. kr. i 2027.\n");

        (record.Title, record.Code, record.Committee).ShouldBe(("Flere pædagoger i skolen", "ÆH2", "Socialudvalget"));
    }

    [Theory]
    [InlineData("Budgetønske | Esbjerg Kommune\n\nBI12 Trygge skoleveje", "Trygge skoleveje", "BI12")]
    [InlineData("Esbjerg Kommune\n\nNotat: Trygge skoleveje i byen", "Trygge skoleveje i byen", null)]
    [InlineData("Trygge skoleveje i byen\n\nBudgetnotat nr. Blok 420", "Trygge skoleveje i byen", "Blok 420")]
    public void Process_LinesOfNamesAndKinds_AreNoTitle(string head, string title, string? code)
    {
        var record = RecordOf.Text(head + "\n\nDato: 12. maj 2026\n\nResume\n\nDer søges om 1,5 mio. kr. i 2027.\n");

        (record.Title, record.Code).ShouldBe((title, code));
    }

    [Fact]
    public void Process_Form_SaysTheTitleNotItsOwnName()
    {
        var record = Html("<p>Skabelon for budgetønske</p><table><tr><td>Forslagets titel</td><td>Flere pædagoger</td><td>Løbenr.</td><td>S4b</td></tr>"
            + "<tr><td>Ansvarlig forvaltning</td><td>Teknik og Miljø</td><td>Dateret</td><td>12.05.26</td></tr></table>");

        (record.Title, record.Code, record.Administration, record.Date).ShouldBe(("Flere pædagoger", "S4b", "Teknik og Miljø", new DateOnly(2026, 5, 12)));
    }

    [Theory]
    [InlineData("", 22)]
    [InlineData("<p>Vejle, den 12. januar 2026</p>", 12)]
    public void Process_MeetingLines_AreNoTitleAndDateWhatHasNoDate(string line, int day)
    {
        var record = Html("<p>Mødedato: 22.01.2026, kl. 10:00</p><p>Mødested: Rådhuset, lokale 4</p><p>Punkt 7</p>"
            + $"<h1>12. Rammer for budget 2027</h1>{line}");

        (record.Title, record.Date, record.Code)
            .ShouldBe(("Rammer for budget 2027", new DateOnly(2026, 1, day), null));
    }

    [Theory]
    [InlineData("Budgetnotat nr. 7 - budget 2026", "Mellemformer i folkeskolen")]
    [InlineData("Budgetnotat nr. 7 - budget til cykelstier", "budget til cykelstier")]
    public void Process_LineOfKindAndBudget_IsNoTitle(string line, string title)
    {
        var record = Html($"<h1>{line}</h1><h2>Mellemformer i folkeskolen</h2>");

        (record.Title, record.Code).ShouldBe((title, "7"));
    }

    [Fact]
    public void Process_TwoDatesOfOneWeight_GiveNone()
    {
        var record = Html("<p>Dato: 12. maj 2026</p><p>Dato: 14. maj 2026</p><h1>Flere pædagoger</h1>");

        record.Date.ShouldBeNull();
    }

    [Fact]
    public void Process_CaseNumberAndPerson_AreNoCodeAndNoOffice()
    {
        var record = Html("<p>Sagsnr.: 27.00.00-Ø34-12-19</p><p>Sagsbehandler: Konstrueret Person</p><h1>Flere pædagoger</h1>");

        (record.Code, record.Administration).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("Kolding Kommune · Center Pleje og Omsorg · til Sundhedsudvalget · 3. marts 2027",
        "Center Pleje og Omsorg")]
    [InlineData("Kolding Kommune – Børn og Velfærd", "Børn og Velfærd")]
    [InlineData("Slagelse Kommune, Center for Økonomi. 30. august 2027.", "Center for Økonomi")]
    [InlineData("Business case til budget 2027. Udarbejdet for Haderslev Kommune, Teknik og Klima", "Teknik og Klima")]
    [InlineData("Viborg Kommune, By og Mobilitet, Teknik- og Miljøudvalget, 3. marts 2027", "By og Mobilitet")]
    [InlineData("Økonomi og Personale, Struer Kommune", "Økonomi og Personale")]
    [InlineData("Region Nordjylland · Nære Sundhedstilbud", "Nære Sundhedstilbud")]
    [InlineData("Afsendende enhed ....: Ejendomscentret", "Ejendomscentret")]
    [InlineData("Ejerafdeling: Velfærd og Sundhed", "Velfærd og Sundhed")]
    [InlineData("Thisted Kommune | Skolegade 4 | 7700 Thisted", null)]
    [InlineData("Thisted Kommune | Lise Hansen | 3. maj 2027", null)]
    [InlineData("Thisted Kommune · Bedre sundhed", null)]
    [InlineData("Thisted Kommune · Fortroligt · Udkast", null)]
    [InlineData("Hansen & Jensen Consult A/S for Thisted Kommune", null)]
    [InlineData("Måleenhed: Antal", null)]
    public void Process_LineBesideTitle_TellsTheOffice(string line, string? office) =>
        Html($"<h1>Flere busser om aftenen</h1><p>{line.Replace("&", "&amp;", StringComparison.Ordinal)}</p>")
            .Administration.ShouldBe(office);

    [Theory]
    [InlineData("Center for Teknik og Miljø indstiller til Klimaudvalget, at der gives 2 mio. kr. i 2028.",
        "Center for Teknik og Miljø")]
    [InlineData("Natur og Vand foreslår, at der gives 2 mio. kr. i 2028.", "Natur og Vand")]
    [InlineData("Økonomichefen anbefaler, at der gives 2 mio. kr. i 2028.", null)]
    [InlineData("Venstre og Konservative foreslår, at der gives 2 mio. kr. i 2028.", null)]
    [InlineData("Aftalen er indgået mellem huset og Vejle Kommune, Kultur &amp; Fritid. Den gælder i to år fra 2027.",
        "Kultur & Fritid")]
    [InlineData("Aftalen er indgået mellem Lemvig Kommune, Falck og Ældresagen. Den gælder i to år fra 2027.", null)]
    public void Process_Prose_TellsTheOfficeThatLaysTheCase(string sentence, string? office) =>
        Html($"<h1>Flere busser om aftenen</h1><h2>Indstilling</h2><p>{sentence}</p>").Administration.ShouldBe(office);

    [Theory]
    [InlineData("Spareforslag <b>TM-08</b> til budget 2028", "TM-08")]
    [InlineData("Budgetønske BUU 12, indsendt af Børneudvalget", "BUU 12")]
    [InlineData("Løbenummer IT-2028-06. Behandles i Teknikudvalget.", "IT-2028-06")]
    [InlineData("Nr.: 3b-017", "3b-017")]
    [InlineData("Notat, jf. forslag S-02 fra 2025", null)]
    [InlineData("Nr.: 12-05-2026", null)]
    [InlineData("Bilag 4 til budget 2028", null)]
    public void Process_LineBesideTitle_TellsTheCode(string line, string? code) =>
        Html($"<h1>Flere busser om aftenen</h1><p>{line}</p>").Code.ShouldBe(code);

    [Fact]
    public void Process_GridOfKeys_PairsEachWithWhatStandsBesideIt()
    {
        var record = Html("<h1>Flere busser om aftenen</h1><table>"
            + "<tr><td>Kommune</td><td>Odder Kommune</td><td>Nr.</td><td>7c-02</td></tr>"
            + "<tr><td>Center</td><td>By og Land</td><td>Udfyldt</td><td>09-04-2027</td></tr>"
            + "<tr><td>Udvalg</td><td>Udvalget for Land</td><td>Område</td><td>Veje</td></tr></table>");

        (record.Municipality, record.Code, record.Administration).ShouldBe(("Odder", "7c-02", "By og Land"));
        (record.Date, record.Committee).ShouldBe((new DateOnly(2027, 4, 9), "Udvalget for Land"));
    }

    [Theory]
    [InlineData("<h1>Foreningen Solsikken</h1><p>Nyborg, den 2. august 2027</p><p>Vedr.: Tilskud til varmestuen</p>",
        "Tilskud til varmestuen")]
    [InlineData("<h1>Politikerspørgsmål nr. 12: Flere busser</h1>", "Flere busser")]
    [InlineData("<h1>Aftale 2027-2028</h1><p>for Kulturhuset Bygningen</p>",
        "Aftale 2027-2028 for Kulturhuset Bygningen")]
    [InlineData("<h1>Flere busser</h1><p>til Socialudvalget</p>", "Flere busser")]
    [InlineData("<p>Næstved Kommune</p><p>Social- og Sundhedsudvalget – dagsorden til mødet den 8. juni 2026</p><p>9. Ambulant rådgivning på krisecentret</p>",
        "Ambulant rådgivning på krisecentret")]
    [InlineData("<p>Kultur &amp; Fritid</p><p>Dok.nr. 25/11402-3</p><p>Notat til Udvalget for Kultur og Landdistrikter: Pulje til forsamlingshuse</p>",
        "Pulje til forsamlingshuse")]
    [InlineData("<table><tr><td>Nr.</td><td>A-07</td></tr><tr><td>Projekt</td><td>Ny daginstitution</td></tr><tr><td>Forvaltning</td><td>Børn og Unge</td></tr></table>",
        "Ny daginstitution")]
    public void Process_TitleInOtherManners_IsTheTitle(string head, string title) => Html(head).Title.ShouldBe(title);

    [Theory]
    [InlineData("<p>Dagsorden til mødet 2. juni 2027</p><h1>Udskiftning af gadelys</h1><h2>Anbefaling</h2><p>Afdelingen beder om penge.</p>", DocumentKind.Indstilling)]
    [InlineData("<h1>Udskiftning af gadelys</h1><h2>Anbefaling</h2><p>Afdelingen beder om penge.</p>",
        DocumentKind.Other)]
    public void Process_CaseLaidBeforeAMeeting_IsAnIndstilling(string head, DocumentKind kind) =>
        Html(head).Kind.ShouldBe(kind);

    [Fact]
    public void Process_LetterheadInALayoutTable_GivesNamesMeetingDayAndTheItemBelowAsTitle()
    {
        var record = Html("<table border=0><tr><td>Gribskov Kommune<br>Klimaudvalget</td>"
            + "<td>Møde 9. marts 2027<br>Sag 2027/01482</td></tr></table>"
            + "<p align=center><b>7.&nbsp;Nye cykelstier ved Esrum Sø</b></p>");

        (record.Title, record.Municipality, record.Committee)
            .ShouldBe(("Nye cykelstier ved Esrum Sø", "Gribskov", "Klimaudvalget"));
        record.Date.ShouldBe(new DateOnly(2027, 3, 9));
    }

    [Theory]
    [InlineData("Stillet af Liste X den 11. juni 2027. Besvaret den 25. juni 2027.", 25, 6)]
    [InlineData("Til Økonomiudvalgets møde 13. august 2027", 13, 8)]
    [InlineData("Gladsaxe Kommune, 21. maj 2027. Kataloget viser forslagene, der kan vælges mellem. De gælder et år.",
        21, 5)]
    public void Process_DateBesideOthers_IsTheDocuments(string line, int day, int month) =>
        Html($"<h1>Flere busser om aftenen</h1><p>{line}</p>").Date.ShouldBe(new DateOnly(2027, month, day));

    [Theory]
    [InlineData("Vi håber, at I tager busserne med i forhandlingerne om budget 2028.", 2028)]
    [InlineData("Oplæg til budgetseminar 2028", 2028)]
    [InlineData("ANMODNING OM MIDLER I BUDGET 2028", 2028)]
    [InlineData("Vi søger 700.000 kr. i 2028 og 721.500 kr. i 2029. I 2026 fik vi 310.000 kr. til busserne.", 2028)]
    [InlineData("Budgetopfølgning 2027 viser, at pengene mangler.", null)]
    [InlineData("I budget 2024 blev det sparet væk.", null)]
    [InlineData("Budget 2029 og budget 2028 har ikke penge til det.", null)]
    public void Process_BudgetInProse_TellsTheYear(string sentence, int? year) =>
        Whole($"<h1>Flere busser om aftenen</h1><h2>Hvorfor</h2><p>{sentence}</p>").BudgetYear.ShouldBe(year);

    [Fact]
    public void Process_NoteToAFinanceCommittee_IsToIt()
    {
        Html("<p>Til Økonomiudvalget 7. september 2027</p><h1>Flere busser om aftenen</h1>")
            .Committee.ShouldBe("Økonomiudvalget");
        Html("<h1>Flere busser om aftenen</h1><p>Sendes videre, når Økonomiudvalget har set den</p>")
            .Committee.ShouldBeNull();
    }

    private static DocumentRecord Html(string head) => Whole(head + Body);

    private static DocumentRecord Whole(string html) =>
        Pipeline.Process("note.html", Encoding.UTF8.GetBytes($"<html lang=da>{html}</html>")).Document.ShouldNotBeNull()
            .Record;
}
