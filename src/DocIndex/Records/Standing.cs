namespace DocIndex.Records;

/// <summary>How far the reading of a figure can be trusted, from best to worst.</summary>
public enum Standing
{
    /// <summary>
    /// Row, column and unit are explicit, and printed totals confirm the figure, with no other assignment that would
    /// satisfy them too.
    /// </summary>
    Verified,

    /// <summary>The cell is clear; nothing confirms it, or a printed total contradicts it.</summary>
    Read,

    /// <summary>Row, column or unit was reasoned out, and one answer is clearly best.</summary>
    Inferred,

    /// <summary>More than one answer is left. Shown as such everywhere, and never silently used in a sum.</summary>
    Doubtful,
}
