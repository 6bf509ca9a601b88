using System.Collections.Immutable;
using DocIndex.Amounts;

namespace DocIndex.Records;

/// <summary>Which way a printed total sums.</summary>
public enum SumKind
{
    /// <summary>The years of one row.</summary>
    Row,

    /// <summary>The rows of one column.</summary>
    Column,
}

/// <summary>A printed total held against what it should sum.</summary>
/// <param name="Target">The printed total.</param>
/// <param name="Addends">What it sums; a factor of -1 subtracts.</param>
/// <param name="Expected">The sum of the addends as an interval, in kroner.</param>
/// <param name="Reason">Null where it was checked; else why not (Danish, for people).</param>
public sealed record SumCheck(SumKind Kind, Amount Target, ImmutableArray<(Amount Amount, int Factor)> Addends,
    Interval Expected, string? Reason)
{
    /// <summary>
    /// True where sum and total have a value in common; meaningful where <see cref="Reason"/> is null.
    /// </summary>
    public bool Agrees => Expected.Meets(AmountGrid.IntervalOf(Target));
}
