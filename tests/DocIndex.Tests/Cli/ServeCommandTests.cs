using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace DocIndex.Tests.Cli;

public sealed class ServeCommandTests : IClassFixture<SeedLibrary>, IDisposable
{
    private readonly SeedLibrary _seeds;
    private readonly TemporaryFolder _temporary = new();

    public ServeCommandTests(SeedLibrary seeds) => _seeds = seeds;

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("KILL")]
    public void Serve_SignalToItAlone_StopsTheServerAndLeavesNothingBehind(string signal)
    {
        using var program = Start(out var client);
        using (client)
        {
            Status(client, "/site/index.html").ShouldBe(HttpStatusCode.OK);
            Directory.GetDirectories(_temporary.Path).ShouldNotBeEmpty();

            program.Signal(signal);
            var exit = program.WaitForExit();
            if (signal != "KILL") exit.ShouldBe(0);
            var patience = Stopwatch.StartNew();
            while (Directory.GetDirectories(_temporary.Path, "docindex-site-*").Length > 0 && patience.Elapsed < TimeSpan.FromSeconds(20)) Thread.Sleep(50);

            Directory.GetDirectories(_temporary.Path, "docindex-site-*").ShouldBeEmpty();
            Should.Throw<HttpRequestException>(() => Status(client, "/"));
        }
    }

    [Fact]
    public async Task Serve_Addresses_AreReadAsTheyAreMeant()
    {
        using var program = Start(out var client);
        using (client)
        {
            foreach (var address in (string[])["/?q=dagpenge&sort=&page=", "/?q=dagpenge&f=year:2026", "/?q=dagpenge&f=", "/api/similar?id=BI24"]) Status(client, address).ShouldBe(HttpStatusCode.OK, address);
            foreach (var address in (string[])["/?q=dagpenge&f=titel:x", "/?q=dagpenge&f=x", "/?q=dagpenge&f=year:", "/?q=dagpenge&page=x", "/?q=dagpenge&page=0", "/?q=dagpenge&sort=7"])
                Status(client, address).ShouldBe(HttpStatusCode.BadRequest, address);
            Status(client, "/api/similar?id=none").ShouldBe(HttpStatusCode.NotFound);
            (await client.GetStringAsync(new Uri("/?q=dagpenge&page=9", UriKind.Relative))).ShouldContain("Siden er tom");

            using var all = await Search("/api/search?q=dagpenge+qwertyuiop");
            foreach (var facet in all.RootElement.GetProperty("facets").EnumerateArray())
            {
                foreach (var value in facet.GetProperty("values").EnumerateArray())
                {
                    var choice = $"{facet.GetProperty("name").GetString()}:\"{value.GetProperty("value").GetString()}\"";
                    using var chosen = await Search($"/api/search?q=dagpenge+qwertyuiop&f={WebUtility.UrlEncode(choice)}");
                    chosen.RootElement.GetProperty("total").GetInt32().ShouldBe(value.GetProperty("count").GetInt32(), choice);
                }
            }

            async Task<JsonDocument> Search(string address) => JsonDocument.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative)));
        }
    }

    private static HttpStatusCode Status(HttpClient client, string address)
    {
        using var answer = client.GetAsync(new Uri(address, UriKind.Relative)).GetAwaiter().GetResult();
        return answer.StatusCode;
    }

    private RunningProgram Start(out HttpClient client)
    {
        var start = BuiltProgram.Start(BuiltProgram.Path(), _seeds.Folder, "serve", "--port", "0");
        start.Environment["TMPDIR"] = _temporary.Path;
        var program = new RunningProgram(start);
        client = new HttpClient { BaseAddress = new Uri(program.Out.ReadLine() ?? throw new InvalidOperationException("The server did not start: " + program.Error.ReadToEnd())) };
        return program;
    }
}
