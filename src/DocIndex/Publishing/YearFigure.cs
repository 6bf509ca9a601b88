using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Publishing;

/// <summary>One figure of a row that can stand beside those of other documents.</summary>
/// <param name="Kroner">What it does to the budget where the sign rule is known, else as printed.</param>
/// <param name="Place">Where it was read.</param>
/// <param name="Finding">Id of the open finding that it is the suspect of; or null.</param>
internal sealed record YearFigure(decimal Kroner, Standing Standing, Target Place, string? Finding, FigureRemarks Remarks)
{
    /// <summary>True where it may be added to others: doubtful figures, and those whose sign nobody knows, may not.</summary>
    public bool MayBeSummed => Standing != Standing.Doubtful && !Remarks.HasFlag(FigureRemarks.SignAsPrinted);
}

/// <summary>What is said beside a figure.</summary>
[Flags]
internal enum FigureRemarks
{
    None = 0,

    /// <summary>It is printed nowhere; it follows from figures that are.</summary>
    Computed = 1,

    /// <summary>The document does not say what its signs mean.</summary>
    SignAsPrinted = 2,
}
