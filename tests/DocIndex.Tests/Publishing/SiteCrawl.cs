using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DocIndex.Tests.Publishing;

/// <summary>Follows every link of a written site, HTML and Markdown.</summary>
internal static partial class SiteCrawl
{
    /// <summary>Fails at the first link whose page or anchor is not there.</summary>
    public static void AllLinksLead(WrittenSite site)
    {
        var html = site.Pages.ToDictionary(file => file, file => site.Page(file).Descendants().Attributes("id").Select(a => a.Value).ToHashSet());
        var markdown = site.Summary.Files.Where(f => f.EndsWith(".md", StringComparison.Ordinal)).ToDictionary(
            file => file, file => MarkdownAnchor().Matches(site.Text(file)).Select(m => m.Groups[1].Value).ToHashSet());
        foreach (var file in html.Keys)
        {
            foreach (var address in site.Page(file).Descendants("a").Attributes("href").Select(a => a.Value))
                Leads(site, file, address, address.Contains(".md", StringComparison.Ordinal) ? markdown : html);
        }

        foreach (var file in markdown.Keys)
        {
            MarkdownLink().Matches(site.Text(file)).ShouldNotBeEmpty();
            foreach (Match link in MarkdownLink().Matches(site.Text(file))) Leads(site, file, link.Groups[1].Value, markdown);
        }
    }

    /// <summary>The target of a Markdown link, its label ending in a bracket that is not escaped.</summary>
    [GeneratedRegex("(?<!\\\\)\\]\\(([^)]+)\\)")]
    public static partial Regex MarkdownLink();

    private static void Leads(WrittenSite site, string from, string address, Dictionary<string, HashSet<string>> pages)
    {
        var parts = address.Split('#');
        var folder = Path.GetDirectoryName(from)!;
        var page = parts[0].Length == 0
            ? from
            : Path.GetRelativePath("/", Path.GetFullPath(Path.Combine("/", folder, Uri.UnescapeDataString(parts[0])))).Replace('\\', '/');
        if (Path.GetExtension(page) is not (".html" or ".md"))
        {
            site.Summary.Files.ShouldContain(page, $"{from} links to {address}");
            return;
        }

        pages.ShouldContainKey(page, $"{from} links to {address}");
        if (parts.Length > 1) pages[page].ShouldContain(parts[1], $"{from} links to {address}");
    }

    [GeneratedRegex("<a id=\"([^\"]+)\"></a>")]
    private static partial Regex MarkdownAnchor();
}
