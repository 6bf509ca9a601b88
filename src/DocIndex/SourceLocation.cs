namespace DocIndex;

/// <summary>
/// The place that something was read from. Whatever is extracted carries one.
/// </summary>
/// <param name="Document">Id of the document (<see cref="Records.DocumentRecord.Id"/>).</param>
/// <param name="Page">1-based page; 1 where the format has no pages.</param>
/// <param name="Box">Place on the page; null for sources without positions.</param>
/// <param name="Lines">Lines of a text source; null for other formats.</param>
/// <param name="Block">Number of the block in the document, from 0; null where the source has no blocks of its own.</param>
/// <param name="Cell">Cell of a table; null for what was not read from a table.</param>
/// <param name="Text">The text as printed, white space folded, line ends read as single blanks.</param>
public sealed record SourceLocation(
    string Document, int Page, Box? Box, LineSpan? Lines, int? Block, CellPosition? Cell, string Text);
