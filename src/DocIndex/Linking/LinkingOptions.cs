using System.Collections.Immutable;

namespace DocIndex.Linking;

/// <summary>A link that a person has fixed, or cut.</summary>
/// <param name="Kind">Kind of a fixed link; null for one that is cut.</param>
public sealed record LinkOverride(string From, string To, string? Kind, string Why);

/// <summary>What people know that linking goes by.</summary>
public sealed record LinkingOptions
{
    /// <summary>Links that hold, or don't, whatever the documents say.</summary>
    public ImmutableArray<LinkOverride> Overrides { get; init; } = [];

    /// <summary>Conversion between price levels; empty where the user gave none.</summary>
    public PriceLevels PriceLevels { get; init; } = PriceLevels.None;
}
