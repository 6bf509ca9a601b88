namespace DocIndex;

/// <summary>How far a cell's place in its row and column is explicit in the source.</summary>
public enum CellPlacement
{
    /// <summary>The source leaves one place only.</summary>
    Explicit,

    /// <summary>Reasoned out; one answer is clearly best.</summary>
    Inferred,

    /// <summary>More than one answer is left.</summary>
    Doubtful,
}
