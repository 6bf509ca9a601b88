using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using DocIndex.Publishing.Data;
using DocIndex.Publishing.Markup;
using DocIndex.Publishing.Search;
using DocIndex.Publishing.Wording;

namespace DocIndex.Publishing;

/// <summary>Writes the comparison site: static pages as HTML, the same content as Markdown beside each, and the tables of each page as data.</summary>
public static class Site
{
    /// <summary>Up to so many documents are searched by all their words; beyond, by what their records say, so that a browser can hold the index.</summary>
    private const int MostSearchedWhole = 2_000;

    /// <summary>
    /// Writes all pages. The same input gives the same bytes; files that would not change are left untouched. Documents that carry marks are left out
    /// unless the options name them. Pages keep their addresses when documents are added; pages of documents that are no longer there are deleted, before others
    /// are written.
    /// </summary>
    /// <param name="outputDirectory">Made where it is missing. Files that no earlier run wrote are left alone.</param>
    /// <exception cref="ArgumentException">Two documents have the same id, or an id can't be a file's name.</exception>
    /// <exception cref="IOException">The directory can't be written to, or a folder in it is a link.</exception>
    public static SiteSummary Write(SiteInput input, string outputDirectory, SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentException.ThrowIfNullOrEmpty(outputDirectory);
        ArgumentNullException.ThrowIfNull(options);
        var text = SiteText.In(options.Language);
        var leftOut = new SortedDictionary<string, LeftOutDocument>(StringComparer.Ordinal);
        var originals = new Originals(options.OriginalsFrom);
        using var aside = new SideFile(EntryTypes.Default.Options);
        var publication = new Publication(Looked(input.Documents, options, leftOut, originals), input.Links,
            input.Vocabulary, text, options.Title ?? options.Settings.Title ?? text.DefaultTitle, aside)
        {
            Originals = originals.Extensions,
        };
        using var folder = new OutputFolder(outputDirectory);
        var withdrawn = folder.Withdraw(id => publication.Find(id) is not null);
        var writer = new PageWriter(folder, SitePages.Frame(publication, options.Settings, options.Language), text.Data);
        WriteAssets(folder, options.Settings);
        var whole = publication.Entries.Length <= MostSearchedWhole;
        OnEachProcessor(SitePages.Across(publication, options.Settings.Contact, whole), writer.Write);
        WriteDocuments(publication, input.Documents, writer, folder, whole);
        originals.WriteTo(folder);
        var removed = withdrawn + folder.Finish();
        return new SiteSummary(
            Path.Combine(outputDirectory, SitePaths.Front + HtmlRenderer.Extension), publication.Entries.Length, folder.Files, folder.Changed, removed,
            [.. leftOut.Values], originals.Missing, SearchFiles.IsBuiltIn)
        {
            Notes = publication.Notes.Length,
        };
    }

    // Only one thread at a time fills the index.
    private static void WriteDocuments(Publication publication, IEnumerable<ProcessedDocument> documents, PageWriter writer, OutputFolder folder, bool whole)
    {
        var index = new SearchIndex(publication.Entries.Length);
        var numbers = publication.Entries.Select((entry, number) => (entry.Id, number)).ToDictionary(p => p.Id, p => p.number, StringComparer.Ordinal);
        OnEachProcessor(documents, document =>
        {
            if (publication.Find(document.Record.Id) is not { } entry) return;
            foreach (var page in SitePages.Of(publication, document)) writer.Write(page);
            if (!SearchFiles.IsBuiltIn) return;
            lock (index) index.Add(numbers[entry.Id], document, whole);
        });
        if (SearchFiles.IsBuiltIn) folder.Write(SearchFiles.Index, file =>
            index.WriteTo(file, number => Searched(publication, publication.Entries[number])));
    }

    // They come one at a time; each processor works on one while the next is made.
    private static void OnEachProcessor<T>(IEnumerable<T> items, Action<T> work)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        try
        {
            Parallel.ForEach(Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering), parallel, work);
        }
        catch (AggregateException failure) when (failure.InnerException is { } first)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }

    // What a hit shows of a document.
    private static SearchedDocument Searched(Publication publication, DocumentEntry entry)
    {
        var remarks = Inlines.PlainText(Pages.YearTables.Remarks(publication, entry));
        var versions = publication.VersionsOf(entry.Id).ToList();
        if (versions.Count > 1) remarks += $" · {Path.GetFileName(entry.File)}";
        return new SearchedDocument(entry.Id, VisibleText.Of(entry.Name), VisibleText.Of(remarks))
        {
            Versions = versions.Count > 1
                ? [.. versions.Select(version => (version.Id, VisibleText.Of(Path.GetFileName(version.File))))] : [],
        };
    }

    private static IEnumerable<ProcessedDocument> Looked(
        IEnumerable<ProcessedDocument> documents, SiteOptions options, SortedDictionary<string, LeftOutDocument> leftOut, Originals originals)
    {
        foreach (var document in documents)
        {
            var record = document.Record;
            if (!record.Marks.IsEmpty && !options.PublishMarked.Contains(record.Id))
            {
                leftOut[record.Id] = new LeftOutDocument(record.Id, record.File, record.Marks);
                continue;
            }

            RequireFileName(record.Id);
            originals.Look(document);
            yield return document;
        }
    }

    private static void WriteAssets(OutputFolder folder, SiteSettings settings)
    {
        folder.Write(HtmlRenderer.StyleSheet, EmbeddedFiles.Bytes("DocIndex.Publishing.site.css"));
        folder.Write(HtmlRenderer.Script, EmbeddedFiles.Bytes("DocIndex.Publishing.site.js"));
        if (!settings.Logo.IsDefaultOrEmpty) folder.Write("logo" + settings.LogoExtension, LogoDrawing.Harmless(settings));
        if (!SearchFiles.IsBuiltIn) return;
        folder.Write(SearchFiles.Library, SearchFiles.LibraryContent());
        folder.Write(SearchFiles.Script, EmbeddedFiles.Bytes("DocIndex.Publishing.soeg.js"));
    }

    private static void RequireFileName(string id)
    {
        if (id.Length == 0 || id[0] is '.' || !id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.'))
            throw new ArgumentException($"The id '{VisibleText.Of(id)}' can't be the name of a page: it may hold letters, digits, '-', '_' and '.' only.", nameof(id));
    }

    /// <summary>Writes a page in all its forms.</summary>
    private sealed class PageWriter(OutputFolder folder, PageFrame frame, TableDataWords words)
    {
        private readonly HtmlRenderer html = new(frame);
        private readonly MarkdownRenderer markdown = new(frame);
        private readonly ConcurrentBag<(TextBuffer Html, TextBuffer Markdown)> buffers = [];

        public void Write(Page page)
        {
            if (!buffers.TryTake(out var taken)) taken = (new TextBuffer(), new TextBuffer());
            var (inHtml, inMarkdown) = taken;
            html.Render(page, inHtml.Begin());
            markdown.Render(page, inMarkdown.Begin());
            folder.Write([
                (page.Path + HtmlRenderer.Extension, inHtml.Bytes()),
                (page.Path + MarkdownRenderer.Extension, inMarkdown.Bytes()),
                .. TableFiles.Of(page, words).Select(file => (file.Path, (ReadOnlyMemory<byte>)file.Content))]);
            buffers.Add(taken);
        }
    }
}
