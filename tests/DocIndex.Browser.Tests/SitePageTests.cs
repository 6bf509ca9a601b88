using DocIndex.Pdf;
using Microsoft.Playwright;

namespace DocIndex.Browser.Tests;

/// <summary>The site as files, as people open it.</summary>
public sealed class SitePageTests(CorpusSite site) : IClassFixture<CorpusSite>
{
    [ChromiumFact]
    public async Task Axe_EveryKindOfPage_NoViolationsInLightAndDark()
    {
        // Half of the pages each: a browser draws on a processor while it looks at another page on the other.
        var found = await Task.WhenAll(site.Kinds.Chunk((site.Kinds.Count + 1) / 2).Select(Violations));

        found.SelectMany(violation => violation).ShouldBeEmpty();
    }

    [ChromiumTheory]
    [InlineData("<img src='data:,'>", "image-alt")]
    [InlineData("<ul><li>1<li>2<li>3<li>4<li>5<li>6 <img src='data:,'></ul>", "image-alt")]
    [InlineData("<p style='color: #aaa; background: #fff'>Beløb</p>", "color-contrast")]
    public async Task Axe_PlantedFault_IsFound(string planted, string rule)
    {
        var page = await site.Browser.NewPageAsync();
        await page.SetContentAsync($"<html lang='da'><title>Prøve</title><main><h1>Prøve</h1>{planted}</main></html>");

        (await page.ViolationsAsync()).ShouldContain(violation => violation.StartsWith(rule, StringComparison.Ordinal));

        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task EveryKindOfPage_AsksForNothingOutside_AndLogsNoError()
    {
        var page = await site.Browser.NewPageAsync();
        var (asked, errors) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.Dialog += (_, dialog) => errors.Add(dialog.Message);
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
        foreach (var address in site.Kinds.Values) await page.GotoAsync(address);
        asked.ShouldAllBe(url => url.StartsWith("file:///", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal));
        errors.ShouldBeEmpty();
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task Narrow_EveryKindOfPage_FitsIn320Pixels()
    {
        var page = await site.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 320, Height = 700 } });
        foreach (var (kind, address) in site.Kinds)
        {
            await page.GotoAsync(address);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, kind);
        }

        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task Search_FindsFormsAndPartsOfCompounds_WhileTyping()
    {
        var page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.Address("soeg.html"));

        await page.Locator("#soegeord").FillAsync("sagsstammerne");
        (await page.Locator(".hits a").First.InnerTextAsync()).ShouldContain("sagsstammer");

        await page.Locator("#soegeord").FillAsync("dagpenge");
        (await page.Locator(".hits a").AllInnerTextsAsync()).ShouldContain(hit => hit.Contains("sygedagpenge", StringComparison.OrdinalIgnoreCase));

        await page.Locator("#soegeord").FillAsync("qwertyuiopåæø");
        (await page.Locator(".count").InnerTextAsync()).ShouldBe("Ingen dokumenter har alle ordene.");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task Search_NoteInSeveralFormats_IsOneHitThatNamesItsOtherFiles()
    {
        var page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.Address("soeg.html") + "?q=mestringsvejledere");

        var hits = page.Locator(".hits > li");
        var names = await page.Locator(".hits > li > a").AllInnerTextsAsync();
        names.ShouldBeUnique();
        (await page.Locator(".count").InnerTextAsync()).ShouldBe($"{names.Count} notater");
        (await hits.First.Locator("> a").GetAttributeAsync("href")).ShouldEndWith("-web-pdf.html");
        var files = hits.First.Locator(".files a");
        (await files.CountAsync()).ShouldBeGreaterThan(1);
        await files.First.ClickAsync();
        await page.ArriveAtAsync(@"/dokumenter/odense-mestringsvejledere-[^/]*\.html$");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task Search_ByKeyboardAlone_ReachesTheDocument()
    {
        var page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.Address("soeg.html"));
        await page.Keyboard.TypeAsync("mestringsvejledere");
        await page.WaitForSelectorAsync(".hits a");
        await page.Keyboard.PressAsync("ArrowDown");
        (await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')")).ShouldStartWith("dokumenter/odense-mestringsvejledere-");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAtAsync(@"/dokumenter/odense-mestringsvejledere-[^/]*\.html$");
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("estringsvejledere");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task Sort_ByRawValue_SaysWhichWay()
    {
        var page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.Address("dokumenter.html"));
        var header = page.Locator("thead th", new() { HasText = "Søger om i alt" });
        await header.GetByRole(AriaRole.Button).ClickAsync();
        await header.GetByRole(AriaRole.Button).PressAsync("Enter");

        (await header.GetAttributeAsync("aria-sort")).ShouldBe("descending");
        var column = await header.EvaluateAsync<int>("th => th.cellIndex");
        var values = await page.EvaluateAsync<string[]>($"[...document.querySelectorAll('tbody tr')].map(tr => tr.cells[{column}].dataset.v || '')");
        var numbers = values.Where(value => value.Length > 0).Select(value => decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        numbers.Count.ShouldBeGreaterThan(8);
        numbers.ShouldBe(numbers.OrderDescending());
        values.SkipWhile(value => value.Length > 0).ShouldAllBe(value => value.Length == 0);
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task Filter_ByTypingAndChoosing_NarrowsTheRowsAndSaysHowMany()
    {
        var page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.Address("dokumenter.html"));
        var rows = page.Locator("tbody tr:visible");
        var all = await rows.CountAsync();

        await page.Locator(".filter select").First.SelectOptionAsync("Odense");
        var odense = await rows.CountAsync();
        odense.ShouldBeInRange(1, all - 1);
        await page.Locator(".filter input").FillAsync("varig");
        (await rows.CountAsync()).ShouldBeInRange(1, odense - 1);
        (await page.Locator(".filter .count").InnerTextAsync()).ShouldBe($"{await rows.CountAsync()} af {all} rækker");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task Figure_LeadsToItsBoxOnThePage_AndBack_WithoutScripts()
    {
        var context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Kinds["note from pages"]);
        await page.Locator("#tabel-1 td.number a", new() { HasText = "6.311" }).First.ClickAsync();

        await page.ArriveAtAsync(@"/kilder/typeset-000-360f2463238157fa-web-pdf/side-[^/]*\.html#b[^/]*$");
        var target = page.Locator(":target");
        (await target.Locator("title").TextContentAsync()).ShouldNotBeNull().ShouldContain("6.311");
        var box = (await target.BoundingBoxAsync()).ShouldNotBeNull();
        box.Y.ShouldBeInRange(0, 700, "The marked figure is in view.");
        await target.ClickAsync();
        await page.ArriveAtAsync(@"/dokumenter/typeset-000-360f2463238157fa-web-pdf\.html#tabel-[^/]*$");
        await context.CloseAsync();
    }

    [ChromiumFact]
    public async Task Figure_OfATextSource_LeadsToItsLine_AndBack()
    {
        var page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.Kinds["note from lines"]);
        await page.Locator("#tabel-1 td.number a", new() { HasText = "6.311" }).First.ClickAsync();

        (await page.Locator(".line:target, .span:target").CountAsync()).ShouldBe(1);
        await page.Locator(".line:target .used a, .span:target + .line .used a").First.ClickAsync();
        await page.ArriveAtAsync(@"/dokumenter/000-360f2463238157fa-txt\.html#[^/]*$");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task Keyboard_SkipLinkAndScrollingTables_AreStops()
    {
        var page = await site.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 500, Height = 700 } });
        await page.GotoAsync(site.Kinds["note from lines"]);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("indhold");
        (await page.EvaluateAsync<bool>("[...document.querySelectorAll('.scroll')].every(b => (b.scrollWidth > b.clientWidth) === (b.tabIndex === 0))")).ShouldBeTrue();
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task WithoutScripts_EveryRowIsThere_AndSearchPointsToTheList()
    {
        var context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address("dokumenter.html"));
        (await page.Locator("tbody tr:visible").CountAsync()).ShouldBe(await page.Locator("tbody tr").CountAsync());
        (await page.Locator("button, select").CountAsync()).ShouldBe(0);
        await page.GotoAsync(site.Address("soeg.html"));
        await page.Locator("noscript a").ClickAsync();
        await page.ArriveAtAsync(@"/dokumenter\.html$");
        await context.CloseAsync();
    }

    [ChromiumFact]
    public async Task Print_ToPdf_HoldsTheWordsAndFigures_ButNoNavigation()
    {
        var page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.Kinds["note from pages"]);
        var bytes = await page.PdfAsync(new() { Format = "A4" });
        using var pdf = PdfDocument.Open(bytes, new PdfLimits());
        var words = pdf.Pages.SelectMany(p => p.Words).Select(w => w.Text).ToList();
        words.ShouldContain("6.311");
        words.ShouldContain("sygedagpengemodtagere");
        words.ShouldNotContain("Vejledning");
        await page.CloseAsync();
    }

    [ChromiumFact]
    public async Task HostileTitle_IsTextEverywhere()
    {
        var page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.Kinds["hostile"]);
        var shown = CorpusFiles.HostileTitle.Replace("\u202E", "[U+202E]", StringComparison.Ordinal);
        (await page.Locator("h1").InnerTextAsync()).ShouldBe(shown);
        await page.GotoAsync(site.Address("soeg.html"));
        await page.Locator("#soegeord").FillAsync("onerror");
        (await page.Locator(".hits a").First.InnerTextAsync()).ShouldBe(shown);
        (await page.Locator("img, i, u").CountAsync()).ShouldBe(0);
        (await page.TitleAsync()).ShouldNotBe("ramt");
        await page.CloseAsync();
    }

    private async Task<List<string>> Violations(KeyValuePair<string, string>[] kinds)
    {
        var found = new List<string>();
        var context = await site.Browser.NewContextAsync();
        foreach (var (kind, address) in kinds)
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(address);
            found.AddRange((await page.ViolationsAsync()).Select(violation => $"{kind}: {violation}"));
            await page.CloseAsync();
        }

        await context.CloseAsync();
        return found;
    }
}
