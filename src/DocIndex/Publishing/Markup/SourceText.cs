using System.Collections.Immutable;

namespace DocIndex.Publishing.Markup;

/// <summary>
/// The lines of a document, each with an anchor (<see cref="Anchors.Line"/>), and an anchor for each run of lines that something was read from.
/// </summary>
/// <param name="Language">Language of the document.</param>
/// <param name="Spans">Runs of more than one line, by first line, then last.</param>
internal sealed record SourceText(
    string Language, ImmutableArray<SourceTextLine> Lines, ImmutableArray<LineSpan> Spans) : PageBlock
{
    /// <summary>
    /// Anchors of boxes that the HTML has on the drawn page above, by the line that they stand in: Markdown shows no drawing and has them here.
    /// </summary>
    public ILookup<int, string> BoxesByLine { get; init; } = Array.Empty<string>().ToLookup(_ => 0);
}

/// <summary>One line.</summary>
/// <param name="PageHeading">Set on the first line of a page where the document has more than one.</param>
/// <param name="UsedBy">Links to what was read from lines that start here.</param>
internal sealed record SourceTextLine(int Number, string Text, PageHeading? PageHeading, ImmutableArray<PageLink> UsedBy);

/// <summary>The name of a page of the document, and its anchor.</summary>
internal sealed record PageHeading(string Id, string Text);
