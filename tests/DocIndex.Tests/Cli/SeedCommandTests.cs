using System.Text.Json;
using System.Text.RegularExpressions;

namespace DocIndex.Tests.Cli;

public sealed partial class SeedCommandTests(SeedLibrary library) : IClassFixture<SeedLibrary>
{
    [Fact]
    public void Ingest_Seeds_SumsUpDocumentsAmountsAndFindings()
    {
        SeedLibrary.Ingestion.ExitCode.ShouldBe(0);
        SeedLibrary.Ingestion.Out.ShouldContain("5 (5 nye, 0 ændrede, 0 uændrede");
        SeedLibrary.Ingestion.Out.ShouldContain("2 fejl");
    }

    [Fact]
    public void Check_Seeds_FindsTheTwoErrorsAndSaysHowMuchWasChecked()
    {
        var run = library.Run("check");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldBeEmpty();
        Regex.Count(run.Out, "^  FEJL ", RegexOptions.Multiline).ShouldBe(2);
        run.Out.ShouldMatch(@"2 fejl, [0-9]+ advars\w+(?:, [0-9]+ oplysning\w*)?\s+i\s+5\s+dokumenter; [0-9]+ kontroller\s+bestået,\s+[0-9]+\s+kunne\s+ikke\s+foretages\.");
    }

    [Fact]
    public void Check_FilesOutsideAnyLibrary_AreReadAndChecked()
    {
        using var folder = new TemporaryFolder();
        var files = Directory.GetFiles(RepositoryRoot.Combine("seeds")).Order(StringComparer.Ordinal).ToArray();

        BuiltProgram.Run(folder.Path, "check", files[0]).ExitCode.ShouldBe(1);
        BuiltProgram.Run(folder.Path, "check", files[1], "--lang", "en").ExitCode.ShouldBe(0);
        Directory.Exists(folder[".docindex"]).ShouldBeFalse();
    }

    [Fact]
    public void Check_AsJson_HoldsFindingsWithBothIntervals()
    {
        var run = library.Run("check", "--format", "json");

        var errors = Json(run).GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("severity").GetString() == "error").ToArray();
        errors.Length.ShouldBe(2);
        foreach (var error in errors)
        {
            error.GetProperty("found").GetProperty("low").GetDecimal().ShouldBeGreaterThan(0);
            error.GetProperty("expected").GetProperty("high").GetDecimal().ShouldBeGreaterThan(0);
            error.GetProperty("sources").GetArrayLength().ShouldBeGreaterThan(1);
        }
    }

    [Fact]
    public void Search_Phrase_PutsTheNoteOfThatTitleFirstWithItsAmount()
    {
        var run = library.Run("search", "lavere sagsstammer");

        run.ExitCode.ShouldBe(0);
        run.Out.ShouldStartWith("1. BI24 Lavere sagsstammer");
        run.Out.ShouldMatch(@"\*[Ll]avere\s+sagsstammer\*");
        run.Out.ShouldContain("6.311.000 kr.");
    }

    [Fact]
    public void Search_InflectedWord_FindsItsOtherForms() =>
        Json(library.Run("search", "sygemeldt", "--json")).GetProperty("total").GetInt32().ShouldBeGreaterThan(1);

    [Fact]
    public void Search_WithoutHit_WritesNothingToStandardOutput()
    {
        var run = library.Run("search", "vindmølleparken");

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldNotBeEmpty();
    }

    [Fact]
    public void Show_ByCode_NamesFileAndLineOfEachFigure()
    {
        var run = library.Run("show", "bi24");

        run.ExitCode.ShouldBe(0);
        run.Out.ShouldMatch(@"2026 +6\.311\.000 kr\. +(bekræftet|læst|udledt|usikker) +000_360f2463238157fa\.txt:[0-9]+");
        run.Out.Split('\n').ShouldAllBe(l => l.Length <= 80 || l.Contains(".txt:", StringComparison.Ordinal));
    }

    [Fact]
    public void Site_OfSeeds_IsWrittenWhereItIsWanted()
    {
        var run = library.Run("site", "--out", "sider");

        run.ExitCode.ShouldBe(0);
        File.Exists(Path.Combine(library.Folder, run.Out.TrimEnd().Split('\n')[^1])).ShouldBeTrue();
    }

    [Fact]
    public void Export_AsJson_HoldsEveryDocumentAndIsTheSameTwice()
    {
        var run = library.Run("export");

        Json(run).GetProperty("documents").GetArrayLength().ShouldBe(5);
        library.Run("export").Out.ShouldBe(run.Out);
    }

    [Fact]
    public void Export_AsCsv_HasARowForEachAmount()
    {
        var amounts = Json(library.Run("export")).GetProperty("documents").EnumerateArray().Sum(d => d.GetProperty("amounts").GetArrayLength());

        var rows = library.Run("export", "--format", "csv").Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        rows.Length.ShouldBe(amounts + 1);
        rows[0].ShouldStartWith("document,file,code,title");
        rows.ShouldAllBe(r => !FormulaCell().IsMatch(r));
    }

    [Theory]
    [InlineData(0, "--min", "amounts=1", "--max-confidently-wrong", "0")]
    [InlineData(1, "--min", "figures=0")] // no gold record judges them
    [InlineData(2, "--min", "nothing=1")]
    public void Eval_Thresholds_DecideTheExitStatus(int expected, params string[] demands)
    {
        var run = BuiltProgram.Run(RepositoryRoot.Combine(), ["eval", "corpus/gold", .. demands]);

        run.ExitCode.ShouldBe(expected);
    }

    private static JsonElement Json(ProgramRun run)
    {
        using var document = JsonDocument.Parse(run.Out);
        return document.RootElement.Clone();
    }

    // A cell that begins like a formula and is no number.
    [GeneratedRegex("(^|,)\"?[=+@-](?![0-9]+(\\.[0-9]+)?(,|$))")]
    private static partial Regex FormulaCell();
}
