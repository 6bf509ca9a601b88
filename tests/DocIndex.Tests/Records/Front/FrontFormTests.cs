using System.Text;
using DocIndex.Records;
using DocIndex.Records.Front;

namespace DocIndex.Tests.Records.Front;

/// <summary>Heads that are forms: labels over values, cells, keys that say how far a note has come.</summary>
public sealed class FrontFormTests
{
    private const string Body = "<h2>Resume</h2><p>Der søges om 1,5 mio. kr. i 2027 til formålet.</p>";

    [Fact]
    public void Process_HeadingsOverValues_AreLabelsOfAForm()
    {
        var record = Html("<h1>Spareforslag S-04</h1><h2>Forslagets navn</h2><p>Færre busser om aftenen</p>"
            + "<h2>Stade</h2><p>Drøftet i ledelsen</p><h2>Udvalg</h2><p>Klimaudvalget</p><h2>Stab</h2>"
            + "<p>Trafik og Anlæg</p><h2>Sag</h2><p>05.01.00-S00-9-26</p><h2>Oprettet</h2><p>1. juni 2026</p>");

        (record.Title, record.Code, record.Committee).ShouldBe(("Færre busser om aftenen", "S-04", "Klimaudvalget"));
        (record.Administration, record.Date).ShouldBe(("Trafik og Anlæg", new DateOnly(2026, 6, 1)));
    }

    [Theory]
    // The heading of a section over a short line, behind another heading, is no label.
    [InlineData("<h1>Færre busser</h1><h2>Hvorfor nu?</h2><p>Der er få her.</p><h2>Indsats</h2><p>Nye tider</p>")]
    [InlineData("<h1>Færre busser</h1><h2>Forslag</h2><p>Nye tider for bus 4</p>")]
    public void Process_HeadingOfASectionOverAShortLine_IsNoLabel(string head) =>
        Html(head).Title.ShouldBe("Færre busser");

    [Theory]
    [InlineData("Sag: 81.28.00-A00-7-25", "Flere busser om aftenen")]
    [InlineData("Sag: EMN-2026-00871", "Flere busser om aftenen")]
    [InlineData("Sag: Busser på landet", "Busser på landet")]
    public void Process_CaseNumberBehindAKeyOfTitles_IsNoTitle(string line, string title) =>
        Html($"<p>{line}</p><h1>Flere busser om aftenen</h1>").Title.ShouldBe(title);

    [Theory]
    [InlineData("Forslag: Flere busser om aftenen Type: Anlæg", "Flere busser om aftenen")]
    [InlineData("Forslag: Type 2-diabetes hos unge", "Type 2-diabetes hos unge")]
    public void Process_KeyOfTheNotesState_EndsTheTitleBeforeIt(string line, string title) =>
        RecordOf.Text($"{line}\nEnhed: Trafik\n\nResume\n\nDer søges om 1,5 mio. kr. i 2027.\n").Title.ShouldBe(title);

    [Theory]
    [InlineData("Sag 26/8841", true)]
    [InlineData("82.00.00-S00-9-26", true)]
    [InlineData("Sagsnr. 2026-003512", true)]
    [InlineData("EMN-2026-00871", true)]
    [InlineData("Plan 2027-2028", false)]
    [InlineData("Sag 26/8841 om busser", false)]
    [InlineData("12/8 2026", false)]
    public void IsCaseNumber_Line_IsOneAndNothingMore(string line, bool isCaseNumber) =>
        TitleLine.IsCaseNumber(line).ShouldBe(isCaseNumber);

    [Theory]
    [InlineData("<tr><td>Dato / sagsnr.</td><td>2. juni 2026 / 85.11.00-Ø54-2-26</td></tr>", 2)]
    [InlineData("<tr><td>Sagsnr./dato</td><td>85.11.00-Ø54-2-26, 2. juni 2026</td></tr>", 2)]
    [InlineData("<tr><td>Dato/sag</td><td>3. juni 2026 – 26/4471</td></tr>", 3)]
    public void Process_KeyOfSeveralBetweenSlashes_HasAsManyValues(string row, int day) =>
        Form(row).Date.ShouldBe(new DateOnly(2026, 6, day));

    [Fact]
    public void Process_KeyBetweenSlashesWithOneValue_IsOne() =>
        Form("<tr><td>Center/afdeling</td><td>Kultur / Fritid / Idræt</td></tr>").Administration
            .ShouldBe("Kultur / Fritid / Idræt");

    [Fact]
    public void Process_CellsOfKeysOverValues_GiveEachItsField()
    {
        var record = Html("<h1>ANLÆG 2027-2030</h1><table><tr><td>Projektets navn<br>Nye fortove i byen</td>"
            + "<td>Udvalg<br>Klimaudvalget</td><td>Udfyldt den<br>04-05-2026</td></tr>"
            + "<tr><td>Adresse<br>Byvej</td><td>Enhed<br>Vej og Park</td><td></td></tr></table>");

        (record.Title, record.Committee, record.Date)
            .ShouldBe(("Nye fortove i byen", "Klimaudvalget", new DateOnly(2026, 5, 4)));
    }

    [Fact]
    public void Process_RowsOfOffices_AreNoForm() =>
        Html("<h1>Flere busser om aftenen</h1><table><tr><td>Center Nord</td><td>Center Syd</td></tr>"
            + "<tr><td>Ny vagt</td><td>Ingen</td></tr></table>").Administration.ShouldBeNull();

    [Fact]
    public void Process_NameThatEndsLikeAKeyOverACaseNumber_IsTheOffice() =>
        Html("<table><tr><td>Udvalg</td><td>Klimaudvalget</td></tr><tr><td>Direktørens stab</td>"
            + "<td>Sag 14.00.00-A21-1-26</td></tr><tr><td>Nr.</td><td>A-7</td></tr></table><h1>Flere busser</h1>")
            .Administration.ShouldBe("Direktørens stab");

    [Fact]
    public void Process_KeyWithoutAValue_IsNoName() =>
        Form("<tr><td>Ansvarlig forvaltning</td><td></td></tr>").Administration.ShouldBeNull();

    [Fact]
    public void Process_SentencesInAForm_DateNoNote() =>
        Form("<tr><td>Beskrivelse</td><td>Aftalen udløber den 31. december 2026</td></tr>").Date.ShouldBeNull();

    private static DocumentRecord Form(string row) => Html("<h1>Flere busser om aftenen</h1><table>"
        + "<tr><td>Udvalg</td><td>Klimaudvalget</td></tr><tr><td>Nr.</td><td>A-7</td></tr>" + row + "</table>");

    private static DocumentRecord Html(string head) =>
        Pipeline.Process("note.html", Encoding.UTF8.GetBytes($"<html lang=da>{head}{Body}</html>")).Document
            .ShouldNotBeNull().Record;
}
