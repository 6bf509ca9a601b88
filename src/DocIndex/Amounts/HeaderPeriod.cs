namespace DocIndex.Amounts;

/// <summary>The period that a column header names.</summary>
/// <param name="Start">Offset in the header text.</param>
/// <param name="Length">Length in characters.</param>
/// <param name="Year">The single year, or null.</param>
/// <param name="Period">"I alt", "Varigt", "2026-29"; null for a single year.</param>
/// <param name="Basis">"R", "KB", "B" or "BO" where the header says so, or null.</param>
/// <param name="Offset">1–3 for BO1–BO3 without a year of their own, else null.</param>
public sealed record HeaderPeriod(int Start, int Length, int? Year, string? Period, string? Basis, int? Offset)
{
    /// <summary>True for "I alt" and its like: the column sums the years of its row.</summary>
    public bool IsTotal { get; init; }

    /// <summary>Offset just after the header.</summary>
    public int End => Start + Length;
}
