using System.Text;
using DocIndex.Records;

namespace DocIndex.Tests.Records;

/// <summary>Tables that tell in words give goals, risks, milestones and target groups; tables that only look so give none.</summary>
public sealed class FactTableTests
{
    [Fact]
    public void Goals_TableWithBaselineAndTarget_AreOneForEachRow() =>
        Read("## Mål\n\n| Indikator | Baseline 2024 | Måltal 2027 |\n|---|---|---|\n| Andel unge i uddannelse | 61 pct. | mindst 70 pct. |\n| Sygedage pr. medarbejder | 14,2 dage | 12,0 dage |\n")
            .Goals.Select(g => $"{g.Indicator}: {g.Baseline} {g.Target} {g.Unit} {g.Direction} {g.Deadline}").ShouldBe(
            ["Andel unge i uddannelse: 61 70 pct. AtLeast 2027", "Sygedage pr. medarbejder: 14.2 12.0 dage Decrease 2027"]);

    [Fact]
    public void Goals_TableOfMoney_AreNone() =>
        Read("## Økonomi\n\n| Indsats | Status 2025 (1.000 kr.) | Mål 2026 (1.000 kr.) |\n|---|---|---|\n| Løn | 100 | 200 |\n").Goals.ShouldBeEmpty();

    [Fact]
    public void Risks_TwoColumns_CarryTheirResponse() =>
        Read("## Opfølgning\n\n| Risikofaktor | Sandsynlighed | Afbødende tiltag |\n|---|---|---|\n| Leverandøren går konkurs | Lav | Bankgaranti |\n| Få ansøgere | Høj | Genopslag |\n")
            .Risks.Select(r => $"{r.Text} / {r.Response}").ShouldBe(["Leverandøren går konkurs / Bankgaranti", "Få ansøgere / Genopslag"]);

    [Fact]
    public void Milestones_TableOfDates_AreTheRowsWithADate() =>
        Read("## Tidsplan\n\n| Hvornår | Hvad |\n|---|---|\n| 1. kvartal 2027 | Udbud |\n| medio 2028 | Indvielse |\n| Løbende | Orientering af udvalget |\n")
            .Milestones.Select(m => $"{m.Date:yyyy-MM-dd} {m.Printed}: {m.Text}").ShouldBe(["2027-01-01 1. kvartal 2027: Udbud", " medio 2028: Indvielse"]);

    [Fact]
    public void TargetGroups_TableWithNumbers_AreCounted() =>
        Read("## Målgruppe\n\n| Målgruppe | Antal |\n|---|---|\n| Unge uden uddannelse | 310 |\n| Enlige forsørgere | 85 |\n")
            .TargetGroups.Select(g => $"{g.Name}: {g.Count}").ShouldBe(["Unge uden uddannelse: 310", "Enlige forsørgere: 85"]);

    [Theory]
    [InlineData("Målgruppe: Borgere med demens", "Borgere med demens", null)]
    [InlineData("Tilbuddet omfatter 86 borgere i eget hjem.", "Borgere i eget hjem", "86")]
    [InlineData("Venteliste: 64 børn pr. 1. april 2022.", "Børn", "64")]
    [InlineData("Mange huse har i dag under 25 børn.", null, null)]
    public void TargetGroups_InProse_AreNamedAndCounted(string sentence, string? name, string? count)
    {
        var groups = Read($"## Indhold\n\n{sentence}\n").TargetGroups;

        groups.Select(g => (g.Name, g.Count?.ToString(System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(name is null ? [] : [(name, count)]);
    }

    [Theory]
    [InlineData("Tidsplan", "Høring: 15. august – 12. september 2026", "2026-08-15")]
    [InlineData("Indhold", "Ordningen gælder fra 1. april 2026.", "2026-04-01")]
    [InlineData("Indhold", "Der stod 64 børn på liste pr. 1. april 2025, målt i systemet.", null)]
    [InlineData("Mål", "Andelen falder fra 20 til 10 pct. ved udgangen af 2027.", null)]
    [InlineData("Mål og opfølgning", "Udvalget får en status i juni 2026 og i december 2026.", "2026-06-01,2026-12-01")]
    [InlineData("Risici", "Ellers bliver medarbejderne opsagt pr. 1. januar 2026.", null)]
    public void Milestones_InProse_AreDaysToCome(string heading, string sentence, string? dates) =>
        Read($"## {heading}\n\n{sentence}\n").Milestones.Select(m => m.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(dates?.Split(',') ?? []);

    private static DocumentRecord Read(string body) =>
        Pipeline.Process("a.md", Encoding.UTF8.GetBytes("# Budgetnotat om noget nyt i 2026\n\n" + body)).Document.ShouldNotBeNull().Record;
}
