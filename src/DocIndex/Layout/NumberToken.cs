using DocIndex.Amounts;

namespace DocIndex.Layout;

/// <summary>A number, or a dash that stands for none, in a line of a table.</summary>
/// <param name="Start">Offset in the line.</param>
/// <param name="End">Offset just after it, its own unit included.</param>
/// <param name="Number">Null for a dash.</param>
/// <param name="Unit">The unit printed with the figure, or null.</param>
/// <param name="IsShare">Printed with % or "pct.".</param>
public sealed record NumberToken(int Start, int End, PrintedNumber? Number, MoneyUnit? Unit, bool IsShare, string Text)
{
    /// <summary>True where letters among the digits were taken for digits ("1.25O"): the figure is doubtful.</summary>
    public bool IsGuessed { get; init; }
}
