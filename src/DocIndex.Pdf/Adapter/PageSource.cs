using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>A page as PdfPig finds it: its dictionary, with nothing read.</summary>
internal sealed record PageSource(DictionaryToken Dictionary);

/// <summary>
/// What PdfPig is told about reading, and where it leaves the parts that it hands to page factories alone.
/// </summary>
internal sealed class AdapterOptions : ParsingOptions
{
    public PageSourceFactory? Factory { get; set; }
}

/// <summary>Takes pages from PdfPig unread, with the parts that read them. PdfPig makes it by reflection.</summary>
internal sealed class PageSourceFactory : IPageFactory<PageSource>
{
    /// <summary>The parameters are those that PdfPig looks for.</summary>
    public PageSourceFactory(
        IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider,
            IPageContentParser pageContentParser, ParsingOptions parsingOptions)
    {
        (Scanner, Store, Filters, Parser) = (pdfScanner, resourceStore, filterProvider, pageContentParser);
        ((AdapterOptions)parsingOptions).Factory = this;
    }

    public IPdfTokenScanner Scanner { get; }

    public IResourceStore Store { get; }

    public ILookupFilterProvider Filters { get; }

    public IPageContentParser Parser { get; }

    public PageSource Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers,
        NamedDestinations namedDestinations) => new(dictionary);
}
