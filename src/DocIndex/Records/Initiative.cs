using System.Collections.Immutable;

namespace DocIndex.Records;

/// <summary>What an initiative, or a whole document, costs in one year, in kroner.</summary>
/// <param name="Value">As printed, with its sign.</param>
/// <param name="Effect">On the budget: positive costs, negative saves or earns; null where the document's sign rule is
/// unknown.</param>
/// <param name="ControlArea">Styringsområde, or null.</param>
public sealed record YearAmount(int Year, decimal Value, decimal? Effect, string? ControlArea);

/// <summary>
/// What money is asked for: an item row of the main table of proposed amounts, or a part that the document names. Each
/// year's figure is counted once, however many tables repeat it.
/// </summary>
/// <param name="Total">Over all years as printed, in kroner; null where no total is printed.</param>
/// <param name="TargetGroups">Indexes into the document's target groups.</param>
/// <param name="Goals">Indexes into the document's goals.</param>
/// <param name="Risks">Indexes into the document's risks.</param>
/// <param name="Standing">The worst standing of the figures it rests on.</param>
public sealed record Initiative(
    string Name, ImmutableArray<YearAmount> PerYear, decimal? Total, string? PriceLevel,
    ImmutableArray<int> TargetGroups, ImmutableArray<int> Goals, ImmutableArray<int> Risks,
    Standing Standing, SourceLocation Source);

/// <summary>What the whole document asks for.</summary>
/// <param name="Total">Over all years, in kroner; null where no total is printed and none follows.</param>
public sealed record Request(
    ImmutableArray<YearAmount> PerYear, decimal? Total, string? PriceLevel, Standing Standing, SourceLocation Source);
