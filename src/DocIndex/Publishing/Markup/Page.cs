using System.Collections.Immutable;

namespace DocIndex.Publishing.Markup;

/// <summary>
/// One page: what it says, with no word yet about HTML or Markdown. The title is also the first heading.
/// </summary>
/// <param name="Path">Path in the site without extension, forward slashes: "dokumenter/bi24-pdf".</param>
/// <param name="Title">Plain text for the browser's title bar.</param>
/// <param name="Description">One sentence for those who list pages.</param>
internal sealed record Page(string Path, string Title, string Description, ImmutableArray<PageBlock> Body)
{
    /// <summary>The page of the navigation that this one belongs under; null for one that is in the navigation itself, or under none.</summary>
    public string? Under { get; init; }

    /// <summary>Scripts that the page needs beside the one of every page, as paths of the site.</summary>
    public ImmutableArray<string> Scripts { get; init; } = [];
}

/// <summary>What stands around every page.</summary>
/// <param name="Language">Language of the site: "da" or "en".</param>
/// <param name="Title">Name of the site.</param>
/// <param name="Navigation">The main pages.</param>
/// <param name="NavigationLabel">Name of the navigation for those who listen.</param>
/// <param name="SkipLabel">Text of the link that jumps over the navigation.</param>
/// <param name="MarkdownLabel">Text of the link to the page's twin.</param>
/// <param name="SourceColumns">Headers of the source text where it is set as a table: line, text.</param>
/// <param name="Footer">What stands below every page, a line each.</param>
internal sealed record PageFrame(
    string Language, string Title, ImmutableArray<NavigationEntry> Navigation, string NavigationLabel, string SkipLabel,
    string MarkdownLabel, (string Line, string Text) SourceColumns, ImmutableArray<ImmutableArray<Inline>> Footer)
{
    /// <summary>Path in the site of the owner's logo, or null.</summary>
    public string? Logo { get; init; }

    /// <summary>Whose site it is, as the logo's text; null where nobody says.</summary>
    public string? Owner { get; init; }

    public required DownloadWords Downloads { get; init; }

    /// <summary>What the script of every page says.</summary>
    public required TableWords Tables { get; init; }
}

/// <summary>Words of the links to a page's data.</summary>
/// <param name="AsWorkbook">All tables of a page as a workbook.</param>
/// <param name="AsJson">All tables of a page as JSON.</param>
internal sealed record DownloadWords(string TableAs, string AsWorkbook, string AsJson);

/// <summary>What is said around tables that can be sorted and narrowed down.</summary>
/// <param name="Shown">"{0} of {1} rows", with the numbers' places.</param>
internal sealed record TableWords(string SortBy, string Filter, string All, string Shown);

/// <summary>A page that every page links to.</summary>
internal sealed record NavigationEntry(string Path, string Label);
