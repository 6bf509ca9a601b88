using System.Collections.Immutable;

namespace DocIndex.CorpusMaker.Model;

/// <summary>What the note's author says that a careful reader records: everything but amounts, which follow from the tables.</summary>
public sealed record NoteFacts
{
    /// <summary>Gold kind of document.</summary>
    public required string Kind { get; init; }

    /// <summary>Code of the note, or null.</summary>
    public string? Code { get; init; }

    /// <summary>Title without the code.</summary>
    public required string Title { get; init; }

    /// <summary>Municipality without "Kommune".</summary>
    public string? Municipality { get; init; }

    /// <summary>The administration that writes.</summary>
    public string? Administration { get; init; }

    /// <summary>The committee that asks.</summary>
    public string? Committee { get; init; }

    /// <summary>ISO date, or null.</summary>
    public string? Date { get; init; }

    /// <summary>First year of the budget that the note is for.</summary>
    public int? BudgetYear { get; init; }

    /// <summary>Marked categories.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Marked districts.</summary>
    public ImmutableArray<string> Districts { get; init; } = [];

    /// <summary>What money is asked for.</summary>
    public ImmutableArray<InitiativeFact> Initiatives { get; init; } = [];

    /// <summary>What the note asks for in all, or null.</summary>
    public RequestFact? Request { get; init; }

    /// <summary>False where readers could differ on what is asked for in all, so that gold says nothing of it.</summary>
    public bool JudgesRequest { get; init; } = true;

    /// <summary>Amounts said in prose.</summary>
    public ImmutableArray<StatementFact> Statements { get; init; } = [];

    /// <summary>Whom it is for.</summary>
    public ImmutableArray<TargetGroupFact> TargetGroups { get; init; } = [];

    /// <summary>What it is to achieve.</summary>
    public ImmutableArray<GoalFact> Goals { get; init; } = [];

    /// <summary>What may go wrong.</summary>
    public ImmutableArray<RiskFact> Risks { get; init; } = [];

    /// <summary>When what happens.</summary>
    public ImmutableArray<MilestoneFact> Milestones { get; init; } = [];

    /// <summary>Other notes that it names.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Constraints that the note breaks as printed, by the id of their result.</summary>
    public ImmutableArray<string> KnownErrors { get; init; } = [];
}

/// <summary>An initiative, and the figures that give its money, one a year.</summary>
/// <param name="Name">Name as printed.</param>
/// <param name="PerYear">Figure and year; the control area stands with each.</param>
/// <param name="Total">Figure of its sum, or null where none is printed.</param>
/// <param name="PriceLevel">Price level, or null.</param>
public sealed record InitiativeFact(string Name, ImmutableArray<YearFigure> PerYear, string? Total, string? PriceLevel);

/// <summary>A figure of a year, with the sign that makes it an effect on the budget.</summary>
public sealed record YearFigure(int Year, string Figure, int EffectSign, string? ControlArea);

/// <summary>The request: figures as for an initiative.</summary>
public sealed record RequestFact(ImmutableArray<YearFigure> PerYear, string? Total, string? PriceLevel);

/// <summary>An amount said in prose.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Before">Words before it that belong to the amount: "ca. ".</param>
/// <param name="After">Words after it that belong to the amount: " årligt".</param>
/// <param name="Section">Outermost heading that it stands under.</param>
public sealed record StatementFact(string Figure, string Before, string After, string Section)
{
    /// <summary>True for "ca.", "op til", "mindst".</summary>
    public bool Approximate { get; init; }

    /// <summary>The years that it is about, or null.</summary>
    public PeriodFact? Period { get; init; }

    /// <summary>What it pays.</summary>
    public string? About { get; init; }

    /// <summary>proposal, previous or context.</summary>
    public string Scope { get; init; } = "proposal";

    /// <summary>expense, income or saving where the words say so.</summary>
    public string? Direction { get; init; }
}

/// <summary>A period: null where open.</summary>
public sealed record PeriodFact(int? From, int? To, bool Recurring);

/// <summary>A number of a goal: said by hand, or a figure of the note.</summary>
public sealed record GoalNumber(decimal? Value, string? Figure = null)
{
    /// <summary>A number said by hand.</summary>
    public static implicit operator GoalNumber(decimal value) => new(value);

    /// <summary>A number said by hand.</summary>
    public static implicit operator GoalNumber(int value) => new(value);

    /// <summary>A number said by hand.</summary>
    public static GoalNumber FromDecimal(decimal value) => new(value);

    /// <summary>A number said by hand.</summary>
    public static GoalNumber FromInt32(int value) => new(value);
}

/// <summary>A goal.</summary>
public sealed record GoalFact(string Indicator, string? Unit)
{
    /// <summary>Where it starts.</summary>
    public GoalNumber? Baseline { get; init; }

    /// <summary>Where it is to end.</summary>
    public GoalNumber? Target { get; init; }

    /// <summary>Upper end of a span.</summary>
    public GoalNumber? TargetHigh { get; init; }

    /// <summary>Change that the text says, negative for a fall.</summary>
    public GoalNumber? Change { get; init; }

    /// <summary>increase, decrease, keep, atLeast, atMost.</summary>
    public string? Direction { get; init; }

    /// <summary>Year, month or day.</summary>
    public string? Deadline { get; init; }
}

/// <summary>A target group.</summary>
public sealed record TargetGroupFact(string Name, GoalNumber? Count = null, string? Unit = null, string? AsOf = null);

/// <summary>A risk and what is done about it.</summary>
public sealed record RiskFact(string Text, string? Response = null);

/// <summary>A milestone; its date is a day or a month, 2025-10.</summary>
public sealed record MilestoneFact(string Date, string Text);
