using System.Text.Json;
using System.Xml.Linq;

namespace DocIndex.Tests.Cli;

/// <summary>What was read, before interpretation: <c>read</c>, <c>tables</c>, <c>show --overlay</c>.</summary>
public sealed class ReadCommandTests
{
    private static readonly string s_note = RepositoryRoot.Combine("corpus", "documents", "hvidovre", "klimatilpasning-2027-web.pdf");

    [Fact]
    public void Read_AsJson_HasPagesWithWordsAndBlocks()
    {
        using var folder = new TemporaryFolder();
        var run = BuiltProgram.Run(folder.Path, "read", s_note, "--format", "json");
        run.ExitCode.ShouldBe(0);
        var page = JsonDocument.Parse(run.Out).RootElement.GetProperty("pages")[0];
        page.GetProperty("width").GetDouble().ShouldBeInRange(594, 596);
        var word = page.GetProperty("words").EnumerateArray().First(w => w.GetProperty("text").GetString() == "Klimatilpasning");
        word.GetProperty("box").GetArrayLength().ShouldBe(4);
        word.GetProperty("bold").GetBoolean().ShouldBeTrue();
        page.GetProperty("blocks").EnumerateArray().Select(b => b.GetProperty("role").GetString()).ShouldContain("table");
    }

    [Fact]
    public void Tables_AsJson_HasEveryCellWithItsPlace()
    {
        using var folder = new TemporaryFolder();
        var run = BuiltProgram.Run(folder.Path, "tables", s_note, "--json");
        run.ExitCode.ShouldBe(0);
        var table = JsonDocument.Parse(run.Out).RootElement.GetProperty("tables")[0];
        table.GetProperty("caption").GetString().ShouldBe("Tabel 1. Klimatilpasning 2027-2030");
        var cell = table.GetProperty("cells").EnumerateArray().First(c => c.GetProperty("text").GetString() == "BO 2028");
        (cell.GetProperty("row").GetInt32(), cell.GetProperty("rowSpan").GetInt32(), cell.GetProperty("page").GetInt32()).ShouldBe((0, 1, 1));
        cell.GetProperty("box")[1].GetDouble().ShouldBeGreaterThan(table.GetProperty("box")[1].GetDouble() - 1);
    }

    [Fact]
    public void Read_FileThatIsNotThere_SaysSo()
    {
        using var folder = new TemporaryFolder();
        BuiltProgram.Run(folder.Path, "read", "findes-ikke.pdf").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Show_Overlay_WritesEachPageAsSvg()
    {
        using var folder = new TemporaryFolder();
        BuiltProgram.Run(folder.Path, "ingest", s_note).ExitCode.ShouldBe(0);
        var run = BuiltProgram.Run(folder.Path, "show", "klimatilpasning", "--overlay", folder["sider"]);
        run.ExitCode.ShouldBe(0);
        var svg = XDocument.Load(Directory.GetFiles(folder["sider"]).ShouldHaveSingleItem());
        var classes = svg.Descendants().Select(e => (string?)e.Attribute("class")).ToList();
        classes.ShouldContain("verified");
        classes.ShouldContain("b");
    }

    [Fact]
    public void Show_OverlayOfText_SaysThatThereAreNoPages()
    {
        using var folder = new TemporaryFolder();
        BuiltProgram.Run(folder.Path, "ingest", RepositoryRoot.Combine("seeds")).ExitCode.ShouldBe(0);
        BuiltProgram.Run(folder.Path, "show", "BI24", "--overlay", folder["sider"]).ExitCode.ShouldBe(2);
    }
}
