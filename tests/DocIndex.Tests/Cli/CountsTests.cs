using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DocIndex.Tests.Cli;

/// <summary>
/// What is counted has one number wherever it is told: notes, amounts and findings of a library with several formats
/// and versions of one note, as ingest, check, show and search, compare, and the site's front page tell them.
/// </summary>
public sealed class CountsTests(VersionsLibrary library) : IClassFixture<VersionsLibrary>
{
    [Fact]
    public void Notes_InEverySummary_AreTheSameNumber()
    {
        const int Notes = 2;

        VersionsLibrary.Ingestion.Out.ShouldMatch($@"(?m)^Notater +{Notes} \(4 filer: 4 nye,");
        Json("ingest", "notater", "--json").GetProperty("notes").GetInt32().ShouldBe(Notes);
        Folded(library.Run("check")).ShouldContain($" i {Notes} notater (4 filer);");
        Json("search", "ældre", "--json").GetProperty("total").GetInt32().ShouldBe(Notes);
        Folded(library.Run("links")).ShouldContain($"mellem {Notes} notater.");
        Folded(library.Run("compare", "--year", "2026"))
            .ShouldContain($"{Notes} notater med beløb, der falder i året.");
        KeyFigure(FrontPage, "notater").ShouldBe(Notes);
        library.Run("site", "--out", "side-til-sum").Out.ShouldStartWith($"{Notes} notater (4 dokumenter), ");
    }

    [Fact]
    public void Amounts_InEverySummary_AreTheSameNumber()
    {
        var shown = Json("search", "ældre", "--json").GetProperty("hits").EnumerateArray()
            .Sum(hit => Json("show", hit.GetProperty("id").GetString()!, "--json").GetProperty("amounts")
                .GetArrayLength());

        VersionsLibrary.Ingestion.Out.ShouldMatch($@"(?m)^Beløb +{shown} ");
        Json("ingest", "notater", "--json").GetProperty("amounts").EnumerateObject().Sum(standing =>
            standing.Value.GetInt32())
            .ShouldBe(shown);
        KeyFigure(FrontPage, "beløb").ShouldBe(shown);
    }

    [Fact]
    public void Findings_InEverySummary_AreTheSameNumber()
    {
        var ingested = Regex.Match(VersionsLibrary.Ingestion.Out, "(?m)^Fund +(.*)$").Groups[1].Value.TrimEnd();
        var found = Json("check", "--json").GetProperty("findings").GetArrayLength();

        ingested.ShouldBe("1 fejl, 1 advarsel");
        Folded(library.Run("check")).ShouldContain($"{ingested} i 2 notater");
        found.ShouldBe(2);
        Json("ingest", "notater", "--json").GetProperty("findings").EnumerateObject().Sum(weight =>
            weight.Value.GetInt32())
            .ShouldBe(found);
        KeyFigure(FrontPage, "åbne fund").ShouldBe(found);
        Folded(library.Run("show", "moedesteder")).ShouldContain($"Fund: {ingested}. Se 'docindex check moedesteder'.");
        Folded(library.Run("check", "moedesteder")).ShouldContain($"{ingested} i 1 notat (3 filer)");
    }

    [Fact]
    public void Findings_OfOneFile_AreThoseOfItsNote()
    {
        var run = library.Run("ingest", "notater/sprog.md");

        run.Out.ShouldMatch("(?m)^Dokumenter +1 ");
        run.Out.ShouldMatch("(?m)^Fund +0 fejl, 0 advarsler$");
        library.Run("ingest", "notater/moedesteder-revideret.md").Out.ShouldMatch("(?m)^Fund +1 fejl, 1 advarsel$");
    }

    private string FrontPage
    {
        get
        {
            library.Run("site", "--out", "side").ExitCode.ShouldBe(0);
            return File.ReadAllText(Path.Combine(library.Folder, "side", "index.md"));
        }
    }

    private static int KeyFigure(string page, string word)
    {
        var figure = Regex.Match(page, $@"\[([0-9.]+)\]\([^)]*\)\*\* {word}").Groups[1].Value;
        return int.Parse(figure.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    private static string Folded(ProgramRun run) => Regex.Replace(run.Out, @"\s+", " ");

    private JsonElement Json(params string[] arguments) => JsonDocument.Parse(library.Run(arguments).Out).RootElement;
}

/// <summary>What was settled is counted no longer, and a run that nothing is new to tells so.</summary>
public sealed class CountsAfterAcceptTests : IDisposable
{
    private readonly VersionsLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void Ingest_AfterAFindingWasAccepted_CountsItNoLonger()
    {
        var id = Regex.Match(_library.Run("check").Out, "DI5002 column-total ([0-9a-f]+)").Groups[1].Value;
        _library.Run("accept", id, "--why", "Aftalt").ExitCode.ShouldBe(0);

        _library.Run("ingest", "notater").Out.ShouldMatch("(?m)^Fund +0 fejl, 1 advarsel$");
    }
}
