namespace DocIndex.CorpusMaker.Model;

/// <summary>A figure that a note prints, in one place.</summary>
/// <param name="Id">Unique in its note: <c>t1/a/2026</c> for a cell, <c>p3</c> for the third figure in prose.</param>
/// <param name="Value">What its author meant, in kroner or counts, before rounding.</param>
/// <param name="Format">How it is printed.</param>
public sealed record Figure(string Id, decimal Value, FigureFormat Format)
{
    /// <summary>As printed.</summary>
    public string Printed => Format.Print(Value);

    /// <summary>What the print says, which is what a reader can record.</summary>
    public decimal PrintedValue => Format.Round(Value);
}
