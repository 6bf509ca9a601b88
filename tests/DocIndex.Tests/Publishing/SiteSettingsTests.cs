using System.Security.Cryptography;
using DocIndex.Publishing;
using DocIndex.Storing;

namespace DocIndex.Tests.Publishing;

public sealed class SiteSettingsTests
{
    [Fact]
    public void Site_WithSettings_CarriesNameLogoFooterAndContact()
    {
        var folder = Directory.CreateTempSubdirectory("docindex-settings").FullName;
        File.WriteAllText(Path.Combine(folder, "site.yaml"), "title: Budget 2026\nowner: Aarby Kommune\nlogo: vaaben.svg\nfooter:\n  - Økonomi, Rådhuset\ncontact: tilgaengelighed@aarby.example\n");
        File.WriteAllText(Path.Combine(folder, "vaaben.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");

        using var site = new WrittenSite(SampleLibrary.Input(), new SiteOptions { Settings = LibraryFiles.Site(folder) });

        var page = site.Page("dokumenter/plan-txt.html");
        var logo = page.Descendants("img").Single();
        (logo.Attribute("src")!.Value, logo.Attribute("alt")!.Value).ShouldBe(("../logo.svg", "Aarby Kommune"));
        page.Element("body")!.Element("footer")!.Value.ShouldContain("Økonomi, Rådhuset");
        page.Descendants("title").First().Value.ShouldEndWith("– Budget 2026");
        site.Text("tilgaengelighed.html").ShouldContain("tilgaengelighed@aarby.example");
        site.Summary.Files.ShouldContain("logo.svg");
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("titel: x", 1)]
    [InlineData("title: x\nlogo: ../hemmeligt.svg", 2)]
    [InlineData("logo: logo.exe", 1)]
    [InlineData("footer:\n  - [a]", 2)]
    public void Read_WhatCannotBeMeant_IsNamedWithItsLine(string content, int line) =>
        Should.Throw<InputFileException>(() => SiteSettings.Read("site.yaml", content)).Line.ShouldBe(line);

    [Fact]
    public void Site_WithOriginals_GivesOutOnlyFilesThatAreWhatWasRead()
    {
        var folder = Directory.CreateTempSubdirectory("docindex-originals").FullName;
        File.WriteAllText(Path.Combine(folder, "plan.txt"), "Handleplan\nDen tidlige indsats");
        Directory.CreateDirectory(Path.Combine(folder, "budget 2026"));
        File.WriteAllText(Path.Combine(folder, "budget 2026", "X1.txt"), "rettet siden");
        var plan = SampleLibrary.Plan();
        plan = plan with { Record = plan.Record with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, "plan.txt")))) } };

        using var site = new WrittenSite(SampleLibrary.InputOf(plan, SampleLibrary.Note("Flere samtaler")), new SiteOptions { OriginalsFrom = folder });

        site.Summary.Files.Where(file => file.StartsWith("originaler/", StringComparison.Ordinal)).ShouldBe(["originaler/plan-txt.txt"]);
        site.Summary.WithoutOriginal.ShouldBe([SampleLibrary.NoteId]);
        site.Text("kilder/plan-txt/tekst-1.html").ShouldContain("href=\"../../originaler/plan-txt.txt\"");
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(true, false, 1)]
    [InlineData(false, false, 0)]
    [InlineData(true, true, 0)]
    public void Site_WithOriginals_GivesOutOnlyFilesThatWereSearchedWholeAndHoldNoNumbers(bool isSearchedWhole, bool holdsNumbers, int given)
    {
        var folder = Directory.CreateTempSubdirectory("docindex-originals").FullName;
        File.WriteAllText(Path.Combine(folder, "plan.txt"), "Handleplan\nDen tidlige indsats");
        var plan = SampleLibrary.Plan();
        plan = plan with
        {
            Record = plan.Record with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, "plan.txt")))) },
            Source = plan.Source with { IsSearchedWhole = isSearchedWhole, HoldsPersonalNumbers = holdsNumbers },
        };

        using var site = new WrittenSite(SampleLibrary.InputOf(plan), new SiteOptions { OriginalsFrom = folder });

        site.Summary.Files.Count(file => file.StartsWith("originaler/", StringComparison.Ordinal)).ShouldBe(given);
        Directory.Delete(folder, recursive: true);
    }
}
