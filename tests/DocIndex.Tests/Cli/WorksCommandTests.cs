using System.Text.Json;
using System.Text.RegularExpressions;

namespace DocIndex.Tests.Cli;

/// <summary>Several formats and versions of a note are one note to every command.</summary>
public sealed class WorksCommandTests(VersionsLibrary library) : IClassFixture<VersionsLibrary>
{
    [Fact]
    public void Search_NoteInThreeFiles_IsOneHitThatNamesThem()
    {
        var run = library.Run("search", "ældre");

        Headings(run).ShouldBe(["1. K-07 Flere mødesteder for ældre", "2. K-07 Sprogvurdering i dagtilbud"]);
        run.Out.ShouldContain("Også: moedesteder.md, moedesteder-revideret.md");
    }

    [Fact]
    public void Search_AllVersions_ShowsEachFile()
    {
        var run = library.Run("search", "ældre", "--all-versions");

        Headings(run).Length.ShouldBe(4);
        run.Out.ShouldNotContain("Også:");
    }

    [Fact]
    public void Search_AsJson_CountsNotesInTotalAndFacets()
    {
        var result = Json(library.Run("search", "ældre", "--facets", "--json"));

        result.GetProperty("total").GetInt32().ShouldBe(2);
        result.GetProperty("hits")[0].GetProperty("versions").EnumerateArray().Select(version =>
            version.GetProperty("id").GetString())
            .ShouldBe(["moedesteder-md", "moedesteder-revideret-md"]);
        var municipalities = result.GetProperty("facets").EnumerateArray().Single(facet =>
            facet.GetProperty("name").GetString() == "municipality");
        municipalities.GetProperty("values").EnumerateArray().Select(value =>
            value.GetProperty("count").GetInt32()).ShouldBe([1, 1]);
    }

    [Fact]
    public void Similar_NoteInThreeFiles_LeavesOutItsOwnVersions()
    {
        var run = library.Run("similar", "moedesteder-html");

        run.Out.ShouldNotContain("mødesteder for ældre");
    }

    [Fact]
    public void Export_NoteInThreeFiles_NamesTheOthersInEach()
    {
        var others = Json(library.Run("export")).GetProperty("documents").EnumerateArray().ToDictionary(
            document => document.GetProperty("id").GetString()!, document => document.GetProperty("sameWorkAs")
                .EnumerateArray().Select(id => id.GetString()).Order(StringComparer.Ordinal).ToArray());

        others["moedesteder-html"].ShouldBe(["moedesteder-md", "moedesteder-revideret-md"]);
        others["moedesteder-md"].ShouldBe(["moedesteder-html", "moedesteder-revideret-md"]);
        others["sprog-md"].ShouldBeEmpty();
    }

    [Fact]
    public void Check_SameFindingInTwoFormats_IsOneThatNamesThem()
    {
        var run = library.Run("check");

        Regex.Count(run.Out, "FEJL DI5002").ShouldBe(1);
        run.Out.ShouldContain("Kun i: moedesteder.html, moedesteder.md");
        Regex.Replace(run.Out, @"\s+", " ").ShouldContain("1 fejl, 1 advarsel i 2 notater (4 filer);");
        run.Out.ShouldMatch(@"(?m)^column-total +7 +1 +0$");
    }

    [Fact]
    public void Check_AllVersions_TellsOfEach()
    {
        var run = library.Run("check", "--all-versions");

        Regex.Count(run.Out, "FEJL DI5002").ShouldBe(2);
        Regex.Replace(run.Out, @"\s+", " ").ShouldContain("2 fejl, 1 advarsel i 4 dokumenter;");
    }

    [Fact]
    public void Check_AsJson_SameFindingInTwoFormats_IsOneWithItsFilesAndTheOtherUnderIt()
    {
        var findings = Json(library.Run("check", "--json")).GetProperty("findings").EnumerateArray().ToList();

        findings.Count.ShouldBe(2);
        var total = findings.Single(finding => finding.GetProperty("code").GetString() == "DI5002");
        Texts(total, "documents").ShouldBe(["moedesteder-html"]);
        Texts(total, "files").ShouldBe(["moedesteder.html", "moedesteder.md"]);
        Texts(total, "filesWithout").ShouldBe(["moedesteder-revideret.md"]);
        var other = total.GetProperty("versions").EnumerateArray().ShouldHaveSingleItem();
        Texts(other, "documents").ShouldBe(["moedesteder-md"]);
        other.GetProperty("id").GetString().ShouldNotBe(total.GetProperty("id").GetString());
        other.GetProperty("sources").GetArrayLength().ShouldBe(total.GetProperty("sources").GetArrayLength());
    }

    [Fact]
    public void Check_AsJson_AllVersions_ListsEachAsItWas()
    {
        var each = Json(library.Run("check", "--json", "--all-versions"));

        each.GetProperty("findings").EnumerateArray().Count(finding => finding.GetProperty("code")
            .GetString() == "DI5002")
            .ShouldBe(2);
        each.GetProperty("checked").GetArrayLength().ShouldBeGreaterThan(
            Json(library.Run("check", "--json")).GetProperty("checked").GetArrayLength());
    }

    [Fact]
    public void Check_AsJson_CountsPassedAsTheTextDoes()
    {
        var passed = Json(library.Run("check", "--json")).GetProperty("checked").EnumerateArray()
            .Where(count => count.GetProperty("rule").GetString() == "column-total").Sum(count =>
                count.GetProperty("passed").GetInt32());

        library.Run("check").Out.ShouldMatch($@"(?m)^column-total +{passed} +1 +0$");
    }

    [Fact]
    public void Check_AsCsv_SameFindingInTwoFormats_IsOneLineThatNamesThem()
    {
        var lines = library.Run("check", "--format", "csv").Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        lines.Length.ShouldBe(3);
        lines[0].ShouldEndWith(",fix,message,files,filesWithout");
        lines.Single(line => line.Contains(",DI5002,", StringComparison.Ordinal))
            .ShouldEndWith(",moedesteder.html; moedesteder.md,moedesteder-revideret.md");
        library.Run("check", "--format", "csv", "--all-versions").Out.Split("\r\n",
            StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
    }

    [Fact]
    public void Check_AsSarif_SameFindingInTwoFormats_IsOneResultWithThePlaceInEach()
    {
        var results = Results("check", "--format", "sarif");

        results.Count.ShouldBe(2);
        var total = results.Single(result => result.GetProperty("ruleId").GetString() == "DI5002");
        FilesOf(total, "locations").ShouldBe(["moedesteder.html"]);
        FilesOf(total, "relatedLocations").Distinct().ShouldBe(["moedesteder.html", "moedesteder.md"]);
        Results("check", "--format", "sarif", "--all-versions").Count.ShouldBe(3);
    }

    [Fact]
    public void Check_Sheet_SameFindingInTwoFormats_IsAskedAboutOnceUnderTheNotesFiles()
    {
        library.Run("check", "--sheet", "tjekark.md").ExitCode.ShouldBe(1);

        var sheet = File.ReadAllText(Path.Combine(library.Folder, "tjekark.md"));
        Regex.Count(sheet, "(?m)^- \\[ \\] \\*\\*fejl").ShouldBe(1);
        Regex.Count(sheet, "(?m)^## ").ShouldBe(2);
        sheet.ShouldContain("Filer: moedesteder.html, moedesteder.md, moedesteder-revideret.md.");
        sheet.ShouldContain("Kun i: moedesteder.html, moedesteder.md");
    }

    [Fact]
    public void Links_AsJson_AreBetweenNotes_AndTheFilesOfEachNoteAreNamed()
    {
        var links = Json(library.Run("links", "--json"));

        links.GetProperty("links").GetArrayLength().ShouldBe(0);
        var note = links.GetProperty("notes").EnumerateArray().ShouldHaveSingleItem();
        note.GetProperty("id").GetString().ShouldBe("moedesteder-html");
        note.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("file").GetString())
            .ShouldBe(["moedesteder.html", "moedesteder.md", "moedesteder-revideret.md"], ignoreOrder: true);
        Json(library.Run("links", "--json", "--all-versions")).GetProperty("links").GetArrayLength()
            .ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Links_BetweenVersions_AreShownOnlyWhereAllVersionsAreAskedFor()
    {
        library.Run("links").Out.ShouldBe("0 forbindelser mellem 2 notater.\n");
        library.Run("links", "--all-versions").Out.ShouldContain("er samme notat som");
    }

    [Fact]
    public void Show_CodeOfTwoNotes_ListsThemWithMunicipalityAndYear()
    {
        var run = library.Run("show", "K-07");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("'K-07' kan være flere notater: moedesteder-html (Ishøj, 2026); sprog-md (Vejle, 2025).");
    }

    [Fact]
    public void Show_BeginningOfOneNotesIds_ShowsTheNoteAndNamesItsVersions()
    {
        var run = library.Run("show", "moedesteder");

        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("moedesteder-html");
        run.Out.ShouldMatch("Andre udgaver +moedesteder.md, moedesteder-revideret.md");
    }

    [Fact]
    public void Forget_BeginningOfOneNotesIds_IsRefusedSinceItMayBeSeveralDocuments() =>
        library.Run("forget", "moedesteder").ExitCode.ShouldBe(2);

    private static string[] Headings(ProgramRun run) => [.. run.Out.Split('\n').Where(line => Regex.IsMatch(line,
        "^[0-9]+\\. "))];

    private static IEnumerable<string?> Texts(JsonElement element, string name) =>
        element.GetProperty(name).EnumerateArray().Select(text => text.GetString());

    private static IEnumerable<string?> FilesOf(JsonElement result, string places) =>
        result.GetProperty(places).EnumerateArray().Select(place => place.GetProperty("physicalLocation")
            .GetProperty("artifactLocation").GetProperty("uri").GetString());

    private List<JsonElement> Results(params string[] arguments) => [.. Json(library.Run(arguments))
        .GetProperty("runs")[0]
        .GetProperty("results").EnumerateArray()];

    private static JsonElement Json(ProgramRun run) => JsonDocument.Parse(run.Out).RootElement;
}

/// <summary>What is done to a note is done to all of its versions.</summary>
public sealed class WorksChangeTests : IDisposable
{
    private readonly VersionsLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void Accept_FindingOfTwoFormats_SettlesBoth()
    {
        var id = Regex.Match(_library.Run("check").Out, "DI5002 column-total ([0-9a-f]+)").Groups[1].Value;

        _library.Run("accept", id, "--why", "Aftalt").ExitCode.ShouldBe(0);

        _library.Run("check").ExitCode.ShouldBe(0);
        Regex.Replace(_library.Run("check", "--all-versions").Out, @"\s+", " ").ShouldContain("0 fejl, 1 advarsel i 4 dokumenter;");
    }

    [Fact]
    public void Search_AfterVersionWasForgotten_NamesItNoLonger()
    {
        _library.Run("forget", "moedesteder-revideret-md").ExitCode.ShouldBe(0);

        _library.Run("search", "mødesteder").Out.ShouldContain("Også: moedesteder.md\n");
    }

    [Fact]
    public void Search_AfterVersionWasCorrected_IsStillOneHit()
    {
        _library.Run("correct", "moedesteder-md", "committee", "Ældreudvalget", "--why",
            "Står på forsiden").ExitCode.ShouldBe(0);

        _library.Run("search", "mødesteder").Out.ShouldContain("Også: moedesteder.md, moedesteder-revideret.md\n");
    }

    [Fact]
    public void Search_AfterLinkWasCut_ShowsTwoNotesOnceLibraryIsIngestedAgain()
    {
        File.WriteAllText(Path.Combine(_library.Folder, ".docindex", "links.yaml"),
            "links:\n  - from: moedesteder-revideret-md\n    to: moedesteder-html\n    cut: true\n    why: Et andet notat\n"
            + "  - from: moedesteder-revideret-md\n    to: moedesteder-md\n    cut: true\n    why: Et andet notat\n");

        _library.Run("ingest", "notater").ExitCode.ShouldBe(0);

        Regex.Count(_library.Run("search", "mødesteder").Out, "(?m)^[0-9]+\\. ").ShouldBe(2);
    }
}
