using System.Text.RegularExpressions;
using DocIndex.Linking;
using DocIndex.Publishing;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Tests.Publishing;

/// <summary>Every figure of a printed document leads to a mark on its drawn page that holds the figure.</summary>
public sealed partial class FacsimileTests
{
    [Theory]
    [InlineData("typeset/000_360f2463238157fa-web.pdf")]
    [InlineData("odense/mestringsvejledere-varig-2025-word.pdf")]
    public void Write_EveryAmountAndStatement_HasItsMarkOnItsPage(string file)
    {
        var document = Pipeline.Process(file, File.ReadAllBytes(RepositoryRoot.Combine(["corpus", "documents", .. file.Split('/')]))).Document!;
        using var site = new WrittenSite(new SiteInput([document], () => Linker.Link([document.Record])));

        foreach (var (source, standing) in document.Record.Amounts.Select(a => (a.Source, a.Standing)).Concat(document.Record.Statements.Select(s => (s.Source, s.Standing))))
        {
            var page = site.Page($"kilder/{document.Record.Id}/side-{source.Page}.html");
            var mark = page.Descendants().Single(e => e.Attribute("id")?.Value == Anchors.Box(source));
            mark.Attribute("class")!.Value.ShouldBeOneOf([.. Enum.GetNames<Standing>().Select(name => "place " + name.ToLowerInvariant())]);
            mark.Parent!.Attribute("href")!.Value.ShouldStartWith($"../../dokumenter/{document.Record.Id}.html#");
            Marked(document, source, mark.Attribute("d")!.Value).ShouldContain(source.Text.Split(' ')[0], customMessage: $"{source.Text} ({standing})");
        }

        SiteCrawl.AllLinksLead(site);
    }

    // The words whose middle lies in one of the mark's boxes.
    private static string Marked(ProcessedDocument document, SourceLocation source, string outline)
    {
        var boxes = Numbers().Matches(outline).Select(m => m.Groups.Values.Skip(1).Select(g => double.Parse(g.Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray()).ToList();
        var words = document.Source.Sheets[source.Page - 1].Words.Where(word =>
        {
            var (x, y) = ((word.Box.X0 + word.Box.X1) / 2, (word.Box.Y0 + word.Box.Y1) / 2);
            return boxes.Any(box => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]);
        });
        return string.Join(' ', words.Select(word => word.Text));
    }

    [GeneratedRegex(@"M(-?[0-9.]+) (-?[0-9.]+)H(-?[0-9.]+)V(-?[0-9.]+)")]
    private static partial Regex Numbers();
}
