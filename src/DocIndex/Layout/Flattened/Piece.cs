using DocIndex.Amounts;

namespace DocIndex.Layout.Flattened;

/// <summary>What a piece of a line of flattened text may be.</summary>
internal enum PieceSort
{
    /// <summary>A label, or a part of one, or words in a cell.</summary>
    Words,

    /// <summary>One figure, or what stands for none.</summary>
    Figure,

    /// <summary>A period and nothing else; "I alt" is one, though it may label a row.</summary>
    Period,

    /// <summary>A unit of money and nothing else.</summary>
    Unit,
}

/// <summary>A piece of a line: what wide gaps or its own meaning part from the rest.</summary>
/// <param name="Start">Offset in the line.</param>
/// <param name="End">Offset just after it.</param>
/// <param name="Period">Set where <paramref name="Sort"/> is <see cref="PieceSort.Period"/>.</param>
internal sealed record Piece(PieceSort Sort, string Text, int Start, int End, HeaderPeriod? Period = null)
{
    /// <summary>True for a period that names a year, and so is no label of a total.</summary>
    public bool NamesYear => Period is { IsTotal: false };
}
