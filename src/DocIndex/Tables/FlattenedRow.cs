using System.Collections.Immutable;
using DocIndex.Layout;
using DocIndex.Reading;

namespace DocIndex.Tables;

/// <summary>A run of numbers of a flattened row, with how many blanks stood before it.</summary>
/// <param name="Blanks">Blanks between the number and what was printed before it, over line ends.</param>
internal sealed record FlattenedNumber(NumberToken Token, SourceLine Line, int Blanks);

/// <summary>
/// A row of flattened text: its label, the values of its other text columns, and its numbers in order, not yet assigned to columns.
/// </summary>
/// <param name="Label">Label lines, not yet mended.</param>
/// <param name="LabelLines">The lines that the label was read from.</param>
/// <param name="TrailingBlanks">Blanks after the last number, over line ends, up to the next row.</param>
/// <param name="GapAfter">Blank lines between the row and the next.</param>
internal sealed record FlattenedRow(
    ImmutableArray<string> Label, ImmutableArray<SourceLine> LabelLines, ImmutableArray<FlattenedNumber> Numbers,
    ImmutableArray<(string Text, SourceLine Line)> Remarks, int TrailingBlanks, int GapAfter)
{
    /// <summary>All lines of the row.</summary>
    public IEnumerable<SourceLine> Lines => LabelLines.Concat(Numbers.Select(n => n.Line)).Concat(Remarks.Select(r => r.Line));
}
