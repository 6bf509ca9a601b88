using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocIndex.Linking;
using DocIndex.Publishing;
using DocIndex.Publishing.Pages;

namespace DocIndex.Tests.Publishing;

/// <summary>The site of the seed documents, as the pipeline reads them.</summary>
public sealed partial class SeedSiteTests : IClassFixture<SeedSiteTests.SeedSite>
{
    private readonly SeedSite seeds;

    public SeedSiteTests(SeedSite seeds) => this.seeds = seeds;

    [Fact]
    public void Write_EveryAmount_LinksToTheLinesThatPrintIt()
    {
        foreach (var document in seeds.Documents)
        {
            var page = seeds.Site.Page($"dokumenter/{document.Record.Id}.html");
            foreach (var (table, index) in AmountTables.Groups(document.Record).Select((table, index) => (table, index)))
            {
                var figures = page.Descendants("section").Single(e => e.Attribute("id")?.Value == AmountTables.Id(index))
                    .Descendants("td").Where(td => td.Attribute("class")?.Value == "number").SelectMany(td => td.Elements("a"))
                    .Where(a => a.Attribute("href")!.Value.StartsWith($"../kilder/{document.Record.Id}/tekst-", StringComparison.Ordinal)).ToList();

                figures.Count.ShouldBe(table.Length);
                foreach (var figure in figures)
                {
                    var lines = Number().Matches(figure.Attribute("href")!.Value.Split('#')[1]).Select(m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
                    var text = string.Concat(document.Source.Lines.Skip(lines[0] - 1).Take(lines[^1] - lines[0] + 1).Select(line => line.Text));
                    text.ShouldContain(figure.Value.Replace('\u2212', '-'), customMessage: document.Record.Id);
                }
            }
        }
    }

    [Fact]
    public void Write_EveryPageWithoutFacsimiles_IsUnder200Kilobytes()
    {
        foreach (var file in seeds.Site.Summary.Files.Where(file => !file.StartsWith("kilder/", StringComparison.Ordinal))) new FileInfo(Path.Combine(seeds.Site.Folder, file)).Length.ShouldBeLessThan(200_000, file);
    }

    [Fact]
    public void Write_SourceText_HoldsEveryLineOfTheDocument()
    {
        foreach (var document in seeds.Documents)
        {
            var parts = seeds.Site.Pages.Where(file => file.StartsWith($"kilder/{document.Record.Id}/tekst-", StringComparison.Ordinal));
            var shown = parts.SelectMany(part => seeds.Site.Page(part).Descendants("div")).Where(e => e.Attribute("class")?.Value.StartsWith("line", StringComparison.Ordinal) == true)
                .ToDictionary(e => e.Attribute("id")!.Value, e => e.Elements("span").Skip(1).FirstOrDefault()?.Value ?? "");

            foreach (var line in document.Source.Lines) shown[$"l{line.Number}"].ShouldBe(Markup(line.Text.TrimEnd()));
        }
    }

    [Fact]
    public void Write_ResolvedReference_LinksToTheOtherNote()
    {
        var (from, to) = Linker.Link([.. seeds.Documents.Select(d => d.Record)]).Links.Select(link => (link.From, link.To)).First();

        seeds.Site.Page($"dokumenter/{from}.html").Descendants("li").Where(li => li.Attribute("id")?.Value.StartsWith("henvisning", StringComparison.Ordinal) == true)
            .Descendants("a").Select(a => a.Attribute("href")!.Value).ShouldContain(to + ".html", customMessage: "Seen from the folder that both pages lie in.");
    }

    [Fact]
    public void Write_EveryLink_LeadsSomewhere() => SiteCrawl.AllLinksLead(seeds.Site);

    private static string Markup(string text) => DocIndex.Publishing.Markup.VisibleText.Of(text);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    /// <summary>Written once for all tests of the class.</summary>
    public sealed class SeedSite : IDisposable
    {
        public SeedSite()
        {
            Documents = [.. Directory.GetFiles(RepositoryRoot.Combine("seeds")).Order(StringComparer.Ordinal)
                .Select(file => Pipeline.Process(Path.GetFileName(file), File.ReadAllBytes(file)).Document!)];
            Site = new WrittenSite(new SiteInput(Documents, () => Linker.Link([.. Documents.Select(d => d.Record)])));
        }

        internal ImmutableArray<ProcessedDocument> Documents { get; }

        internal WrittenSite Site { get; }

        public void Dispose() => Site.Dispose();
    }
}
