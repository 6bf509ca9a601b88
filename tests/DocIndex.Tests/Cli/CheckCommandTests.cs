using System.Text;
using System.Text.Json;

namespace DocIndex.Tests.Cli;

/// <summary>What the check, accept and links commands write, through the built program.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string Note =
        "# BI07 Mødesteder for ældre\n\n## Økonomi\n\nDer søges om 6,4 mio. kr. i 2026 til mødesteder.\n\nTabel 1. Udgifter\n\n| 1.000 kr., 2026 p/l | 2026 | 2027 |\n|---|---|---|\n" +
        "| Mødesteder | 6.311 | 6.311 |\n| Inventar | 200 | 200 |\n| I alt | 6.511 | 6.511 |\n";

    private readonly TemporaryFolder _folder = new();

    public CheckCommandTests() => Write("noter/notat.md", Note);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_AsText_DrawsTheTableWithTheContradictingFigureMarked()
    {
        var run = Run("check", "noter/notat.md");

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldMatch(@"Mødesteder\s+6\.311\*\s+6\.311");
        run.Out.Split('\n').ShouldAllBe(l => l.Length <= 80);
    }

    [Fact]
    public void Check_AsSarif_HasTheStructureThatTheStandardRequires()
    {
        Run("ingest", "noter");
        var id = Finding("notat-md").GetProperty("id").GetString()!;
        Run("accept", id, "--why", "Aftalt med budgetkontoret").ExitCode.ShouldBe(0);

        var log = JsonDocument.Parse(Run("check", "--format", "sarif").Out).RootElement;

        log.GetProperty("version").GetString().ShouldBe("2.1.0");
        log.GetProperty("$schema").GetString()!.ShouldEndWith("sarif-2.1.0.json");
        var sarif = log.GetProperty("runs").EnumerateArray().ShouldHaveSingleItem();
        var driver = sarif.GetProperty("tool").GetProperty("driver");
        driver.GetProperty("name").GetString().ShouldBe("DocIndex");
        var rules = driver.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        rules.ShouldBeUnique();
        var result = sarif.GetProperty("results").EnumerateArray().ShouldHaveSingleItem();
        rules[result.GetProperty("ruleIndex").GetInt32()].ShouldBe(result.GetProperty("ruleId").GetString());
        result.GetProperty("level").GetString().ShouldBeOneOf("none", "note", "warning", "error");
        result.GetProperty("message").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
        var place = result.GetProperty("locations").EnumerateArray().ShouldHaveSingleItem().GetProperty("physicalLocation");
        Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Relative).ShouldBeTrue();
        place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBePositive();
        var suppression = result.GetProperty("suppressions").EnumerateArray().ShouldHaveSingleItem();
        suppression.GetProperty("kind").GetString().ShouldBe("external");
        suppression.GetProperty("justification").GetString().ShouldBe("Aftalt med budgetkontoret");
    }

    [Fact]
    public void Check_AsCsv_HasALineForEachFindingUnderItsHeader()
    {
        var lines = Run("check", "noter/notat.md", "--format", "csv").Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith("id,code,rule,severity,status,reason");
        lines[1].ShouldContain(",DI5005,prose-vs-table,error,open,");
    }

    [Theory]
    [InlineData("error", 1)]
    [InlineData("warning", 1)]
    [InlineData("never", 0)]
    public void Check_FailOn_DecidesTheExitStatus(string failOn, int expected) => Run("check", "noter/notat.md", "--fail-on", failOn).ExitCode.ShouldBe(expected);

    [Fact]
    public void Accept_AFinding_HoldsInCheckExportAndSiteUntilAFigureChanges()
    {
        Run("ingest", "noter");
        var id = Finding("notat-md").GetProperty("id").GetString()!;

        Run("accept", id[..8], "--why", "Puljen \"A\" er trukket fra").ExitCode.ShouldBe(0);

        Run("check").ExitCode.ShouldBe(0);
        Finding("notat-md").GetProperty("status").GetString().ShouldBe("accepted");
        Run("export").Out.ShouldContain("Puljen \\\"A\\\" er trukket fra");
        Run("accept", id, "--why", "Ny grund").ExitCode.ShouldBe(0);
        File.ReadAllText(_folder[".docindex/accepted.yaml.bak"]).ShouldContain("Puljen");
        Write("noter/notat.md", Note.Replace("6,4 mio", "6,5 mio", StringComparison.Ordinal).Replace("6.511 | 6.511", "6.511 | 6.115", StringComparison.Ordinal));
        Run("ingest", "noter");
        Run("check").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void Accept_UnknownFinding_SaysSoAndWritesNothing()
    {
        Run("ingest", "noter");

        var run = Run("accept", "ffffffffffff", "--why", "x");

        run.ExitCode.ShouldBe(2);
        run.ErrorLines[0].ShouldContain("ffffffffffff");
        File.Exists(_folder[".docindex/accepted.yaml"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("ark.html", "<ol>")]
    [InlineData("ark.md", "- [ ] **fejl**")]
    public void Check_Sheet_IsWrittenForTheAuthor(string file, string expected)
    {
        Run("check", "noter/notat.md", "--sheet", file);

        File.ReadAllText(_folder[file]).ShouldContain(expected);
    }

    [Fact]
    public void Check_Sheet_AsksFirstWhatIsSurestAndLargest()
    {
        // Two totals that are off by 100 and by 2,000 thousand.
        Write("noter/orden.md", Note.Replace("| 6.511 | 6.511 |", "| 6.611 | 8.511 |", StringComparison.Ordinal)
            .Replace("6,4 mio", "6,3 mio", StringComparison.Ordinal));
        Write("noter/rent.md", Note.Replace("6,4 mio", "6,3 mio", StringComparison.Ordinal));
        Run("check", "noter/rent.md", "noter/orden.md", "--sheet", "ark.md");

        var sheet = File.ReadAllText(_folder["ark.md"]);
        sheet.IndexOf("8.511", StringComparison.Ordinal).ShouldBeInRange(0,
            sheet.IndexOf("6.611", StringComparison.Ordinal));
        // The note with findings comes before the one without.
        sheet.LastIndexOf("## ", StringComparison.Ordinal).ShouldBeGreaterThan(
            sheet.LastIndexOf("- [ ]", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_ANoteThatContinuesAnother_AreShownSideBySideAndConvertedByTheUsersFactors()
    {
        Write("noter/notat.md", Note);
        Write("noter/senere.md", Note.Replace("2027", "2029", StringComparison.Ordinal).Replace("2026", "2028", StringComparison.Ordinal).Replace("# BI07 Mødesteder", "# BI09 Videreførelse af mødesteder", StringComparison.Ordinal));
        Run("ingest", "noter");

        var run = Run("links");
        run.Out.ShouldContain("viderefører BI07");
        run.Out.ShouldContain("tallene er ikke omregnet");
        Write(".docindex/price-levels.csv", "level;area;factor\n2026 p/l;;1,000\n2028 p/l;;1,050\n");
        Run("links").Out.ShouldContain("6.836.550");
        Write(".docindex/links.yaml", "links:\n  - from: senere-md\n    to: notat-md\n    cut: true\n    why: Andet mødested\n");
        Run("links").Out.ShouldContain("0 forbindelser");
    }

    private JsonElement Finding(string document) =>
        JsonDocument.Parse(Run("check", document, "--json").Out).RootElement.GetProperty("findings").EnumerateArray().First().Clone();

    private ProgramRun Run(params string[] arguments) => BuiltProgram.Run(_folder.Path, arguments);

    private void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllText(_folder[name], content, new UTF8Encoding(false));
    }
}
