namespace DocIndex.Evaluation;

/// <summary>How a record departs from the gold record.</summary>
public enum DifferenceKind
{
    /// <summary>Stands in the gold record only.</summary>
    Missing,

    /// <summary>Was produced only.</summary>
    Extra,

    /// <summary>Was found, with another value.</summary>
    Wrong,
}

/// <summary>One departure from a gold record.</summary>
/// <param name="File">The document.</param>
/// <param name="Field">Name of the field, such as "amounts" or "amounts.unit".</param>
/// <param name="Expected">The gold record's item in words; null for what is extra.</param>
/// <param name="Found">The produced item in words; null for what is missing.</param>
/// <param name="Source">Where it was read, "file:line"; for what is missing the place in the gold file.</param>
/// <param name="ConfidentlyWrong">True for a wrong figure whose standing is verified or read.</param>
public sealed record Difference(
    string File, string Field, DifferenceKind Kind, string? Expected, string? Found, string Source, bool ConfidentlyWrong = false);
