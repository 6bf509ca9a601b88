using System.Collections.Immutable;

namespace DocIndex.Reading.Personal;

/// <summary>What was found in the parts of a file.</summary>
/// <param name="HoldsNumbers">Some part holds a CPR number; others were then not looked at.</param>
/// <param name="Unsearched">Names of parts that could not be looked at; empty where all were.</param>
public sealed record FilePartsFound(bool HoldsNumbers, ImmutableArray<string> Unsearched)
{
    /// <summary>All was looked at, and no number was found.</summary>
    public bool IsClean => !HoldsNumbers && Unsearched.IsEmpty;
}
