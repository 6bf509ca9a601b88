using System.Collections.Immutable;
using System.Text;
using DocIndex.Publishing.Markup;
using DocIndex.Publishing.Wording;

namespace DocIndex.Publishing;

/// <summary>Writes the comparison site: static pages as HTML, and the same content as Markdown beside each.</summary>
public static class Site
{
    /// <summary>
    /// Writes all pages. The same input gives the same bytes; files that would not change are left untouched. Documents that carry marks are left out
    /// unless the options name them. Pages keep their addresses when documents are added; pages of documents that are no longer there are deleted.
    /// </summary>
    /// <param name="outputDirectory">Made where it is missing. Files that no earlier run wrote are left alone.</param>
    /// <exception cref="ArgumentException">Two documents have the same id, or an id can't be a file's name.</exception>
    /// <exception cref="IOException">The directory can't be written to.</exception>
    public static SiteSummary Write(SiteInput input, string outputDirectory, SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentException.ThrowIfNullOrEmpty(outputDirectory);
        ArgumentNullException.ThrowIfNull(options);
        var text = SiteText.In(options.Language);
        var leftOut = input.Documents.Where(d => !d.Record.Marks.IsEmpty && !options.PublishMarked.Contains(d.Record.Id)).Select(d => d.Record).ToList();
        var documents = input.Documents.Where(d => d.Record.Marks.IsEmpty || options.PublishMarked.Contains(d.Record.Id)).ToImmutableArray();
        foreach (var document in documents) RequireFileName(document.Record.Id);
        var publication = new Publication(documents, input.Links, text, options.Title ?? text.DefaultTitle);
        var frame = Frame(publication, options.Language);
        var html = new HtmlRenderer(frame);
        var markdown = new MarkdownRenderer(frame);
        var folder = new OutputFolder(outputDirectory);
        folder.Write(HtmlRenderer.StyleSheet, StyleSheet());
        foreach (var page in Pages(publication))
        {
            folder.Write(page.Path + HtmlRenderer.Extension, Encoding.UTF8.GetBytes(html.Render(page)));
            folder.Write(page.Path + MarkdownRenderer.Extension, Encoding.UTF8.GetBytes(markdown.Render(page)));
        }

        var removed = folder.Finish();
        return new SiteSummary(
            Path.Combine(outputDirectory, Publication.FrontPath + HtmlRenderer.Extension), documents.Length, folder.Files, folder.Changed, removed,
            [.. leftOut.OrderBy(d => d.Id, StringComparer.Ordinal).Select(d => new LeftOutDocument(d.Id, d.File, d.Marks))]);
    }

    // One at a time: a page is written before the next is made.
    private static IEnumerable<Page> Pages(Publication publication)
    {
        yield return FrontPage.Compose(publication);
        yield return ComparisonPage.Compose(publication);
        yield return FindingsPage.Compose(publication);
        yield return GuidePage.Compose(publication);
        foreach (var document in publication.Documents) yield return DocumentPage.Compose(publication, document);
    }

    private static PageFrame Frame(Publication publication, string language)
    {
        var text = publication.Text;
        return new PageFrame(
            language, publication.Title,
            [
                new(Publication.FrontPath, text.Front), new(Publication.ComparisonPath, text.Comparison),
                new(Publication.FindingsPath, text.Findings), new(Publication.GuidePath, text.Guide),
            ],
            text.Navigation, text.SkipToContent, text.AsMarkdown, (text.Line, text.Text), [text.Footer]);
    }

    private static byte[] StyleSheet()
    {
        using var resource = typeof(Site).Assembly.GetManifestResourceStream("DocIndex.Publishing.site.css")
            ?? throw new InvalidOperationException("The style sheet is not embedded in the assembly.");
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }

    private static void RequireFileName(string id)
    {
        if (id.Length == 0 || id[0] is '.' || !id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.'))
            throw new ArgumentException($"The id '{VisibleText.Of(id)}' can't be the name of a page: it may hold letters, digits, '-', '_' and '.' only.", nameof(id));
    }
}
