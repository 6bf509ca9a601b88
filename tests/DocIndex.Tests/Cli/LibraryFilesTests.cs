using System.Text;
using System.Text.Json;

namespace DocIndex.Tests.Cli;

/// <summary>What people write in a library's folder, through the built program.</summary>
public sealed class LibraryFilesTests : IDisposable
{
    private const string Note =
        "Budgetnotat om mødesteder for ældre\n\nPenge og midler\n\nMødestederne koster penge hver eneste dag, og huslejen stiger fra år til år.\n\nTabel 1. Udgifter (1.000 kr.)\n 2026 2027\nPersonale 1.000 1.000\nHusleje 200 300\nI alt 1.200 1.300\n\nRisici\nDer er risiko for, at huslejen stiger.\n";

    private TemporaryFolder _folder = new();

    public LibraryFilesTests() => WriteNote(_folder);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("vocabulary.yaml", "add:\n  sectionRole: {}\n", "vocabulary.yaml:2: Afsnittet 'sectionRole' findes ikke. Mentes 'sectionRoles'?")]
    [InlineData("corrections.yaml", "corrections:\n  - document: x\n", "corrections.yaml:2: En rettelse skal have netop ét af")]
    public void Ingest_BrokenFile_SaysFileAndLineAndTouchesNothing(string name, string content, string expected)
    {
        Write($".docindex/{name}", content);

        var run = Run("ingest", "noter");

        run.ExitCode.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith($"docindex: .docindex/{expected}");
        Directory.GetFiles(_folder[".docindex"]).Select(Path.GetFileName).ShouldBe([name]);
    }

    [Fact]
    public void Ingest_NewWords_AreUsedAndDocumentsReadAgain()
    {
        BeginIngested();
        Run("show", "notat-txt", "--json").Out.ShouldContain("\"role\": \"other\"");
        Write(".docindex/vocabulary.yaml", "add:\n  sectionRoles:\n    economy: [penge og midler]\n    risks: [findes ikke endnu]\nremove:\n  dueWords: [engang]\n");

        Run("ingest", "noter").Out.ShouldContain("1 ændret");
        Run("ingest", "noter").Out.ShouldContain("1 uændret");
        Run("show", "notat-txt", "--json").Out.ShouldContain("\"role\": \"economy\"");
        var doctor = Run("doctor");
        doctor.ExitCode.ShouldBe(0);
        doctor.Out.ShouldContain("linje 3  »penge og midler« føjet til sectionRoles: economy");
        doctor.Out.ShouldContain("»engang« i dueWords ændrer intet");
        doctor.Out.Split('\n').ShouldAllBe(l => l.Length <= 80);
    }

    [Fact]
    public void Doctor_AsJson_NamesEveryThingThatCanBeInstalledAndWhatItsLackCosts()
    {
        using var doctor = JsonDocument.Parse(BuiltProgram.RunWith(new() { ["PATH"] = "" }, _folder.Path, "doctor", "--json").Out);

        var tesseract = doctor.RootElement.GetProperty("equipment").EnumerateArray().Single(e => e.GetProperty("name").GetString() == "tesseract-ocr");
        tesseract.GetProperty("installed").GetBoolean().ShouldBeFalse();
        tesseract.GetProperty("cost").GetString().ShouldNotBeNullOrEmpty();
        doctor.RootElement.GetProperty("documents").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Correct_Amount_HoldsAtOnceAfterReadingAgainAndEverywhere()
    {
        BeginIngested();

        var run = Run("correct", "notat-txt", "amounts[label=Husleje,year=2027].value", "400.000", "--why", "Se lejekontrakten");

        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("300.000 → 400.000 (Se lejekontrakten)");
        Run("ingest", "noter").Out.ShouldContain("1 uændret");
        Write("noter/notat.txt", Note + "\nEn ny linje til sidst.\n");
        var again = Run("ingest", "noter");
        again.Error.ShouldContain("DI4002");
        Run("show", "notat-txt").Out.ShouldContain("400.000 kr.");
        Run("export").Out.ShouldContain("\"why\": \"Se lejekontrakten\"");
        Run("site", "--out", "sider").ExitCode.ShouldBe(0);
        Directory.GetFiles(_folder["sider"], "*.html", SearchOption.AllDirectories).Select(File.ReadAllText).ShouldContain(p => p.Contains("Se lejekontrakten"));
    }

    [Fact]
    public void Correct_ByNumber_KeepsMeaningTheSameEntry()
    {
        Write("noter/notat.txt", Note + "\nPersonalet kan mangle, hvis det er svært at ansætte.\n");
        Run("ingest", "noter");

        Run("correct", "notat-txt", "risks[0]", "--remove", "--why", "Nej").ExitCode.ShouldBe(0);
        Run("correct", "notat-txt", "risks[0]", "--remove", "--why", "Heller ikke").ExitCode.ShouldBe(0);

        using var shown = JsonDocument.Parse(Run("show", "notat-txt", "--json").Out);
        shown.RootElement.GetProperty("risks").GetArrayLength().ShouldBe(0);
        shown.RootElement.GetProperty("corrections").GetArrayLength().ShouldBe(2);
        File.ReadAllText(_folder[".docindex/corrections.yaml.bak"]).ShouldContain("Nej");
        File.ReadAllText(_folder[".docindex/corrections.yaml.bak"]).ShouldNotContain("Heller ikke");
    }

    [Theory]
    [InlineData("er ikke et helt tal", "budgetYear", "næste", "--why", "x")]
    [InlineData("passer på", "amounts[year=2026].value", "7", "--why", "x")]
    [InlineData("VÆRDI mangler", "budgetYear", "--why", "x")]
    [InlineData("intet felt 'sha256'", "sha256", "x", "--why", "x")]
    [InlineData("siger ikke", "targetGroups", "name=Unge", "--add", "--reads", "unge på gaden", "--why", "x")]
    public void Correct_WhatCannotBeDone_SaysWhyAndWritesNothing(string expected, params string[] arguments)
    {
        BeginIngested();

        var run = Run(["correct", "notat-txt", .. arguments]);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(expected);
        File.Exists(_folder[".docindex/corrections.yaml"]).ShouldBeFalse();
    }

    [Fact]
    public void CprNumber_IsPrintedNowhere()
    {
        Write("noter/sag 070761-4285.txt", "Budgetnotat om støtte\n\nBaggrund\nForældrene til 070761-4285 har søgt om støtte.\n");

        ProgramRun[] runs =
        [
            Run("ingest", "noter"), Run("search", "støtte"), Run("search", "070761-4285"), Run("export"), Run("check", "noter/sag 070761-4285.txt"), Run("vocabulary", "suggest"),
            Run("site", "--out", "sider"),
        ];

        foreach (var run in runs) (run.Out + run.Error).ShouldNotContain("4285");
        runs[0].Error.ShouldContain("DI1017");
        runs[3].Out.ShouldContain("••••••-••••");
        foreach (var file in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Where(f => !f.Contains("noter")))
            Encoding.UTF8.GetString(File.ReadAllBytes(file)).ShouldNotContain("070761");
    }

    [Fact]
    public void VocabularySuggest_Library_ListsWhatNoWordExplainsAndNotTheOthers()
    {
        BeginIngested();

        var run = Run("vocabulary", "suggest");

        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("1 × overskrift: Penge og midler\n    notat.txt:3");
        run.Out.ShouldContain("række: Husleje");
        run.Out.ShouldNotContain("Risici");
        run.Out.ShouldNotContain("I alt");
        using var json = JsonDocument.Parse(Run("vocabulary", "suggest", "--limit", "1", "--json").Out);
        json.RootElement.GetProperty("suggestions").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void Schema_IsJson()
    {
        using var schema = JsonDocument.Parse(Run("schema").Out);
        schema.RootElement.GetProperty("$schema").GetString().ShouldBe("https://json-schema.org/draft/2020-12/schema");
    }

    [Theory]
    [InlineData(0, "fields: {amounts: 1}\nmaxConfidentlyWrong: 0\n")]
    [InlineData(1, "formats:\n  docx: {amounts: 0.5}\n")]
    [InlineData(2, "fields: {beløb: 1}\n")]
    public void Eval_ThresholdsFile_DecidesTheExitStatus(int expected, string content)
    {
        Write("krav.yaml", content);

        BuiltProgram.Run(RepositoryRoot.Combine(), "eval", "corpus/gold", "--no-misses", "--thresholds", _folder["krav.yaml"]).ExitCode.ShouldBe(expected);
    }

    private static void WriteNote(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder["noter"]);
        File.WriteAllText(folder["noter/notat.txt"], Note);
    }

    /// <summary>Puts a library of the note into the place of the folder that holds the note alone.</summary>
    private void BeginIngested()
    {
        _folder.Dispose();
        _folder = PreparedFolder.Copy(nameof(LibraryFilesTests), folder =>
        {
            WriteNote(folder);
            BuiltProgram.Run(folder.Path, "ingest", "noter").ExitCode.ShouldBe(0);
        });
    }

    private ProgramRun Run(params string[] arguments) => BuiltProgram.Run(_folder.Path, arguments);

    private void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllText(_folder[name], content);
    }
}
