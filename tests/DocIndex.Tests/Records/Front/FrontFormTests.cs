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
    [InlineData("<h1>Færre busser</h1><h2>Hvorfor nu?</h2><p>Der er få om aftenen.</p><h2>Indsats</h2><p>Nye tider</p>")]
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

    private static DocumentRecord Html(string head) =>
        Pipeline.Process("note.html", Encoding.UTF8.GetBytes($"<html lang=da>{head}{Body}</html>")).Document
            .ShouldNotBeNull().Record;
}
