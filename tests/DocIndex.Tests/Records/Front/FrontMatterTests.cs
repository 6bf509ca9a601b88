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

    [Fact]
    public void Process_Form_SaysTheTitleNotItsOwnName()
    {
        var record = Html("<p>Skabelon for budgetønske</p><table><tr><td>Forslagets titel</td><td>Flere pædagoger</td><td>Løbenr.</td><td>S4b</td></tr>"
            + "<tr><td>Ansvarlig forvaltning</td><td>Teknik og Miljø</td><td>Dateret</td><td>12.05.26</td></tr></table>");

        (record.Title, record.Code, record.Administration, record.Date).ShouldBe(("Flere pædagoger", "S4b", "Teknik og Miljø", new DateOnly(2026, 5, 12)));
    }

    [Fact]
    public void Process_MeetingLines_AreNoTitleAndNoDate()
    {
        var record = Html("<p>Mødedato: 22.01.2026, kl. 10:00</p><p>Mødested: Rådhuset, lokale 4</p><p>Punkt 7</p><h1>12. Rammer for budget 2027</h1>");

        (record.Title, record.Date, record.Code).ShouldBe(("Rammer for budget 2027", null, null));
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

    private static DocumentRecord Html(string head) =>
        Pipeline.Process("note.html", Encoding.UTF8.GetBytes($"<html lang=da>{head}{Body}</html>")).Document.ShouldNotBeNull().Record;
}
