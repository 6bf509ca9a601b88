using System.Collections.Immutable;

namespace DocIndex.Foundry.Truth;

/// <summary>An amount that a careful reader takes from a cell.</summary>
/// <param name="Value">In kroner, with the sign as printed.</param>
/// <param name="Unit">In the words of the record format; null where the page does not say.</param>
/// <param name="Kind">In the words of the record format; empty where readers may differ.</param>
/// <param name="Judged">False where the page does not let a reader decide what it says.</param>
internal sealed record AmountTruth(
    string Table, string Label, string Role, int? Year, string? Period, decimal Value, string? Unit, string Kind,
        string? PriceLevel, bool Judged = true)
{
    /// <summary>"budget", "estimate", "account"; null where the column does not say: then it is not judged.</summary>
    public string? Basis { get; init; }

    /// <summary>The figure as printed, without a raised mark.</summary>
    public string Printed { get; init; } = "";

    /// <summary>Labels that a reader might as well write down.</summary>
    public ImmutableArray<string> AlsoLabels { get; init; } = [];

    /// <summary>Readers may differ on its role.</summary>
    public bool RoleIsOpen { get; init; }

    /// <summary>Readers may differ on the years that the column speaks of.</summary>
    public bool ColumnIsOpen { get; init; }

    /// <summary>A mark stands on the figure, which text without type sizes cannot tell from a digit.</summary>
    public bool MarkIsRaised { get; init; }
}

/// <summary>An amount in prose.</summary>
/// <param name="Text">As printed, with its period.</param>
/// <param name="Period">Null where the words leave it open: then it is not judged.</param>
internal sealed record StatementTruth(string Text, decimal Value, PeriodTruth? Period, string Scope,
    bool Approximate = false)
{
    /// <summary>It says what the totals of the note's two tables make together in its year.</summary>
    public bool SumsTables { get; init; }
}

internal sealed record PeriodTruth(int? From, int? To, bool Recurring);

internal sealed record GroupTruth(string Name, decimal? Count, string? Unit)
{
    /// <summary>When it was counted, as printed; null where that is not judged.</summary>
    public string? AsOf { get; init; }
}

internal sealed record GoalTruth(string Indicator, decimal? Baseline, decimal? Target, string? Unit, string Direction)
{
    public decimal? TargetHigh { get; init; }

    public decimal? Change { get; init; }

    /// <summary>Null where none is said.</summary>
    public string? Deadline { get; init; }

    /// <summary>The page says a step and a start, from which a reader may or may not reckon.</summary>
    public bool TargetIsOpen { get; init; }

    /// <summary>Readers may name the unit of the level or that of the step.</summary>
    public bool UnitIsOpen { get; init; }

    public bool DirectionIsOpen { get; init; }
}

internal sealed record RiskTruth(string Text, string? Response);

internal sealed record MilestoneTruth(string Date, string Text)
{
    /// <summary>Other days that a reader may take what is printed for.</summary>
    public ImmutableArray<string> AlsoDates { get; init; } = [];
}

/// <summary>A number that is no kroner, in a cell.</summary>
internal sealed record FigureTruth(string Label, int? Year, decimal Value);

internal sealed record YearTruth(int Year, decimal Value);

internal sealed record InitiativeTruth(string Name, ImmutableArray<YearTruth> PerYear);

/// <summary>The wrong figure that was put into a note.</summary>
/// <param name="Rule">The rule that is to find it.</param>
/// <param name="Low">Least value of the suspect figure.</param>
/// <param name="High">Greatest value of it.</param>
/// <param name="AlsoRules">Rules that may say it instead.</param>
/// <param name="Printed">The figure as printed.</param>
internal sealed record ErrorTruth(string Rule, decimal Low, decimal High, ImmutableArray<string> AlsoRules,
    string Printed)
{
    /// <summary>No single figure is suspect: the rule's own finding is enough.</summary>
    public bool AnyFigure { get; init; }
}

/// <summary>What a careful reader takes from a note's pages. A list that is null is not judged.</summary>
internal sealed record NoteTruth
{
    /// <summary>Metadata by the record's field names; a field that is absent is not judged.</summary>
    public ImmutableSortedDictionary<string, object?> Metadata { get; init; } = ImmutableSortedDictionary<string,
        object?>.Empty;

    public ImmutableArray<AmountTruth> Amounts { get; init; } = [];

    public ImmutableArray<StatementTruth> Statements { get; init; } = [];

    public ImmutableArray<GroupTruth> Groups { get; init; } = [];

    public ImmutableArray<GoalTruth> Goals { get; init; } = [];

    public ImmutableArray<RiskTruth> Risks { get; init; } = [];

    public ImmutableArray<MilestoneTruth> Milestones { get; init; } = [];

    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Numbers of tables that are no kroner. A reader may find more of them than these.</summary>
    public ImmutableArray<FigureTruth> Figures { get; init; } = [];

    /// <summary>Categories that are ticked; null where none are printed or no reader could tell.</summary>
    public ImmutableArray<string>? Categories { get; init; }

    /// <summary>Codes that a reader might as well write down.</summary>
    public ImmutableArray<string> AlsoCodes { get; init; } = [];

    /// <summary>Null where the note does not let a reader decide.</summary>
    public ImmutableArray<InitiativeTruth>? Initiatives { get; init; }

    /// <summary>Null where the note does not let a reader decide; empty where it asks for nothing.</summary>
    public ImmutableArray<YearTruth>? Request { get; init; }

    /// <summary>A part of the request cannot be read for sure: whatever is given must be called doubtful.</summary>
    public bool RequestIsDoubtful { get; init; }

    /// <summary>True where no figure is wrong.</summary>
    public bool IsClean { get; init; } = true;

    /// <summary>The wrong figure; null in a clean note.</summary>
    public ErrorTruth? Error { get; init; }

    /// <summary>Why figures of this note are not counted.</summary>
    public ImmutableArray<string> NotCounted { get; init; } = [];
}
