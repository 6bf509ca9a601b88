using System.Collections.Immutable;
using System.Text;
using DocIndex.Linking;
using DocIndex.Publishing;
using DocIndex.Publishing.Wording;
using DocIndex.Records;

namespace DocIndex.Tests.Publishing;

/// <summary>What pages say of several notes at once.</summary>
public sealed class ComparingTests
{
    [Fact]
    public void Round_DoubtfulFigure_IsInNoSum()
    {
        using var site = new WrittenSite(SampleLibrary.Input());

        // The initiative of 1.200 has a doubtful year; the request in all is printed and confirmed.
        Csv(site, "data/budgetrunder/2026-aarby/i-alt-2026-p-l.csv").ShouldBe(
        [
            "Gruppe,Række,Notater,\"2026 (1.000 kr., 2026 p/l)\",\"2026 (1.000 kr., 2026 p/l): bemærkning\",\"2027 (1.000 kr., 2026 p/l)\",\"2027 (1.000 kr., 2026 p/l): bemærkning\"",
            ",Budgetrunden i alt,1,1700,beregnet,1200,beregnet",
            "Efter udvalg,udvalg ikke oplyst,1,1700,beregnet,1200,beregnet",
            "\"Efter styringsområde (indsatser, der nævner et)\",Anlæg,1,500,beregnet,0,beregnet",
            "\"Efter styringsområde (indsatser, der nævner et)\",Service,1,,,,",
        ]);
    }

    [Fact]
    public void Round_SameNoteInTwoFormats_CountsOnce()
    {
        var note = SampleLibrary.Note("Flere samtaler");
        var copy = Copy(note, "budget-2026-x1-pdf");
        using var site = new WrittenSite(Linked([note, copy], new Link(copy.Record.Id, note.Record.Id, "sameWork", [])));

        Csv(site, "data/budgetrunder/2026-aarby/i-alt-2026-p-l.csv")[1].ShouldBe(",Budgetrunden i alt,1,1700,beregnet,1200,beregnet");
        site.Text("budgetrunder/2026-aarby.html").ShouldContain("2 udgaver");
        site.Text("dokumenter.html").ShouldContain("budget-2026-x1-pdf.html");
    }

    [Fact]
    public void Documents_SameNoteInTwoFormats_IsOneRowThatNamesBothFiles()
    {
        var note = SampleLibrary.Note("Flere samtaler");
        var copy = Copy(note, "budget-2026-x1-pdf");
        using var site = new WrittenSite(Linked([note, copy], new Link(copy.Record.Id, note.Record.Id, "sameWork",
            [])));

        Csv(site, "data/dokumenter/dokumenter.csv").Length.ShouldBe(2);
        site.Text("dokumenter.html").ShouldContain($"{note.Record.Id}.html");
        site.Text("dokumenter.html").ShouldContain("budget-2026-x1-pdf.html");
        SiteCrawl.AllLinksLead(site);
    }

    [Fact]
    public void Document_VersionWithAnotherFigure_TellsBothWithTheirPlaces()
    {
        var note = SampleLibrary.Note("Flere samtaler");
        var other = Copy(note, "revideret");
        var amounts = other.Record.Amounts;
        other = other with { Record = other.Record with { Amounts = amounts.SetItem(0,
            amounts[0] with { Value = amounts[0].Value + 1000, Printed = "777" }) } };
        using var site = new WrittenSite(Linked([note, other], new Link(other.Record.Id, note.Record.Id, "sameWork",
            [])));

        foreach (var id in (string[])[note.Record.Id, "revideret"])
        {
            site.Text($"dokumenter/{id}.html").ShouldContain("Forskelle mellem udgaver");
            site.Text($"dokumenter/{id}.html").ShouldContain(">777<");
        }

        SiteCrawl.AllLinksLead(site);
    }

    [Fact]
    public void Document_VersionThatSaysTheSame_HasNoSectionOfDifferences()
    {
        var note = SampleLibrary.Note("Flere samtaler");
        var copy = Copy(note, "budget-2026-x1-pdf");
        using var site = new WrittenSite(Linked([note, copy], new Link(copy.Record.Id, note.Record.Id, "sameWork",
            [])));

        site.Text($"dokumenter/{note.Record.Id}.html").ShouldNotContain("Forskelle mellem udgaver");
    }

    [Fact]
    public void Initiative_WithTwoFiguresForOneYear_ShowsBothAsDoubtful()
    {
        var note = SampleLibrary.Note("Flere samtaler");
        var initiative = note.Record.Initiatives[0];
        var twice = initiative with { PerYear = initiative.PerYear.Add(initiative.PerYear[0] with { Value = 4321000,
            Effect = 4321000 }) };
        note = note with { Record = note.Record with { Initiatives = note.Record.Initiatives.SetItem(0, twice) } };
        using var site = new WrittenSite(SampleLibrary.InputOf(note));

        var rows = Csv(site, "data/indsatser/indsatser.csv").Where(line => line.Contains(twice.Name,
            StringComparison.Ordinal)).ToList();

        rows.Count.ShouldBe(2);
        rows.ShouldContain(line => line.Contains("4321,usikkert", StringComparison.Ordinal));
    }

    [Fact]
    public void Comparison_RoundOfSeveralMunicipalities_IsThatOfAll()
    {
        var (one, other) = (SampleLibrary.Note("Flere samtaler"), Placed("b", "Bykøbing"));

        var all = Chosen([one, other], new ComparisonChoice { Round = 2026 });
        var narrowed = Chosen([one, other], new ComparisonChoice { Round = 2026, Municipality = "bykøbing kommune" });

        all.ShouldStartWith("# Budgetrunde Budget 2026, alle kommuner");
        all.ShouldContain("Bykøbing");
        narrowed.ShouldStartWith("# Budgetrunde Budget 2026, Bykøbing\n");
        narrowed.ShouldNotContain("Aarby");
    }

    [Fact]
    public void Comparison_NameThatMayBeSeveral_IsToldAndNotGuessed()
    {
        var written = Comparison.Write(
            SampleLibrary.InputOf(Placed("a", "Nordby"), Placed("b", "Sydby")),
                new ComparisonChoice { Municipality = "by" }, ComparisonFormat.Markdown, new SiteOptions());

        written.Content.ShouldBeNull();
        written.Matches.ShouldBe(["Nordby", "Sydby"]);
    }

    [Fact]
    public void Comparisons_OfOneNote_AreNotListed()
    {
        using var site = new WrittenSite(SampleLibrary.InputOf(Placed("a", "Nordby"), Placed("b", "Nordby"),
            Placed("c", "Sydby")));

        site.Text("sammenligning.html").ShouldContain("kommuner/nordby.html");
        site.Text("sammenligning.html").ShouldNotContain("kommuner/sydby.html");
        site.Pages.ShouldContain("kommuner/sydby.html");
    }

    [Fact]
    public void Initiative_FollowedOverNotes_KeepsEveryNotesAddressWhenAnEarlierOneIsAdded()
    {
        var (first, second, third) = (Year(SampleLibrary.Note("Flere samtaler"), "a", 2024), Year(SampleLibrary.Note("Flere samtaler"), "b", 2025), Year(SampleLibrary.Note("Flere samtaler"), "c", 2026));
        var later = new Link("c", "b", "continues", []);
        using var before = new WrittenSite(Linked([second, third], later));
        using var after = new WrittenSite(Linked([first, second, third], later, new Link("b", "a", "continues", [])));

        before.Text("indsatser/b.html").ShouldContain("Tallene i diagrammet");
        before.Text("indsatser/c.html").ShouldContain("href=\"b.html\"");
        after.Text("indsatser/a.html").ShouldContain("Tallene i diagrammet");
        after.Text("indsatser/b.html").ShouldContain("href=\"a.html\"");
        after.Text("indsatser/c.html").ShouldContain("href=\"a.html\"");
        SiteCrawl.AllLinksLead(after);
    }

    [Fact]
    public void TargetGroups_SameWordsInAnotherOrder_AreCompared()
    {
        var one = Grouped("a", "Ledige over 50 år");
        var other = Grouped("b", "ledige borgere");
        var same = Grouped("c", "Borgere, ledige");
        using var site = new WrittenSite(SampleLibrary.InputOf(one, other, same));

        site.Pages.Where(page => page.StartsWith("maalgrupper/", StringComparison.Ordinal)).Count().ShouldBe(2);
    }

    [Fact]
    public void TargetGroups_NamesThatMeanOne_AreOneComparisonThatTellsThem()
    {
        using var site = new WrittenSite(SampleLibrary.InputOf(
            Grouped("a", "Sygemeldte"), Grouped("b", "Sygemeldte borgere"),
            Grouped("c", "Sygedagpengemodtagere"), Grouped("d", "Unge"), Grouped("e", "Unge med handicap")));

        var page = site.Text("maalgrupper/sygeda.html");
        page.ShouldContain("Sygedagpengemodtagere · Sygemeldte · Sygemeldte borgere");
        foreach (var note in (string[])["a", "b", "c"]) page.ShouldContain($"dokumenter/{note}.html");
        Html(site.Text("sammenligning.html")).ShouldContain("3 · også: Sygemeldte, Sygemeldte borgere");
        site.Text("sammenligning.html").ShouldNotContain("maalgrupper/unge.html");
        SiteCrawl.AllLinksLead(site);
    }

    [Fact]
    public void TargetGroups_AddressOfANameThatBecameOneWithOthers_LeadsToThem()
    {
        using var before = new WrittenSite(SampleLibrary.InputOf(
            Grouped("a", "Sygemeldte"), Grouped("b", "Sygemeldte")));
        using var after = new WrittenSite(SampleLibrary.InputOf(Grouped("a", "Sygedagpengemodtagere"),
            Grouped("b", "Sygedagpengemodtagere"), Grouped("c", "Sygemeldte")));

        var address = before.Pages.Single(page => page.StartsWith("maalgrupper/", StringComparison.Ordinal));
        after.Text(address).ShouldContain("href=\"sygeda.html\"");
        after.Text(address).ShouldContain("betyder det samme");
        SiteCrawl.AllLinksLead(after);
    }

    [Theory]
    [InlineData("Sygemeldte borgere")]
    [InlineData("borgere på sygedagpenge")]
    public void Comparison_TargetGroupByAnyOfItsNames_IsTheGroup(string name)
    {
        var input = SampleLibrary.InputOf(Grouped("a", "Sygemeldte"), Grouped("b", "Sygedagpengemodtagere"));

        var written = Comparison.Write(input, new ComparisonChoice { TargetGroup = name }, ComparisonFormat.Markdown,
            new SiteOptions());

        Encoding.UTF8.GetString(written.Content.ShouldNotBeNull()).ShouldContain("2 notater for samme målgruppe");
    }

    [Fact]
    public void LongLists_AreParted_AndEveryPartIsLinked()
    {
        var many = Enumerable.Range(0, 300).Select(n => Grouped($"n{n:D3}", "Ledige")).ToArray();
        using var site = new WrittenSite(SampleLibrary.InputOf(many));

        site.Summary.Files.ShouldContain("dokumenter/del-3.html");
        site.Pages.ShouldAllBe(page => new FileInfo(Path.Combine(site.Folder, page)).Length < 200_000);
        SiteCrawl.AllLinksLead(site);
    }

    [Theory]
    [InlineData(ComparisonFormat.Markdown, "| Samtaler | Service | 1.200 |")]
    [InlineData(ComparisonFormat.Html, "Samtaler")]
    [InlineData(ComparisonFormat.Csv, "X1 Flere samtaler Budgetnotat · Aarby · Budget 2026,Samtaler,Service,1200,")]
    [InlineData(ComparisonFormat.Text, "Samtaler")]
    [InlineData(ComparisonFormat.Json, "\"Samtaler\"")]
    public void Comparison_Alone_HoldsItsRowsAndNoLinks(ComparisonFormat format, string expected)
    {
        var written = Encoding.UTF8.GetString(Comparison.Write(SampleLibrary.Input(),
            new ComparisonChoice { Round = 2026, Municipality = "aarby" }, format, new SiteOptions()).Content!);

        written.ShouldContain(expected);
        written.ShouldNotContain("](");
        written.ShouldNotContain("<a href");
        written.ShouldContain("kilder/budget-2026-x1-txt/tekst-1.html#l9", customMessage: "Each row says where its figures were read.");
        Comparison.Write(SampleLibrary.Input(), new ComparisonChoice { Theme = "findes ikke" }, format,
            new SiteOptions()).Content.ShouldBeNull();
    }

    [Fact]
    public void Findings_OnTwoVersionsOfANote_AreOneRowWithBothFiles()
    {
        var note = SampleLibrary.Note("Flere samtaler");
        var copy = Copy(note, "budget-2026-x1-pdf");
        using var site = new WrittenSite(Linked([note, copy], new Link(copy.Record.Id, note.Record.Id, "sameWork", [])));

        Csv(site, "data/fund/fund.csv").Count(line => line.Contains("Teksten siger 1,3", StringComparison.Ordinal)).ShouldBe(2, "one open, one accepted");
    }

    [Fact]
    public void SiteText_SeriesInWords_SaysWhatIsDoubtful()
    {
        SiteText.In("da").SeriesInWords("Søger om", (2026, 6.311m), (2029, 0.5m), (2027, 12m), 1)
            .ShouldBe("Søger om: fra 6,3 mio. kr. i 2026 til 0,5 i 2029, størst 12 i 2027; ét tal er usikkert.");
    }

    private static string[] Csv(WrittenSite site, string file) => site.Text(file).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static SiteInput Linked(ImmutableArray<ProcessedDocument> documents, params Link[] links) =>
        new(documents, () => new LinkResult([.. links], ImmutableSortedDictionary<string, ImmutableArray<Reference>>.Empty));

    private static string Html(string page) =>
        System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(page, "<[^>]+>", ""));

    private static ProcessedDocument Grouped(string id, string group)
    {
        var plan = SampleLibrary.Plan();
        return Renamed(plan with { Record = plan.Record with { TargetGroups = [new TargetGroup(group, 12, "personer", null, SampleLibrary.At(plan.Source, 2, 2, group))] } }, id);
    }

    private static ProcessedDocument Year(ProcessedDocument note, string id, int year) => Renamed(note with { Record = note.Record with { BudgetYear = year, References = [] } }, id);

    private static ProcessedDocument Copy(ProcessedDocument note, string id) => Renamed(note with { Record = note.Record with { References = [] } }, id);

    // A document says its id in every place that was read from it.
    private static ProcessedDocument Renamed(ProcessedDocument document, string id)
    {
        var record = document.Record;
        return document with
        {
            Record = record with
            {
                Id = id, File = id, Amounts = [.. record.Amounts.Select(a => a with { Source = At(a.Source) })],
                Statements = [.. record.Statements.Select(s => s with { Source = At(s.Source) })], Goals = [.. record.Goals.Select(g => g with { Source = At(g.Source) })],
                Risks = [.. record.Risks.Select(r => r with { Source = At(r.Source) })], TargetGroups = [.. record.TargetGroups.Select(g => g with { Source = At(g.Source) })],
                Milestones = [.. record.Milestones.Select(m => m with { Source = At(m.Source) })], Figures = [.. record.Figures.Select(f => f with { Source = At(f.Source) })],
                Initiatives = [.. record.Initiatives.Select(i => i with { Source = At(i.Source) })], Sections = [.. record.Sections.Select(s => s with { Source = At(s.Source) })],
                Request = record.Request is { } request ? request with { Source = At(request.Source) } : null,
                Evidence = record.Evidence.ToImmutableSortedDictionary(e => e.Key, e => At(e.Value), StringComparer.Ordinal),
            },
            Checks = document.Checks with
            {
                Findings = [.. document.Checks.Findings.Select(f => f with { Id = f.Id + id, Documents = [id], Sources = [.. f.Sources.Select(At)] })],
            },
        };

        SourceLocation At(SourceLocation source) => source with { Document = id };
    }

    private static ProcessedDocument Placed(string id, string municipality)
    {
        var note = Copy(SampleLibrary.Note("Flere samtaler"), id);
        return note with { Record = note.Record with { Municipality = municipality } };
    }

    private static string Chosen(ImmutableArray<ProcessedDocument> documents, ComparisonChoice choice) =>
        Encoding.UTF8.GetString(
        Comparison.Write(SampleLibrary.InputOf([.. documents]), choice, ComparisonFormat.Markdown,
            new SiteOptions()).Content!);
}
