using DocIndex.Tests.Cli;

namespace DocIndex.Tests.Security;

/// <summary>Text that wants to become something else where it is shown or asked: a formula, a script, a control, a statement. One attack a test.</summary>
public sealed class HostileTextTests : IDisposable
{
    private const string Note =
        "Budgetnotat om <script>alert(1)</script> \u001b]0;pwned\u0007bænke\n\nØkonomi\n\nTabel 1. <img src=x onerror=alert(1)> (1.000 kr.)\n 2031 2032\n" +
        "=HYPERLINK(\"http://x\";\"klik\") 1.000 1.000\n@SUM(A1) 200 300\nI alt 1.300 1.300\n\nDer henvises til [klik](javascript:alert(1)) og <b onmouseover=alert(1)>.\n";

    private readonly TemporaryFolder _folder = PreparedFolder.Copy(nameof(HostileTextTests), folder =>
    {
        Directory.CreateDirectory(folder["noter"]);
        File.WriteAllText(folder["noter/a.txt"], Note);
        BuiltProgram.Run(folder.Path, "ingest", "noter").ExitCode.ShouldBe(0);
    });

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("export", "--format", "csv")]
    [InlineData("check", "--format", "csv")]
    public void Formula_InALabel_IsNoFormulaInCsv(params string[] arguments)
    {
        // The row that the formula stands in is of a table whose total is wrong, so that both commands tell of it.
        var cells = BuiltProgram.Run(_folder.Path, arguments).Out.Split('\n').Skip(1).SelectMany(line => line.Split(',')).ToList();

        cells.Count.ShouldBeGreaterThan(10);
        cells.ShouldAllBe(cell => !cell.Trim('"').StartsWith('=') && !cell.Trim('"').StartsWith('@'));
    }

    [Fact]
    public void Script_InADocument_IsTextOnTheSite()
    {
        BuiltProgram.Run(_folder.Path, "site", "--out", "sider").ExitCode.ShouldBe(0);

        foreach (var page in Directory.GetFiles(_folder["sider"], "*.html", SearchOption.AllDirectories).Select(File.ReadAllText))
        {
            page.ShouldNotContain("<script>alert");
            page.ShouldNotContain("<img src=x");
            page.ShouldNotContain("<b onmouseover");
            page.ShouldNotContain("href=\"javascript:");
        }
    }

    [Theory]
    [InlineData("show", "a-txt")]
    [InlineData("search", "bænke")]
    [InlineData("check")]
    [InlineData("read", "noter/a.txt")]
    [InlineData("diagnostics")]
    [InlineData("verify")]
    public void Control_InADocument_IsShownAndNotSent(params string[] arguments)
    {
        var run = BuiltProgram.Run(_folder.Path, arguments);

        (run.Out + run.Error).ShouldNotContain("\u001b");
        (run.Out + run.Error).ShouldNotContain("\u0007");
    }

    [Theory]
    [InlineData("'; DROP TABLE documents; --")]
    [InlineData("x' OR '1'='1")]
    [InlineData("kommune:\"x' UNION SELECT sha256 FROM documents --\"")]
    [InlineData("words : NEAR(a b, 10) ^ { title } : x")]
    [InlineData("((((((((((")]
    [InlineData("\"")]
    [InlineData("år:[* TO *] beløb:[-1 TO")]
    [InlineData("*")]
    public void Query_ThatIsAStatement_IsSearchedAsWordsAndHarmsNothing(string query)
    {
        var run = BuiltProgram.Run(_folder.Path, "search", query);

        run.ExitCode.ShouldBeInRange(0, 1);
        run.Error.ShouldNotContain("SQL");
        BuiltProgram.Run(_folder.Path, "verify").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Requests_OversizedOrOutOfTheSite_AreRefusedAndTheServerGoesOn()
    {
        using var server = new RunningServer(_folder.Path);
        var host = $"Host: {server.Address.Authority}\n";

        server.Send($"GET /?q={new string('x', 5_000)} HTTP/1.1\n{host}\n").ShouldBe(400);
        server.Send($"GET /?q={new string('x', 100_000)} HTTP/1.1\n{host}\n").ShouldBeOneOf(414, null);
        server.Send($"GET / HTTP/1.1\n{host}X: {new string('x', 100_000)}\n\n").ShouldBeOneOf(431, null);
        server.Send($"GET / HTTP/1.1\n{host}{string.Concat(Enumerable.Range(0, 500).Select(n => $"X{n}: 1\n"))}\n").ShouldBeOneOf(431, null);
        server.Send($"POST / HTTP/1.1\n{host}Content-Length: 1000000000\n\nx").ShouldBeOneOf(405, 413, null);
        server.Send($"GET /{string.Concat(Enumerable.Repeat("f=x&", 2_000))} HTTP/1.1\n{host}\n").ShouldBeOneOf(404, 414, null);
        server.Send($"GET /api/search?q=a&page=99999999999 HTTP/1.1\n{host}\n").ShouldBe(400);
        server.Send($"GET /site/../../../../etc/passwd HTTP/1.1\n{host}\n").ShouldBe(404);
        server.Send($"GET /site/%2e%2e/library.db HTTP/1.1\n{host}\n").ShouldBe(404);
        server.Send("GET / HTTP/1.1\nHost: example.com\n\n").ShouldBe(421);
        server.Send("no request at all\n\n").ShouldBeOneOf(400, null);
        server.Send($"GET /?q=b%C3%A6nke HTTP/1.1\n{host}\n").ShouldBe(200);
    }
}
