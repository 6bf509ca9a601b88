using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing;

/// <summary>Where the site shows a document, and a place in its source; relative to the site's folder.</summary>
public static class SiteAddress
{
    /// <summary>The page of a document.</summary>
    public static string Document(string id) => SitePaths.Document(id) + HtmlRenderer.Extension;

    /// <summary>The first line of a place on the page that shows the document's source: a drawn page of a PDF, numbered lines of any other format.</summary>
    public static string Place(DocumentFormat format, SourceLocation place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var line = place.Lines?.First;
        var page = format == DocumentFormat.Pdf ? SitePaths.Sheet(place.Document, place.Page) : SitePaths.Text(place.Document, line ?? 1);
        return page + HtmlRenderer.Extension + (line is null ? "" : "#" + Anchors.Line(line.Value));
    }
}
