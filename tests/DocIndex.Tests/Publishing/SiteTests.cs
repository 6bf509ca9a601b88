using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocIndex.Checks;
using DocIndex.Publishing;
using DocIndex.Publishing.Wording;

namespace DocIndex.Tests.Publishing;

public sealed partial class SiteTests
{
    private const string SourcePage = "kilder/" + SampleLibrary.NoteId + "/tekst-1.html";
    private const string RoundPage = "budgetrunder/2026-aarby.html";
    private const string NotePage = "dokumenter/" + SampleLibrary.NoteId + ".html";

    [Fact]
    public void Write_Library_WritesEveryPageAsHtmlAndMarkdown()
    {
        using var site = new WrittenSite(SampleLibrary.Input());

        site.Summary.Documents.ShouldBe(3);
        foreach (var page in (string[])[
            "index", "dokumenter", "indsatser", "sammenligning", "maal", "risici", "fund", "vejledning", "tilgaengelighed", "dokumenter/" + SampleLibrary.NoteId, "kilder/" + SampleLibrary.NoteId + "/tekst-1",
            "budgetrunder/2026-aarby", "aar/2027", "maalgrupper/ledige", "kommuner/aarby"])
        {
            site.Summary.Files.ShouldContain(page + ".html");
            site.Summary.Files.ShouldContain(page + ".md");
        }

        site.Summary.Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)).ShouldAllBe(file => site.Summary.Files.Contains(Path.ChangeExtension(file, ".md")));
        File.Exists(site.Summary.FrontPage).ShouldBeTrue();
    }

    [Fact]
    public void Write_FindingOfVeryManyFigures_ShowsTheFirstAndSaysHowManyMore()
    {
        var note = SampleLibrary.Input().Documents.First(document => document.Record.Id == SampleLibrary.NoteId);
        var places = Enumerable.Range(0, 41).Select(number => note.Checks.Findings[0].Sources[0] with { Text = $"{number}.111" });
        var finding = note.Checks.Findings[0] with { Sources = [.. places] };
        using var site = new WrittenSite(SampleLibrary.InputOf(note with { Checks = note.Checks with { Findings = [finding] } }));

        site.Text(NotePage).ShouldContain("og 25 mere");
        site.Text(NotePage).ShouldContain("15.111");
        site.Text(NotePage).ShouldNotContain("16.111");
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytesAndTouchesNoFile()
    {
        using var site = new WrittenSite(SampleLibrary.Input());
        var before = site.Summary.Files.ToDictionary(file => file, site.Text);
        var shuffled = SampleLibrary.Input() with { Documents = [.. SampleLibrary.Input().Documents.Reverse()] };

        var again = Site.Write(shuffled, site.Folder, new SiteOptions());

        again.FilesChanged.ShouldBe(0);
        again.Files.ShouldAllBe(file => site.Text(file) == before[file]);
    }

    [Fact]
    public void Write_DocumentAdded_KeepsTheOtherPagesAndTheirAddresses()
    {
        using var few = new WrittenSite(SampleLibrary.InputOf(SampleLibrary.Plan()));
        using var more = new WrittenSite(SampleLibrary.Input());

        more.Text("dokumenter/plan-txt.html").ShouldBe(few.Text("dokumenter/plan-txt.html"));
        few.Summary.Files.ShouldAllBe(file => more.Summary.Files.Contains(file));
    }

    [Fact]
    public void Write_DocumentGone_DeletesItsPagesAndNothingElse()
    {
        using var site = new WrittenSite(SampleLibrary.Input());
        File.WriteAllText(Path.Combine(site.Folder, "dokumenter", "mine-noter.html"), "mine");
        File.AppendAllText(Path.Combine(site.Folder, "site-files.txt"), "../ude.html\n/etc/passwd\n");
        var outside = Path.Combine(Path.GetDirectoryName(site.Folder)!, "ude.html");
        File.WriteAllText(outside, "ude");

        var again = Site.Write(SampleLibrary.InputOf(SampleLibrary.Plan()), site.Folder, new SiteOptions());

        again.FilesRemoved.ShouldBeGreaterThan(4);
        File.Exists(Path.Combine(site.Folder, NotePage)).ShouldBeFalse();
        File.Exists(Path.Combine(site.Folder, "dokumenter", "mine-noter.html")).ShouldBeTrue();
        File.Exists(outside).ShouldBeTrue();
        File.Delete(outside);
    }

    [Theory]
    [InlineData("da")]
    [InlineData("en")]
    public void Write_AnyPage_IsWellFormedWithUniqueIdsAndLoadsNothingFromOutside(string language)
    {
        using var site = new WrittenSite(SampleLibrary.Input(), new SiteOptions { Language = language });

        foreach (var file in site.Pages)
        {
            var page = site.Page(file);
            page.Attribute("lang")!.Value.ShouldBe(language);
            var ids = page.DescendantsAndSelf().Attributes("id").Select(a => a.Value).ToList();
            ids.ShouldBeUnique();
            page.Descendants("main").Count().ShouldBe(1);
            page.Descendants("h1").Count().ShouldBe(1);
            page.Descendants("script").ShouldAllBe(script => script.Attribute("src") != null && script.Value.Length == 0);
            foreach (var address in page.Descendants().Attributes().Where(a => a.Name.LocalName is "href" or "src").Select(a => a.Value))
                (address == "data:," || Relative().IsMatch(address)).ShouldBeTrue(address);
        }

        site.Text("site.css").ShouldNotContain("url(");
        site.Text("site.css").ShouldNotContain("@import");
    }

    [Theory]
    [InlineData("da")]
    [InlineData("en")]
    public void Write_EveryInternalLink_LeadsSomewhere(string language)
    {
        using var site = new WrittenSite(SampleLibrary.Input(), new SiteOptions { Language = language });

        SiteCrawl.AllLinksLead(site);
    }

    [Fact]
    public void Write_EveryFigure_LinksToALineThatHoldsIt()
    {
        using var site = new WrittenSite(SampleLibrary.Input());
        var page = site.Page(NotePage);
        var table = page.Descendants("section").Single(e => e.Attribute("id")?.Value == "tabel-1");
        var figures = table.Descendants("td").Where(td => td.Attribute("class")?.Value == "number").Select(td => td.Elements("a").First()).ToList();

        figures.Count.ShouldBe(9);
        foreach (var figure in figures)
        {
            var (source, anchor) = figure.Attribute("href")!.Value.Split('#') is [var file, var id] ? (file, id) : ("", "");
            source.ShouldBe($"../kilder/{SampleLibrary.NoteId}/tekst-1.html");
            var line = site.Page(SourcePage).Descendants().Single(e => e.Attribute("id")?.Value == anchor);
            line.Value.ShouldContain(figure.Value);
            line.Descendants("a").Select(a => a.Attribute("href")!.Value).ShouldContain($"../../{NotePage}#tabel-1");
        }
    }

    [Fact]
    public void Write_SpanOfLines_HasATargetOverItsRows()
    {
        using var site = new WrittenSite(SampleLibrary.Input());
        var page = site.Page(SourcePage);

        var span = page.Descendants("div").Single(e => e.Attribute("id")?.Value == "l8-10");

        var first = page.Descendants("div").Single(e => e.Attribute("id")?.Value == "l8").Attribute("style")!.Value;
        var last = page.Descendants("div").Single(e => e.Attribute("id")?.Value == "l10").Attribute("style")!.Value;
        span.Attribute("style")!.Value.ShouldBe(first.Split('/')[0] + "/" + last.Split('/')[1]);
    }

    [Theory]
    [InlineData("da", "usikkert", "udledt")]
    [InlineData("en", "doubtful", "inferred")]
    public void Write_DoubtfulFigure_SaysSoInWordsEverywhere(string language, string doubtful, string inferred)
    {
        using var site = new WrittenSite(SampleLibrary.Input(), new SiteOptions { Language = language });

        var cells = site.Page(NotePage).Descendants("td").Select(td => Words(td)).ToList();
        cells.Count(cell => cell == $"{(language == "da" ? "1.200" : "1,200")} {doubtful}").ShouldBe(2);
        cells.Count(cell => cell == $"500 {inferred}").ShouldBe(2);
        site.Page(RoundPage).Descendants("td").Select(td => Words(td)).Count(cell => cell.EndsWith(doubtful, StringComparison.Ordinal)).ShouldBe(1);
        site.Text("dokumenter/" + SampleLibrary.NoteId + ".md").ShouldContain($"({doubtful})");
    }

    [Fact]
    public void Write_FigureWithFinding_SaysThatItDoesNotAgree()
    {
        using var site = new WrittenSite(SampleLibrary.Input());

        var statement = site.Page(NotePage).Descendants("tr").Single(tr => tr.Attribute("id")?.Value == "udsagn-1");
        Words(statement.Elements("th").Single()).ShouldBe("1,3 mio. kr. årligt stemmer ikke");
        var card = site.Page(NotePage).Descendants("article").Single(e => e.Attribute("id")?.Value == "fund-x1-prose_002f1");
        Words(card).ShouldContain("Teksten siger 1,3, tabellen 1,2.");
        Words(card).ShouldContain("dvs. 1.250.000 til 1.350.000\u00a0kr.");
        Words(card).ShouldContain("1.199.500 til 1.200.500\u00a0kr.");
        Words(card).ShouldContain("1.200 (side\u00a01, linje\u00a09) 2 gange");
    }

    [Fact]
    public void Write_AcceptedFinding_IsNotCountedAsOpenAndGivesItsReason()
    {
        using var site = new WrittenSite(SampleLibrary.Input());

        Words(site.Page("fund.html")).ShouldContain("Der er ét åbent fund.");
        Words(site.Page("fund.html")).ShouldContain("Aftalt med økonomi");
    }

    [Fact]
    public void Write_WhatWasNotChecked_IsCountedWithItsReason()
    {
        using var site = new WrittenSite(SampleLibrary.Input());

        Words(site.Page("fund.html")).ShouldContain("3 kontroller stemmer, 1 stemmer ikke, og 2 kunne ikke laves.");
        Words(site.Page("fund.html")).ShouldContain("2: intet årstal");
        Words(site.Page("fund.html")).ShouldContain("Dokumenter, hvor intet kunne regnes efter:");
    }

    [Fact]
    public void Write_Comparison_KeepsPriceLevelsInTablesOfTheirOwn()
    {
        using var site = new WrittenSite(SampleLibrary.Input());

        Tables("budgetrunder/2026-aarby.html").Select(t => t.Caption).ShouldBe(["Budgetrunden i alt, 2026 p/l", "Hvad der søges om, 2026 p/l", "Tidligere afsatte midler, løbende p/l"]);
        Tables("budgetrunder/2026-aarby.html")[1].Rows.ShouldBe([
            "X1 Flere samtaler Budgetnotat · Aarby · Budget 2026", "Samtaler Service 1.200 1.200 usikkert 2.400", "Anlæg af kontor Anlæg 500 udledt 0 500",
            "Søger om i alt Anlæg + Service på tværs 1.700 1.200 2.900"]);
        Tables("budgetrunder/2016.html")[^1].Rows[1..].ShouldBe([
            "Kontorer Service 6.311 fortegn som trykt", "Overførsler Overførsler \u2212900 fortegn som trykt",
            "Søger om i alt Overførsler + Service på tværs 5.411 udledt beregnet"]);

        List<(string Caption, List<string> Rows)> Tables(string page) => [.. site.Page(page).Descendants("table").Select(table =>
            (Words(table.Element("caption")!.Elements().First()), table.Elements("tbody").Elements("tr").Select(Words).ToList()))];
    }

    [Fact]
    public void Write_TableWithSeveralPriceLevels_MarksEachColumn()
    {
        var note = SampleLibrary.Note("Flere samtaler");
        var amounts = note.Record.Amounts;
        var mixed = note with { Record = note.Record with { Amounts = [.. amounts.Select(a => a.Year == 2027 ? a with { PriceLevel = "2027 p/l" } : a)] } };
        using var site = new WrittenSite(SampleLibrary.InputOf(mixed));

        var table = site.Page(NotePage).Descendants("section").Single(e => e.Attribute("id")?.Value == "tabel-1");
        table.Descendants("thead").Descendants("th").Select(Words).ShouldBe(["Række", "Styringsområde", "2026 2026 p/l", "2027 2027 p/l", "I alt 2026 p/l"]);
    }

    [Theory]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("](https://example.org) **fed** | <b>")]
    [InlineData("skjult \u202Etxt.exe")]
    public void Write_HostileTitle_IsShownAsText(string title)
    {
        using var site = new WrittenSite(SampleLibrary.InputOf(SampleLibrary.Note(title)));
        var shown = title.Replace("\u202E", "[U+202E]", StringComparison.Ordinal);

        foreach (var file in site.Pages)
        {
            var page = site.Page(file);
            page.Descendants().ShouldAllBe(e => (e.Name.LocalName != "script" || e.Attribute("src") != null) && e.Name.LocalName != "img" && e.Name.LocalName != "b");
            page.Descendants().Attributes().ShouldAllBe(a => !a.Name.LocalName.StartsWith("on"));
        }

        Words(site.Page(NotePage).Descendants("h1").Single()).ShouldBe("X1 " + shown);
        var markdown = site.Text("dokumenter/" + SampleLibrary.NoteId + ".md");
        markdown.ShouldNotContain("<script");
        markdown.ShouldNotContain("<img");
        SiteCrawl.MarkdownLink().Matches(markdown).ShouldAllBe(link => Relative().IsMatch(link.Groups[1].Value));
        markdown.ShouldNotContain("\u202E");
        markdown.Split('\n').Single(line => line.StartsWith("# ", StringComparison.Ordinal)).Replace("\\", "", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).ShouldBe("# X1 " + shown);
    }

    [Fact]
    public void Write_MarkedDocument_IsLeftOutWithEverythingThatQuotesIt()
    {
        var secret = SampleLibrary.Note("Hemmeligt notat") is var note ? note with { Record = note.Record with { Marks = ["fortrolig"] } } : null!;
        var other = SampleLibrary.OlderNote();
        var quoting = other with { Checks = new CheckResult([secret.Checks.Findings[0] with { Documents = [SampleLibrary.OlderNoteId, SampleLibrary.NoteId] }], []) };
        using var site = new WrittenSite(SampleLibrary.InputOf(secret, quoting));

        site.Summary.LeftOut.Select(d => d.Id).ShouldBe([SampleLibrary.NoteId]);
        site.Summary.Files.ShouldAllBe(file => !site.Text(file).Contains("Hemmeligt") && !site.Text(file).Contains("Teksten siger 1,3"));
        using var allowed = new WrittenSite(SampleLibrary.InputOf(secret), new SiteOptions { PublishMarked = [SampleLibrary.NoteId] });
        allowed.Summary.LeftOut.ShouldBeEmpty();
        allowed.Text(NotePage).ShouldContain("Hemmeligt notat");
    }

    [Fact]
    public void Write_English_MarksTheDocumentsWordsAsDanish()
    {
        using var site = new WrittenSite(SampleLibrary.Input(), new SiteOptions { Language = "en" });

        var page = site.Page(NotePage);
        page.Descendants("h1").Single().Descendants("span").Where(s => s.Attribute("lang")?.Value == "da").Select(Words).ShouldBe(["X1", "Flere samtaler"]);
        Words(page).ShouldContain("DKK\u00a01,000");
    }

    [Fact]
    public void SiteText_BothLanguages_HaveAllWordsAndTheyDiffer()
    {
        var words = typeof(SiteText).GetProperties().Where(p => p.PropertyType == typeof(string)).ToList();
        words.Count.ShouldBeGreaterThan(100);
        var danish = words.Select(p => (string)p.GetValue(SiteText.In("da"))!).ToList();
        var english = words.Select(p => (string)p.GetValue(SiteText.In("en"))!).ToList();

        danish.ShouldAllBe(text => text.Trim().Length > 0);
        english.ShouldAllBe(text => text.Trim().Length > 0);
        danish.Zip(english).Count(pair => pair.First == pair.Second).ShouldBeLessThan(5);
    }

    [Theory]
    [InlineData("../ude")]
    [InlineData("a/b")]
    [InlineData(".skjult")]
    [InlineData("")]
    public void Write_IdThatIsNoFileName_Throws(string id)
    {
        var plan = SampleLibrary.Plan();
        var input = SampleLibrary.InputOf(plan with { Record = plan.Record with { Id = id } });

        Should.Throw<ArgumentException>(() => Site.Write(input, Path.Combine(Path.GetTempPath(), "docindex-never"), new SiteOptions()));
    }

    [Fact]
    public void Write_NoDocuments_IsStillASite()
    {
        using var site = new WrittenSite(SampleLibrary.InputOf());

        Words(site.Page("index.html")).ShouldContain("0 notater");
    }

    [Fact]
    public void SiteOptions_UnknownLanguageOrEmptyTitle_Throws()
    {
        Should.Throw<ArgumentException>(() => new SiteOptions { Language = "sv" });
        Should.Throw<ArgumentException>(() => new SiteOptions { Title = " " });
    }

    /// <summary>What a reader sees, blanks folded.</summary>
    private static string Words(XElement element) => Blanks().Replace(Shown(element), " ").Trim(' ');

    private static string Shown(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "span" } spoken when spoken.Attribute("class")?.Value == "spoken" => "",
        XElement { Name.LocalName: "span" } mark when mark.Attribute("class")?.Value == "mark verified" => "",
        XElement { Name.LocalName: "span" or "a" or "strong" or "code" } inline => Shown(inline),
        XElement { Name.LocalName: "svg" } => "",
        XElement block => Shown(block) + " ",
        _ => "",
    }));

    [GeneratedRegex("[ \n]+")]
    private static partial Regex Blanks();

    [GeneratedRegex("^(\\.\\./)*[A-Za-z0-9/_%-]*(\\.(html|md|css|js|csv|json|xlsx))?(#[A-Za-z0-9_-]+)?$")]
    private static partial Regex Relative();
}
