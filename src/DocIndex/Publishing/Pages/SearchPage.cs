using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Pages;

/// <summary>Search in the site. The browser does it, with an index that lies beside the pages; without scripts there is the list of documents.</summary>
internal static class SearchPage
{
    public static Page Compose(Publication publication, bool searchesWholeText)
    {
        var text = publication.Text;
        return new Page(SitePaths.Search, text.Search, text.SearchLead, [
            new Heading(1, null, [text.Search]),
            new Paragraph(ParagraphKind.Lead, [text.SearchLead]),
            new SearchBox(text.SearchWords, [text.SearchWithoutScript + " ", new PageLink(new Target(SitePaths.Documents, null), [text.AllDocuments])]),
            new Paragraph(ParagraphKind.Note, [searchesWholeText ? text.SearchesWholeText : text.SearchesRecordsOnly])])
        {
            Scripts = [Search.SearchFiles.Library, Search.SearchFiles.Index, Search.SearchFiles.Script],
        };
    }
}
