namespace DocIndex.Tables;

/// <summary>What the cells of a column are.</summary>
public enum ColumnKind
{
    /// <summary>Row labels (the stub).</summary>
    Label,

    /// <summary>Names of groups of rows, each cell beside several labels.</summary>
    Group,

    /// <summary>Styringsområde.</summary>
    ControlArea,

    /// <summary>Udvalg.</summary>
    Committee,

    /// <summary>Bevilling.</summary>
    Grant,

    /// <summary>Indtægt/udgift.</summary>
    Direction,

    /// <summary>Amounts, or other numbers.</summary>
    Number,

    /// <summary>Remarks.</summary>
    Text,
}

/// <summary>A column of a table.</summary>
/// <param name="Header">As printed, lines mended; empty where the column has no header.</param>
/// <param name="Year">The single year of a number column, or null.</param>
/// <param name="Period">"I alt", "Varigt", "2026-29" for a number column that is no single year; else null.</param>
/// <param name="Basis">R, KB, B or BO as printed in the header ("R", "KB", "B", "BO"), or null.</param>
public sealed record Column(ColumnKind Kind, string Header, int? Year, string? Period, string? Basis)
{
    /// <summary>True for a column that sums the others of its row ("I alt").</summary>
    public bool IsRowTotal { get; init; }
}
