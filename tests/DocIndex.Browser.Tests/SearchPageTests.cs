using System.Net;
using System.Text.Json;
using DocIndex.Checks;
using DocIndex.Storing;
using Microsoft.Playwright;

namespace DocIndex.Browser.Tests;

public sealed class SearchPageTests(RunningServer server) : IClassFixture<RunningServer>
{
    [ChromiumFact]
    public async Task Typing_AnswersAndKeepsTheAddress()
    {
        var page = await server.Browser.NewPageAsync();
        await page.GotoAsync(server.Address.ToString());
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("sagsstammer");

        await page.WaitForSelectorAsync("mark");
        await page.ArriveAtAsync(@"/\?q=sagsstammer$");
        (await page.Locator("#q").InputValueAsync()).ShouldBe("sagsstammer");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("q");
        (await page.Locator("mark").First.InnerTextAsync()).ShouldStartWith("sagsstamme");

        await page.Keyboard.PressAsync("ArrowDown");
        (await page.EvaluateAsync<string>("document.activeElement.closest('h2') && document.activeElement.getAttribute('href')")).ShouldStartWith("/site/dokumenter/");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task WithoutScript_FormFacetsAndPagesWork()
    {
        var context = await server.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Address + "?q=sygedagpenge");
        await page.Locator("#q").FillAsync("dagpenge");
        await page.Locator("button[type=submit]").ClickAsync();
        (await page.Locator(".hits > li").CountAsync()).ShouldBeGreaterThan(2);
        await page.Locator("summary").First.ClickAsync();
        var choice = page.Locator(".facets li a").First;
        await choice.ClickAsync();
        page.Url.ShouldContain("f=");
        (await page.Locator(".chosen").CountAsync()).ShouldBe(1);
        (await page.Locator(".hits > li").CountAsync()).ShouldBeGreaterThan(0);
        await context.CloseAsync();
    }

    [ChromiumFact]
    public async Task Axe_SearchPageWithAndWithoutHits_NoViolations()
    {
        foreach (var address in (string[])["", "?q=sygedagpenge+OR+ledige", "?q=qwertyuiop", "?q=sygedagpeng+xyz",
            "?q=sygedagpenge+over+1+mio.+kr.+2019-2022"])
        {
            var page = await server.Browser.NewPageAsync();
            await page.GotoAsync(server.Address + address);
            foreach (var summary in await page.Locator("summary").AllAsync()) await summary.ClickAsync();
            (await page.ViolationsAsync()).ShouldBeEmpty(address);
            await page.CloseAsync();
        }
    }

    [ChromiumFact]
    public async Task Axe_SiteAsItIsServed_NoViolations()
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        using var found = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/search?q=BI24", UriKind.Relative)));
        var id = found.RootElement.GetProperty("hits")[0].GetProperty("id").GetString();
        foreach (var address in (string[])["site/index.html", $"site/dokumenter/{id}.html"])
        {
            var page = await server.Browser.NewPageAsync();
            (await page.GotoAsync(server.Address + address))!.Status.ShouldBe(200, address);
            (await page.ViolationsAsync()).ShouldBeEmpty(address);
            await page.CloseAsync();
        }
    }

    [ChromiumFact]
    public async Task Place_LeadsToTheLineInTheSource()
    {
        var page = await server.Browser.NewPageAsync();
        await page.GotoAsync(server.Address + "?q=sagsstammer");
        await page.Locator(".hits .place a").First.ClickAsync();

        await page.ArriveAtAsync(@"/site/kilder/.*$");
        var line = page.Locator(":target");
        (await line.CountAsync()).ShouldBe(1);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("sagsstamme");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task PlaceInPdf_IsNamedByItsPage_ThatOfTextByItsLine()
    {
        var page = await server.Browser.NewPageAsync();
        await page.GotoAsync(server.Address + "?q=pumpestation");
        var place = page.Locator(".hits .place a").First;
        (await place.InnerTextAsync()).ShouldMatch("^side [0-9]+$");
        (await place.GetAttributeAsync("href"))!.ShouldMatch(@"^/site/kilder/klimatilpasning-[^/]*/side-[0-9]+\.html#");

        await page.GotoAsync(server.Address + "?q=sagsstammer");
        (await page.Locator(".hits .place a").First.InnerTextAsync()).ShouldMatch("^linje [0-9]+$");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task SiteAsItIsServed_IsSearchedByTheServerSortedAndNarrowedDown()
    {
        var page = await server.Browser.NewPageAsync();
        var errors = ErrorsOf(page);
        await page.GotoAsync(server.Address + "site/index.html");
        await page.Locator("nav a", new() { HasText = "Søg" }).First.ClickAsync();
        await page.Locator("#q").FillAsync("sygedagpenge over 1 mio. kr. 2019-2022");
        await page.WaitForSelectorAsync(".understood a");
        (await page.Locator(".understood").InnerTextAsync()).ShouldContain("beløb over 1 mio. kr.");
        await page.Locator(".understood a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".understood a")).ToHaveCountAsync(1);
        (await page.Locator("#q").InputValueAsync()).ShouldBe("sygedagpenge 2019-2022");
        await page.Locator(".hits h2 a").First.ClickAsync();
        await page.ArriveAtAsync(@"/site/dokumenter/[^/]*\.html$");

        await page.GotoAsync(server.Address + "site/dokumenter.html");
        var header = page.Locator("thead th", new() { HasText = "Søger om i alt" });
        await header.GetByRole(AriaRole.Button).ClickAsync();
        (await header.GetAttributeAsync("aria-sort")).ShouldBe("ascending");
        var rows = page.Locator("tbody tr:visible");
        var all = await rows.CountAsync();
        await page.Locator(".filter input").FillAsync("sygedagpenge");
        (await rows.CountAsync()).ShouldBeInRange(1, all - 1);
        errors.ShouldBeEmpty();
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task SettledFinding_IsSettledOnTheServedSiteSoon()
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        Finding finding;
        using (var library = Library.OpenExisting(server.Folder)) finding = library.CheckedRecords().SelectMany(document => document.Checks.Findings).First(found => found.Severity == Severity.Error);
        var page = new Uri($"/site/dokumenter/{finding.Documents[0]}.html", UriKind.Relative);
        (await client.GetStringAsync(page)).ShouldNotContain("Aftalt med udvalget");
        using (var held = PeoplesLock.Wait(server.Folder)) LibraryFiles.Add(held, new AcceptedFinding(finding.Id, "Aftalt med udvalget", null));
        try
        {
            // The site is written anew beside the requests.
            var served = "";
            for (var tries = 0; tries < 240 && !served.Contains("Aftalt med udvalget", StringComparison.Ordinal); tries++)
            {
                served = await client.GetStringAsync(page);
                await Task.Delay(250);
            }

            served.ShouldContain("Aftalt med udvalget");
        }
        finally
        {
            File.Delete(Path.Combine(server.Folder, LibraryFiles.AcceptedName));
        }
    }

    [ChromiumFact]
    public async Task Page_LogsNoError_AndNoMarkupOfAQueryIsRun()
    {
        var page = await server.Browser.NewPageAsync();
        var errors = ErrorsOf(page);
        await page.GotoAsync(server.Address + "?q=" + WebUtility.UrlEncode("\"><img src=x onerror=alert(1)><b>sag"));
        (await page.Locator("main img").CountAsync()).ShouldBe(0);
        errors.ShouldBeEmpty();
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task Answers_CarryTheHeadersAndGiveNothingElseAway()
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        var page = await client.GetAsync(new Uri("/", UriKind.Relative));
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        page.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");

        (await Status(client, "/site/index.html")).ShouldBe(HttpStatusCode.OK);
        foreach (var path in (string[])["/site/../library.db", "/site/%2e%2e/library.db", "/site/..%2f..%2fetc%2fpasswd", "/site/dokumenter/", "/library.db", "/site/dokumenter"])
            (await Status(client, path)).ShouldBe(HttpStatusCode.NotFound, path);
        (await Status(client, "/?q=" + new string('x', 1_001))).ShouldBe(HttpStatusCode.BadRequest);
        (await Status(client, "/?q=" + new string('x', 20_000))).ShouldBe(HttpStatusCode.RequestUriTooLong);
        (await client.PostAsync(new Uri("/", UriKind.Relative), null)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/");
        foreign.Headers.Host = "example.com";
        (await client.SendAsync(foreign)).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [ChromiumFact]
    public async Task Api_Search_GivesHitsFacetsAndSources()
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        using var result = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/search?q=dagpenge", UriKind.Relative)));

        result.RootElement.GetProperty("total").GetInt32().ShouldBe(5);
        var hit = result.RootElement.GetProperty("hits")[0];
        hit.GetProperty("source").GetProperty("page").GetInt32().ShouldBeGreaterThan(0);
        result.RootElement.GetProperty("facets").GetArrayLength().ShouldBeGreaterThan(0);
        var id = hit.GetProperty("id").GetString();
        using var similar = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/similar?id=" + id, UriKind.Relative)));
        similar.RootElement.GetProperty("hits").GetArrayLength().ShouldBeGreaterThan(0);
        (await Status(client, "/api/similar?id=none")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static List<string> ErrorsOf(IPage page)
    {
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
        return errors;
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }
}
