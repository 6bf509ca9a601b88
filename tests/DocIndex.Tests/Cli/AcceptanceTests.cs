using System.Text;
using System.Text.Json;

namespace DocIndex.Tests.Cli;

/// <summary>What becomes of settled findings when documents and program change, through the built program.</summary>
public sealed class AcceptanceTests : IDisposable
{
    private const string Note =
        """
        # BI07 Mødesteder for ældre

        Ishøj Kommune. Budget 2026.

        ## Økonomi

        Der søges om 6,4 mio. kr. i 2026 til mødesteder.

        Tabel 1. Udgifter

        | 1.000 kr., 2026 p/l | 2026 | 2027 |
        |---|---|---|
        | Mødesteder | 6.311 | 6.311 |
        | Inventar | 200 | 200 |
        | I alt | 6.511 | 6.511 |
        """;

    private const string Reason = "Puljen er trukket fra";

    private readonly TemporaryFolder _folder = PreparedFolder.Copy(nameof(AcceptanceTests), folder =>
    {
        Directory.CreateDirectory(folder["noter"]);
        File.WriteAllText(folder["noter/notat.md"], Note, new UTF8Encoding(false));
        BuiltProgram.Run(folder.Path, "ingest", "noter");
    });

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Accept_TheNotesTablesAreNumberedAnew_IsCarriedOver()
    {
        Accept();
        Write("noter/notat.md", Note.Replace("Tabel 1", "Tabel 3", StringComparison.Ordinal));
        Run("ingest", "noter");

        var checks = Checks();

        Finding(checks).GetProperty("status").GetString().ShouldBe("accepted");
        Finding(checks).GetProperty("reason").GetString().ShouldBe(Reason);
        checks.GetProperty("acceptedGone").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("6.311 | 6.311", "6.211 | 6.311")]
    [InlineData("6,4 mio", "6,6 mio")]
    public void Accept_AFigureIsAnother_IsOpenAndTheOldOneIsNamed(string figure, string other)
    {
        var id = Accept();
        Write("noter/notat.md", Note.Replace(figure, other, StringComparison.Ordinal));
        Run("ingest", "noter");

        var checks = Checks();

        checks.GetProperty("findings").EnumerateArray().ShouldAllBe(f => f.GetProperty("status").GetString() == "open");
        checks.GetProperty("acceptedGone").EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString()
            .ShouldBe(id);
        Run("check").Out.ShouldContain($"  {id} notat-md: ");
    }

    [Fact]
    public void Accept_IdOfAnotherProgram_IsCarriedOverByRuleDocumentAndFigure()
    {
        Accept();
        Change(content => content.Replace($"id: \"{Finding(Checks()).GetProperty("id").GetString()}\"",
            "id: \"ffffffffffff\"", StringComparison.Ordinal));

        Finding(Checks()).GetProperty("status").GetString().ShouldBe("accepted");
    }

    [Fact]
    public void Accept_FileOfAnEarlierProgram_HoldsById()
    {
        var id = Finding(Checks()).GetProperty("id").GetString();
        Write(".docindex/accepted.yaml", $"accepted:\n  - id: \"{id}\"\n    why: \"{Reason}\"\n    about: \"Tekst\"\n");

        Finding(Checks()).GetProperty("status").GetString().ShouldBe("accepted");
    }

    [Fact]
    public void Accept_OneVersionOfANote_IsOfferedForTheNext()
    {
        Accept();
        Write("noter/notat-revideret.md", Note.Replace("Udgifter", "Udgifter, revideret",
            StringComparison.Ordinal).Replace("Tabel 1", "Tabel 2", StringComparison.Ordinal));
        Run("ingest", "noter");

        var open = Checks().GetProperty("findings").EnumerateArray()
            .Single(f => f.GetProperty("status").GetString() == "open");
        open.GetProperty("acceptedElsewhere").GetProperty("document").GetString().ShouldBe("notat-md");
        var said = Run("check").Out;
        said.ShouldContain("Accepteret i en anden version (notat.md): " + Reason);
        said.ShouldContain($"docindex accept {open.GetProperty("id").GetString()} --why");
    }

    [Fact]
    public void Accept_AVersionThatIsGone_IsOfferedForTheOneInItsPlace()
    {
        Accept();
        File.Delete(_folder["noter/notat.md"]);
        Write("noter/moedesteder-2.md", Note.Replace("Inventar", "Møbler", StringComparison.Ordinal));
        Run("ingest", "noter", "--prune");

        var checks = Checks();

        Finding(checks).GetProperty("status").GetString().ShouldBe("open");
        Finding(checks).GetProperty("acceptedElsewhere").GetProperty("why").GetString().ShouldBe(Reason);
    }

    [Fact]
    public void Accept_AnotherNoteWithTheSameFigures_IsNotOffered()
    {
        Accept();
        Write("noter/andet.md", Note.Replace("BI07 Mødesteder for ældre", "BI12 Legepladser i parkerne",
            StringComparison.Ordinal).Replace("Budget 2026", "Budget 2024", StringComparison.Ordinal));
        Run("ingest", "noter");

        var open = Checks().GetProperty("findings").EnumerateArray()
            .Where(f => f.GetProperty("status").GetString() == "open").ToList();
        open.ShouldNotBeEmpty();
        open.Exists(f => f.TryGetProperty("acceptedElsewhere", out _)).ShouldBeFalse();
    }

    private static JsonElement Finding(JsonElement checks) =>
        checks.GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();

    private string Accept()
    {
        var id = Finding(Checks()).GetProperty("id").GetString()!;
        Run("accept", id, "--why", Reason).ExitCode.ShouldBe(0);
        return id;
    }

    private JsonElement Checks() => JsonDocument.Parse(Run("check", "--json").Out).RootElement.Clone();

    private ProgramRun Run(params string[] arguments) => BuiltProgram.Run(_folder.Path, arguments);

    private void Change(Func<string, string> change) => Write(".docindex/accepted.yaml",
        change(File.ReadAllText(_folder[".docindex/accepted.yaml"])));

    private void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllText(_folder[name], content, new UTF8Encoding(false));
    }
}
