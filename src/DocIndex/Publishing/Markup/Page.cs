using System.Collections.Immutable;

namespace DocIndex.Publishing.Markup;

/// <summary>
/// One page: what it says, with no word yet about HTML or Markdown. The title is also the first heading.
/// </summary>
/// <param name="Path">Path in the site without extension, forward slashes: "dokumenter/bi24-pdf".</param>
/// <param name="Title">Plain text for the browser's title bar.</param>
/// <param name="Description">One sentence for those who list pages.</param>
internal sealed record Page(string Path, string Title, string Description, ImmutableArray<PageBlock> Body);

/// <summary>What stands around every page.</summary>
/// <param name="Language">Language of the site: "da" or "en".</param>
/// <param name="Title">Name of the site.</param>
/// <param name="Navigation">The main pages.</param>
/// <param name="NavigationLabel">Name of the navigation for those who listen.</param>
/// <param name="SkipLabel">Text of the link that jumps over the navigation.</param>
/// <param name="MarkdownLabel">Text of the link to the page's twin.</param>
/// <param name="SourceColumns">Headers of the source text where it is set as a table: line, text.</param>
/// <param name="Footer">What stands below every page.</param>
internal sealed record PageFrame(
    string Language, string Title, ImmutableArray<NavigationEntry> Navigation, string NavigationLabel, string SkipLabel,
    string MarkdownLabel, (string Line, string Text) SourceColumns, ImmutableArray<Inline> Footer);

/// <summary>A page that every page links to.</summary>
internal sealed record NavigationEntry(string Path, string Label);
