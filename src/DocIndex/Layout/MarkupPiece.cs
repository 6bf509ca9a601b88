using System.Collections.Immutable;
using DocIndex.Reading;

namespace DocIndex.Layout;

/// <summary>A piece of a marked-up document on its way to becoming a block.</summary>
/// <param name="Level">Of a heading, as its markup counts; 0 for others.</param>
internal sealed record MarkupPiece(BlockRole Role, int Level, string Text, ImmutableArray<SourceLine> Lines)
{
    public Grid? Grid { get; init; }

    /// <summary>The lines of a typed table whose cells are still to be told; null for others.</summary>
    public TableRegion? Region { get; init; }

    /// <summary>True for text that is bold throughout.</summary>
    public bool IsBold { get; init; }

    /// <summary>Points of its letters where they are larger than the document's text; else 0.</summary>
    public double LargeSize { get; init; }

    /// <summary>True where the markup itself calls it a heading.</summary>
    public bool IsMarked { get; init; }

    /// <summary>True for what stood in cells side by side, such as a key with its value: its lines stay together.</summary>
    public bool IsRow { get; init; }

    /// <summary>The role with a level of none.</summary>
    public MarkupPiece As(BlockRole role) => this with { Role = role, Level = 0 };

    /// <summary>A piece for each line, so that keys, boxes and bullets that line breaks part come apart.</summary>
    public IEnumerable<MarkupPiece> ByLine() =>
        Lines.Length == 1 || IsRow ? [this] : Lines.Select(l => this with { Text = l.Text, Lines = [l] });
}
