using DocIndex.Publishing.Markup;
using DocIndex.Publishing.Pages;

namespace DocIndex.Publishing;

/// <summary>All pages of a site, one at a time.</summary>
internal static class SitePages
{
    /// <summary>The pages that tell of more than one document.</summary>
    public static IEnumerable<Page> Across(Publication publication, string? contact, bool searchesWholeText)
    {
        yield return FrontPage.Compose(publication);
        foreach (var page in DocumentsPage.Compose(publication)) yield return page;
        foreach (var page in InitiativesPage.Compose(publication)) yield return page;
        foreach (var page in publication.Threads.SelectMany(thread => InitiativePages.Compose(publication, thread))) yield return page;
        foreach (var page in ComparisonPage.Compose(publication)) yield return page;
        foreach (var page in publication.Groups.SelectMany(group => GroupPage.Compose(publication, group))) yield return page;
        foreach (var (path, groups) in Grouping.OtherPaths(publication.Groups))
            yield return GroupPage.ComposeMoved(publication, path, groups);
        foreach (var page in GoalsPage.Compose(publication)) yield return page;
        foreach (var page in RisksPage.Compose(publication)) yield return page;
        foreach (var page in FindingsPage.Compose(publication)) yield return page;
        yield return GuidePage.Compose(publication);
        yield return AccessibilityPage.Compose(publication, contact);
        if (Search.SearchFiles.IsBuiltIn) yield return SearchPage.Compose(publication, searchesWholeText);
    }

    /// <summary>The pages of one document and of its source.</summary>
    public static IEnumerable<Page> Of(Publication publication, ProcessedDocument document) =>
        [DocumentPage.Compose(publication, document), .. SourcePages.Of(publication, document)];

    /// <summary>What stands around every page.</summary>
    public static PageFrame Frame(Publication publication, SiteSettings settings, string language)
    {
        var text = publication.Text;
        return new PageFrame(
            language, publication.Title,
            [
                new(SitePaths.Front, text.Front), new(SitePaths.Documents, text.Documents), new(SitePaths.Initiatives, text.Initiatives),
                new(SitePaths.Comparison, text.Comparison), new(SitePaths.Goals, text.Goals), new(SitePaths.Risks, text.Risks), new(SitePaths.Findings, text.Findings),
                .. Search.SearchFiles.IsBuiltIn ? [new NavigationEntry(SitePaths.Search, text.Search)] : Array.Empty<NavigationEntry>(),
                new(SitePaths.Guide, text.GuideShort),
            ],
            text.Navigation, text.SkipToContent, text.AsMarkdown, (text.Line, text.Text),
            [
                .. settings.Footer.Select(line => (System.Collections.Immutable.ImmutableArray<Inline>)[line]),
                [text.Footer, " ", new PageLink(new Target(SitePaths.Accessibility, null), [text.Accessibility])],
            ])
        {
            Owner = settings.Owner, Logo = settings.Logo.IsDefaultOrEmpty ? null : "logo" + settings.LogoExtension,
            Downloads = text.Downloads, Tables = text.Tables,
        };
    }
}
