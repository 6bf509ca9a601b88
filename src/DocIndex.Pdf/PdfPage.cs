using System.Collections.Immutable;
using DocIndex.Pdf.Adapter;
using DocIndex.Pdf.Grouping;

namespace DocIndex.Pdf;

/// <summary>
/// One page, upright: points, origin top left, y downward, the visible part of the sheet only; a page whose text all runs
/// sideways is turned. It is read when its content is first asked for, and kept as long as the page is. What went wrong is in <see cref="PdfDocument.Diagnostics"/>.
/// Pages of one document must not be read on several threads at once.
/// </summary>
public sealed class PdfPage
{
    private readonly Lazy<PageContent> content;
    private readonly Lazy<ImmutableArray<Word>> words;
    private readonly Lazy<ImmutableArray<TextLine>> lines;

    internal PdfPage(int number, OpenedFile file)
    {
        Number = number;
        content = new(() => PageContent.Read(number, file));
        words = new(() => file.Guard(DiagnosticTable.PageUnreadable, number, [], () => WordBuilder.Build(content.Value.Letters)));
        lines = new(() => file.Guard(DiagnosticTable.PageUnreadable, number, [], () => ReadingOrder.Lines(Words)));
    }

    /// <summary>1-based.</summary>
    public int Number { get; }

    /// <summary>In points.</summary>
    public double Width => content.Value.Geometry.Width;

    /// <summary>In points.</summary>
    public double Height => content.Value.Geometry.Height;

    /// <summary>All letters in the order of the content, drawn spaces included; what a reader of the page does not see is left out.</summary>
    public ImmutableArray<Letter> Letters
    {
        get
        {
            // Words mark letters that are drawn twice as bold.
            _ = words.Value;
            return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(content.Value.Letters);
        }
    }

    /// <summary>Words row by row: upright text from top to bottom and left to right, then text of other directions.</summary>
    public ImmutableArray<Word> Words => words.Value;

    /// <summary>The words in lines, in reading order: top to bottom, one column of prose after the other. A table's rows stay whole.</summary>
    public ImmutableArray<TextLine> Lines => lines.Value;

    /// <summary>Lines of tables and borders, horizontal ones from top to bottom, then vertical ones from left to right.</summary>
    public ImmutableArray<Ruling> Rulings => content.Value.Rulings;

    /// <summary>Filled rectangles in the order they are painted.</summary>
    public ImmutableArray<ShadedBox> ShadedBoxes => content.Value.Boxes;

    /// <summary>Boxes of short slanted strokes in the order they are painted, as the crosses and ticks of drawn check boxes are; none is longer than 16 points.</summary>
    public ImmutableArray<Box> SlantedStrokes => content.Value.Slanted;

    /// <summary>
    /// Boxes of small round shapes in the order they are painted, as bullets are that no font holds; none is wider than
    /// 9 points.
    /// </summary>
    public ImmutableArray<Box> Discs => content.Value.Discs;

    /// <summary>Images in the order they are painted.</summary>
    public ImmutableArray<PdfImage> Images => content.Value.Images;

    /// <summary>The page's lines in reading order, each ended by a line feed; empty for a page without text.</summary>
    public string Text => string.Concat(Lines.Select(line => line.Text + "\n"));
}
