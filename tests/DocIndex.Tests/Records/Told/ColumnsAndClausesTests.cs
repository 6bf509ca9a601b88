using System.Globalization;
using System.Text;
using DocIndex.Records;

namespace DocIndex.Tests.Records.Told;

/// <summary>Groups, goals, risks and steps in tables of any head, and in clauses that belong to each other.</summary>
public sealed class ColumnsAndClausesTests
{
    private const string Measured = "| Fravær | 12 pct. | 10 pct. |\n| Ventetid | 52 dage | 40 dage |";

    [Theory]
    [InlineData("Målet er følgende:\n\n| Vi følger | Aktuelt | Pejlemærke |\n|---|---|---|\n" + Measured,
        "12→10 pct., 52→40 dage")]
    [InlineData("Teksten.\n\n| Emne | Hvor er vi | Hvor skal vi hen |\n|---|---|---|\n" + Measured,
        "12→10 pct., 52→40 dage")]
    [InlineData("Teksten.\n\n| Emne | Kommunen | Landet |\n|---|---|---|\n" + Measured, "")]
    [InlineData("Teksten.\n\n| Emne | 2025 | 2026 |\n|---|---|---|\n" + Measured, "")]
    public void Goals_OfTablesOfAnyHead_NeedAWordForWhatIsAimedAt(string text, string expected) =>
        Goals("## Sagen\n\n" + text).ShouldBe(expected);

    [Theory]
    [InlineData("Inden december 2029 sænkes fraværet til 10 pct. (nu 12).", "12→10 pct. 2029-12")]
    [InlineData("Senest den 1. juli 2029 skal fraværet være bragt ned fra 12 til 10 pct.", "12→10 pct. 2029-07-01")]
    [InlineData("Fraværet er 12 pct. i dag, 10 pct. i 2029.", "12→10 pct. 2029")]
    [InlineData("Fraværet falder fra 12 til 10 pct., når 2029 er omme.", "12→10 pct. 2029")]
    [InlineData("Fraværet falder fra 12 til 10 pct. i 3. kvartal 2029, ultimo 2029.", "12→10 pct. 2029")]
    [InlineData("I 2029 hæves andelen, der genindlægges inden 30 dage, til 15 pct. (nu 20).", "20→15 pct. 2029")]
    [InlineData("Målet er 10 pct. for fraværet (nu 12) og 40 dage for ventetiden (nu 52) i 2029.",
        "12→10 pct. 2029, 52→40 dage 2029")]
    [InlineData("Målet er 40 unge (nu 52) og deres familier i 2029.", "52→40 unge 2029")]
    public void Goals_HaveTheFiguresAndTimesOfTheirClause(string said, string expected) =>
        Goals("## Mål\n\n" + said, withTime: true).ShouldBe(expected);

    [Theory]
    [InlineData("Ved udgangen af perioden skal fraværet være faldet fra 12 til 10 pct.", "12→10 pct.")]
    [InlineData("Hallen skal holde åbent fra 8 til 16.", "")]
    [InlineData("Fraværet er faldet fra 12 til 10 pct.", "")]
    public void Goals_OutsideTheirPart_AreToCome(string said, string expected) =>
        Goals($"## Sagen\n\nHallen er slidt op. Den er bygget i 1972. {said} Den ejes af byen.").ShouldBe(expected);

    [Theory]
    [InlineData("Omkring 825 medlemmer hører til målgruppen: børn og unge i foreninger.",
        "Børn og unge i foreninger:825")]
    [InlineData("Målgrupperne er unge i botilbud og elever på 7. årgang. Den første gruppe tæller 40 unge, den anden 64 elever.",
        "Unge i botilbud:40, Elever på 7. årgang:64")]
    [InlineData("Målgrupperne er børn og unge i foreninger og beboere på plejecentre.",
        "Børn og unge i foreninger:, Beboere på plejecentre:")]
    [InlineData("Der er især tænkt på boligejere i dalen. De er 312 husstande i dag.", "Boligejere i dalen:312")]
    [InlineData("Målgruppe: Beboere på plejecentre", "Beboere på plejecentre:")]
    public void Groups_AreCountedByTheirOwnClause(string said, string expected) =>
        Groups("## Målgruppe\n\n" + said).ShouldBe(expected);

    [Theory]
    [InlineData("4 Indhold af forslaget", "")]
    [InlineData("Forslaget berører 1.342 borgere om året: borgere over 80 år med flere sygdomme.",
        "Borgere over 80 år med flere sygdomme:1342")]
    [InlineData("Der er 14 ansatte: to ledere og resten lærere.", "Ansatte:14")]
    public void Groups_OutsideTheirPart_NeedAWordThatAims(string said, string expected) =>
        Groups("## Sagen\n\n" + said).ShouldBe(expected);

    [Theory]
    [InlineData("| Deltagere | Personer |\n|---|---|\n| Unge i klubber | 180 unge |\n| Roere | 24 roere |",
        "Unge i klubber:180, Roere:24")]
    [InlineData("| Målgruppe | Unge i klubber |\n|---|---|\n| Antal i målgruppen | 180 unge |", "Unge i klubber:180")]
    public void Groups_OfTwoColumns_AreTheirRowsOrOneScheme(string table, string expected) =>
        Groups("## Målgruppe\n\n" + table + "\n").ShouldBe(expected);

    [Theory]
    [InlineData("For at undgå, at folk melder fra, er det aftalt, at der ringes. For at undgå, at vejret driller, er det aftalt, at der lejes telte.",
        "folk melder fra|er det aftalt, at der ringes; vejret driller|er det aftalt, at der lejes telte")]
    [InlineData("Der er knyttet usikkerhed til forslaget: Folk melder fra. Desuden: Arbejdet bliver forsinket.",
        "Folk melder fra.|; Arbejdet bliver forsinket.|")]
    [InlineData("Der er ingen risici ved forslaget: Alt er aftalt på forhånd.", "")]
    [InlineData("Rådet frygter, at folk melder fra. Derfor ringes der til alle.",
        "Rådet frygter, at folk melder fra.|Derfor ringes der til alle.")]
    public void Risks_AnnouncedInASentence_StandWithTheirAnswers(string said, string expected) =>
        Risks("## Sagen\n\n" + said).ShouldBe(expected);

    [Theory]
    [InlineData("| Bekymring | Vores svar |\n|---|---|\n| Lederne har ikke tid | Opgaver flyttes |\n| Effekten ses sent | Der måles ofte |",
        "Lederne har ikke tid|Opgaver flyttes; Effekten ses sent|Der måles ofte")]
    [InlineData("| Periode | Opgave |\n|---|---|\n| Juni 2028 | Hallen kan åbne |\n| Juli 2028 | Svømning |", "")]
    public void Risks_OfTables_AreNoPlans(string table, string expected) =>
        Risks("## Risici\n\n" + table + "\n").ShouldBe(expected);

    [Theory]
    [InlineData("<table><tr><td>2. juni 2028</td><td>Hallen åbner</td></tr><tr><td>4. juli 2028</td><td>Svømning begynder</td></tr></table>",
        "2028-06-02, 2028-07-04")]
    [InlineData("<table><tr><th>Dag</th><th>Trin</th></tr><tr><td>2. juni 2028</td><td>Hallen åbner</td></tr></table>",
        "2028-06-02")]
    public void Milestones_OfATableWithoutAHeader_HoldItsFirstRow(string table, string expected)
    {
        var html = $"<h1>Notat</h1><h2>Tidsplan</h2>{table}";
        Steps(Pipeline.Process("notat.html", Encoding.UTF8.GetBytes(html)).Document.ShouldNotBeNull().Record)
            .ShouldBe(expected);
    }

    [Theory]
    [InlineData("Inden december 2029 sænkes fraværet til 10 pct. (nu 12).", "")]
    [InlineData("Der holdes møder den 3. og 10. maj 2029.", "2029-05-03, 2029-05-10")]
    public void Milestones_AreNoGoals(string said, string expected) =>
        Steps(Record("Den 3. maj 2027\n\n## Sagen\n\n" + said)).ShouldBe(expected);

    [Fact]
    public void Milestones_LinesThatLostTheirColumns_AreOneEach() =>
        Steps(ConstructedNote.Process("Budgetnotat om hallen\n\nTidsplan\n\nSkridt Klar Hvem\nRådgiver er valgt 24. januar 2029 Centret\n"
            + "Hallen tages i brug 2. juni 2029 Centret\n").Record).ShouldBe("2029-01-24, 2029-06-02");

    private static DocumentRecord Record(string text) =>
        Pipeline.Process("notat.md",
            Encoding.UTF8.GetBytes("# Budgetnotat: Prøve\n\n" + text)).Document.ShouldNotBeNull().Record;

    private static string Risks(string text) =>
        string.Join("; ", Record(text).Risks.Select(r => $"{r.Text}|{r.Response}"));

    private static string Goals(string text, bool withTime = false) => string.Join(", ",
        Record("Den 3. maj 2027\n\n" + text).Goals.Select(g => $"{Said(g.Baseline)}→{Said(g.Target)} {g.Unit}"
            + (withTime ? $" {g.Deadline}" : "")));

    private static string Groups(string text) => string.Join(", ", Record(text).TargetGroups.Select(g =>
        $"{g.Name}:{Said(g.Count)}"));

    private static string Steps(DocumentRecord record) => string.Join(", ", record.Milestones.Select(m =>
        m.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static string Said(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
